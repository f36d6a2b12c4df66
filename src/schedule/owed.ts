import type { Delivery, DeliveryState } from "../domain/briefing.ts";
import { LATE_LIMIT_MS, MAX_ATTEMPTS, ON_TIME_MS } from "./limits.ts";
import type { OutboxStore } from "./outbox.ts";
import { reasons } from "./reasons.ts";
import type { Waits } from "./waits.ts";

/** Newer posts that are looked at; a briefing has few that are not settled. */
const NEWER_LOOKED_AT = 10;
const GOES_OUT: ReadonlySet<DeliveryState> = new Set(["planned", "sending", "sent"]);

/** Why a delivery that is written down is not to be sent any more, in words; null while it is owed. */
export async function whyNotOwed(
  delivery: Delivery,
  { store, now, waits }: { store: OutboxStore; now: () => number; waits: Waits },
): Promise<string | null> {
  const trouble = waits.because(delivery.id);
  const lateMs = now() - delivery.dueAt;
  if (lateMs > LATE_LIMIT_MS) return reasons.tooLate(trouble);
  if (delivery.attempts >= MAX_ATTEMPTS) return reasons.tooOften(delivery.attempts, trouble);
  const briefing = (await store.briefings(delivery.guild)).find(({ id }) => id === delivery.briefing);
  if (!briefing) return reasons.removed;
  if (briefing.paused !== null) return reasons.paused(briefing.paused);
  if (lateMs <= ON_TIME_MS) return null;
  const newer = await store.deliveriesOf(delivery.briefing, NEWER_LOOKED_AT);
  const overtaken = newer.some(({ dueAt, state }) => dueAt > delivery.dueAt && GOES_OUT.has(state));
  return overtaken ? reasons.overtakenByNewer : null;
}
