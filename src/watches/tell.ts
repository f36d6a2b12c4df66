import type { App } from "../app.ts";
import { bestPart, placesFor } from "../brief/best-part.ts";
import { BRIEFING_CHARACTERS, briefCard, HEADING_CHARACTERS, openStory } from "../brief/briefing.ts";
import { heading } from "../brief/card.ts";
import { chooseStories, tellingIn, toldBy } from "../brief/choose.ts";
import { toldArticles } from "../brief/retold.ts";
import { alsoIn, outlinesOf } from "../brief/stories.ts";
import type { ArticleId } from "../domain/ids.ts";
import { type Part, quoted, type Reply, reply, type Said, say } from "../domain/reply.ts";
import type { Item, Outline } from "../domain/story.ts";
import type { Telling } from "../domain/telling.ts";
import type { Told } from "../domain/told.ts";
import type { Watch } from "../domain/watch.ts";
import { loader, topicScope } from "../lookup.ts";
import { placeOf } from "./match.ts";

/** Stories that one message tells. */
const STORIES = 5;
/** What a watch told longer ago than this may be told again. */
const REMEMBERED_MS = 14 * 86_400_000;

/** What a watch says, what its readers know then, and which articles its parts tell. */
type Message = { readonly said: Reply; readonly told: Told; readonly tells: Pick<Telling, "by" | "articles"> };
type Asking = Pick<Watch, "words" | "topic" | "guild" | "where">;

/** The stories of some articles, as far as they are for a watch: what feeds that are muted or members alone brought in is left out, and what is not of its topic. */
export async function storiesFor({ topic, guild }: Asking, ids: readonly ArticleId[], app: App): Promise<Outline[]> {
  const viewer = { guild };
  const feeds = topic === null ? null : (await topicScope(topic, app, viewer)).feeds;
  const filter = { ids, exceptMuted: true, limit: ids.length, ...(feeds && { feeds }) };
  return outlinesOf(await app.store.timeline(filter, viewer));
}

/** What a watch tells of the articles found for it: each story once, and one that it told before only with something new. Null where there is nothing. */
export async function tell(watch: Watch, ids: readonly ArticleId[], token: string, app: App): Promise<Message | null> {
  const told = await app.store.toldBy(watch.id, app.now() - REMEMBERED_MS);
  return tellUnless(told, watch, ids, token, app);
}

/** The same for somebody who was told of `told`. */
export async function tellUnless(
  told: readonly Told[],
  watch: Asking,
  ids: readonly ArticleId[],
  token: string,
  app: App,
): Promise<Message | null> {
  const toldAt = app.now();
  const known = told.flatMap(({ stories }) => stories.flatMap(({ articles }) => articles));
  // Stories are joined and parted: what was told is looked for in them by its articles.
  const outlines = await storiesFor(watch, [...new Set([...ids, ...known])], app);
  const asked = outlines.filter(({ entries }) => entries.some(({ id }) => ids.includes(id)));
  const { items, left } = await chooseStories(asked, {
    since: 0,
    // A source may date its article ahead.
    now: Math.max(toldAt, ...asked.flatMap(({ entries }) => entries.map(({ at }) => at))),
    limit: STORIES,
    told,
    load: loader(app, { guild: watch.guild }),
  });
  if (items.length === 0) return null;
  const cards = await cardsOf(items, watch.words, app);
  const more = left.filter(({ why }) => why === "no-room").length;
  const parts: Part[] = [
    { kind: "title", text: [say("watch.news", { words: quoted(watch.words) })] },
    ...cards.flatMap((card): Part[] => [{ kind: "divider" }, ...card.parts]),
    { kind: "divider" },
    ...(more > 0
      ? [{ kind: "text", text: [say("watch.more", { count: more, command: { command: "search" } })] } as const]
      : []),
    { kind: "note", text: [ending(watch)] },
  ];
  const shown = cards.map((card) => card.shown);
  const by = [null, ...cards.flatMap((card) => [null, ...card.by])];
  return {
    said: reply(parts, { audience: "everyone", actions: [openStory(items, token)] }),
    told: toldBy(shown, toldAt),
    tells: { by: parts.map((_part, index) => by[index] ?? null), articles: toldArticles(shown.flatMap(tellingIn)) },
  };
}

const ending = ({ words, topic, where }: Asking): Said =>
  say("watch.ending", {
    where: where.kind,
    words: quoted(words),
    of: topic === null ? "all" : "topic",
    topic: { words: topic ?? "" },
    command: { command: "watch pause" },
  });

type Card = { readonly parts: readonly Part[]; readonly by: readonly ArticleId[]; readonly shown: Item };

/** A new story with the sentence that answers the watch best, a known one with what is new in it. */
async function cardsOf(items: readonly Item[], words: string, { search }: App): Promise<Card[]> {
  const place = placeOf(words);
  const budget = Math.floor(BRIEFING_CHARACTERS / items.length) - HEADING_CHARACTERS;
  const passages = items.map(({ lead }) => ({ text: lead.article.text, sentences: placesFor(lead, place) }));
  const snippets = await search.snippets(words, passages);
  return items.map((item, index): Card => {
    const number = items.length > 1 ? index + 1 : null;
    if (item.news.kind !== "new") return briefCard(item, number, budget);
    const { lead, story } = item;
    const at = snippets[index]?.sentence ?? passages[index]!.sentences[0];
    const parts = [
      ...heading(lead.article, alsoIn(story, lead), number),
      ...(at ? [bestPart(lead, place, at, snippets[index]?.hits ?? [])] : []),
    ];
    return { parts, by: parts.map(() => lead.article.id), shown: item };
  });
}
