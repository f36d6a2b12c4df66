import { DiscordAPIError, type REST, Routes, SnowflakeUtil } from "discord.js";
import { z } from "zod";
import { say } from "../domain/reply.ts";
import type { Errand, Looked } from "../schedule/outbox.ts";

/** Own posts of one forum that are looked into. */
const MOST_LOOKED_INTO = 20;
const UNKNOWN_MESSAGE = 10008;
/** Archived threads that Discord lists at once, those archived last first. */
const PAGE = 100;

const Threads = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      parent_id: z.string().nullable(),
      owner_id: z.string().optional(),
      thread_metadata: z.object({ archive_timestamp: z.string().transform((text) => Date.parse(text)) }),
    }),
  ),
  has_more: z.boolean().default(false),
});
const First = z.object({ components: z.unknown() });

/**
 * Looks for a post of a forum since a time (epoch milliseconds), among the threads that are open and then among those that were archived, as happens by itself
 * and by hand: its first message has the id of the thread, and the token in it.
 */
export async function findThread(
  rest: REST,
  { guild, to, nonce }: Errand,
  { bot, sinceMs }: { readonly bot: string; readonly sinceMs: number },
): Promise<Looked> {
  if (guild === null || !("channel" in to)) return { kind: "hidden", because: say("reason.no-server") };
  const { channel } = to;
  let lookedInto = 0;

  async function firstMessage(thread: string): Promise<z.infer<typeof First> | null> {
    try {
      return First.parse(await rest.get(Routes.channelMessage(thread, thread)));
    } catch (error) {
      if (error instanceof DiscordAPIError && Number(error.code) === UNKNOWN_MESSAGE) return null;
      throw error;
    }
  }

  async function among({ threads }: z.infer<typeof Threads>): Promise<Looked> {
    const own = threads
      .filter(({ parent_id, owner_id }) => parent_id === channel && owner_id === bot)
      .filter(({ id }) => SnowflakeUtil.timestampFrom(id) >= sinceMs);
    let isOneRemoved = false;
    for (const { id } of own) {
      if (lookedInto >= MOST_LOOKED_INTO) return tooMany(MOST_LOOKED_INTO, "posted");
      lookedInto += 1;
      const first = await firstMessage(id);
      if (first === null) isOneRemoved = true;
      else if (JSON.stringify(first.components ?? []).includes(nonce)) return { kind: "found", messageId: id };
    }
    // It may have been the one that is sought.
    return isOneRemoved ? { kind: "hidden", because: say("reason.taken-down") } : { kind: "absent" };
  }

  const open = await among(Threads.parse(await rest.get(Routes.guildActiveThreads(guild))));
  if (open.kind !== "absent") return open;
  // One that is archived between the two is in the second list.
  const query = new URLSearchParams({ limit: String(PAGE) });
  const archived = Threads.parse(await rest.get(Routes.channelThreads(channel, "public"), { query }));
  const looked = await among(archived);
  const oldest = archived.threads.at(-1)?.thread_metadata.archive_timestamp ?? 0;
  return looked.kind === "absent" && archived.has_more && oldest >= sinceMs ? tooMany(PAGE, "archived") : looked;
}

const tooMany = (limit: number, done: "posted" | "archived"): Looked => ({
  kind: "hidden",
  because: say("reason.many-posts-since", { limit, done }),
});
