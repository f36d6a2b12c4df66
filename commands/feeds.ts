import { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import type { Topic } from "../src/domain/briefing.ts";
import type { Failure } from "../src/domain/failure.ts";
import type { Followed } from "../src/domain/feed.ts";
import type { GuildId } from "../src/domain/ids.ts";
import { type Action, joined, type Part, reply, type Said, say } from "../src/domain/reply.ts";
import { feedInfo, feedLine, reachWords, samplesOf } from "../src/feeds/described.ts";
import type { FoundFeed } from "../src/feeds/index.ts";
import { exportList, type ImportPlan, type ListedFeed, planImport } from "../src/feeds/lists.ts";
import { suggestTopics, topicsOf } from "../src/lookup.ts";
import { AttachmentOption } from "../src/targets.ts";

const MANAGE_SERVER = "32";
const CHOICES = 25;
const WHICH = {
  type: 3,
  name: "feed",
  description: "Which one",
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;

export const data = {
  name: "feeds",
  description: "The feeds that this server's news come from",
  default_member_permissions: MANAGE_SERVER,
  contexts: [0],
  integration_types: [0],
  options: [
    {
      type: 1,
      name: "add",
      description: "Follow a feed; nothing is posted by it",
      options: [
        {
          type: 3,
          name: "url",
          description: "The address of a feed or of any page of its site; or choose a well-known one",
          required: true,
          autocomplete: true,
          max_length: 500,
        },
        {
          type: 3,
          name: "topic",
          description: "The topic that its articles belong to",
          autocomplete: true,
          max_length: 60,
        },
        { type: 3, name: "name", description: "What to call it here (its own title)", max_length: 80 },
      ],
    },
    { type: 1, name: "list", description: "The feeds of this server and how they are doing" },
    { type: 1, name: "info", description: "All about one feed: last article, troubles, next try", options: [WHICH] },
    { type: 1, name: "pause", description: "Take nothing in from a feed for now", options: [WHICH] },
    { type: 1, name: "resume", description: "Go on with a feed that was paused or given up", options: [WHICH] },
    {
      type: 1,
      name: "mute",
      description: "Leave a feed out of briefings and watches; searches still find it",
      options: [WHICH, { type: 5, name: "on", description: "false: no longer (true)" }],
    },
    { type: 1, name: "remove", description: "Follow a feed no more; its articles stay", options: [WHICH] },
    {
      type: 1,
      name: "import",
      description: "Follow the feeds of an OPML file from another reader; first shows what would be added",
      options: [{ type: 11, name: "file", description: "An .opml file", required: true }],
    },
    { type: 1, name: "export", description: "The feeds of this server as an OPML file" },
  ],
} satisfies CommandData;

const One = { feed: z.string() };
export const options = z.discriminatedUnion("subcommand", [
  z.object({
    subcommand: z.literal("add"),
    url: z.string().trim().min(1).max(500),
    topic: z.string().trim().max(60).optional(),
    name: z.string().trim().max(80).optional(),
  }),
  z.object({ subcommand: z.literal("list") }),
  z.object({ subcommand: z.enum(["info", "pause", "resume", "remove"]), ...One }),
  z.object({ subcommand: z.literal("mute"), ...One, on: z.boolean().default(true) }),
  z.object({ subcommand: z.literal("import"), file: AttachmentOption }),
  z.object({ subcommand: z.literal("export") }),
]);
type Options = z.infer<typeof options>;

export async function execute(asked: Options, app: App, asker: Asker): Promise<Answer> {
  const { guild } = asker.viewer;
  if (!guild) return { kind: "guild-only" };
  if (!asker.manages) return { kind: "not-allowed", needs: "Manage Server" };
  switch (asked.subcommand) {
    case "add":
      return add(asked.url, { topic: asked.topic || null, name: asked.name || null }, guild, app, asker);
    case "list":
      return list(guild, app);
    case "import":
      return dryRun(asked.file, guild, app);
    case "export":
      return exported(guild, app);
    default:
      return withFeed(asked, guild, app);
  }
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  const typed = focused.value.trim().toLowerCase();
  switch (focused.name) {
    case "url":
      return app.feeds
        .starters()
        .map(({ url, title, folders }) => ({ name: `${folders[0] ?? "News"}: ${title ?? url}`, value: url }))
        .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed))
        .slice(0, CHOICES);
    case "topic":
      return suggestTopics(focused.value, app, viewer);
    default: {
      const followed = viewer.guild ? await app.store.followedBy(viewer.guild) : [];
      return followed
        .map(({ feed, subscription }) => ({ name: subscription.name, value: feed.id }))
        .filter(({ name }) => name.toLowerCase().includes(typed))
        .slice(0, CHOICES);
    }
  }
}

