/** @import { Entry, ListItem, Message } from "./types.d.ts" */

import { closeButton, openDialog } from "./dialog.js";
import { element } from "./element.js";

/** What the menu of a message offers: the bot's message commands, and its JSON. */
export function messageMenu(/** @type {Entry[]} */ entries) {
  /** @type {ListItem[]} */
  const commands = entries
    .filter(({ type }) => type === 3)
    .map((entry) => ({ key: entry.id, label: entry.name, hint: "Apps", value: entry }));
  return [...commands, { key: "json", label: "Show the JSON", description: "The message as the bot sent it" }];
}

/** Shows a message as the JSON it is drawn from. */
export function showJson(/** @type {Message} */ message) {
  const dialog = openDialog(
    element(
      "div",
      { class: "json" },
      element(
        "div",
        { class: "dialog-head" },
        element("h2", { id: "json-title" }, "Message JSON"),
        closeButton(() => dialog.close()),
      ),
      element("pre", { class: "dialog-body", tabindex: 0, dir: "ltr" }, JSON.stringify(message, null, 2)),
    ),
    "json-title",
  );
}
