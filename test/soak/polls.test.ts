import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Printed } from "../../soak/newspaper.ts";
import { judge, killPolls } from "../../soak/polls.ts";
import type { Report } from "../../soak/polls-child.ts";
import { articleId } from "../../src/domain/ids.ts";
import { openSqliteStore } from "../../src/store/sqlite/index.ts";

/** `npm run soak polls` does twenty times as many. */
const TRIALS = 5;

test("loses nothing and doubles nothing when it is killed while it asks feeds", { timeout: 120_000 }, async () => {
  const { trials, faults, kills } = await killPolls({ trials: TRIALS, seed: 3 });
  expect(faults).toEqual([]);
  expect([trials, Object.values(kills).reduce((sum, count) => sum + count)]).toEqual([TRIALS, TRIALS]);
});

let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "verbatim-test-"));
  await (await openSqliteStore({ file: join(dataDir, "verbatim.sqlite") })).close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const FEED = "http://127.0.0.1:1/whole";
const printed: Printed[] = [1, 2].map((number) => ({
  number,
  feed: "/whole",
  url: `http://127.0.0.1:1/articles/${number}`,
  headline: `Pier ${number}`,
  mark: `mark${number}`,
  paragraphs: [`As mark${number} says.`],
}));
const there = printed.map(({ number, url, headline, paragraphs }) => ({
  id: articleId(`a${number}`),
  url: url.replace("http", "https"),
  text: `${headline}\n\n${paragraphs[0]}`,
}));
const ids = there.map(({ id }) => id);
const sound: Report = { articles: there, brought: [ids], found: ids.map((id) => [id]), disagreements: 0, mended: 0 };

const [first, second] = [there[0]!, there[1]!];
const other = { ...first, id: articleId("other") };
test.each<[string, Partial<Report>, [lost: number, doubled: number, unsound: number]]>([
  ["nothing wrong", {}, [0, 0, 0]],
  ["an article that is not there", { articles: [first] }, [1, 0, 1]],
  ["old words", { articles: [first, { ...second, text: "Pier 2\n\nAs mark1 says." }] }, [1, 0, 0]],
  ["an article that no feed brought in", { brought: [[first.id]] }, [1, 0, 0]],
  ["an address twice", { articles: [...there, { ...other, text: "No pier" }] }, [0, 2, 0]],
  ["a headline twice", { articles: [...there, { ...other, url: null }] }, [0, 2, 0]],
  ["an article too many", { articles: [...there, { ...other, url: null, text: "No pier" }] }, [0, 1, 0]],
  ["an index that differs", { disagreements: 1 }, [0, 0, 1]],
  ["an article that is not found", { found: [[first.id], []] }, [0, 0, 1]],
  ["another article that is found", { found: [[first.id], [first.id]] }, [0, 0, 1]],
])("would notice %s", (_, wrong, expected) => {
  const { lost, doubled, unsound } = judge({ printed, feeds: [FEED] }, printed, { ...sound, ...wrong }, dataDir);
  expect([lost.length, doubled.length, unsound.length]).toEqual(expected);
});
