/** @import { Message } from "./types.d.ts" */
/** @import { Reader } from "./timestamps.js" */
import { dayKey } from "./timestamps.js";

const togetherMs = 7 * 60_000;

/**
 * How a message stands to the one before it: whether a day line goes between them, and whether the author need not be named again.
 * @param {Message | undefined} before
 * @param {Message} message
 * @param {Reader} reader
 * @returns {{ newDay: boolean, compact: boolean }}
 */
export function placeAfter(before, message, reader) {
  const at = Date.parse(message.timestamp);
  const earlier = before ? Date.parse(before.timestamp) : Number.NaN;
  const sameDay = Number.isFinite(at) && Number.isFinite(earlier) && dayKey(at, reader) === dayKey(earlier, reader);
  const newDay = Number.isFinite(at) && !sameDay;
  const follows =
    before?.author.id === message.author.id &&
    !message.interaction_metadata &&
    !message.referenced_message &&
    isEphemeral(before) === isEphemeral(message) &&
    at - earlier < togetherMs;
  return { newDay, compact: follows && !newDay };
}

const isEphemeral = (/** @type {Message} */ message) => ((message.flags ?? 0) & 64) !== 0;

/** Snowflakes as decimal strings: shorter is older. */
export const byAge = (/** @type {Message} */ a, /** @type {Message} */ b) =>
  a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
