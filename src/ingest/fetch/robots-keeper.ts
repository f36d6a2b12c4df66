import { follow } from "./follow.ts";
import type { HopLine } from "./hop.ts";
import type { Haste, Queue } from "./queue.ts";
import { ALL_ALLOWED, isAllowed, parseRobots, type Robots } from "./robots.ts";
import { Trouble } from "./trouble.ts";

type Kept = { until: number; readonly haste: Haste; readonly robots: Promise<Robots | Trouble> };

export type RobotsKeeper = {
  /** How long to wait between two pages of this host; throws `Trouble` where a page may not be visited. */
  delayMs(url: URL, haste: Haste): Promise<number>;
};

/**
 * Fetches robots.txt once a day for each origin, as carefully as anything else. None there, or one that we may not see, allows all (RFC 9309). One that cannot be had now
 * forbids what we would fetch by ourselves, with the trouble of robots.txt; a link that a person asked for is fetched, as that is one page, and a visit of theirs rather than
 * a crawler's.
 */
export function createRobotsKeeper(userAgent: string, line: HopLine, queue: Queue): RobotsKeeper {
  const { limits, now } = line;
  const kept = new Map<string, Kept>();

  function robotsOf(origin: string, haste: Haste): Promise<Robots | Trouble> {
    const known = kept.get(origin);
    if (known && known.until > now()) {
      if (haste.urgent) known.haste.urgent = true;
      queue.lookAgain();
      return known.robots;
    }
    const ours = { urgent: haste.urgent };
    const one: Kept = { until: now() + limits.robotsKeptMs, haste: ours, robots: load(origin, ours) };
    void one.robots.then((found) => {
      if (found instanceof Trouble) one.until = now() + limits.robotsRetryMs;
    });
    keep(origin, one);
    return one.robots;
  }

  /** The oldest make room. */
  function keep(origin: string, one: Kept): void {
    kept.delete(origin);
    kept.set(origin, one);
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.robotsKept) return;
      kept.delete(oldest);
    }
  }

  async function load(origin: string, haste: Haste): Promise<Robots | Trouble> {
    try {
      const { answer } = await follow(
        {
          url: `${origin}/robots.txt`,
          headers: { "user-agent": userAgent, accept: "text/plain,*/*;q=0.5", "accept-encoding": "gzip" },
          bytes: limits.robotsBytes,
          isCut: true,
          timeoutMs: limits.robotsMs,
          haste,
          isSpaced: false,
          spacingMs: async () => 0,
        },
        line,
        queue,
      );
      if (answer.kind !== "body") return ALL_ALLOWED;
      return parseRobots(new TextDecoder().decode(answer.bytes), userAgent, limits.robotsCharacters);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      return isNone(error) ? ALL_ALLOWED : error;
    }
  }

  return {
    async delayMs(url, haste) {
      const robots = await robotsOf(url.origin, haste);
      if (robots instanceof Trouble) {
        if (haste.urgent) return 0;
        throw robots;
      }
      if (!isAllowed(robots, url)) throw new Trouble("robots");
      return Math.min(robots.delayMs, limits.crawlDelayMs);
    },
  };
}

/** 429 means "not now" and not "none". */
const isNone = ({ why, status }: Trouble): boolean =>
  why === "empty" ||
  why === "too-many-redirects" ||
  (status !== null && status >= 400 && status < 500 && status !== 429);
