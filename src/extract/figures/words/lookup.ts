/** A list's entry for a word of the text. Words such as "constructor" are also names that every object carries, so only own ones count. */
export const lookup = <T>(list: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(list, word) ? list[word] : undefined;
