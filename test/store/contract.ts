import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { articleContract } from "./contract-articles.ts";
import { deliveryContract } from "./contract-deliveries.ts";
import { feedContract } from "./contract-feeds.ts";
import { guildContract } from "./contract-guilds.ts";
import { movingContract } from "./contract-moving.ts";
import { watchContract } from "./contract-watches.ts";
import { anyStored, everyone } from "./samples.ts";

/** Opens a store at a place: the same place again gives what was kept there, a place that was never used is empty. */
export type StoreOpener = (place: string) => Promise<Store>;
export type StoreAtHand = { readonly store: Store; readonly reopen: () => Promise<void> };

/** What every back end of the store has to do. `newPlace` gives a place that was never used. */
export function storeContract(name: string, open: StoreOpener, newPlace: () => string): void {
  describe(name, () => {
    let place: string;
    let store: Store;
    beforeEach(async () => {
      place = newPlace();
      store = await open(place);
    });
    afterEach(() => store.close());
    const atHand = (): StoreAtHand => ({
      store,
      reopen: async () => {
        await store.close();
        store = await open(place);
      },
    });

    articleContract(atHand);
    guildContract(atHand);
    deliveryContract(atHand);
    feedContract(atHand);
    watchContract(atHand);
    movingContract(
      atHand,
      () => open(newPlace()),
      () => open(place),
    );

    test("gives back whatever was saved, before and after it was closed", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyStored, { selector: ({ article }) => article.id, maxLength: 4 }),
          async (all) => {
            const there = newPlace();
            const first = await open(there);
            for (const stored of all) await first.saveArticle(stored, everyone);
            const ids = all.map(({ article }) => article.id);
            const before = await first.articles(ids, { guild: null });
            await first.close();
            const second = await open(there);
            const after = await second.articles(ids, { guild: null });
            await second.close();
            expect(before).toEqual(all);
            expect(after).toEqual(all);
          },
        ),
        { numRuns: 30 },
      );
    });

    test("can be closed twice and refuses to work afterwards", async () => {
      await store.close();
      await store.close();
      await expect(store.meta("a")).rejects.toThrow();
    });
  });
}
