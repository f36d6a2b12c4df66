import type { PageDocument } from "./dom.ts";
import { type Field, field } from "./field.ts";

/** The first of some `<meta>` names that has words, in the order of the names. Names in small letters. */
export type MetaTags = (...names: readonly string[]) => Field | null;

const MOST_TAGS = 1_000;

export function readMetaTags(document: PageDocument): MetaTags {
  const tags = new Map<string, string>();
  for (const tag of [...document.querySelectorAll("meta[content]")].slice(0, MOST_TAGS)) {
    const content = tag.getAttribute("content") ?? "";
    for (const key of ["property", "name", "http-equiv"]) {
      const name = tag.getAttribute(key)?.trim().toLowerCase();
      if (name && content.trim() !== "" && !tags.has(name)) tags.set(name, content);
    }
  }
  return (...names) => {
    for (const name of names) {
      const found = field(tags.get(name), `meta ${name}`);
      if (found) return found;
    }
    return null;
  };
}
