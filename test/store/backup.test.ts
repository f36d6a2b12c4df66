import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp, restore } from "../../src/store/sqlite/backup.ts";
import { openSqliteStore } from "../../src/store/sqlite/index.ts";
import { everyone, NORTH, sample } from "./samples.ts";

let folder: string;
let file: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-backup-"));
  file = join(folder, "verbatim.sqlite");
  kept = join(folder, "kept.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function fill(path: string, from: number, to: number) {
  const store = await openSqliteStore({ file: path });
  for (let number = from; number < to; number += 1) await store.saveArticle(sample(`a${number}`, number), everyone);
  return store;
}

async function articlesIn(path: string): Promise<number> {
  const store = await openSqliteStore({ file: path });
  const { length } = await store.timeline({ limit: 9_999 }, { guild: NORTH });
  await store.close();
  return length;
}

describe("a backup", () => {
  test("made while articles come in is whole, and holds at least what was there when it began", async () => {
    const store = await fill(file, 0, 300);
    const copying = backUp(file, kept);
    for (let number = 300; number < 400; number += 1) await store.saveArticle(sample(`a${number}`, number), everyone);
    await copying;
    await store.close();
    expect(await articlesIn(kept)).toBeGreaterThanOrEqual(300);
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  test("of what cannot be read is refused and leaves no half copy", async () => {
    writeFileSync(file, "dear diary");
    await expect(backUp(file, kept)).rejects.toMatchObject({ reason: "damaged" });
    expect(readdirSync(folder)).toEqual(["verbatim.sqlite"]);
    await expect(backUp(join(folder, "none"), kept)).rejects.toMatchObject({ name: "StoreRefused" });
    expect(existsSync(kept)).toBe(false);
  });

  test("that cannot be written says so", async () => {
    await (await fill(file, 0, 3)).close();
    await expect(backUp(file, join(folder, "none", "kept"))).rejects.toMatchObject({ reason: "unwritable" });
  });
});

describe("restoring", () => {
  test("brings back what was there, and keeps what was there since", async () => {
    await (await fill(file, 0, 20)).close();
    await backUp(file, kept);
    const store = await fill(file, 20, 50);
    await store.close();
    const aside = join(folder, "aside.sqlite");
    await restore(kept, file, aside);
    expect([await articlesIn(file), await articlesIn(aside), await articlesIn(kept)]).toEqual([20, 50, 20]);
  });

  test("leaves everything as it was when the backup is damaged", async () => {
    await (await fill(file, 0, 20)).close();
    await backUp(file, kept);
    truncateSync(kept, 20_000);
    const before = readFileSync(file);
    await expect(restore(kept, file, join(folder, "aside"))).rejects.toMatchObject({ reason: "damaged" });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => /partial|aside/.test(name))).toEqual([]);
  });

  test("takes what stands in a log beside the backup as well", async () => {
    const store = await fill(kept, 0, 30);
    await restore(kept, file, join(folder, "aside"));
    await store.close();
    expect(await articlesIn(file)).toBe(30);
  });
});
