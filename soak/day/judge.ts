import type { DatabaseSync } from "node:sqlite";
import type { LocalDiscord } from "../../src/local/index.ts";
import { slotsBetween } from "../../src/schedule/slots.ts";
import type { Due } from "./world.ts";

/** A run that was due shortly before the end may still be on its way. */
const LAST_MS = 15 * 60_000;

export type Verdict = { readonly lost: string[]; readonly doubled: string[]; readonly unknown: number };

type Row = { readonly state: string; readonly message_id: string | null };

/** What stands in the channels beside what was due, and beside what the bot wrote down. */
export function judge(
  local: Pick<LocalDiscord, "guilds" | "messages" | "threads" | "ids">,
  due: readonly Due[],
  { since, until }: { readonly since: number; readonly until: number },
  database: DatabaseSync,
): Verdict {
  const lost: string[] = [];
  const doubled: string[] = [];
  const runs = database.prepare(
    "SELECT state, message_id FROM deliveries WHERE origin_kind = 'briefing' AND origin = ? AND due_at = ? AND after IS NULL",
  );
  for (const { id, channel, rule } of due) {
    const standing = new Set(local.messages(channel).map((message) => message.id));
    for (const { at } of slotsBetween(rule, since, until - LAST_MS)) {
      const found = runs.all(id, at) as Row[];
      const name = `${id} of ${new Date(at).toISOString()}`;
      if (found.length !== 1) lost.push(`${name} was written down ${found.length} times`);
      for (const { state, message_id } of found) {
        const isThere = message_id !== null && standing.has(message_id);
        if (state !== "unknown" && !(state === "sent" && isThere)) lost.push(`${name} is ${state}`);
      }
    }
  }
  const written = new Set(
    (database.prepare("SELECT message_id FROM deliveries WHERE message_id IS NOT NULL").all() as Row[]).map(
      ({ message_id }) => message_id,
    ),
  );
  for (const { name, channels } of local.guilds) {
    for (const channel of [channels.news!, channels.finds!]) {
      const places = [channel, ...local.threads(channel).map(({ id }) => id)];
      const strange = places.flatMap((place) =>
        local.messages(place).filter(({ id, author }) => author.id === local.ids.bot && !written.has(id)),
      );
      doubled.push(...strange.map(({ id }) => `message ${id} of ${name} was not written down`));
    }
  }
  const { unknown } = database.prepare("SELECT count(*) AS unknown FROM deliveries WHERE state = 'unknown'").get() as {
    unknown: number;
  };
  return { lost, doubled, unknown };
}
