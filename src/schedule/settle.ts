import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { Reason } from "../domain/reason.ts";
import type { Deliver, Errand, Later, Looked, Sent } from "./deliver.ts";
import { errandOf } from "./errand.ts";
import { CLOCK_DIFFERENCE_MS, LOOK_LIMIT_MS, SETTLES_WITHIN_MS } from "./limits.ts";
import type { Log } from "./log.ts";
import type { OutboxStore } from "./outbox.ts";
import { type Owner, whyNotOwed } from "./owed.ts";
import { reasons } from "./reasons.ts";
import { mayFollow, REPEATED_BY, step } from "./transitions.ts";
import type { Waits } from "./waits.ts";

export type Desk = {
  readonly store: OutboxStore;
  readonly deliver: Deliver;
  readonly owner: Owner | undefined;
  readonly now: () => number;
  readonly log: Log;
  readonly nonceWindowMs: number;
  readonly waits: Waits;
  readonly stop: (because: string) => void;
};

/** Takes one open delivery as far as it goes now: sent, given up with the reason, or waiting for another attempt. */
export async function settleDelivery(delivery: Delivery, desk: Desk): Promise<void> {
  if (delivery.state !== "planned" && delivery.state !== "sending") return desk.waits.forget(delivery.id);
  const turn = await turnOf(delivery, desk);
  if (turn === "waits") return;
  if (turn !== "now") return end(delivery, "skipped", { because: turn.because }, desk);
  const notOwed = await whyNotOwed(delivery, desk);
  if (delivery.state === "sending" && REPEATED_BY[delivery.deed.kind] !== "same") {
    return settleAttempted(delivery, notOwed, desk);
  }
  if (notOwed !== null) return end(delivery, "skipped", { because: notOwed }, desk);
  await send(delivery, { firstAt: desk.now(), mayBeThere: false }, desk);
}

/** Whether it is the turn of a delivery that follows another one. One that was begun has had its turn. */
async function turnOf(
  { state, after }: Delivery,
  { store }: Desk,
): Promise<"now" | "waits" | { readonly because: Reason }> {
  if (after === null || state === "sending") return "now";
  const other = await store.delivery(after.delivery);
  if (other === null) return { because: reasons.nothingToFollow };
  const may = mayFollow(after.ended, other.state);
  if (may === null) return "waits";
  if (may) return "now";
  return { because: after.ended === "sent" ? reasons.notFollowed(other.because) : reasons.notNeeded };
}

/**
 * One that was on its way may be in the channel. It is looked for before anything else, also within the nonce window: looking costs one request, and the
 * window can only be judged by a clock, which may have been set back. The nonce alone is trusted where the history cannot be read.
 */
async function settleAttempted(delivery: Delivery, notOwed: Reason | null, desk: Desk): Promise<void> {
  const hasNonce = REPEATED_BY[delivery.deed.kind] === "nonce";
  if (!hasNonce && isWithin(SETTLES_WITHIN_MS, delivery.attemptedAt, desk)) return lookLater(delivery, desk);
  const errand = await errandOf(delivery, desk.store);
  if (typeof errand === "string") return end(delivery, "unknown", { because: reasonFor(errand) }, desk);
  const looked = await look(delivery, errand, desk);
  switch (looked.kind) {
    case "found":
      return end(delivery, "sent", { messageId: looked.messageId, because: null }, desk);
    case "absent":
      if (notOwed !== null) return end(delivery, "skipped", { because: notOwed }, desk);
      return send(delivery, { firstAt: desk.now(), mayBeThere: false }, desk);
    case "stopped":
      return desk.stop(looked.because);
    case "later":
      return lookAgainLater(delivery, looked, desk);
    case "hidden":
      if (hasNonce && notOwed === null && isWithin(desk.nonceWindowMs, delivery.attemptedAt, desk)) {
        return send(delivery, { firstAt: delivery.attemptedAt!, mayBeThere: true }, desk);
      }
      return end(delivery, "unknown", { because: reasons.hidden(looked.because) }, desk);
  }
}

async function look({ dueAt, attemptedAt }: Delivery, errand: Errand, { deliver }: Desk): Promise<Looked> {
  const sinceMs = Math.min(dueAt, attemptedAt ?? dueAt) - CLOCK_DIFFERENCE_MS;
  return deliver.find(errand, sinceMs).catch((error: unknown) => later(error));
}

