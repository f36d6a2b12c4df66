import { clusters, type Unit } from "./clusters.ts";
import { heaviestWords, type Ledger, type Member, type Story } from "./ledger.ts";
import { demanded } from "./time.ts";
import { dot } from "./vector.ts";

/** How alike a story must be to one that is looked at again: mean over pairs of articles, or cosine of sums where both are short. */
const NEAR = 0.05;
const NEAR_IN_SHORT = 0.15;
/** A story is looked for by so many of its words, those that weigh most; the rest add little to any likeness. */
const TELLING_WORDS = 80;
/** So many near stories are looked at with it. */
const MOST_NEAR = 10;
/** A story of more articles than this is settled: it is taken as a whole. */
const SETTLED = 40;
/** Articles and whole stories that are grouped at once, so that it takes a few milliseconds. */
const MOST_UNITS = 60;

/** An article, or a story that is taken as a whole. */
type Part = Unit & { readonly members: readonly Member[]; readonly of: Story; readonly whole: boolean };

/** Groups of articles, each with the story it comes from; groups that were one story and are several now have the same one. */
export type Regrouped = { readonly members: readonly Member[]; readonly from: readonly Story[] };

/**
 * Looks at a story and those near it again, in the light of all of their articles: what belongs together, and what does not. Gives the new groups, and
 * the stories that they replace.
 */
export function regroup(story: Story, ledger: Ledger): { groups: Regrouped[]; replaced: Story[] } {
  const looked = [story, ...nearest(story, ledger)];
  const parts: Part[] = [];
  const replaced: Story[] = [];
  for (const one of looked) {
    const of = partsOf(one);
    if (parts.length > 0 && parts.length + of.length > MOST_UNITS) continue;
    parts.push(...of);
    replaced.push(one);
  }
  const groups = clusters(parts, products(parts)).map((indexes) => {
    const own = indexes.map((index) => parts[index]!);
    return {
      members: own.flatMap(({ members }) => members),
      from: own.flatMap(({ of, members }) => members.map(() => of)),
    };
  });
  return { groups, replaced };
}

function nearest(story: Story, ledger: Ledger): Story[] {
  const near: { other: Story; alike: number }[] = [];
  for (const other of ledger.alike(heaviestWords(story, TELLING_WORDS))) {
    const { dot: product } = other.likeness;
    if (other === story || demanded(story, other) === Number.POSITIVE_INFINITY) continue;
    const alike =
      story.short && other.short
        ? product / Math.sqrt(story.square * other.square) / NEAR_IN_SHORT
        : product / (story.members.length * other.members.length) / NEAR;
    if (alike >= 1) near.push({ other, alike });
  }
  return near
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_NEAR)
    .map(({ other }) => other);
}

/** Headlines alone have too few words to take a story apart again. */
function partsOf(story: Story): Part[] {
  if (story.short || story.members.length > SETTLED) {
    const { members, short, first, last } = story;
    return [{ size: members.length, short, first, last, members, of: story, whole: true }];
  }
  return story.members.map((member) => ({
    size: 1,
    short: member.short,
    first: member.at,
    last: member.at,
    members: [member],
    of: story,
    whole: false,
  }));
}

function products(parts: readonly Part[]): Float64Array[] {
  const rows = parts.map(() => new Float64Array(parts.length));
  for (const [i, a] of parts.entries()) {
    rows[i]![i] = a.whole ? a.of.square : 1;
    for (let j = 0; j < i; j += 1) {
      const product = productOf(a, parts[j]!);
      rows[i]![j] = product;
      rows[j]![i] = product;
    }
  }
  return rows;
}

function productOf(a: Part, b: Part): number {
  if (!a.whole && !b.whole) return dot(a.members[0]!.vector, b.members[0]!.vector);
  if (a.whole && b.whole) return productOfSums(a.of, b.of);
  const [single, sum] = a.whole ? [b, a.of] : [a, b.of];
  const { words, weights } = single.members[0]!.vector;
  let product = 0;
  for (let index = 0; index < words.length; index += 1)
    product += weights[index]! * (sum.words.get(words[index]!)?.weight ?? 0);
  return product;
}

function productOfSums(a: Story, b: Story): number {
  const [fewer, more] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let product = 0;
  for (const [word, { weight }] of fewer.words) product += weight * (more.words.get(word)?.weight ?? 0);
  return product;
}
