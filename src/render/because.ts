import type { RankReason } from "../domain/figure.ts";
import type { AttributionRule, Because } from "../domain/quote.ts";

/** How the text says whose words a quotation holds. */
const HOW: Readonly<Record<AttributionRule, string>> = {
  "verb-at-once": "“… said” and the speaker stand right behind the quotation",
  "verb-before": "the verb that gives the words stands right before them",
  "as-put": "“as … put it” stands behind the words",
  colon: "the sentence before the colon says who speaks",
  "speaker-after": "the speaker and a verb of saying follow the quotation",
  "speaker-before": "the speaker and a verb of saying stand before the words",
  "trailing-cue": "the sentence ends with who said it",
  "according-to": "“according to” names the source",
  "any-before": "what stands before the words is their source",
  "noun-of-saying": "a word such as “claim” or “call” says whose words they are",
  "own-words": "“his”, “her” or “their” before the words says that they are the subject's own",
  "led-in": "the sentence before it is about the speaker",
  floating: "the speaker of the quotation before it goes on",
  "goes-on": "the speaker of the quotation before it in the paragraph goes on",
  "open-subject": "the sentence is about the speaker",
  repeated: "the story gives the same words to the speaker",
  interview: "the line is marked as an answer in an interview",
  indirect: "the sentence reports what somebody said",
};

const WHY: Readonly<Record<RankReason, string>> = {
  "in-headline": "it stands in the headline",
  "headline-words": "words of the headline stand beside it",
  deaths: "it counts the dead or missing",
  large: "it is large for its kind",
  money: "it is a sum of money",
  share: "it is a share of a whole",
  hedged: "the source hedges it",
  repeated: "the article gives it more than once",
  early: "it comes early",
  consequence: "words of consequence stand beside it",
  change: "it tells of a change",
};

/** Why a figure is among the key figures, as a sentence for people. */
export function rankedWords(why: readonly RankReason[]): string {
  const reasons = why.map((reason) => WHY[reason]);
  if (reasons.length === 0) return "Among the key figures by its kind.";
  return `Among the key figures because ${reasons.length < 2 ? reasons.join("") : `${reasons.slice(0, -1).join(", ")} and ${reasons.at(-1)}`}.`;
}

/** Why somebody is held to be the speaker, as a sentence for people. `printed` and `name` are the source's words: "she" and "Lena Vogt". */
export function becauseWords({ rule, through, antecedent }: Because, printed: string, name: string): string {
  const how = `${HOW[rule][0]!.toUpperCase()}${HOW[rule].slice(1)}`;
  if (antecedent === null || printed === name) return `${how}.`;
  if (through === "pronoun") return `${how}; “${printed}” stands for ${name}.`;
  return `${how}; “${printed}” is ${name}.`;
}
