import { randomUUID } from "node:crypto";
import type { PolledFeed, Subscription } from "../domain/feed.ts";
import { type FeedId, feedId, type GuildId, type UserId } from "../domain/ids.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import { createCooldown } from "./cooldown.ts";
import { type FoundFeed, findFeeds } from "./find.ts";
import { type ListedFeed, starterFeeds } from "./lists.ts";
import { createPagePlaces } from "./page-places.ts";
import { POLLING } from "./policy.ts";
import { type PollParts, pollFeed } from "./poll.ts";
import { type Reach, tryArticle } from "./readable.ts";

export type { FoundFeed } from "./find.ts";
export type { Reach } from "./readable.ts";
export type { Sharer, Sharing } from "./sharing.ts";

const FEEDS_A_GUILD = 100;
/** How often a guild may look for feeds; each look asks for several addresses. */
const LOOKS = { asks: 20, withinMs: 600_000 };
/** Feeds that were not looked at are asked for the first time so long after one another. */
const FIRST_ASKS_APART_MS = 2_000;
/** How many feeds a guild may follow in a day without a look at them: a list, taken back and tried again. */
const UNTRIED = { asks: 3 * FEEDS_A_GUILD, withinMs: 86_400_000 };
/** A feed that somebody wants to go on with is asked at once, but not so soon after it was asked last. */
const ASKED_AGAIN_AFTER_MS = 60_000;
/** Somebody who adds a feed waits so long for its first articles; the others come in behind. */
const FIRST_ARTICLES_WITHIN_MS = 10_000;
/** Answers of feeds that were looked at and not yet added. */
const ANSWERS_KEPT = 5;
const ANSWER_KEPT_MS = 600_000;

export type NewSubscription = { readonly guild: GuildId; readonly user: UserId; readonly name: string | null };

export type Added = {
  readonly subscription: Subscription;
  readonly feed: PolledFeed;
};

/** What a guild does with feeds beyond what the store keeps: finding them, and asking them for the first time. */
export type Feeds = {
  /** The feeds at or of an address, each read just now. */
  find(asked: string, guild: GuildId): Promise<Result<readonly FoundFeed[]>>;
  /** Whether an article of a feed can be read. */
  tryArticle(feed: FoundFeed): Promise<Reach | null>;
  /** Follows the feed at an address, which is asked at once; nothing is posted. */
  add(url: string, title: string | null, by: NewSubscription): Promise<Result<Added>>;
  /** Whether all that a feed has was stored within some seconds; else the rest is coming in. */
  stored(feed: PolledFeed): Promise<boolean>;
  /** Follows a feed that was not looked at; it is asked when its turn comes, some seconds after the one before. */
  addUntried(url: string, title: string | null, by: NewSubscription): Promise<Result<Added>>;
  /** Well-known feeds to begin with. */
  starters(): readonly ListedFeed[];
  /** Feeds that a guild can follow. */
  readonly limit: number;
  /** Goes on with a feed that was paused or given up. One in trouble is tried at once, where its server did not ask for patience. */
  resume(feed: PolledFeed, guild: GuildId): Promise<void>;
  /** Subscriptions changed: the feeds are looked at again. */
  changed(): void;
};

export type FeedService = Feeds & {
  /** Asks a feed once, as its turn has come. */
  poll(feed: PolledFeed, onPages?: () => void): Promise<void>;
};

export type FeedServiceParts = Omit<PollParts, "places"> & {
  /** Looks which feeds are due. */
  readonly look: () => void;
  /** Brings what a guild finds from now on into the search. */
  readonly lookForArrivals: () => Promise<void>;
  /** Is told of a feed after it could not be read. */
  readonly onTrouble?: (feed: PolledFeed) => Promise<void>;
};

