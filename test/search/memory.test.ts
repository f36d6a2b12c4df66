import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articleId } from "../../src/domain/ids.ts";
import type { SearchDocument } from "../../src/search/index.ts";
import { openSearch } from "../../src/search/open.ts";
import { NORTH, START, sample } from "./samples.ts";

const anybody = { viewer: { guild: null }, limit: 1_000 };
const many = (count: number, from = 0): SearchDocument[] =>
  Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return sample(`d${number}`, { headline: `Vote ${number}`, body: "a vote on the bridge", at: START + number });
  });

/** Takes into memory what is to be there, as the bot does. */
async function warmAll(search: ReturnType<typeof openSearch>, documents: readonly SearchDocument[]): Promise<number> {
  let count = 0;
  for (;;) {
    const ids = await search.cold(7);
    if (ids.length === 0) return count;
    count += ids.length;
    await search.warm(
      documents.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    );
  }
}
const suggested = async (search: ReturnType<typeof openSearch>, prefix: string) =>
  (await search.suggest(prefix, { viewer: { guild: null }, kinds: ["article"], limit: 3 })).map(({ value }) => value);

describe("the articles in memory", () => {
  test("of very many that come at once follow when the last has come; all are found at any moment", async () => {
    const search = openSearch({ archive: ":memory:", hotLimit: 1_000 });
    const documents = many(400);
    await search.put(documents);
    expect((await search.find("vote", anybody)).total).toBe(400);
    expect(await suggested(search, "vote 399")).toEqual([]);
    const [first] = await search.cold(5);
    await search.warm(documents.filter(({ id }) => id === first));
    expect((await search.find("vote", anybody)).total).toBe(400);
    expect(await warmAll(search, documents)).toBeGreaterThan(200);
    expect(await suggested(search, "vote 399")).toEqual(["d399"]);
    const found = await search.find("vote", { ...anybody, sort: "newest" });
    expect(found.hits.map(({ id }) => String(id))).toEqual(documents.map(({ id }) => String(id)).reverse());
    await search.close();
  });

  test("are the newest, when there are more than may be in memory", async () => {
    const search = openSearch({ archive: ":memory:", hotLimit: 50 });
    const documents = many(400);
    await search.put(documents);
    await warmAll(search, documents);
    expect(await suggested(search, "vote")).toEqual(["d399", "d398", "d397"]);
    expect(await suggested(search, "vote 349")).toEqual([]);
    expect(await suggested(search, "vote 350")).toEqual(["d350"]);
    expect((await search.find("vote", anybody)).total).toBe(400);
    await search.close();
  });

  test("leave nothing out when one is changed or removed between being asked for and handed over", async () => {
    const search = openSearch({ archive: ":memory:", hotLimit: 1_000 });
    const documents = many(300);
    await search.put(documents);
    const ids = await search.cold(10);
    const changed = { ...documents.find(({ id }) => id === ids[3])!, body: "a vote on the harbour" };
    await search.put([changed]);
    await search.remove([ids[5]!]);
    await search.warm(ids.map((id) => documents.find((one) => one.id === id)!));
    expect((await search.find("vote", anybody)).total).toBe(299);
    await warmAll(search, [...documents.filter(({ id }) => id !== changed.id), changed]);
    expect((await search.find("vote", anybody)).total).toBe(299);
    expect((await search.find("harbour", anybody)).hits.map(({ id }) => id)).toEqual([changed.id]);
    await search.close();
  });

  test("are those of the archive alone: what was removed from all of it does not come again", async () => {
    const search = openSearch({ archive: ":memory:", hotLimit: 2 });
    await search.put(many(6));
    await search.remove(many(6).map(({ id }) => id));
    await search.put([sample("new", { body: "vote" })]);
    expect((await search.find("vote", anybody)).hits.map(({ id }) => id)).toEqual([articleId("new")]);
    await search.close();
  });
});

