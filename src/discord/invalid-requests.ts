import type { REST } from "discord.js";
import { type Said, say } from "../domain/reply.ts";

const MINUTE_MS = 60_000;
/** Discord shuts a bot out for a while that had 10,000 requests refused within ten minutes. */
const WINDOW_MINUTES = 10;
const MOST = 2_000;

export type InvalidRequests = {
  /** Counts what is refused on this way to Discord. */
  readonly watch: (rest: Pick<REST, "on">) => void;
  /** Why nothing should be sent by itself now; null while all is well. */
  readonly whyHeld: () => Said | null;
};

/** Counts answers of 401, 403 and 429 over ten minutes, as Discord does. A limit that was shared with others (429) is nobody's fault and does not count. */
export function countInvalidRequests(now: () => number): InvalidRequests {
  const byMinute = new Map<number, number>();
  const minute = (): number => Math.floor(now() / MINUTE_MS);

  function count(): number {
    for (const at of byMinute.keys()) if (Math.abs(minute() - at) > WINDOW_MINUTES) byMinute.delete(at);
    return [...byMinute.values()].reduce((sum, one) => sum + one, 0);
  }

  return {
    watch(rest) {
      rest.on("response", (_request, { status, headers }) => {
        if (status !== 401 && status !== 403 && status !== 429) return;
        if (status === 429 && headers.get("x-ratelimit-scope") === "shared") return;
        byMinute.set(minute(), (byMinute.get(minute()) ?? 0) + 1);
      });
    },
    whyHeld() {
      const refused = count();
      return refused < MOST ? null : say("status.held", { count: refused });
    },
  };
}
