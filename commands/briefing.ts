import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { App } from "../src/app.ts";
import { whyIn, whyOut } from "../src/brief/why.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { type Briefing, DAYS, type Rule } from "../src/domain/briefing.ts";
import type { Failure } from "../src/domain/failure.ts";
import { briefingId, channelId, type GuildId, roleId } from "../src/domain/ids.ts";
import { BRIEFING_PAUSED_BY_HAND, isPausedByHand, type Reason } from "../src/domain/reason.ts";
import { type Action, type Part, reply, say } from "../src/domain/reply.ts";
import { isFailure, suggest, suggestTopics } from "../src/lookup.ts";
import { choosePost, composePost } from "../src/schedule/compose.ts";
import { DAY_SETS, described, label, outcome, runs, runsAcrossChange, typedFor } from "../src/schedule/described.ts";
import { history, whyArticle } from "../src/schedule/history.ts";
import { findZone, parseClock, parseClocks, zoneChoices } from "../src/schedule/words.ts";
import { ChannelOption, missingRights, RoleOption } from "../src/targets.ts";

const MANAGE_SERVER = "32";
const LENGTHS = [
  { name: "short: 3 stories", value: 3 },
  { name: "normal: 5 stories", value: 5 },
  { name: "long: 8 stories", value: 8 },
];
/** Text, announcement, the three kinds of threads, and forums. */
const CHANNEL_TYPES = [0, 5, 10, 11, 12, 15];

