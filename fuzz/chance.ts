/** Chance that comes out the same again for the same seed. */
export type Chance = {
  /** A whole number from 0 up to, but not, `limit`. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True so often of a hundred times. */
  percent(share: number): boolean;
};

/** Every run of a seed has a chance of its own, so that one run can be had again without those before it. */
export function createChance(seed: number, run: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35);
  const below = (limit: number): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (list) => list[below(list.length)]!, percent: (share) => below(100) < share };
}
