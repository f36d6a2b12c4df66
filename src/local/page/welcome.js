/** @import { Entry } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { element } from "./element.js";

const shown = 4;

/** What stands at the top of every channel: what this is, and a few commands to begin with. */
export function welcome(/** @type {Entry[]} */ entries, /** @type {Scene} */ scene) {
  const name = scene.state().bot.username;
  const text = element(
    "p",
    { class: "start-text" },
    "This is a Discord of your own. Type ",
    element("kbd", {}, "/"),
    ` to see what ${name} can do.`,
  );
  // Those that ask for nothing first: one press and there is something to read.
  const easy = [...entries].sort((a, b) => needs(a) - needs(b)).slice(0, shown);
  const buttons = easy.map((entry) =>
    element(
      "button",
      { type: "button", class: "suggestion", title: entry.description, onclick: () => scene.startCommand(entry.name) },
      `/${entry.name}`,
    ),
  );
  return [text, element("div", { class: "suggestions", id: "welcome-commands" }, ...buttons)];
}

const needs = (/** @type {Entry} */ entry) =>
  entry.options.filter((option) => option.required).length * 100 + entry.path.length * 10 + entry.options.length;
