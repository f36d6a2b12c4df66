import { type Briefing, DAYS, type Day } from "../domain/briefing.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Inline, Part } from "../domain/reply.ts";
import { nextSlots } from "./slots.ts";

/** The days that can be chosen, by the name they are chosen by. */
export const DAY_SETS = {
  "every day": [...DAYS],
  weekdays: DAYS.slice(0, 5),
  weekends: DAYS.slice(5),
  ...Object.fromEntries(DAYS.map((day) => [`${day}s`, [day]])),
} as Record<string, Day[]>;
const OUTCOME = {
  planned: "about to be sent",
  sending: "being sent",
  sent: "sent",
  skipped: "skipped",
  failed: "not sent",
  unknown: "may have been sent",
} as const;

/** What became of one post, and why. */
export function outcome({ dueAt, state, because }: Delivery): Inline[] {
  return [{ time: dueAt, style: "full" }, `: ${OUTCOME[state]}${because ? `, ${because}` : ""}`];
}

const RUNS_SHOWN = 2;

/** What a briefing is: when, where, how much. */
export function described({ channel, rule, topic, length, quiet }: Briefing): Inline[] {
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
  ];
}

/** Its next times. */
export function runs({ rule }: Briefing, now: number): Part[] {
  return nextSlots(rule, now, RUNS_SHOWN).map(({ at }, index) => ({
    kind: "text",
    text: [index === 0 ? "Next: " : "Then: ", { time: at, style: "full" }, " (", { time: at, style: "relative" }, ")"],
  }));
}

const daysName = (days: readonly Day[]): string =>
  Object.entries(DAY_SETS).find(([, set]) => set.join() === days.join())?.[0] ?? days.join(", ");

/** What it is called in a list to choose from. */
export function label({ rule, topic }: Briefing, index: number): string {
  return `${index + 1}. ${daysName(rule.days)} at ${rule.times.join(", ")} ${rule.zone}${topic ? ` on ${topic}` : ""}`.slice(
    0,
    100,
  );
}
