import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { inQuickTransaction, inTransaction } from "../../src/store/sqlite/transaction.ts";

const [NORMAL, FULL] = [1, 2];
function opened() {
  const database = new DatabaseSync(":memory:");
  database.exec("PRAGMA synchronous = FULL; CREATE TABLE t (a)");
  return { database, level: () => Number(database.prepare("PRAGMA synchronous").get()?.synchronous) };
}

test("only a quick transaction does not wait for the disk, and what comes after it does", () => {
  const { database, level } = opened();
  expect([inTransaction(database, level), inQuickTransaction(database, level), level()]).toEqual([FULL, NORMAL, FULL]);
});

test("a quick transaction that throws leaves nothing behind, and what comes after it waits for the disk", () => {
  const { database, level } = opened();
  const broken = () => {
    database.exec("INSERT INTO t VALUES (1)");
    throw new Error("broken");
  };
  expect(() => inQuickTransaction(database, broken)).toThrow("broken");
  expect([database.prepare("SELECT count(*) AS n FROM t").get()?.n, level()]).toEqual([0, FULL]);
});
