const WARM_UP = 8;
const ROUNDS = 20;

/** Milliseconds of this thread's CPU for some work, warm: the best of a few rounds, since whatever else the machine does only adds to it. */
export function cpuMs(work: () => void, rounds = ROUNDS): number {
  for (let round = 0; round < Math.min(WARM_UP, rounds); round += 1) work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}
