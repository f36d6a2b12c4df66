import type { App } from "../app.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { DeliveryId } from "../domain/ids.ts";
import { ON_TIME_MS } from "./limits.ts";
import { isWithoutNews } from "./reasons.ts";
import { slotsBetween } from "./slots.ts";

const DAY_MS = 86_400_000;
/** A weekly briefing's last slot lies within this time; what no run told for longer is not told later. */
const LONGEST_GAP_MS = 8 * DAY_MS;
/** Runs that are looked at: first few, as the last ones tell nearly always; then more than there are in that time. */
const RUNS_LOOKED_AT = [12, 80];
/** A run that ended untold is made up for by those of this time after it: the next of them may have been put together before it ended. */
const MADE_UP_WITHIN_MS = 1.5 * DAY_MS;

/**
 * Since when (epoch milliseconds) the news of a briefing may not have been told at a moment: since its last run that was posted or had nothing to tell, before
 * those that ended untold lately; as far as the slot before where it had none. A run that certainly is not there, and waits so long that the next one takes its
 * place (`overtaken`), has told nothing.
 */
export async function untoldSince(
  { id, rule }: Pick<Briefing, "id" | "rule">,
  at: number,
  { deliveriesOf, furtherParts }: Pick<App["store"], "deliveriesOf" | "furtherParts">,
): Promise<{ readonly since: number; readonly overtaken: readonly DeliveryId[] }> {
  const isOvertaken = (run: Delivery): boolean => run.state === "planned" && at - run.dueAt > ON_TIME_MS;
  const isUntold = (run: Delivery): boolean => isOvertaken(run) || !hasTold(run);
  let runs: Delivery[] = [];
  let told: Delivery | undefined;
  for (const limit of RUNS_LOOKED_AT) {
    if (told) break;
    runs = (await deliveriesOf({ kind: "briefing", id }, limit)).filter(({ dueAt }) => dueAt < at);
    const madeUp = runs.findLast((run) => isUntold(run) && at - run.dueAt <= MADE_UP_WITHIN_MS);
    told = runs.find((run) => run.dueAt < (madeUp?.dueAt ?? at) && !isUntold(run));
  }
  const from = told?.dueAt ?? slotBefore(rule, runs.at(-1)?.dueAt ?? at);
  const waiting = runs.filter(isOvertaken);
  const parts = await Promise.all(waiting.map((run) => furtherParts(run)));
  return { since: Math.max(from, at - LONGEST_GAP_MS), overtaken: [...waiting, ...parts.flat()].map((one) => one.id) };
}

const slotBefore = (rule: Briefing["rule"], at: number): number =>
  slotsBetween(rule, at - LONGEST_GAP_MS, at - 1).at(-1)?.at ?? at - DAY_MS;

const isOpen = ({ state }: Delivery): boolean => state === "planned" || state === "sending";

const hasTold = (run: Delivery): boolean =>
  isOpen(run) || run.state === "sent" || run.state === "unknown" || isWithoutNews(run);
