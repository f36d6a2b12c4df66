import { FIELDS, type Field, type Words } from "./document.ts";
import type { Wanted } from "./plan.ts";

/** One document laid out for being asked: its words in order, with a space around each, and its stems. */
export type Open = {
  readonly fields: ReadonlyMap<Field, { readonly words: string; readonly terms: ReadonlySet<string> }>;
  readonly source: string;
  readonly speakers: readonly string[];
};

export const opened = ({ fields, source, speakers }: Words): Open => ({
  fields: new Map(
    FIELDS.map((field, at) => [field, { words: spaced(fields[at]!.words), terms: new Set(fields[at]!.terms) }]),
  ),
  source: spaced(source),
  speakers: speakers.map(spaced),
});

/** Tells whether one document holds what is wanted: what the tiers say of many, said of one that no tier has to hold. */
export function fitting({ fields, source, speakers }: Open): (wanted: Wanted, places: readonly Field[]) => boolean {
  const inWords = (words: string, places: readonly Field[]): boolean =>
    places.some((place) => fields.get(place)!.words.includes(words));
  return function holds(part: Wanted, places: readonly Field[]): boolean {
    switch (part.kind) {
      case "term":
        return places.some((place) => fields.get(place)!.terms.has(part.term));
      case "phrase":
        return inWords(spaced(part.words), places);
      case "prefix":
        return inWords(` ${part.word}`, places);
      case "source":
        return source.includes(spaced(part.words));
      case "speaker":
        return speakers.some((name) => name.includes(spaced(part.words)));
      case "either":
        return part.parts.some((one) => holds(one, places));
      case "without":
        return !holds(part.part, places);
      case "all":
        return part.parts.every((one) => holds(one, places));
    }
  };
}

const spaced = (words: readonly string[]): string => ` ${words.join(" ")} `;
