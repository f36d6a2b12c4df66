import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

export type Sentence = Pick<Reading, "tokens" | "decoy">;
/** The tokens of a number being read and what they come to so far. */
export type Partial = {
  to: number;
  value: number;
  max?: number;
  open?: boolean;
  scaled?: boolean;
  tightM?: boolean;
  bare?: boolean;
};

/** 2.18 trillion without the rounding error of the multiplication. */
export const exact = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/** Number words: "twenty-one", "two hundred thousand", "a dozen", "three hundred and forty-two", "two and a half". */
export function spelled(sentence: Sentence, at: number): Partial | null {
  const { tokens } = sentence;
  const scaleAfterA = wordOf(tokens[at]) === "a" ? tokens[at + 1]?.entry?.scale : undefined;
  if (scaleAfterA && /^(a|an)$/.test(wordOf(tokens[at]))) return afterA(sentence, at, scaleAfterA);
  const first = tokens[at]?.entry;
  if (first?.numeral === undefined) return first?.scale && tokens[at]!.word.length > 2 ? bareScale(tokens, at) : null;
  return wordsFrom(sentence, at, 0);
}

/** "billion" in "billion-dollar", which is none by itself, and "million-and-a-half", which is. */
function bareScale(tokens: readonly Token[], at: number): Partial {
  const scale = tokens[at]!.entry!.scale!;
  const half = scale > 12 ? andAHalf(tokens, wordOf(tokens[at + 1]) === "-" ? at + 2 : at + 1) : null;
  return half
    ? { to: half.to, value: exact(scale * (1 + half.value)), scaled: true }
    : { to: at + 1, value: scale, scaled: true, bare: true };
}

/** "a million dollars" is one million; in "a billion dollar bridge" the article belongs to the investment. */
function afterA(sentence: Sentence, at: number, scale: number): Partial | null {
  const { tokens } = sentence;
  const step = tokens[at + 2]?.word === "-" ? 3 : 2;
  const next = tokens[at + step];
  const modifies =
    (next?.entry?.unit ?? next?.entry?.currency) !== undefined && !/(s|feet|pence|yuan|yen)$/.test(next!.word);
  if (modifies && (step === 3 || tokens[at + step + 1]?.type === "word")) return null;
  const half = scale > 12 ? andAHalf(tokens, at + 2) : null;
  if (half) return { to: half.to, value: exact(scale * (1 + half.value)), scaled: true };
  const rest = wordsFrom(sentence, at + 1, 1);
  return rest ?? { to: at + 2, value: scale, scaled: true };
}

function wordsFrom(sentence: Sentence, at: number, start: number): Partial | null {
  const { tokens } = sentence;
  let total = 0;
  let current = start;
  let smallest = Number.POSITIVE_INFINITY;
  let scaled = false;
  let to = at;
  for (let next = at; next < tokens.length; ) {
    const entry = sentence.decoy[next] ? undefined : tokens[next]!.entry;
    if (entry?.numeral !== undefined && fits(current, entry.numeral, to === at && start === 0)) {
      current += entry.numeral;
    } else if (entry?.scale && entry.scale < smallest && (current > 0 || to > at) && tokens[next]!.word.length > 2) {
      if (entry.scale === 100 || entry.scale === 12) current *= entry.scale;
      else {
        total += current * entry.scale;
        current = 0;
        smallest = entry.scale;
      }
      scaled = true;
    } else break;
    to = next + 1;
    next = joined(sentence, to, scaled);
  }
  if (to === at) return null;
  const half = andAHalf(tokens, to);
  const scale = half && tokens[half.to]?.entry?.scale;
  if (half && scale) return { to: half.to + 1, value: (total + current + half.value) * scale, scaled: true };
  return { to: half?.to ?? to, value: total + current + (half?.value ?? 0), scaled };
}

/** May this numeral follow what was read: "twenty" + "one", "hundred" + "five", never "two" + "three". */
function fits(current: number, numeral: number, first: boolean): boolean {
  if (current === 0) return first || numeral > 0;
  if (current % 100 === 0) return numeral > 0;
  return numeral > 0 && numeral < 10 && current % 10 === 0 && current % 100 >= 20;
}

/** Past a hyphen inside a number word or the "and" after a scale; the index itself where neither stands. */
function joined({ tokens }: Sentence, at: number, scaled: boolean): number {
  const next = tokens[at + 1]?.entry;
  if (tokens[at]?.word === "-" && tokens[at + 1]?.glued && (next?.numeral !== undefined || next?.scale)) return at + 1;
  const small = next?.numeral !== undefined && wordOf(tokens[at]) === "and";
  return small && scaled && endsInScale(tokens, at) ? at + 1 : at;
}

/** "one hundred and six" is one number; "two dozen and five others" and "a million and two" are not. */
const endsInScale = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.entry?.scale === 100 || tokens[at - 1]?.entry?.scale === 1000;

/** "and a half", "and-a-half", "and two thirds", "and three-quarters" after a whole number. */
export function andAHalf(tokens: readonly Token[], at: number): { to: number; value: number } | null {
  const words: Token[] = [];
  let to = at;
  for (let index = at; index < tokens.length && words.length < 3; index += 1) {
    if (tokens[index]!.word !== "-") words.push(tokens[index]!);
    to = index + 1;
  }
  const [and, above, below] = words;
  const whole = below?.entry?.denominator;
  if (and?.word !== "and" || !above || !whole) return null;
  const single = /^(?:a|one)$/.test(above.word);
  const parts = single ? 1 : above.entry?.numeral;
  if (!parts || parts >= whole || single === /s$/.test(below!.word) || wordOf(tokens[to]) === "of") return null;
  return { to, value: parts / whole };
}

export const wordOf = (token: Token | undefined): string => token?.word ?? "";