describe("two programs on one file, at once or one after the other", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "verbatim-search-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("find at once what the other took in, changed and removed", async () => {
    const archive = join(folder, "search.sqlite");
    const [bot, importer] = [openSearch({ archive, hotLimit: 10 }), openSearch({ archive, hotLimit: 10 })];
    const ids = async (query: string, guild: typeof NORTH | null = null) =>
      (await bot.find(query, { viewer: { guild }, limit: 9 })).hits.map(({ id }) => String(id)).sort();
    await bot.put([sample("a", { body: "a vote" }), sample("b", { body: "a vote" })]);
    await importer.put([sample("c", { body: "a vote" }), sample("d", { body: "a vote", guilds: [NORTH] })]);
    expect(await ids("vote")).toEqual(["a", "b", "c"]);
    expect(await ids("vote", NORTH)).toEqual(["a", "b", "c", "d"]);
    const changed = sample("a", { version: 2, body: "a glacier" });
    await importer.put([changed]);
    await bot.put([changed]);
    expect([await ids("glacier"), await ids("vote")]).toEqual([["a"], ["b", "c"]]);
    await importer.remove([articleId("b")]);
    await bot.remove([articleId("b")]);
    await bot.put([sample("e", { body: "a vote on the resevoir" })]);
    expect(await ids("vote")).toEqual(["c", "e"]);
    expect(await bot.size(null)).toBe(4);
    await bot.close();
    await importer.close();
  });

  test("find what the other took in since this one last looked, whatever this one writes first", async () => {
    const archive = join(folder, "search.sqlite");
    const [bot, importer] = [openSearch({ archive, hotLimit: 10 }), openSearch({ archive, hotLimit: 10 })];
    const found = async () => (await bot.find("vote", anybody)).hits.map(({ id }) => String(id)).sort();
    await bot.put(many(2));
    await importer.put(many(1, 2));
    await bot.remove([articleId("d0")]);
    await bot.put(many(1, 3));
    expect(await found()).toEqual(["d1", "d2", "d3"]);
    await bot.close();
    await importer.close();
  });

  test("find an article once that the other removed and took in again", async () => {
    const archive = join(folder, "search.sqlite");
    const [bot, importer] = [openSearch({ archive, hotLimit: 10 }), openSearch({ archive, hotLimit: 10 })];
    const found = async () => {
      const { hits, total } = await bot.find("vote", anybody);
      expect(total).toBe(hits.length);
      return hits.map(({ id }) => String(id)).sort();
    };
    await bot.put(many(3));
    await importer.remove([articleId("d1")]);
    await importer.put(many(2, 1));
    expect(await found()).toEqual(["d0", "d1", "d2"]);
    await bot.put(many(2, 1));
    expect(await found()).toEqual(["d0", "d1", "d2"]);
    await warmAll(bot, many(3));
    expect(await found()).toEqual(["d0", "d1", "d2"]);
    await bot.close();
    await importer.close();
  });

  test("leave nothing out when new ones push old ones out of memory while still older ones are handed over", async () => {
    const archive = join(folder, "search.sqlite");
    const documents = many(35);
    const before = openSearch({ archive, hotLimit: 10 });
    await before.put(documents.slice(0, 30));
    await before.close();
    const search = openSearch({ archive, hotLimit: 10 });
    const asked = async (count: number) => {
      const ids = await search.cold(count);
      return ids.map((id) => documents.find((one) => one.id === id)!);
    };
    await search.warm(await asked(8));
    const older = await asked(8);
    await search.put(documents.slice(30));
    await search.warm(older);
    expect((await search.find("vote", anybody)).total).toBe(35);
    await warmAll(search, documents);
    expect((await search.find("vote", anybody)).total).toBe(35);
    await search.close();
  });

  test("score alike, since either counts what both hold", async () => {
    const archive = join(folder, "search.sqlite");
    const [bot, importer] = [openSearch({ archive, hotLimit: 10 }), openSearch({ archive, hotLimit: 0 })];
    await bot.put(many(3));
    await importer.put([...many(3, 3), sample("other", { body: "harbour" })]);
    const [one] = (await bot.find("harbour vote", anybody)).hits;
    const [other] = (await importer.find("harbour vote", anybody)).hits;
    expect(one).toEqual(other);
    await bot.close();
    await importer.close();
  });
});
