import type { ApiChannel, ApiCommand, ApiMessage } from "./types.ts";
import type { UsedNonce } from "./world.ts";

/** One line of the state file. Read in order, the lines give back what stood when the program ended. */
export type Entry =
  | { kind: "identity"; token: string; key: string }
  | { kind: "commands"; commands: ApiCommand[] }
  | { kind: "message"; message: ApiMessage; seenBy?: string; nonce?: string }
  | { kind: "thread"; thread: ApiChannel }
  | { kind: "delete"; channelId: string; id: string }
  | { kind: "nonce"; nonce: string; used: UsedNonce };

/** Where changes are written down before the bot is told that they happened. */
export type Journal = { write(entry: Entry): void; close(): void };

/** A journal that forgets, for tests and for a world in memory. */
export const noJournal: Journal = { write() {}, close() {} };

/** True for a line of the state file that has all that is needed to apply it. */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case "identity":
      return areStrings(value.token, value.key);
    case "commands":
      return (
        Array.isArray(value.commands) && value.commands.every((one) => isObject(one) && areStrings(one.id, one.name))
      );
    case "message":
      return isMessage(value.message) && (value.seenBy === undefined || areStrings(value.seenBy));
    case "thread":
      return isObject(value.thread) && areStrings(value.thread.id, value.thread.name, value.thread.parent_id);
    case "delete":
      return areStrings(value.channelId, value.id);
    case "nonce":
      return (
        areStrings(value.nonce) &&
        isObject(value.used) &&
        areStrings(value.used.channelId, value.used.messageId) &&
        typeof value.used.at === "number"
      );
    default:
      return false;
  }
}

function isMessage(value: unknown): boolean {
  if (!isObject(value)) return false;
  const lists = [value.embeds, value.components, value.attachments, value.mentions];
  return (
    areStrings(value.id, value.channel_id, value.content, value.timestamp) &&
    lists.every(Array.isArray) &&
    isObject(value.author)
  );
}

function areStrings(...values: unknown[]): boolean {
  return values.every((value) => typeof value === "string");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