export function createFeeds(parts: FeedServiceParts): FeedService {
  const { store, now, look } = parts;
  const places = createPagePlaces();
  const answers = new Map<string, { readonly at: number; readonly found: FoundFeed }>();
  const waiting = new Map<FeedId, (() => void)[]>();
  let starters: readonly ListedFeed[] | null = null;
  const looks = createCooldown<GuildId>(LOOKS, now);
  const untried = createCooldown<GuildId>(UNTRIED, now);
  const lastFirstAsk = new Map<GuildId, number>();

  function keep(found: readonly FoundFeed[]): void {
    for (const one of found) answers.set(one.url, { at: now(), found: one });
    for (const [url, { at }] of answers)
      if (answers.size > ANSWERS_KEPT || now() - at > ANSWER_KEPT_MS) answers.delete(url);
  }

  const polled = (id: FeedId): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), FIRST_ARTICLES_WITHIN_MS).unref();
      waiting.set(id, [
        ...(waiting.get(id) ?? []),
        () => {
          clearTimeout(timer);
          resolve(true);
        },
      ]);
    });

  async function follow(
    url: string,
    title: string | null,
    { guild, user, name }: NewSubscription,
    nextAt: number,
  ): Promise<Result<Added>> {
    const followed = await store.followedBy(guild);
    const same = followed.find(({ feed }) => feed.url === url);
    if (same) return failed({ kind: "feed-known", name: same.subscription.name });
    if (followed.length >= FEEDS_A_GUILD) return failed({ kind: "too-many-feeds", limit: FEEDS_A_GUILD });
    const taken = followed.map(({ subscription }) => subscription.name.toLowerCase());
    const subscription = {
      guild,
      name: freeName(name?.trim() || title || new URL(url).hostname, taken),
      addedBy: user,
      addedAt: now(),
      isPaused: false,
      isMuted: false,
    };
    const feed = await store.follow(newFeed(url, title, nextAt), subscription);
    return ok({ subscription: { ...subscription, feed: feed.id }, feed });
  }

  return {
    async find(asked, guild) {
      const waitMs = looks.waitMs(guild);
      if (waitMs > 0) return failed({ kind: "too-soon", waitMs });
      looks.count(guild);
      const found = await findFeeds(asked, parts);
      if (found.ok) keep(found.value);
      return found;
    },
    tryArticle: (feed) => tryArticle(feed, parts),
    limit: FEEDS_A_GUILD,
    starters: () => {
      starters ??= starterFeeds();
      return starters;
    },
    async add(url, title, by) {
      const followed = await follow(url, title, by, now());
      look();
      await parts.lookForArrivals();
      return followed;
    },
    async stored({ id, url }) {
      const first = polled(id);
      const feed = await store.feedByUrl(url);
      return feed === null || feed.answeredAt !== null || first;
    },
    async addUntried(url, title, by) {
      const waitMs = untried.waitMs(by.guild);
      if (waitMs > 0) return failed({ kind: "too-soon", waitMs });
      const nextAt = Math.max(now(), (lastFirstAsk.get(by.guild) ?? 0) + FIRST_ASKS_APART_MS);
      const followed = await follow(url, title, by, nextAt);
      if (!followed.ok) return followed;
      untried.count(by.guild);
      for (const [guild, at] of lastFirstAsk) if (at < now()) lastFirstAsk.delete(guild);
      lastFirstAsk.set(by.guild, nextAt);
      return followed;
    },
    async resume({ id, url }, guild) {
      await store.changeSubscription(guild, id, { isPaused: false });
      const feed = await store.feedByUrl(url);
      if (feed !== null && (feed.trouble !== null || feed.nextAt === null)) {
        const nextAt = againAt(feed, now());
        await store.saveFeed({ ...feed, nextAt: Math.min(nextAt, feed.nextAt ?? nextAt) });
      }
      look();
      await parts.lookForArrivals();
    },
    changed: look,
    async poll(feed, onPages) {
      const given = answers.get(feed.url);
      answers.delete(feed.url);
      try {
        const after = await pollFeed(
          feed,
          { ...parts, places },
          { given: feed.answeredAt === null ? given?.found.answer : undefined, onPages },
        );
        if (after.feed.trouble !== null) await parts.onTrouble?.(after.feed);
      } finally {
        for (const done of waiting.get(feed.id) ?? []) done();
        waiting.delete(feed.id);
      }
    },
  };
}

/** When a feed in trouble may be asked since somebody wants it: its server's word holds. */
function againAt({ askedAt, trouble }: PolledFeed, now: number): number {
  const failure = trouble?.failure;
  const asked = failure?.kind === "not-fetched" ? (failure.retryAfterMs ?? 0) : 0;
  return Math.max(now, (askedAt ?? 0) + Math.min(POLLING.longestMs, Math.max(asked, ASKED_AGAIN_AFTER_MS)));
}

/** A feed that was never asked. */
export const newFeed = (url: string, title: string | null, nextAt: number): PolledFeed => ({
  id: feedId(randomUUID()),
  url,
  title,
  site: null,
  nextAt,
  askedAt: null,
  answeredAt: null,
  newAt: null,
  isCaughtUp: false,
  etag: null,
  lastModified: null,
  bodyHash: null,
  changesEveryMs: null,
  moving: null,
  trouble: null,
});

const LONGEST_NAME_CHARACTERS = 80;

/** A name that no other feed of the guild has. */
function freeName(wanted: string, taken: readonly string[]): string {
  const name = [...wanted].slice(0, LONGEST_NAME_CHARACTERS).join("").trim();
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(free.toLowerCase())) return free;
  }
}
