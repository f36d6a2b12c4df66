import { expect, test } from "vitest";
import { refusalOf, StoreRefused } from "../../src/store/sqlite/refused.ts";

const sqliteError = (errcode: number) => Object.assign(new Error("as SQLite says it"), { errcode });

test.each([
  ["busy", 5, "locked"],
  ["busy while recovering the log", 261, "locked"],
  ["disk full", 13, "unwritable"],
  ["read only", 8, "unwritable"],
  ["corrupt", 11, "damaged"],
  ["corrupt index", 779, "damaged"],
  ["not a database", 26, "damaged"],
])("SQLite's code for %s is a refusal", (_name, code, reason) => {
  expect(refusalOf(sqliteError(code), "a.sqlite")).toMatchObject({ reason, file: "a.sqlite" });
});

test("an error in our own SQL stays the bug that it is", () => {
  const bug = sqliteError(1);
  expect(refusalOf(bug, "a.sqlite")).toBe(bug);
});

test("a refusal is not wrapped again", () => {
  const refused = new StoreRefused("newer", "a.sqlite", "schema 3");
  expect(refusalOf(refused, "b.sqlite")).toBe(refused);
});
