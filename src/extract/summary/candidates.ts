import type { Quote } from "../../domain/quote.ts";
import { cut, overlaps, type Span } from "../../domain/span.ts";
import { lineKind } from "../../parse/furniture.ts";
import { stampIn } from "../../parse/stamps.ts";
import { stemOf, wordsOf } from "../../parse/stems.ts";
import type { Readable } from "../readable.ts";
import type { Sentences } from "../sentences-in.ts";
import { leansBack } from "./leaning.ts";
import { namesIn } from "./names.ts";

/** A sentence that takes up most of the summary leaves no room for a second point, UTF-16 units. */
const LONGEST = 400;
const SHORTEST = 30;
const FEWEST_WORDS = 6;
/** A sentence with a greater share of it in quotation marks is a quotation, and stands among the quotes. */
const MOSTLY_QUOTED = 0.6;

/** A sentence of the body that a summary may use. */
export type Candidate = {
  readonly span: Span;
  /** Its place among all sentences of the body, and among those that may be used. */
  readonly index: number;
  readonly rank: number;
  /** It cannot be understood without the sentence at `index - 1`, or, as the first one, without a later one. */
  readonly leans: boolean;
  /** Share of it that is somebody's words in quotation marks, 0 to 1. */
  readonly quoted: number;
  /** Last names that it introduces, and those that an earlier sentence introduced and it relies on. */
  readonly introduces: readonly string[];
  readonly reliesOn: readonly string[];
  readonly words: number;
  readonly stems: readonly string[];
};

export type Body = { readonly candidates: readonly Candidate[]; readonly frequency: ReadonlyMap<string, number> };

/** `apart`: an item of a list or a turn of an interview, which only its neighbours explain. */
type Sentence = { readonly span: Span; readonly apart: boolean };

const INTERVIEW_TURN = /^(?:\p{Lu}{1,3}|Question|Answer): /u;

/**
 * The sentences a summary may use, in order, and how many sentences hold each stem. Captions, links, stamps, questions, half sentences, items of lists,
 * repeated sentences and sentences that are nothing but a quotation are left out.
 */
export function readBody(article: Readable, quotes: readonly Quote[], cutInto: Sentences): Body {
  const sentences: Sentence[] = article.blocks.flatMap(({ kind, span }, index) => {
    if (kind !== "paragraph" && kind !== "list-item") return [];
    const apart = kind === "list-item" || INTERVIEW_TURN.test(article.text.slice(span.start, span.start + 20));
    return cutInto[index]!.map((at) => ({ span: at, apart }));
  });
  const seen = new Set(headWords(article));
  const spoken = quotes.filter((quote) => quote.kind !== "indirect").map((quote) => quote.span);
  const frequency = new Map<string, number>();
  const known = new Set<string>();
  const candidates: Candidate[] = [];
  let firstSpoken = 0;
  for (const [index, { span, apart }] of sentences.entries()) {
    const words = cut(article.text, span);
    const repeated = seen.has(words);
    seen.add(words);
    const names = namesIn(words);
    const reliesOn = names.short.filter((name) => known.has(name) && !names.introduced.includes(name));
    for (const name of names.introduced) known.add(name);
    if (repeated || isAside(words)) continue;
    const stems = [...new Set(wordsOf(words).map(stemOf))].filter((stem) => stem !== null);
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    while (firstSpoken < spoken.length && spoken[firstSpoken]!.end <= span.start) firstSpoken += 1;
    if (apart || !tells(words) || UTTERANCE.test(words)) continue;
    const quoted = quotedShare(words, span, spoken, firstSpoken);
    if (quoted > MOSTLY_QUOTED) continue;
    const leans = leansBack(words);
    candidates.push({
      span,
      index,
      rank: candidates.length,
      leans,
      quoted,
      introduces: names.introduced,
      reliesOn,
      words: wordsOf(words).length,
      stems,
    });
  }
  return { candidates, frequency };
}

function headWords(article: Readable): string[] {
  return article.blocks
    .filter(({ kind }) => kind === "headline" || kind === "standfirst")
    .map(({ span }) => cut(article.text, span));
}

/** Captions and lines of the page that stand inside a paragraph because their line breaks were lost. */
const CAPTION =
  /\((?:left|right|above|below|pictured|centre|center|file (?:photo|picture|image)|stock (?:photo|image))\b[^)]*\)|\bpictured,? (?:above|below|left|right)\b|^pictured\b|, pictured,|\bscroll down (?:for|to)\b/i;
const LABELLED = /^\p{Lu}[\p{L}\p{N} ,'’-]{2,40}: \p{L}/u;

/** “We will not go back,” said Ms Okeke: somebody's words from the start, with nothing behind them but whose they are. */
const UTTERANCE = /^(?:["“][^"“”]{12,300}[,.?!…]["”]|['‘][^'‘]{12,300}[,.?!…]['’]) \S/u;

function isAside(words: string): boolean {
  return (
    words.length <= 300 &&
    (CAPTION.test(words) || lineKind(words) !== null || stampIn(words.replace(/[\s.|]+$/, "")) !== null)
  );
}

/** A whole statement of a fit length. */
function tells(words: string): boolean {
  if (words.length < SHORTEST || words.length > LONGEST) return false;
  if (!/[.!…]["”’')\]]*$/.test(words) || /^\p{Ll}/u.test(words) || /\?["”’']+$/.test(words)) return false;
  return wordsOf(words).length >= FEWEST_WORDS && !LABELLED.test(words);
}

function quotedShare(words: string, span: Span, spoken: readonly Span[], from: number): number {
  let inQuotes = 0;
  for (let index = from; index < spoken.length && spoken[index]!.start < span.end; index += 1) {
    const quote = spoken[index]!;
    if (overlaps(quote, span)) inQuotes += Math.min(quote.end, span.end) - Math.max(quote.start, span.start);
  }
  const marked = words.match(/["“][^"“”]*["”]|‘[^‘’]{12,}’(?!\p{L})/gu)?.join("").length ?? 0;
  return Math.max(inQuotes, marked) / words.length;
}
