import { z } from "zod";
import type { App } from "../src/app.ts";
import { composeBriefing } from "../src/brief/briefing.ts";
import { parseDays, suggestDays } from "../src/brief/days.ts";
import { byStory } from "../src/brief/stories.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { reply } from "../src/domain/reply.ts";
import { recentArticles, suggestTopics, zoneOf } from "../src/lookup.ts";

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
const ARTICLES = 400;

export async function execute({ topic, date }: Options, app: App, { viewer }: Asker): Promise<Answer> {
  const now = app.now();
  const days = date ? parseDays(date, now, await zoneOf(app, viewer)) : null;
  if (date && !days) return { kind: "date-unknown", asked: date };
  // Today is the last 24 hours: at seven in the morning the local day would be almost empty.
  const isPast = days !== null && days.until <= now;
  const since = isPast ? days.since : now - DAY_MS;
  const until = isPast ? days.until : now;
  const articles = await recentArticles(
    { topic: topic || null, limit: ARTICLES, since, until: until + 1 },
    app,
    viewer,
  );
  const title = isPast ? ["Briefing for ", { time: since, style: "date" } as const] : ["Your briefing"];
  const on = topic ? [" on ", { words: topic }] : [];
  const { parts, actions } = composeBriefing(byStory(articles), {
    title: [...title, ...on],
    since,
    now: until,
    length: STORIES,
    token: "",
    late: null,
  });
  return reply(parts, { actions, post: { command: "today", state: [topic ?? "", date ?? ""] } });
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  if (focused.name === "topic") return suggestTopics(focused.value, app, viewer);
  return suggestDays(focused.value)
    .filter((name) => !name.startsWith("last"))
    .map((name) => ({ name, value: name }));
}

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  if (verb !== "post") return { kind: "stale-button" };
  const drawn = await execute({ topic: state[0] || undefined, date: state[1] || undefined }, app, asker);
  return drawn.kind === "reply" ? { ...drawn, audience: "everyone", post: null } : drawn;
}
