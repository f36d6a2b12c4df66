import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSearch } from "../../src/search/open.ts";
import { NORTH, sample } from "./samples.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-search-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const documents = [
  ...["a", "b", "c", "d"].map((id) => sample(id, { body: "a vote" })),
  sample("e", { body: "a vote", guilds: [NORTH] }),
];

test.each([
  "DROP TABLE search_index",
  "DROP TABLE search_docs",
  "DROP TABLE search_vectors",
  "DROP TABLE search_audiences",
  "DROP TABLE search_words",
  "DROP TABLE search_meta",
  "DELETE FROM search_docs WHERE doc = 2",
  "DELETE FROM search_index WHERE rowid = 2",
  "DELETE FROM search_audiences",
])("an index that does not fit together is made again: %s", async (damage) => {
  const archive = join(folder, "search.sqlite");
  const before = openSearch({ archive, hotLimit: 0 });
  await before.put(documents);
  await before.close();
  const database = new DatabaseSync(archive);
  database.exec(damage);
  database.close();
  const search = openSearch({ archive, hotLimit: 0 });
  const held = await search.held(null, 9);
  await search.put(documents.filter(({ id }) => !held.some((one) => one.id === id)));
  const { hits, total } = await search.find("vote", { viewer: { guild: null }, limit: 9 });
  expect([total, hits.length]).toEqual([4, 4]);
  await search.close();
});

test("an index that fits together is kept, whatever was changed and removed", async () => {
  const archive = join(folder, "search.sqlite");
  const before = openSearch({ archive, hotLimit: 0 });
  await before.put(documents);
  await before.put([sample("b", { version: 2, body: "a glacier" })]);
  await before.remove([documents[2]!.id]);
  await before.close();
  const search = openSearch({ archive, hotLimit: 0 });
  expect((await search.held(null, 9)).map(({ id, version }) => `${id} ${version}`)).toEqual([
    "a 1",
    "b 2",
    "d 1",
    "e 1",
  ]);
  await search.close();
});
