import { type Briefing, DAYS, type Day } from "../domain/briefing.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Inline, Part } from "../domain/reply.ts";
import { nextSlots, type Slot, slotsBetween } from "./slots.ts";

/** The days that can be chosen, by the name they are chosen by. */
export const DAY_SETS = {
  "every day": [...DAYS],
  weekdays: DAYS.slice(0, 5),
  weekends: DAYS.slice(5),
  ...Object.fromEntries(DAYS.map((day) => [`${day}s`, [day]])),
} as Record<string, Day[]>;
/** Why a briefing is paused that nothing stands against. */
export const PAUSED_BY_HAND = "somebody who manages the server paused it";
const OUTCOME = {
  planned: "about to be sent",
  sending: "being sent",
  sent: "sent",
  skipped: "skipped",
  failed: "not sent",
  unknown: "may have been sent",
} as const;

/** What became of one post, and why. */
export function outcome(delivery: Delivery): Inline[] {
  return [{ time: delivery.dueAt, style: "full" }, `: ${became(delivery)}`];
}

export const became = ({ state, because }: Delivery): string => `${OUTCOME[state]}${because ? `, ${because}` : ""}`;

const RUNS_SHOWN = 2;

/** What a briefing is: when, where, how much. */
export function described(briefing: Briefing): Inline[] {
  const { channel, rule, topic, length, quiet } = briefing;
  const on = topic ? [" on ", { words: topic }] : [];
  return [
    { strong: daysName(rule.days) },
    " at ",
    { strong: rule.times.join(", ") },
    ` (${rule.zone}) in `,
    { channel },
    `, up to ${length} stories`,
    ...on,
    quiet === "silence" ? "; nothing when there is nothing new." : ".",
    ...manners(briefing),
  ];
}

function manners({ place, thread, publish, silentAtNight }: Briefing): string[] {
  return [
    ...(place === "forum" ? [" A post of its own each time."] : []),
    ...(thread ? [" Further stories in a thread."] : []),
    ...(publish ? [" Passed on to the servers that follow the channel."] : []),
    ...(silentAtNight ? [" Without a sound between 22:00 and 07:00."] : []),
  ];
}

/** Its next times. */
export const runs = ({ rule }: Briefing, now: number): Part[] =>
  nextSlots(rule, now, RUNS_SHOWN).map((slot, index) => run(slot, index === 0 ? "Next: " : "Then: "));

/** Its next two times; where the clocks change within 30 days, the second is the first after the change. */
export function runsAcrossChange({ rule }: Briefing, now: number): Part[] {
  const [first, second] = nextSlots(rule, now, RUNS_SHOWN);
  if (!first) return [];
  const changed = slotsBetween(rule, now, now + LOOKED_AHEAD_MS).find(
    (slot) => !slot.moved && distanceOf(slot) !== distanceOf(first),
  );
  const parts = [run(first, "Next: ")];
  if (changed) parts.push(run(changed, "Then, once the clocks have changed: "));
  else if (second) parts.push(run(second, "Then: "));
  return parts;
}

const LOOKED_AHEAD_MS = 30 * 86_400_000;

/** How far local time is from UTC, milliseconds. */
const distanceOf = ({ date, time, at }: Slot): number => Date.parse(`${date}T${time}Z`) - at;

const run = ({ at }: Slot, words: string): Part => ({
  kind: "text",
  text: [words, { time: at, style: "full" }, " (", { time: at, style: "relative" }, ")"],
});

const daysName = (days: readonly Day[]): string =>
  Object.entries(DAY_SETS).find(([, set]) => set.join() === days.join())?.[0] ?? days.join(", ");

/** What it is called in a list to choose from. */
export function label({ rule, topic }: Briefing, index: number): string {
  return `${index + 1}. ${daysName(rule.days)} at ${rule.times.join(", ")} ${rule.zone}${topic ? ` on ${topic}` : ""}`.slice(
    0,
    100,
  );
}
