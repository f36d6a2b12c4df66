import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Followed } from "../domain/feed.ts";
import { decodeWeb } from "../ingest/charset.ts";
import { type ListedFeed, readOpml, writeOpml } from "../ingest/opml.ts";
import { PROJECT } from "../project.ts";

export type { ListedFeed } from "../ingest/opml.ts";

/** Well-known feeds of the world, by topic: nobody follows them until somebody chooses one. */
export function starterFeeds(): readonly ListedFeed[] {
  return readOpml(readFileSync(join(PROJECT, "data", "feeds.opml"), "utf8")) ?? [];
}

export type ImportPlan = {
  /** Those that would be added, in the order of the list. */
  readonly fresh: readonly ListedFeed[];
  readonly known: number;
  /** Beyond the number of feeds that a guild can have. */
  readonly tooMany: number;
};

/** What of a list a guild does not follow yet; null for what is no OPML. */
export function planImport(bytes: Uint8Array, followed: readonly Followed[], limit: number): ImportPlan | null {
  const listed = readOpml(decodeWeb(bytes, null));
  if (listed === null) return null;
  const there = new Set(followed.map(({ feed }) => feed.url));
  const fresh = listed.filter(({ url }) => !there.has(url));
  const room = Math.max(0, limit - followed.length);
  return {
    fresh: fresh.slice(0, room),
    known: listed.length - fresh.length,
    tooMany: Math.max(0, fresh.length - room),
  };
}

/** The feeds that a guild follows as a list that other readers take; each in a folder of its topic, where it has one. */
export function exportList(followed: readonly Followed[], topicOf: (feed: string) => string | null): string {
  return writeOpml(
    "Verbatim",
    followed.map(({ feed, subscription }) => {
      const topic = topicOf(feed.id);
      return { url: feed.url, title: subscription.name, page: feed.site, folders: topic === null ? [] : [topic] };
    }),
  );
}
