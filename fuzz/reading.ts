import { type Article, isBody, type Moment } from "../src/domain/article.ts";
import type { Facts } from "../src/domain/facts.ts";
import type { RawItem } from "../src/domain/raw-item.ts";
import { contains, cut, overlaps, type Span } from "../src/domain/span.ts";
import { readFacts } from "../src/extract/index.ts";
import { type Sentences, sentencesIn } from "../src/extract/sentences-in.ts";
import { SUMMARY_LIMITS } from "../src/extract/summary/index.ts";
import { parseItem } from "../src/parse/index.ts";
import { signatureOf } from "../src/stories/signature.ts";
import type { Chance } from "./chance.ts";

const RETRIEVED = Date.UTC(2026, 2, 7);
/** One reading of so many is done twice, and must come out the same. */
const AGAIN = 20;

const hasFourLetters = (text: string): boolean => [...text.replace(/[^\p{L}\p{N}]/gu, "")].length >= 4;

/** What is wrong with how a text is read, one line a fault; none when every promise is kept. */
export function faultsOfReading(text: string, chance: Chance): string[] {
  const item = itemOf(text, chance);
  const parsed = parseItem(item, { retrieved: RETRIEVED });
  if (!parsed.ok) return hasFourLetters(text) ? ["a text with words was not parsed"] : [];
  const article = parsed.value;
  const faults = [...faultsOfArticle(article, item)];
  const sentences = sentencesIn(article);
  faults.push(...faultsOfSentences(article, sentences));
  const facts = readFacts(article);
  faults.push(...faultsOfFacts(article, facts, sentences));
  const { shingles } = signatureOf(article);
  if (!shingles.every((number) => Number.isInteger(number) && number >= 0)) faults.push("signature: no whole number");
  if (chance.below(AGAIN) === 0 && JSON.stringify(readFacts(article)) !== JSON.stringify(facts)) {
    faults.push("read again, it came out otherwise");
  }
  return faults;
}

function itemOf(text: string, chance: Chance): RawItem {
  const isBody = chance.percent(40);
  return {
    source: "fuzz",
    text,
    shape: isBody ? "body" : "newspaper",
    headline: isBody && chance.percent(70) ? text.slice(0, 60).trim() || null : null,
    standfirst: null,
    byline: null,
    publisher: null,
    language: chance.percent(90) ? "en" : null,
    url: null,
    uri: null,
    published: chance.pick([null, "2026-03-06T09:00:00Z", "2024-02-29", "no date"]),
    modified: null,
    subjects: [],
    usageTerms: null,
    status: "usable",
  };
}

function* faultsOfArticle({ text, blocks, published, modified }: Article, item: RawItem): Generator<string> {
  if (!text.includes(item.text.trim())) yield "article: the words have changed";
  let last = 0;
  for (const { kind, span } of blocks) {
    yield* faultsOfPlace(text, `block ${kind}`, span);
    if (span.start < last) yield `block ${kind}: ${at(span)} begins inside the one before`;
    last = span.end;
  }
  const isTime = (moment: Moment | null): boolean => moment === null || Number.isFinite(moment.at);
  if (!isTime(published) || !isTime(modified)) yield "article: no time";
}

function* faultsOfSentences({ text, blocks }: Article, sentences: Sentences): Generator<string> {
  for (const [index, { span }] of blocks.entries()) {
    let last = span.start;
    for (const sentence of [...sentences[index]!, { start: span.end, end: span.end }]) {
      if (sentence.start < last || text.slice(last, sentence.start).trim() !== "")
        yield `sentence ${at(sentence)}: out of place`;
      last = sentence.end;
    }
  }
}

/** What is wrong with the facts of an article, one line a fault: places outside the text, empty, out of order, across blocks or sentences; summaries too long. */
export function* faultsOfFacts(article: Article, facts: Facts, sentences: Sentences): Generator<string> {
  yield* faultsOfQuotes(article, facts);
  yield* faultsOfFigures(article, facts, sentences);
  yield* faultsOfSummary(article, facts, sentences);
}

function* faultsOfQuotes({ text, blocks }: Article, { quotes }: Facts): Generator<string> {
  let started = 0;
  let ended = 0;
  for (const { span, kind, speaker, cue } of quotes) {
    const what = `${kind} quote ${at(span)}`;
    yield* faultsOfPlace(text, what, span);
    yield* faultsOfPlaces(text, what, [cue, speaker?.span, speaker?.name, speaker?.role, speaker?.because.antecedent]);
    if (!blocks.some((block) => contains(block.span, span))) yield `${what}: not inside a block`;
    if (span.start < started) yield `${what}: not in order of the text`;
    started = span.start;
    if (kind !== "indirect" && span.start < ended) yield `${what}: overlaps another`;
    if (kind !== "indirect") ended = span.end;
  }
}

function* faultsOfFigures({ text, blocks }: Article, { figures }: Facts, sentences: Sentences): Generator<string> {
  const flat = sentences.flat();
  let last = 0;
  let sentence = 0;
  for (const { span, kind, value, valueMax, qualifier, what: counted, saidBy, rank } of figures) {
    const what = `${kind} ${at(span)}`;
    yield* faultsOfPlace(text, what, span);
    yield* faultsOfPlaces(text, what, [qualifier?.words, counted, saidBy]);
    if (span.start < last) yield `${what}: overlaps the one before or is not in order`;
    last = span.end;
    while (sentence < flat.length && flat[sentence]!.end < span.end) sentence += 1;
    if (!flat[sentence] || !contains(flat[sentence]!, span)) yield `${what}: crosses a sentence`;
    if (qualifier && overlaps(qualifier.words, span)) yield `${what}: holds its qualifier`;
    for (const number of [value, valueMax]) {
      if (number === "" || (typeof number === "number" && !Number.isFinite(number))) yield `${what}: no value`;
    }
    const block = rank === null ? null : blocks.find((one) => contains(one.span, span));
    if (block && !isBody(block.kind)) yield `${what}: ranked in a ${block.kind}`;
  }
  const ranks = figures.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
  if (ranks.some((rank, index) => rank !== index + 1)) yield `ranks: ${ranks.join(", ")}`;
}

function* faultsOfSummary({ text }: Article, { summary }: Facts, sentences: Sentences): Generator<string> {
  const { sentences: most, characters } = SUMMARY_LIMITS.short;
  const words = summary.map((span) => cut(text, span)).join(" ");
  if (summary.length > most || words.length > characters)
    yield `summary: ${summary.length} sentences, ${words.length} characters`;
  let last = 0;
  for (const span of summary) {
    if (span.start < last) yield `summary ${at(span)}: not in order`;
    last = span.end;
    const isWhole = sentences.some((block) => block.some(({ start, end }) => start === span.start && end === span.end));
    if (!isWhole) yield `summary ${at(span)}: not a whole sentence`;
  }
}

const at = ({ start, end }: Span): string => `${start}..${end}`;

function* faultsOfPlaces(text: string, what: string, places: readonly (Span | null | undefined)[]): Generator<string> {
  for (const span of places) if (span) yield* faultsOfPlace(text, `${what}, ${at(span)}`, span);
}

function* faultsOfPlace(text: string, what: string, { start, end }: Span): Generator<string> {
  if (!(start >= 0 && start <= end && end <= text.length)) yield `${what}: not a stretch of the text`;
  else if (text.slice(start, end).trim() === "") yield `${what}: empty`;
}
