import { z } from "zod";
import type { App } from "../src/app.ts";
import { openStory } from "../src/brief/briefing.ts";
import { heading } from "../src/brief/card.ts";
import { chooseStories } from "../src/brief/choose.ts";
import { sentencePart } from "../src/brief/figure-part.ts";
import { leadPlaces } from "../src/brief/lead.ts";
import { alsoIn } from "../src/brief/stories.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { type Part, reply, say } from "../src/domain/reply.ts";
import { loader, recentStories, suggest, suggestTopics } from "../src/lookup.ts";

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
    { type: 4, name: "count", description: "How many stories, 1 to 10", min_value: 1, max_value: 10 },
  ],
} satisfies CommandData;

export const options = z.object({
  topic: z.string().trim().max(100).optional(),
  source: z.string().trim().max(100).optional(),
  count: z.number().int().min(1).max(10).default(5),
});
type Options = z.infer<typeof options>;

export async function execute(asked: Options, app: App, { viewer }: Asker): Promise<Answer> {
  const { topic, source, count } = asked;
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
        text: [
          say("latest.nothing", {
            of: topic ? (source ? "both" : "topic") : source ? "source" : "all",
            topic: { words: topic ?? "" },
            source: { words: source ?? "" },
          }),
        ],
      },
      { kind: "note", text: [say("latest.try", { command: { command: "search" } })] },
    ]);
  }
  const parts = items.flatMap(({ story, lead }, index): Part[] => {
    const [first] = leadPlaces(lead);
    return [
      ...heading(lead.article, alsoIn(story, lead), index + 1),
      ...(first ? [sentencePart(lead.article, first, lead.facts.figures)] : []),
    ];
  });
  return reply([{ kind: "title", text: [say("latest.title")] }, { kind: "divider" }, ...parts], {
    actions: [openStory(items)],
    post: { command: "latest", state: [topic ?? "", source ?? "", String(count)] },
  });
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
  const [topic, source, count] = state;
  const read = options.safeParse({ topic: topic || undefined, source: source || undefined, count: Number(count) });
  if (verb !== "post" || !read.success) return { kind: "stale-button" };
  const drawn = await execute(read.data, app, asker);
  return drawn.kind === "reply" ? { ...drawn, audience: "everyone", post: null } : drawn;
}
