import { DASHES, isCapital } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { PREFIXES_WITH_HYPHEN, SUFFIXES } from "../words/labels.ts";
import { TIGHT_UNITS } from "../words/units.ts";
import type { Mark, Sentence } from "./sentence.ts";

/** Letters and digits that are one name: "C-17", "Covid-19", "5G", "5520-K", "3-Mobile", "24/7", "under-21", "log 0457". */
export function joins({ tokens }: Sentence, at: number, mark: Mark): void {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.type !== "number") return;
  if (token.glued && before?.word === "+" && before.glued && tokens[at - 2]?.type === "code") mark(at, at + 1);
  if (after?.raw === "M" && after.glued && before?.type !== "currency" && !COUNTABLE.test(tokens[at + 2]?.word ?? ""))
    mark(at, at + 2);
  if (/^0\d{2,}$/.test(token.raw)) mark(at, at + 1);
  if (isCalibre(tokens, at) || isPicture(tokens, at)) mark(at, at + 1);
  if (after?.word === "x" && after.glued && isSize(tokens, at)) mark(at, at + 3);
  if (after?.word === "," && after.glued && isMalformed(tokens, at)) mark(at, at + 3);
  if (token.glued && before && DASHES.has(before.word) && before.glued) joinedBefore(tokens, at, mark);
  if (after?.glued && after.type === "word" && !isSuffix(after)) mark(at, at + 2);
  const tail = tokens[at + 2];
  if (after?.glued && after.word === "-" && tail?.glued && isCapital(tail.raw) && !hasMeaning(tail)) mark(at, at + 3);
  if (after?.glued && after.word === "-" && tail?.glued && tail.entry?.numeral !== undefined && isCapital(tail.raw))
    mark(at, at + 3);
  if (after?.glued && after.word === "/" && tail?.glued && token.raw === "24" && tail.raw === "7") mark(at, at + 3);
}

/** "3M people"; "3M" alone is a name. */
const COUNTABLE = /[^s]s$|^(?:people|men|women|children)$/;

/** "a .45-caliber pistol", "a .22 rifle". */
const isCalibre = (tokens: readonly Token[], at: number): boolean => {
  const noun = tokens[tokens[at + 1]?.word === "-" ? at + 2 : at + 1];
  if (/^calib(?:re|er)$/.test(noun?.word ?? "")) return true;
  const point = tokens[at - 1]?.word === "." && !tokens[at - 1]!.glued && tokens[at]!.glued;
  return point && /^(?:magnum|rifles?|pistols?|handguns?|revolvers?|bullets?|rounds?)$/.test(noun?.word ?? "");
};

/** "a 720p camera" has that many lines, and costs no pence. */
const isPicture = (tokens: readonly Token[], at: number): boolean =>
  /^(?:480|576|720|1080|1440|2160)$/.test(tokens[at]!.raw) &&
  tokens[at + 1]?.raw === "p" &&
  tokens[at + 1]!.glued &&
  tokens
    .slice(Math.max(0, at - 4), at + 6)
    .some((token) =>
      /^(?:cameras?|videos?|resolution|screens?|displays?|hd|webcams?|monitors?|tv|streams?|streaming|footage)$/.test(
        token.word,
      ),
    );

/** "a 4x4", "16x9"; "4x100m" is a race of four times a length. */
const isSize = (tokens: readonly Token[], at: number): boolean => {
  const second = tokens[at + 2];
  const tail = tokens[at + 3];
  return second?.type === "number" && second.glued && !(tail?.glued && (tail.word === "m" || tail.type === "number"));
};

/** "200,0000" is a slip of the source, and no two numbers. */
const isMalformed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 2]?.glued === true && /^\d{4,}$/.test(tokens[at + 2]!.raw) && /^[\d,]+$/.test(tokens[at]!.raw);

const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.type === "number" || token.entry?.numeral !== undefined);

function joinedBefore(tokens: readonly Token[], at: number, mark: Mark): void {
  const head = tokens[at - 2];
  if (!head) return;
  if (/^(?:in|to)$/.test(head.word) && tokens[at - 3]?.word === "-" && isNumber(tokens[at - 4])) return; // "1-in-5"
  const word = head.type === "word" && !PREFIXES_WITH_HYPHEN.has(head.word) && !hasMeaning(head);
  if (word || head.type === "code") mark(at, at + 1);
}

/** A word of the rules' own, but "Mi-8" is no eight miles: with a capital a short unit is a name. */
const hasMeaning = ({ entry, raw }: Token): boolean =>
  entry !== undefined && !(isCapital(raw) && entry.unit !== undefined && raw.length <= 3);
const isSuffix = (token: Token): boolean =>
  SUFFIXES.has(token.word) ||
  TIGHT_UNITS.get(token.raw) !== undefined ||
  token.entry?.unit !== undefined ||
  token.entry?.currency !== undefined ||
  token.entry?.scale !== undefined;
