import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Errand, Looked } from "../schedule/outbox.ts";

/** Own posts of one forum that are looked into, the newest first. */
const MOST_LOOKED_INTO = 10;

const Threads = z.object({
  threads: z.array(z.object({ id: z.string(), parent_id: z.string().nullable(), owner_id: z.string().optional() })),
});
const First = z.object({ components: z.unknown() });

/** Looks for a post of a forum among the guild's threads that are open: its first message has the id of the thread, and the token in it. */
export async function findThread(rest: REST, { guild, to, nonce }: Errand, bot: string): Promise<Looked> {
  if (guild === null || !("channel" in to)) return { kind: "hidden", because: "a forum belongs to a server" };
  const { threads } = Threads.parse(await rest.get(Routes.guildActiveThreads(guild)));
  const own = threads
    .filter(({ parent_id, owner_id }) => parent_id === to.channel && owner_id === bot)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    .slice(0, MOST_LOOKED_INTO);
  for (const { id } of own) {
    const { components } = First.parse(await rest.get(Routes.channelMessage(id, id)));
    if (JSON.stringify(components ?? []).includes(nonce)) return { kind: "found", messageId: id };
  }
  return { kind: "absent" };
}
