import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articleId } from "../../src/domain/ids.ts";
import { openSqliteStore, StoreRefused } from "../../src/store/sqlite/index.ts";
import { migrate, versionOf } from "../../src/store/sqlite/migrate.ts";
import { migrations } from "../../src/store/sqlite/migrations/index.ts";
import { sampleWatch } from "./contract-watches.ts";
import { everyone, NORTH, START, sample, sampleBriefing, sampleDelivery } from "./samples.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-file-"));
  file = join(folder, "verbatim.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A good store with 40 articles, closed. */
async function writeStore(): Promise<Buffer> {
  const store = await openSqliteStore({ file });
  for (let count = 0; count < 40; count += 1) await store.saveArticle(sample(`a${count}`, count), everyone);
  await store.close();
  return readFileSync(file);
}

async function refusal(): Promise<StoreRefused | null> {
  try {
    const store = await openSqliteStore({ file });
    await store.close();
    return null;
  } catch (error) {
    if (error instanceof StoreRefused) return error;
    throw error;
  }
}

describe("a file that cannot be used is refused and left as it is", () => {
  const rows: [string, string, () => Promise<unknown> | unknown][] = [
    ["text", "damaged", () => writeFileSync(file, "These are not the pages you are looking for.\n".repeat(200))],
    ["a few bytes", "damaged", () => writeFileSync(file, "SQLite")],
    ["nothing but a header", "damaged", () => writeFileSync(file, "SQLite format 3\0")],
    ["cut short", "damaged", async () => writeFileSync(file, (await writeStore()).subarray(0, 20_000))],
    ["zeros in the middle", "damaged", async () => writeFileSync(file, (await writeStore()).fill(0, 4_096, 12_288))],
    [
      "a newer schema",
      "newer",
      async () => {
        await writeStore();
        withDatabase((database) => database.exec("PRAGMA user_version = 9999"));
      },
    ],
    [
      "another program's database",
      "damaged",
      () => withDatabase((database) => database.exec("CREATE TABLE songs (title)")),
    ],
  ];
  test.each(rows)("%s: %s", async (_name, reason, prepare) => {
    await prepare();
    const before = readFileSync(file);
    const names = readdirSync(folder);
    const refused = await refusal();
    expect(refused).toMatchObject({ reason, file });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });

  test("a large one is refused where the deliveries are damaged, and else opened without a look at every page", async () => {
    await writeStore();
    let page = 0;
    withDatabase((database) => {
      database.exec("CREATE TABLE filler (bytes BLOB)");
      database.exec("INSERT INTO filler VALUES (zeroblob(101000000))");
      page = Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'deliveries'").get()?.rootpage);
    });
    expect(await refusal()).toBeNull();
    const handle = openSync(file, "r+");
    writeSync(handle, Buffer.alloc(4_096, 7), 0, 4_096, (page - 1) * 4_096);
    closeSync(handle);
    expect(await refusal()).toMatchObject({ reason: "damaged" });
  });

  test("cut short anywhere", async () => {
    const whole = await writeStore();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
        writeFileSync(file, whole.subarray(0, length));
        expect(await refusal()).toMatchObject({ reason: "damaged" });
        expect(readFileSync(file).equals(whole.subarray(0, length))).toBe(true);
        expect(readdirSync(folder)).toEqual(["verbatim.sqlite"]);
      }),
      { numRuns: 40 },
    );
  });

  test("a folder in its place", async () => {
    file = folder;
    expect(await refusal()).toMatchObject({ reason: "unwritable" });
  });

  test("a place below a file", async () => {
    writeFileSync(file, "x");
    file = join(file, "deeper.sqlite");
    expect(await refusal()).toMatchObject({ reason: "unwritable" });
  });
});

