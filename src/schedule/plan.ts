import type { App } from "../app.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Deed, Delivery } from "../domain/delivery.ts";
import type { Telling } from "../domain/telling.ts";
import type { Told } from "../domain/told.ts";
import { type Chosen, choose, type Skipped, skipPaused } from "./choose.ts";
import { LATE_LIMIT_MS, LOOK_BACK_MS, SKIPPED_WRITTEN } from "./limits.ts";
import type { Log } from "./log.ts";
import { planned } from "./post.ts";
import { reasons } from "./reasons.ts";
import { nonceOf, slotKey } from "./slot-key.ts";
import { type Slot, slotsBetween } from "./slots.ts";

/** Newest deliveries among which the last written slot is looked for; a clock that ran ahead may have left some in the future. */
const NEWEST_LOOKED_AT = 2 * SKIPPED_WRITTEN;

/** They only choose the words of a reason, so forgetting them does no harm. */
const TRIED_KEPT = 1_000;

/**
 * Puts the message of one slot together, and those that go into a thread under it; null where there is nothing to say and the briefing is silent then.
 * Each one's token must stand in a custom_id of it, so that it is found again.
 */
export type Compose = (
  briefing: Briefing,
  slot: { readonly at: number; readonly late: boolean },
  token: string,
  /** The tokens of the further messages, counted from 0. */
  tokenOf: (further: number) => string,
) => Promise<(Message & { readonly further?: readonly Message[] }) | null>;

/** A message as JSON, and what its readers are told by it; `name` is that of the thread or post that it begins. */
type Message = {
  readonly message: unknown;
  readonly told: Told | null;
  readonly telling?: Telling | null;
  readonly name?: string;
};

export type PlanParts = {
  readonly store: Pick<App["store"], "planDeliveries" | "deliveryBySlot" | "deliveriesOf">;
  readonly compose: Compose;
  readonly now: () => number;
  readonly log: Log;
  /** Slot keys of posts that could not be put together so far. */
  readonly tried: Set<string>;
};

/** Writes down what became due of one briefing, to be sent or skipped. False when a post could not be put together and is to be tried again. */
export async function planBriefing(briefing: Briefing, parts: PlanParts): Promise<boolean> {
  const now = parts.now();
  const slots = await unwritten(briefing, now, parts);
  const keyOf = (slot: Slot) => slotKey(briefing, slot);
  if (briefing.paused !== null) {
    await write(briefing, skipPaused(slots, briefing.paused), null, parts);
    return true;
  }
  const { skip, send } = choose(slots, now, (slot) => parts.tried.has(keyOf(slot)));
  await write(briefing, skip, null, parts);
  for (const chosen of send) {
    // The later ones wait: a slot is never written down before an older one that is still to be sent.
    if (!(await planSlot(briefing, chosen, parts))) return false;
  }
  return true;
}

async function planSlot(briefing: Briefing, { slot, late, overtakes }: Chosen, parts: PlanParts): Promise<boolean> {
  const key = slotKey(briefing, slot);
  try {
    const tokenOf = (further: number) => nonceOf(slotKey(briefing, slot, partOf(further)));
    const composed = await parts.compose(briefing, { at: slot.at, late }, nonceOf(key), tokenOf);
    if (composed) await write(briefing, overtakes, { slot, ...composed }, parts);
    else await write(briefing, [...overtakes, { slot, because: reasons.nothingNew }], null, parts);
    return true;
  } catch (error) {
    if (parts.tried.size >= TRIED_KEPT) parts.tried.clear();
    parts.tried.add(key);
    parts.log.error({ briefing: briefing.id, slot: key, error }, "briefing could not be put together");
    return false;
  }
}

/** The slots since the last one written down, or since the briefing was made. */
async function unwritten(briefing: Briefing, now: number, { store }: PlanParts): Promise<Slot[]> {
  const newest = await store.deliveriesOf({ kind: "briefing", id: briefing.id }, NEWEST_LOOKED_AT);
  const last = newest.find(({ dueAt }) => dueAt <= now);
  const since = Math.max(briefing.owedSince, now - LOOK_BACK_MS, last?.dueAt ?? 0);
  const due = slotsBetween(briefing.rule, since, now);
  const recent = due.filter(({ at }) => now - at <= LATE_LIMIT_MS);
  const old = due.slice(0, due.length - recent.length).slice(-SKIPPED_WRITTEN);
  const found: Slot[] = [];
  // After the clock was set back, a slot that is due again has been written down already.
  for (const slot of [...old, ...recent]) {
    if ((await store.deliveryBySlot(slotKey(briefing, slot))) === null) found.push(slot);
  }
  return found;
}

async function write(
  briefing: Briefing,
  skipped: readonly Skipped[],
  due: (Message & { readonly slot: Slot; readonly further?: readonly Message[] }) | null,
  { store, log, tried }: PlanParts,
): Promise<void> {
  const before = skipped.map(({ slot, because }): Delivery => ({ ...row(briefing, slot), state: "skipped", because }));
  const parts = due ? partsOf(briefing, due) : [];
  const rows = [...before, ...parts.map(({ delivery }) => delivery)];
  if (rows.length === 0) return;
  const tellings = parts.flatMap(({ delivery, telling }) => (telling ? [{ delivery: delivery.id, telling }] : []));
  await store.planDeliveries(rows, tellings);
  for (const { slotKey, state, because, told } of rows) {
    tried.delete(slotKey);
    const articles = told?.stories.flatMap((story) => story.articles);
    log.info({ briefing: briefing.id, slot: slotKey, because, articles }, `delivery ${state}`);
  }
}

type PlannedPart = { readonly delivery: Delivery; readonly telling: Telling | null };

/** A post and what follows it, each after the one before: it is passed on, a thread begins under it, and the further messages go there. */
function partsOf(
  briefing: Briefing,
  due: Message & { readonly slot: Slot; readonly further?: readonly Message[] },
): PlannedPart[] {
  const { slot, further = [], name = slot.date } = due;
  const first = withMessage(
    row(briefing, slot, 1, briefing.place === "forum" ? { kind: "forum-post", name } : { kind: "post" }),
    due,
  );
  const { id } = first.delivery;
  const parts = [first];
  const follow = (part: number | string, deed: Deed, message: Message | null) => {
    const after = { delivery: parts.at(-1)!.delivery.id, ended: "sent" } as const;
    const delivery = { ...row(briefing, slot, part, deed), after };
    parts.push(message ? withMessage(delivery, message) : { delivery, telling: null });
  };
  if (further.length > 0 && briefing.place === "channel") follow("thread", { kind: "thread", of: id, name }, null);
  for (const [index, message] of further.entries()) follow(partOf(index), { kind: "post-in-thread", of: id }, message);
  if (briefing.publish) {
    // Nothing waits for it, and it waits for the post alone.
    const published = row(briefing, slot, "publish", { kind: "publish", of: id });
    parts.push({ delivery: { ...published, after: { delivery: id, ended: "sent" } }, telling: null });
  }
  return parts;
}

/** The post itself is part 1. */
const partOf = (further: number): number => further + 2;

const withMessage = (delivery: Delivery, { message, told, telling = null }: Message): PlannedPart => ({
  delivery: { ...delivery, payload: JSON.stringify(message), told },
  telling,
});

function row(briefing: Briefing, slot: Slot, part: number | string = 1, deed: Deed = { kind: "post" }): Delivery {
  return planned({
    slotKey: slotKey(briefing, slot, part),
    origin: { kind: "briefing", id: briefing.id },
    guild: briefing.guild,
    target: { kind: "channel", channel: briefing.channel },
    dueAt: slot.at,
    deed,
  });
}
