import { readAll } from "../src/work/read-all.ts";
import { starterItems } from "./articles.ts";
import type { Row } from "./row.ts";

const ROUNDS = 6;
/** The size that the bar is for. */
const ARTICLE_CHARACTERS = 3_500;

/** Parsing and reading on one thread, warm, by CPU time, for articles of 3,500 characters. */
export async function reading(): Promise<Row[]> {
  const items = await starterItems();
  const characters = items.reduce((sum, { text }) => sum + text.length, 0);
  readAll(items, { retrieved: 0 });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.threadCpuUsage();
    readAll(items, { retrieved: 0 });
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1_000);
  }
  const ms = (Math.min(...times) / characters) * ARTICLE_CHARACTERS;
  return [
    { what: `CPU for an article of ${ARTICLE_CHARACTERS} characters`, value: ms, unit: "ms", bar: null },
    { what: "articles read a second on one core", value: 1_000 / ms, unit: "articles/s", bar: 100, more: true },
  ];
}
