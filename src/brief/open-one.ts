import { type Article, headlineOf } from "../domain/article.ts";
import { type Action, say } from "../domain/reply.ts";

/** Discord's most. */
const CHOICES = 25;

/** A list from which one of some articles can be opened. */
export const openOne = (articles: readonly Article[]): Action => ({
  kind: "select",
  placeholder: say("open-an-article"),
  command: "summary",
  verb: "open",
  state: [""],
  options: articles.slice(0, CHOICES).map((article) => ({
    label: headlineOf(article),
    description: article.publisher,
    value: article.id,
  })),
});
