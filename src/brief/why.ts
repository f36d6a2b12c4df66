import { headlineOf } from "../domain/article.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { type Inline, joined, type Part, type Said, say } from "../domain/reply.ts";
import type { Item, LeftOut, Outline } from "../domain/story.ts";
import { publishersOf, voicesOf } from "./stories.ts";
import { sharedBy } from "./together.ts";

/** For each story of a briefing why it is in. */
export function whyIn({ outline, story, lead, news }: Item, number: number): Part[] {
  const parts: Part[] = [
    { kind: "text", text: [{ strong: `${number}` }, " ", { words: headlineOf(lead.article) }] },
    { kind: "note", text: [because(news), " ", carriedBy(outline)] },
  ];
  const { names, figures } = sharedBy([
    lead,
    ...story.articles.filter(({ article }) => article.id !== lead.article.id),
  ]);
  const shared = [...names, ...figures].map((words): Inline => ({ words }));
  if (shared.length > 0) parts.push({ kind: "note", text: [say("why.shared", { what: joined(shared, ", ") })] });
  return parts;
}

/** Why a story is not in, by the headline of its newest article. */
export function whyOut(left: LeftOut, newest: ReadArticle): Part {
  const headline = { words: headlineOf(newest.article) };
  return {
    kind: "note",
    text:
      left.why === "no-room"
        ? [say("why.no-room", { headline }), " ", carriedBy(left.outline)]
        : [say("why.nothing-new", { headline, day: { time: left.toldAt, style: "date" } })],
  };
}

function because(news: Item["news"]): Said {
  if (news.kind === "new") return say("why.new");
  const day: Inline = { time: news.toldAt, style: "date" };
  if (news.kind === "correction") return say("why.corrected", { day });
  const all = [news, ...news.more];
  const sentences = all.flatMap((one) => one.sentences).length;
  const figures = all.flatMap((one) => one.figures).length;
  const found = [
    ...(sentences > 0 ? [say("why.new-sentences", { count: sentences })] : []),
    ...(figures > 0 ? [say("why.changed-figures", { count: figures })] : []),
  ];
  return say("why.development", { day, found: { list: found, as: "and" } });
}

function carriedBy(outline: Outline): Said {
  return say("why.carried", {
    voices: voicesOf(outline.entries),
    papers: publishersOf(outline).length,
    copies: outline.entries.filter(({ copyOf }) => copyOf !== null).length,
    when: { time: outline.entries[0]?.at ?? 0, style: "relative" },
  });
}
