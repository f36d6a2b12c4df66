import type { Block } from "../../domain/article.ts";
import type { Quote, QuoteKind } from "../../domain/quote.ts";
import { type Span, trimmed } from "../../domain/span.ts";
import { sentencesOf } from "../../parse/sentences.ts";
import type { Readable } from "../readable.ts";
import { type Cue, cuesIn } from "./cues.ts";
import { type Indirect, indirectIn } from "./indirect.ts";
import { type Phrase, phraseAt } from "./noun-phrases.ts";
import { type Mention, peopleIn, SURE } from "./people.ts";
import { type Region, regionsOf, usesSingles } from "./regions.ts";
import { isStatement } from "./rejects/index.ts";
import { mentionAtHead, type Resolved, resolveSpeaker, type Setting } from "./resolve.ts";
import { rules } from "./rules/index.ts";
import { cutSentences } from "./sentences.ts";
import { firstPhrase } from "./subjects.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { Attributed, QuotePlace, SentenceView } from "./view.ts";

const READ: ReadonlySet<Block["kind"]> = new Set([
  "headline",
  "standfirst",
  "caption",
  "paragraph",
  "list-item",
  "pull-quote",
]);

/**
 * The quoted statements of an article, in order of the text, each with its speaker as far as the text tells: marks are paired and mended first, then
 * each quotation is given to somebody by the first rule that fires, then names, pronouns and roles are resolved from the top to the bottom.
 * Scare quotes, titles, nicknames and terms are left out. Never throws; linear in the text.
 */
export function findQuotes(article: Readable): Quote[] {
  const { text } = article;
  const blocks = article.blocks.filter((block) => READ.has(block.kind));
  const singles = usesSingles(text, blocks);
  const regions = blocks.map((block, index) =>
    regionsOf(
      text,
      block,
      blocks[index + 1] ?? null,
      singles || (block.kind !== "paragraph" && block.kind !== "list-item"),
    ),
  );
  const sentences = blocks.flatMap((block, index) => viewsOf(text, block, index, regions[index]!));
  const people = peopleIn(
    text,
    blocks.map((block) => tokensOf(text, block.span, [])),
  );
  const flat = regions.flat();
  const setting: Setting = {
    text,
    people,
    starts: sentences.map((sentence) => sentence.tokens[0]!.start),
    quoted: (at) => isInside(flat, at),
    quotes: (place) => touches(flat, place),
    subjects: subjectsOf(sentences, people.mentions),
    speakers: [],
  };
  return attribute(setting, sentences);
}

function viewsOf(text: string, block: Block, index: number, regions: readonly Region[]): SentenceView[] {
  const tokens = tokensOf(text, block.span, regions);
  return cutSentences(tokens.slice(datelineLength(tokens)), text).map((tokens, number) => ({
    tokens,
    cues: cuesIn(tokens),
    block: index,
    blockSpan: block.span,
    kind: block.kind,
    first: number === 0,
  }));
}

/** WASHINGTON (AFP) — : tokens of a place and agency before the first words; 0 when there are none. */
function datelineLength(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length - 1, 12); at += 1) {
    const token = tokens[at]!;
    if (token.lower === "—") return tokens[at - 1]!.text === ")" || /^\p{Lu}{3,}$/u.test(tokens[0]!.text) ? at + 1 : 0;
    if (!token.capital && token.kind !== "point" && token.kind !== "number") return 0;
  }
  return 0;
}

/** The mentions that sentences are about, and those whose saying they report. */
function subjectsOf(
  sentences: readonly SentenceView[],
  mentions: readonly Mention[],
): Map<Mention, "speaker" | "subject"> {
  const found = new Map<Mention, "speaker" | "subject">();
  for (const { tokens, cues } of sentences) {
    const note = (phrase: Phrase | null, part: "speaker" | "subject"): void => {
      const mention = phrase ? mentionAtHead(mentions, tokens.slice(phrase.from, phrase.core)) : null;
      if (mention && found.get(mention) !== "speaker") found.set(mention, part);
    };
    note(firstPhrase(tokens, 0, tokens.length), "subject");
    for (const cue of cues) {
      if (cue.passive) continue;
      const asked = askedBy(tokens, cue);
      note(asked ?? cue.subject, "speaker");
    }
  }
  return found;
}

/** "The Buoy asked Vogt whether …": whoever is asked speaks next. */
function askedBy(tokens: readonly Token[], cue: Cue): Phrase | null {
  if (cue.lemma !== "ask" || cue.inverted || cue.form !== "finite") return null;
  const phrase = phraseAt(tokens, cue.to, tokens.length);
  return phrase && /^(?:whether|if|about|what|why|how|when|where|who)$/.test(tokens[phrase.to]?.lower ?? "")
    ? phrase
    : null;
}

function attribute(setting: Setting, sentences: readonly SentenceView[]): Quote[] {
  const quotes: Quote[] = [];
  const earlier: Attributed[] = [];
  const resolved = new Map<Attributed, Resolved>();
  const places = new Map<number, Span[]>();
  const placesIn = ({ block, blockSpan }: SentenceView): Span[] => {
    const known = places.get(block) ?? sentencesOf(setting.text, blockSpan);
    places.set(block, known);
    return known;
  };
  sentences.forEach((sentence, index) => {
    const indirect = indirectIn(setting.text, () => placesIn(sentence), setting.quotes, sentence);
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
        if (said.person && said.person.evidence >= SURE)
          setting.speakers.push({ person: said.person, at: token.start });
      }
      quotes.push(quoteOf(setting.text, place, token, found, said));
    });
  });
  return quotes;
}

function indirectQuote(setting: Setting, { span, attribution }: Indirect): Quote {
  const { speaker, person } = resolveSpeaker(setting, attribution, "indirect", span);
  if (person && person.evidence >= SURE) setting.speakers.push({ person, at: speaker.span.start });
  return { span, kind: "indirect", speaker, cue: attribution.cue, mended: false };
}

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
            because: { ...said.speaker.because, rule: found.attribution.from ? found.rule : said.speaker.because.rule },
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

function touches(regions: readonly Region[], place: Span): boolean {
  const next = regions[regionAfter(regions, place.start)];
  return isInside(regions, place.start) || (next !== undefined && next.outer.start < place.end);
}

/** Index of the first region that starts behind a place. */
function regionAfter(regions: readonly Region[], at: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.outer.start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInside(regions: readonly Region[], at: number): boolean {
  const region = regions[regionAfter(regions, at) - 1];
  return region !== undefined && at < region.outer.end;
}
