import type { DatabaseSync } from "node:sqlite";
import { createWordList, type WordList } from "../word-list.ts";
import { prepareWriting } from "./prepare-writing.ts";

/** Every word that was ever taken in, for correcting what is typed. They are read into memory when somebody first types one that no article holds. */
export type Words = Pick<WordList, "beginning" | "near"> & {
  add(words: readonly string[]): void;
  /** What was added last may not have been written down. */
  forget(): void;
};

/** So many words are remembered as written down. */
const REMEMBERED = 50_000;

export function createWords(database: DatabaseSync): Words {
  const insert = prepareWriting(database, "INSERT INTO search_words (word) VALUES (?) ON CONFLICT DO NOTHING");
  const all = database.prepare("SELECT word FROM search_words");
  const written = new Set<string>();
  let list: WordList | null = null;
  function load(): WordList {
    list = createWordList();
    for (const { word } of all.iterate()) list.add(String(word));
    return list;
  }
  return {
    add(words) {
      for (const word of words) {
        if (written.has(word)) continue;
        if (written.size >= REMEMBERED) written.clear();
        written.add(word);
        if (insert.run(word).changes > 0) list?.add(word);
      }
    },
    beginning: (prefix, more) => (list ?? load()).beginning(prefix, more),
    near: (word) => (list ?? load()).near(word),
    forget() {
      list = null;
      written.clear();
    },
  };
}
