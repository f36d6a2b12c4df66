/** @import { Block, Inline } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { nameOf } from "./avatars.js";
import { cssColour, element } from "./element.js";
import { parseInline } from "./inline.js";
import { parseMarkdown } from "./markdown.js";
import { formatMoment } from "./timestamps.js";

/** Message text as Discord shows it: headings, lists, quotes and all. */
export function drawMarkdown(/** @type {string} */ source, /** @type {Scene} */ scene) {
  return element("div", { class: "markdown", dir: "auto" }, ...drawBlocks(parseMarkdown(source), scene));
}

/** Text of one line, as titles and field names have it: emphasis and links, no headings or lists. */
export function drawLine(/** @type {string} */ source, /** @type {Scene} */ scene) {
  return element("span", { class: "markdown-line", dir: "auto" }, ...drawInline(parseInline(source), scene));
}

/** @returns {Node[]} */
const drawBlocks = (/** @type {Block[]} */ blocks, /** @type {Scene} */ scene) =>
  blocks.map((block) => drawBlock(block, scene));

/** @returns {Node} */
function drawBlock(/** @type {Block} */ block, /** @type {Scene} */ scene) {
  switch (block.kind) {
    case "heading":
      // One level for all three: they stand below the author's name, and a page may not skip a level.
      return element(
        "h3",
        { class: `heading heading-${block.level}`, dir: "auto" },
        ...drawInline(block.children, scene),
      );
    case "subtext":
      return element("div", { class: "subtext", dir: "auto" }, ...drawInline(block.children, scene));
    case "quote":
      return element("blockquote", {}, ...drawBlocks(block.children, scene));
    case "list":
      return element(
        block.ordered ? "ol" : "ul",
        block.ordered ? { start: block.start } : {},
        ...block.items.map((item) => element("li", { dir: "auto" }, ...drawBlocks(item, scene))),
      );
    default:
      return element("div", { class: "paragraph", dir: "auto" }, ...drawInline(block.children, scene));
  }
}

/** @returns {Node[]} */
const drawInline = (/** @type {Inline[]} */ nodes, /** @type {Scene} */ scene) =>
  nodes.map((node) => drawNode(node, scene));

const tags = /** @type {const} */ ({ strong: "strong", em: "em", underline: "u", strike: "s" });

/** @returns {Node} */
function drawNode(/** @type {Inline} */ node, /** @type {Scene} */ scene) {
  switch (node.kind) {
    case "text":
      return document.createTextNode(node.text);
    case "code":
      return element("code", {}, node.text);
    case "codeBlock":
      return element("pre", { tabindex: 0, dir: "ltr" }, element("code", {}, node.text));
    case "spoiler":
      return spoiler(drawInline(node.children, scene));
    case "link":
      return link(node.href, node.title, drawInline(node.children, scene));
    case "time":
      return moment(node.seconds, node.style, scene);
    case "emoji":
      return document.createTextNode(`:${node.name}:`);
    case "everyone":
      return element("span", { class: "mention" }, node.text);
    case "user":
    case "role":
    case "channel":
    case "command":
      return mention(node, scene);
    default:
      return element(tags[node.kind], {}, ...drawInline(node.children, scene));
  }
}

/** A link that leaves the page; hovering shows where it goes. */
function link(/** @type {string} */ href, /** @type {string} */ title, /** @type {Node[]} */ children) {
  const shown = title ? `${title}\n${href}` : href;
  return element("a", { href, title: shown, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
}

/** Words hidden until they are pressed, by mouse or keyboard. */
export function spoiler(/** @type {Node[]} */ children) {
  const inside = element("span", { class: "spoiler-text", inert: true }, ...children);
  const box = element(
    "span",
    { class: "spoiler", role: "button", tabindex: 0, "aria-label": "Spoiler, press to show" },
    inside,
  );
  const reveal = () => {
    inside.inert = false;
    for (const name of ["role", "tabindex", "aria-label"]) box.removeAttribute(name);
    box.classList.add("revealed");
  };
  box.addEventListener("click", reveal, { once: true });
  box.addEventListener("keydown", (event) => {
    if ((event.key !== "Enter" && event.key !== " ") || inside.inert === false) return;
    event.preventDefault();
    reveal();
  });
  return box;
}

/** A moment in the reader's zone; the whole date stands in its title. */
function moment(/** @type {number} */ seconds, /** @type {string} */ style, /** @type {Scene} */ scene) {
  const shown = formatMoment(seconds, style, scene.reader());
  if (shown === null) return document.createTextNode(`<t:${seconds}:${style}>`);
  const title = formatMoment(seconds, "F", scene.reader());
  const datetime = new Date(seconds * 1000).toISOString();
  return element("time", { class: "moment", datetime, title, "data-seconds": seconds, "data-style": style }, shown);
}

/** Writes the relative moments below `root` anew, as time goes by. */
export function refreshMoments(/** @type {ParentNode} */ root, /** @type {Scene} */ scene) {
  for (const node of root.querySelectorAll("time[data-style=R]")) {
    const shown = formatMoment(Number(node.getAttribute("data-seconds")), "R", scene.reader());
    if (shown !== null && node.textContent !== shown) node.textContent = shown;
  }
}

/** @param {Extract<Inline, { kind: "user" | "role" | "channel" | "command" }>} node */
function mention(node, /** @type {Scene} */ scene) {
  const { users, roles, channels, bot } = scene.state();
  if (node.kind === "command") {
    return element(
      "button",
      { type: "button", class: "mention", onclick: () => scene.startCommand(node.name) },
      `/${node.name}`,
    );
  }
  if (node.kind === "user") {
    const user = [...users, bot].find(({ id }) => id === node.id);
    return element("span", { class: "mention" }, user ? `@${nameOf(user)}` : "@unknown-user");
  }
  if (node.kind === "role") {
    const role = roles.find(({ id }) => id === node.id);
    const shown = element("span", { class: "mention" }, role ? `@${role.name.replace(/^@/, "")}` : "@unknown-role");
    if (role?.color) shown.style.setProperty("--role", cssColour(role.color));
    return shown;
  }
  const channel = channels.find(({ id }) => id === node.id);
  if (!channel) return element("span", { class: "mention" }, "#unknown");
  return element(
    "button",
    { type: "button", class: "mention", onclick: () => scene.openChannel(channel.id) },
    `#${channel.name}`,
  );
}
