import { type Block, isBody } from "../../domain/article.ts";
import type { Quote, QuoteKind } from "../../domain/quote.ts";
import { trimmed } from "../../domain/span.ts";
import type { Readable } from "../readable.ts";
import { type Sentences, sentencesIn } from "../sentences-in.ts";
import { type Indirect, indirectIn } from "./indirect.ts";
import { answerOf, type Turn, turnsIn } from "./interview.ts";
import { marksIn } from "./marks.ts";
import { peopleIn } from "./people.ts";
import { SURE } from "./person.ts";
import { isInside, touches } from "./places.ts";
import { viewsOf } from "./read-sentences.ts";
import { personAsked, referencesIn } from "./references.ts";
import { regionsOf, usesSingles } from "./regions.ts";
import { isStatement } from "./rejects/index.ts";
import { withRepeats } from "./repeats.ts";
import { type Resolved, resolveSpeaker } from "./resolve.ts";
import { rules } from "./rules/index.ts";
import type { Setting } from "./setting.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { Attributed, QuotePlace, SentenceView } from "./view.ts";

const READ: ReadonlySet<Block["kind"]> = new Set([
  "headline",
  "standfirst",
  "caption",
  "paragraph",
  "list-item",
  "turn",
  "pull-quote",
]);

/**
 * The quoted statements of an article, in order of the text, each with its speaker as far as the text tells: marks are paired and mended first, then
 * each quotation is given to somebody by the first rule that fires, then names, pronouns and roles are resolved from the top to the bottom.
 * Scare quotes, titles, nicknames and terms are left out. Never throws; linear in the text.
 */
export function findQuotes(article: Readable, cutInto: Sentences = sentencesIn(article)): Quote[] {
  const { text } = article;
  const blocks = article.blocks.filter((block) => READ.has(block.kind));
  const marked = blocks.map(({ span }) => marksIn(text, span.start, span.end));
  const singles = usesSingles(text, blocks, marked);
  const regions = blocks.map((block, index) =>
    regionsOf(
      text,
      block,
      marked[index]!,
      blocks[index + 1] ?? null,
      singles || (!isBody(block.kind) && block.kind !== "pull-quote"),
    ),
  );
  const words = blocks.map((block) => tokensOf(text, block.span, []));
  const tokens = blocks.map(({ span }, index) => {
    const own = regions[index]!;
    return own.length === 0 ? words[index]! : tokensOf(text, span, own);
  });
  const sentences = blocks.flatMap((block, index) => viewsOf(text, block, index, tokens[index]!));
  const people = peopleIn(text, words);
  const flat = regions.flat();
  const setting: Setting = {
    text,
    people,
    starts: sentences.map((sentence) => sentence.tokens[0]!.start),
    quoted: (at) => isInside(flat, at),
    quotes: (place) => touches(flat, place),
    references: referencesIn(sentences, people),
    speakers: [],
    unnamed: [],
  };
  const places = cutInto.filter((_, index) => READ.has(article.blocks[index]!.kind));
  const turns = turnsIn(text, blocks, people);
  return withRepeats(text, blocks, attribute(setting, sentences, places, turns));
}

/** `places`: the whole sentences of each block that is read. */
function attribute(
  setting: Setting,
  sentences: readonly SentenceView[],
  places: Sentences,
  turns: ReadonlyMap<number, Turn>,
): Quote[] {
  const quotes: Quote[] = [];
  const earlier: Attributed[] = [];
  const resolved = new Map<Attributed, Resolved>();
  sentences.forEach((sentence, index) => {
    const turn = turns.get(sentence.block);
    if (turn?.speaker) {
      const answer = sentence.first ? answerOf(turn) : null;
      if (answer) quotes.push(answer);
      return;
    }
    const indirect = turn ? null : indirectIn(setting.text, places[sentence.block]!, setting.quotes, sentence);
    if (indirect) quotes.push(indirectQuote(setting, indirect));
    sentence.tokens.forEach((token, at) => {
      if (token.kind !== "quote") return;
      const place: QuotePlace = { text: setting.text, sentence, at, sentences, index, earlier };
      const found = firstOf(place, index);
      if (!isStatement(place, found)) return;
      const said = found
        ? ((found.attribution.from && resolved.get(found.attribution.from)) ??
          resolveSpeaker(setting, found.attribution, found.rule, token.region!.inner))
        : null;
      if (found && said) {
        earlier.push(found);
        resolved.set(found, said);
        remember(setting, said, token.start, isQuestion(setting.text, found));
        const asked = personAsked(setting.people, found.attribution);
        if (asked) remember(setting, { ...said, person: asked, unnamed: null }, token.start);
      }
      quotes.push(quoteOf(setting.text, place, token, found, said));
    });
  });
  return quotes;
}

function indirectQuote(setting: Setting, { span, attribution }: Indirect): Quote {
  const said = resolveSpeaker(setting, attribution, "indirect", { start: span.end, end: span.end });
  remember(setting, said, said.speaker.span.start);
  return { span, kind: "indirect", speaker: said.speaker, cue: attribution.cue, mended: false };
}

/** Whoever spoke last is whom the next "she" most likely means. */
function remember(setting: Setting, { person, unnamed }: Resolved, at: number, asks = false): void {
  if (person && person.evidence >= SURE) setting.speakers.push({ person, at, asks });
  if (unnamed) setting.unnamed.push({ ...unnamed, at });
}

/** "Vogt asked": whoever answers it is somebody else. */
const isQuestion = (text: string, { attribution: { cue } }: Attributed): boolean =>
  cue !== null && /^ask(?:s|ed)?$/.test(text.slice(cue.start, cue.end));

function firstOf(place: QuotePlace, index: number): Attributed | null {
  for (const rule of rules) {
    const attribution = rule.propose(place);
    if (attribution)
      return {
        rule: rule.name,
        attribution,
        token: place.sentence.tokens[place.at]!,
        block: place.sentence.block,
        sentence: index,
      };
  }
  return null;
}

function quoteOf(
  text: string,
  place: QuotePlace,
  token: Token,
  found: Attributed | null,
  said: Resolved | null,
): Quote {
  const region = token.region!;
  return {
    span: trimmed(text, region.inner),
    kind: kindOf(text, place, token, found),
    speaker:
      said && found
        ? {
            ...said.speaker,
            because: { ...said.speaker.because, rule: found.rule },
          }
        : null,
    cue: found?.attribution.cue ?? null,
    mended: region.mended,
  };
}

/** Direct when the words begin as a sentence does and the paper adds nothing but who said them. */
function kindOf(text: string, { sentence, at }: QuotePlace, token: Token, found: Attributed | null): QuoteKind {
  if (!found) return "direct";
  const before = sentence.tokens[at - 1];
  const startsHere = /^[^\p{L}]*\p{Lu}/u.test(text.slice(token.region!.inner.start, token.region!.inner.start + 6));
  const leadsOn = before !== undefined && before.kind === "word" && sentence.cues.every((cue) => cue.to !== at);
  return startsHere && !leadsOn ? "direct" : continues(sentence, at) ? "direct" : "mixed";
}

const continues = (sentence: SentenceView, at: number): boolean =>
  sentence.tokens[at - 1]?.lower === "," &&
  sentence.tokens
    .slice(0, at)
    .some((token) => token.kind === "quote" && token.region!.inner.end - token.region!.inner.start > 20);
