import type { Article } from "../domain/article.ts";
import { cut, type Span } from "../domain/span.ts";
import { leansBack } from "../extract/summary/leaning.ts";
import { bodySentences } from "./sentences.ts";

/** A sentence that needs more before it than this is not told by itself. */
const MOST_BEFORE = 2;

/**
 * A sentence with those before it that it leans on ("He added …"), so that it can be told by itself; null where they are too many. The one that opens the
 * story leans on the headline at most.
 */
export function passageOf(article: Article, place: Span): Span[] | null {
  const sentences = bodySentences(article);
  const at = sentences.findIndex(({ start }) => start === place.start);
  if (at < 0) return [place];
  let first = at;
  while (first > 0 && leansBack(cut(article.text, sentences[first]!))) first -= 1;
  return at - first > MOST_BEFORE ? null : sentences.slice(first, at + 1);
}
