import type { App } from "../app.ts";
import { composeBriefing } from "../brief/briefing.ts";
import { byStory } from "../brief/stories.ts";
import type { Briefing } from "../domain/briefing.ts";
import { type Reply, reply } from "../domain/reply.ts";
import { recentArticles } from "../lookup.ts";

const DAY_MS = 86_400_000;
/** Articles among which the stories of a briefing are chosen. */
const ARTICLES = 400;

/**
 * What a briefing says at a moment: the stories of the day before it. `token` marks the message, so that it can be found again in its channel; a late one
 * says when it was due.
 */
export async function composePost(
  briefing: Pick<Briefing, "guild" | "topic" | "length">,
  { at, late }: { readonly at: number; readonly late: boolean },
  token: string,
  app: App,
): Promise<Reply> {
  const now = app.now();
  const since = at - DAY_MS;
  const articles = await recentArticles({ topic: briefing.topic, limit: ARTICLES, since, until: now + 1 }, app, {
    guild: briefing.guild,
  });
  const { parts, actions } = composeBriefing(byStory(articles), {
    title: [
      "Briefing for ",
      { time: at, style: "date" },
      ...(briefing.topic ? [" on ", { words: briefing.topic }] : []),
    ],
    since,
    now,
    length: briefing.length,
    token,
    late: late ? ["Late: this briefing was due ", { time: at, style: "full" }, "."] : null,
  });
  return reply(parts, { audience: "everyone", actions });
}
