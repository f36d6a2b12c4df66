import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-test-"));
const program = join(folder, "chromium");
writeFileSync(program, "");
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

test("the Chromium that CHROMIUM names comes first, then one on the path", () => {
  expect(findChromium({ CHROMIUM: program, PATH: "/usr/bin" })).toBe(program);
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(program);
});

test("where there is none, it says how to get one", () => {
  expect(() => findChromium({ CHROMIUM: join(folder, "none"), PATH: folder })).toThrow(
    "there is no program of that name",
  );
  const empty = { PATH: join(folder, "none") };
  expect(() => findChromium(empty)).toThrow("apt-get install chromium");
});
