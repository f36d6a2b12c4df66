import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Search, SearchDocument } from "../src/search/index.ts";
import { HOT_LIMIT, openSearch } from "../src/search/open.ts";
import { type Corpus, createCorpus } from "./corpus.ts";
import { percentile, type Row } from "./row.ts";
import { plainFts5, plainMiniSearch } from "./search-peers.ts";

const SIZES = [1_000, 10_000, 100_000];
const QUERIES = 300;
const SLICE = 16;
/** Plain MiniSearch needs some gigabytes for more. */
const PEERS_UP_TO = 10_000;
const anybody = { viewer: { guild: null }, limit: 10 } as const;

/** Our search in this thread beside plain MiniSearch and plain FTS5 over the same invented articles: CPU time of each query. */
export async function searching(): Promise<Row[]> {
  const rows: Row[] = [];
  const sizes = process.env.BENCH_ARTICLES ? [Number(process.env.BENCH_ARTICLES)] : SIZES;
  for (const size of sizes) rows.push(...(await atSize(size)));
  return rows;
}

async function atSize(size: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const corpus = createCorpus(size);
  const search = openSearch({ archive: join(folder, "search.sqlite"), hotLimit: HOT_LIMIT });
  const rows: Row[] = [];
  const name = (what: string) => `${size.toLocaleString("en")} articles: ${what}`;
  try {
    const indexing = await indexingTime(search, corpus);
    rows.push({
      what: name("indexed a second of CPU"),
      value: (size * 1_000) / indexing,
      unit: "articles/s",
      bar: 500,
      more: true,
    });
    const warming = await warmingTime(search, size);
    rows.push({ what: name("the newest into memory"), value: warming / 1_000, unit: "s CPU", bar: 20 });
    const queries = corpus.queries(QUERIES);
    const isLargest = size >= 100_000;
    for (const [what, ask] of Object.entries(questions(search))) {
      const times = await eachTime(queries, ask);
      rows.push(
        { what: name(`${what}, p50`), value: percentile(times, 0.5), unit: "ms CPU", bar: isLargest ? 30 : null },
        { what: name(`${what}, p99`), value: percentile(times, 0.99), unit: "ms CPU", bar: isLargest ? 150 : null },
      );
    }
    const typed = queries.map((query) => query.slice(0, Math.max(2, query.length - 2)));
    const completing = await eachTime(typed, (prefix) =>
      search.suggest(prefix, { viewer: { guild: null }, kinds: ["article", "speaker", "source"], limit: 25 }),
    );
    rows.push({ what: name("autocomplete, p99"), value: percentile(completing, 0.99), unit: "ms CPU", bar: 30 });
    const [again] = [...createCorpus(1).documents];
    const adding = await eachTime(
      Array.from({ length: 100 }, (_, index) => String(index)),
      (index) =>
        search.put([{ ...again!, id: `new${index}` as SearchDocument["id"], headline: `${again!.headline} ${index}` }]),
    );
    rows.push(
      { what: name("one more article, median"), value: percentile(adding, 0.5), unit: "ms CPU", bar: 5 },
      { what: name("one more article, p99"), value: percentile(adding, 0.99), unit: "ms CPU", bar: null },
    );
    if (size <= PEERS_UP_TO) rows.push(...(await peers(size, name)));
    return rows;
  } finally {
    await search.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function indexingTime(search: Search, { documents }: Corpus): Promise<number> {
  let slice: SearchDocument[] = [];
  let spent = 0;
  const put = async () => {
    const before = cpu();
    await search.put(slice);
    spent += cpu() - before;
    slice = [];
  };
  for (const document of documents) {
    slice.push(document);
    if (slice.length === SLICE) await put();
  }
  await put();
  return spent;
}

/** Takes the newest into memory, as the bot does in the background after a start. */
async function warmingTime(search: Search, size: number): Promise<number> {
  const newest = new Map<string, SearchDocument>();
  let number = 0;
  for (const document of createCorpus(size).documents) {
    number += 1;
    if (number > size - HOT_LIMIT) newest.set(document.id, document);
  }
  const before = cpu();
  for (;;) {
    const ids = await search.cold(SLICE);
    if (ids.length === 0) return cpu() - before;
    await search.warm(ids.map((id) => newest.get(id)!));
  }
}

const questions = (search: Search): Record<string, (query: string) => Promise<unknown>> => ({
  "any of 1 to 4 words": (query) => search.find(query, { ...anybody, match: "any" }),
  "all of 1 to 4 words": (query) => search.find(query, { ...anybody, match: "all" }),
  "a phrase": (query) => search.find(`"${query}"`, anybody),
  "newest with all words": (query) => search.find(query, { ...anybody, match: "all", sort: "newest" }),
  "a misspelt word": (query) => search.find(query.replace(/(..)(.)(.)/, "$1$3$2"), anybody),
});

async function peers(size: number, name: (what: string) => string): Promise<Row[]> {
  const rows: Row[] = [];
  const all = [...createCorpus(size).documents];
  const corpus = createCorpus(size);
  for (const _ of corpus.documents);
  for (const [peer, open] of Object.entries({ "plain MiniSearch": plainMiniSearch, "plain FTS5": plainFts5 })) {
    const before = cpu();
    const { find, close } = open(all);
    rows.push({
      what: name(`${peer}, indexed a second of CPU`),
      value: (size * 1_000) / (cpu() - before),
      unit: "articles/s",
      bar: null,
      more: true,
    });
    const times = await eachTime(corpus.queries(QUERIES), async (query) => find(query));
    rows.push(
      { what: name(`${peer}, any of 1 to 4 words, p50`), value: percentile(times, 0.5), unit: "ms CPU", bar: null },
      { what: name(`${peer}, any of 1 to 4 words, p99`), value: percentile(times, 0.99), unit: "ms CPU", bar: null },
    );
    close();
  }
  return rows;
}

async function eachTime(queries: readonly string[], ask: (query: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const before = cpu();
    await ask(query);
    times.push(cpu() - before);
  }
  return times;
}

/** Milliseconds of the process's CPU. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
