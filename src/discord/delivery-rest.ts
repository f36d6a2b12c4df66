import { DefaultRestOptions, REST } from "discord.js";
import type { Pace } from "../schedule/pace.ts";

/** Milliseconds until a request of a delivery is given up. */
const REQUEST_TIMEOUT_MS = 10_000;
/** No second has so many: the library's own count would let bursts through. */
const PACED_ELSEWHERE = 1_000_000;

/**
 * The way of deliveries to Discord, apart from that of answers to people, who never wait behind a channel that Discord has asked to be left alone. The library
 * would try a post again by itself, also one without a nonce, and would hold what it must wait for; here it does neither, and the outbox decides. Each request
 * waits for its turn by `pace`: one delivery may take several.
 */
export function createDeliveryRest(api: string, token: string, pace: Pace): REST {
  const rest = new REST({
    version: "10",
    api,
    timeout: REQUEST_TIMEOUT_MS,
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: PACED_ELSEWHERE,
    async makeRequest(url, init) {
      const answered = await pace();
      return DefaultRestOptions.makeRequest(url, init).finally(answered);
    },
  });
  return rest.setToken(token);
}
