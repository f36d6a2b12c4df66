import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Delivery } from "../../domain/briefing.ts";
import { briefingId, channelId, deliveryId, guildId } from "../../domain/ids.ts";
import { ToldSchema } from "../../domain/told.ts";
import type { DeliveryChange, Store } from "../index.ts";
import { inTransaction } from "./transaction.ts";

/** Each field and its column. */
const COLUMNS = {
  id: "id",
  slotKey: "slot_key",
  briefing: "briefing",
  guild: "guild",
  channel: "channel",
  dueAt: "due_at",
  state: "state",
  payload: "payload",
  nonce: "nonce",
  attemptedAt: "attempted_at",
  attempts: "attempts",
  messageId: "message_id",
  because: "because",
  told: "told",
} as const satisfies Record<keyof Delivery, string>;

/** What a channel was told longer before a new delivery of it than this is forgotten; no briefing looks back so far. */
const TOLD_KEPT_MS = 30 * 86_400_000;

const FIELDS = Object.keys(COLUMNS).filter((field): field is keyof Delivery => field in COLUMNS);
const SELECT = `SELECT ${FIELDS.map((field) => `${COLUMNS[field]} AS ${field}`).join(", ")} FROM deliveries`;

const Row = z.object({
  id: z.string().transform(deliveryId),
  slotKey: z.string(),
  briefing: z.string().transform(briefingId),
  guild: z.string().transform(guildId),
  channel: z.string().transform(channelId),
  dueAt: z.number(),
  state: z.enum(["planned", "sending", "sent", "skipped", "failed", "unknown"]),
  payload: z.string().nullable(),
  nonce: z.string(),
  attemptedAt: z.number().nullable(),
  attempts: z.number(),
  messageId: z.string().nullable(),
  because: z.string().nullable(),
  told: z
    .string()
    .nullable()
    .transform((json) => (json === null ? null : ToldSchema.parse(JSON.parse(json)))),
});

type DeliveryStore = Pick<
  Store,
  "planDeliveries" | "updateDelivery" | "deliveryBySlot" | "openDeliveries" | "toldIn" | "deliveriesOf"
>;

export function deliveryStore(database: DatabaseSync): DeliveryStore {
  const bySlot = database.prepare(`${SELECT} WHERE slot_key = ?`);
  const open = database.prepare(`${SELECT} WHERE state IN ('planned', 'sending') ORDER BY due_at, seq`);
  const ofBriefing = database.prepare(`${SELECT} WHERE briefing = ? ORDER BY due_at DESC, seq DESC LIMIT ?`);
  const told = database.prepare(
    `SELECT told FROM deliveries WHERE channel = ? AND due_at >= ? AND told IS NOT NULL AND state IN ('planned', 'sending', 'sent', 'unknown') ORDER BY due_at`,
  );
  const forget = database.prepare(
    "UPDATE deliveries SET told = NULL WHERE channel = ? AND due_at < ? AND told IS NOT NULL",
  );
  // Not ON CONFLICT DO NOTHING: it would also swallow a new slot that came with another delivery's id.
  const plan = database.prepare(
    `INSERT INTO deliveries (${FIELDS.map((field) => COLUMNS[field]).join(", ")})
     SELECT ${FIELDS.map((field) => `$${field}`).join(", ")} WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE slot_key = $slotKey)`,
  );
  return {
    async planDeliveries(deliveries) {
      inTransaction(database, () => {
        for (const delivery of deliveries) {
          plan.run(columnsOf(delivery));
          forget.run(delivery.channel, delivery.dueAt - TOLD_KEPT_MS);
        }
      });
    },
    async updateDelivery(id, change) {
      update(database, id, change);
    },
    async deliveryBySlot(slotKey) {
      const row = bySlot.get(slotKey);
      return row ? Row.parse(row) : null;
    },
    async openDeliveries() {
      return open.all().map((row) => Row.parse(row));
    },
    async toldIn(channel, since) {
      return told.all(channel, since).map((row) => ToldSchema.parse(JSON.parse(String(row.told))));
    },
    async deliveriesOf(briefing, limit) {
      return ofBriefing.all(briefing, limit).map((row) => Row.parse(row));
    },
  };
}

const columnsOf = ({ told, ...delivery }: Delivery) => ({ ...delivery, told: told && JSON.stringify(told) });

function update(database: DatabaseSync, id: string, change: DeliveryChange): void {
  const fields = FIELDS.filter((field) => field in change && field !== "id" && field !== "slotKey");
  if (fields.length === 0) return;
  const values = Object.fromEntries(Object.entries(change).filter(([name]) => fields.some((field) => field === name)));
  const { changes } = database
    .prepare(
      `UPDATE deliveries SET ${fields.map((field) => `${COLUMNS[field]} = $${field}`).join(", ")} WHERE id = $id`,
    )
    .run({ ...values, id });
  if (changes === 0) throw new Error(`delivery ${id} is not in the store`);
}
