import type { DeliveryState } from "../domain/briefing.ts";

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
