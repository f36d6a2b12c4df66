/**
 * The words of all articles that are there, with a number each. Articles keep their words as numbers, so that a phrase is found by comparing numbers;
 * and the spelling of a word that no article holds is looked for here.
 */
export type Lexicon = {
  /** Counts one more article with these words and gives their numbers, in order. 0 is no word. */
  add(words: readonly string[]): Uint32Array;
  /** Counts one article less; a word without articles is forgotten and its number given out again. */
  remove(numbers: Uint32Array): void;
  /** The number of a word, or 0 where no article holds it. */
  numberOf(word: string): number;
  /** The numbers of the words that pass a test. */
  numbersOf(test: (word: string) => boolean): Set<number>;
  words(): Iterable<string>;
};

/** Stands between the fields of an article, so that no phrase reaches over. */
export const FIELD_END = "";

export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const words: string[] = [FIELD_END];
  const articles: number[] = [0];
  const free: number[] = [];

  const numberFor = (word: string): number => {
    if (word === FIELD_END) return 0;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = free.pop() ?? words.length;
    numbers.set(word, number);
    words[number] = word;
    articles[number] = 0;
    return number;
  };
  const forget = (number: number): void => {
    numbers.delete(words[number]!);
    free.push(number);
  };

  return {
    add(all) {
      const found = Uint32Array.from(all, numberFor);
      for (const number of new Set(found)) articles[number]! += 1;
      return found;
    },
    remove(found) {
      for (const number of new Set(found)) {
        articles[number]! -= 1;
        if (number !== 0 && articles[number] === 0) forget(number);
      }
    },
    numberOf: (word) => numbers.get(word) ?? 0,
    numbersOf(test) {
      const found = new Set<number>();
      for (const [word, number] of numbers) if (test(word)) found.add(number);
      return found;
    },
    words: () => numbers.keys(),
  };
}
