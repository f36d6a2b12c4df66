/** @import { Message } from "./types.d.ts" */

/** So many messages are drawn at most; more of them make scrolling slow. */
const drawnMessages = 100;
/** So many go and come at once: drawing them must not be felt. */
const step = 3;

/**
 * Which stretch of a channel's messages is drawn: the newest, or one further up to which the reader scrolled.
 */
export function createStretch() {
  /** @type {string | null} the last message of the stretch; null follows the newest */
  let lastId = null;

  /** Where the stretch begins and ends; one whose last message is gone follows the newest again. */
  function bounds(/** @type {Message[]} */ all) {
    const last = lastId === null ? -1 : all.findIndex(({ id }) => id === lastId);
    if (last === -1) lastId = null;
    const end = last === -1 ? all.length : last + 1;
    return { start: Math.max(0, end - drawnMessages), end };
  }

  return {
    bounds,
    hasNewest: () => lastId === null,
    toNewest() {
      lastId = null;
    },
    /** True where there were older messages to go to. */
    up(/** @type {Message[]} */ all) {
      const { start, end } = bounds(all);
      if (start === 0) return false;
      lastId = all[end - 1 - Math.min(step, start)]?.id ?? null;
      return true;
    },
    /** True where there were newer messages to go to. */
    down(/** @type {Message[]} */ all) {
      const { end } = bounds(all);
      if (end === all.length) return false;
      lastId = end + step >= all.length ? null : (all[end - 1 + step]?.id ?? null);
      return true;
    },
  };
}
