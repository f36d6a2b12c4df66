import { demanded, type Extent, spanning } from "./time.ts";

/** Something to be grouped: an article, or a story that is taken as a whole. */
export type Unit = Extent & {
  /** Articles in it. */
  readonly size: number;
  /** All of its articles are headlines with a sentence or two. */
  readonly short: boolean;
};

/**
 * How alike two groups must be: long articles by the mean over all pairs of articles, short ones by the cosine of the groups' sums. Two single articles have
 * nobody else to speak for them.
 */
const ALIKE = 0.12;
const ALIKE_IN_PAIR = 0.2;
const ALIKE_IN_SHORT = 0.2;
/**
 * Two groups are one only if they are as alike as this share of what the looser of them is within itself: look-alike events stay apart. Few articles tell
 * little of how alike a story's are, and a single one nothing: then only a great difference counts.
 */
const AS_WITHIN = { many: 0.7, few: 0.3 };
const FEWEST_OF_MANY = 3;

/**
 * Groups units by average linkage (UPGMA), most alike first, as long as they are alike enough for the time between them. `dots` is symmetric:
 * the sum of the likeness over all pairs of articles of two units, and within a unit over all ordered pairs, each article with itself (1) included. Gives
 * the indexes of each group.
 */
export function clusters(units: readonly Unit[], dots: readonly Float64Array[]): number[][] {
  const groups = units.map((unit, index): Group => ({ unit, members: [index] }));
  const sums = dots.map((row) => Float64Array.from(row));
  const apart = units.map(() => new Set<number>());
  const open = new Set(units.keys());
  for (;;) {
    const pair = mostAlike([...open], groups, sums, apart);
    if (!pair) return [...open].map((index) => groups[index]!.members);
    const [kept, gone] = pair;
    if (
      areLookAlikes(groups[kept]!.unit, groups[gone]!.unit, sums[kept]![gone]!, sums[kept]![kept]!, sums[gone]![gone]!)
    ) {
      apart[kept]!.add(gone);
      apart[gone]!.add(kept);
      continue;
    }
    for (const other of open) {
      if (other === kept || other === gone) continue;
      sums[kept]![other]! += sums[gone]![other]!;
      sums[other]![kept] = sums[kept]![other]!;
      if (apart[gone]!.has(other) || apart[other]!.has(gone)) apart[kept]!.add(other);
    }
    sums[kept]![kept]! += sums[gone]![gone]! + 2 * sums[kept]![gone]!;
    groups[kept] = joined(groups[kept]!, groups[gone]!);
    open.delete(gone);
  }
}

type Group = { readonly unit: Unit; readonly members: number[] };

const joined = (a: Group, b: Group): Group => ({
  unit: {
    size: a.unit.size + b.unit.size,
    short: a.unit.short && b.unit.short,
    ...spanning(a.unit, b.unit),
  },
  members: [...a.members, ...b.members],
});

function mostAlike(
  open: readonly number[],
  groups: readonly Group[],
  sums: readonly Float64Array[],
  apart: readonly Set<number>[],
): [number, number] | null {
  let best: [number, number] | null = null;
  let bestScore = 1;
  for (const [at, a] of open.entries()) {
    for (const b of open.slice(at + 1)) {
      if (apart[a]!.has(b) || apart[b]!.has(a)) continue;
      const one = groups[a]!.unit;
      const other = groups[b]!.unit;
      const sum = sums[a]![b]!;
      const alike =
        one.short && other.short
          ? sum / Math.sqrt(sums[a]![a]! * sums[b]![b]!) / ALIKE_IN_SHORT
          : sum / (one.size * other.size) / ALIKE;
      const score = alike / demanded(one, other);
      const isPair = one.size + other.size === 2 && !(one.short && other.short);
      if (isPair && score < ALIKE_IN_PAIR / ALIKE) continue;
      if (score >= bestScore) [best, bestScore] = [[a, b], score];
    }
  }
  return best;
}

/** Whether two groups of one kind of event are two events: far less alike with each other than within themselves. */
function areLookAlikes(one: Unit, other: Unit, sum: number, withinOne: number, withinOther: number): boolean {
  if (one.short && other.short) return false;
  const within = Math.min(meanWithin(one.size, withinOne), meanWithin(other.size, withinOther));
  if (within === Number.POSITIVE_INFINITY) return false;
  const share = Math.min(one.size, other.size) >= FEWEST_OF_MANY ? AS_WITHIN.many : AS_WITHIN.few;
  return sum / (one.size * other.size) < share * within;
}

/** How alike the articles of a group are, each pair once; a single one says nothing, and stands in nobody's way. */
const meanWithin = (size: number, sum: number): number =>
  size < 2 ? Number.POSITIVE_INFINITY : (sum - size) / (size * (size - 1));
