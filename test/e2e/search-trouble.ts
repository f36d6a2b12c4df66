import { expect } from "vitest";
import type { Pair } from "./pair.ts";

/** What a failing search says: none of it may reach a reader. */
export const KETTLE = "the kettle boiled over at /srv/kettle";

/** Puts something before every search of the bot; gives the way back. */
export function beforeSearch({ bot }: Pair, wait: (words: string) => Promise<void>): () => void {
  const { search } = bot.app;
  const { find, suggest } = search;
  Object.assign(search, {
    find: (...asked: Parameters<typeof find>) => wait(asked[0]).then(() => find(...asked)),
    suggest: (...asked: Parameters<typeof suggest>) => wait(asked[0]).then(() => suggest(...asked)),
  });
  return () => void Object.assign(search, { find, suggest });
}

/** An apology with a reference that stands in the log once, with the error, of which the reader sees nothing. */
export function expectApology(text: string, { trouble }: Pair): void {
  expect(text).toMatch(/^Something went wrong on my side, and I am sorry\..+this reference: [0-9a-f]{8}$/);
  expect(text).not.toContain("kettle");
  const reference = text.slice(-8);
  const logged = trouble.filter(({ fields }) => fields.reference === reference);
  expect(logged.map(({ event }) => event)).toEqual(["interaction failed"]);
  expect(String(logged[0]!.fields.error)).toContain(KETTLE);
}
