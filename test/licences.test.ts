import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Each lets a program under MIT be passed on with it. MPL and OFL ask that their own files stay under them, which they do: nothing of them is changed. */
const FIT = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "MPL-2.0",
  "OFL-1.1",
  "CC0-1.0",
  "Unlicense",
  "Zlib",
]);

type Package = { readonly license?: string; readonly dev?: boolean; readonly devOptional?: boolean };

/** "(MIT OR Apache-2.0)" fits when one of them does, "MIT AND OFL-1.1" when all do. */
const fits = (licence: string): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => FIT.has(one.trim())));

test("everything that runs is under a licence that fits MIT", () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, Package>;
  };
  const running = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  expect(running.length).toBeGreaterThan(30);
  const licences = running.map(([path, { license }]) => {
    const inside = license ?? (JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8")) as Package).license;
    return [path, inside ?? "none"] as const;
  });
  expect(licences.filter(([, licence]) => !fits(licence))).toEqual([]);
});
