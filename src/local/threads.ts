import type { ApiChannel } from "./types.ts";
import type { World } from "./world.ts";

export const FORUM = 15;
const PUBLIC_THREAD = 11;
const ANNOUNCEMENT_THREAD = 10;
const ANNOUNCEMENT_CHANNEL = 5;

export const isThread = ({ type }: Pick<ApiChannel, "type">): boolean => type >= 10 && type <= 12;

/** Begins a thread of the bot in a channel. It is in the journal before anybody hears of it. */
export function addThread(world: World, parent: ApiChannel, { id, name }: { id: string; name: string }): ApiChannel {
  const thread: ApiChannel = {
    id,
    type: parent.type === ANNOUNCEMENT_CHANNEL ? ANNOUNCEMENT_THREAD : PUBLIC_THREAD,
    name,
    topic: null,
    position: parent.position,
    ...(parent.guild_id !== undefined && { guild_id: parent.guild_id }),
    permission_overwrites: [],
    parent_id: parent.id,
    owner_id: world.bot.id,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1_440,
      archive_timestamp: new Date(world.now()).toISOString(),
      locked: false,
    },
  };
  world.channels.set(id, thread);
  world.journal.write({ kind: "thread", thread });
  world.bus.tell({ kind: "thread", thread });
  return thread;
}

/** The threads of a guild, in the order they were begun. */
export const threadsOf = (world: World, guildId: string): ApiChannel[] =>
  [...world.channels.values()].filter((channel) => isThread(channel) && channel.guild_id === guildId);
