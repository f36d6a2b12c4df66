/** @import { Channel } from "./types.d.ts" */

/** As in Discord's app: threads and the posts of a forum. */
const threadTypes = [10, 11, 12];

/**
 * The channels with a new thread below those of its channel that are there already; one that is there takes the place of the old one.
 * @param {Channel[]} channels
 * @param {string} parentId
 * @param {Channel} thread
 * @returns {Channel[]}
 */
export function withThread(channels, parentId, thread) {
  if (channels.some(({ id }) => id === thread.id)) return channels.map((one) => (one.id === thread.id ? thread : one));
  const parent = channels.findIndex(({ id }) => id === parentId);
  if (parent === -1) return channels;
  const next = channels.findIndex(({ type }, index) => index > parent && !threadTypes.includes(type));
  const at = next === -1 ? channels.length : next;
  return [...channels.slice(0, at), thread, ...channels.slice(at)];
}
