import { messagesIn } from "./messages.ts";
import type { ApiChannel } from "./types.ts";
import type { World } from "./world.ts";

export const FORUM = 15;
/** A flag of a forum: each post needs a tag. */
export const REQUIRE_TAG = 1 << 4;
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

/** A thread as it stands now: it is archived once nobody has written in it for so long, until somebody does again. */
export function standing(world: World, thread: ApiChannel): ApiChannel {
  const { thread_metadata: metadata } = thread;
  if (!metadata) return thread;
  const written = messagesIn(world, thread.id).at(-1)?.timestamp ?? metadata.archive_timestamp;
  const archivedAt =
    Math.max(Date.parse(written), Date.parse(metadata.archive_timestamp)) + metadata.auto_archive_duration * 60_000;
  if (world.now() < archivedAt) return thread;
  const archive_timestamp = new Date(archivedAt).toISOString();
  return { ...thread, thread_metadata: { ...metadata, archived: true, archive_timestamp } };
}

/** Opens a thread again, as if somebody had written in it. */
export function unarchive(world: World, thread: ApiChannel): ApiChannel {
  const { thread_metadata: metadata } = thread;
  if (!metadata) return thread;
  const opened = {
    ...thread,
    thread_metadata: { ...metadata, archive_timestamp: new Date(world.now()).toISOString() },
  };
  world.channels.set(thread.id, opened);
  world.journal.write({ kind: "thread", thread: opened });
  return opened;
}

export const isArchived = (world: World, channel: ApiChannel): boolean =>
  standing(world, channel).thread_metadata?.archived === true;

/** The threads of a guild that are not archived, as they are told to a bot that logs in. */
export const openThreadsOf = (world: World, guildId: string): ApiChannel[] =>
  threadsOf(world, guildId).filter((thread) => !isArchived(world, thread));

/** The threads of a guild, in the order they were begun. */
export const threadsOf = (world: World, guildId: string): ApiChannel[] =>
  [...world.channels.values()].filter((channel) => isThread(channel) && channel.guild_id === guildId);
