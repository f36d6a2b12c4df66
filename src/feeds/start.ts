import type { PolledFeed } from "../domain/feed.ts";
import type { Log } from "../domain/log.ts";
import { createWeb, type WebSettings } from "../ingest/fetch/index.ts";
import type { Intake } from "../intake.ts";
import type { Store } from "../store/index.ts";
import type { SetTimer } from "../timer.ts";
import { startWebReader } from "../work/web.ts";
import { createFeeds, type Feeds, type Sharing } from "./index.ts";
import { type Poller, startPoller } from "./poller.ts";
import { createSharing } from "./sharing.ts";

export type FeedSettings = Pick<WebSettings, "userAgent" | "localAddresses" | "spacingMs"> & {
  /** How often a feed is asked that says nothing about it, milliseconds. */
  readonly usualMs: number;
};

export type RunningFeeds = {
  readonly feeds: Feeds;
  readonly sharing: Sharing;
  readonly poller: Poller;
  /** Ends what is under way; what was not stored yet is asked for again after the next start. */
  stop(): Promise<void>;
};

/** Begins to ask the feeds that guilds follow. */
export function startFeeds({
  settings,
  store,
  intake,
  lookForArrivals,
  now,
  setTimer,
  log,
  onTrouble,
}: {
  readonly settings: FeedSettings;
  readonly store: Store;
  readonly intake: Intake;
  readonly lookForArrivals: () => Promise<void>;
  readonly now: () => number;
  readonly setTimer?: SetTimer;
  readonly log: Log;
  readonly onTrouble?: (feed: PolledFeed) => Promise<void>;
}): RunningFeeds {
  const web = createWeb({ ...settings, now });
  const reader = startWebReader({ log: (line) => log.warn({}, line) });
  const feeds = createFeeds({
    store,
    web,
    reader,
    intake,
    now,
    chance: Math.random,
    usualMs: settings.usualMs,
    log,
    lookForArrivals,
    look: () => poller.changed(),
    ...(onTrouble && { onTrouble }),
  });
  const poller = startPoller({ store, poll: feeds.poll, now, log, ...(setTimer && { setTimer }) });
  return {
    feeds,
    sharing: createSharing({ store, web, reader, intake, now }),
    poller,
    async stop() {
      const polled = poller.stop();
      await web.close();
      await polled;
      await reader.close();
    },
  };
}