type Naming = { readonly topic: string | null; readonly name: string | null };

async function add(asked: string, naming: Naming, guild: GuildId, app: App, asker: Asker): Promise<Answer> {
  asker.waits();
  const found = await app.feeds.find(asked, guild);
  if (!found.ok) return found.failure;
  const [only, ...others] = found.value;
  return only && others.length === 0 ? addFound(only, naming, guild, app, asker) : whichOne(found.value, naming);
}

/** A page that names several feeds: its reader chooses. */
function whichOne(found: readonly FoundFeed[], { topic, name }: Naming): Answer {
  const choose: Action = {
    kind: "select",
    placeholder: say("feeds.which"),
    command: "feeds",
    verb: "choose",
    state: [topic ?? "", name ?? "", ...found.map(({ url }) => url)],
    options: found.map(({ title, url, entries }, index) => ({
      label: title ?? url,
      description: say("feeds.entries", { count: entries, url: { words: url } }),
      value: String(index),
    })),
  };
  const parts = found.flatMap((feed): Part[] => [
    { kind: "divider" },
    { kind: "text", text: [{ strong: feed.title ?? feed.url }] },
    ...samplesOf(feed).slice(0, 1),
  ]);
  return reply([{ kind: "text", text: [say("feeds.several", { count: found.length })] }, ...parts], {
    actions: [choose],
  });
}

async function addFound(found: FoundFeed, naming: Naming, guild: GuildId, app: App, asker: Asker): Promise<Answer> {
  const added = await app.feeds.add(found.url, found.title, { guild, user: asker.user, name: naming.name });
  if (!added.ok) return added.failure;
  const { feed, subscription } = added.value;
  if (naming.topic !== null) await joinTopic(naming.topic, feed.id, guild, app);
  const [isStored, reach] = await Promise.all([app.feeds.stored(feed), app.feeds.tryArticle(found)]);
  const stored = await app.store.timeline({ feeds: [feed.id], limit: STORED_COUNTED }, asker.viewer);
  return reply([
    { kind: "title", text: [say("feeds.added", { name: { words: subscription.name } })] },
    {
      kind: "text",
      text: [say(isStored ? "feeds.stored" : "feeds.stored-so-far", { count: stored.length })],
    },
    ...samplesOf(found),
    { kind: "text", text: [reachWords(reach)] },
    ...(naming.topic === null
      ? []
      : [{ kind: "text", text: [say("feeds.in-topic", { topic: { words: naming.topic } })] } as const]),
    { kind: "note", text: [say("feeds.from-now-on", { command: { command: "feeds info" } })] },
  ]);
}

const STORED_COUNTED = 500;

const LONGEST_TOPIC_CHARACTERS = 60;

async function joinTopic(wanted: string, feed: string, guild: GuildId, app: App): Promise<void> {
  const name = [...wanted].slice(0, LONGEST_TOPIC_CHARACTERS).join("");
  const topics = await app.store.topics(guild);
  const there = topics.find((topic) => topic.name.toLowerCase() === name.toLowerCase());
  const topic: Topic = there ?? { guild, name, feeds: [], query: null };
  if (topic.feeds.includes(feed)) return;
  await app.store.saveTopic({ ...topic, feeds: [...topic.feeds, feed] });
  app.watchesChanged();
}