describe("a file that looks odd but is fine is opened", () => {
  test("an empty one becomes a new store", async () => {
    writeFileSync(file, "");
    expect(await refusal()).toBeNull();
  });

  test("one whose first start was killed before a table was made", async () => {
    withDatabase((database) => database.exec("PRAGMA journal_mode = WAL; CREATE TABLE a (b); DROP TABLE a;"));
    expect(await refusal()).toBeNull();
  });

  test("one whose name holds signs of an address", async () => {
    file = join(folder, "a b?c#d%20é.sqlite");
    await writeStore();
    expect(await refusal()).toBeNull();
    expect(readdirSync(folder)).toEqual(["a b?c#d%20é.sqlite"]);
  });

  test("one whose last words are still in the write-ahead log", async () => {
    const store = await openSqliteStore({ file });
    await store.saveArticle(sample("late"), everyone);
    const copy = join(folder, "copy.sqlite");
    for (const end of ["", "-wal"]) writeFileSync(copy + end, readFileSync(file + end));
    await store.close();
    file = copy;
    const reopened = await openSqliteStore({ file });
    expect(await reopened.articles([articleId("late")], { guild: null })).toEqual([sample("late")]);
    await reopened.close();
  });

  test("one that another process is at work with: each sees what the other wrote", async () => {
    const bot = await openSqliteStore({ file });
    await bot.saveArticle(sample("first"), everyone);
    const importer = await openSqliteStore({ file });
    await importer.saveArticle(sample("second", 1), everyone);
    for (const store of [bot, importer]) expect((await store.counts({ guild: null })).articles).toBe(2);
    await bot.close();
    await importer.saveArticle(sample("third", 2), everyone);
    await importer.close();
    expect(readdirSync(folder)).toEqual(["verbatim.sqlite"]);
  });

  test("one with a row that cannot be read: the row is named and left out", async () => {
    await writeStore();
    withDatabase((database) => {
      database.exec(`UPDATE articles SET article = '{"id":' WHERE id = 'a3'`);
      database.exec(`UPDATE articles SET facts = '{"summary":"all of it"}' WHERE id = 'a4'`);
    });
    const named: string[] = [];
    const store = await openSqliteStore({ file, onUnreadable: (id) => named.push(id) });
    const ids = (await store.timeline({ limit: 99 }, { guild: null })).map(({ id }) => id);
    expect(await store.articles(ids, { guild: null })).toHaveLength(38);
    expect(await store.arrived(ids)).toHaveLength(38);
    expect((await store.signatures(0, 99)).articles).toHaveLength(40);
    expect(named.sort()).toEqual(["a3", "a3", "a4", "a4"]);
    await store.close();
  });

  test("one with deliveries that cannot be read: each is named once and left out, and the others are owed", async () => {
    const first = await openSqliteStore({ file });
    const told = { at: START, stories: [] };
    await first.planDeliveries(["d1", "d2", "d3", "d4", "d5"].map((id) => sampleDelivery(id, { told })));
    await first.close();
    withDatabase((database) => {
      database.exec(`UPDATE deliveries SET deed = '{"kind":"shout"}' WHERE id = 'd1'`);
      database.exec(`UPDATE deliveries SET told = '{"at":' WHERE id = 'd3'`);
      database.exec(`UPDATE deliveries SET state = 'lost' WHERE id = 'd4'`);
    });
    const named: string[] = [];
    const store = await openSqliteStore({ file, onUnreadableRow: (id) => named.push(id) });
    for (let times = 0; times < 2; times += 1)
      expect((await store.openDeliveries()).map(({ id }) => id)).toEqual(["d2", "d5"]);
    expect(named).toEqual(["d1", "d3"]);
    expect(await store.deliveriesOf({ kind: "briefing", id: "b1" }, 9)).toHaveLength(2);
    expect(await store.deliveryBySlot("slot-d1")).toBeNull();
    expect(await store.toldIn(sampleDelivery("d1").target, 0)).toEqual([told, told, told]);
    // What is written down under its slot is not written down again.
    await store.planDeliveries([sampleDelivery("d1")]);
    expect(await store.openDeliveries()).toHaveLength(2);
    await store.close();
  });

  test("one with briefings and watches that cannot be read: each is named once and left out, and the others go on", async () => {
    const first = await openSqliteStore({ file });
    for (const id of ["b1", "b2", "b3"]) await first.saveBriefing(sampleBriefing(id));
    for (const id of ["w1", "w2"]) await first.saveWatch(sampleWatch(id));
    await first.close();
    withDatabase((database) => {
      database.exec(`UPDATE briefings SET briefing = json_set(briefing, '$.length', 4) WHERE id = 'b1'`);
      database.exec(`UPDATE briefings SET briefing = json_set(briefing, '$.rule.zone', 'Mars/Base') WHERE id = 'b2'`);
      database.exec(`UPDATE watches SET watch = '{"id":' WHERE id = 'w1'`);
    });
    const named: string[] = [];
    const store = await openSqliteStore({ file, onUnreadableRow: (id) => named.push(id) });
    for (let times = 0; times < 2; times += 1) {
      expect((await store.briefings(null)).map(({ id }) => id)).toEqual(["b3"]);
      expect((await store.watches()).map(({ id }) => id)).toEqual(["w2"]);
    }
    expect(await store.briefing(sampleBriefing("b1").id)).toBeNull();
    expect(named).toEqual(["b1", "b2", "w1"]);
    await store.close();
  });

  test("its commits wait for the disk and it is in write-ahead mode", async () => {
    await writeStore();
    expect(existsSync(file)).toBe(true);
    withDatabase((database) => expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" }));
  });
});

describe("migrations", () => {
  test("a store of version 1 is opened with all that it holds", async () => {
    withDatabase((database) =>
      database.exec(readFileSync(new URL("./fixtures/version-1.sql", import.meta.url), "utf8")),
    );
    const store = await openSqliteStore({ file });
    expect(await store.articles([articleId("a1")], { guild: NORTH })).toEqual([sample("a1")]);
    expect(await store.articles([articleId("a1")], { guild: null })).toEqual([]);
    expect(await store.briefings(NORTH)).toEqual([sampleBriefing("b1")]);
    expect(await store.openDeliveries()).toEqual([sampleDelivery("d1")]);
    expect(await store.topics(NORTH)).toEqual([{ guild: NORTH, name: "Water", feeds: [], query: "dam" }]);
    expect(await store.meta("commands-hash")).toBe("abc");
    expect(await store.guildSetting(NORTH, "timezone")).toBe('"Europe/Oslo"');
    expect(await store.state("AAAAAAAAAAAA")).toBe("{}");
    await store.close();
    withDatabase((database) => expect(versionOf(database)).toBe(migrations.length));
  });

  test("a store of version 2 is opened with what was told, and what is gone from it is told from then on", async () => {
    withDatabase((database) =>
      database.exec(readFileSync(new URL("./fixtures/version-2.sql", import.meta.url), "utf8")),
    );
    const store = await openSqliteStore({ file });
    const told = { at: START, stories: [{ id: sample("a1").story, articles: [articleId("a1")], heard: null }] };
    expect(await store.openDeliveries()).toEqual([sampleDelivery("d1", { told })]);
    expect((await store.articles([articleId("a1")], { guild: NORTH }))[0]?.copyOf).toBe("a0");
    const { mark } = await store.arrivals(0, 9);
    await store.deleteArticle(articleId("a1"));
    expect((await store.arrivals(mark, 9)).gone).toEqual(["a1"]);
    await store.close();
  });

  test("a store of version 4 is opened with all its deliveries, which were posts of briefings to channels", async () => {
    withDatabase((database) =>
      database.exec(readFileSync(new URL("./fixtures/version-4.sql", import.meta.url), "utf8")),
    );
    const store = await openSqliteStore({ file });
    const told = { at: START, stories: [{ id: sample("a1").story, articles: [articleId("a1")], heard: null }] };
    const before = { attemptedAt: 1_772_611_200_000 };
    const rows = [
      sampleDelivery("d1", { told }),
      sampleDelivery("d2", { state: "sending", attempts: 3, ...before }),
      sampleDelivery("d3", { state: "sent", attempts: 1, messageId: "400000000000000001", ...before }),
      sampleDelivery("d4", { state: "skipped", payload: null, because: { words: "there was nothing new" } }),
    ];
    expect(await store.deliveriesOf({ kind: "briefing", id: "b1" }, 9)).toEqual(rows.reverse());
    expect((await store.openDeliveries()).map(({ id }) => id)).toEqual(["d1", "d2"]);
    expect(await store.toldIn(sampleDelivery("d1").target, 0)).toEqual([told]);
    await store.planDeliveries([sampleDelivery("d3"), sampleDelivery("d5")]);
    expect((await store.openDeliveries()).map(({ id }) => id)).toEqual(["d1", "d2", "d5"]);
    await store.close();
  });

  test("a store of version 7 is opened with the edits that its withdrawals are owed", async () => {
    withDatabase((database) =>
      database.exec(readFileSync(new URL("./fixtures/version-7.sql", import.meta.url), "utf8")),
    );
    const store = await openSqliteStore({ file });
    expect((await store.openDeliveries()).map(({ id, deed }) => [id, deed])).toEqual([
      ["d1", { kind: "post" }],
      ["d2", { kind: "post" }],
      ["d5", { kind: "edit", of: "d3" }],
      ["d6", { kind: "post" }],
    ]);
    expect(await store.deliveriesOf({ kind: "watch", id: "w1" }, 9)).toHaveLength(1);
    expect(await store.changedSinceTold(0)).toMatchObject({ changed: [], withdrawn: [] });
    await store.close();
  });

  test("are applied once and in order", () => {
    const database = new DatabaseSync(":memory:");
    const steps = ["CREATE TABLE a (b)", "ALTER TABLE a ADD COLUMN c", "INSERT INTO a VALUES (1, 2)"];
    migrate(database, steps.slice(0, 1));
    migrate(database, steps);
    migrate(database, steps);
    expect(database.prepare("SELECT * FROM a").all()).toEqual([{ b: 1, c: 2 }]);
    expect(versionOf(database)).toBe(3);
  });

  test("one that fails leaves the store at the version before", () => {
    const database = new DatabaseSync(":memory:");
    const steps = ["CREATE TABLE a (b)", "INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1)"];
    expect(() => migrate(database, steps)).toThrow(/nowhere/);
    expect(versionOf(database)).toBe(1);
    expect(database.prepare("SELECT * FROM a").all()).toEqual([]);
    expect(database.isTransaction).toBe(false);
  });
});

function withDatabase(work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file);
  try {
    work(database);
  } finally {
    database.close();
  }
}
