import { PERMISSION } from "./permissions.ts";
import { REQUIRE_TAG } from "./threads.ts";
import type { ApiChannel, ApiOverwrite, ApiRole, ApiUser } from "./types.ts";

/** Guilds and channels to have besides the default ones. In a `hidden` channel the bot sees nothing, in a `loud` one it may mention everybody. */
export type WorldSeed = {
  readonly botName?: string;
  readonly channels?: readonly SeedChannel[];
  readonly guilds?: readonly { readonly name: string; readonly channels: readonly SeedChannel[] }[];
};
type SeedChannel = {
  readonly name: string;
  readonly type?: 0 | 5 | 15;
  readonly topic?: string;
  readonly hidden?: boolean;
  /** Members read it; the bot and admins write. */
  readonly readOnly?: boolean;
  readonly loud?: boolean;
  /** A forum whose posts need a tag. */
  readonly tagged?: boolean;
};

export type PersonName = "admin" | "member";
export type SeedGuild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: ApiRole[];
  readonly members: Map<string, string[]>;
  readonly channels: ApiChannel[];
};

/** The same ids at every start, so that a bot's stored channel ids stay good. */
const APPLICATION_ID = "1235000000000000001";
const BOT_ID = APPLICATION_ID;
export const PEOPLE: Record<PersonName, ApiUser> = {
  admin: { ...plainUser("1235000000000000011", "ada", "Ada Admin") },
  member: { ...plainUser("1235000000000000012", "mika", "Mika Member") },
};
const GUILD_BASE = 1_235_000_000_000_100_000n;
const GUILD_STEP = 100_000n;

const DEFAULT_CHANNELS: readonly SeedChannel[] = [
  { name: "general", topic: "Anything at all" },
  { name: "briefings", topic: "The daily briefing lands here" },
  { name: "announcements", type: 5, readOnly: true, topic: "Announcements for every server that follows" },
  { name: "locked", topic: "The bot cannot see this channel", hidden: true },
];

const EVERYONE =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.sendMessagesInThreads |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readMessageHistory |
  PERMISSION.addReactions |
  PERMISSION.useExternalEmojis |
  PERMISSION.useApplicationCommands |
  PERMISSION.createPublicThreads;

/** The bot's own user. */
export function botUser(seed: WorldSeed): ApiUser {
  return { ...plainUser(BOT_ID, seed.botName ?? "Verbatim", null), discriminator: "0001", bot: true };
}

/** All guilds of the world; the first is the default one. */
export function seedGuilds(seed: WorldSeed): SeedGuild[] {
  const first = { name: "Reading Room", channels: [...DEFAULT_CHANNELS, ...(seed.channels ?? [])] };
  return [first, ...(seed.guilds ?? [])].map((guild, index) =>
    seedGuild(guild, GUILD_BASE + GUILD_STEP * BigInt(index)),
  );
}

function seedGuild(guild: { name: string; channels: readonly SeedChannel[] }, base: bigint): SeedGuild {
  const id = String(base);
  const roles = [
    role(id, "@everyone", 0, EVERYONE, {}),
    role(botRoleId(id), "Verbatim", 4, EVERYONE, { managed: true }),
    role(String(base + 2n), "Admins", 3, PERMISSION.administrator, { color: 0xe67e22, hoist: true }),
    role(String(base + 3n), "briefing-readers", 2, 0n, { color: 0x3498db, mentionable: true }),
    role(String(base + 4n), "quiet-readers", 1, 0n, { color: 0x95a5a6 }),
  ];
  const members = new Map([
    [BOT_ID, [botRoleId(id)]],
    [PEOPLE.admin.id, [String(base + 2n)]],
    [PEOPLE.member.id, [String(base + 3n), String(base + 4n)]],
  ]);
  const channels = guild.channels.map((channel, index) => seedChannel(channel, id, base + 10n + BigInt(index), index));
  return { id, name: guild.name, ownerId: PEOPLE.admin.id, roles, members, channels };
}

const botRoleId = (guildId: string): string => String(BigInt(guildId) + 1n);

function seedChannel(channel: SeedChannel, guildId: string, id: bigint, position: number): ApiChannel {
  const overwrites: ApiOverwrite[] = [];
  if (channel.hidden) overwrites.push({ id: guildId, type: 0, allow: "0", deny: String(PERMISSION.viewChannel) });
  if (channel.readOnly) {
    overwrites.push({ id: guildId, type: 0, allow: "0", deny: String(PERMISSION.sendMessages) });
    overwrites.push({ id: botRoleId(guildId), type: 0, allow: String(PERMISSION.sendMessages), deny: "0" });
  }
  if (channel.loud) overwrites.push({ id: BOT_ID, type: 1, allow: String(PERMISSION.mentionEveryone), deny: "0" });
  return {
    id: String(id),
    type: channel.type ?? 0,
    name: channel.name,
    topic: channel.topic ?? null,
    position,
    guild_id: guildId,
    permission_overwrites: overwrites,
    ...(channel.tagged && { flags: REQUIRE_TAG }),
  };
}

function role(id: string, name: string, position: number, permissions: bigint, more: Partial<ApiRole>): ApiRole {
  const plain = { color: 0, hoist: false, managed: false, mentionable: false, flags: 0 };
  return { id, name, position, permissions: String(permissions), ...plain, ...more };
}

function plainUser(id: string, username: string, displayName: string | null): ApiUser {
  return { id, username, discriminator: "0", global_name: displayName, avatar: null };
}
