import { createHash } from "node:crypto";
import type { Audience } from "../domain/article.ts";
import type { Failure } from "../domain/failure.ts";
import type { PolledFeed, SeenEntry } from "../domain/feed.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { Log } from "../domain/log.ts";
import type { Fetched, Web } from "../ingest/fetch/index.ts";
import type { Intake } from "../intake.ts";
import type { Store } from "../store/index.ts";
import type { FeedReading, WebReader } from "../work/web.ts";
import { type Completed, complete, isPassing } from "./complete.ts";
import { type FreshEntry, freshEntries, PAGE_TRIES, seenAs } from "./entries.ts";
import { hasPage, type PagePlaces } from "./page-places.ts";
import { type Origin, planOf } from "./plan.ts";
import { afterFailure, type Hints, movingAfter, POLLING, waitMs } from "./policy.ts";

export type PollParts = {
  readonly store: Store;
  readonly web: Web;
  readonly reader: WebReader;
  readonly intake: Intake;
  readonly places: PagePlaces;
  readonly now: () => number;
  /** From 0 to 1, for spreading what would come due together. */
  readonly chance: () => number;
  /** How often a feed is asked that says nothing about it, milliseconds. */
  readonly usualMs: number;
  readonly log: Log;
};

type Asking = {
  /** An answer that is there already. */
  readonly given?: Fetched | undefined;
  /** Is called once the feed has answered and only pages are waited for. */
  readonly onPages?: (() => void) | undefined;
};

export type Poll = {
  readonly feed: PolledFeed;
  /** Articles that were not there before, and those that changed. */
  readonly added: readonly ArticleId[];
  readonly updated: readonly ArticleId[];
};

/** Articles that a line of the log names. */
const LOGGED = 20;
/** Entries whose pages are fetched and that are stored together: what is stored is seen, whatever happens to the rest. */
const STORED_AT_ONCE = 10;
/** Pages read of one feed in one poll: the newest. The others have their turn soon after, so that no site holds up the rest. */
const PAGES_A_POLL = 20;
/** A feed whose pages take longer than this in all lets others have their turn, and goes on soon after. */
const LONGEST_POLL_MS = 300_000;

/**
 * Asks a feed once, brings in what is new in it for the guilds that follow it, and keeps when to ask again. Nothing is kept as seen before it is stored, so
 * that a poll that is cut off anywhere is simply done again.
 */
export async function pollFeed(
  feed: PolledFeed,
  parts: PollParts,
  { given, onPages = () => {} }: Asking = {},
): Promise<Poll> {
  const { web, reader, now } = parts;
  const { url, etag, lastModified, bodyHash } = feed;
  const got = given ? { ok: true as const, value: given } : await web.get({ url, as: "feed", etag, lastModified });
  if (!got.ok) return isOurs(got.failure) ? later(feed, got.failure, parts) : failing(feed, got.failure, parts);
  const answer = got.value;
  const hash = answer.isUnchanged ? bodyHash : hashOf(answer.bytes);
  // It was found where it moved to: the answer that found it still says so.
  const moving = movingAfter(feed.moving, answer.movedTo === url ? null : answer.movedTo);
  const answered: PolledFeed = { ...feed, askedAt: now(), answeredAt: now(), trouble: null, moving };
  if (hash !== null && hash === bodyHash) {
    const wait = { changesEveryMs: feed.changesEveryMs, freshForMs: answer.freshForMs };
    const same = { etag: answer.etag, lastModified: answer.lastModified, isCaughtUp: true };
    return settle({ ...answered, ...same }, wait, parts);
  }
  const read = await reader.feed(answer.bytes, {
    url: answer.url,
    contentType: answer.contentType,
    contentLocation: answer.contentLocation,
  });
  if (!read.ok) return failing({ ...feed, moving: null }, read.failure, parts);
  const { title, site, changesEveryMs } = read.value;
  const brought = await bringIn(feed, answer.url, read.value, parts, onPages);
  const validators = { etag: answer.etag, lastModified: answer.lastModified, bodyHash: hash };
  return settle(
    {
      ...answered,
      title: title ?? feed.title,
      site: site ?? feed.site,
      changesEveryMs,
      newAt: brought.added.length > 0 ? now() : feed.newAt,
      isCaughtUp: feed.isCaughtUp || brought.isRead,
      // What is still missing is only seen again when the feed is given whole.
      ...(brought.isWhole ? validators : { etag: null, lastModified: null, bodyHash: null }),
    },
    brought.isCutShort ? null : { changesEveryMs, freshForMs: answer.freshForMs },
    parts,
    brought,
  );
}

