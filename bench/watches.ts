import type { SearchDocument, StandingQuery } from "../src/search/index.ts";
import { openSearch } from "../src/search/open.ts";
import { type Corpus, createCorpus } from "./corpus.ts";
import { percentile, type Row } from "./row.ts";

/** Articles that are there, by which common words are told from rare ones, and articles that arrive. */
const STORED = 2_000;
const ARRIVING = 500;
const WARM_UP = 100;
const WATCHES = 10_000;
const SLICE = 100;
/** Of ten watches so many are of the first kind, the second and so on. */
const KINDS: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(" "),
  (words) => words.join(" "),
  (words) => words.join(" "),
  (words) => words.join(" "),
  ([first]) => first!,
  (words) => `"${words.join(" ")}"`,
  (words) => words.join(" OR "),
  ([first, ...others]) => [first, ...others.map((word) => `-${word}`)].join(" "),
  ([first, ...others]) => [`${first!.slice(0, 4)}*`, ...others].join(" "),
  ([first, second]) => `(${first} OR ${second ?? first}) source:gazette`,
];

/** Ten thousand watches against each article that arrives. */
export async function watches(): Promise<Row[]> {
  const corpus = createCorpus(STORED + ARRIVING);
  const documents = [...corpus.documents];
  const search = openSearch({ archive: ":memory:", hotLimit: 0 });
  await search.put(documents.slice(0, STORED));
  const queries = rareWords(corpus, documents).map(
    (words, at): StandingQuery => ({
      id: String(at),
      query: KINDS[at % KINDS.length]!(words),
      in: "everything",
      viewer: { guild: null },
    }),
  );
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const slices: number[] = [];
  for (let from = 0; from < WATCHES; from += SLICE)
    slices.push(await timed(() => search.keepStanding(queries.slice(from, from + SLICE))));
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  const times: number[] = [];
  let answered = 0;
  for (const document of documents.slice(0, WARM_UP)) await answers(search, document);
  for (const document of documents.slice(STORED)) {
    times.push(await timed(async () => (answered += await answers(search, document))));
  }
  await search.close();
  const name = (what: string) => `${WATCHES.toLocaleString("en")} watches: ${what}`;
  return [
    { what: name("an article that arrives, median"), value: percentile(times, 0.5), unit: "ms CPU", bar: 5 },
    { what: name("an article that arrives, p99"), value: percentile(times, 0.99), unit: "ms CPU", bar: 10 },
    { what: name("matched by an article"), value: answered / ARRIVING, unit: "watches", bar: null },
    { what: name("all taken up"), value: slices.reduce((sum, ms) => sum + ms, 0), unit: "ms CPU", bar: 2_000 },
    { what: name(`the slowest ${SLICE} of them`), value: Math.max(...slices), unit: "ms CPU", bar: 100 },
    { what: name("memory"), value: bytes / 1e6, unit: "MB", bar: 50 },
  ];
}

/** One to three words a watch, the rarer ones of a headline: people watch names, and not what stands in every article. */
function rareWords(corpus: Corpus, documents: readonly SearchDocument[]): string[][] {
  const holders = new Map<string, number>();
  for (const { headline, body } of documents)
    for (const word of new Set(`${headline} ${body}`.toLowerCase().split(/\W+/)))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  const holding = (word: string) => holders.get(word) ?? 0;
  return corpus
    .queries(4 * WATCHES)
    .filter((_, at) => at % 4 === 3)
    .map((query, at) =>
      query
        .split(" ")
        .sort((a, b) => holding(a) - holding(b))
        .slice(0, (at % 3) + 1),
    );
}

async function answers(search: ReturnType<typeof openSearch>, document: SearchDocument): Promise<number> {
  const { answered } = await search.standingFor([document]);
  return answered[0]!.length;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
