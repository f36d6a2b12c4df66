import type { Field } from "../document.ts";
import type { Wanted } from "../plan.ts";
import { type Kept, type Library, spaced } from "./library.ts";
import { anyWordFinder, phraseFinder } from "./phrases.ts";
import { fieldTest, type Postings } from "./postings.ts";

/** The articles that hold what is wanted, by number. */
export function matching(
  wanted: Wanted,
  fields: readonly Field[],
  { library, postings }: { library: Library; postings: Postings },
): Set<number> {
  const those = (test: (article: Kept) => boolean, among: Iterable<Kept> = library.all()): Set<number> => {
    const found = new Set<number>();
    for (const article of among) if (test(article)) found.add(article.number);
    return found;
  };
  const find = (part: Wanted): Set<number> => {
    switch (part.kind) {
      case "term":
        return those(inFields(part.term), holding([part.term]));
      case "phrase":
        return those(phraseFinder(part.words, fields, library.lexicon), holding(part.terms));
      case "prefix": {
        const numbers = library.lexicon.numbersOf((word) => word.startsWith(part.word));
        return numbers.size === 0 ? new Set() : those(anyWordFinder(numbers, fields));
      }
      case "source":
        return those(({ source }) => source.includes(spaced(part.words)));
      case "speaker":
        return those(({ speakers }) => speakers.some((name) => name.includes(spaced(part.words))));
      case "either":
        return new Set(part.parts.flatMap((one) => [...find(one)]));
      case "without": {
        const unwanted = find(part.part);
        return those(({ number }) => !unwanted.has(number));
      }
      case "all":
        return intersection(part.parts.map(find)) ?? those(() => true);
    }
  };
  const inFields = (term: string) => {
    const test = fieldTest(term, fields);
    return ({ vector }: Kept): boolean => test(vector);
  };
  /** The articles that hold one of the stems, the rarest: all that can hold all of them. */
  const holding = (terms: readonly string[]): Iterable<Kept> => {
    const [rarest] = terms.map((term) => postings.holding(term)).sort((a, b) => a.length - b.length);
    return rarest ? rarest.map((number) => library.numbered(number)!) : library.all();
  };
  return find(wanted);
}

function intersection(sets: readonly Set<number>[]): Set<number> | null {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  if (!smallest) return null;
  return new Set([...smallest].filter((number) => others.every((other) => other.has(number))));
}
