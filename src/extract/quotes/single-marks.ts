import type { Mark } from "./marks.ts";
import { type Region, sentenceEndBefore } from "./regions.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from "./words.ts";

/** How many marks to look at for the end of a quotation in single marks. */
const MARKS_AHEAD = 40;

/**
 * Quotations in single marks, where the closing mark looks like an apostrophe. A mark after punctuation closes for certain; one after an s and
 * before a word ("the workers’ hall") closes only when no certain one follows before the next opening mark. `goesOnTo` is the paragraph's end where the next one opens with a mark: an
 * unclosed quotation reaches to it.
 */
export function pairSingles(text: string, marks: readonly Mark[], goesOnTo: number | null = null): Region[] {
  const regions: Region[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]!;
    if (mark.family === "double" && mark.side === "opens") index = skipDouble(marks, index);
    if (!isOpening(text, mark)) continue;
    const closing = closingOf(text, marks, index);
    if (closing < 0 && goesOnTo !== null && !marks.slice(index + 1).some((later) => isOpening(text, later))) {
      const end = { inner: { start: mark.at + 1, end: goesOnTo }, outer: { start: mark.at, end: goesOnTo } };
      regions.push({ ...end, style: "single", mended: false, goesOn: true });
      break;
    }
    if (closing < 0) {
      const next = marks.slice(index + 1, index + MARKS_AHEAD).find((later) => isOpening(text, later));
      const end = next ? sentenceEndBefore(text, mark.at + 1, next.at) : null;
      if (end === null) continue;
      regions.push({
        inner: { start: mark.at + 1, end },
        outer: { start: mark.at, end },
        style: "single",
        mended: true,
        goesOn: false,
      });
      continue;
    }
    const end = marks[closing]!;
    if (end.at > mark.at + 1) {
      regions.push({
        inner: { start: mark.at + 1, end: end.at },
        outer: { start: mark.at, end: end.at + 1 },
        style: "single",
        mended: false,
        goesOn: false,
      });
    }
    index = closing;
  }
  return regions;
}

const isOpening = (text: string, mark: Mark): boolean =>
  mark.family === "single" &&
  mark.side === "opens" &&
  text[mark.at] !== "’" &&
  /[\p{L}\p{N}[(“"£$€.…]/u.test(text[mark.at + 1] ?? "");

/** Single marks inside a double quotation are nested in it. */
function skipDouble(marks: readonly Mark[], from: number): number {
  for (let at = from + 1; at < marks.length && at < from + MARKS_AHEAD; at += 1) {
    if (marks[at]!.family === "double") return marks[at]!.side === "opens" ? from : at;
  }
  return from;
}

function closingOf(text: string, marks: readonly Mark[], opening: number): number {
  let perhaps = -1;
  for (let at = opening + 1; at < marks.length && at <= opening + MARKS_AHEAD; at += 1) {
    const mark = marks[at]!;
    if (mark.family !== "single") continue;
    if (mark.side === "opens" && isOpening(text, mark)) break;
    if (text[mark.at] === "‘" || mark.side === "opens") continue;
    const before = text[mark.at - 1] ?? "";
    if (/[.,?!…;:—–”"\])]/.test(before)) return at;
    if (!mayBePlural(text, mark.at)) return at;
    if (perhaps < 0) perhaps = at;
  }
  return perhaps;
}

/** "the workers’ hall": an s before the mark and behind it a word that no clause goes on with. */
function mayBePlural(text: string, at: number): boolean {
  if (!/s/i.test(text[at - 1] ?? "")) return false;
  const next = /^\s+(\p{Ll}+)/u.exec(text.slice(at + 1, at + 30))?.[1];
  return next !== undefined && !goesOnWith(next);
}

const goesOnWith = (word: string): boolean =>
  CONJUNCTIONS.has(word) ||
  PREPOSITIONS.has(word) ||
  AUXILIARIES.has(word) ||
  SUBORDINATORS.has(word) ||
  PRONOUNS.has(word) ||
  SPEECH_VERBS.has(word);
