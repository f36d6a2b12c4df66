const NAME =
  /(?<![\p{L}\p{N}’'-])(?:(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.? )?((?:\p{Lu}[\p{L}-]*\p{L} ){0,3})(\p{Lu}[\p{L}’'-]*\p{L})/gu;

export type Names = {
  /** Last names that stand here with a first name: whoever reads this knows who is meant from now on. */
  readonly introduced: readonly string[];
  /** Last names that stand alone or after a title. */
  readonly short: readonly string[];
};

/** The names of a sentence, by how fully they are given: "Rosalind Okeke" introduces, "Ms Okeke" and "Okeke" rely on it. Possessives count as the name. */
export function namesIn(sentence: string): Names {
  const introduced: string[] = [];
  const short: string[] = [];
  for (const [, title, first, last] of sentence.matchAll(NAME)) {
    const name = last!.replace(/[’']s?$/, "");
    if (first !== "" && !title) introduced.push(name);
    else short.push(name);
  }
  return { introduced, short };
}
