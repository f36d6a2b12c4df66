import { isBody } from "../../domain/article.ts";
import type { Quote } from "../../domain/quote.ts";
import { cut, overlaps, type Span } from "../../domain/span.ts";
import { lineKind } from "../../parse/furniture.ts";
import { isSpace } from "../../parse/letters.ts";
import { stampIn } from "../../parse/stamps.ts";
import { wordsOf } from "../../parse/words.ts";
import type { Readable } from "../readable.ts";
import type { Sentences } from "../sentences-in.ts";
import { leansBack } from "./leaning.ts";
import { namesIn } from "./names.ts";
import type { NumberOf } from "./stem-numbers.ts";

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
  /** A number stands in it, in digits. */
  readonly counts: boolean;
  /** Numbers of its stems, each once. */
  readonly stems: readonly number[];
};

/**
 * `sentences`: how many the body has. `frequency`: in how many of them a stem stands, by its number; none for a stem of the headline alone.
 */
export type Body = {
  readonly candidates: readonly Candidate[];
  /** The body is so short that it is its own summary. */
  readonly isWhole: boolean;
  readonly sentences: number;
  readonly frequency: readonly number[];
};

/** `apart`: an item of a list or a turn of an interview, which only its neighbours explain. */
type Sentence = { readonly span: Span; readonly apart: boolean };

/** A body that fits into a summary whole is its own: then the last sentence may lack its full stop, as in the teasers of feeds, and may be short. */
const VERY_SHORT = { sentences: 3, characters: 480 };

/**
 * The sentences a summary may use, in order, and how many sentences hold each stem. Captions, links, stamps, questions, half sentences, items of lists,
 * repeated sentences and sentences that are nothing but a quotation are left out.
 */
export function readBody(article: Readable, quotes: readonly Quote[], cutInto: Sentences, numberOf: NumberOf): Body {
  const sentences: Sentence[] = article.blocks.flatMap(({ kind }, index) =>
    isBody(kind) ? cutInto[index]!.map((span) => ({ span, apart: kind !== "paragraph" })) : [],
  );
  const isWhole = isVeryShort(sentences);
  const seen = new Set(headWords(article));
  const spoken = quotes.filter((quote) => quote.kind !== "indirect").map((quote) => quote.span);
  const stemsOf = countStems(numberOf);
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
    const spelled = wordsOf(words);
    const stems = stemsOf.sentence(spelled);
    while (firstSpoken < spoken.length && spoken[firstSpoken]!.end <= span.start) firstSpoken += 1;
    if (apart || !(isWhole || tells(words, spelled.length)) || UTTERANCE.test(words)) continue;
    const quoted = quotedShare(words, span, spoken, firstSpoken);
    if (quoted > MOSTLY_QUOTED) continue;
    candidates.push({
      span,
      index,
      rank: candidates.length,
      leans: leansBack(words),
      quoted,
      introduces: names.introduced,
      reliesOn,
      words: spelled.length,
      counts: /\d/.test(words),
      stems,
    });
  }
  return { candidates, isWhole, sentences: sentences.length, frequency: stemsOf.frequency };
}

function isVeryShort(sentences: readonly Sentence[]): boolean {
  if (sentences.length === 0 || sentences.length > VERY_SHORT.sentences) return false;
  const characters = sentences.reduce((sum, { span }) => sum + span.end - span.start + 1, -1);
  return SHORTEST <= characters && characters <= VERY_SHORT.characters;
}

/** The stems of one sentence after the other, each once, and in how many sentences each was. */
function countStems(numberOf: NumberOf) {
  const frequency: number[] = [];
  const lastIn: number[] = [];
  let sentences = 0;
  return {
    frequency,
    sentence(words: readonly string[]): number[] {
      sentences += 1;
      const stems: number[] = [];
      for (const word of words) {
        const stem = numberOf(word);
        if (stem < 0 || lastIn[stem] === sentences) continue;
        lastIn[stem] = sentences;
        frequency[stem] = (frequency[stem] ?? 0) + 1;
        stems.push(stem);
      }
      return stems;
    },
  };
}

function headWords(article: Readable): string[] {
  return article.blocks
    .filter(({ kind }) => kind === "headline" || kind === "standfirst")
    .map(({ span }) => cut(article.text, span));
}

/** Captions and lines of the page that stand inside a paragraph because their line breaks were lost. */
const CAPTION =
  /\((?:left|right|above|below|pictured|centre|center|file (?:photo|picture|image)|stock (?:photo|image))\b[^)]*\)|\bpictured,? (?:above|below|left|right)\b|^pictured\b|, pictured,|\bscroll down (?:for|to)\b/i;
/** One of these stands in every such line: quick, since most sentences hold none. */
const MAY_BE_CAPTION = /\(|pictured|scroll/i;
/** A label with its colon ends before this, UTF-16 units. */
const LONGEST_LABEL = 90;
const LABELLED = /^\p{Lu}[\p{L}\p{N} ,'’-]{2,40}: \p{L}/u;

/** Whom the paper asked in vain is not what an article tells. */
const ASKED =
  /\b(?:declined to comment|for comment|requests? for (?:an? )?(?:comment|interview)|asked for (?:a )?comment)\b/i;
const LONGEST_ASKED = 180;
/** "Here is what you need to know.": the article speaks of itself. */
const POINTS_ON =
  /^(?:here(?:[’']s| is| are) (?:what|how|why|when|where|who|the|a|some|all|everything|our|five|ten)|this is what we know|read on)\b/i;

/** “We will not go back,” said Ms Okeke: somebody's words from the start, with nothing behind them but whose they are. */
const UTTERANCE = /^(?:["“][^"“”]{1,300}[,.?!…]["”]|['‘][^'‘]{1,300}[,.?!…]['’]) \S/u;

function isAside(words: string): boolean {
  if (words.length > 300) return false;
  const isCaption = MAY_BE_CAPTION.test(words) && CAPTION.test(words);
  return isCaption || lineKind(words) !== null || stampIn(withoutEndMarks(words)) !== null;
}

function withoutEndMarks(words: string): string {
  let end = words.length;
  while (end > 0 && (words[end - 1] === "." || words[end - 1] === "|" || isSpace(words.charCodeAt(end - 1)))) end -= 1;
  return words.slice(0, end);
}

/** A whole statement of a fit length. */
function tells(words: string, count: number): boolean {
  if (words.length < SHORTEST || words.length > LONGEST) return false;
  if (words.length <= LONGEST_ASKED && /comment|interview/i.test(words) && ASKED.test(words)) return false;
  if (POINTS_ON.test(words)) return false;
  if (!/[.!…]["”’')\]]*$/.test(words) || /^\p{Ll}/u.test(words) || /\?["”’']+$/.test(words)) return false;
  return count >= FEWEST_WORDS && !(words.slice(0, LONGEST_LABEL).includes(":") && LABELLED.test(words));
}

function quotedShare(words: string, span: Span, spoken: readonly Span[], from: number): number {
  let inQuotes = 0;
  for (let index = from; index < spoken.length && spoken[index]!.start < span.end; index += 1) {
    const quote = spoken[index]!;
    if (overlaps(quote, span)) inQuotes += Math.min(quote.end, span.end) - Math.max(quote.start, span.start);
  }
  if (inQuotes === 0 && !/["“‘]/.test(words)) return 0;
  const marked = words.match(/["“][^"“”]*["”]|‘[^‘’]{12,}’(?!\p{L})/gu)?.join("").length ?? 0;
  return Math.max(inQuotes, marked) / words.length;
}
