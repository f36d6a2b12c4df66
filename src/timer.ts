/** Runs something once after some milliseconds, unless the returned function is called before. */
export type SetTimer = (run: () => void, afterMs: number) => () => void;

export const systemTimer: SetTimer = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};

/** What `work` yields, or an error when it takes longer than `limitMs`. The work itself is not ended. */
export function within<T>(work: Promise<T>, limitMs: number, what: string, setTimer: SetTimer): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = setTimer(() => reject(new Error(`${what} took longer than ${limitMs} ms`)), limitMs);
    work.then(resolve, reject).finally(cancel);
  });
}
