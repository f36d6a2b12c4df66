import { andAHalf, exact, type Partial, type Sentence, spelled, wordOf } from "./number-words.ts";
import type { Amount } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { TIGHT_SCALES } from "./words/numerals.ts";
import { TIGHT_UNITS } from "./words/units.ts";

/**
 * The numbers of a sentence in order, longest reading first: "12,500", "$3.5m"'s 3.5 million, "three hundred and forty-two", "half a million",
 * "tens of thousands", "minus 7", "two and a half". What they count is for the rules.
 */
export function amountsOf(sentence: Sentence): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const { type, entry, word } = sentence.tokens[at]!;
    if (type !== "number" && entry === undefined && !OPENERS.has(word)) continue;
    const read = sentence.decoy[at] ? null : (signed(sentence, at) ?? unsigned(sentence, at));
    if (!read || !Number.isFinite(read.value)) continue; // more digits than a number holds
    const { to, value, max = null, open = false, scaled = false, tightM = false, bare = false } = read;
    amounts.push({ from: at, to, value, max, open, scaled, tightM, bare });
    at = to - 1;
  }
  return amounts;
}

/** Words and signs that begin a number and are none: asked of every word, and few are one. */
const OPENERS: ReadonlySet<string> = new Set(["a", "half", "several", "few", "minus", "-", "−", "–"]);

const unsigned = (sentence: Sentence, at: number): Partial | null =>
  inDigits(sentence, at) ??
  many(sentence, at) ??
  half(sentence, at) ??
  severalOf(sentence, at) ??
  spelled(sentence, at);

function signed(sentence: Sentence, at: number): Partial | null {
  const sign = sentence.tokens[at]!;
  const next = sentence.tokens[at + 1];
  const tight =
    (sign.word === "-" || sign.word === "−" || sign.word === "–") &&
    !(sign.glued && !/^[("“‘'[/]$/.test(wordOf(sentence.tokens[at - 1]))) &&
    next?.glued === true;
  if (sign.word !== "minus" && !tight) return null;
  if (next?.type !== "number" && sign.word !== "minus") return null;
  const read = sentence.decoy[at + 1] ? null : (inDigits(sentence, at + 1) ?? spelled(sentence, at + 1));
  return read && { ...read, value: -read.value };
}

function inDigits(sentence: Sentence, at: number): Partial | null {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token?.type !== "number") return null;
  let to = at + 1;
  let value = token.value;
  const vulgar = tokens[to];
  if (vulgar?.type === "number" && vulgar.value < 1 && vulgar.raw.length === 1 && token.value >= 1) {
    value += vulgar.value;
    to += 1;
  } else {
    const half = andAHalf(tokens, to);
    value += half?.value ?? 0;
    to = half?.to ?? to;
  }
  return withScale(tokens, at, to, value);
}

/** Adds "million", "-billion", "bn", "m" and a second scale ("lakh crore"). */
function withScale(tokens: readonly Token[], at: number, from: number, start: number): Partial {
  let to = from;
  let value = start;
  let scaled = false;
  let tightM = false;
  const first = tokens[to];
  const money = tokens[at - 1]?.type === "currency" && first?.raw === "m"; // "$3 m" is no three dollars
  const tight = first?.glued || money ? TIGHT_SCALES.get(first?.word ?? "") : undefined;
  if (first && tight && isTightScale(tokens, at, first)) {
    value *= tight;
    scaled = true;
    tightM = first.raw === "m";
    to += 1;
  }
  for (let round = 0; round < 2 && !tightM; round += 1) {
    const step = tokens[to]?.word === "-" && tokens[to + 1]?.glued ? 1 : 0;
    const scale = tokens[to + step]?.entry?.scale;
    if (!scale || (scale === 12 && scaled)) break;
    value *= scale;
    scaled = true;
    to += 1 + step;
  }
  return { to, value: exact(value), scaled, tightM };
}

/** "b" and "t" are billions and trillions after a currency alone; "500t" are tonnes. */
function isTightScale(tokens: readonly Token[], at: number, suffix: Token): boolean {
  if (suffix.word === "k" || suffix.raw === "m") return true;
  const money = tokens[at - 1]?.type === "currency";
  return money || (suffix.word === "m" && TIGHT_UNITS.get(suffix.raw) === undefined);
}

/** "tens of thousands" has both ends, "hundreds" is open; "scores" must count something. */
function many(sentence: Sentence, at: number): Partial | null {
  const { tokens } = sentence;
  const scale = tokens[at]?.entry?.many;
  if (!scale) return null;
  const inner = wordOf(tokens[at + 1]) === "of" ? tokens[at + 2]?.entry?.many : undefined;
  if (inner && inner >= 1000 && scale < inner) {
    const value = scale * inner;
    return scale === 10 || scale === 100 ? { to: at + 3, value, max: value * 10 } : { to: at + 3, value, open: true };
  }
  if (scale === 10) return null;
  if (scale === 20 && wordOf(tokens[at + 1]) !== "of" && !areScores(tokens, at)) return null;
  return { to: at + 1, value: scale, open: true };
}

/** "scores were hurt", "scores more": people, not results. */
const areScores = (tokens: readonly Token[], at: number): boolean =>
  /^(?:more|others)$/.test(wordOf(tokens[at + 1])) ||
  (/^(?:were|are|was)$/.test(wordOf(tokens[at + 1])) &&
    /^(?:killed|injured|hurt|wounded|arrested|detained|held|missing|feared|trapped|stranded|evacuated|rescued|displaced)$/.test(
      wordOf(tokens[at + 2]),
    ));

const SHARES: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4 }),
);

/** "half a million", "half-dozen", "a quarter of a million", "three-quarters of a million". */
function half(sentence: Sentence, at: number): Partial | null {
  const { tokens } = sentence;
  const parts = tokens[at]?.entry?.numeral;
  const lead = parts !== undefined || wordOf(tokens[at]) === "a" ? 1 : 0;
  const start = at + lead + (lead && wordOf(tokens[at + 1]) === "-" ? 1 : 0);
  const below = SHARES.get(wordOf(tokens[start]));
  if (!below || (parts !== undefined && parts >= below)) return null;
  const share = (parts ?? 1) / below;
  let next = start + 1;
  if (wordOf(tokens[next]) === "of") next += 1;
  else if (share !== 0.5 && wordOf(tokens[next]) !== "-") return null;
  if (wordOf(tokens[next]) === "a" || wordOf(tokens[next]) === "-") next += 1;
  const scale = tokens[next]?.entry?.scale;
  return scale && scale !== 100 ? { to: next + 1, value: exact(share * scale), scaled: true } : null;
}

/** "several hundred", "a few thousand": at least one of them, no upper end. */
function severalOf(sentence: Sentence, at: number): Partial | null {
  const { tokens } = sentence;
  const start = wordOf(tokens[at]) === "a" ? at + 1 : at;
  const vague = wordOf(tokens[start]) === "few" || (start === at && wordOf(tokens[start]) === "several");
  const scale = vague ? tokens[start + 1]?.entry?.scale : undefined;
  return scale ? { to: start + 2, value: scale, open: true, scaled: true } : null;
}
