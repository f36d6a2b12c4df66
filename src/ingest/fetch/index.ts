import type { Failure } from "../../domain/failure.ts";
import { failed, ok, type Result } from "../../domain/result.ts";
import { type Arrival, follow } from "./follow.ts";
import { freshForMs } from "./freshness.ts";
import type { HopLine } from "./hop.ts";
import { FETCH_LIMITS, type FetchLimits } from "./limits.ts";
import { createQueue, type Haste } from "./queue.ts";
import { type Resolve, resolveName } from "./request.ts";
import { createRobotsKeeper } from "./robots-keeper.ts";
import { Trouble } from "./trouble.ts";

export type Ask = {
  readonly url: string;
  /** A page obeys robots.txt; a feed, which somebody subscribed to, does not. */
  readonly as: "feed" | "page";
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** A person waits for it: goes before the others of the queue. */
  readonly urgent?: boolean;
};

export type Fetched = {
  /** Where it was got from in the end. */
  readonly url: string;
  /** Where the address moved for good: as far as only permanent redirects led, before any other one. Null when it did not. */
  readonly movedTo: string | null;
  readonly isUnchanged: boolean;
  /** Unpacked; empty when unchanged. Others who asked for the same share them. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly contentLocation: string | null;
  /** To be asked with the next time; when unchanged, what was asked with unless the server has new ones. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How long it need not be asked for again, by Cache-Control (without s-maxage) or Expires, at most a day; null when nothing is said. */
  readonly freshForMs: number | null;
};

export type Web = {
  /** Fetches an address. Who asks for the same while it is on its way gets the same answer. */
  get(ask: Ask): Promise<Result<Fetched>>;
  /** Ends every connection; what is under way fails. */
  close(): Promise<void>;
};

export type WebSettings = {
  /** Honest, with an address of whoever runs it. Its first word is the name that robots.txt knows us by. */
  readonly userAgent: string;
  /** Whether addresses of this machine and its networks, and any port, may be reached: for tests and intranets. */
  readonly localAddresses: boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Between two requests to a host. */
  readonly spacingMs?: number;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
};

type Underway = { readonly haste: Haste; readonly result: Promise<Result<Fetched>> };

const SPACING_MS = 1_000;
const ACCEPT = {
  feed: "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.8,*/*;q=0.5",
  page: "text/html,application/xhtml+xml,*/*;q=0.5",
};

/**
 * Fetches feeds and pages from the open web, safely and politely: from public addresses only, within time and size whatever the server does, one request at a time to a
 * host, without cookies. Trouble is a failure with a name.
 *
 *     const web = createWeb({ userAgent: "Verbatim/0.1 (+mailto:me@example.org)", localAddresses: false, now: Date.now });
 *     const feed = await web.get({ url: "https://example.org/feed.xml", as: "feed", etag });
 */
export function createWeb(settings: WebSettings): Web {
  const limits = { ...FETCH_LIMITS, ...settings.limits };
  const { userAgent, localAddresses, now, spacingMs = SPACING_MS, resolve = resolveName } = settings;
  const closing = new AbortController();
  const line: HopLine = { localAddresses, now, limits, resolve, closing: closing.signal };
  const queue = createQueue(limits);
  const robots = createRobotsKeeper(userAgent, line, queue);
  const underway = new Map<string, Underway>();

  async function fetch(ask: Ask, haste: Haste): Promise<Result<Fetched>> {
    const validators = validatorsOf(ask, limits);
    try {
      const arrival = await follow(
        {
          url: ask.url,
          headers: {
            "user-agent": userAgent,
            accept: ACCEPT[ask.as],
            "accept-encoding": "gzip, deflate, br",
            ...(validators.etag !== null && { "if-none-match": validators.etag }),
            ...(validators.lastModified !== null && { "if-modified-since": validators.lastModified }),
          },
          bytes: ask.as === "feed" ? limits.feedBytes : limits.pageBytes,
          isCut: false,
          timeoutMs: ask.as === "feed" ? limits.feedMs : limits.pageMs,
          haste,
          isSpaced: true,
          spacingMs: async (url) =>
            ask.as === "feed" ? spacingMs : Math.max(spacingMs, await robots.delayMs(url, haste)),
        },
        line,
        queue,
      );
      return ok(fetchedOf(arrival, validators, line));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return failed(failureOf(ask, error));
    }
  }

  return {
    get(ask) {
      const key = JSON.stringify([ask.url, ask.as, ask.etag ?? null, ask.lastModified ?? null]);
      const same = underway.get(key);
      if (same) {
        if (ask.urgent) same.haste.urgent = true;
        queue.lookAgain();
        return same.result;
      }
      if (closing.signal.aborted) return Promise.resolve(failed(failureOf(ask, new Trouble("closed"))));
      if (underway.size >= limits.asks) return Promise.resolve(failed(failureOf(ask, new Trouble("queue-full"))));
      const haste = { urgent: ask.urgent ?? false };
      const result = fetch(ask, haste).finally(() => underway.delete(key));
      underway.set(key, { haste, result });
      return result;
    },
    async close() {
      closing.abort();
      queue.close();
      await Promise.allSettled([...underway.values()].map(({ result }) => result));
    },
  };
}

type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** What can be sent back as it came. */
function validatorsOf(from: { etag?: string | null; lastModified?: string | null }, limits: FetchLimits): Validators {
  const sendable = (value: string | null | undefined): string | null =>
    value && value.length <= limits.validatorCharacters && /^[\u0020-\u007e]+$/.test(value) ? value : null;
  return { etag: sendable(from.etag), lastModified: sendable(from.lastModified) };
}

function fetchedOf({ url, movedTo, answer }: Arrival, asked: Validators, { now, limits }: HopLine): Fetched {
  const { headers } = answer;
  const isUnchanged = answer.kind === "unchanged";
  if (isUnchanged && asked.etag === null && asked.lastModified === null) throw new Trouble("unasked-304", 304);
  const told = validatorsOf({ etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null }, limits);
  return {
    url: url.href,
    movedTo,
    isUnchanged,
    bytes: isUnchanged ? new Uint8Array() : answer.bytes,
    contentType: headers["content-type"] ?? null,
    contentLocation: headers["content-location"] ?? null,
    etag: told.etag ?? (isUnchanged ? asked.etag : null),
    lastModified: told.lastModified ?? (isUnchanged ? asked.lastModified : null),
    freshForMs: freshForMs(headers, now(), limits.waitMs),
  };
}

const failureOf = (ask: Ask, { why, status, retryAfterMs }: Trouble): Failure => ({
  kind: "not-fetched",
  source: ask.url,
  why,
  status,
  retryAfterMs,
});
