import type { Bound, Qualifier } from "../../domain/figure.ts";
import type { Draft } from "./draft.ts";
import { type Reading, wordAt } from "./reading.ts";

/** The seven classes and the words for them. A class holds every way of saying it that changes what the number claims; "only" and "just" do not. */
const BEFORE: Readonly<Record<Bound, string>> = {
  about:
    "about|around|roughly|approximately|approx|approx .|some|estimated|an estimated|estimated at|circa|c .|ca .|~|≈|more or less|more or less equal to|an average of|average of|in the region of|somewhere around",
  "more than":
    "more than|over|above|exceeding|exceeds|exceeded|exceed|in excess of|greater than|higher than|larger than|longer than|bigger than|well over|well above|far more than|much more than|beyond|north of|>|topping|topped|tops|surpassing|surpassed|surpasses",
  "less than":
    "less than|fewer than|under|below|lower than|smaller than|shorter than|well under|well below|far fewer than|far less than|<|short of|sub -",
  "at least":
    "at least|as low as|as few as|as little as|no fewer than|no less than|not less than|not fewer than|no lower than|a minimum of|minimum of|minimum|upwards of|upward of|≥",
  "at most":
    "at most|up to|as many as|as high as|as long as|as far as|as much as|no more than|not more than|no greater than|no higher than|a maximum of|maximum of|maximum|within|capped at|≤",
  "just over":
    "just over|slightly more than|slightly over|slightly above|a little over|a little more than|a little above|just above|just more than|little more than",
  "just under":
    "just under|just below|nearly|almost|close to|closer to|approaching|not quite|just short of|slightly less than|slightly under|slightly below|a little under|a little less than|just less than|just shy of|nigh on|virtually|practically",
};

const AFTER: ReadonlyMap<string, Bound> = new Map(
  Object.entries({
    "or more": "at least",
    "or over": "at least",
    "or above": "at least",
    "or longer": "at least",
    "or higher": "at least",
    "or greater": "at least",
    "or better": "at least",
    "or lower": "at most",
    "or shorter": "at most",
    "and over": "at least",
    "and above": "at least",
    "+": "at least",
    "- plus": "at least",
    plus: "at least",
    "or so": "about",
    "- odd": "about",
    odd: "about",
    "or thereabouts": "about",
    "or fewer": "at most",
    "or less": "at most",
    "or under": "at most",
    "at least": "at least",
    "at most": "at most",
    "more or less": "about",
  }),
);

/** First words of these: asked of the two words after every figure, and few are one. */
const AFTER_OPENERS: ReadonlySet<string> = new Set([...AFTER.keys()].map((words) => words.split(" ")[0]!));

/** Longest phrase, in words. */
const LONGEST = 6;

type Phrase = { readonly words: readonly string[]; readonly bound: Bound };
const PHRASES = phrasesByLastWord();

/** The hedge that belongs to a figure, right before it or right after it; null when the writer gives the number plainly. */
export function qualifierOf(reading: Reading, draft: Draft): Qualifier | null {
  if (draft.kind === "ordinal" || draft.kind === "score") return null;
  const start = draft.kind === "age" ? beforeTheAge(reading, draft.from) : draft.from;
  const before = phraseBefore(reading, draft.kind === "date" ? start : beforeFillers(reading, start));
  if (
    before &&
    !isOther(reading, before) &&
    !isPlace(reading, draft, before.to) &&
    suits(reading, draft, before.bound, before.from)
  )
    return qualifier(reading, before.from, before.to, before.bound);
  if (draft.kind === "date" || draft.kind === "time") return null;
  return insidePlus(reading, draft) ?? phraseAfter(reading, draft.to);
}

/** The "+" of "18+ years" stands before the unit. */
function insidePlus(reading: Reading, draft: Draft): Qualifier | null {
  for (let at = draft.from + 1; at < draft.to; at += 1)
    if (wordAt(reading, at) === "+") return qualifier(reading, at, at + 1, "at least");
  return null;
}

/** "added up to 20", "lived up to 90", "handed over £500": the words belong to the verb. */
const isOther = (reading: Reading, { from, bound }: { from: number; bound: Bound }): boolean =>
  (wordAt(reading, from) === "over" && /^(?:hand|turn|sign)(?:s|ed|ing)?$/.test(wordAt(reading, from - 1))) ||
  (bound === "at most" &&
    wordAt(reading, from) === "up" &&
    /^(?:add|adds|added|adding|live|lives|lived|stand|stands|stood|own|owned|face|faced|edg(?:e|es|ed|ing)|creep|crept|inch(?:ed)?|mov(?:e|es|ed)|tick(?:s|ed)?|nudg(?:e|es|ed)|went|go|goes|shot|push(?:ed)?|bumped|rounded)$/.test(
      wordAt(reading, from - 1),
    ));

