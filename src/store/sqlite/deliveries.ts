import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { DELIVERY_STATES, type Deed, type Delivery, ORIGINS, type Target } from "../../domain/delivery.ts";
import { channelId, deliveryId, guildId, userId } from "../../domain/ids.ts";
import { ReasonColumn } from "../../domain/reason.ts";
import { ToldSchema } from "../../domain/told.ts";
import type { DeliveryChange, Store } from "../index.ts";
import { type OnUnreadable, readerOf } from "./readable.ts";
import { tellingStore } from "./tellings.ts";
import { inTransaction } from "./transaction.ts";

/** What a channel or person was told longer before a new delivery than this is forgotten; nothing looks back so far. */
const TOLD_KEPT_MS = 30 * 86_400_000;

export const COLUMNS = [
  "id",
  "slot_key",
  "origin_kind",
  "origin",
  "guild",
  "channel",
  "person",
  "deed",
  "after",
  "after_ended",
  "due_at",
  "state",
  "payload",
  "nonce",
  "attempted_at",
  "attempts",
  "message_id",
  "because",
  "told",
] as const;
const SELECT = `SELECT ${COLUMNS.join(", ")} FROM deliveries`;

/** The fields that change, and their columns. */
const CHANGING = {
  state: "state",
  payload: "payload",
  attemptedAt: "attempted_at",
  attempts: "attempts",
  messageId: "message_id",
  because: "because",
} as const satisfies Record<keyof DeliveryChange, string>;

export const DeedSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("post") }),
  z.object({ kind: z.literal("edit"), of: z.string().transform(deliveryId) }),
  z.object({ kind: z.literal("thread"), of: z.string().transform(deliveryId), name: z.string() }),
  z.object({ kind: z.literal("post-in-thread"), of: z.string().transform(deliveryId) }),
  z.object({ kind: z.literal("forum-post"), name: z.string() }),
  z.object({ kind: z.literal("publish"), of: z.string().transform(deliveryId) }),
]) satisfies z.ZodType<Deed>;

export const DeliveryRow = z
  .object({
    id: z.string().transform(deliveryId),
    slot_key: z.string(),
    origin_kind: z.enum(ORIGINS),
    origin: z.string(),
    guild: z.string().transform(guildId).nullable(),
    channel: z.string().transform(channelId).nullable(),
    person: z.string().transform(userId).nullable(),
    deed: z.string().transform((json) => DeedSchema.parse(JSON.parse(json))),
    after: z.string().transform(deliveryId).nullable(),
    after_ended: z.enum(["sent", "not-sent", "either"]).nullable(),
    due_at: z.number(),
    state: z.enum(DELIVERY_STATES),
    payload: z.string().nullable(),
    nonce: z.string(),
    attempted_at: z.number().nullable(),
    attempts: z.number(),
    message_id: z.string().nullable(),
    because: ReasonColumn.nullable(),
    told: z
      .string()
      .nullable()
      .transform((json) => (json === null ? null : ToldSchema.parse(JSON.parse(json)))),
  })
  .transform(
    (row): Delivery => ({
      id: row.id,
      slotKey: row.slot_key,
      origin: { kind: row.origin_kind, id: row.origin },
      guild: row.guild,
      target: targetOf(row),
      deed: row.deed,
      after: row.after && row.after_ended ? { delivery: row.after, ended: row.after_ended } : null,
      dueAt: row.due_at,
      state: row.state,
      payload: row.payload,
      nonce: row.nonce,
      attemptedAt: row.attempted_at,
      attempts: row.attempts,
      messageId: row.message_id,
      because: row.because,
      told: row.told,
    }),
  );

const ToldRow = z.object({
  id: z.string().transform(deliveryId),
  told: z.string().transform((json) => ToldSchema.parse(JSON.parse(json))),
});

function targetOf({ id, channel, person }: Pick<RawRow, "id" | "channel" | "person">): Target {
  if (channel !== null) return { kind: "channel", channel };
  if (person !== null) return { kind: "person", person };
  throw new Error(`delivery ${id} goes nowhere`);
}

type RawRow = {
  readonly id: string;
  readonly channel: ReturnType<typeof channelId> | null;
  readonly person: ReturnType<typeof userId> | null;
};

type DeliveryStore = Pick<
  Store,
  | "planDeliveries"
  | "updateDelivery"
  | "deliveryBySlot"
  | "delivery"
  | "openDeliveries"
  | "toldIn"
  | "deliveriesOf"
  | "furtherParts"
  | "tellingsOf"
  | "changedSinceTold"
>;

