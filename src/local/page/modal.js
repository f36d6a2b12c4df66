/** @import { Component, Modal } from "./types.d.ts" */
/** @import { Part } from "./modal-fields.js" */
/** @import { Scene } from "./scene.js" */

import { closeButton, openDialog } from "./dialog.js";
import { drawMarkdown } from "./draw-markdown.js";
import { element } from "./element.js";
import { drawField } from "./modal-fields.js";

/**
 * Opens a form that the bot asked for.
 * @param {Modal} modal
 * @param {Scene} scene
 * @param {(data: Record<string, unknown>) => Promise<string | null>} submit gives what went wrong in words, or null when it was taken
 */
export function openModal(modal, scene, submit) {
  const drawn = modal.components.map((component, at) => drawPart(component, `modal-${at}`, scene));
  const trouble = element("p", { class: "trouble", role: "alert" });
  const send = element("button", { type: "submit", class: "button primary" }, "Submit");
  const close = () => dialog.close();
  const form = element(
    "form",
    { method: "dialog" },
    element(
      "div",
      { class: "dialog-head" },
      element("h2", { id: "modal-title", dir: "auto" }, modal.title),
      closeButton(close),
    ),
    element("div", { class: "dialog-body" }, ...drawn.map((part) => part.node), trouble),
    element(
      "div",
      { class: "dialog-foot" },
      element("button", { type: "button", class: "button secondary", onclick: close }, "Cancel"),
      send,
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (send.disabled) return;
    const missing = drawn.flatMap((part) => part.missing?.() ?? []);
    if (missing.length > 0) {
      trouble.textContent = `Still to be chosen: ${missing.join(", ")}`;
      return;
    }
    send.disabled = true;
    trouble.textContent = "";
    const problem = await submit({ custom_id: modal.custom_id, components: drawn.map((part) => part.read()) });
    send.disabled = false;
    if (problem === null) close();
    else trouble.textContent = problem;
  });
  const dialog = openDialog(form, "modal-title");
  /** @type {HTMLElement | null} */ (form.querySelector("[id^=modal-]:is(input, textarea, button)"))?.focus();
  return dialog;
}

/** @returns {Part} */
function drawPart(/** @type {Component} */ component, /** @type {string} */ id, /** @type {Scene} */ scene) {
  if (component.type === 10)
    return { node: drawMarkdown(component.content ?? "", scene), read: () => ({ type: 10, ...idOf(component) }) };
  const inner = component.type === 18 ? component.component : component.components?.[0];
  if (!inner) return { node: element("span"), read: () => ({ type: component.type, ...idOf(component) }) };
  const label = component.label ?? inner.label ?? inner.placeholder ?? "";
  const field = drawField(inner, { id, label, described: component.description ? `${id}-about` : null }, scene);
  const node = element(
    "div",
    { class: "dialog-field" },
    element(
      "label",
      { for: id, dir: "auto" },
      label,
      inner.required !== false && element("span", { class: "required", "aria-hidden": "true" }, " *"),
    ),
    component.description && element("p", { class: "muted", id: `${id}-about`, dir: "auto" }, component.description),
    field.node,
  );
  const wrap = (/** @type {Record<string, unknown>} */ part) =>
    component.type === 18 ? { component: part } : { components: [part] };
  return {
    node,
    missing: () => field.missing?.() ?? null,
    read: () => ({
      type: component.type,
      ...idOf(component),
      ...wrap({ type: inner.type, custom_id: inner.custom_id, ...idOf(inner), ...field.read() }),
    }),
  };
}

const idOf = (/** @type {Component} */ component) => (component.id === undefined ? {} : { id: component.id });
