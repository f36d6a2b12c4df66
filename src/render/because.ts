import type { RankReason } from "../domain/figure.ts";
import type { Because } from "../domain/quote.ts";
import type { Language } from "../languages/index.ts";
import { listed, sayer } from "./say.ts";

/** Why a figure is among the key figures, as a sentence for people. */
export function rankedWords(why: readonly RankReason[], language: Language): string {
  const said = sayer(language);
  const reasons = why.map((reason) => said(`key-figure.${reason}`));
  return reasons.length === 0 ? said("key-figure-by-kind") : said("key-figure", { reasons: listed(reasons, language) });
}

/** Why somebody is held to be the speaker, as a sentence for people. `printed` and `name` are the source's words: "she" and "Lena Vogt". */
export function becauseWords(
  { rule, through, antecedent }: Because,
  printed: string,
  name: string,
  language: Language,
): string {
  const said = sayer(language);
  const how = said(`speaker-by.${rule}`);
  if (antecedent === null || printed === name) return said("speaker-by", { how });
  return said(through === "pronoun" ? "speaker-by-pronoun" : "speaker-by-name", { how, printed, name });
}