export function deliveryStore(database: DatabaseSync, onUnreadable: OnUnreadable): DeliveryStore {
  const read = readerOf(DeliveryRow, "id", onUnreadable);
  const readTold = readerOf(ToldRow, "id", onUnreadable);
  const bySlot = database.prepare(`${SELECT} WHERE slot_key = ?`);
  const byId = database.prepare(`${SELECT} WHERE id = ?`);
  const open = database.prepare(
    `${SELECT} WHERE state IN ('planned', 'sending') AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY due_at, seq`,
  );
  const ofOrigin = database.prepare(
    `${SELECT} WHERE origin_kind = ? AND origin = ? AND after IS NULL ORDER BY due_at DESC, seq DESC LIMIT ?`,
  );
  const further = database.prepare(
    `${SELECT} WHERE origin_kind = ? AND origin = ? AND due_at = ? AND after IS NOT NULL ORDER BY seq`,
  );
  const told = perTarget((column) =>
    database.prepare(
      `SELECT id, told FROM deliveries WHERE ${column} = ? AND due_at >= ? AND told IS NOT NULL
       AND state IN ('planned', 'sending', 'sent', 'unknown') ORDER BY due_at, seq`,
    ),
  );
  const forget = perTarget((column) =>
    database.prepare(`UPDATE deliveries SET told = NULL WHERE ${column} = ? AND due_at < ? AND told IS NOT NULL`),
  );
  // Not ON CONFLICT DO NOTHING: it would also swallow a new slot that came with another delivery's id.
  const plan = database.prepare(
    `INSERT INTO deliveries (${COLUMNS.join(", ")})
     SELECT ${COLUMNS.map((column) => `$${column}`).join(", ")} WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE slot_key = $slot_key)`,
  );
  const keeping = tellingStore(database, onUnreadable);
  const together = writtenTogether(database);
  return {
    tellingsOf: keeping.tellingsOf,
    changedSinceTold: keeping.changedSinceTold,
    planDeliveries: (deliveries, tellings = []) =>
      together(() => {
        for (const delivery of deliveries) {
          plan.run(columnsOf(delivery));
          forget[delivery.target.kind].run(idOf(delivery.target), delivery.dueAt - TOLD_KEPT_MS);
          keeping.forget(delivery.dueAt - TOLD_KEPT_MS);
        }
        for (const kept of tellings) keeping.keep(kept);
      }),
    updateDelivery: (id, change) => together(() => update(database, id, change)),
    async deliveryBySlot(slotKey) {
      return read([bySlot.get(slotKey)])[0] ?? null;
    },
    async delivery(id) {
      return read([byId.get(id)])[0] ?? null;
    },
    async openDeliveries(except = []) {
      return read(open.all(JSON.stringify(except)));
    },
    async toldIn(target, since, except = []) {
      return readTold(told[target.kind].all(idOf(target), since))
        .filter(({ id }) => !except.includes(id))
        .map((row) => row.told);
    },
    async deliveriesOf({ kind, id }, limit) {
      return read(ofOrigin.all(kind, id, limit));
    },
    async furtherParts({ origin: { kind, id }, dueAt }) {
      return read(further.all(kind, id, dueAt));
    },
  };
}

const perTarget = <T>(make: (column: Target["kind"]) => T): Record<Target["kind"], T> => ({
  channel: make("channel"),
  person: make("person"),
});

const idOf = (target: Target): string => (target.kind === "channel" ? target.channel : target.person);

export const columnsOf = (delivery: Delivery): Record<(typeof COLUMNS)[number], string | number | null> => ({
  id: delivery.id,
  slot_key: delivery.slotKey,
  origin_kind: delivery.origin.kind,
  origin: delivery.origin.id,
  guild: delivery.guild,
  channel: delivery.target.kind === "channel" ? delivery.target.channel : null,
  person: delivery.target.kind === "person" ? delivery.target.person : null,
  deed: JSON.stringify(delivery.deed),
  after: delivery.after?.delivery ?? null,
  after_ended: delivery.after?.ended ?? null,
  due_at: delivery.dueAt,
  state: delivery.state,
  payload: delivery.payload,
  nonce: delivery.nonce,
  attempted_at: delivery.attemptedAt,
  attempts: delivery.attempts,
  message_id: delivery.messageId,
  because: delivery.because && JSON.stringify(delivery.because),
  told: delivery.told && JSON.stringify(delivery.told),
});

/**
 * Each commit waits for the disk. Writes of one turn of the event loop share one, as those of channels that are posted to at the same time; each resolves after
 * it, and one that fails fails alone.
 */
function writtenTogether(database: DatabaseSync): (write: () => void) => Promise<void> {
  let waiting: { write: () => void; resolve: () => void; reject: (error: unknown) => void }[] = [];
  function commit(): void {
    const all = waiting;
    waiting = [];
    const troubles = new Map<object, unknown>();
    try {
      inTransaction(database, () => {
        for (const one of all) {
          try {
            database.exec("SAVEPOINT one");
            one.write();
          } catch (error) {
            troubles.set(one, error);
            // A full disk ends the whole transaction, and nothing of it is there.
            if (!database.isTransaction) throw error;
            database.exec("ROLLBACK TO one");
          }
          database.exec("RELEASE one");
        }
      });
    } catch (error) {
      for (const one of all) troubles.set(one, error);
    }
    for (const one of all) {
      if (troubles.has(one)) one.reject(troubles.get(one));
      else one.resolve();
    }
  }
  return (write) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ write, resolve, reject }) === 1) setImmediate(commit);
    });
}

function update(database: DatabaseSync, id: string, change: DeliveryChange): void {
  const { because, ...fields } = change;
  const values = because === undefined ? fields : { ...fields, because: because && JSON.stringify(because) };
  const given = Object.entries(values) as [keyof DeliveryChange, string | number | null][];
  if (given.length === 0) return;
  const { changes } = database
    .prepare(`UPDATE deliveries SET ${given.map(([field]) => `${CHANGING[field]} = ?`).join(", ")} WHERE id = ?`)
    .run(...given.map(([, value]) => value), id);
  if (changes === 0) throw new Error(`delivery ${id} is not in the store`);
}
