import { z } from "zod";
import type { App } from "../src/app.ts";
import { placesShown, storyCard, TABS, type Tab } from "../src/brief/card.ts";
import { longSummary } from "../src/brief/long-summary.ts";
import { toldArticles } from "../src/brief/retold.ts";
import { choosePlace, inPlace, placeOfValue, sourceView } from "../src/brief/source-view.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { isReadable, type Viewer } from "../src/domain/article.ts";
import { type ArticleId, articleId } from "../src/domain/ids.ts";
import { type Action, type Part, type Reply, reply, say, type Text } from "../src/domain/reply.ts";
import { findArticle, isFailure, isLink, sameStory, suggest } from "../src/lookup.ts";
import type { StoredArticle } from "../src/store/index.ts";
import type { AttachmentOption } from "../src/targets.ts";

export const data = {
  name: "summary",
  description: "One article in its own sentences, with its key figures and quotes",
  options: [
    {
      type: 3,
      name: "article",
      description: "A headline, or the link of any article: I read it there",
      required: true,
      max_length: 500,
      autocomplete: true,
    },
    {
      type: 3,
      name: "length",
      description: "How much of it",
      choices: [
        { name: "short", value: "short" },
        { name: "long", value: "long" },
      ],
    },
  ],
} satisfies CommandData;

export const options = z.object({
  article: z.string().trim().min(1).max(500),
  length: z.enum(["short", "long"]).default("short"),
});

export function execute(asked: z.infer<typeof options>, app: App, asker: Asker): Promise<Answer> {
  const { article, length } = asked;
  return isLink(article)
    ? showLink(article, length, app, asker)
    : showArticle(article, "summary", length, app, asker.viewer);
}

/** The story card of the article at an address, which is fetched where it is not known yet. */
export async function showLink(link: string, length: Length, app: App, asker: Asker): Promise<Answer> {
  const { user, viewer, waits } = asker;
  const read = await app.sharing.link(link, { user, guild: viewer.guild, waits });
  return read.ok ? showKnown(read.value, length, app, viewer) : read.failure;
}

/** The story card of the first article of a file. */
export async function showFile(
  file: AttachmentOption,
  length: Length,
  app: App,
  { user, viewer, waits }: Asker,
): Promise<Answer> {
  const bytes = await app.attachments.read(file);
  if (!bytes.ok) return bytes.failure;
  const read = await app.sharing.file(file.name, bytes.value, { user, guild: viewer.guild, waits });
  if (!read.ok) return read.failure;
  const { id, articles, hasMore } = read.value;
  const answer = await showKnown(id, length, app, viewer);
  if (articles === 1 || answer.kind !== "reply") return answer;
  const more: Part = {
    kind: "note",
    text: [hasMore ? say("file.first-of-many", { count: articles - 1 }) : say("file.first", { count: articles })],
  };
  return { ...answer, parts: [...answer.parts, more] };
}

async function showKnown(id: ArticleId, length: Length, app: App, viewer: Viewer): Promise<Answer> {
  const [stored] = await app.store.articles([id], viewer);
  return stored ? card(stored, "summary", length, app, viewer) : { kind: "article-not-found", asked: id, near: [] };
}

/** The story card of the article somebody means, opened at one of its tabs. */
export async function showArticle(asked: string, tab: Tab, length: Length, app: App, viewer: Viewer): Promise<Answer> {
  const stored = await findArticle(asked, app, viewer);
  return isFailure(stored) ? stored : card(stored, tab, length, app, viewer);
}

