import { isCapital } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { CAPTION_LABELS, LABELS } from "../words/labels.ts";
import type { Mark, Sentence } from "./sentence.ts";

/** "Resolution 2231", "page 30", "Photo 4 of 19", "posts 12 and 14", "Group of Seven", "No. 14". */
export function labels(sentence: Sentence, at: number, mark: Mark): void {
  const { tokens } = sentence;
  let head = at - 1;
  if (tokens[head]?.word === "." || tokens[head]?.word === "#") head -= 1;
  const label = tokens[head];
  if (label?.type === "word" && LABELS.has(label.word) && !isLength(tokens, head) && labelHolds(sentence, at, label)) {
    mark(at, listEnd(tokens, at));
    if (CAPTION_LABELS.has(label.word) && tokens[at + 1]?.word === "of") mark(at, at + 3);
  }
  if (isListMark(tokens, at) || timeLabel(sentence, at)) mark(at, at + 1);
  if (tokens[at - 1]?.word === "of" && /^(?:Group|Gang|Big)$/.test(tokens[at - 2]?.raw ?? "")) mark(at, at + 1);
}

/** "5 km 20 times": a unit behind a number of its own, unlike "at km 45". */
const isLength = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.entry?.unit !== undefined &&
  !/^(?:at|near|from|to|between|of|by|past|,|\()$/.test(tokens[at - 1]?.word ?? "at");

/** "[3]" and "1)" number a note or a point. */
function isListMark(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (token.type !== "number" || !after?.glued || !Number.isInteger(token.value) || token.value > 200) return false;
  if (before?.word === "[" && after.word === "]") return true;
  if (after.word !== ")") return false;
  const open = tokens.slice(Math.max(0, at - 8), at).some((token) => token.word === "(");
  return before?.word === "(" ? token.value < 10 && !tokens[at - 2]?.type.startsWith("word") : !open && !token.glued;
}

/** A label's number has no scale, no unit and nothing to count after it, unless the label has a capital ("Boeing 737 jets"). */
function labelHolds({ tokens, titleCase }: Sentence, at: number, label: Token): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.glued && next.type === "word" && /^(?:m|bn|k|mn)$/.test(next.word)) return false;
  if (token.grouped || (token.type !== "number" && token.entry?.numeral === undefined)) return false;
  if (
    next &&
    (next.entry?.scale !== undefined ||
      next.word === "%" ||
      next.entry?.currency !== undefined ||
      next.word === "percent")
  )
    return false;
  if (isCapital(label.raw) && !titleCase) return true;
  return !(
    next?.type === "word" &&
    !next.glued &&
    /[^su]s$|^(?:people|men|women|children)$/.test(next.word) &&
    !SMALL_WORDS.test(next.word)
  );
}

/** "week 22 of the trial", "year 11 pupils": times are numbered too, but "last week 22 people" and "for a day 12 were" count. */
function timeLabel({ tokens }: Sentence, at: number): boolean {
  const label = tokens[at - 1];
  if (!/^(?:week|day|month|year|hour|minute)$/.test(label?.word ?? "") || tokens[at]!.type !== "number") return false;
  const next = tokens[at + 1];
  const before = tokens[at - 2];
  if (next?.type === "word" && !/^(?:of|in|and|or|as|was|is|pupils?|students?|girls?|boys?|exams?)$/.test(next.word))
    return false;
  return (
    tokens[at]!.value < 100 &&
    (before === undefined || /^(?:on|to|at|by|after|until|from|into|in|of|since|week|up|[“("‘,])$/.test(before.word))
  );
}

const SMALL_WORDS = /^(?:is|was|has|as|its|his|this|us|says|does|goes|diabetes|news|measles|series)$/;

/** "12 and 14", "5, 6 and 7": the whole list belongs to the label. */
function listEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (
    to + 1 < tokens.length &&
    to < at + 12 &&
    /^(?:and|or|,|-|–|to)$/.test(tokens[to]!.word) &&
    tokens[to + 1]!.type === "number"
  ) {
    if (tokens[to + 2]?.type === "word" && /s$/.test(tokens[to + 2]!.word) && tokens[to]!.word !== "-") break;
    to += 2;
  }
  return to;
}
