import type { Chance } from "../../fuzz/chance.ts";
import type { RawItem } from "../../src/domain/raw-item.ts";

const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";
const SYLLABLES = CONSONANTS.length * VOWELS.length;
const PARAGRAPHS = 3;

/** An article that the watches wait for. Its name stands in its headline and in no other article. */
export type News = { readonly name: string; readonly item: RawItem };

/** The word that all of them hold. */
export const WATCHED = "zeppelin";

/** Its words are invented, so that no two articles tell of one event. */
export function printNews(number: number, published: number, chance: Chance): News {
  const name = nameOf(number);
  const word = (): string =>
    Array.from({ length: 2 + chance.below(3) }, () => syllable(chance.below(SYLLABLES))).join("");
  const sentence = (): string => `${capital(word())} ${Array.from({ length: 8 + chance.below(8) }, word).join(" ")}.`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => `${sentence()} ${sentence()}`);
  return {
    name,
    item: {
      source: "soak",
      text: paragraphs.join("\n\n"),
      shape: "body",
      headline: `${capital(WATCHED)} ${name} ${word()} ${word()} ${word()} ${word()}`,
      standfirst: null,
      byline: null,
      publisher: "Lindow Echo",
      language: "en",
      url: `https://lindow-echo.example/${name.toLowerCase()}`,
      uri: null,
      published: new Date(published).toISOString(),
      modified: null,
      subjects: [],
      usageTerms: null,
      status: "usable",
    },
  };
}

/** Four syllables that say the number; no name stands within another. */
function nameOf(number: number): string {
  const digits = [2, 1, 0].map((place) => Math.floor(number / SYLLABLES ** place) % SYLLABLES);
  return `X${digits.map(syllable).join("")}x`;
}

const syllable = (index: number): string =>
  CONSONANTS[index % CONSONANTS.length]! + VOWELS[Math.floor(index / CONSONANTS.length) % VOWELS.length]!;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
