/** @import { Component } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { element } from "./element.js";
import { drawSelect, isSelect } from "./selects.js";

/**
 * A part of the form: `read` gives its part of the submission, `missing` names it when it must be filled in and is not.
 * @typedef {{ node: Node, read: () => Record<string, unknown>, missing?: () => string | null }} Part
 */

/** @typedef {{ id: string, label: string, described: string | null }} Naming */

/** One thing to fill in, of whatever kind. @returns {Part} */
export function drawField(/** @type {Component} */ field, /** @type {Naming} */ naming, /** @type {Scene} */ scene) {
  if (isSelect(field)) return selectField(field, naming, scene);
  switch (field.type) {
    case 4:
      return textField(field, naming);
    case 21:
      return choiceField(field, naming, "radio", (values) => ({ value: values[0] ?? null }));
    case 22:
      return choiceField(field, naming, "checkbox", (values) => ({ values }));
    case 23: {
      const box = element("input", { type: "checkbox", id: naming.id, checked: field.default ?? false });
      return { node: box, read: () => ({ value: box.checked }) };
    }
    default:
      return {
        node: element("p", { class: "unknown", id: naming.id }, "This page cannot fill in a field of this kind."),
        read: () => ({}),
      };
  }
}

/** @returns {Part} */
function textField(/** @type {Component} */ field, /** @type {Naming} */ { id, described }) {
  const shared = {
    id,
    class: "text-input",
    dir: "auto",
    placeholder: field.placeholder,
    minlength: field.min_length,
    maxlength: field.max_length ?? 4000,
    required: field.required !== false,
    "aria-describedby": described,
  };
  const input =
    field.style === 2
      ? element("textarea", { ...shared, rows: 5 })
      : element("input", { ...shared, type: "text", autocomplete: "off" });
  input.value = field.value ?? "";
  return { node: input, read: () => ({ value: input.value }) };
}

/** @returns {Part} */
function selectField(/** @type {Component} */ field, /** @type {Naming} */ { id, label }, /** @type {Scene} */ scene) {
  const preset = (field.options ?? []).filter((option) => option.default).map((option) => option.value);
  let values = [...preset, ...(field.default_values ?? []).map((one) => one.id)];
  const node = drawSelect(
    field,
    scene,
    (chosen) => {
      values = chosen;
    },
    label,
  );
  node.id = id;
  return { node, read: () => ({ values }), missing: () => (isRequired(field) && values.length === 0 ? label : null) };
}

const isRequired = (/** @type {Component} */ field) => field.required !== false && field.min_values !== 0;

/** @returns {Part} */
function choiceField(
  /** @type {Component} */ field,
  /** @type {Naming} */ { id, label },
  /** @type {"radio" | "checkbox"} */ type,
  /** @type {(values: string[]) => Record<string, unknown>} */ shape,
) {
  const boxes = (field.options ?? []).map((option) => {
    const box = element("input", { type, name: id, value: option.value, checked: option.default ?? false });
    return { box, node: element("label", { class: "choice" }, box, element("span", { dir: "auto" }, option.label)) };
  });
  const node = element(
    "div",
    { role: type === "radio" ? "radiogroup" : "group", "aria-label": label, id },
    ...boxes.map((choice) => choice.node),
  );
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const missing = () => (isRequired(field) && chosen().length === 0 ? label : null);
  return { node, read: () => shape(chosen()), missing };
}
