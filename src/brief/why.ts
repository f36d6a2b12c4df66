import { headlineOf } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import type { Inline, Part } from "../domain/reply.ts";
import type { Item, LeftOut, Outline } from "../domain/story.ts";
import { publishersOf, voicesOf } from "./stories.ts";
import { sharedBy } from "./together.ts";

/** For each story of a briefing why it is in. */
export function whyIn({ outline, story, lead, news }: Item, number: number): Part[] {
  const parts: Part[] = [
    { kind: "text", text: [{ strong: `${number}` }, " ", { words: headlineOf(lead.article) }] },
    { kind: "note", text: [...because(news), ...carriedBy(outline)] },
  ];
  const { names, figures } = sharedBy([
    lead,
    ...story.articles.filter(({ article }) => article.id !== lead.article.id),
  ]);
  if (names.length + figures.length > 0)
    parts.push({
      kind: "note",
      text: ["One story, since its articles have in common: ", ...listed([...names, ...figures]), "."],
    });
  return parts;
}

/** Why a story is not in, by the headline of its newest article. */
export const whyOut = (left: LeftOut, newest: ReadArticle): Part => ({
  kind: "note",
  text: [
    { words: headlineOf(newest.article) },
    ...(left.why === "no-room"
      ? [": there was no room for it. ", ...carriedBy(left.outline)]
      : [": told here ", { time: left.toldAt, style: "date" } as const, ", and nothing in it is new since."]),
  ],
});

function because(news: Item["news"]): Inline[] {
  if (news.kind === "new") return ["New here. "];
  if (news.kind === "correction") return ["Told here ", { time: news.toldAt, style: "date" }, " and corrected since. "];
  const sentences = [news, ...news.more].flatMap((one) => one.sentences);
  const figures = [news, ...news.more].flatMap((one) => one.figures);
  const found = [
    ...(sentences.length > 0 ? [`${sentences.length} new ${sentences.length === 1 ? "sentence" : "sentences"}`] : []),
    ...(figures.length > 0 ? [`${figures.length} changed ${figures.length === 1 ? "figure" : "figures"}`] : []),
  ];
  return ["Told here ", { time: news.toldAt, style: "date" }, `, and since then ${found.join(" and ")}. `];
}

function carriedBy(outline: Outline): Inline[] {
  const voices = voicesOf(outline.entries);
  const copies = outline.entries.filter(({ copyOf }) => copyOf !== null).length;
  const newest = outline.entries[0]?.at ?? 0;
  return [
    `${voices} ${voices === 1 ? "voice" : "voices"}`,
    ...(copies > 0 ? [` in ${publishersOf(outline).length} papers, since ${copies} printed another's text`] : []),
    ", newest ",
    { time: newest, style: "relative" },
    ".",
  ];
}

const listed = (words: readonly string[]): Inline[] =>
  words.flatMap((one, index): Inline[] => (index === 0 ? [{ words: one }] : [", ", { words: one }]));
