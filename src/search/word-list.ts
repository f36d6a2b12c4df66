/** Words by their length, since a misspelt word is looked for among those about as long. */
export type WordList = {
  add(word: string): void;
  /** Those of `from` to `to` UTF-16 units. */
  between(from: number, to: number): Iterable<string>;
};

export function createWordList(): WordList {
  const byLength: string[][] = [];
  return {
    add(word) {
      while (byLength.length <= word.length) byLength.push([]);
      byLength[word.length]!.push(word);
    },
    *between(from, to) {
      for (let length = Math.max(0, from); length <= to && length < byLength.length; length += 1)
        yield* byLength[length]!;
    },
  };
}
