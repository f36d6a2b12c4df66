/** @import { Message } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { avatar, nameOf } from "./avatars.js";
import { drawComponents } from "./components.js";
import { drawMarkdown } from "./draw-markdown.js";
import { element } from "./element.js";
import { drawEmbed } from "./embeds.js";
import { icon } from "./icons.js";
import { drawFile } from "./pictures.js";
import { clockTime, messageTime } from "./timestamps.js";

/** The type of a message that answers an action of a message's menu. */
const menuAnswer = 23;
const flag = { published: 1, noEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, components: 32768 };

/** One message as a line of the list, from the very JSON the bot sent. `compact` leaves out the author, who stands above. */
export function drawMessage(
  /** @type {Message} */ message,
  /** @type {boolean} */ compact,
  /** @type {Scene} */ scene,
) {
  const has = (/** @type {number} */ bit) => ((message.flags ?? 0) & bit) !== 0;
  const asked = message.interaction_metadata?.name;
  const classes = [
    "message",
    compact && "compact",
    has(flag.ephemeral) && "ephemeral",
    pingsReader(message, scene) && "pings",
  ];
  const more = toolbar(message, scene);
  return element(
    "li",
    {
      class: classes.filter(Boolean).join(" "),
      "data-id": message.id,
      oncontextmenu: (/** @type {MouseEvent} */ event) => openMenu(event, more),
    },
    asked ? askedLine(message, asked) : message.referenced_message && replyLine(message.referenced_message),
    element(
      "div",
      { class: "message-side" },
      compact
        ? element(
            "time",
            { class: "side-time", datetime: message.timestamp },
            clockTime(message.timestamp, scene.reader()),
          )
        : avatar(message.author),
    ),
    element(
      "div",
      { class: "message-main" },
      compact ? null : header(message, scene, { published: has(flag.published), silent: has(flag.silent) }),
      has(flag.loading)
        ? thinking(message)
        : body(message, scene, { plain: !has(flag.components), embeds: !has(flag.noEmbeds) }),
      has(flag.ephemeral) && ephemeralNote(message, scene),
    ),
    more,
  );
}

/** A right click opens the message's menu, except where the browser's own is wanted: on a link, a picture, or chosen words. */
function openMenu(/** @type {MouseEvent} */ event, /** @type {HTMLElement} */ more) {
  const isNative = event.target instanceof Element && event.target.closest("a, img") !== null;
  if (isNative || event.shiftKey || getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  more.focus({ preventScroll: true });
  if (more.getAttribute("aria-expanded") !== "true") more.click();
}

/** Whether this person is called by the message, as Discord marks it. */
function pingsReader(/** @type {Message} */ message, /** @type {Scene} */ scene) {
  const { me } = scene.state();
  return (
    message.mention_everyone === true ||
    (message.mentions ?? []).some(({ id }) => id === me.id) ||
    (message.mention_roles ?? []).some((id) => me.roles?.includes(id))
  );
}

function header(
  /** @type {Message} */ message,
  /** @type {Scene} */ scene,
  /** @type {{ published: boolean, silent: boolean }} */ marks,
) {
  const full = new Date(message.timestamp);
  const title = Number.isNaN(full.getTime())
    ? ""
    : full.toLocaleString(scene.reader().locale, { dateStyle: "full", timeStyle: "short" });
  return element(
    "div",
    { class: "message-header" },
    element("h2", { class: "author", dir: "auto" }, nameOf(message.author)),
    message.author.bot && element("span", { class: "app-badge" }, "APP"),
    element(
      "time",
      { class: "muted", datetime: message.timestamp, title },
      messageTime(message.timestamp, scene.reader()),
    ),
    marks.published &&
      element(
        "span",
        { class: "mark", title: "Published to the servers that follow this channel" },
        icon("published"),
        "Published",
      ),
    marks.silent && element("span", { class: "mark", title: "Sent without a notification" }, icon("silent")),
  );
}

function askedLine(/** @type {Message} */ message, /** @type {string} */ name) {
  const user = message.interaction_metadata?.user;
  const isCommand = message.type !== menuAnswer && !name.startsWith("/") && name === name.toLowerCase();
  return element(
    "div",
    { class: "above" },
    user && avatar(user),
    element("strong", {}, user ? nameOf(user) : "Someone"),
    " used ",
    element("span", { class: "used" }, isCommand ? `/${name}` : name),
  );
}

function replyLine(/** @type {Message} */ first) {
  const preview = (first.content ?? "").split("\n")[0]?.slice(0, 120) || "Press to see the message";
  return element(
    "div",
    { class: "above" },
    avatar(first.author),
    element("strong", {}, nameOf(first.author)),
    element("span", { class: "preview", dir: "auto" }, preview),
  );
}

function thinking(/** @type {Message} */ message) {
  const dots = element("span", { class: "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
  return element("div", { class: "thinking" }, dots, `${nameOf(message.author)} is thinking…`);
}

function body(
  /** @type {Message} */ message,
  /** @type {Scene} */ scene,
  /** @type {{ plain: boolean, embeds: boolean }} */ shown,
) {
  const place = { message, scene };
  const content = shown.plain && message.content ? drawMarkdown(message.content, scene) : null;
  const box = element("div", { class: "message-body" }, content);
  if (shown.embeds) box.append(...(message.embeds ?? []).map((embed) => drawEmbed(embed, scene)));
  if (shown.plain)
    box.append(
      ...(message.attachments ?? []).map((file) => drawFile({ name: file.filename, size: file.size, url: file.url })),
    );
  box.append(...drawComponents(message.components, place));
  if (message.edited_timestamp)
    box.append(
      element("span", { class: "edited", title: messageTime(message.edited_timestamp, scene.reader()) }, "(edited)"),
    );
  return box;
}

function ephemeralNote(/** @type {Message} */ message, /** @type {Scene} */ scene) {
  const dismiss = element(
    "button",
    { type: "button", class: "plain-link", onclick: () => scene.dismiss(message) },
    "Dismiss message",
  );
  return element("div", { class: "note" }, icon("eye"), "Only you can see this •", dismiss);
}

function toolbar(/** @type {Message} */ message, /** @type {Scene} */ scene) {
  const label = `More for the message of ${nameOf(message.author)}, ${messageTime(message.timestamp, scene.reader())}`;
  const button = element(
    "button",
    { type: "button", class: "icon-button toolbar", "aria-label": label, title: "More" },
    icon("more"),
  );
  scene.menus.attach(button, {
    label,
    items: () => scene.messageMenu(message),
    onChoose: (item) => scene.useMenu(message, item),
  });
  return button;
}
