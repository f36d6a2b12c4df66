import { PAGE_LIMITS } from "../pages/limits.ts";

const [SECOND_MS, MINUTE_MS, HOUR_MS] = [1_000, 60_000, 3_600_000];

/** What fetching may take at most. Whoever is slower, larger or busier is refused by name. */
export const FETCH_LIMITS = {
  /** From the first look-up to the last byte, over all redirects; the wait for the host's turn is not counted. */
  feedMs: 20 * SECOND_MS,
  pageMs: 15 * SECOND_MS,
  robotsMs: 5 * SECOND_MS,
  /** Counted after unpacking. */
  feedBytes: 15_000_000,
  pageBytes: PAGE_LIMITS.bytes,
  /** What is longer of a robots.txt is passed over, as RFC 9309 has it. */
  robotsBytes: 500_000,
  /** Pieces of a body that hold less than `pieceBytes`: a server that sends bytes one by one costs us hundreds of times their size. */
  smallPieces: 20_000,
  pieceBytes: 64,
  redirects: 5,
  /** Content-Encodings of one answer. */
  encodings: 2,
  headerBytes: 32_768,
  headers: 200,
  urlCharacters: 2_000,
  /** Of an ETag or a Last-Modified; a longer one is none. */
  validatorCharacters: 1_000,
  hostsAtOnce: 4,
  /** Asks that are waited for; the next one is refused. */
  asks: 1_000,
  /** How long a request waits for its turn. */
  queueMs: 10 * MINUTE_MS,
  /** The longest Crawl-delay that is obeyed. */
  crawlDelayMs: 30 * SECOND_MS,
  /** The longest Retry-After, and how long anything is taken as fresh. */
  waitMs: 24 * HOUR_MS,
  robotsKeptMs: 24 * HOUR_MS,
  /** A robots.txt that could not be had is asked for again after this. */
  robotsRetryMs: 10 * MINUTE_MS,
  /** Origins whose robots.txt is kept, and the characters of rules of each. */
  robotsKept: 500,
  robotsCharacters: 100_000,
};

export type FetchLimits = Readonly<typeof FETCH_LIMITS>;
