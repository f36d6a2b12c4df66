/** Runs jobs: those of one lane one after another in the order given, and no more than `limit` of all lanes at once. */
export type Lanes = { readonly run: <T>(lane: string, job: () => Promise<T>) => Promise<T> };

export function createLanes(limit: number): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = limit;

  async function withPlace<T>(job: () => Promise<T>): Promise<T> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  return {
    run(lane, job) {
      const before = tails.get(lane) ?? Promise.resolve();
      const done = before.then(() => withPlace(job));
      const tail = done
        .catch(() => {})
        .then(() => {
          if (tails.get(lane) === tail) tails.delete(lane);
        });
      tails.set(lane, tail);
      return done;
    },
  };
}
