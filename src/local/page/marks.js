/** @import { Inline } from "./types.d.ts" */

const longest = 200;

/**
 * Reads what Discord writes in angle brackets at `at`: mentions, emoji, moments and addresses without a preview.
 * @param {string} text
 * @param {number} at the place of the "<"
 * @returns {{ node: Inline, end: number } | null}
 */
export function readMark(text, at) {
  const close = text.indexOf(">", at);
  if (close < 0 || close - at > longest) return null;
  const node = markOf(text.slice(at + 1, close));
  return node && { node, end: close + 1 };
}

/**
 * @param {string} inside
 * @returns {Inline | null}
 */
function markOf(inside) {
  const user = /^@!?(\d{1,20})$/.exec(inside);
  if (user?.[1]) return { kind: "user", id: user[1] };
  const role = /^@&(\d{1,20})$/.exec(inside);
  if (role?.[1]) return { kind: "role", id: role[1] };
  const channel = /^#(\d{1,20})$/.exec(inside);
  if (channel?.[1]) return { kind: "channel", id: channel[1] };
  const command = /^\/([^:<>]{1,100}):(\d{1,20})$/.exec(inside);
  if (command?.[1] && command[2]) return { kind: "command", name: command[1], id: command[2] };
  const emoji = /^a?:(\w{1,64}):\d{1,20}$/.exec(inside);
  if (emoji?.[1]) return { kind: "emoji", name: emoji[1] };
  const time = /^t:(-?\d{1,13})(?::([tTdDfFsSR]))?$/.exec(inside);
  if (time) return { kind: "time", seconds: Number(time[1]), style: time[2] ?? "f" };
  return null;
}