async function leaveTopics(feed: string, guild: GuildId, app: App): Promise<void> {
  for (const topic of await app.store.topics(guild)) {
    if (topic.feeds.includes(feed))
      await app.store.saveTopic({ ...topic, feeds: topic.feeds.filter((other) => other !== feed) });
  }
  app.watchesChanged();
}

async function list(guild: GuildId, app: App): Promise<Answer> {
  const followed = await app.store.followedBy(guild);
  if (followed.length === 0)
    return reply([{ kind: "text", text: [say("feeds.none", { command: { command: "feeds add" } })] }]);
  const topicOf = await topicsOf(guild, app);
  const trouble = followed.filter(({ feed }) => feed.trouble !== null || feed.nextAt === null).length;
  return reply([
    { kind: "title", text: [say("feeds.title", { count: followed.length })] },
    ...followed.map((one) => feedLine(one, topicOf(one.feed.id))),
    ...(trouble > 0
      ? [{ kind: "note", text: [say("feeds.what-is-wrong", { command: { command: "feeds info" } })] } as const]
      : []),
  ]);
}

type Chosen = Extract<Options, { feed: string }>;

async function withFeed(asked: Chosen, guild: GuildId, app: App): Promise<Answer> {
  const one = named(asked.feed, await app.store.followedBy(guild));
  if (!one) return { kind: "feed-not-found", asked: asked.feed };
  const { feed, subscription } = one;
  const name = { strong: subscription.name };
  const said = (text: Said): Answer => reply([{ kind: "text", text: [text] }]);
  switch (asked.subcommand) {
    case "info":
      return reply(feedInfo(one, (await topicsOf(guild, app))(feed.id)));
    case "pause":
      await app.store.changeSubscription(guild, feed.id, { isPaused: true });
      app.feeds.changed();
      return said(say("feeds.paused", { name, command: { command: "feeds resume" } }));
    case "resume":
      return resume(one, guild, app);
    case "mute":
      await app.store.changeSubscription(guild, feed.id, { isMuted: asked.on });
      return said(say(asked.on ? "feeds.muted" : "feeds.no-longer-muted", { name }));
    case "remove":
      await leaveTopics(feed.id, guild, app);
      await app.store.unfollow(guild, feed.id);
      app.feeds.changed();
      return said(say("feeds.removed", { name }));
  }
}

async function resume({ feed, subscription }: Followed, guild: GuildId, app: App): Promise<Answer> {
  await app.feeds.resume(feed, guild);
  return reply([{ kind: "text", text: [say("feeds.goes-on", { name: { strong: subscription.name } })] }]);
}

/** By its id, as autocomplete gives it, else by its name. */
const named = (asked: string, followed: readonly Followed[]): Followed | undefined =>
  followed.find(({ feed }) => feed.id === asked) ??
  followed.find(({ subscription }) => subscription.name.toLowerCase() === asked.trim().toLowerCase());

async function exported(guild: GuildId, app: App): Promise<Answer> {
  const followed = await app.store.followedBy(guild);
  if (followed.length === 0) return list(guild, app);
  const content = exportList(followed, await topicsOf(guild, app));
  const pieces = { count: followed.length, command: { command: "feeds import" } };
  return reply([{ kind: "text", text: [say("feeds.exported", pieces)] }], { files: [{ name: "feeds.opml", content }] });
}

const Listed = z.object({
  url: z.string(),
  title: z.string().nullable(),
  page: z.string().nullable(),
  folders: z.array(z.string()),
});
const LISTED_SHOWN = 10;

