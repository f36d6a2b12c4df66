import { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, CommandData } from "../src/command.ts";
import { type Inline, type Part, reply, say } from "../src/domain/reply.ts";

export const data = {
  name: "status",
  description: "How Verbatim is doing: articles, newest, next briefing, troubles",
} satisfies CommandData;

export const options = z.object({});

export async function execute(_options: object, app: App, { viewer }: Asker): Promise<Answer> {
  const [counts, indexed, status] = await Promise.all([
    app.store.counts(viewer),
    app.search.size(viewer),
    app.status(viewer),
  ]);
  const lines: (readonly Inline[])[] = [
    [say("status.ready", { when: { time: status.startedAt, style: "relative" } })],
    [
      say("status.articles", {
        articles: counts.articles,
        publishers: counts.publishers,
        searched: indexed === counts.articles ? "all" : "some",
        indexed,
      }),
    ],
    [
      counts.newest === null
        ? say("status.no-article")
        : say("status.newest", { when: { time: counts.newest, style: "relative" } }),
    ],
    [
      status.nextBriefing === null
        ? say("status.no-briefing", { command: { command: "briefing add" } })
        : say("status.next-briefing", { when: { time: status.nextBriefing, style: "full" } }),
    ],
    ...(status.lastFetch === null
      ? []
      : [[say("status.feeds-answered", { when: { time: status.lastFetch, style: "relative" } })]]),
    ...status.troubles.map((trouble) => ["⚠ ", ...trouble]),
  ];
  return reply([
    { kind: "title", text: [say("status.title")] },
    ...lines.map((text): Part => ({ kind: "text", text })),
    ...(status.troubles.length === 0 ? [{ kind: "note", text: [say("status.no-troubles")] } as const] : []),
  ]);
}
