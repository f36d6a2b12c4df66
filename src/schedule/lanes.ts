/**
 * Runs jobs: those of one lane one after another in the order given, and no more than `limit` of all lanes at once. Places go to the groups in turn, and one
 * group never has more than `limitOfGroup`, so that none can keep the others waiting.
 */
export type Lanes = { readonly run: <T>(lane: string, job: () => Promise<T>, group?: string) => Promise<T> };

export function createLanes(limit: number, limitOfGroup = limit): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  /** In the order of their turns: a group that was served goes to the end. */
  const waiting = new Map<string, (() => void)[]>();
  const running = new Map<string, number>();
  let free = limit;

  const runningOf = (group: string): number => running.get(group) ?? 0;

  function serve(): void {
    // There may be thousands of groups.
    if (free === 0) return;
    for (const [group, jobs] of [...waiting]) {
      if (free === 0) return;
      if (runningOf(group) >= limitOfGroup) continue;
      const next = jobs.shift();
      waiting.delete(group);
      if (jobs.length > 0) waiting.set(group, jobs);
      free -= 1;
      running.set(group, runningOf(group) + 1);
      next?.();
    }
  }

  function leave(group: string): void {
    free += 1;
    if (runningOf(group) === 1) running.delete(group);
    else running.set(group, runningOf(group) - 1);
    serve();
  }

  async function withPlace<T>(group: string, job: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      const jobs = waiting.get(group) ?? [];
      jobs.push(resolve);
      waiting.set(group, jobs);
      serve();
    });
    try {
      return await job();
    } finally {
      leave(group);
    }
  }

  return {
    run(lane, job, group = lane) {
      const before = tails.get(lane) ?? Promise.resolve();
      const done = before.then(() => withPlace(group, job));
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
