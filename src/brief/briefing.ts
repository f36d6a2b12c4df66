import { type Article, headlineOf, isReadable } from "../domain/article.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { type Action, type Inline, type Part, type Said, say } from "../domain/reply.ts";
import { contains } from "../domain/span.ts";
import type { Item, Novelty } from "../domain/story.ts";
import { heading } from "./card.ts";
import { corrects, notesIn } from "./corrections.ts";
import { excerptOf } from "./excerpt.ts";
import { bySentence, figuresBeside, sentencePart, shortFigurePart } from "./figure-part.ts";
import { leadPlaces } from "./lead.ts";
import { passageOf } from "./passages.ts";
import { chooseQuotes, quotePart } from "./quote-part.ts";
import { bodySentences } from "./sentences.ts";
import { alsoIn } from "./stories.ts";

/** Characters that the cards of one briefing may fill together, so that it stays one message. */
export const BRIEFING_CHARACTERS = 3_000;
export const HEADING_CHARACTERS = 190;

/**
 * What a briefing says: the chosen stories, one card each, and an end. `token` marks the message so that it can be found again. `shown` are the stories without
 * what there was no room for.
 */
export function composeBriefing(
  items: readonly Item[],
  {
    title,
    others,
    token,
    late,
    before = 0,
    after = 0,
  }: {
    readonly title: readonly Inline[];
    /** Stories that came as well and are not told. */
    readonly others: number;
    readonly token: string;
    readonly late: readonly Inline[] | null;
    /** Stories that other messages of the same briefing tell: before this one, and in a thread after it. */
    readonly before?: number;
    readonly after?: number;
  },
): {
  readonly parts: Part[];
  /** For each part the article whose words it shows; null for our own words. */
  readonly by: (ArticleId | null)[];
  readonly actions: Action[];
  readonly shown: readonly Item[];
} {
  const budget = Math.floor(BRIEFING_CHARACTERS / Math.max(1, items.length)) - HEADING_CHARACTERS;
  const parts: Part[] = [{ kind: "title", text: title }];
  if (late) parts.push({ kind: "note", text: late });
  const by: (ArticleId | null)[] = parts.map(() => null);
  const shown: Item[] = [];
  for (const [index, item] of items.entries()) {
    const card = briefCard(item, before + index + 1, budget);
    parts.push({ kind: "divider" }, ...card.parts);
    by.push(null, ...card.by);
    shown.push(card.shown);
  }
  parts.push({ kind: "divider" }, { kind: "note", text: [ending(before + items.length, others, after)] });
  by.push(null, null);
  return { parts, by, actions: briefingActions(items, token), shown };
}

function ending(told: number, others: number, after: number): Said {
  if (after > 0) return say("briefing.more-in-thread", { count: after });
  if (told === 0) return say("briefing.nothing-new");
  if (others <= 0) return say("briefing.that-is-all");
  return say("briefing.others", { count: others, command: { command: "latest" } });
}

/** One story in few words, as far as the budget goes. Of one that is known already only what is new is told. */
export function briefCard(
  item: Item,
  number: number | null,
  budgetCharacters: number,
): { parts: Part[]; by: ArticleId[]; shown: Item } {
  const { story, lead, news } = item;
  const top = heading(lead.article, alsoIn(story, lead), number);
  const notes = corrections(lead.article);
  const own = (parts: Part[]) => ({ parts, by: parts.map(() => lead.article.id), shown: item });
  if (news.kind === "correction") return own([...top, sinceTold("briefing.corrected-since", news.toldAt), ...notes]);
  if (news.kind === "new") return own([...top, ...notes, ...withinBudget(item, budgetCharacters)]);
  const parts = [
    ...top,
    ...notes,
    sinceTold("briefing.new-since", news.toldAt),
    ...fitting(noveltyOf(lead, news), budgetCharacters),
  ];
  const by = parts.map(() => lead.article.id);
  let left = budgetCharacters - costOf(parts.slice(top.length + notes.length));
  const more = news.more.filter(({ read, ...novelty }) => {
    const [first] = noveltyOf(read, novelty);
    const cost = HEADING_CHARACTERS + costOf(first!);
    const notes = corrections(read.article);
    // A correction is told, whatever room there is.
    if (cost > left && notes.length === 0) return false;
    left -= cost;
    const also: Part[] = [
      { kind: "note", text: [say("briefing.also-new")] },
      ...heading(read.article),
      ...notes,
      ...first!,
    ];
    parts.push(...also);
    by.push(...also.map(() => read.article.id));
    return true;
  });
  return { parts, by, shown: { ...item, news: { ...news, more } } };
}

