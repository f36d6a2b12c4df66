import { Client, GatewayIntentBits, Options, Status } from "discord.js";
import { type GuildId, guildId } from "../domain/ids.ts";

/** Milliseconds until a request to Discord is given up; the library then tries again up to three times. */
const REQUEST_TIMEOUT_MS = 10_000;
/** The discord.js client as Verbatim uses it: the Guilds intent alone, no pings unless a message names a role, no message cache. */
export function createClient(api: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api, timeout: REQUEST_TIMEOUT_MS },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: { maxSize: 10, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}

/** The locale that a guild has set on Discord ("en-US" where it set none), or null for a guild that the bot is not in. */
export type LocaleOf = (guild: GuildId) => string | null;

export const localesOf =
  ({ guilds }: Client): LocaleOf =>
  (guild) =>
    guilds.cache.get(guild)?.preferredLocale ?? null;

/** The guilds that the bot is in; null while it does not know. One that Discord cannot reach at the moment is among them. */
export const guildsOf = (client: Client): ReadonlySet<GuildId> | null =>
  client.isReady() ? new Set([...client.guilds.cache.keys()].map(guildId)) : null;

/** Whether Discord's gateway is connected, as each connection of it says: the status of them all stays at ready while they are away. */
export const gatewayOf = ({ ws, token }: Client): "ready" | "connecting" | "stopped" =>
  token === null ? "stopped" : ws.shards.size > 0 && ws.shards.every(isConnected) ? "ready" : "connecting";

const isConnected = ({ status }: { readonly status: Status }): boolean => status === Status.Ready;
