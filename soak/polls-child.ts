import { setTimeout as sleep } from "node:timers/promises";
import type { ArticleId } from "../src/domain/ids.ts";
import { guildId, userId } from "../src/domain/ids.ts";
import { silent } from "../src/domain/log.ts";
import { newFeed } from "../src/feeds/index.ts";
import { startFeeds } from "../src/feeds/start.ts";
import { compare } from "../src/follow.ts";
import { open } from "../src/open.ts";

/** The polling of the bot without its Discord, in a process of its own, which can be killed. Its clock stands still until the parent moves it. */
export type ChildSettings = { readonly dataDir: string; readonly feeds: readonly string[]; readonly at: number };

/** From the parent: go to a time and ask what is due by then; say what there is, and what a search for some words finds. */
export type ToChild = { readonly goTo: number } | { readonly find: readonly string[] };

export type FromChild =
  | { readonly kind: "ready" }
  /** Nothing is due any more. */
  | { readonly kind: "settled" }
  | ({ readonly kind: "report" } & Report);

export type Report = {
  readonly articles: readonly { readonly id: ArticleId; readonly url: string | null; readonly text: string }[];
  /** What each feed brought in, in the order of the settings. */
  readonly brought: readonly (readonly ArticleId[])[];
  readonly found: readonly (readonly ArticleId[])[];
  /** Articles in which the search index differs from the store. */
  readonly disagreements: number;
  /** Those in which it differed at the start. */
  readonly mended: number;
};

const GUILD = guildId("111111111111111111");
const ALL = 1_000_000;

const { dataDir, feeds: urls, at } = JSON.parse(process.argv[2] ?? "{}") as ChildSettings;
const say = (message: FromChild): void => void process.send?.(message);
let now = at;
let mended = 0;
process.on("disconnect", () => process.exit());

const opened = await open({
  dataDir,
  searchMemory: 100,
  now: () => now,
  log: { ...silent, info: countMended },
});
const { store, search } = opened;
const by = { guild: GUILD, addedBy: userId("7"), addedAt: at, isPaused: false, isMuted: false };
for (const url of urls) await store.follow(newFeed(url, null, at), { ...by, name: url });
const feeds = startFeeds({
  settings: { usualMs: 3_600_000, localAddresses: true, userAgent: "Verbatim/1 (tests)", spacingMs: 0 },
  store,
  intake: opened.intake,
  lookForArrivals: opened.lookForArrivals,
  now: () => now,
  log: silent,
});

process.on("message", async (message: ToChild) => {
  if ("find" in message) return say({ kind: "report", ...(await report(message.find)) });
  now = message.goTo;
  feeds.poller.changed();
  while ((await store.feedsDue(now, 1, 1)).length > 0) {
    await feeds.poller.settled();
    await sleep(2);
  }
  await opened.indexed;
  say({ kind: "settled" });
});
say({ kind: "ready" });

function countMended(fields: object): void {
  if ("missing" in fields) mended += Number(fields.missing);
}

async function report(words: readonly string[]): Promise<Report> {
  const viewer = { guild: GUILD };
  const timeline = await store.timeline({ limit: ALL }, viewer);
  const articles = await store.articles(
    timeline.map(({ id }) => id),
    viewer,
  );
  const { missing, superfluous } = await compare(store, search);
  return {
    articles: articles.map(({ article: { id, url, text } }) => ({ id, url, text })),
    brought: await Promise.all(urls.map(broughtBy)),
    found: await Promise.all(
      words.map(async (word) =>
        (await search.find(word, { viewer, limit: 5, match: "all", literally: true })).hits.map(({ id }) => id),
      ),
    ),
    disagreements: missing.length + superfluous.length,
    mended,
  };
}

async function broughtBy(url: string): Promise<ArticleId[]> {
  const feed = await store.feedByUrl(url);
  if (feed === null) return [];
  return (await store.timeline({ feeds: [feed.id], limit: ALL }, { guild: GUILD })).map(({ id }) => id);
}