type Brought = { readonly added: ArticleId[]; readonly updated: ArticleId[] };

async function settle(
  feed: PolledFeed,
  hints: Hints | null,
  { store, now, chance, usualMs, log }: PollParts,
  { added, updated }: Brought = { added: [], updated: [] },
): Promise<Poll> {
  const settled = { ...feed, nextAt: now() + (hints ? waitMs(hints, usualMs, chance()) : POLLING.shortestMs) };
  await store.saveFeed(settled);
  if (added.length + updated.length > 0)
    log.info(
      {
        feed: feed.id,
        added: added.length,
        updated: updated.length,
        articles: [...added, ...updated].slice(0, LOGGED),
      },
      "a feed brought in articles",
    );
  const { moving } = settled;
  if (moving === null || moving.times < POLLING.movedAfter) return { feed: settled, added, updated };
  const id = await store.moveFeed(feed.id, moving.to);
  const moved = { ...settled, id, url: moving.to, moving: null };
  if (id === feed.id) await store.saveFeed(moved);
  log.info({ feed: feed.id, to: id }, "a feed has moved for good");
  return { feed: moved, added, updated };
}

async function failing(feed: PolledFeed, failure: Failure, { store, now, chance, log }: PollParts): Promise<Poll> {
  const { trouble, nextAt } = afterFailure(feed.trouble, failure, now(), chance());
  const after: PolledFeed = { ...feed, askedAt: now(), trouble, nextAt };
  await store.saveFeed(after);
  log.info({ feed: feed.id, failure: failure.kind, times: trouble.times, nextAt }, "a feed could not be read");
  return { feed: after, added: [], updated: [] };
}

/** Stores what is new in a feed. `isWhole` is false while something is missing that may be there the next time, `isRead` until every entry had its turn. */
async function bringIn(
  feed: PolledFeed,
  feedUrl: string,
  { items }: FeedReading,
  parts: PollParts,
  onPages: () => void,
): Promise<Brought & { readonly isWhole: boolean; readonly isCutShort: boolean; readonly isRead: boolean }> {
  const { store, now, places } = parts;
  const { fresh, known } = await freshEntries(items, (keys) => store.entriesSeen(feed.id, keys));
  await store.markSeen(feed.id, known, [], now());
  const brought = {
    added: [] as ArticleId[],
    updated: [] as ArticleId[],
    isWhole: true,
    isCutShort: false,
    isRead: false,
  };
  const began = now();
  const turn = withFewPages(fresh);
  let isLeft = turn.length < fresh.length;
  for (let from = 0; from < turn.length; from += STORED_AT_ONCE) {
    if (now() - began > LONGEST_POLL_MS) return { ...brought, isWhole: false, isCutShort: true };
    const next = turn.slice(from, from + STORED_AT_ONCE);
    // Feeds have the newest first; of what comes in together the newest comes last.
    const entries = next.filter(places.take).reverse();
    if (entries.length < next.length) isLeft = true;
    if (entries.some(hasPage)) onPages();
    const completed = await Promise.all(
      entries.map((entry) => complete(entry, parts).finally(() => places.giveBack(entry))),
    );
    // Only now: pages take a while, and somebody may have begun to follow the feed or paused it meanwhile.
    const guilds = (await store.followersOf(feed.id)).filter(({ isPaused }) => !isPaused).map(({ guild }) => guild);
    if (guilds.length === 0) return { ...brought, isWhole: false, isCutShort: false };
    // The program is about to end: these are asked for again after the next start.
    if (completed.some(({ missing }) => missing !== null && isClosed(missing)))
      return { ...brought, isWhole: false, isCutShort: false };
    const outcomes = await storeThem(
      entries,
      completed,
      { feed: feed.id, feedUrl, guilds, isCaughtUp: feed.isCaughtUp },
      parts,
      brought,
    );
    await store.markSeen(
      feed.id,
      outcomes.flatMap(({ seen }) => seen),
      outcomes.flatMap(({ article, isBrought }) => (isBrought ? (article ?? []) : [])),
      now(),
      // What an entry was before it became another article is no longer what the feed brings.
      outcomes.flatMap(({ article }, at) => {
        const before = entries[at]!.article;
        return before !== null && article !== null && before !== article ? [before] : [];
      }),
    );
    if (outcomes.some(({ isMissing }) => isMissing)) brought.isWhole = false;
  }
  return isLeft ? { ...brought, isWhole: false, isCutShort: true } : { ...brought, isRead: true };
}

