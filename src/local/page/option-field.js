/** @import { CommandOption, ListItem } from "./types.d.ts" */
/** @import { Field } from "./options.js" */
/** @import { Listbox } from "./listbox.js" */
import { element } from "./element.js";
import { kindOf } from "./options.js";

/**
 * One option of a command: its name as label and a box to type or pick its value in.
 * @typedef {{ option: CommandOption, node: HTMLElement, input: HTMLInputElement | HTMLButtonElement, field: Field, complain: (because: string | null) => void }} OptionField
 */

/**
 * @param {CommandOption} option
 * @param {Field} start
 * @param {{ list: Listbox, suggest: (owner: OptionField) => void, onKey: (event: KeyboardEvent, owner: OptionField) => void }} around
 * @returns {OptionField}
 */
export function createOptionField(option, start, { list, suggest, onKey }) {
  const id = `option-${option.name}`;
  const input = element("input", {
    id,
    type: "text",
    class: "option-input",
    dir: "auto",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-required": option.required ? "true" : null,
    "aria-describedby": `${id}-about`,
    inputmode: option.type === 4 ? "numeric" : option.type === 10 ? "decimal" : null,
  });
  const about = `${option.description}. Takes ${kindOf(option)}.${option.required ? "" : " Not required."}`;
  const node = element(
    "span",
    { class: "option" },
    element("label", { for: id, class: "option-name" }, option.name),
    input,
    element("span", { class: "hidden", id: `${id}-about` }, about),
  );
  /** @type {OptionField} */
  const self = { option, node, input, field: { ...start }, complain };
  input.value = start.text;
  fitSize(input);
  input.addEventListener("input", () => {
    self.field = { text: input.value };
    fitSize(input);
    complain(null);
    suggest(self);
  });
  input.addEventListener("focus", () => suggest(self));
  input.addEventListener("click", () => list.isOpen() || suggest(self));
  input.addEventListener("blur", () => list.ownedBy(input) && list.hide());
  input.addEventListener("keydown", (event) => onKey(event, self));

  function complain(/** @type {string | null} */ because) {
    node.classList.toggle("wrong", because !== null);
    if (because === null) input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
  }
  return self;
}

/** Puts what was picked from a list into the box. */
export function fillField(/** @type {OptionField} */ owner, /** @type {ListItem} */ item) {
  owner.field = { text: item.label, value: item.value };
  owner.input.value = item.label;
  if (owner.input instanceof HTMLInputElement) fitSize(owner.input);
  owner.complain(null);
}

/** The box is as wide as its words, within reason; the line wraps. */
function fitSize(/** @type {HTMLInputElement} */ input) {
  input.style.width = `${Math.max(4, Math.min(44, [...input.value].length + 2))}ch`;
}
