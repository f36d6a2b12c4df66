/** @import { Component, Message } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { safeAddress } from "./addresses.js";
import { drawMarkdown, spoiler } from "./draw-markdown.js";
import { cssColour, element } from "./element.js";
import { icon } from "./icons.js";
import { drawFile, drawPicture } from "./pictures.js";
import { drawSelect, isSelect } from "./selects.js";

/** @typedef {{ message: Message, scene: Scene }} Place */

const buttonStyles = /** @type {Record<number, string>} */ ({
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
  5: "link",
  6: "secondary",
});

/** @returns {Node[]} */
export const drawComponents = (/** @type {Component[] | undefined} */ components, /** @type {Place} */ place) =>
  (components ?? []).map((component) => drawComponent(component, place));

/** @returns {Node} */
function drawComponent(/** @type {Component} */ component, /** @type {Place} */ place) {
  if (isSelect(component)) return select(component, place);
  switch (component.type) {
    case 1:
      return element("div", { class: "action-row" }, ...drawComponents(component.components, place));
    case 2:
      return button(component, place);
    case 9:
      return section(component, place);
    case 10:
      return drawMarkdown(component.content ?? "", place.scene);
    case 11:
      return drawPicture({ url: component.media?.url, description: component.description, spoiler: component.spoiler });
    case 12:
      return element(
        "div",
        { class: "gallery" },
        ...(component.items ?? []).map((item) =>
          drawPicture({ url: item.media?.url, description: item.description, spoiler: item.spoiler }),
        ),
      );
    case 13:
      return drawFile({
        name: component.name ?? component.file?.url?.split("/").at(-1) ?? "file",
        size: component.size,
        url: component.file?.url,
      });
    case 14:
      return separator(component);
    case 17:
      return container(component, place);
    default:
      return element("div", { class: "unknown" }, `This page does not draw components of type ${component.type}.`);
  }
}

function container(/** @type {Component} */ component, /** @type {Place} */ place) {
  const box = element("div", { class: "container" }, ...drawComponents(component.components, place));
  if (typeof component.accent_color === "number") {
    box.classList.add("accented");
    box.style.setProperty("--accent", cssColour(component.accent_color));
  }
  return component.spoiler ? spoiler([box]) : box;
}

function section(/** @type {Component} */ component, /** @type {Place} */ place) {
  const texts = element("div", { class: "section-text" }, ...drawComponents(component.components, place));
  const accessory = component.accessory ? drawComponent(component.accessory, place) : null;
  return element(
    "div",
    { class: "section" },
    texts,
    accessory && element("div", { class: "section-accessory" }, accessory),
  );
}

function separator(/** @type {Component} */ component) {
  const spacing = component.spacing === 2 ? "wide" : "narrow";
  return component.divider === false
    ? element("div", { class: `separator ${spacing}` })
    : element("hr", { class: `separator ${spacing}` });
}

function button(/** @type {Component} */ component, /** @type {Place} */ { message, scene }) {
  const emoji = component.emoji?.name;
  const label = [emoji && (component.emoji?.id ? `:${emoji}:` : emoji), component.label].filter(Boolean).join(" ");
  const style = buttonStyles[component.style ?? 2] ?? "secondary";
  const href = component.style === 5 ? safeAddress(component.url) : null;
  if (href && !component.disabled) {
    return element(
      "a",
      { class: `button ${style}`, href, title: href, target: "_blank", rel: "noopener noreferrer nofollow" },
      label,
      icon("outward"),
    );
  }
  const made = element(
    "button",
    {
      type: "button",
      class: `button ${style}`,
      disabled: component.disabled || component.style === 5 || component.style === 6,
    },
    label,
  );
  const custom = component.custom_id;
  if (custom !== undefined) {
    made.dataset.customId = custom;
    made.addEventListener("click", () => scene.interact(message, made, { custom_id: custom, component_type: 2 }));
  }
  return made;
}

function select(/** @type {Component} */ component, /** @type {Place} */ { message, scene }) {
  const made = drawSelect(component, scene, (values, control) =>
    scene.interact(message, control, { custom_id: component.custom_id, component_type: component.type, values }),
  );
  made.dataset.customId = component.custom_id ?? "";
  return made;
}
