import { z } from "zod";
import type { App } from "../src/app.ts";
import { bestPart, placesFor } from "../src/brief/best-part.ts";
import { heading } from "../src/brief/card.ts";
import { openOne } from "../src/brief/open-one.ts";
import { fromSections, ours } from "../src/brief/sections.ts";
import { choosePlace } from "../src/brief/source-view.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { headlineOf, paragraphs, type Viewer } from "../src/domain/article.ts";
import { type ArticleId, articleId } from "../src/domain/ids.ts";
import { quoted, reply, say } from "../src/domain/reply.ts";
import { cut } from "../src/domain/span.ts";
import { articleByLink, articlesById, isLink, suggest } from "../src/lookup.ts";
import type { StoredArticle } from "../src/store/index.ts";

const TEXT_LIMIT = 4_000;
const SHOWN = 5;
/** The sentence that is shown is looked for by the beginning of the text. */
const SNIPPET_QUERY_CHARACTERS = 400;

export const data = {
  name: "related",
  description: "Other articles on the same subject as an article or a text",
  options: [
    {
      type: 3,
      name: "to",
      description: "A headline, the link of an article, or any text",
      required: true,
      max_length: TEXT_LIMIT,
      autocomplete: true,
    },
  ],
} satisfies CommandData;

export const options = z.object({ to: z.string().trim().min(1).max(TEXT_LIMIT) });

export async function execute({ to }: z.infer<typeof options>, app: App, { viewer }: Asker): Promise<Answer> {
  const [byId] = await app.store.articles([articleId(to)], viewer);
  const article = byId ?? (await articleByLink(to, app, viewer));
  if (!article && isLink(to)) return { kind: "article-not-found", asked: to, near: [] };
  return article ? relatedTo(article, app, viewer) : relatedToText(to, app, viewer);
}

/** Articles on the subject of any text. */
export const relatedToText = (text: string, app: App, viewer: Viewer): Promise<Answer> =>
  relatedList({ text: text.slice(0, TEXT_LIMIT), name: shortened(text), own: null }, app, viewer);

export async function complete(
  focused: { value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  return suggest(focused.value, ["article"], app, viewer);
}

/** From the button of a story card; state: the article. */
export async function act({ verb, state }: Pressed, app: App, { viewer }: Asker): Promise<Answer> {
  const [stored] = await app.store.articles([articleId(state[0] ?? "")], viewer);
  if (verb !== "of" && verb !== "post") return { kind: "stale-button" };
  if (!stored) return { kind: "stale-button" };
  const answer = await relatedTo(stored, app, viewer);
  return verb === "post" && answer.kind === "reply" ? { ...answer, audience: "everyone", post: null } : answer;
}

export function relatedTo({ article }: StoredArticle, app: App, viewer: Viewer): Promise<Answer> {
  const body = paragraphs(article).map((place) => cut(article.text, place));
  const text = [headlineOf(article), ...body].join("\n");
  return relatedList({ text, name: headlineOf(article), own: article.id }, app, viewer);
}

type Subject = { readonly text: string; readonly name: string; readonly own: ArticleId | null };

async function relatedList({ text, name, own }: Subject, app: App, viewer: Viewer): Promise<Answer> {
  const hits = await app.search.related(text, { viewer, limit: SHOWN, of: own });
  const articles = await articlesById(
    hits.map(({ id }) => id),
    app,
    viewer,
  );
  if (articles.length === 0)
    return reply([
      { kind: "text", text: [say("related.nothing", { to: quoted(name) })] },
      { kind: "note", text: [say("related.try", { command: { command: "latest" } })] },
    ]);
  const passages = articles.map((stored) => ({
    text: stored.article.text,
    sentences: placesFor(stored, "everything"),
  }));
  const snippets = await app.search.snippets(text.slice(0, SNIPPET_QUERY_CHARACTERS), passages);
  const places = articles.flatMap((stored, index) => {
    const place = snippets[index]?.sentence ?? passages[index]!.sentences[0];
    return place ? [{ stored, place }] : [];
  });
  const { parts, tells } = fromSections([
    ours({ kind: "title", text: [say("related.title", { to: quoted(name) })] }, { kind: "divider" }),
    ...articles.map((stored, index) => ({
      of: stored,
      parts: [
        ...heading(stored.article, [], index + 1),
        ...places.filter((one) => one.stored === stored).map(({ place }) => bestPart(stored, "everything", place, [])),
      ],
    })),
  ]);
  return reply(parts, {
    actions: [
      openOne(articles.map(({ article }) => article)),
      choosePlace(places.map(({ stored: { article }, place }) => ({ article, place }))),
    ],
    post: own ? { command: "related", state: [own] } : null,
    tells,
  });
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`;
};
