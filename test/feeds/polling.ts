import { guildId, userId } from "../../src/domain/ids.ts";
import { silent } from "../../src/domain/log.ts";
import { createPagePlaces, type PagePlaces } from "../../src/feeds/page-places.ts";
import { pollFeed } from "../../src/feeds/poll.ts";
import { createWeb, type Web } from "../../src/ingest/fetch/index.ts";
import { type Opened, open } from "../../src/open.ts";
import { startWebReader, type WebReader } from "../../src/work/web.ts";
import { sampleFeed } from "../store/contract-feeds.ts";
import { type NewsSite, startNewsSite } from "./news-site.ts";

export const NORTH = guildId("111111111111111111");
export const SOUTH = guildId("222222222222222222");
const HOUR_MS = 3_600_000;

/** A store, a news site and the polling of its feed at `/rss`, with a clock that is turned by hand. */
export type Polling = {
  readonly site: NewsSite;
  readonly opened: Opened;
  readonly web: Web;
  readonly reader: WebReader;
  /** The pages that all polls wait for. */
  readonly places: PagePlaces;
  now: number;
  /** Follows the feed at a path of the site, or at another address, for a guild. */
  follow(guild?: typeof NORTH, path?: string): Promise<void>;
  /** Turns the clock to the feed's turn and asks it. */
  poll(path?: string, through?: Web, onPages?: () => void): ReturnType<typeof pollFeed>;
  /** The articles that a guild may see: the first words of each, and the second paragraph. */
  articles(guild?: typeof NORTH): Promise<{ id: string; headline: string; text: string; extent: string | undefined }[]>;
  close(): Promise<void>;
};

export async function startPolling(): Promise<Polling> {
  const site = await startNewsSite();
  let now = Date.UTC(2026, 2, 6, 12);
  const opened = await open({ dataDir: null, now: () => now, log: silent });
  const web = createWeb({ userAgent: "Verbatim/1 (tests)", localAddresses: true, spacingMs: 0, now: () => now });
  const reader = startWebReader({ log: () => {} });
  const places = createPagePlaces();
  const parts = {
    store: opened.store,
    web,
    reader,
    intake: opened.intake,
    places,
    now: () => now,
    chance: () => 0.5,
    usualMs: HOUR_MS,
    log: silent,
  };
  return {
    site,
    opened,
    web,
    reader,
    places,
    get now() {
      return now;
    },
    set now(at) {
      now = at;
    },
    async follow(guild = NORTH, path = "/rss") {
      const by = { guild, name: path, addedBy: userId("7"), addedAt: now, isPaused: false, isMuted: false };
      await opened.store.follow(sampleFeed(path, { url: new URL(path, site.origin).href, nextAt: now }), by);
    },
    async poll(path = "/rss", through = web, onPages) {
      const feed = await opened.store.feedByUrl(new URL(path, site.origin).href);
      if (!feed) throw new Error(`nobody follows ${path}`);
      now = Math.max(now, feed.nextAt ?? 0);
      return pollFeed(feed, { ...parts, web: through }, { onPages });
    },
    async articles(guild = NORTH) {
      const entries = await opened.store.timeline({ limit: 99 }, { guild });
      const found = await opened.store.articles(
        entries.map(({ id }) => id),
        { guild },
      );
      return found.map(({ article }) => ({
        id: article.id,
        headline: article.text.split("\n\n")[0] ?? "",
        text: article.text.split("\n\n").slice(1).join(" "),
        extent: article.extent,
      }));
    },
    async close() {
      await web.close();
      await reader.close();
      await opened.close();
      await site.close();
    },
  };
}
