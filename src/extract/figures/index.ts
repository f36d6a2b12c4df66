import { firstBlock } from "../../domain/article.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Quote } from "../../domain/quote.ts";
import { type Span, span } from "../../domain/span.ts";
import { publicationDay } from "../dates/calendar.ts";
import { dayList } from "../dates/day-list.ts";
import { dayRange } from "../dates/day-range.ts";
import { onDay } from "../dates/on-day.ts";
import { partsOfYear } from "../dates/parts-of-year.ts";
import { relative } from "../dates/relative.ts";
import { time } from "../dates/time.ts";
import { years } from "../dates/years.ts";
import type { Readable } from "../readable.ts";
import { type Sentences, sentencesIn } from "../sentences-in.ts";
import { amountsOf } from "./amounts.ts";
import { joinCompounds } from "./compounds.ts";
import { shareContrasts } from "./contrasts.ts";
import { countedBy } from "./counted.ts";
import { decoysOf } from "./decoys/index.ts";
import type { Draft, FigureRule } from "./draft.ts";
import type { Known } from "./known.ts";
import { shareUnits } from "./lists.ts";
import { perOf } from "./per.ts";
import { qualifierOf } from "./qualifiers.ts";
import { joinRanges } from "./ranges.ts";
import { ranked } from "./rank/index.ts";
import { valueKey } from "./rank/score.ts";
import { type Day, isCapital, type Reading } from "./reading.ts";
import { age } from "./rules/age.ts";
import { count } from "./rules/count.ts";
import { duration } from "./rules/duration.ts";
import { fraction } from "./rules/fraction.ts";
import { measure } from "./rules/measure.ts";
import { money } from "./rules/money.ts";
import { multiple } from "./rules/multiple.ts";
import { ordinal } from "./rules/ordinal.ts";
import { percent } from "./rules/percent.ts";
import { score } from "./rules/score.ts";
import { type SpeakerAt, speakerAt } from "./said-by.ts";
import { settle } from "./settle.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { isTelling } from "./words/telling.ts";

/** Between readings of the same words the earlier rule wins; longer readings win anyway. */
const RULES: readonly FigureRule[] = [
  money,
  percent,
  score,
  dayRange,
  dayList,
  relative,
  partsOfYear,
  onDay,
  time,
  years,
  multiple,
  age,
  duration,
  measure,
  fraction,
  ordinal,
  count,
];

/**
 * The figures of an article in text order, headline, captions and furniture included; `rank` is set only on those of the body that a briefing would
 * show. Each sentence is read by itself. Relative dates count from `published`; where it is unknown a weekday keeps its
 * name alone ("-W-3") and the others are left out.
 */
export function findFigures(
  article: Readable,
  quotes: readonly Quote[],
  sentences: Sentences = sentencesIn(article),
): Figure[] {
  const published = publicationDay(article.published);
  const speaker = speakerAt(article.text, quotes);
  const known: Known[] = [];
  for (const [index, block] of article.blocks.entries()) {
    for (const sentence of sentences[index]!) {
      for (const { figure, slight } of figuresOf(article.text, sentence, published, speaker)) {
        known.push({ figure, slight, sentence, block: block.kind, key: valueKey(figure) });
      }
    }
  }
  return ranked(article.text, firstBlock(article, "headline"), known);
}

type Found = Pick<Known, "figure" | "slight">;

function figuresOf(text: string, sentence: Span, published: Day | null, speaker: SpeakerAt): Found[] {
  const reading = readingOf(text, sentence, published);
  if (!reading) return [];
  const found: Draft[] = [];
  const add = (draft: Draft): void => {
    found.push(draft);
  };
  for (const rule of RULES) rule.find(reading, add);
  if (found.length === 0) return [];
  const settled = settle(found);
  const drafts = shareContrasts(reading, shareUnits(reading, joinRanges(reading, joinCompounds(reading, settled))));
  const taken = new Set<number>();
  for (const { from, to } of drafts) for (let at = from; at < to; at += 1) taken.add(at);
  return drafts.map((draft, index) => ({
    figure: figureOf(reading, draft, taken, speaker),
    slight: draft.slight || isConversion(reading, drafts[index - 1], draft),
  }));
}

/** "70 miles (112 km)": the same length said again. */
const isConversion = (reading: Reading, before: Draft | undefined, draft: Draft): boolean =>
  before !== undefined &&
  before.kind === draft.kind &&
  (draft.kind === "measure" || draft.kind === "money") &&
  draft.from - before.to <= 3 &&
  (reading.tokens.slice(before.to, draft.from).some((token) => token.word === "(") ||
    reading.tokens.slice(before.to, draft.from).every((token) => token.word === ";"));

/** Null where no word or sign of the sentence means anything to a rule, as in most. */
function readingOf(text: string, sentence: Span, published: Day | null): Reading | null {
  const tokens = tokensOf(text, sentence);
  const telling: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (isTelling(tokens[at]!)) telling.push(at);
  if (telling.length === 0) return null;
  const titleCase = isTitleCase(tokens);
  const decoy = decoysOf({ tokens, telling, titleCase, text });
  return { text, tokens, telling, decoy, titleCase, published, amounts: amountsOf({ tokens, decoy }) };
}

function figureOf(reading: Reading, draft: Draft, taken: ReadonlySet<number>, speaker: SpeakerAt): Figure {
  const { kind, value, max: valueMax, open, unit, currency } = draft;
  const place = span(reading.tokens[draft.from]!.start, reading.tokens[draft.to - 1]!.end);
  const qualifier = qualifierOf(reading, draft);
  const per = perOf(reading, draft);
  const what = countedBy(reading, draft, taken);
  return {
    kind,
    span: place,
    value,
    valueMax,
    open,
    unit,
    currency,
    qualifier,
    per,
    what,
    saidBy: speaker(place, kind),
    rank: null,
    why: [],
  };
}

/** Four of five longer words with a capital: a headline in title case, where capitals tell nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { type, raw } of tokens) {
    if (type !== "word" || raw.length <= 3) continue;
    words += 1;
    if (isCapital(raw)) capitals += 1;
  }
  return words >= 3 && capitals >= 0.8 * words;
}
