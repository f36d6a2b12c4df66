/** @import { Component, ListItem } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { element } from "./element.js";
import { icon } from "./icons.js";
import { suggestions } from "./options.js";

/** The option type of a slash command that offers what a select of this kind offers. */
const optionTypes = /** @type {Record<number, number>} */ ({ 5: 6, 6: 8, 7: 9, 8: 7 });
export const isSelect = (/** @type {Component} */ component) => component.type === 3 || component.type in optionTypes;

/**
 * A select of any kind as a button with a list. One choice is told at once; several when the list closes.
 * @param {Component} component
 * @param {Scene} scene
 * @param {(values: string[], control: HTMLElement) => void} onChosen
 * @param {string} [label] where a label stands elsewhere, as in a form
 */
export function drawSelect(component, scene, onChosen, label) {
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  const offered = itemsOf(component, scene);
  let chosen = offered.filter((item) => item.selected).map((item) => item.key);
  let before = chosen.join("\n");
  const words = element("span", { class: "select-words", dir: "auto" });
  const name = label ?? component.placeholder ?? "Make a selection";
  const button = element(
    "button",
    { type: "button", class: "select", disabled: component.disabled ?? false, "aria-label": name },
    words,
    icon("down"),
  );
  const show = () => {
    const labels = offered.filter((item) => chosen.includes(item.key)).map((item) => item.label);
    words.textContent = labels.join(", ") || component.placeholder || "Make a selection";
    words.classList.toggle("placeholder", labels.length === 0);
    button.setAttribute("aria-label", labels.length > 0 ? `${name}: ${labels.join(", ")}` : name);
  };
  const tell = () => {
    if (chosen.join("\n") === before || chosen.length < least) return;
    before = chosen.join("\n");
    onChosen([...chosen], button);
  };
  scene.menus.attach(button, {
    label: name,
    multiple: most > 1,
    items: () => offered.map((item) => ({ ...item, selected: chosen.includes(item.key) })),
    onChoose: ({ key }) => {
      if (most === 1) chosen = least === 0 && chosen.includes(key) ? [] : [key];
      else if (chosen.includes(key)) chosen = chosen.filter((other) => other !== key);
      else if (chosen.length < most) chosen = [...chosen, key];
      show();
      if (most === 1) {
        // Choosing what is already chosen asks again, as it does on Discord.
        before = "";
        tell();
      }
    },
    onHide: () => most > 1 && tell(),
  });
  show();
  return button;
}

/** @returns {ListItem[]} */
function itemsOf(/** @type {Component} */ component, /** @type {Scene} */ scene) {
  if (component.type === 3) {
    return (component.options ?? []).map((option) => ({
      key: option.value,
      label: option.emoji?.name
        ? `${option.emoji.id ? `:${option.emoji.name}:` : option.emoji.name} ${option.label}`
        : option.label,
      selected: option.default ?? false,
      ...(option.description ? { description: option.description } : {}),
    }));
  }
  const type = optionTypes[component.type] ?? 6;
  const option = {
    type,
    name: "",
    description: "",
    ...(component.channel_types ? { channel_types: component.channel_types } : {}),
  };
  const preset = new Set((component.default_values ?? []).map(({ id }) => id));
  return suggestions(option, "", scene.state()).map((item) => ({ ...item, selected: preset.has(item.key) }));
}
