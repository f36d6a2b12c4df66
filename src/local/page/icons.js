import { drawing } from "./element.js";

/** Line drawings on a field of 24 by 24. */
const paths = {
  text: "M5 9h15M4 15h15M10 4 8 20M16 4l-2 16",
  announcement: "M4 10v4h3l9 5V5l-9 5H4ZM19 9a4 4 0 0 1 0 6",
  forum: "M4 5h16v11H10l-4 4v-4H4Z",
  voice: "M5 10v4h3l5 4V6l-5 4H5ZM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20c1-4 4-6 8-6s7 2 8 6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M19 5l-1.5 1.5M6.5 17.5 5 19",
  moon: "M20 14A8 8 0 1 1 10 4a6.500 6.500 0 0 0 10 10Z",
  outward: "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5",
  down: "m6 9 6 6 6-6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-4 16-4-6-8-2Z",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  published: "M12 3 4 7v5c0 5 3.500 8 8 9 4.500-1 8-4 8-9V7ZM8.500 12l2.500 2.500 4.500-5",
  silent: "M6 16V11a6 6 0 0 1 10-4.500M18 11v5l1 2H8M10 21h4M4 4l16 16",
  file: "M7 3h7l5 5v13H7ZM14 3v5h5",
  reply: "M9 7 4 12l5 5M4 12h9a7 7 0 0 1 7 7",
  check: "m5 12.500 4.500 4.500L19 7.500",
};
/** @typedef {keyof typeof paths} Icon */

/** Draws one icon; it stands beside words or a label and says nothing itself. */
export function icon(/** @type {Icon} */ name) {
  const box = drawing("svg", {
    viewBox: "0 0 24 24",
    class: `icon icon-${name}`,
    "aria-hidden": "true",
    focusable: "false",
  });
  box.append(drawing("path", { d: paths[name] }));
  return box;
}

/** @type {Record<number, Icon>} */
const ofChannels = { 0: "text", 1: "person", 2: "voice", 5: "announcement", 11: "text", 13: "voice", 15: "forum" };

export const channelIcon = (/** @type {{ type: number }} */ channel) => icon(ofChannels[channel.type] ?? "text");
