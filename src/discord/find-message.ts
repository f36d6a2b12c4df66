import { type REST, Routes } from "discord.js";
import { z } from "zod";
import { say } from "../domain/reply.ts";
import type { Looked } from "../schedule/outbox.ts";

const DISCORD_EPOCH_MS = 1_420_070_400_000;
const PAGE = 100;
/** Pages that are read at most; Discord allows about one a second. */
const PAGES = 200;
/** Searches that are remembered where they stopped; who began longest ago begins again. */
const BEGUN = 1_000;

const Messages = z.array(z.object({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }));

/** Where to look: in a channel, among the messages of `author` (the bot's id) since a time (epoch milliseconds), for one with the token in a component. */
type Sought = {
  readonly channel: string;
  readonly author: string;
  readonly sinceMs: number;
  readonly token: string;
};

/**
 * Looks for messages, oldest first. Discord may ask for a pause in the middle of a busy channel, and then the request throws: the next search for the same
 * token goes on where that one stopped.
 */
export function createFindMessage(rest: REST): (sought: Sought) => Promise<Looked> {
  const begun = new Map<string, { after: string; pages: number }>();
  return async ({ channel, author, sinceMs, token }) => {
    const at = begun.get(token) ?? { after: snowflakeAt(sinceMs), pages: 0 };
    begun.set(token, at);
    const [oldest] = begun.keys();
    if (begun.size > BEGUN && oldest !== undefined) begun.delete(oldest);
    for (; at.pages < PAGES; at.pages += 1) {
      const query = new URLSearchParams({ after: at.after, limit: String(PAGE) });
      const messages = Messages.parse(await rest.get(Routes.channelMessages(channel), { query }));
      const own = messages.find(
        (message) => message.author.id === author && JSON.stringify(message.components ?? []).includes(token),
      );
      if (own || messages.length < PAGE) {
        begun.delete(token);
        return own ? { kind: "found", messageId: own.id } : { kind: "absent" };
      }
      at.after = messages.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), at.after);
    }
    begun.delete(token);
    return { kind: "hidden", because: say("reason.many-messages-since", { limit: PAGES * PAGE }) };
  };
}

const snowflakeAt = (ms: number): string => String(BigInt(Math.max(0, Math.floor(ms - DISCORD_EPOCH_MS))) << 22n);