const lookLater = async ({ id }: Delivery, { waits, now }: Desk): Promise<void> =>
  void waits.wait(id, now(), SETTLES_WITHIN_MS, reasons.answerLost);

async function lookAgainLater(delivery: Delivery, { afterMs, because }: Later, desk: Desk): Promise<void> {
  const since = desk.waits.since(delivery.id);
  if (since !== null && desk.now() - since > LOOK_LIMIT_MS) {
    return end(delivery, "unknown", { because: reasons.lookedInVain(because) }, desk);
  }
  const waitMs = desk.waits.wait(delivery.id, desk.now(), afterMs, because);
  desk.log.warn({ ...named(delivery), because, waitMs }, "delivery could not be looked for");
}

/** A time in the future is no age: the clock was set back, and how long ago it was cannot be told. */
function isWithin(limitMs: number, since: number | null, { now }: Desk): boolean {
  const age = since === null ? -1 : now() - since;
  return age >= 0 && age < limitMs;
}

/**
 * `firstAt` is when the nonce was first used since the channel was last seen without the message. It stays over repeated attempts, since only then the
 * end of the nonce window is judged by the attempt that may have made the message.
 */
async function send(
  delivery: Delivery,
  { firstAt, mayBeThere }: { firstAt: number; mayBeThere: boolean },
  desk: Desk,
): Promise<void> {
  const errand = await errandOf(delivery, desk.store);
  if (typeof errand === "string") {
    return end(delivery, mayBeThere ? "unknown" : "failed", { because: reasonFor(errand) }, desk);
  }
  const attempts = delivery.attempts + 1;
  await desk.store.updateDelivery(delivery.id, {
    state: step(delivery.state, "sending"),
    attemptedAt: firstAt,
    attempts,
  });
  const sending: Delivery = { ...delivery, state: "sending", attemptedAt: firstAt, attempts };
  const answer = await desk.deliver.send(errand).catch((error: unknown) => later(error));
  await take(answer, sending, mayBeThere, desk);
}

async function take(answer: Sent, delivery: Delivery, mayBeThere: boolean, desk: Desk): Promise<void> {
  const lost = mayBeThere ? "unknown" : "failed";
  switch (answer.kind) {
    case "sent":
      return end(delivery, "sent", { messageId: answer.messageId, because: null }, desk);
    case "removed":
      return end(delivery, "sent", { messageId: null, because: reasons.takenDown }, desk);
    case "refused":
      return end(delivery, lost, { because: mayBeThere ? reasons.lostOnResend(answer.because) : answer.because }, desk);
    case "target-lost":
      await end(delivery, lost, { because: mayBeThere ? reasons.lostOnResend(answer.because) : answer.because }, desk);
      return desk.owner?.targetLost(delivery, answer.because);
    case "stopped":
      if (!mayBeThere) await backToPlanned(delivery, desk);
      return desk.stop(answer.because);
    case "later": {
      if (answer.untouched && !mayBeThere) await backToPlanned(delivery, desk);
      const waitMs = desk.waits.wait(delivery.id, desk.now(), answer.afterMs, answer.because);
      desk.log.warn({ ...named(delivery), because: answer.because, waitMs }, "delivery waits");
    }
  }
}

const backToPlanned = (delivery: Delivery, { store }: Desk): Promise<void> =>
  store.updateDelivery(delivery.id, { state: step(delivery.state, "planned"), attemptedAt: null });

async function end(
  delivery: Delivery,
  to: DeliveryState,
  fields: { readonly because: Reason | null; readonly messageId?: string | null },
  { store, log, waits, owner }: Desk,
): Promise<void> {
  await store.updateDelivery(delivery.id, { state: step(delivery.state, to), ...fields });
  waits.forget(delivery.id);
  if (to === "skipped") await owner?.skipped?.(delivery);
  const level = to === "failed" || to === "unknown" ? "warn" : "info";
  log[level]({ ...named(delivery), because: fields.because }, `delivery ${to}`);
}

const reasonFor = (trouble: "damaged" | "gone"): Reason =>
  trouble === "damaged" ? reasons.noMessage : reasons.nothingToFollow;

const later = (error: unknown): Later => ({
  kind: "later",
  afterMs: null,
  because: { words: error instanceof Error ? error.message : String(error) },
});

const named = ({ id, origin, target, deed, attempts }: Delivery) => ({
  delivery: id,
  [origin.kind]: origin.id,
  deed: deed.kind,
  target: target.kind === "channel" ? target.channel : "direct messages",
  attempts,
});
