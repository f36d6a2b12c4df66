/** @import { Person } from "./types.d.ts" */
import { drawing } from "./element.js";

const colours = ["#3f6fd8", "#2f8560", "#b0632b", "#8a5bc0", "#b8456a", "#3b7f93"];

/** The name people read: the display name where there is one. */
export const nameOf = (/** @type {Person} */ person) => person.display || person.global_name || person.username;

/** A round picture made here: a quotation mark for a bot, the first letter for a person. */
export function avatar(/** @type {Person} */ person) {
  const box = drawing("svg", { viewBox: "0 0 40 40", class: "avatar", "aria-hidden": "true", focusable: "false" });
  const colour = person.bot ? "#1f2a5c" : (colours[sum(person.id) % colours.length] ?? "#3f6fd8");
  box.append(drawing("circle", { cx: 20, cy: 20, r: 20, fill: colour }));
  if (person.bot) {
    box.append(
      drawing("path", { d: quotationMark, fill: "#ffd166" }),
      drawing("path", { d: quotationMark, fill: "#ffffff", transform: "translate(11.5 0)" }),
    );
    return box;
  }
  const letter = [...nameOf(person)][0]?.toUpperCase() ?? "?";
  box.append(
    drawing(
      "text",
      {
        x: 20,
        y: 20,
        class: "avatar-letter",
        "text-anchor": "middle",
        "dominant-baseline": "central",
        fill: "#ffffff",
      },
      letter,
    ),
  );
  return box;
}

const quotationMark =
  "M9.500 22.500c0-5.500 2.700-9.300 7.200-11.200l.9 1.900c-2.500 1.300-3.900 3-4.300 5.100 3 .1 4.900 2 4.900 4.800 0 2.900-1.900 4.900-4.400 4.900-2.700 0-4.300-2-4.300-5.500Z";

const sum = (/** @type {string} */ id) => [...id].reduce((total, digit) => total + digit.charCodeAt(0), 0);
