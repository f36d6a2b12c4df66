import type { Reply } from "./call.ts";

/** Requests a second of one bot, over all routes but those of interactions. */
const GLOBAL = { requests: 50, perMs: 1_000 };
/** Messages written to one channel. Discord does not publish it; bots read it from the headers. */
const CHANNEL = { requests: 5, perMs: 5_000 };

export type Limited = {
  readonly refusal: (Reply & { headers: Record<string, string> }) | null;
  readonly headers: Record<string, string>;
};

export type RateLimits = {
  /** Counts a request: the headers that its answer carries, and the answer itself where it comes too soon. */
  count(method: string, path: string): Limited;
  /** Requests that came too soon. */
  readonly refused: number;
};

type Window = { startedAt: number; used: number };

/** Discord's limits: fixed windows that begin with their first request. Time is the machine's, since a client waits in it. */
export function createRateLimits(nowMs: () => number = () => performance.now()): RateLimits {
  const global: Window = { startedAt: Number.NEGATIVE_INFINITY, used: 0 };
  const channels = new Map<string, Window>();
  let refused = 0;

  function take(
    window: Window,
    { requests, perMs }: typeof GLOBAL,
  ): { left: number; resetMs: number; isOver: boolean } {
    const now = nowMs();
    if (now - window.startedAt >= perMs) {
      window.startedAt = now;
      window.used = 0;
    }
    const isOver = window.used >= requests;
    if (!isOver) window.used += 1;
    return { left: requests - window.used, resetMs: window.startedAt + perMs - now, isOver };
  }

  function windowOf(channel: string): Window {
    const window = channels.get(channel) ?? { startedAt: Number.NEGATIVE_INFINITY, used: 0 };
    channels.set(channel, window);
    return window;
  }

  return {
    get refused() {
      return refused;
    },
    count(method, path) {
      if (/^\/(?:interactions|webhooks)\//.test(path)) return { refusal: null, headers: {} };
      const all = take(global, GLOBAL);
      if (all.isOver) {
        refused += 1;
        return {
          refusal: tooMany(all.resetMs, { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }),
          headers: {},
        };
      }
      const channel = method === "POST" ? /^\/channels\/(\d+)\/messages$/.exec(path)?.[1] : undefined;
      if (channel === undefined) return { refusal: null, headers: {} };
      const { left, resetMs, isOver } = take(windowOf(channel), CHANNEL);
      const headers = {
        "x-ratelimit-bucket": "messages",
        "x-ratelimit-limit": String(CHANNEL.requests),
        "x-ratelimit-remaining": String(left),
        "x-ratelimit-reset": String((Date.now() + resetMs) / 1_000),
        "x-ratelimit-reset-after": String(resetMs / 1_000),
      };
      if (isOver) refused += 1;
      return { refusal: isOver ? tooMany(resetMs, { ...headers, "x-ratelimit-scope": "user" }) : null, headers };
    },
  };
}

function tooMany(resetMs: number, headers: Record<string, string>): Reply & { headers: Record<string, string> } {
  const retryAfter = Math.max(0.001, resetMs / 1_000);
  return {
    status: 429,
    headers: { "retry-after": String(Math.ceil(retryAfter)), ...headers },
    body: {
      message: "You are being rate limited.",
      retry_after: retryAfter,
      global: headers["x-ratelimit-scope"] === "global",
    },
  };
}
