/** @import { Channel, Message } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { element } from "./element.js";
import { placeAfter } from "./grouping.js";
import { channelIcon } from "./icons.js";
import { drawMessage } from "./message.js";
import { createStretch } from "./stretch.js";
import { dayLabel } from "./timestamps.js";

/** @typedef {{ message: Message, after: Message | undefined, newDay: boolean, compact: boolean, node: HTMLElement }} Drawn */

const nearEnd = 60;
const speakAgainMs = 500;
/** This far from the first or last message that is drawn, more are drawn, so that they are there when the reader comes to them. */
const nearMore = 1000;

/**
 * The list of messages: draws only what changed, and of very many those around the reader; stays at the newest unless the reader scrolled up, and keeps the focus where it was.
 * @param {HTMLElement} frame what scrolls
 * @param {HTMLElement} jump the "new messages" button
 * @param {Scene} scene
 * @param {() => void} onNearStart the reader comes to the oldest message that is here
 */
export function createLog(frame, jump, scene, onNearStart) {
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
  const stretch = createStretch();
  /** @type {Message[]} */
  let all = [];
  let newest = "";
  let lastTop = 0;
  let moving = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;
  const toEnd = () => {
    pinned = true;
    if (!stretch.hasNewest()) {
      stretch.toNewest();
      draw();
    }
    frame.scrollTop = frame.scrollHeight;
  };
  const below = () => frame.scrollHeight - frame.scrollTop - frame.clientHeight;
  const sizes = new ResizeObserver(() => pinned && toEnd());
  for (const part of [frame, start, list, end]) sizes.observe(part);
  jump.addEventListener("click", () => {
    toEnd();
    frame.focus({ preventScroll: true });
  });
  frame.addEventListener("scroll", () => {
    pinned = stretch.hasNewest() && below() < nearEnd;
    if (pinned) jump.hidden = true;
    const isUp = frame.scrollTop < lastTop;
    lastTop = frame.scrollTop;
    if (!pinned && !moving) move(isUp);
  });

  /** Takes the stretch that is drawn along with the reader, a few messages a frame. */
  function move(/** @type {boolean} */ isUp) {
    moving = false;
    const isNear = isUp ? frame.scrollTop < nearMore : below() < nearMore;
    if (!isNear || drawn.size === 0) return;
    const hasMore = isUp ? stretch.up(all) : stretch.down(all);
    if (hasMore) {
      quietly(draw);
      moving = true;
      requestAnimationFrame(() => move(isUp));
    } else if (isUp) onNearStart();
  }

  function show(/** @type {Message[]} */ messages) {
    const last = messages.at(-1)?.id ?? "";
    const isNews = last !== newest && all.length > 0;
    const isOlder = messages.length > 0 && all.length > 0 && messages[0]?.id !== all[0]?.id;
    all = messages;
    newest = last;
    if (isOlder) quietly(draw);
    else draw();
    if (pinned) toEnd();
    else if (isNews) jump.hidden = false;
    else if (isOlder && !moving) move(true);
  }

  /** Draws the stretch and leaves what is read where it stands. */
  function draw() {
    const focus = focusedPlace(list);
    const { start, end } = stretch.bounds(all);
    /** @type {Map<string, Drawn>} */
    const next = new Map();
    /** @type {HTMLElement[]} */
    const nodes = [];
    for (const [at, message] of all.slice(start, end).entries()) {
      const after = all[start + at - 1];
      const before = drawn.get(message.id);
      const isPlaced = before?.message === message && before.after === after;
      const { newDay, compact } = isPlaced ? before : placeAfter(after, message, scene.reader());
      if (newDay) nodes.push(dayLine(message, scene));
      const isDrawn = before?.message === message && before.compact === compact;
      const node = isDrawn ? before.node : drawMessage(message, compact, scene);
      next.set(message.id, { message, after, newDay, compact, node });
      nodes.push(node);
    }
    const kept = pinned
      ? null
      : readNow(
          frame,
          [...next.values()].map(({ node }) => node).filter((node) => node.isConnected),
        );
    reconcile(list, nodes);
    drawn = next;
    restoreFocus(list, focus);
    if (kept) frame.scrollTop += kept.node.getBoundingClientRect().top - kept.top;
    lastTop = frame.scrollTop;
  }

  /** What comes in because the reader scrolls is not news to a screen reader. */
  function quietly(/** @type {() => void} */ change) {
    frame.setAttribute("aria-live", "off");
    change();
    clearTimeout(speaking);
    speaking = setTimeout(() => frame.setAttribute("aria-live", "polite"), speakAgainMs);
  }

  return {
    show,
    toEnd,
    /** Draws everything anew, as for another channel or person, and goes to the newest. */
    reset(/** @type {Channel} */ channel, /** @type {Message[]} */ messages, /** @type {Node[]} */ welcome) {
      frame.setAttribute("aria-label", `Messages in ${channel.name}`);
      drawn = new Map();
      all = [];
      stretch.toNewest();
      pinned = true;
      jump.hidden = true;
      start.replaceChildren(
        element("div", { class: "start-icon" }, channelIcon(channel)),
        element("p", { class: "start-title" }, `Welcome to #${channel.name}!`),
        ...welcome,
      );
      list.replaceChildren();
      quietly(() => show(messages));
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

/** The first of some messages that is in sight, and how far down it stands. */
function readNow(/** @type {HTMLElement} */ frame, /** @type {HTMLElement[]} */ nodes) {
  const edge = frame.getBoundingClientRect().top;
  const node = nodes.find((one) => one.getBoundingClientRect().bottom > edge);
  return node ? { node, top: node.getBoundingClientRect().top } : null;
}

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
