import type { Bus } from "./bus.ts";
import { type Journal, noJournal } from "./journal.ts";
import { botUser, PEOPLE, type SeedGuild, seedGuilds, type WorldSeed } from "./seed.ts";
import type { Snowflakes } from "./snowflakes.ts";
import type { ApiAttachment, ApiChannel, ApiCommand, ApiMessage, ApiUser } from "./types.ts";

/** A message as it stands; `seenBy` names the one person who sees it when it is ephemeral. */
export type StoredMessage = { message: ApiMessage; readonly seenBy: string | null };

/** A nonce that was used, so that a repeat returns the first message. Kept when that message is deleted. */
export type UsedNonce = { readonly channelId: string; readonly messageId: string; readonly at: number };

/** A file; `by` names the person who attached it to a command, null when it came with a message of the bot. */
type StoredFile = { readonly attachment: ApiAttachment; readonly bytes: Uint8Array; readonly by: string | null };

/** Everything that stands on this Discord. One plain value, handed to whoever needs it. */
export type World = {
  readonly now: () => number;
  readonly ids: Snowflakes;
  readonly bus: Bus;
  readonly nonceWindowMs: number;
  readonly firstResponseMs: number;
  readonly bot: ApiUser;
  readonly users: Map<string, ApiUser>;
  readonly guilds: Map<string, SeedGuild>;
  readonly channels: Map<string, ApiChannel>;
  readonly messages: Map<string, Map<string, StoredMessage>>;
  readonly commands: Map<string, ApiCommand>;
  readonly nonces: Map<string, UsedNonce>;
  readonly files: Map<string, StoredFile>;
  /** Set once the state file has been read. */
  journal: Journal;
  /** Set once the port is known. */
  origin: string;
};

type Parts = Pick<World, "now" | "ids" | "bus" | "nonceWindowMs" | "firstResponseMs">;

/** An empty world with the seed's guilds, channels and people, and a direct-message channel between each person and the bot. */
export function createWorld(seed: WorldSeed, parts: Parts): World {
  const bot = botUser(seed);
  const guilds = seedGuilds(seed);
  const people = Object.values(PEOPLE);
  const channels = [...guilds.flatMap((guild) => guild.channels), ...people.map(directChannel)];
  return {
    ...parts,
    bot,
    users: new Map([bot, ...people].map((user) => [user.id, user])),
    guilds: new Map(guilds.map((guild) => [guild.id, guild])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Map(),
    commands: new Map(),
    nonces: new Map(),
    files: new Map(),
    journal: noJournal,
    origin: "",
  };
}

/** Takes a channel away with all that stands in it, as an administrator would; the bot hears of it. */
export function deleteChannel(world: World, channelId: string): void {
  const channel = world.channels.get(channelId);
  const channels = world.guilds.get(channel?.guild_id ?? "")?.channels;
  if (!channel || !channels) throw new Error(`there is no channel ${channelId} to delete`);
  world.channels.delete(channelId);
  world.messages.delete(channelId);
  for (const thread of world.channels.values()) if (thread.parent_id === channelId) world.channels.delete(thread.id);
  channels.splice(channels.indexOf(channel), 1);
  world.bus.tell({ kind: "channel gone", channel });
}

/** The direct-message channel of a person with the bot. */
export function directChannelId(userId: string): string {
  return String(BigInt(userId) + 1_000n);
}

function directChannel(user: ApiUser): ApiChannel {
  return {
    id: directChannelId(user.id),
    type: 1,
    name: "",
    topic: null,
    position: 0,
    permission_overwrites: [],
    recipients: [user],
  };
}
