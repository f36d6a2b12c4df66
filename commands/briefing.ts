import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { App } from "../src/app.ts";
import { whyIn, whyOut } from "../src/brief/why.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import { type Briefing, DAYS, type Rule } from "../src/domain/briefing.ts";
import type { Failure } from "../src/domain/failure.ts";
import { briefingId, channelId, type GuildId, roleId } from "../src/domain/ids.ts";
import { type Action, type Part, reply } from "../src/domain/reply.ts";
import { isFailure, suggestTopics } from "../src/lookup.ts";
import { choosePost, composePost } from "../src/schedule/compose.ts";
import { DAY_SETS, described, label, outcome, runs } from "../src/schedule/described.ts";
import { findZone, parseClock, suggestZones } from "../src/schedule/words.ts";
import { ChannelOption, missingRights, RoleOption } from "../src/targets.ts";

const MANAGE_SERVER = "32";
const LENGTHS = [
  { name: "short: 3 stories", value: 3 },
  { name: "normal: 5 stories", value: 5 },
  { name: "long: 8 stories", value: 8 },
];
/** Text, announcement, and the three kinds of threads. */
const CHANNEL_TYPES = [0, 5, 10, 11, 12];

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
      options: [
        { type: 7, name: "channel", description: "Where to post", required: true, channel_types: CHANNEL_TYPES },
        {
          type: 3,
          name: "time",
          description: "Local time, such as 08:00",
          required: true,
          autocomplete: true,
          max_length: 20,
        },
        {
          type: 3,
          name: "timezone",
          description: "Time zone, such as Europe/Berlin: type a city",
          required: true,
          autocomplete: true,
          max_length: 60,
        },
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
      ],
    },
    { type: 1, name: "list", description: "The briefings of this server, their next runs and what became of the last" },
    {
      type: 1,
      name: "preview",
      description: "What a briefing would post now, only for you",
      options: [
        { type: 3, name: "briefing", description: "Which one", required: true, autocomplete: true, max_length: 100 },
      ],
    },
    {
      type: 1,
      name: "remove",
      description: "Stop a briefing",
      options: [
        { type: 3, name: "briefing", description: "Which one", required: true, autocomplete: true, max_length: 100 },
      ],
    },
  ],
} satisfies CommandData;

const Add = z.object({
  subcommand: z.literal("add"),
  channel: ChannelOption,
  time: z.string().trim(),
  timezone: z.string().trim(),
  days: z.string().default("every day"),
  topic: z.string().trim().max(100).optional(),
  length: z.union([z.literal(3), z.literal(5), z.literal(8)]).default(5),
  mention: RoleOption.optional(),
  quiet: z.enum(["line", "silence"]).default("line"),
});
export const options = z.discriminatedUnion("subcommand", [
  Add,
  z.object({ subcommand: z.literal("list") }),
  z.object({ subcommand: z.literal("preview"), briefing: z.string() }),
  z.object({ subcommand: z.literal("remove"), briefing: z.string() }),
]);
type Options = z.infer<typeof options>;

export const BRIEFINGS_A_GUILD = 25;
const DELIVERIES_SHOWN = 3;

export async function execute(asked: Options, app: App, asker: Asker): Promise<Answer> {
  const { guild } = asker.viewer;
  if (!guild) return { kind: "guild-only" };
  if (!asker.manages) return { kind: "not-allowed", needs: "Manage Server" };
  switch (asked.subcommand) {
    case "add":
      return add(asked, guild, app, asker);
    case "list":
      return list(guild, app);
    case "preview":
      return preview(asked.briefing, guild, app);
    case "remove":
      return remove(asked.briefing, guild, app);
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
      return suggestZones(focused.value, 25).map((zone) => ({
        name: `${zone} · ${clockIn(zone, app.now())} now`,
        value: zone,
      }));
    case "topic":
      return suggestTopics(focused.value, app, viewer);
    default: {
      const briefings = viewer.guild ? await app.store.briefings(viewer.guild) : [];
      return briefings
        .map((one, index) => ({ name: label(one, index), value: one.id }))
        .filter(({ name }) => name.toLowerCase().includes(focused.value.toLowerCase()))
        .slice(0, 25);
    }
  }
}

