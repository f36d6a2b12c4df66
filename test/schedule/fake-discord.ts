import type { Deliver, Looked, Sent } from "../../src/schedule/outbox.ts";

/** Discord forgets a nonce after this time; the shortest that our own window allows for. */
const NONCE_MS = 60_000;

/** What happens to one request. "lost": Discord does its work and the answer never comes. */
export type SendFault = "ok" | "broken" | "lost" | "lost-connection" | "busy" | "crash-before" | "crash-after";
export type FindFault = "ok" | "hidden" | "broken" | "crash";

type Message = { id: string; channel: string; nonce: string; json: string; at: number; removed: boolean };

/**
 * A Discord that keeps its own time, makes one message for a nonce within a minute of the first, and misbehaves as told: `sendFaults` and `findFaults` are
 * used up one a request; `permanent` is its answer to every post while it is set, and posts wait for `gate`.
 */
export function createFakeDiscord(now: () => number) {
  const messages: Message[] = [];
  const sendFaults: SendFault[] = [];
  const findFaults: FindFault[] = [];
  const requests: string[] = [];
  const state = { permanent: null as Sent | null, hidden: false, gate: Promise.resolve() };

  function post(channel: string, payload: unknown, nonce: string): Sent {
    const known = messages.find((message) => message.nonce === nonce && now() - message.at < NONCE_MS);
    if (known) return known.removed ? { kind: "removed" } : { kind: "sent", messageId: known.id };
    const id = String(messages.length + 1);
    messages.push({ id, channel, nonce, json: JSON.stringify(payload), at: now(), removed: false });
    return { kind: "sent", messageId: id };
  }

  /** The connection of one running program; `crash` ends that program. */
  function connect(crash: () => never): Deliver {
    return {
      async send({ to, payload, nonce }) {
        requests.push(`send ${nonce}`);
        await state.gate;
        if (state.permanent) return state.permanent;
        const fault = sendFaults.shift() ?? "ok";
        if (fault === "crash-before") crash();
        if (fault === "broken") return { kind: "later", afterMs: null, because: { words: "status 503" } };
        if (fault === "busy")
          return { kind: "later", afterMs: 7_000, because: { words: "status 429" }, untouched: true };
        const answer = post("channel" in to ? to.channel : to.person, payload, nonce);
        if (fault === "crash-after") crash();
        if (fault === "lost") return { kind: "later", afterMs: null, because: { words: "no answer" } };
        if (fault === "lost-connection") throw new Error("other side closed");
        return answer;
      },
      async find({ to, nonce: token }, sinceMs): Promise<Looked> {
        const channel = "channel" in to ? to.channel : to.person;
        requests.push(`find ${token}`);
        const fault = findFaults.shift() ?? "ok";
        if (fault === "crash") crash();
        if (fault === "hidden" || state.hidden) return { kind: "hidden", because: { words: "no permission" } };
        if (fault === "broken") throw new Error("status 502");
        const own = messages.filter((one) => one.channel === channel && !one.removed && one.at >= sinceMs);
        const found = own.find(({ json }) => json.includes(token));
        return found ? { kind: "found", messageId: found.id } : { kind: "absent" };
      },
    };
  }

  return { messages, sendFaults, findFaults, requests, state, connect };
}
