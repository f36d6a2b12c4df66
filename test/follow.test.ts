import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { silent } from "../src/domain/log.ts";
import { follow } from "../src/follow.ts";
import { type Opened, open } from "../src/open.ts";
import type { Search } from "../src/search/index.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
import { createStoryIndex } from "../src/stories/index.ts";
import { startProgram, temporaryFolders } from "./e2e/program.ts";
import { rawItem } from "./sample-article.ts";
import { sample } from "./store/samples.ts";

const everyone = { kind: "everyone" } as const;
const folders = temporaryFolders();
afterEach(() => folders.removeAll());

const start = (dataDir: string) => open({ dataDir, now: () => Date.UTC(2026, 2, 6, 12), log: silent });
const item = (number: number) =>
  rawItem({
    text: `Harbour notice ${number}\n\nThe harbour office counted ${number} boats on Friday, and the pilots of pier ${number} agreed.`,
    url: `https://lindow-echo.example/notice-${number}`,
  });

/** What the search holds and what is stored, in versions. */
async function both({ store, search }: Opened): Promise<{ held: unknown; stored: unknown }> {
  return { held: await search.held(null, 1_000), stored: await store.versions(null, 1_000) };
}

describe("the search index", () => {
  test("that could not be filled at the start, as on a full disk, is filled at a later look", async () => {
    const store = await openSqliteStore({ file: ":memory:" });
    await store.saveArticle(sample("a"), everyone);
    let isFull = true;
    const held: string[] = [];
    const search = {
      held: async (after: string | null) => (after === null ? held.map((id) => ({ id, version: 1 })) : []),
      cold: async () => [],
      put: async (documents: readonly { id: string }[]) => {
        if (isFull) throw new Error("database or disk is full");
        held.push(...documents.map(({ id }) => id));
      },
    } as unknown as Search;
    const parts = { store, search, stories: createStoryIndex(), onDisagreement: () => {} };
    const follower = follow({ ...parts, inTurn: (work) => work() });
    await expect(follower.filled).rejects.toThrow("full");
    await expect(follower.look()).rejects.toThrow("full");
    isFull = false;
    await follower.look();
    await follower.look();
    expect(held).toEqual(["a"]);
    await store.close();
  });

  test("agrees with the store after a restart, whatever was lost or is too much", async () => {
    const dataDir = folders.make();
    const first = await start(dataDir);
    await first.intake.takeIn(
      Array.from({ length: 9 }, (_, number) => item(number)),
      everyone,
    );
    await first.close();
    const database = new DatabaseSync(join(dataDir, "verbatim.sqlite"));
    // Lost, too much, and of an older version.
    database.exec("DELETE FROM search_docs WHERE doc IN (2, 3)");
    database.exec("DELETE FROM articles WHERE seq = 5");
    database.exec("UPDATE search_docs SET version = 0, wording = 'another' WHERE doc = 7");
    database.close();
    const second = await start(dataDir);
    await second.indexed;
    const { held, stored } = await both(second);
    expect(stored).toHaveLength(8);
    expect(held).toEqual(stored);
    const found = await second.search.find("harbour notice", { viewer: { guild: null }, limit: 20, match: "all" });
    expect(found.total).toBe(8);
    await second.close();
  });

  test("is made again where it is of another version of the program", async () => {
    const dataDir = folders.make();
    const first = await start(dataDir);
    await first.intake.takeIn([item(1), item(2)], everyone);
    await first.close();
    const database = new DatabaseSync(join(dataDir, "verbatim.sqlite"));
    database.exec("UPDATE search_meta SET value = 'long ago' WHERE key = 'version'; DROP TABLE search_vectors;");
    database.close();
    const second = await start(dataDir);
    await second.indexed;
    expect((await second.search.find("harbour", { viewer: { guild: null }, limit: 9 })).total).toBe(2);
    await second.close();
  });

  test("agrees with the store after a kill at any moment of an import", async () => {
    const dataDir = folders.make();
    const file = join(dataDir, "notices.jsonl");
    writeFileSync(
      file,
      Array.from({ length: 120 }, (_, number) =>
        JSON.stringify({ uri: `notice-${number}`, headline: `Harbour notice ${number}`, body_text: item(number).text }),
      ).join("\n"),
    );
    for (const afterMs of [900, 1_300, 1_700]) {
      const program = startProgram({ DATA_DIR: dataDir }, ["cli", "import", file]);
      await Promise.race([program.ended, sleep(afterMs)]);
      program.signal("SIGKILL");
      await program.ended;
      const opened = await start(dataDir);
      await opened.indexed;
      const { held, stored } = await both(opened);
      expect(held).toEqual(stored);
      await opened.close();
    }
  });
});
