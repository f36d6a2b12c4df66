/** @import { Message } from "./types.d.ts" */
import { byAge } from "./grouping.js";

/** As many as the server keeps of a channel. */
const keptPerChannel = 2000;

/**
 * The messages of every channel, oldest first, with the newest 2,000 of each kept.
 * @param {Record<string, Message[]>} start
 */
export function createMessages(start = {}) {
  /** @type {Map<string, Map<string, Message>>} */
  const channels = new Map();
  const channel = (/** @type {string} */ id) => {
    const found = channels.get(id) ?? new Map();
    channels.set(id, found);
    return found;
  };
  const put = (/** @type {string} */ channelId, /** @type {Message} */ message) => {
    const kept = channel(channelId);
    const isNew = !kept.has(message.id);
    kept.set(message.id, message);
    if (kept.size > keptPerChannel) kept.delete([...kept.values()].sort(byAge)[0]?.id ?? "");
    return isNew;
  };
  for (const [id, messages] of Object.entries(start)) for (const message of messages) put(id, message);
  return {
    /** Adds a message or replaces the one with its id; true when it was not there before. */
    put,
    remove: (/** @type {string} */ channelId, /** @type {string} */ id) => channel(channelId).delete(id),
    find: (/** @type {string} */ channelId, /** @type {string} */ id) => channel(channelId).get(id),
    /** @returns {Message[]} */
    list: (/** @type {string} */ channelId) => [...channel(channelId).values()].sort(byAge),
  };
}