export async function complete(
  focused: { value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  return suggest(focused.value, ["article"], app, viewer);
}

type Length = "short" | "long";
/** A card with more places than this has a list of them, as stepping through takes long. */
const STEPPED = 6;

const Verb = z.enum(["open", "tab", "source", "step", "place", "post"]);

/** State: article, tab, length, step. From a list ("open", "place") the article is in the chosen value. */
export async function act({ verb, state, values }: Pressed, app: App, { viewer }: Asker): Promise<Answer> {
  const known = Verb.safeParse(verb);
  const chosen = verb === "place" ? placeOfValue(values[0] ?? "") : null;
  const asked = verb === "open" ? values[0] : verb === "place" ? chosen?.id : state[0];
  if (!known.success || !asked) return { kind: "stale-button" };
  // By its id alone: words would find another article in the place of one that is gone, or is not for this guild.
  const [stored] = await app.store.articles([articleId(asked)], viewer);
  if (!stored) return { kind: "stale-button" };
  const tab = TABS.find((name) => name === state[1]) ?? "summary";
  const length = state[2] === "long" ? "long" : "short";
  switch (known.data) {
    case "open":
      return card(stored, "summary", "short", app, viewer);
    case "tab":
      return { ...(await card(stored, tab, length, app, viewer)), place: "here" };
    case "post":
      return forEverybody(await card(stored, tab, length, app, viewer), stored);
    case "source":
      return inSource(stored, tab, length, 0, "new");
    case "step":
      return inSource(stored, tab, length, Number(state[3]) || 0, "here");
    case "place":
      return chosen && chosen.place.end <= stored.article.text.length
        ? reply(inPlace(stored, chosen.place))
        : { kind: "stale-button" };
  }
}

const forEverybody = (said: Reply, stored: StoredArticle): Reply => ({
  ...said,
  audience: "everyone",
  post: null,
  tells: { by: said.parts.map(() => stored.article.id), articles: toldArticles([stored]) },
});

async function card(stored: StoredArticle, tab: Tab, length: Length, app: App, viewer: Viewer) {
  const { alsoIn, articles: others } = await sameStory(stored, app, viewer);
  const sentences = sentencesOf(stored, length);
  const { id } = stored.article;
  const state = [id, tab, length];
  const tabs = isReadable(stored.article) ? TABS : [];
  const actions: Action[] = [
    ...tabs.map(
      (name): Action => ({
        kind: "button",
        label: say(`card.tab.${name}`),
        style: name === tab ? "primary" : "secondary",
        command: "summary",
        verb: "tab",
        state: [id, name, length],
        disabled: name === tab,
      }),
    ),
    {
      kind: "button",
      label: say("card.show-in-source"),
      style: "secondary",
      command: "summary",
      verb: "source",
      state,
    },
    ...(tabs.length > 0 ? [related(id)] : []),
  ];
  const places = placesShown(stored, tab, sentences);
  if (places.length > STEPPED)
    actions.unshift(choosePlace(places.map((place) => ({ article: stored.article, place }))));
  return reply(storyCard(stored, tab, { alsoIn, summary: sentences, others }), {
    actions,
    post: { command: "summary", state },
  });
}

const related = (id: string): Action => ({
  kind: "button",
  label: say("card.related"),
  style: "secondary",
  command: "related",
  verb: "of",
  state: [id],
});

function inSource(stored: StoredArticle, tab: Tab, length: Length, index: number, place: "new" | "here"): Answer {
  const view = sourceView(stored, tab, index, sentencesOf(stored, length));
  if (!view) return reply([{ kind: "note", text: [say("source-view.nothing")] }], { place });
  const { id, url } = stored.article;
  const step = (label: Text, to: number): Action => ({
    kind: "button",
    label,
    style: "secondary",
    command: "summary",
    verb: "step",
    state: [id, tab, length, String(to)],
    disabled: to < 0 || to >= view.count,
  });
  const link: Action[] = url ? [{ kind: "link", label: say("source-view.open"), url }] : [];
  return reply(view.parts, {
    place,
    actions: [step(say("back"), view.index - 1), step(say("next"), view.index + 1), ...link],
  });
}

const sentencesOf = (stored: StoredArticle, length: Length) =>
  length === "long" ? longSummary(stored) : stored.facts.summary;