const WHICH = {
  type: 3,
  name: "briefing",
  description: "Which one",
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;
const CHANNEL = { type: 7, name: "channel", description: "Where to post", channel_types: CHANNEL_TYPES } as const;
const TIME = {
  type: 3,
  name: "time",
  description: "Local time, such as 08:00, or several: 08:00, 17:00",
  autocomplete: true,
  max_length: 80,
} as const;
const ZONE = {
  type: 3,
  name: "timezone",
  description: "Time zone, such as Europe/Berlin: type a city",
  autocomplete: true,
  max_length: 60,
} as const;
/** What may be said when a briefing is added and changed alike. */
const MANNERS = [
  {
    type: 3,
    name: "days",
    description: "Which days (every day)",
    choices: Object.keys(DAY_SETS).map((name) => ({ name, value: name })),
  },
  {
    type: 3,
    name: "topic",
    description: "Only this topic: its name, or words that must be in the article",
    autocomplete: true,
    max_length: 100,
  },
  { type: 4, name: "length", description: "How many stories (5)", choices: LENGTHS },
  { type: 8, name: "mention", description: "One role to mention" },
  {
    type: 3,
    name: "quiet",
    description: "When there is nothing new (a short line)",
    choices: [
      { name: "say so in a short line", value: "line" },
      { name: "post nothing", value: "silence" },
    ],
  },
  { type: 5, name: "thread", description: "Put further stories into a thread under the post (no)" },
  {
    type: 5,
    name: "publish",
    description: "In an announcement channel: pass each post on to the servers that follow it (no)",
  },
  { type: 5, name: "silent", description: "Without a sound between 22:00 and 07:00 (no)" },
] as const;

/** An option that is left out changes nothing, so what is to be without one is said apart. */
const CLEAR = {
  type: 3,
  name: "clear",
  description: "Take something away from it",
  choices: [
    { name: "the mention: mention nobody", value: "mention" },
    { name: "the topic: stories of all kinds", value: "topic" },
  ],
} as const;

export const data = {
  name: "briefing",
  description: "Daily briefings in a channel of this server",
  default_member_permissions: MANAGE_SERVER,
  contexts: [0],
  integration_types: [0],
  options: [
    {
      type: 1,
      name: "add",
      description: "Post a briefing every day at a time of your choice",
      options: [{ ...CHANNEL, required: true }, { ...TIME, required: true }, { ...ZONE, required: true }, ...MANNERS],
    },
    {
      type: 1,
      name: "edit",
      description: "Change a briefing: what you leave out stays as it is",
      options: [WHICH, CHANNEL, TIME, ZONE, ...MANNERS, CLEAR],
    },
    { type: 1, name: "list", description: "The briefings of this server, their next runs and what became of the last" },
    {
      type: 1,
      name: "history",
      description: "What became of each run, and why an article was or was not in it",
      options: [
        WHICH,
        {
          type: 3,
          name: "article",
          description: "Why this article was in it or not: a headline or a link",
          autocomplete: true,
          max_length: 500,
        },
      ],
    },
    { type: 1, name: "preview", description: "What a briefing would post now, only for you", options: [WHICH] },
    { type: 1, name: "pause", description: "Post nothing until it is resumed", options: [WHICH] },
    { type: 1, name: "resume", description: "Post again from the next run on", options: [WHICH] },
    { type: 1, name: "remove", description: "Stop a briefing", options: [WHICH] },
  ],
} satisfies CommandData;

const Manners = z.object({
  days: z.string().optional(),
  topic: z.string().trim().max(100).optional(),
  length: z.union([z.literal(3), z.literal(5), z.literal(8)]).optional(),
  mention: RoleOption.optional(),
  quiet: z.enum(["line", "silence"]).optional(),
  thread: z.boolean().optional(),
  publish: z.boolean().optional(),
  silent: z.boolean().optional(),
});
const Add = Manners.extend({
  subcommand: z.literal("add"),
  channel: ChannelOption,
  time: z.string().trim(),
  timezone: z.string().trim(),
});
const Edit = Manners.extend({
  subcommand: z.literal("edit"),
  briefing: z.string(),
  channel: ChannelOption.optional(),
  time: z.string().trim().optional(),
  timezone: z.string().trim().optional(),
  clear: z.enum(["mention", "topic"]).optional(),
});
export const options = z.discriminatedUnion("subcommand", [
  Add,
  Edit,
  z.object({ subcommand: z.literal("list") }),
  z.object({ subcommand: z.literal("history"), briefing: z.string(), article: z.string().trim().optional() }),
  z.object({ subcommand: z.enum(["preview", "pause", "resume", "remove"]), briefing: z.string() }),
]);
type Options = z.infer<typeof options>;

export const BRIEFINGS_A_GUILD = 25;
const DELIVERIES_SHOWN = 3;

export async function execute(asked: Options, app: App, asker: Asker): Promise<Answer> {
  const { guild } = asker.viewer;
  if (!guild) return { kind: "guild-only" };
  if (!asker.manages) return { kind: "not-allowed", needs: "Manage Server" };
  if (asked.subcommand === "list") return list(guild, app);
  if (asked.subcommand === "add") return add(asked, guild, app, asker);
  const briefing = (await app.store.briefings(guild)).find(({ id }) => id === asked.briefing);
  if (!briefing) return { kind: "briefing-not-found", asked: asked.briefing };
  switch (asked.subcommand) {
    case "edit":
      return edit(briefing, asked, app);
    case "history":
      return asked.article ? whyArticle(briefing, asked.article, app) : history(briefing, app);
    case "preview":
      return preview(briefing, app);
    case "pause":
      return pause(briefing, app);
    case "resume":
      return resume(briefing, app);
    case "remove":
      return remove(briefing, app);
  }
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  { viewer }: Asker,
): Promise<Choice[]> {
  switch (focused.name) {
    case "time":
      return suggestTimes(focused.value).map((time) => ({ name: time, value: time }));
    case "timezone":
      return zoneChoices(focused.value, app.now());
    case "topic":
      return suggestTopics(focused.value, app, viewer);
    case "article":
      return suggest(focused.value, ["article"], app, viewer);
    default: {
      const briefings = viewer.guild ? await app.store.briefings(viewer.guild) : [];
      return briefings
        .map((one, index) => ({ name: label(one, index), value: one.id, typed: typedFor(one, index) }))
        .filter(({ typed }) => typed.toLowerCase().includes(focused.value.toLowerCase()))
        .map(({ name, value }) => ({ name, value }))
        .slice(0, 25);
    }
  }
}

async function add(asked: z.infer<typeof Add>, guild: GuildId, app: App, asker: Asker): Promise<Answer> {
  const fresh: Briefing = {
    id: briefingId(randomUUID()),
    guild,
    channel: channelId(asked.channel.id),
    rule: { zone: "UTC", times: ["08:00"], days: [...DAYS] },
    topic: null,
    length: 5,
    mention: null,
    createdBy: asker.user,
    createdAt: app.now(),
    owedSince: app.now(),
    paused: null,
    quiet: "line",
    place: "channel",
    thread: false,
    publish: false,
    silentAtNight: false,
  };
  const briefing = changed(fresh, asked, app);
  if (isFailure(briefing)) return briefing;
  if ((await app.store.briefings(guild)).length >= BRIEFINGS_A_GUILD)
    return { kind: "too-many-briefings", limit: BRIEFINGS_A_GUILD };
  await app.store.saveBriefing(briefing);
  if (!(await app.store.guildSetting(guild, "timezone")))
    await app.store.setGuildSetting(guild, "timezone", briefing.rule.zone);
  app.briefingsChanged();
  return confirmed("briefing.added", briefing, app);
}

async function edit(before: Briefing, { clear, ...asked }: z.infer<typeof Edit>, app: App): Promise<Answer> {
  const briefing = changed(clear ? { ...before, [clear]: null } : before, asked, app);
  if (isFailure(briefing)) return briefing;
  await app.store.saveBriefing(briefing);
  app.briefingsChanged();
  return confirmed("briefing.changed", briefing, app);
}

const confirmed = (
  title: "briefing.added" | "briefing.changed" | "briefing.resumed",
  briefing: Briefing,
  app: App,
): Answer =>
  reply([
    { kind: "title", text: [say(title)] },
    { kind: "text", text: described(briefing) },
    ...(briefing.paused ? [pausedLine(briefing.paused)] : runsAcrossChange(briefing, app.now())),
    ...(briefing.mention
      ? [{ kind: "text", text: [say("briefing.mentions", { role: { role: briefing.mention } })] } as const]
      : []),
    {
      kind: "note",
      text: [say("briefing.see-now", { command: { command: "briefing preview" } })],
    },
  ]);

type Wish = Omit<z.infer<typeof Edit>, "subcommand" | "briefing">;

/** A briefing with what was wished, or what stands against it. A channel that was lost is given another try when it is named again. */
function changed(before: Briefing, asked: Wish, app: App): Briefing | Failure {
  const rule = ruleOf(before.rule, asked);
  if (isFailure(rule)) return rule;
  const thread = asked.thread ?? before.thread;
  const channel = asked.channel ?? app.channel(before.channel);
  const place = channel && placeOf(channel, asked, thread, before);
  if (place && isFailure(place)) return place;
  if (asked.mention?.everyone) return { kind: "never-everyone" };
  const mention = asked.mention ?? (before.mention && app.role(before.guild, before.mention));
  if (mention && channel && !mayMention(mention, channel)) return { kind: "role-not-mentionable", role: mention.name };
  const paused = asked.channel && place ? place.paused : before.paused;
  const isOwedAsBefore = isDeepStrictEqual(rule, before.rule) && paused === before.paused;
  return {
    ...before,
    ...(asked.channel && place),
    rule,
    thread,
    // What is due at this moment is not forgotten because something else was changed.
    owedSince: isOwedAsBefore ? before.owedSince : app.now(),
    topic: asked.topic === undefined ? before.topic : asked.topic || null,
    length: asked.length ?? before.length,
    mention: asked.mention ? roleId(asked.mention.id) : before.mention,
    quiet: asked.quiet ?? before.quiet,
    publish: asked.publish ?? before.publish,
    silentAtNight: asked.silent ?? before.silentAtNight,
  };
}

const ANNOUNCEMENTS = 5;
const FORUM = 15;
const THREADS = [10, 11, 12];

function placeOf(
  channel: z.infer<typeof ChannelOption>,
  { publish }: Wish,
  thread: boolean,
  before: Briefing,
): Pick<Briefing, "channel" | "place" | "paused"> | Failure {
  const { name, type } = channel;
  if (!CHANNEL_TYPES.includes(type)) return { kind: "channel-unsuitable", channel: name };
  if (channel.needsTag) return { kind: "channel-needs-tag", channel: name };
  if (thread && THREADS.includes(type)) return { kind: "not-in-channel", option: "thread", channel: name };
  if ((publish ?? before.publish) && type !== ANNOUNCEMENTS)
    return { kind: "not-in-channel", option: "publish", channel: name };
  const missing = missingRights(channel, { thread });
  if (missing.length > 0) return { kind: "permissions-missing", channel: name, missing };
  const paused = isPausedByHand(before) ? before.paused : null;
  return { channel: channelId(channel.id), place: type === FORUM ? "forum" : "channel", paused };
}

const TIMES_A_DAY = 6;

function ruleOf({ zone, times, days }: Rule, asked: Wish): Rule | Failure {
  const named = asked.timezone === undefined ? zone : findZone(asked.timezone);
  const read = asked.time === undefined ? times : parseClocks(asked.time);
  if (!read) return { kind: "time-unknown", asked: asked.time ?? "" };
  if (read.length > TIMES_A_DAY) return { kind: "too-many-times", limit: TIMES_A_DAY };
  if (!named) return { kind: "zone-unknown", asked: asked.timezone ?? "" };
  return { zone: named, times: read, days: asked.days === undefined ? days : (DAY_SETS[asked.days] ?? days) };
}

async function pause(briefing: Briefing, app: App): Promise<Answer> {
  await app.store.saveBriefing({ ...briefing, paused: briefing.paused ?? BRIEFING_PAUSED_BY_HAND });
  app.briefingsChanged();
  return reply([
    { kind: "text", text: [say("briefing.paused", { briefing: described(briefing) })] },
    { kind: "note", text: [say("briefing.paused-until", { command: { command: "briefing resume" } })] },
  ]);
}

/** From the next run on: what came meanwhile is not posted late. */
async function resume(briefing: Briefing, app: App): Promise<Answer> {
  const channel = app.channel(briefing.channel);
  const place = channel && placeOf(channel, {}, briefing.thread, briefing);
  if (place && isFailure(place)) return place;
  const owedSince = briefing.paused === null ? briefing.owedSince : app.now();
  const resumed = { ...briefing, paused: null, owedSince };
  await app.store.saveBriefing(resumed);
  app.briefingsChanged();
  return confirmed("briefing.resumed", resumed, app);
}

const pausedLine = (because: Reason): Part => ({ kind: "text", text: ["⚠ ", say("briefing.is-paused", { because })] });

const MENTION_EVERYONE = 1n << 17n;

/** Whether a message of the bot really pings a role. */
function mayMention(role: z.infer<typeof RoleOption>, channel: z.infer<typeof ChannelOption>): boolean {
  return role.mentionable || (BigInt(channel.permissions) & MENTION_EVERYONE) !== 0n;
}

async function list(guild: GuildId, app: App): Promise<Answer> {
  const briefings = await app.store.briefings(guild);
  if (briefings.length === 0)
    return reply([{ kind: "text", text: [say("briefing.none", { command: { command: "briefing add" } })] }]);
  const parts: Part[] = [{ kind: "title", text: [say("briefing.list")] }];
  for (const briefing of briefings) {
    const last = await app.store.deliveriesOf({ kind: "briefing", id: briefing.id }, DELIVERIES_SHOWN);
    parts.push({ kind: "divider" }, { kind: "text", text: described(briefing) });
    if (briefing.paused) parts.push(pausedLine(briefing.paused));
    else parts.push(...runs(briefing, app.now()));
    parts.push(...last.map((delivery): Part => ({ kind: "note", text: [outcome(delivery)] })));
  }
  return reply(parts);
}

async function preview(briefing: Briefing, app: App): Promise<Answer> {
  const post = await composePost(briefing, { at: app.now(), late: false }, "", app);
  const key = post ? "briefing.preview" : "briefing.preview-nothing";
  const note: Part = { kind: "note", text: [say(key, { channel: { channel: briefing.channel } })] };
  return reply([note, ...(post?.said.parts ?? [])], { actions: [...(post?.said.actions ?? []), whyButton(briefing)] });
}

const whyButton = ({ id }: Briefing): Action => ({
  kind: "button",
  label: say("why.ask"),
  style: "secondary",
  command: "briefing",
  verb: "why",
  state: [id],
});

/** Stories named that are not in a briefing. */
const LEFT_OUT_SHOWN = 8;

/** Why each story of a briefing is in, and why others are not. */
async function why(asked: string, guild: GuildId, app: App): Promise<Answer> {
  const briefing = (await app.store.briefings(guild)).find(({ id }) => id === asked);
  if (!briefing) return { kind: "briefing-not-found", asked };
  const { items, left } = await choosePost(briefing, app.now(), app);
  const named = left.slice(0, LEFT_OUT_SHOWN);
  const newest = await app.store.articles(
    named.flatMap(({ outline }) => outline.entries.slice(0, 1).map(({ id }) => id)),
    { guild },
  );
  const out = named.flatMap((one) => {
    const article = newest.find(({ article: { id } }) => id === one.outline.entries[0]?.id);
    return article ? [whyOut(one, article)] : [];
  });
  const more = left.length - named.length;
  return reply([
    { kind: "title", text: [say("why.title")] },
    ...(items.length === 0 ? [{ kind: "text", text: [say("why.nothing-came")] } as const] : []),
    ...items.flatMap((item, index) => whyIn(item, index + 1)),
    ...(out.length > 0
      ? [{ kind: "divider" } as const, { kind: "text", text: [{ strong: say("why.not-in-it") }] } as const, ...out]
      : []),
    ...(more > 0 ? [{ kind: "note", text: [say("why.more", { count: more })] } as const] : []),
  ]);
}

async function remove(briefing: Briefing, app: App): Promise<Answer> {
  await app.store.removeBriefing(briefing.id);
  app.briefingsChanged();
  return reply([{ kind: "text", text: [say("briefing.removed", { briefing: described(briefing) })] }]);
}

export async function act({ verb, state }: Pressed, app: App, { viewer, manages }: Asker): Promise<Answer> {
  if (!viewer.guild) return { kind: "guild-only" };
  if (!manages) return { kind: "not-allowed", needs: "Manage Server" };
  return verb === "why" && state[0] ? why(state[0], viewer.guild, app) : { kind: "stale-button" };
}

/** The last of several times is completed. */
function suggestTimes(typed: string): string[] {
  const [, before = "", last = ""] = /^(.*[,;])?(.*)$/.exec(typed) ?? [];
  const read = parseClock(last);
  const usual = ["07:00", "08:00", "09:00", "12:00", "17:00", "18:00", "20:00"].filter((time) =>
    time.startsWith(last.trim()),
  );
  const first = parseClocks(before.replace(/[,;]\s*$/, ""));
  return [...new Set([...(read ? [read] : []), ...usual])].map((time) => [...(first ?? []), time].join(", "));
}
