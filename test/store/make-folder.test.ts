import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/store/sqlite/make-folder.ts";

test("a folder is made with those above it, and one that is there stays", ({ onTestFinished }) => {
  const above = mkdtempSync(join(tmpdir(), "verbatim-folder-"));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const folder = join(above, "a", "b", "c");
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
  writeFileSync(join(above, "file"), "");
  expect(() => makeFolder(join(above, "file", "below"))).toThrow();
});

test.runIf(existsSync("/proc/self"))("a folder that no system makes is refused at once", () => {
  expect(() => makeFolder("/proc/verbatim/data")).toThrow();
});
