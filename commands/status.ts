import { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, CommandData } from "../src/command.ts";
import { type Part, reply } from "../src/domain/reply.ts";

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
  const parts: Part[] = [
    { kind: "title", text: ["Status"] },
    { kind: "text", text: ["Ready since ", { time: status.startedAt, style: "relative" }, "."] },
    {
      kind: "text",
      text: [
        `${counts.articles} articles from ${counts.publishers} sources can be read here${indexed === counts.articles ? "" : `; ${indexed} of them can be searched so far`}.`,
      ],
    },
    {
      kind: "text",
      text:
        counts.newest === null
          ? ["No article has come in yet."]
          : ["The newest came out ", { time: counts.newest, style: "relative" }, "."],
    },
    {
      kind: "text",
      text:
        status.nextBriefing === null
          ? ["No briefing is planned. Add one with ", { command: "briefing add" }, "."]
          : ["Next briefing: ", { time: status.nextBriefing, style: "full" }, "."],
    },
    ...(status.lastFetch === null
      ? []
      : [
          {
            kind: "text",
            text: ["The feeds of this server last answered ", { time: status.lastFetch, style: "relative" }, "."],
          } as const,
        ]),
    ...status.troubles.map((trouble): Part => ({ kind: "text", text: ["⚠ ", ...trouble] })),
    ...(status.troubles.length === 0 ? [{ kind: "note", text: ["No troubles."] } as const] : []),
  ];
  return reply(parts);
}
