import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { prepareWriting } from "../../src/search/archive/prepare-writing.ts";

test("a statement that writes takes a row number that no JavaScript number holds", () => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE a (b INTEGER PRIMARY KEY, c); INSERT INTO a VALUES (9007336693694465, 1)");
  const change = prepareWriting(database, "UPDATE a SET c = ?");
  expect(change.run(2)).toEqual({ changes: 1n, lastInsertRowid: 9_007_336_693_694_465n });
  database.close();
});
