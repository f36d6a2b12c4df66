import { type Article, headlineOf, isReadable } from "../domain/article.ts";
import type { Action, Inline, Part } from "../domain/reply.ts";
import { contains } from "../domain/span.ts";
import type { Item } from "../domain/story.ts";
import { heading } from "./card.ts";
import { corrects, notesIn } from "./corrections.ts";
import { excerptOf } from "./excerpt.ts";
import { figuresBeside, sentencePart, shortFigurePart } from "./figure-part.ts";
import { leadPlaces } from "./lead.ts";
import { chooseQuotes, quotePart } from "./quote-part.ts";
import { bodySentences } from "./sentences.ts";
import { alsoIn } from "./stories.ts";

/** Characters that the cards of one briefing may fill together, so that it stays one message. */
const BRIEFING_CHARACTERS = 3_000;
const HEADING_CHARACTERS = 190;

/** What a briefing says: the chosen stories, one card each, and an end. `token` marks the message so that it can be found again. */
export function composeBriefing(
  items: readonly Item[],
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
  const budget = Math.floor(BRIEFING_CHARACTERS / Math.max(1, items.length)) - HEADING_CHARACTERS;
  const parts: Part[] = [{ kind: "title", text: title }];
  if (late) parts.push({ kind: "note", text: late });
  for (const [index, item] of items.entries()) parts.push({ kind: "divider" }, ...briefCard(item, index + 1, budget));
  parts.push({ kind: "divider" }, { kind: "note", text: ending(items.length, others) });
  return { parts, actions: briefingActions(items, token) };
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

/** One story in few words, as far as the budget goes. Of one that is known already only what is new is told. */
function briefCard(item: Item, number: number | null, budgetCharacters: number): Part[] {
  const { story, lead, news } = item;
  const top = heading(lead.article, alsoIn(story, lead), number);
  const notes = corrections(lead.article);
  if (news.kind === "correction")
    return [...top, sinceTold("Corrected since it was told here on ", news.toldAt), ...notes];
  const since = news.kind === "development" ? [sinceTold("New since ", news.toldAt)] : [];
  return [...top, ...notes, ...since, ...withinBudget(wantedParts(item), budgetCharacters)];
}

const corrections = (article: Article): Part[] =>
  notesIn(article)
    .filter(corrects)
    .map((words) => ({ kind: "label", words }));

const sinceTold = (words: string, toldAt: number): Part => ({
  kind: "note",
  text: [words, { time: toldAt, style: "date" }, ":"],
});

/** What could be said of a story, most wanted first. */
function wantedParts({ lead, news }: Item): Part[] {
  const { article, facts } = lead;
  if (!isReadable(article))
    return bodySentences(article)
      .slice(0, 1)
      .map((place) => ({ kind: "sentence", excerpt: excerptOf(article, place) }));
  if (news.kind === "development") {
    const beside = news.figures.filter(({ span }) => !news.sentences.some((place) => contains(place, span)));
    return [
      ...news.sentences.map((place) => sentencePart(article, place, facts.figures)),
      ...beside.map((figure) => shortFigurePart(article, figure)),
    ];
  }
  const [first, ...more] = leadPlaces(lead).map((place) => sentencePart(article, place, facts.figures));
  const [figure] = figuresBeside(facts.figures, facts.summary);
  const [quote] = chooseQuotes(article, facts.quotes, 1);
  return [first, figure && shortFigurePart(article, figure), quote && quotePart(article, quote), ...more].filter(
    (part) => part !== undefined,
  );
}

/** The parts that fit, the first in any case, in reading order. */
function withinBudget(wanted: readonly Part[], budgetCharacters: number): Part[] {
  let left = budgetCharacters;
  const chosen = wanted.filter((part, index) => {
    const cost = charactersOf(part);
    if (index > 0 && cost > left) return false;
    left -= cost;
    return true;
  });
  return chosen.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER = ["sentence", "figure", "quote"];

function charactersOf(part: Part): number {
  return "excerpt" in part ? part.excerpt.words.length + 30 + (part.kind === "quote" ? 60 : 0) : 0;
}

/** A list to open a story from; on a quiet day a button in its place, since every briefing must carry its token. */
function briefingActions(told: readonly Item[], token: string): Action[] {
  if (told.length === 0)
    return [
      { kind: "button", label: "Latest stories", style: "secondary", command: "latest", verb: "open", state: [token] },
    ];
  return [openStory(told, token)];
}

export function openStory(items: readonly Item[], token = ""): Action {
  return {
    kind: "select",
    placeholder: "Open a story: figures, quotes, source",
    command: "summary",
    verb: "open",
    state: [token],
    options: items.slice(0, 25).map(({ lead: { article } }) => {
      return { label: headlineOf(article), description: article.publisher, value: article.id };
    }),
  };
}
