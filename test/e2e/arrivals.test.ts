import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startPair } from "./pair.ts";
import { startProgram } from "./program.ts";
import { textOf } from "./seen.ts";

const HEADLINE = "Gribbleton bakes the longest loaf of the valley";

test("an import beside the running bot is found by /search within seconds", async ({ onTestFinished }) => {
  const pair = await startPair({ starterArticles: false });
  onTestFinished(() => pair.stop());
  const search = async () =>
    textOf((await pair.local.user("admin").command("search", { query: "Gribbleton loaf" })).message);
  expect(await search()).toContain("No article found");

  const file = join(pair.dataDir, "loaf.txt");
  writeFileSync(file, `${HEADLINE}\n\nBakers in Gribbleton drew a loaf of 41 metres from their oven on Friday.\n`);
  const program = startProgram({ DATA_DIR: pair.dataDir }, ["cli", "import", file]);
  expect(await program.ended).toMatchObject({ code: 0 });
  expect(program.output()).toContain("1 added");

  await vi.waitFor(async () => expect(await search()).toContain(HEADLINE), { timeout: 8_000, interval: 100 });
  expect(pair.trouble).toEqual([]);
});
