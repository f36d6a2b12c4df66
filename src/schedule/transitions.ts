import type { After, Deed, DeliveryState } from "../domain/delivery.ts";

/**
 * Which state leads to which. `planned`: certainly not in the channel. `sending`: may be there. `sent`, `skipped`, `failed` and `unknown` are final.
 * `sending` leads back to `planned` where the channel's history or Discord's answer makes certain that nothing was posted.
 */
export const NEXT: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  planned: ["sending", "skipped", "failed"],
  sending: ["sending", "planned", "sent", "skipped", "failed", "unknown"],
  sent: [],
  skipped: [],
  failed: [],
  unknown: [],
};

/** The state stepped to. Throws when no such step exists: that is a bug. */
export function step(from: DeliveryState, to: DeliveryState): DeliveryState {
  if (!NEXT[from].includes(to)) throw new Error(`delivery: no step leads from ${from} to ${to}`);
  return to;
}

/**
 * How a deed whose answer was lost is done again without being done twice. `nonce`: Discord knows the nonce again for some minutes, and later the message is
 * found by it. `look`: there is no nonce, so it must be seen that it is not there. `same`: doing it again changes nothing.
 */
export const REPEATED_BY: Readonly<Record<Deed["kind"], "nonce" | "look" | "same">> = {
  post: "nonce",
  "post-in-thread": "nonce",
  "forum-post": "look",
  edit: "same",
  thread: "same",
  publish: "same",
};

/** Whether one that waits for another may go on: null while it must wait. */
export function mayFollow(ended: After["ended"], other: DeliveryState): boolean | null {
  if (other === "planned" || other === "sending") return null;
  return ended === "either" || (ended === "sent") === (other === "sent");
}
