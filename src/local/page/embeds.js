/** @import { Embed } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { safeAddress } from "./addresses.js";
import { drawLine, drawMarkdown } from "./draw-markdown.js";
import { cssColour, element } from "./element.js";
import { drawPicture } from "./pictures.js";
import { messageTime } from "./timestamps.js";

/** An embed as Discord draws it, with its pictures named instead of fetched. */
export function drawEmbed(/** @type {Embed} */ embed, /** @type {Scene} */ scene) {
  const box = element("div", { class: "embed" });
  if (typeof embed.color === "number") box.style.setProperty("--accent", cssColour(embed.color));
  if (embed.thumbnail) box.append(element("div", { class: "embed-thumbnail" }, drawPicture(embed.thumbnail)));
  if (embed.author)
    box.append(element("div", { class: "embed-author", dir: "auto" }, linked(embed.author.name, embed.author.url)));
  if (embed.title) box.append(element("h3", { class: "embed-title" }, linked(drawLine(embed.title, scene), embed.url)));
  if (embed.description) box.append(drawMarkdown(embed.description, scene));
  if (embed.fields?.length) box.append(fields(embed.fields, scene));
  if (embed.image) box.append(drawPicture(embed.image));
  const time = embed.timestamp ? messageTime(embed.timestamp, scene.reader()) : "";
  const footer = [embed.footer?.text, time].filter(Boolean).join(" • ");
  if (footer) box.append(element("div", { class: "embed-footer", dir: "auto" }, footer));
  return box;
}

/** @param {NonNullable<Embed["fields"]>} list */
function fields(list, /** @type {Scene} */ scene) {
  const grid = element("div", { class: "embed-fields" });
  for (const field of list) {
    grid.append(
      element(
        "div",
        { class: field.inline ? "embed-field inline" : "embed-field" },
        element("div", { class: "embed-name" }, drawLine(field.name, scene)),
        drawMarkdown(field.value, scene),
      ),
    );
  }
  return grid;
}

function linked(/** @type {Node | string} */ words, /** @type {string | undefined} */ url) {
  const href = safeAddress(url);
  return href
    ? element("a", { href, title: href, target: "_blank", rel: "noopener noreferrer nofollow" }, words)
    : words;
}
