import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Briefing, Rule } from "../../domain/briefing.ts";
import { briefingId, channelId, guildId, roleId, userId } from "../../domain/ids.ts";
import { ReasonSchema } from "../../domain/reason.ts";
import type { Store } from "../index.ts";
import { type OnUnreadable, readerOf } from "./readable.ts";

/** To ask the machine takes a millisecond; there are some six hundred. */
const knownZones = new Set<string>();

/** A zone that this machine does not know would end everything that asks when the briefing is due. */
const isZone = (zone: string): boolean => {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
};
export const StoredBriefing = z
  .object({
    id: z.string().transform(briefingId),
    guild: z.string().transform(guildId),
    channel: z.string().transform(channelId),
    rule: Rule.refine(({ zone }) => isZone(zone), { error: "no zone that this machine knows" }),
    topic: z.string().nullable(),
    length: z.union([z.literal(3), z.literal(5), z.literal(8)]),
    mention: z.string().transform(roleId).nullable(),
    createdBy: z.string().transform(userId),
    createdAt: z.number(),
    paused: ReasonSchema.nullable(),
    quiet: z.enum(["line", "silence"]).default("line"),
    owedSince: z.number().optional(),
    place: z.enum(["channel", "forum"]).default("channel"),
    thread: z.boolean().default(false),
    publish: z.boolean().default(false),
    silentAtNight: z.boolean().default(false),
  })
  .transform((briefing) => ({ ...briefing, owedSince: briefing.owedSince ?? briefing.createdAt }));

export const BriefingRow = z.object({
  id: z.string(),
  briefing: z.string().transform((json) => StoredBriefing.parse(JSON.parse(json))),
});

export function briefingStore(
  database: DatabaseSync,
  onUnreadable: OnUnreadable,
): Pick<Store, "saveBriefing" | "briefings" | "briefing" | "removeBriefing"> {
  const save = database.prepare(
    `INSERT INTO briefings (id, guild, created_at, briefing) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET guild = excluded.guild, created_at = excluded.created_at, briefing = excluded.briefing`,
  );
  const remove = database.prepare("DELETE FROM briefings WHERE id = ?");
  const all = database.prepare("SELECT id, briefing FROM briefings ORDER BY created_at, id");
  const ofGuild = database.prepare("SELECT id, briefing FROM briefings WHERE guild = ? ORDER BY created_at, id");
  const one = database.prepare("SELECT id, briefing FROM briefings WHERE id = ?");
  const readRows = readerOf(BriefingRow, "id", onUnreadable);
  const read = (rows: Parameters<typeof readRows>[0]): Briefing[] => readRows(rows).map(({ briefing }) => briefing);
  return {
    async saveBriefing(briefing) {
      save.run(briefing.id, briefing.guild, briefing.createdAt, JSON.stringify(briefing));
    },
    async briefings(guild) {
      return read(guild === null ? all.all() : ofGuild.all(guild));
    },
    async briefing(id) {
      return read([one.get(id)])[0] ?? null;
    },
    async removeBriefing(id) {
      remove.run(id);
    },
  };
}
