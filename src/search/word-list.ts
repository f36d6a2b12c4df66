import { differInLetters, forgivenErrors, letterSet, type NearWord, nearWords } from "./spelling.ts";

/** Words by their length and first letter, since a misspelt word is looked for among those about as long, and most people get the first letter right. */
export type WordList = {
  add(word: string): void;
  /** Those that begin so and have at most `more` letters more. */
  beginning(prefix: string, more: number): Iterable<string>;
  /** Those that a misspelt word may stand for, the nearest first; those that begin with another letter only where no other has a single error. */
  near(word: string): NearWord[];
};

type Shelf = { readonly words: string[]; readonly sets: number[] };

export function createWordList(): WordList {
  const shelves: Map<string, Shelf>[] = [];
  const shelfFor = (word: string): Shelf => {
    while (shelves.length <= word.length) shelves.push(new Map());
    const byLetter = shelves[word.length]!;
    const shelf = byLetter.get(word[0] ?? "") ?? { words: [], sets: [] };
    byLetter.set(word[0] ?? "", shelf);
    return shelf;
  };

  function* alike(word: string, errors: number, isWanted: (letter: string) => boolean): Iterable<string> {
    const letters = letterSet(word);
    for (let length = Math.max(0, word.length - errors); length <= word.length + errors; length += 1) {
      for (const [letter, { words, sets }] of shelves[length] ?? []) {
        if (!isWanted(letter)) continue;
        for (let at = 0; at < words.length; at += 1)
          if (differInLetters(letters, sets[at]!) <= 2 * errors) yield words[at]!;
      }
    }
  }

  return {
    add(word) {
      const { words, sets } = shelfFor(word);
      words.push(word);
      sets.push(letterSet(word));
    },
    *beginning(prefix, more) {
      for (let length = prefix.length; length <= prefix.length + more; length += 1) {
        for (const word of shelves[length]?.get(prefix[0] ?? "")?.words ?? []) if (word.startsWith(prefix)) yield word;
      }
    },
    near(word) {
      const errors = forgivenErrors(word);
      if (errors === 0) return [];
      const first = nearWords(
        word,
        alike(word, errors, (letter) => letter === word[0]),
      );
      if (first[0]?.errors === 1) return first;
      return nearWords(
        word,
        alike(word, errors, () => true),
      );
    },
  };
}