async function add(asked: z.infer<typeof Add>, guild: GuildId, app: App, asker: Asker): Promise<Answer> {
  const rule = ruleOf(asked);
  if (isFailure(rule)) return rule;
  if (!CHANNEL_TYPES.includes(asked.channel.type)) return { kind: "channel-unsuitable", channel: asked.channel.name };
  const missing = missingRights(asked.channel);
  if (missing.length > 0) return { kind: "permissions-missing", channel: asked.channel.name, missing };
  if (asked.mention?.everyone) return { kind: "never-everyone" };
  if (asked.mention && !mayMention(asked.mention, asked.channel))
    return { kind: "role-not-mentionable", role: asked.mention.name };
  if ((await app.store.briefings(guild)).length >= BRIEFINGS_A_GUILD)
    return { kind: "too-many-briefings", limit: BRIEFINGS_A_GUILD };
  const briefing: Briefing = {
    id: briefingId(randomUUID()),
    guild,
    channel: channelId(asked.channel.id),
    rule,
    topic: asked.topic || null,
    length: asked.length,
    mention: asked.mention ? roleId(asked.mention.id) : null,
    createdBy: asker.user,
    createdAt: app.now(),
    paused: null,
    quiet: asked.quiet,
  };
  await app.store.saveBriefing(briefing);
  if (!(await app.store.guildSetting(guild, "timezone"))) await app.store.setGuildSetting(guild, "timezone", rule.zone);
  app.briefingsChanged();
  return reply([
    { kind: "title", text: ["Briefing added"] },
    { kind: "text", text: described(briefing) },
    ...runs(briefing, app.now()),
    ...(asked.mention
      ? [{ kind: "text", text: ["Each post mentions ", { role: asked.mention.id }, " and nobody else."] } as const]
      : []),
    {
      kind: "note",
      text: [
        "See it now with ",
        { command: "briefing preview" },
        ". Nothing is posted before the first of these times.",
      ],
    },
  ]);
}

function ruleOf(asked: z.infer<typeof Add>): Rule | Extract<Failure, { kind: "time-unknown" | "zone-unknown" }> {
  const time = parseClock(asked.time);
  if (!time) return { kind: "time-unknown", asked: asked.time };
  const zone = findZone(asked.timezone);
  if (!zone) return { kind: "zone-unknown", asked: asked.timezone };
  return { zone, times: [time], days: DAY_SETS[asked.days] ?? [...DAYS] };
}

const MENTION_EVERYONE = 1n << 17n;

/** Whether a message of the bot really pings a role. */
function mayMention(role: z.infer<typeof RoleOption>, channel: z.infer<typeof ChannelOption>): boolean {
  return role.mentionable || (BigInt(channel.permissions) & MENTION_EVERYONE) !== 0n;
}

async function list(guild: GuildId, app: App): Promise<Answer> {
  const briefings = await app.store.briefings(guild);
  if (briefings.length === 0)
    return reply([
      { kind: "text", text: ["This server has no briefing yet. Add one with ", { command: "briefing add" }, "."] },
    ]);
  const parts: Part[] = [{ kind: "title", text: ["Briefings"] }];
  for (const briefing of briefings) {
    const last = await app.store.deliveriesOf({ kind: "briefing", id: briefing.id }, DELIVERIES_SHOWN);
    parts.push({ kind: "divider" }, { kind: "text", text: described(briefing) });
    if (briefing.paused) parts.push({ kind: "text", text: [`⚠ Paused: ${briefing.paused}`] });
    else parts.push(...runs(briefing, app.now()));
    parts.push(...last.map((delivery): Part => ({ kind: "note", text: outcome(delivery) })));
  }
  return reply(parts);
}

async function preview(asked: string, guild: GuildId, app: App): Promise<Answer> {
  const briefing = (await app.store.briefings(guild)).find(({ id }) => id === asked);
  if (!briefing) return { kind: "briefing-not-found", asked };
  const post = await composePost(briefing, { at: app.now(), late: false }, "", app);
  const would = post ? "It would be posted in " : "There is nothing new, so nothing would be posted in ";
  const note: Part = { kind: "note", text: ["A preview, only for you. ", would, { channel: briefing.channel }, "."] };
  return reply([note, ...(post?.said.parts ?? [])], { actions: [...(post?.said.actions ?? []), whyButton(briefing)] });
}

const whyButton = ({ id }: Briefing): Action => ({
  kind: "button",
  label: "Why these stories?",
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
    { kind: "title", text: ["Why these stories"] },
    ...(items.length === 0 ? [{ kind: "text", text: ["Nothing new came in."] } as const] : []),
    ...items.flatMap((item, index) => whyIn(item, index + 1)),
    ...(out.length > 0
      ? [{ kind: "divider" } as const, { kind: "text", text: [{ strong: "Not in it" }] } as const, ...out]
      : []),
    ...(more > 0 ? [{ kind: "note", text: [`And ${more} more.`] } as const] : []),
  ]);
}

async function remove(asked: string, guild: GuildId, app: App): Promise<Answer> {
  const briefing = (await app.store.briefings(guild)).find(({ id }) => id === asked);
  if (!briefing) return { kind: "briefing-not-found", asked };
  await app.store.removeBriefing(briefing.id);
  app.briefingsChanged();
  return reply([
    { kind: "text", text: ["Removed: ", ...described(briefing), " Nothing more will be posted there by it."] },
  ]);
}

export async function act({ verb, state }: Pressed, app: App, { viewer, manages }: Asker): Promise<Answer> {
  if (!viewer.guild) return { kind: "guild-only" };
  if (!manages) return { kind: "not-allowed", needs: "Manage Server" };
  return verb === "why" && state[0] ? why(state[0], viewer.guild, app) : { kind: "stale-button" };
}

function suggestTimes(typed: string): string[] {
  const read = parseClock(typed);
  const usual = ["07:00", "08:00", "09:00", "12:00", "17:00", "18:00", "20:00"].filter((time) =>
    time.startsWith(typed.trim()),
  );
  return [...new Set([...(read ? [read] : []), ...usual])];
}

const clockIn = (zone: string, now: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(now);
