import type { DatabaseSync } from "node:sqlite";
import { stemToken } from "./expression.ts";

/** How many articles hold a stem. Counted once, until something changes. */
export function createFrequencies(database: DatabaseSync): { of(term: string): number; forget(): void } {
  const count = database.prepare("SELECT doc FROM temp.search_vocabulary WHERE term = ?");
  const counted = new Map<string, number>();
  return {
    of(term) {
      let articles = counted.get(term);
      if (articles === undefined) {
        articles = Number(count.get(stemToken(term))?.doc ?? 0);
        if (counted.size >= COUNTED_LIMIT) counted.clear();
        counted.set(term, articles);
      }
      return articles;
    },
    forget: () => counted.clear(),
  };
}

const COUNTED_LIMIT = 10_000;
