/** @import { CommandOption } from "./types.d.ts" */
/** @import { Field } from "./options.js" */
/** @import { Listbox } from "./listbox.js" */
/** @import { OptionField } from "./option-field.js" */
import { element } from "./element.js";
import { icon } from "./icons.js";
import { kindOf } from "./options.js";
import { sizeWords } from "./pictures.js";

const largestFile = 10 * 1024 * 1024;

/**
 * An option that takes a file: a button that opens the browser's own chooser. The file goes to the server at once; what is sent with the command is its id.
 * @param {CommandOption} option
 * @param {Field} start
 * @param {{
 *   list: Listbox,
 *   suggest: (owner: OptionField) => void,
 *   onKey: (event: KeyboardEvent, owner: OptionField) => void,
 *   upload: (file: File) => Promise<string>,
 *   say: (trouble: string) => void,
 * }} around
 * @returns {OptionField}
 */
export function createFileField(option, start, { list, suggest, onKey, upload, say }) {
  const id = `option-${option.name}`;
  const chooser = element("input", { type: "file", hidden: true });
  const words = element("span", { class: "file-words", dir: "auto" });
  const button = element(
    "button",
    { type: "button", id, class: "option-input file-choice", "aria-describedby": `${id}-about` },
    icon("file"),
    words,
  );
  const about = `${option.description}. Takes ${kindOf(option)}.${option.required ? "" : " Not required."}`;
  const node = element(
    "span",
    { class: "option" },
    element("label", { for: id, class: "option-name" }, option.name),
    button,
    chooser,
    element("span", { class: "hidden", id: `${id}-about` }, about),
  );
  /** @type {OptionField} */
  const self = { option, node, input: button, field: { text: "" }, complain };

  /** Shows the field as it is: nothing chosen, on its way to the server (no value yet), or there. */
  function set(/** @type {Field} */ field, /** @type {string} */ shown = field.text) {
    self.field = field;
    words.textContent = shown || "Choose a file";
    button.setAttribute("aria-label", `${option.name}: ${shown || "choose a file"}`);
    button.classList.toggle("empty", shown === "");
  }

  async function take(/** @type {File} */ file) {
    complain(null);
    say("");
    if (file.size > largestFile) {
      set({ text: "" });
      complain(`${file.name} is too large`);
      say(`${file.name} has ${sizeWords(file.size)}; a file may have ${sizeWords(largestFile)}.`);
      return;
    }
    /** @type {Field} */
    const sending = { text: file.name };
    set(sending, `${file.name}…`);
    try {
      const value = await upload(file);
      if (self.field === sending) set({ text: file.name, value }, `${file.name}, ${sizeWords(file.size)}`);
    } catch (error) {
      if (self.field !== sending) return;
      set({ text: "" });
      say(error instanceof Error ? error.message : String(error));
    }
  }

  function complain(/** @type {string | null} */ because) {
    node.classList.toggle("wrong", because !== null);
  }

  button.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    // The same file may be chosen again after it was changed.
    if (file) take(file).then(() => (chooser.value = ""));
  });
  button.addEventListener("focus", () => suggest(self));
  button.addEventListener("blur", () => list.ownedBy(button) && list.hide());
  button.addEventListener("keydown", (event) => {
    const isEmpty = self.field.text === "";
    // A button opens the chooser with Enter by itself; with a file in it, Enter sends as everywhere in the line.
    if (event.key === "Enter" && isEmpty) return;
    if (event.key === "Backspace" && !isEmpty) {
      event.preventDefault();
      set({ text: "" });
    } else onKey(event, self);
  });
  set(start.value === undefined ? { text: "" } : start);
  return self;
}
