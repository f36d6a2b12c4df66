import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { freeBytesBeside, roomStore } from "../../src/store/sqlite/room.ts";

const GIGABYTE = 1e9;

function database(pragma = ""): DatabaseSync {
  const opened = new DatabaseSync(":memory:");
  opened.exec(`CREATE TABLE a (b); PRAGMA user_version = 7; ${pragma}`);
  return opened;
}

test("a store that can be written says how much room is left, and is as it was", async () => {
  const there = database();
  expect(await roomStore(there, () => GIGABYTE).room()).toEqual({ freeBytes: GIGABYTE, refused: null });
  expect(await roomStore(there, () => null).room()).toEqual({ freeBytes: null, refused: null });
  expect(there.prepare("PRAGMA user_version").get()).toEqual({ user_version: 7 });
});

test("a disk without room is full, also while something small can still be written", async () => {
  expect(await roomStore(database(), () => 4_096).room()).toEqual({ freeBytes: 4_096, refused: "full" });
});

test("a store that may only be read says so", async () => {
  const room = await roomStore(database("PRAGMA query_only = ON"), () => GIGABYTE).room();
  expect(room).toEqual({ freeBytes: GIGABYTE, refused: "unwritable" });
});

test("the room beside a file is that of its disk", () => {
  expect(freeBytesBeside(join(tmpdir(), "verbatim.sqlite"))).toBeGreaterThan(0);
  expect(freeBytesBeside("/nowhere/verbatim.sqlite")).toBeNull();
  expect(freeBytesBeside(":memory:")).toBeNull();
});
