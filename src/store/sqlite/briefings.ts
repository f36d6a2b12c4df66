import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Briefing, Rule } from "../../domain/briefing.ts";
import { briefingId, channelId, guildId, roleId, userId } from "../../domain/ids.ts";
import { ReasonSchema } from "../../domain/reason.ts";
import type { Store } from "../index.ts";

const StoredBriefing = z
  .object({
    id: z.string().transform(briefingId),
    guild: z.string().transform(guildId),
    channel: z.string().transform(channelId),
    rule: Rule,
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

export function briefingStore(
  database: DatabaseSync,
): Pick<Store, "saveBriefing" | "briefings" | "briefing" | "removeBriefing"> {
  const save = database.prepare(
    `INSERT INTO briefings (id, guild, created_at, briefing) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET guild = excluded.guild, created_at = excluded.created_at, briefing = excluded.briefing`,
  );
  const remove = database.prepare("DELETE FROM briefings WHERE id = ?");
  const all = database.prepare("SELECT briefing FROM briefings ORDER BY created_at, id");
  const ofGuild = database.prepare("SELECT briefing FROM briefings WHERE guild = ? ORDER BY created_at, id");
  const one = database.prepare("SELECT briefing FROM briefings WHERE id = ?");
  const read = (row: Record<string, unknown>): Briefing => StoredBriefing.parse(JSON.parse(String(row.briefing)));
  return {
    async saveBriefing(briefing) {
      save.run(briefing.id, briefing.guild, briefing.createdAt, JSON.stringify(briefing));
    },
    async briefings(guild) {
      const rows = guild === null ? all.all() : ofGuild.all(guild);
      return rows.map(read);
    },
    async briefing(id) {
      const row = one.get(id);
      return row ? read(row) : null;
    },
    async removeBriefing(id) {
      remove.run(id);
    },
  };
}