async function dryRun(file: AttachmentOption, guild: GuildId, app: App): Promise<Answer> {
  const bytes = await app.attachments.read(file);
  if (!bytes.ok) return bytes.failure;
  const plan = planImport(bytes.value, await app.store.followedBy(guild), app.feeds.limit);
  if (plan === null) return { kind: "no-opml", file: file.name };
  const { fresh } = plan;
  const title: Part = { kind: "title", text: [say("feeds.import-title")] };
  if (fresh.length === 0)
    return reply([title, { kind: "text", text: joined([say("feeds.import-nothing"), ...leftOut(plan)], " ") }]);
  const button: Action = {
    kind: "button",
    label: say("feeds.import-add", { count: fresh.length }),
    style: "primary",
    command: "feeds",
    verb: "import",
    state: [JSON.stringify(fresh)],
  };
  const more = fresh.length - LISTED_SHOWN;
  return reply(
    [
      title,
      { kind: "text", text: joined([say("feeds.import-count", { count: fresh.length }), ...leftOut(plan)], " ") },
      ...fresh.slice(0, LISTED_SHOWN).map(listedLine),
      ...(more > 0 ? [{ kind: "note", text: [say("feeds.import-more", { count: more })] } as const] : []),
      { kind: "note", text: [say("feeds.import-note")] },
    ],
    { actions: [button] },
  );
}

const listedLine = ({ url, title, folders }: ListedFeed): Part => ({
  kind: "text",
  text: [{ strong: title ?? url }, ...(folders.length > 0 ? [" · ", { words: folders.join(" › ") }] : [])],
});

function leftOut({ known, tooMany }: ImportPlan): Said[] {
  return [
    ...(known > 0 ? [say("feeds.import-known", { count: known })] : []),
    ...(tooMany > 0 ? [say("feeds.import-too-many", { count: tooMany })] : []),
  ];
}

async function importThem(json: string, guild: GuildId, app: App, asker: Asker): Promise<Answer> {
  const feeds = z.array(Listed).parse(JSON.parse(json));
  let added = 0;
  const refused: Failure[] = [];
  for (const { url, title, folders } of feeds) {
    const taken = await app.feeds.addUntried(url, title, { guild, user: asker.user, name: title });
    if (!taken.ok) {
      // Somebody pressed twice, or added it meanwhile.
      if (taken.failure.kind !== "feed-known") refused.push(taken.failure);
      continue;
    }
    added += 1;
    if (folders[0]) await joinTopic(folders[0], taken.value.feed.id, guild, app);
  }
  app.feeds.changed();
  const [why] = refused;
  return reply(
    [
      { kind: "text", text: [say("feeds.imported", { count: added })] },
      ...(why
        ? [
            {
              kind: "text",
              text: [say("feeds.not-imported", { count: refused.length, failure: { failure: why } })],
            } as const,
          ]
        : []),
      { kind: "note", text: [say("feeds.imported-note", { command: { command: "feeds list" } })] },
    ],
    { place: "here" },
  );
}

/** For the notice that a feed has gone silent, which comes by direct message. */
function advice(): Answer {
  const lines = [
    say("feeds.advice-open", { command: { command: "feeds resume" } }),
    say("feeds.advice-moved", { add: { command: "feeds add" }, remove: { command: "feeds remove" } }),
    say("feeds.advice-kept-out"),
  ];
  return reply(lines.map((line) => ({ kind: "text", text: [line] })));
}

export async function act({ verb, state, values }: Pressed, app: App, asker: Asker): Promise<Answer> {
  if (verb === "advice") return advice();
  const { guild } = asker.viewer;
  if (!guild) return { kind: "guild-only" };
  if (!asker.manages) return { kind: "not-allowed", needs: "Manage Server" };
  if (verb === "import" && state[0]) return importThem(state[0], guild, app, asker);
  if (verb !== "choose") return { kind: "stale-button" };
  const [topic = "", name = "", ...urls] = state;
  const url = urls[Number(values[0])];
  return url ? add(url, { topic: topic || null, name: name || null }, guild, app, asker) : { kind: "stale-button" };
}
