import type { Analyse } from "./analysis.ts";
import { FIELDS, FIELDS_OF, type Field, wordsIn } from "./document.ts";
import { fitting, type Open, opened } from "./fits.ts";
import type { SearchDocument, StandingQuery } from "./index.ts";
import { planOf, requirement, type Wanted } from "./plan.ts";

/** How common what is asked for is, 0 to 1: of several words that are all needed the rarest is waited for. */
export type Commonness = (term: string) => number;

export type Standing = {
  readonly size: number;
  keep(queries: readonly StandingQuery[]): void;
  drop(ids: readonly string[]): void;
  /** The ids of the queries that a document answers, in no order. */
  answeredBy(document: SearchDocument): string[];
};

type Kept = StandingQuery & {
  readonly wanted: Wanted;
  readonly fields: readonly Field[];
  readonly keys: readonly Key[];
  /** The number of the last document that it was asked of. */
  askedOf: number;
};
/** A stem, a word, a beginning, or a word of a source or speaker, each behind its letter. */
type Key = string;
type Sought = { readonly keys: readonly Key[]; readonly commonness: number };

/** For what has no stem to count, a guess: how large a share of the articles holds it. */
const COMMON = { word: 0.5, prefix: 0.2, source: 0.1, speaker: 0.05 } as const;
/** What leaves something out and asks for nothing else is asked of every document. */
const ALWAYS: Key = "*";

/**
 * Queries that wait for documents. Each waits under a few words of which one stands in every document that it can answer; a document is looked up by its words,
 * and only the queries found so are asked in full. Each word is taken as it is typed, and all are needed.
 */
export function createStanding(analyse: Analyse, commonness: Commonness): Standing {
  const kept = new Map<string, Kept>();
  const waiting = new Map<Key, Set<Kept>>();
  const prefixLengths = new Map<number, number>();
  let documents = 0;

  function take(query: StandingQuery): Kept {
    const plan = planOf(query.query, analyse);
    const within = query.within === undefined ? [] : [requirement(planOf(query.within, analyse), "all")];
    const wanted: Wanted = { kind: "all", parts: [requirement(plan, "all"), ...within] };
    const keys = plan.isEmpty ? [] : (soughtBy(wanted, commonness)?.keys ?? [ALWAYS]);
    return { ...query, wanted, fields: FIELDS_OF[query.in], keys, askedOf: 0 };
  }

  function count(key: Key, sign: 1 | -1): void {
    if (!key.startsWith("p")) return;
    const left = (prefixLengths.get(key.length) ?? 0) + sign;
    if (left > 0) prefixLengths.set(key.length, left);
    else prefixLengths.delete(key.length);
  }

  function drop(id: string): void {
    const one = kept.get(id);
    if (!one) return;
    kept.delete(id);
    for (const key of one.keys) {
      const those = waiting.get(key);
      if (those?.delete(one)) count(key, -1);
      if (those?.size === 0) waiting.delete(key);
    }
  }

  return {
    get size() {
      return kept.size;
    },
    keep(queries) {
      for (const query of queries) {
        drop(query.id);
        const one = take(query);
        kept.set(one.id, one);
        for (const key of one.keys) {
          const those = waiting.get(key) ?? new Set();
          waiting.set(key, those);
          if (!those.has(one)) count(key, 1);
          those.add(one);
        }
      }
    },
    drop(ids) {
      for (const id of ids) drop(id);
    },
    answeredBy(document) {
      if (kept.size === 0) return [];
      documents += 1;
      const open = opened(wordsIn(document, analyse));
      const fits = fitting(open);
      const found: string[] = [];
      for (const key of keysIn(open, [...prefixLengths.keys()])) {
        for (const one of waiting.get(key) ?? []) {
          if (one.askedOf === documents) continue;
          one.askedOf = documents;
          if (isSeenBy(document, one) && fits(one.wanted, one.fields)) found.push(one.id);
        }
      }
      return found;
    },
  };
}

const isSeenBy = ({ guilds }: SearchDocument, { viewer }: StandingQuery): boolean =>
  guilds === null || (viewer.guild !== null && guilds.includes(viewer.guild));

/** Keys of which every document that fits has one; null where there are none, as for what only leaves something out. */
function soughtBy(wanted: Wanted, commonness: Commonness): Sought | null {
  switch (wanted.kind) {
    case "term":
      return { keys: [`t${wanted.term}`], commonness: commonness(wanted.term) };
    case "phrase":
      return { keys: [`w${longest(wanted.words)}`], commonness: phraseCommonness(wanted.terms, commonness) };
    case "prefix":
      return { keys: [`p${wanted.word}`], commonness: COMMON.prefix };
    case "source":
      return { keys: [`s${longest(wanted.words)}`], commonness: COMMON.source };
    case "speaker":
      return { keys: [`k${longest(wanted.words)}`], commonness: COMMON.speaker };
    case "without":
      return null;
    case "either": {
      const each = wanted.parts.map((part) => soughtBy(part, commonness));
      if (each.some((one) => one === null)) return null;
      const all = each.filter((one) => one !== null);
      return { keys: all.flatMap(({ keys }) => keys), commonness: all.reduce((sum, one) => sum + one.commonness, 0) };
    }
    case "all":
      return wanted.parts
        .map((part) => soughtBy(part, commonness))
        .reduce(
          (best, one) => (best === null || (one !== null && one.commonness < best.commonness) ? one : best),
          null,
        );
  }
}

/** Long words are rare ones. */
const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));

const phraseCommonness = (terms: readonly string[], commonness: Commonness): number =>
  Math.min(COMMON.word, ...terms.map(commonness));

function* keysIn({ fields, source, speakers }: Open, prefixLengths: readonly number[]): Iterable<Key> {
  yield ALWAYS;
  const words = new Set<string>();
  for (const field of FIELDS) {
    const { terms, words: all } = fields.get(field)!;
    for (const term of terms) yield `t${term}`;
    for (const word of split(all)) words.add(word);
  }
  for (const word of words) {
    yield `w${word}`;
    for (const length of prefixLengths) if (word.length + 1 >= length) yield `p${word}`.slice(0, length);
  }
  for (const word of split(source)) yield `s${word}`;
  for (const word of speakers.flatMap(split)) yield `k${word}`;
}

const split = (words: string): string[] => words.trim().split(" ");
