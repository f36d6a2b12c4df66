import { safeAddress } from "./addresses.js";
import { spoiler } from "./draw-markdown.js";
import { element } from "./element.js";
import { icon } from "./icons.js";

/**
 * A picture's place: the page fetches nothing from elsewhere, so it shows the words that describe it and a link to it.
 * A file that came with the message itself is shown.
 * @param {{ url?: string | undefined, description?: string | null | undefined, spoiler?: boolean | undefined }} picture
 */
export function drawPicture({ url, description, spoiler: hidden }) {
  const own = ownAddress(url);
  const words = description || "Picture";
  const shown = own
    ? element("img", { src: own, alt: description ?? "", loading: "lazy" })
    : elsewhere(words, safeAddress(url));
  const box = element("div", { class: "picture" }, shown);
  return hidden ? spoiler([box]) : box;
}

/** The address when this server serves it, else null. */
const ownAddress = (/** @type {string | undefined} */ url) => {
  const parsed = url ? URL.parse(url) : null;
  return parsed && parsed.origin === location.origin ? parsed.href : null;
};

function elsewhere(/** @type {string} */ words, /** @type {string | null} */ href) {
  const alt = element("span", { class: "picture-words", dir: "auto" }, words);
  if (!href) return alt;
  return element(
    "a",
    { href, title: href, target: "_blank", rel: "noopener noreferrer nofollow", class: "picture-link" },
    alt,
    icon("outward"),
  );
}

/** @param {{ name: string, size?: number | undefined, url?: string | undefined }} file */
export function drawFile({ name, size, url }) {
  const href = safeAddress(url);
  const label = href ? element("a", { href, download: name }, name) : element("span", {}, name);
  return element(
    "div",
    { class: "file" },
    icon("file"),
    label,
    size !== undefined && element("span", { class: "muted" }, sizeWords(size)),
  );
}

/** How large a file is, in words. */
export const sizeWords = (/** @type {number} */ bytes) =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1_048_576
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;
