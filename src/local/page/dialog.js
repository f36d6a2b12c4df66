import { element } from "./element.js";
import { icon } from "./icons.js";

/** A dialog over the page that goes away for good when it closes, and gives the focus back. */
export function openDialog(/** @type {HTMLElement} */ content, /** @type {string} */ labelledBy) {
  const before = document.activeElement;
  const dialog = element("dialog", { "aria-labelledby": labelledBy }, content);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (!(before instanceof HTMLElement) || !before.isConnected) return;
    // Chromium gives the focus back by itself, but to a text box without its caret, and what is typed then goes nowhere.
    before.blur();
    before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export const closeButton = (/** @type {() => void} */ close) =>
  element("button", { type: "button", class: "icon-button", "aria-label": "Close", onclick: close }, icon("close"));
