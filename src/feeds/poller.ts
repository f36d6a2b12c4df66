import type { PolledFeed } from "../domain/feed.ts";
import type { FeedId } from "../domain/ids.ts";
import type { Log } from "../domain/log.ts";
import type { Store } from "../store/index.ts";
import { type SetTimer, systemTimer } from "../timer.ts";

/** Feeds that are asked at the same time; the fetching itself keeps to fewer hosts. */
const POLLED_AT_ONCE = 8;
/** Feeds of one host that are asked or completed from pages at the same time: its requests wait for one another. */
const POLLED_OF_A_HOST = 2;
/** Feeds that are due and looked at for a place. */
const LOOKED_AT = 200;
/** After a fault of our own, or of the disk, a feed is left alone for this long. */
const FAULTY_FOR_MS = 600_000;
/** A sleeping computer and a clock that was set are noticed after this time. */
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 50;

export type PollerParts = {
  readonly store: Pick<Store, "feedsDue" | "nextFeedAt">;
  /** Asks a feed once and keeps when to ask it again. Calls `onPages` when it waits for pages alone: from then on another feed may be asked. */
  readonly poll: (feed: PolledFeed, onPages: () => void) => Promise<void>;
  readonly now: () => number;
  readonly setTimer?: SetTimer;
  readonly log: Log;
};

export type Poller = {
  /** Feeds were added or changed: look again now. */
  readonly changed: () => void;
  /** Resolves when no feed is being asked. */
  readonly settled: () => Promise<void>;
  /** Begins nothing more; what is under way ends by itself when the web is closed. */
  readonly stop: () => Promise<void>;
};

/** Asks each feed when its turn comes, those longest due first. When the turns are is in the store, so that a start asks none too early. */
export function startPoller({ store, poll, now, setTimer = systemTimer, log }: PollerParts): Poller {
  const underWay = new Map<FeedId, Promise<void>>();
  /** Those under way that have a place; the others wait for pages. */
  const asking = new Set<FeedId>();
  const hosts = new Map<string, number>();
  /** Feeds whose asking threw, and until when they are left alone. */
  const faulty = new Map<FeedId, number>();
  let isStopped = false;
  let isLooking = false;
  let lookAgain = false;
  let cancelTimer = () => {};

  async function look(): Promise<void> {
    lookAgain = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (lookAgain && !isStopped) {
        lookAgain = false;
        await fill();
        await arm();
      }
    } catch (error) {
      log.error({ error }, "the feeds that are due could not be found");
      sleep(LONGEST_SLEEP_MS);
    } finally {
      isLooking = false;
    }
  }

  async function fill(): Promise<void> {
    if (asking.size >= POLLED_AT_ONCE) return;
    const at = now();
    const due = await store.feedsDue(at, LOOKED_AT, POLLED_OF_A_HOST);
    for (const feed of due) {
      const isTaken = underWay.has(feed.id) || (hosts.get(hostOf(feed)) ?? 0) >= POLLED_OF_A_HOST;
      if (!isStopped && asking.size < POLLED_AT_ONCE && !isTaken && (faulty.get(feed.id) ?? 0) <= at) begin(feed);
    }
  }

  function begin(feed: PolledFeed): void {
    const host = hostOf(feed);
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
    asking.add(feed.id);
    const leave = (): void => {
      if (asking.delete(feed.id)) void look();
    };
    const polling = poll(feed, leave)
      .catch((error: unknown) => {
        faulty.set(feed.id, now() + FAULTY_FOR_MS);
        if (!isStopped) log.error({ feed: feed.id, error }, "asking a feed failed");
      })
      .finally(() => {
        underWay.delete(feed.id);
        asking.delete(feed.id);
        const left = (hosts.get(host) ?? 1) - 1;
        if (left > 0) hosts.set(host, left);
        else hosts.delete(host);
        void look();
      });
    underWay.set(feed.id, polling);
  }

  async function arm(): Promise<void> {
    // With all places taken, the next look comes when one is free.
    const next = asking.size >= POLLED_AT_ONCE ? null : await store.nextFeedAt();
    const wait = next === null || next <= now() ? LONGEST_SLEEP_MS : next - now();
    sleep(Math.max(SHORTEST_SLEEP_MS, Math.min(LONGEST_SLEEP_MS, wait)));
  }

  function sleep(ms: number): void {
    cancelTimer();
    if (!isStopped) cancelTimer = setTimer(() => void look(), ms);
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  void look();
  return {
    changed: () => void look(),
    settled,
    async stop() {
      isStopped = true;
      cancelTimer();
      await settled();
    },
  };
}

const hostOf = ({ url }: PolledFeed): string => new URL(url).hostname;
