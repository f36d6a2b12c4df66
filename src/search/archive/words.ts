import type { DatabaseSync } from "node:sqlite";
import { createWordList, type WordList } from "../word-list.ts";

/** Every word that was ever taken in, for correcting what is typed. They are read into memory when they are first needed. */
export type Words = Pick<WordList, "beginning" | "near"> & {
  add(words: readonly string[]): void;
  /** What was added last may not have been written down. */
  forget(): void;
};

export function createWords(database: DatabaseSync): Words {
  const insert = database.prepare("INSERT INTO search_words (word) VALUES (?) ON CONFLICT DO NOTHING");
  const all = database.prepare("SELECT word FROM search_words");
  let loaded: { readonly list: WordList; readonly known: Set<string> } | null = null;
  function load() {
    const list = createWordList();
    const known = new Set<string>();
    for (const row of all.iterate()) {
      const word = String(row.word);
      known.add(word);
      list.add(word);
    }
    loaded = { list, known };
    return loaded;
  }
  return {
    add(words) {
      const { list, known } = loaded ?? load();
      for (const word of words) {
        if (known.has(word)) continue;
        known.add(word);
        list.add(word);
        insert.run(word);
      }
    },
    beginning: (prefix, more) => (loaded ?? load()).list.beginning(prefix, more),
    near: (word) => (loaded ?? load()).list.near(word),
    forget() {
      loaded = null;
    },
  };
}
