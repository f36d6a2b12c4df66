import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Article, isBody } from "../../src/domain/article.ts";
import { type FileReading, readFiles } from "../../src/ingest/files.ts";
import { parseItem } from "../../src/parse/index.ts";
import { createStoryIndex } from "../../src/stories/index.ts";
import { signatureOf } from "../../src/stories/signature.ts";

const NOW = Date.UTC(2025, 5, 12, 9);
const FOLDER = fileURLToPath(new URL("../../data/articles", import.meta.url));

type Starter = { readonly file: string; readonly at: number; readonly article: Article };

/** Files are named publisher-story, with a number where a publisher told a story twice. */
function storyName({ file, article }: Starter): string {
  const publisher = (article.publisher ?? "").toLowerCase().replace(/^the /, "").replaceAll(" ", "-");
  return file
    .replace(/^the-/, "")
    .replace(`${publisher}-`, "")
    .replace(/(-\d)?\.md$/, "");
}

describe("the starter articles", () => {
  const readings: FileReading[] = [];
  const starters: Starter[] = [];

  beforeAll(async () => {
    for await (const reading of readFiles([FOLDER], { now: NOW })) {
      readings.push(reading);
      if (!reading.result.ok || reading.result.value.kind !== "item") continue;
      const { item, ageMs } = reading.result.value;
      const parsed = parseItem(item, { retrieved: NOW });
      if (parsed.ok) starters.push({ file: basename(reading.file), at: NOW - (ageMs ?? 0), article: parsed.value });
    }
  });

  test("are all read", () => {
    expect(readings.filter(({ result }) => !result.ok)).toEqual([]);
    expect(starters.length).toBeGreaterThanOrEqual(36);
    expect(new Set(starters.map(({ article }) => article.id)).size).toBe(starters.length);
  });

  test("have a headline, a byline, a publisher and a body in English", () => {
    for (const { file, article } of starters) {
      const kinds = article.blocks.map(({ kind }) => kind);
      expect([file, kinds[0]]).toEqual([file, "headline"]);
      expect(kinds.filter(isBody).length, file).toBeGreaterThanOrEqual(5);
      expect([file, article.language, article.byline !== null, article.publisher !== null]).toEqual([
        file,
        "en",
        true,
        true,
      ]);
    }
  });

  test("fall into their stories", () => {
    const index = createStoryIndex();
    const placedIn = new Map<string, string>();
    const oldestFirst = [...starters].sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1));
    for (const starter of oldestFirst) {
      const { id } = starter.article;
      const { story, moved } = index.place({ id, at: starter.at, signature: signatureOf(starter.article) });
      for (const [article, now] of [[id, story] as const, ...moved]) placedIn.set(article, now);
    }
    const names = new Map<string, Set<string>>();
    for (const starter of starters) {
      const story = placedIn.get(starter.article.id)!;
      names.set(story, (names.get(story) ?? new Set()).add(storyName(starter)));
    }
    expect([...names.values()].map((found) => [...found]).filter((found) => found.length > 1)).toEqual([]);
    expect(names.size).toBe(new Set(starters.map(storyName)).size);
  });
});
