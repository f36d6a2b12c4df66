import { LOADING } from "./flags.ts";
import type { Entry } from "./journal.ts";
import { rememberNonce } from "./nonces.ts";
import { compareIds } from "./snowflakes.ts";
import type { ApiMessage } from "./types.ts";
import type { StoredMessage, World } from "./world.ts";

/** Older ones are dropped, so that a page left open for a year does not fill the memory. */
const MAX_MESSAGES_A_CHANNEL = 2_000;

/** Puts a new message into its channel. It is in the journal before anybody hears of it. */
export function addMessage(
  world: World,
  message: ApiMessage,
  seenBy: string | null,
  nonce: string | null = null,
): void {
  keepMessage(world, message, seenBy);
  if (nonce !== null) rememberNonce(world, nonce, message);
  if (isKept({ message, seenBy }))
    world.journal.write({ ...entryOf({ message, seenBy }), ...(nonce === null ? {} : { nonce }) });
  world.bus.tell({ kind: "message", message, seenBy, fresh: true });
}

/** Puts the message as it stands now in the place of the one with the same id; nothing happens when that is gone. */
export function replaceMessage(world: World, message: ApiMessage): void {
  const stored = world.messages.get(message.channel_id)?.get(message.id);
  if (!stored) return;
  stored.message = message;
  if (isKept(stored)) world.journal.write(entryOf(stored));
  world.bus.tell({ kind: "message", message, seenBy: stored.seenBy, fresh: false });
}

/** Takes a message away; false when there was none. */
export function removeMessage(world: World, channelId: string, id: string): boolean {
  const stored = world.messages.get(channelId)?.get(id);
  if (!stored) return false;
  world.messages.get(channelId)?.delete(id);
  if (isKept(stored)) world.journal.write({ kind: "delete", channelId, id });
  world.bus.tell({ kind: "delete", channelId, id, seenBy: stored.seenBy });
  return true;
}

/** The message, or null when it is unknown or an ephemeral. */
export function findMessage(world: World, channelId: string, id: string): ApiMessage | null {
  const stored = world.messages.get(channelId)?.get(id);
  return stored && stored.seenBy === null ? stored.message : null;
}

/** The message, ephemerals of this person included. */
export function findSeenMessage(world: World, channelId: string, id: string, personId: string): ApiMessage | null {
  const stored = world.messages.get(channelId)?.get(id);
  return stored && (stored.seenBy === null || stored.seenBy === personId) ? stored.message : null;
}

/** What stands in the channel, oldest first: for everybody, or with the ephemerals of one person. */
export function messagesIn(world: World, channelId: string, personId: string | null = null): ApiMessage[] {
  const all = [...(world.messages.get(channelId)?.values() ?? [])];
  return all
    .filter(({ seenBy }) => seenBy === null || seenBy === personId)
    .map(({ message }) => message)
    .sort((a, b) => compareIds(a.id, b.id));
}

/** Puts a message into its channel without telling anybody; the oldest go when there are too many. */
export function keepMessage(world: World, message: ApiMessage, seenBy: string | null = null): void {
  const channel = world.messages.get(message.channel_id) ?? new Map<string, StoredMessage>();
  world.messages.set(message.channel_id, channel);
  channel.set(message.id, { message, seenBy });
  for (const oldest of channel.keys()) {
    if (channel.size <= MAX_MESSAGES_A_CHANNEL) break;
    channel.delete(oldest);
  }
}

/** "Thinking" notes end with the program: nobody could finish them after a restart. */
export const isKept = ({ message }: StoredMessage): boolean => (message.flags & LOADING) === 0;

export const entryOf = ({ message, seenBy }: StoredMessage): Entry & { kind: "message" } =>
  seenBy === null ? { kind: "message", message } : { kind: "message", message, seenBy };
