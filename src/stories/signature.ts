import { type Article, firstBlock, printedParagraphs } from "../domain/article.ts";
import type { Signature } from "../domain/signature.ts";
import { isCapital } from "../parse/letters.ts";
import { stemOf } from "../parse/stems.ts";
import { placesOfWords, wordsOf } from "../parse/words.ts";
import { hash, hashOfWords } from "./hash.ts";

const SHINGLE_WORDS = 5;
/** Of all five-word shingles the smallest hashes are kept: the same sample in every copy of the text. */
export const MOST_SHINGLES = 100;
/** Names and telling words of the first sentences, most frequent first. */
export const MOST_MARKS = 80;
/** Stems of a headline that are kept. */
const MOST_HEADLINE_STEMS = 30;
/** Telling words are taken from so much of the body, UTF-16 units. */
const LEAD = 700;
/** More of a body than this is not looked at, UTF-16 units. */
const LONGEST_BODY = 60_000;

/** Marks are odd numbers and shingles even ones, so that both fit in one list. */
export const isMark = (number: number): boolean => number % 2 === 1;
const mark = (stem: string): number => (hash(stem) | 1) >>> 0;

/**
 * What an article is compared by when stories are formed. `shingles` holds hashes of two kinds: five-word shingles of the body (even), which betray copies,
 * and marks (odd), single words that tell what it is about: the names in it and the words of its first sentences. Furniture counts for neither.
 */
export function signatureOf(article: Pick<Article, "text" | "blocks">): Signature {
  const head = firstBlock(article, "headline");
  const headline = new Set<string>();
  for (const word of head ? wordsOf(article.text.slice(head.start, head.end)) : []) {
    const stem = stemOf(word);
    if (stem !== null && headline.size < MOST_HEADLINE_STEMS) headline.add(stem);
  }
  const standfirst = firstBlock(article, "standfirst");
  const body = printedParagraphs(article).map(({ start, end }) => article.text.slice(start, end));
  const words = standfirst ? [article.text.slice(standfirst.start, standfirst.end), ...body] : body;
  return { headline: [...headline], shingles: [...shinglesOf(body), ...marksOf(words)] };
}

function shinglesOf(body: readonly string[]): number[] {
  const words = wordsOf(body.join(" ").slice(0, LONGEST_BODY)).map((word) => word.toLowerCase());
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < hashes.length; at += 1) hashes[at] = hashOfWords(words, at, at + SHINGLE_WORDS) & ~1;
  hashes.sort();
  const smallest: number[] = [];
  for (let at = 0; at < hashes.length && smallest.length < MOST_SHINGLES; at += 1) {
    if (hashes[at] !== smallest.at(-1)) smallest.push(hashes[at]!);
  }
  return smallest;
}

/** Names anywhere (capital letters inside a sentence) and every telling word of the lead. */
function marksOf(body: readonly string[]): number[] {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const paragraph of body) {
    if (seen > LONGEST_BODY) break;
    for (const { start, end } of placesOfWords(paragraph)) {
      const inLead = seen + start < LEAD;
      const name = isCapital(paragraph.codePointAt(start)!) && !opensSentence(paragraph, start);
      if (!inLead && !name) continue;
      const stem = stemOf(paragraph.slice(start, end));
      if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + (name ? 1 : 0.5));
    }
    seen += paragraph.length + 1;
  }
  const best = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_MARKS);
  return [...new Set(best.map(([stem]) => mark(stem)))];
}

function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s"“”‘’'([]/.test(text[before]!)) before -= 1;
  return before < 0 || /[.?!:…]/.test(text[before]!);
}

/** A stem of a headline as a mark, to be compared with the marks of bodies. */
export const headlineMark = mark;

/** The greatest shingle up to which a signature's are complete: the last one where it was cut at the limit, else there is no end. Takes sorted ones. */
export const reachOf = (shingles: readonly number[]): number =>
  shingles.length < MOST_SHINGLES ? Number.POSITIVE_INFINITY : shingles.at(-1)!;
