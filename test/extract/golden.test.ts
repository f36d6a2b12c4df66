import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../src/extract/index.ts";
import { parsed } from "../parse/raw.ts";
import { tablesOf } from "./golden-tables.ts";

const here = new URL("../golden/", import.meta.url);
const slugs = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** `npm run golden` writes the tables anew; the diff is then to be read as code is. */
const rewrite = process.env.GOLDEN === "write";

test("there are golden articles", () => {
  expect(slugs.length).toBeGreaterThan(0);
});

describe.each(slugs)("the golden article %s", (slug) => {
  const article = parsed(readFileSync(new URL(`${slug}/source.txt`, here), "utf8"), { language: null });
  const tables = tablesOf(article, readFacts(article));

  if (rewrite)
    for (const [name, table] of Object.entries(tables)) writeFileSync(new URL(`${slug}/${name}`, here), table);

  test.each(readdirSync(new URL(`${slug}/`, here)).filter((name) => name.endsWith(".md")))("reads as in %s", (name) => {
    expect(tables[name]).toBe(readFileSync(new URL(`${slug}/${name}`, here), "utf8"));
  });
});
