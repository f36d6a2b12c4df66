import { z } from "zod";
import type { App } from "../src/app.ts";
import { composeBriefing } from "../src/brief/briefing.ts";
import { chooseStories, tellingIn } from "../src/brief/choose.ts";
import { parseDays, suggestDays } from "../src/brief/days.ts";
import { toldArticles } from "../src/brief/retold.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { reply, type Said, say } from "../src/domain/reply.ts";
import { loader, recentStories, suggestTopics, zoneOf } from "../src/lookup.ts";

export const data = {
  name: "today",
  description: "The briefing now, only for you",
  options: [
    {
      type: 3,
      name: "topic",
      description: "Only this topic: its name, or words that must be in the article",
      max_length: 100,
      autocomplete: true,
    },
    { type: 3, name: "date", description: "Another day: yesterday, 2026-03-01", max_length: 40, autocomplete: true },
  ],
} satisfies CommandData;

export const options = z.object({
  topic: z.string().trim().max(100).optional(),
  date: z.string().trim().max(40).optional(),
});
type Options = z.infer<typeof options>;

const DAY_MS = 86_400_000;
const STORIES = 5;

export async function execute({ topic, date }: Options, app: App, { viewer }: Asker): Promise<Answer> {
  const now = app.now();
  const days = date ? parseDays(date, now, await zoneOf(app, viewer)) : null;
  if (date && (!days || days.since > now)) return { kind: "date-unknown", asked: date };
  // Today is the last 24 hours: at seven in the morning the local day would be almost empty.
  const isToday = days === null || (days.until > now && days.until - days.since <= DAY_MS);
  const period = isToday
    ? { since: now - DAY_MS, until: now + 1 }
    : { since: days.since, until: Math.min(days.until, now + 1) };
  const { items, left } = await chooseStories(
    await recentStories({ topic: topic || null, exceptMuted: true, ...period }, app, viewer),
    {
      since: period.since,
      now: period.until,
      limit: STORIES,
      told: [],
      load: loader(app, viewer),
    },
  );
  const { parts, by, actions, shown } = composeBriefing(items, {
    title: [titleFor(isToday ? null : period, topic ?? "", now)],
    others: left.length,
    token: "",
    late: null,
  });
  const tells = { by, articles: toldArticles(shown.flatMap(tellingIn)) };
  return reply(parts, { actions, tells, post: { command: "today", state: [topic ?? "", date ?? ""] } });
}

function titleFor(period: { since: number; until: number } | null, topic: string, now: number): Said {
  const on = { of: topic ? "topic" : "all", topic: { words: topic } } as const;
  if (period === null) return say("today.now", on);
  const since = { time: period.since, style: "date" } as const;
  const isOneDay = period.until - period.since <= DAY_MS * 1.1 && period.until <= now;
  if (isOneDay) return say("today.day", { ...on, day: since });
  return say("today.days", { ...on, since, until: { time: Math.min(period.until, now), style: "date" } });
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  if (focused.name === "topic") return suggestTopics(focused.value, app, viewer);
  return suggestDays(focused.value);
}

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  if (verb !== "post") return { kind: "stale-button" };
  const drawn = await execute({ topic: state[0] || undefined, date: state[1] || undefined }, app, asker);
  return drawn.kind === "reply" ? { ...drawn, audience: "everyone", post: null } : drawn;
}
