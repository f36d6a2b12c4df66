import { firstBlock, headlineOf, isReadable } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Action, Inline, Part } from "../domain/reply.ts";
import type { Span } from "../domain/span.ts";
import type { Story } from "../domain/story.ts";
import { heading, labels } from "./card.ts";
import { excerptOf } from "./excerpt.ts";
import { figuresBeside, sentencePart, shortFigurePart } from "./figure-part.ts";
import { chooseQuotes, quotePart } from "./quote-part.ts";
import { bodySentences } from "./sentences.ts";
import { alsoIn, leadArticle } from "./stories.ts";

/** Characters that the cards of one briefing may fill together, so that it stays one message. */
const BRIEFING_CHARACTERS = 3_000;
const HEADING_CHARACTERS = 190;

/** What a briefing says: the chosen stories, one card each, and an end. `token` marks the message so that it can be found again. */
export function composeBriefing(
  stories: readonly Story[],
  {
    title,
    others,
    token,
    late,
  }: {
    readonly title: readonly Inline[];
    /** Stories that came as well and are not told. */
    readonly others: number;
    readonly token: string;
    readonly late: readonly Inline[] | null;
  },
): { readonly parts: Part[]; readonly actions: Action[] } {
  const budget = Math.floor(BRIEFING_CHARACTERS / Math.max(1, stories.length)) - HEADING_CHARACTERS;
  const parts: Part[] = [{ kind: "title", text: title }];
  if (late) parts.push({ kind: "note", text: late });
  for (const [index, story] of stories.entries())
    parts.push({ kind: "divider" }, ...briefCard(story, index + 1, budget));
  parts.push({ kind: "divider" }, { kind: "note", text: ending(stories.length, others) });
  return { parts, actions: briefingActions(stories, token) };
}

function ending(told: number, others: number): Inline[] {
  if (told === 0) return ["Nothing new in this time. That is all."];
  if (others <= 0) return ["That is all."];
  return [
    `That is all. ${others} more ${others === 1 ? "story" : "stories"} came in; see the newest with `,
    { command: "latest" },
    ".",
  ];
}

/** What tells an article first: its standfirst, which was written for that, then its summary. */
export function leadPlaces({ article, facts }: ReadArticle): Span[] {
  const standfirst = firstBlock(article, "standfirst");
  return standfirst ? [standfirst, ...facts.summary] : [...facts.summary];
}

/** One story in few words: its headline and sources, then sentences, figures and a quotation of its lead article as far as the budget goes. */
function briefCard(story: Story, number: number | null, budgetCharacters: number): Part[] {
  const lead = leadArticle(story);
  const { article, facts } = lead;
  const parts: Part[] = [
    ...heading(article, alsoIn(story, lead), number),
    ...labels(article).filter((part) => /correct/i.test("words" in part ? part.words : "")),
  ];
  if (!isReadable(article)) {
    return [
      ...parts,
      ...bodySentences(article)
        .slice(0, 1)
        .map((place): Part => ({ kind: "sentence", excerpt: excerptOf(article, place) })),
    ];
  }
  const [first, ...more] = leadPlaces(lead).map((place) => sentencePart(article, place, facts.figures));
  const [figure] = figuresBeside(facts.figures, facts.summary);
  const [quote] = chooseQuotes(article, facts.quotes, 1);
  const wanted = [
    first,
    figure && shortFigurePart(article, figure),
    quote && quotePart(article, quote),
    ...more,
  ].filter((part) => part !== undefined);
  let left = budgetCharacters;
  const chosen = wanted.filter((part, index) => {
    const cost = charactersOf(part);
    if (index > 0 && cost > left) return false;
    left -= cost;
    return true;
  });
  return [...parts, ...inReadingOrder(chosen)];
}

const ORDER = ["sentence", "figure", "quote"];
const inReadingOrder = (parts: readonly Part[]): Part[] =>
  [...parts].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

function charactersOf(part: Part): number {
  return "excerpt" in part ? part.excerpt.words.length + 30 + (part.kind === "quote" ? 60 : 0) : 0;
}

/** A list to open a story from; on a quiet day a button in its place, since every briefing must carry its token. */
function briefingActions(told: readonly Story[], token: string): Action[] {
  if (told.length === 0)
    return [
      { kind: "button", label: "Latest stories", style: "secondary", command: "latest", verb: "open", state: [token] },
    ];
  return [openStory(told, token)];
}

export function openStory(stories: readonly Story[], token = ""): Action {
  return {
    kind: "select",
    placeholder: "Open a story: figures, quotes, source",
    command: "summary",
    verb: "open",
    state: [token],
    options: stories.slice(0, 25).map((story) => {
      const { article } = leadArticle(story);
      return { label: headlineOf(article), description: article.publisher, value: article.id };
    }),
  };
}
