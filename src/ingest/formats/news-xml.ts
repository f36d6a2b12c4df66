import type { Result } from "../../domain/result.ts";
import { readTree } from "../feeds/xml.ts";
import { type Entry, itemEntry } from "./entry.ts";
import { malformed } from "./front-matter.ts";
import { CUT_OFF, readNewsItems } from "./newsml.ts";
import { NEWS_ROOT, readNitf } from "./nitf.ts";

const TROUBLE = {
  "too deep": "its elements are nested deeper than in any article",
  "too many elements": "it has more elements than are read",
  "no feed": "it is XML of another kind than NITF, NewsML-G2, RSS or Atom",
} as const;

/** The articles in NITF or NewsML-G2. What was cut off in the middle is refused, so that nobody takes its beginning for the whole. */
export function* readNewsXml(file: string, text: string, now: number): Iterable<Result<Entry>> {
  const tree = readTree(text, null, NEWS_ROOT);
  if (typeof tree === "string") return yield malformed(file, null, TROUBLE[tree]);
  const { root } = tree;
  if (root.local !== "nitf") return yield* readNewsItems(file, root, now);
  yield root.isCut ? malformed(file, null, CUT_OFF) : itemEntry(readNitf(file, root, now));
}
