import type { RawItem } from "../domain/raw-item.ts";
import { failed, type Result } from "../domain/result.ts";
import type { FoundFeed } from "../ingest/discover.ts";
import type { FeedSource } from "../ingest/feeds/index.ts";
import type { FeedReading, FileLimits, PageBytes, PageReading } from "./read-web.ts";
import { startWorker } from "./worker.ts";

export type { FeedReading, PageReading } from "./read-web.ts";

/** Feeds and pages that may wait to be read. */
const WEB_QUEUE_LIMIT = 200;
/** What comes from outside is linear to read; whatever takes longer was built to keep us busy. */
const WEB_TIMEOUT_MS = 5_000;
const WEB_REST_AFTER_MS = 20_000;
/** A large page makes a great deal that is used once. */
const WEB_YOUNG_MB = 8;

/** Reads feeds and pages as they were served, off the main thread. What takes too long or kills the thread is a failure of that one alone. */
export type WebReader = {
  feed(bytes: Uint8Array, source: FeedSource): Promise<Result<FeedReading>>;
  article(page: PageBytes, options?: { readonly urgent?: boolean }): Promise<Result<PageReading>>;
  feedsOf(page: PageBytes): Promise<FoundFeed[]>;
  /** The articles of a file that somebody attached. */
  file(name: string, bytes: Uint8Array, limits: FileLimits): Promise<Result<RawItem>[]>;
  close(): Promise<void>;
};

type WebCalls = {
  feedOf(bytes: Uint8Array, source: FeedSource): Result<FeedReading>;
  articleOf(page: PageBytes): Result<PageReading>;
  feedsOf(page: PageBytes): FoundFeed[];
  itemsOfFile(name: string, bytes: Uint8Array, limits: FileLimits): Promise<Result<RawItem>[]>;
};

export type WebReaderOptions = {
  /** Is told what befell the worker. */
  readonly log: (message: string) => void;
  /** Another program for the worker; for tests. */
  readonly script?: URL;
  readonly timeoutMs?: number;
};

export function startWebReader(options: WebReaderOptions): WebReader {
  const { log, script = new URL("./web-script.ts", import.meta.url), timeoutMs = WEB_TIMEOUT_MS } = options;
  const worker = startWorker<WebCalls>({
    name: "web reader",
    script,
    queueLimit: WEB_QUEUE_LIMIT,
    log,
    restAfterMs: WEB_REST_AFTER_MS,
    youngMb: WEB_YOUNG_MB,
  });
  const unread =
    (source: string) =>
    (error: unknown): Result<never> => {
      log(`${source} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return failed({ kind: "article-not-read", source });
    };
  return {
    feed: (bytes, source) => worker.call("feedOf", [bytes, source], { timeoutMs }).catch(unread(source.url)),
    article: (page, { urgent = false } = {}) =>
      worker.call("articleOf", [page], { timeoutMs, urgent }).catch(unread(page.url)),
    feedsOf: (page) => worker.call("feedsOf", [page], { timeoutMs, urgent: true }).catch(() => []),
    file: (name, bytes, limits) =>
      worker
        .call("itemsOfFile", [name, bytes, limits], { timeoutMs, urgent: true })
        .catch((error: unknown) => [unread(name)(error)]),
    close: () => worker.close(),
  };
}
