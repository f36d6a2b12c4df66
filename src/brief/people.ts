import type { Article } from "../domain/article.ts";
import type { Figure } from "../domain/figure.ts";
import { cut } from "../domain/span.ts";
import { sentenceAround } from "./sentences.ts";

const PEOPLE =
  /\b(?:people|persons?|men|women|children|boys|girls|residents|inhabitants|citizens|workers|dockers|employees|staff|jobs|soldiers|troops|officers|police|firefighters|patients|passengers|students|pupils|teachers|voters|members|families|households|refugees|migrants|victims|survivors|casualties|deaths?|dead|killed|injured|wounded|missing|participants|protesters|fans|spectators|volunteers|customers|farmers|miners|crew)\b/i;

/** Whether a figure counts people, by what is counted or, where that is not known, by the words of its sentence. */
export function countsPeople(article: Article, figure: Figure): boolean {
  if (figure.kind !== "count" && figure.kind !== "fraction") return false;
  return PEOPLE.test(cut(article.text, figure.what ?? sentenceAround(article, figure.span)));
}
