import { z } from "zod";
import type { App } from "../src/app.ts";
import { openStory } from "../src/brief/briefing.ts";
import { heading } from "../src/brief/card.ts";
import { chooseStories } from "../src/brief/choose.ts";
import { COVERAGE_DAYS } from "../src/brief/coverage.ts";
import { sentencePart } from "../src/brief/figure-part.ts";
import { leadPlaces } from "../src/brief/lead.ts";
import { fromSections, ours } from "../src/brief/sections.ts";
import { alsoIn } from "../src/brief/stories.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import type { Viewer } from "../src/domain/article.ts";
import { type Inline, type Part, reply, say } from "../src/domain/reply.ts";
import { coverage, loader, recentStories, suggest, suggestTopics } from "../src/lookup.ts";

export const data = {
  name: "latest",
  description: "The newest stories, each once however many papers tell it",
  options: [
    {
      type: 3,
      name: "topic",
      description: "Only this topic: its name, or words that must be in the article",
      max_length: 100,
      autocomplete: true,
    },
    { type: 3, name: "source", description: "Only this source", max_length: 100, autocomplete: true },
    { type: 5, name: "chart", description: "With a picture of how many articles came each day" },
    { type: 4, name: "count", description: "How many stories, 1 to 10", min_value: 1, max_value: 10 },
  ],
} satisfies CommandData;

export const options = z.object({
  topic: z.string().trim().max(100).optional(),
  source: z.string().trim().max(100).optional(),
  count: z.number().int().min(1).max(10).default(5),
  chart: z.boolean().optional(),
});
type Options = z.infer<typeof options>;

export async function execute(asked: Options, app: App, { viewer }: Asker): Promise<Answer> {
  const { topic, source, count, chart } = asked;
  const of = topic ? (source ? "both" : "topic") : source ? "source" : "all";
  const named = { of, topic: { words: topic ?? "" }, source: { words: source ?? "" } };
  const outlines = await recentStories({ topic: topic || null, ...(source && { publisher: source }) }, app, viewer);
  const { items } = await chooseStories(outlines, {
    since: Number.NEGATIVE_INFINITY,
    now: app.now(),
    limit: count,
    told: [],
    load: loader(app, viewer),
    order: "newest",
  });
  if (items.length === 0) {
    return reply([
      {
        kind: "text",
        text: [say("latest.nothing", named)],
      },
      { kind: "note", text: [say("latest.try", { command: { command: "search" } })] },
    ]);
  }
  const picture = chart ? await coverageChart(asked, [say("chart.coverage", named)], app, viewer) : [];
  const { parts, tells } = fromSections([
    ours({ kind: "title", text: [say("latest.title")] }, ...picture, { kind: "divider" }),
    ...items.map(({ story, lead }, index) => {
      const [first] = leadPlaces(lead);
      const parts = [
        ...heading(lead.article, alsoIn(story, lead), index + 1),
        ...(first ? [sentencePart(lead.article, first, lead.facts.figures)] : []),
      ];
      return { of: lead, parts };
    }),
  ]);
  return reply(parts, {
    tells,
    actions: [openStory(items)],
    post: { command: "latest", state: [topic ?? "", source ?? "", String(count), ...(chart ? [CHART] : [])] },
  });
}

/** In the state of a button: with the picture. */
const CHART = "chart";

async function coverageChart(
  { topic, source }: Options,
  title: readonly Inline[],
  app: App,
  viewer: Viewer,
): Promise<Part[]> {
  const days = await coverage({ topic: topic || null, ...(source && { publisher: source }) }, app, viewer);
  // More articles today than are counted.
  if (days.length === 0) return [];
  if (days.every(({ articles }) => articles === 0))
    return [{ kind: "note", text: [say("chart.no-articles", { days: COVERAGE_DAYS })] }];
  return [{ kind: "chart", chart: { kind: "coverage", title, days } }];
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  return focused.name === "topic"
    ? suggestTopics(focused.value, app, viewer)
    : suggest(focused.value, ["source"], app, viewer);
}

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  if (verb === "open") return execute(options.parse({}), app, asker);
  const [topic, source, count, chart] = state;
  const read = options.safeParse({
    topic: topic || undefined,
    source: source || undefined,
    count: Number(count),
    chart: chart === CHART,
  });
  if (verb !== "post" || !read.success) return { kind: "stale-button" };
  const drawn = await execute(read.data, app, asker);
  return drawn.kind === "reply" ? { ...drawn, audience: "everyone", post: null } : drawn;
}
