import { walk } from "./components.ts";
import { may, PERMISSION } from "./permissions.ts";
import type { ApiChannel, ApiMessage, ApiUser } from "./types.ts";
import type { World } from "./world.ts";

/** What the sender allows to ping; null is Discord's default for that kind of sender. */
export type AllowedMentions = { parse?: string[]; users?: string[]; roles?: string[] } | null;
export type Pinged = Pick<ApiMessage, "mentions" | "mention_roles" | "mention_everyone">;

const NOBODY: Pinged = { mentions: [], mention_roles: [], mention_everyone: false };
const ALL = { parse: ["users", "roles", "everyone"] };
const USERS_ONLY = { parse: ["users"] };

/**
 * Whom a message pings: what its content and its text displays name (embeds never ping), less what allowed_mentions leaves out and
 * what the bot may not ping in that channel. Without allowed_mentions a bot's message pings all it can, an interaction's answer users only.
 */
export function whoIsPinged(
  world: World,
  channel: ApiChannel,
  text: string,
  given: AllowedMentions | undefined,
  from: "bot" | "interaction",
): Pinged {
  const allowed: NonNullable<AllowedMentions> = given ?? (from === "bot" ? ALL : USERS_ONLY);
  const guild = world.guilds.get(channel.guild_id ?? "");
  const named = namedIn(text);
  const allows = (kind: "users" | "roles", id: string) =>
    allowed.parse?.includes(kind) || allowed[kind]?.includes(id) || false;
  const mentions = named.users
    .filter((id) => allows("users", id))
    .map((id) => world.users.get(id))
    .filter((user): user is ApiUser => user !== undefined);
  if (!guild) return { ...NOBODY, mentions };
  const mayPingAll = may(world, world.bot.id, channel, PERMISSION.mentionEveryone);
  const roles = guild.roles.filter(
    (role) => named.roles.includes(role.id) && allows("roles", role.id) && (role.mentionable || mayPingAll),
  );
  const everyone = named.everyone && mayPingAll && (allowed.parse?.includes("everyone") ?? false);
  return { mentions, mention_roles: roles.map((role) => role.id), mention_everyone: everyone };
}

/** The words of a message that can ping: its content and its text displays. */
export function pingableText(content: string, components: unknown): string {
  const displays = [...walk(components)].map(({ component }) => component).filter((component) => component.type === 10);
  return [content, ...displays.map((component) => component.content ?? "")].join("\n");
}

function namedIn(text: string) {
  const users = new Set<string>();
  const roles = new Set<string>();
  for (const [, sign, id] of text.matchAll(/<@([!&]?)(\d{1,20})>/g)) (sign === "&" ? roles : users).add(id ?? "");
  return { users: [...users], roles: [...roles], everyone: text.includes("@everyone") || text.includes("@here") };
}
