import type { Reason } from "../domain/reason.ts";
import { LATE_LIMIT_MS, ON_TIME_MS, SKIPPED_WRITTEN } from "./limits.ts";
import { reasons } from "./reasons.ts";
import type { Slot } from "./slots.ts";

export type Skipped = { readonly slot: Slot; readonly because: Reason };
/** A slot to be sent; those it overtakes are written down together with it, never before it. */
export type Chosen = { readonly slot: Slot; readonly late: boolean; readonly overtakes: readonly Skipped[] };

/**
 * What becomes of the slots of one briefing that are due and not written down, in order. Those of the last two minutes are sent; where there is none,
 * the newest of the last six hours is sent late. Older ones are skipped, the last fourteen with their reason. `wasTried` tells slots that could not be
 * put together from those that nobody was there for.
 */
export function choose(
  slots: readonly Slot[],
  now: number,
  wasTried: (slot: Slot) => boolean,
): { readonly skip: readonly Skipped[]; readonly send: readonly Chosen[] } {
  const old = slots.filter(({ at }) => now - at > LATE_LIMIT_MS).slice(-SKIPPED_WRITTEN);
  const skip = old.map((slot) => ({
    slot,
    because: wasTried(slot) ? reasons.notComposed(slot) : reasons.notRunning(slot),
  }));
  const recent = slots.filter(({ at }) => now - at <= LATE_LIMIT_MS);
  // Two times of one gap are due at the same minute; the same news twice at once helps nobody.
  const last = recent.filter((slot, index) => recent[index + 1]?.at !== slot.at);
  const onTime = last.filter(({ at }) => now - at <= ON_TIME_MS);
  const sent = onTime.length > 0 ? onTime : last.slice(-1);
  return { skip, send: sent.map((slot, index) => chosen(slot, sent[index - 1] ?? null, recent, onTime.length === 0)) };
}

function chosen(slot: Slot, before: Slot | null, recent: readonly Slot[], late: boolean): Chosen {
  const from = before ? recent.indexOf(before) + 1 : 0;
  const overtaken = recent.slice(from, recent.indexOf(slot));
  return { slot, late, overtakes: overtaken.map((old) => ({ slot: old, because: reasons.overtaken(old, slot) })) };
}

/** Slots that came while the briefing was paused: the last fourteen are written down. */
export const skipPaused = (slots: readonly Slot[], why: Reason): Skipped[] =>
  slots.slice(-SKIPPED_WRITTEN).map((slot) => ({ slot, because: reasons.paused(why) }));