const corrections = (article: Article): Part[] =>
  notesIn(article)
    .filter(corrects)
    .map((words) => ({ kind: "label", words }));

const sinceTold = (key: "briefing.corrected-since" | "briefing.new-since", toldAt: number): Part => ({
  kind: "note",
  text: [say(key, { day: { time: toldAt, style: "date" } })],
});

/** What is new in an article, a sentence with what it leans on in one piece. */
function noveltyOf({ article, facts }: ReadArticle, { sentences, figures }: Novelty): Part[][] {
  const passages = sentences.map((place) => passageOf(article, place) ?? [place]);
  const told = passages.flat();
  const beside = figures.filter(({ span }) => !told.some((place) => contains(place, span)));
  const said = new Set<number>();
  return [
    ...passages.map((places) =>
      places
        .filter(({ start }) => !said.has(start) && said.add(start))
        .map((place) => sentencePart(article, place, [...facts.figures, ...figures])),
    ),
    ...bySentence(beside.map((figure) => shortFigurePart(article, figure))).map((part) => [part]),
  ].filter((piece) => piece.length > 0);
}

/** The pieces that fit, the first in any case. */
function fitting(pieces: readonly (readonly Part[])[], budgetCharacters: number): Part[] {
  let left = budgetCharacters;
  return pieces
    .filter((piece, index) => {
      const cost = costOf(piece);
      if (index > 0 && cost > left) return false;
      left -= cost;
      return true;
    })
    .flat();
}

/** What a new story is told by, as far as there is room: its first sentence in any case, a figure, a quotation, then more of its sentences in their order. */
function withinBudget({ lead }: Item, budgetCharacters: number): Part[] {
  const { article, facts } = lead;
  if (!isReadable(article))
    return bodySentences(article)
      .slice(0, 1)
      .map((place) => ({ kind: "sentence", excerpt: excerptOf(article, place) }));
  const [first, ...more] = leadPlaces(lead).map((place) => sentencePart(article, place, facts.figures));
  const [figure] = figuresBeside(facts.figures, facts.summary);
  const [quote] = chooseQuotes(article, facts.quotes, 1);
  const chosen = fitting(
    [first, figure && shortFigurePart(article, figure), quote && quotePart(article, quote)].flatMap((part) =>
      part ? [[part]] : [],
    ),
    budgetCharacters,
  );
  let left = budgetCharacters - costOf(chosen);
  // One that does not fit ends them: the next may lean on it.
  const end = more.findIndex((part) => {
    left -= costOf([part]);
    return left < 0;
  });
  return [...chosen, ...more.slice(0, end < 0 ? more.length : end)].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

const ORDER = ["sentence", "figure", "quote"];

const costOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + charactersOf(part), 0);

function charactersOf(part: Part): number {
  return "excerpt" in part ? part.excerpt.words.length + 30 + (part.kind === "quote" ? 60 : 0) : 0;
}

/** A list to open a story from; on a quiet day a button in its place, since every briefing must carry its token. */
function briefingActions(told: readonly Item[], token: string): Action[] {
  return told.length === 0 ? [openLatest(token)] : [openStory(told, token)];
}

/** For a message that has nothing else to press, and must carry its token. */
export const openLatest = (token: string): Action => ({
  kind: "button",
  label: say("briefing.latest"),
  style: "secondary",
  command: "latest",
  verb: "open",
  state: [token],
});

export function openStory(items: readonly Item[], token = ""): Action {
  return {
    kind: "select",
    placeholder: say("briefing.open-story"),
    command: "summary",
    verb: "open",
    state: [token],
    options: items.slice(0, 25).map(({ lead: { article } }) => {
      return { label: headlineOf(article), description: article.publisher, value: article.id };
    }),
  };
}
