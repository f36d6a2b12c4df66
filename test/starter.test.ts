import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { guildId } from "../src/domain/ids.ts";
import { type Log, silent } from "../src/domain/log.ts";
import { readFiles } from "../src/ingest/files.ts";
import type { Intake } from "../src/intake.ts";
import { type Opened, open } from "../src/open.ts";
import { PROJECT } from "../src/project.ts";
import { loadStarterArticles } from "../src/starter.ts";

const NOW = Date.UTC(2026, 2, 6, 12);
const DAY_MS = 86_400_000;
const FOLDER = join(PROJECT, "data", "articles");
const NORTH = { guild: guildId("111111111111111111") };
const SOUTH = { guild: guildId("222222222222222222") };

let opened: Opened;
/** What was given to the reader, and what the log told. */
let given: number;
let told: string[];
beforeEach(async () => {
  opened = await open({ dataDir: null, now: () => NOW, log: silent });
  given = 0;
  told = [];
});
afterEach(() => opened.close());

/** One start of the program. */
async function start({ wanted, at = NOW }: { wanted: boolean; at?: number }) {
  const note = (_fields: object, event: string) => void told.push(event);
  const log: Log = { ...silent, info: note, warn: note, error: note };
  const intake: Intake = {
    takeIn(items, ...rest) {
      given += items.length;
      return opened.intake.takeIn(items, ...rest);
    },
    takeBack: opened.intake.takeBack,
  };
  await loadStarterArticles({ wanted, store: opened.store, intake, now: () => at, log });
}
const countedFor = async (viewer: typeof NORTH) => (await opened.store.counts(viewer)).articles;

test("starter articles are loaded at the first start alone, and their ages are counted from it", async () => {
  const first = NOW - 3 * DAY_MS;
  await start({ wanted: true, at: first });
  const { articles, newest } = await opened.store.counts(NORTH);
  expect(articles).toBeGreaterThan(30);
  expect(given).toBe(articles);
  expect(newest).toBeLessThan(first);
  expect(newest).toBeGreaterThan(first - DAY_MS);
  await start({ wanted: true });
  expect(given).toBe(articles);
  expect(await opened.store.counts(NORTH)).toMatchObject({ articles, newest });
  expect(told).toEqual(["starter articles loaded"]);
});

test("starter articles go when they are not wanted, come again when they are, and never take a guild's own with them", async () => {
  const own = await firstStarterArticle();
  await start({ wanted: false });
  expect(told).toEqual([]);
  await start({ wanted: true });
  const all = await countedFor(SOUTH);
  await opened.intake.takeIn([own], { kind: "guilds", guilds: [NORTH.guild] });

  await start({ wanted: false });
  expect(await countedFor(SOUTH)).toBe(0);
  expect(await countedFor(NORTH)).toBe(1);
  expect([await opened.search.size(null), await opened.search.size(SOUTH), await opened.search.size(NORTH)]).toEqual([
    1, 0, 1,
  ]);

  await start({ wanted: true, at: NOW + 30 * DAY_MS });
  expect(await countedFor(SOUTH)).toBe(all);
  expect(await countedFor(NORTH)).toBe(all);
  expect(await opened.search.size(null)).toBe(all);

  await start({ wanted: false });
  expect([await countedFor(SOUTH), await countedFor(NORTH)]).toEqual([0, 1]);
  const [loaded, removed] = ["starter articles loaded", "starter articles removed"];
  expect(told).toEqual([loaded, removed, loaded, removed]);
});

async function firstStarterArticle() {
  for await (const { result } of readFiles([FOLDER], { now: NOW }))
    if (result.ok && result.value.kind === "item") return result.value.item;
  throw new Error("there is no starter article");
}
