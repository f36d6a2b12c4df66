import { isCapital } from "../../parse/letters.ts";

/** A name, from its first letter. */
const NAME =
  /(?:(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.? )?((?:\p{Lu}[\p{L}-]*\p{L} ){0,3})(\p{Lu}[\p{L}’'-]*\p{L})/uy;
const IN_WORD = /[\p{L}\p{N}’'-]$/u;

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
  for (let at = 0; at < sentence.length; at += 1) {
    if (!isCapital(sentence.codePointAt(at)!) || IN_WORD.test(sentence.slice(Math.max(0, at - 2), at))) continue;
    NAME.lastIndex = at;
    const found = NAME.exec(sentence);
    if (!found) continue;
    at = NAME.lastIndex - 1;
    const [, title, first, last] = found;
    const name = last!.replace(/[’']s?$/, "");
    if (first !== "" && !title) introduced.push(name);
    else short.push(name);
  }
  return { introduced, short };
}