/** As many entries from the beginning as need no more pages than one poll reads. */
function withFewPages(fresh: readonly FreshEntry[]): readonly FreshEntry[] {
  let pages = 0;
  const end = fresh.findIndex((entry) => {
    if (hasPage(entry)) pages += 1;
    return pages > PAGES_A_POLL;
  });
  return end < 0 ? fresh : fresh.slice(0, end);
}

type Outcome = {
  readonly seen: readonly SeenEntry[];
  readonly article: ArticleId | null;
  /** Whether the article has the entry's words; else the entry only names it. */
  readonly isBrought: boolean;
  readonly isMissing: boolean;
};

async function storeThem(
  entries: readonly FreshEntry[],
  completed: readonly Completed[],
  origin: Origin & Pick<PolledFeed, "isCaughtUp">,
  { store, intake }: PollParts,
  into: Brought,
): Promise<Outcome[]> {
  const audience: Audience = { kind: "guilds", guilds: origin.guilds, isBacklog: !origin.isCaughtUp };
  const plans = await Promise.all(entries.map((entry, at) => planOf(entry, completed[at]!, origin, store)));
  const taken = await intake.takeIn(
    plans.flatMap(({ item }) => item ?? []),
    audience,
  );
  into.added.push(...taken.added);
  into.updated.push(...taken.updated);
  const articles = taken.articles.values();
  return entries.map((entry, at): Outcome => {
    const { item, article } = plans[at]!;
    const brought = item === null ? null : articles.next().value!;
    const became = brought ?? article;
    const missing = completed[at]!.missing;
    const tries = missing !== null && isPassing(missing) ? triesAfter(entry.tries, missing) : 0;
    const isMissing = tries > 0 && tries < PAGE_TRIES;
    return { seen: seenAs(entry, became, tries), article: became, isBrought: brought !== null, isMissing };
  });
}

/** That our own queue was full is no try of the page's. */
const triesAfter = (before: number, missing: Failure): number => (isOurs(missing) ? Math.max(1, before) : before + 1);

/** Our own trouble says nothing of the feed: it stays due when the program ends, and has its turn again soon when too much was asked for at once. */
async function later(feed: PolledFeed, failure: Failure, { store, now }: PollParts): Promise<Poll> {
  const after = isClosed(failure) ? feed : { ...feed, nextAt: now() + POLLING.shortestMs };
  if (after !== feed) await store.saveFeed(after);
  return { feed: after, added: [], updated: [] };
}

const isOurs = (failure: Failure): boolean =>
  isClosed(failure) || (failure.kind === "not-fetched" && failure.why === "queue-full");

const isClosed = (failure: Failure): boolean => failure.kind === "not-fetched" && failure.why === "closed";

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64url");
