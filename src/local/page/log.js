/** @import { Channel, Message } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { element } from "./element.js";
import { placeAfter } from "./grouping.js";
import { channelIcon } from "./icons.js";
import { drawMessage } from "./message.js";
import { dayLabel } from "./timestamps.js";

/** @typedef {{ message: Message, compact: boolean, node: HTMLElement }} Drawn */

const nearEnd = 60;

/**
 * The list of messages: draws only what changed, stays at the newest unless the reader scrolled up, and keeps the focus where it was.
 * @param {HTMLElement} frame what scrolls
 * @param {HTMLElement} jump the "new messages" button
 * @param {Scene} scene
 */
export function createLog(frame, jump, scene) {
  /** @type {Map<string, Drawn>} */
  let drawn = new Map();
  const list = element("ol", { class: "messages" });
  const start = element("div", { class: "start" });
  const end = element("div", { class: "log-end" });
  frame.append(start, list, end);
  // It scrolls, so it must be reachable by keyboard.
  frame.tabIndex = 0;
  // Whether the reader is at the newest message; what grows or shrinks then must not push it out of sight.
  let pinned = true;
  const toEnd = () => {
    pinned = true;
    frame.scrollTop = frame.scrollHeight;
  };
  const atEnd = () => frame.scrollHeight - frame.scrollTop - frame.clientHeight < nearEnd;
  const sizes = new ResizeObserver(() => pinned && toEnd());
  for (const part of [frame, start, list, end]) sizes.observe(part);
  jump.addEventListener("click", () => {
    toEnd();
    frame.focus({ preventScroll: true });
  });
  frame.addEventListener("scroll", () => {
    pinned = atEnd();
    if (pinned) jump.hidden = true;
  });

  function show(/** @type {Message[]} */ messages) {
    const hadNewest = drawn.size === 0 || drawn.has(messages.at(-1)?.id ?? "");
    const focus = focusedPlace(list);
    /** @type {Map<string, Drawn>} */
    const next = new Map();
    /** @type {HTMLElement[]} */
    const nodes = [];
    messages.forEach((message, at) => {
      const { newDay, compact } = placeAfter(messages[at - 1], message, scene.reader());
      if (newDay) nodes.push(dayLine(message, scene));
      const before = drawn.get(message.id);
      const same = before?.message === message && before.compact === compact;
      const node = same ? before.node : drawMessage(message, compact, scene);
      next.set(message.id, { message, compact, node });
      nodes.push(node);
    });
    reconcile(list, nodes);
    drawn = next;
    restoreFocus(list, focus);
    if (pinned) toEnd();
    else if (!hadNewest) jump.hidden = false;
  }

  return {
    show,
    toEnd,
    /** Draws everything anew, as for another channel or person, and goes to the newest. */
    reset(/** @type {Channel} */ channel, /** @type {Message[]} */ messages, /** @type {Node[]} */ welcome) {
      // What was there before the page opened is not news to a screen reader.
      frame.setAttribute("aria-live", "off");
      frame.setAttribute("aria-label", `Messages in ${channel.name}`);
      drawn = new Map();
      jump.hidden = true;
      start.replaceChildren(
        element("div", { class: "start-icon" }, channelIcon(channel)),
        element("p", { class: "start-title" }, `Welcome to #${channel.name}!`),
        ...welcome,
      );
      list.replaceChildren();
      show(messages);
      toEnd();
      setTimeout(() => frame.setAttribute("aria-live", "polite"), 500);
    },
    /** Shows a line below the messages, such as a command that is on its way; returns the way to take it back. */
    note(/** @type {HTMLElement} */ node) {
      end.append(node);
      if (pinned) toEnd();
      return () => node.remove();
    },
    clearNotes: () => end.replaceChildren(),
    node: (/** @type {string} */ id) => drawn.get(id)?.node ?? null,
  };
}
/** @typedef {ReturnType<typeof createLog>} Log */

function dayLine(/** @type {Message} */ message, /** @type {Scene} */ scene) {
  return element("li", { class: "day" }, element("span", {}, dayLabel(message.timestamp, scene.reader())));
}

/** Puts the nodes in order and touches only those that moved, so that the list neither flickers nor speaks twice. */
function reconcile(/** @type {HTMLElement} */ list, /** @type {HTMLElement[]} */ nodes) {
  const wanted = new Set(nodes);
  for (const child of [...list.children]) {
    if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove();
  }
  nodes.forEach((node, at) => {
    if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
  });
}

const reachable = "a[href], button, [tabindex='0']";

/** Where the focus stands: which message, which of its controls. */
function focusedPlace(/** @type {HTMLElement} */ list) {
  const focused = document.activeElement;
  const message = focused?.closest(".message");
  if (!(focused instanceof HTMLElement) || !message || !list.contains(message)) return null;
  const order = [...message.querySelectorAll(reachable)].indexOf(focused);
  return { id: message.getAttribute("data-id"), order, custom: focused.dataset.customId };
}

/** A message drawn anew takes the focus with it: to the same button, or to the one in its place. */
function restoreFocus(/** @type {HTMLElement} */ list, /** @type {ReturnType<typeof focusedPlace>} */ place) {
  if (!place || list.contains(document.activeElement)) return;
  const message = [...list.children].find((child) => child.getAttribute("data-id") === place.id);
  const controls = /** @type {HTMLElement[]} */ ([...(message?.querySelectorAll(reachable) ?? [])]);
  const usable = (/** @type {HTMLElement | undefined} */ control) =>
    control && !control.hasAttribute("disabled") ? control : undefined;
  const same = controls.find((control) => place.custom !== undefined && control.dataset.customId === place.custom);
  (usable(same) ?? usable(controls[place.order]) ?? controls.find((control) => usable(control)))?.focus({
    preventScroll: true,
  });
}
