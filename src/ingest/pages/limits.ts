import { LONGEST_ARTICLE_CHARACTERS } from "../../domain/article.ts";

/** What a page may have at most. More than that is no article, or one that somebody built to keep us busy. */
export const PAGE_LIMITS = {
  bytes: 5_000_000,
  /** `<` in the markup, elements open at once, attributes of one and of all: counted generously, before a tree is made. */
  marks: 150_000,
  levels: 1_000,
  attributes: 2_000,
  attributesInAll: 200_000,
  /** Elements and pieces of text together. */
  nodes: 80_000,
  /** Characters outside of tags, scripts and comments, white space aside. */
  letters: LONGEST_ARTICLE_CHARACTERS,
  /** Elements inside elements. */
  depth: 250,
  /** The depths of all nodes together: the work of looking at what is inside of each. A long article has a twentieth of it. */
  depths: 3_000_000,
  /** Characters of one class attribute; the rest of it is passed over. */
  classCharacters: 5_000,
  /** Characters of one JSON-LD script. */
  jsonLdCharacters: 1_000_000,
  /** Characters of a headline, a caption, an address or another field; what is longer is none. */
  fieldCharacters: 2_000,
} as const;
