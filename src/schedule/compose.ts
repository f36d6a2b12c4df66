import type { App } from "../app.ts";
import { composeBriefing } from "../brief/briefing.ts";
import { chooseStories, LATE_ARRIVAL_MS, newSince } from "../brief/stories.ts";
import type { Briefing } from "../domain/briefing.ts";
import { type Reply, reply } from "../domain/reply.ts";
import { loadStories, recentStories } from "../lookup.ts";
import { slotsBetween } from "./slots.ts";

const DAY_MS = 86_400_000;
/** A weekly briefing's last slot lies within this time. */
const LONGEST_GAP_MS = 8 * DAY_MS;

/**
 * What a briefing says at a moment: the stories with something new since its slot before. `token` marks the message, so that it can be found again in its
 * channel; a late one says when it was due.
 */
export async function composePost(
  briefing: Pick<Briefing, "guild" | "topic" | "length" | "rule">,
  { at, late }: { readonly at: number; readonly late: boolean },
  token: string,
  app: App,
): Promise<Reply> {
  const now = app.now();
  const viewer = { guild: briefing.guild };
  const since = slotsBetween(briefing.rule, at - LONGEST_GAP_MS, at - 1).at(-1)?.at ?? at - DAY_MS;
  const period = { since: since - LATE_ARRIVAL_MS, until: now + 1 };
  const all = newSince(await recentStories({ topic: briefing.topic, ...period }, app, viewer), since, now);
  const stories = await loadStories(chooseStories(all, now, briefing.length), app, viewer);
  const { parts, actions } = composeBriefing(stories, {
    title: [
      "Briefing for ",
      { time: at, style: "date" },
      ...(briefing.topic ? [" on ", { words: briefing.topic }] : []),
    ],
    others: all.length - stories.length,
    token,
    late: late ? ["Late: this briefing was due ", { time: at, style: "full" }, "."] : null,
  });
  return reply(parts, { audience: "everyone", actions });
}