/** Before an article these are prepositions: "over a 20-year period", "under a 1951 treaty". */
const PLACES = /^(?:over|under|above|below|within|beyond)$/;

const isPlace = (reading: Reading, draft: Draft, to: number): boolean =>
  to < draft.from && PLACES.test(wordAt(reading, to - 1)) && /^an?$/.test(wordAt(reading, draft.from - 1));

/** "over the age of 75". */
const beforeTheAge = (reading: Reading, from: number): number =>
  [3, 2, 1].map((step) => wordAt(reading, from - step)).join(" ") === "the age of" ? from - 3 : from;

/** A quote mark or an article may stand between: "more than “1,300”", "about a 20% cut". */
function beforeFillers(reading: Reading, from: number): number {
  let at = from;
  while (at > from - 2 && /^(?:a|an|[“"‘'(]|between)$/.test(wordAt(reading, at - 1))) at -= 1;
  return at;
}

function phraseBefore(reading: Reading, end: number): { from: number; to: number; bound: Bound } | null {
  const phrases = PHRASES.get(wordAt(reading, end - 1));
  if (!phrases) return null;
  for (const { words, bound } of phrases) {
    const from = end - words.length;
    if (from >= 0 && words.every((word, index) => wordAt(reading, from + index) === word))
      return { from, to: end, bound };
  }
  return null;
}

/** Words that hedge numbers but place dates: "over", "within", "under" and the like do not qualify a day. */
function suits(reading: Reading, draft: Draft, bound: Bound, from: number): boolean {
  const word = wordAt(reading, from);
  if (draft.kind === "date" || draft.kind === "time") {
    if (wordAt(reading, draft.to - 1) === "ago") return word !== "within";
    const spokenOf =
      draft.kind === "date" &&
      word === "about" &&
      !/^(?:in|since|from|by|until|at|to|)$/.test(wordAt(reading, from - 1));
    return bound === "about" && !spokenOf && word !== "some" && word !== "estimated" && word !== "an";
  }
  if (word === "over" && draft.kind === "duration") return isMoreThan(reading, draft, from);
  if (word === "within") return draft.kind === "duration" || draft.kind === "measure";
  return word !== "short" && word !== "beyond" ? true : draft.kind !== "age";
}

/** "Over three days" says how long something went on; "after over three days" and "over 40 years" that it was longer. */
const isMoreThan = (reading: Reading, draft: Draft, from: number): boolean =>
  Number(draft.value) > 12 ||
  /^(?:for|after|of|in|lasted|lasting|took|takes|taking|take|spent|spending|served|serving|waited|last|wait|was|is|been|a|by|just|well)$/.test(
    wordAt(reading, from - 1),
  );

function phraseAfter(reading: Reading, at: number): Qualifier | null {
  for (const start of [at, at + 1]) {
    if (!AFTER_OPENERS.has(wordAt(reading, start))) {
      if (reading.tokens[start]?.type !== "word") return null;
      continue;
    }
    const two = AFTER.get(`${wordAt(reading, start)} ${wordAt(reading, start + 1)}`);
    if (two)
      return start > at && !/^or |^and /.test(`${wordAt(reading, start)} `)
        ? null
        : qualifier(reading, start, start + 2, two);
    const one = start === at ? AFTER.get(wordAt(reading, start)) : undefined;
    if (
      one &&
      (wordAt(reading, start) !== "+" || reading.tokens[start]!.glued) &&
      (wordAt(reading, start) !== "plus" || isClose(reading, start + 1))
    )
      return qualifier(reading, start, start + 1, one);
    if (reading.tokens[start]?.type !== "word") return null;
  }
  return null;
}

/** "$500 plus" closes its phrase; in "500 plus expenses" something is added. */
const isClose = (reading: Reading, at: number): boolean => reading.tokens[at]?.type !== "word";

const qualifier = (reading: Reading, from: number, to: number, bound: Bound): Qualifier => ({
  words: { start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end },
  bound,
});

function phrasesByLastWord(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [bound, list] of Object.entries(BEFORE) as [Bound, string][]) {
    for (const phrase of list.split("|")) {
      const words = phrase.split(" ").slice(0, LONGEST);
      const last = words.at(-1)!;
      found.set(
        last,
        [...(found.get(last) ?? []), { words, bound }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return found;
}
