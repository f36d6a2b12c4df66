import type { PageDocument } from "./dom.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { fold } from "./white-space.ts";

/** A field of a page, and where it stands there: "JSON-LD headline", "meta og:title", "h1". */
export type Field = { readonly words: string; readonly from: string };

/** A field of some words on one line; null where there are none, or so many that it is something else. */
export function field(words: unknown, from: string): Field | null {
  if (typeof words !== "string" || words.length > PAGE_LIMITS.fieldCharacters) return null;
  const folded = fold(words);
  return folded === "" ? null : { words: folded, from };
}

/** Words that were marked up once too often: "Tom &amp; Ina", "<p>Tom</p>". */
export function unescaped(document: PageDocument, words: unknown): unknown {
  if (typeof words !== "string" || words.length > PAGE_LIMITS.fieldCharacters) return words;
  if (!/&(?:#\d|#x[\da-f]|[a-z]{2,8});|<\/?[a-z][a-z0-9]*[ />]/i.test(words)) return words;
  const element = document.createElement("div");
  element.innerHTML = words;
  return element.textContent;
}

export const firstField = (...fields: readonly (Field | null)[]): Field | null =>
  fields.find((one) => one !== null) ?? null;
