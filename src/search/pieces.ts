/** What stands at a place: an acronym with its points, a number with its separators, a negation ("don't"), or any other word. */
export type Piece = {
  readonly kind: "word" | "acronym" | "number" | "negation";
  readonly start: number;
  readonly end: number;
};

const APOSTROPHE = "['\\u2019\\u02bc\\uff07]";
/** Soft hyphen and the invisible joiners may stand inside a word. */
const INNER = "[\\p{L}\\p{Nd}\\p{M}\\u00ad\\u200c\\u200d\\u2060]";
const WORD_START = "[\\p{L}\\p{Nd}]";
const ACRONYM = `\\p{L}(?:\\.\\p{L})+(?!${INNER})\\.?`;
const GROUPED_NUMBER = "\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?!\\p{Nd})(?:\\.\\p{Nd}+)?";
const DECIMAL_NUMBER = "\\p{Nd}+(?:\\.\\p{Nd}+)+";
const WORD = `${WORD_START}${INNER}*(?:${APOSTROPHE}${WORD_START}${INNER}*)*`;

/** "Kirby's", "they'll": what follows the word is not of it. */
const ENDING = new RegExp(`(?:${APOSTROPHE}(?:s|ll|re|ve|d|m))+$`, "iu");
const NEGATION = new RegExp(`n${APOSTROPHE}t$`, "iu");
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Cuts texts into pieces, in order and disjoint. Marks, signs ("$", "%") and white space belong to none. */
export function createCutter(): (text: string) => Piece[] {
  const runs = new RegExp(`(${ACRONYM})|(${GROUPED_NUMBER}|${DECIMAL_NUMBER})|${WORD}`, "gu");
  let segmenter: Intl.Segmenter | undefined;

  return (text) => {
    const pieces: Piece[] = [];
    for (const match of text.matchAll(runs)) {
      const [run, acronym, number] = match;
      const start = match.index;
      if (acronym !== undefined) pieces.push({ kind: "acronym", start, end: start + run.length });
      else if (number !== undefined) pieces.push({ kind: "number", start, end: start + run.length });
      else if (NEGATION.test(run)) pieces.push({ kind: "negation", start, end: start + run.length });
      else if (UNSPACED.test(run)) {
        segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
        for (const { segment, index } of segmenter.segment(run)) {
          pieces.push({ kind: "word", start: start + index, end: start + index + segment.length });
        }
      } else pieces.push({ kind: "word", start, end: start + run.replace(ENDING, "").length });
    }
    return pieces;
  };
}
