import { type Briefing, DAYS, type Day } from "../domain/briefing.ts";
import type { Delivery } from "../domain/delivery.ts";
import { type Inline, joined, type Part, type Said, say } from "../domain/reply.ts";
import { known } from "./reasons.ts";
import { nextSlots, type Slot, slotsBetween } from "./slots.ts";

/** The days that can be chosen, by the name they are chosen by. */
export const DAY_SETS = {
  "every day": [...DAYS],
  weekdays: DAYS.slice(0, 5),
  weekends: DAYS.slice(5),
  ...Object.fromEntries(DAYS.map((day) => [`${day}s`, [day]])),
} as Record<string, Day[]>;

/** What became of one post, and why. */
export const outcome = (delivery: Delivery): Said =>
  say("outcome", { when: { time: delivery.dueAt, style: "full" }, became: became(delivery) });

export const became = ({ state, because }: Delivery): Said => say("became", { state, ...known(because) });

const RUNS_SHOWN = 2;

/** What a briefing is: when, where, how much. */
export function described(briefing: Briefing): Inline[] {
  const { channel, rule, topic, length, quiet, place, thread, publish, silentAtNight } = briefing;
  const sentences = [
    say("briefing.described", {
      days: { strong: daysName(rule.days) },
      times: { strong: rule.times.join(", ") },
      zone: rule.zone,
      channel: { channel },
      count: length,
      of: topic ? "topic" : "all",
      topic: { words: topic ?? "" },
      quiet,
    }),
    ...(place === "forum" ? [say("briefing.in-forum")] : []),
    ...(thread ? [say("briefing.with-thread")] : []),
    ...(publish ? [say("briefing.passed-on")] : []),
    ...(silentAtNight ? [say("briefing.silent-at-night")] : []),
  ];
  return joined(sentences, " ");
}

/** Its next times. */
export const runs = ({ rule }: Briefing, now: number): Part[] =>
  nextSlots(rule, now, RUNS_SHOWN).map((slot, index) => run(slot, index === 0 ? "briefing.next" : "briefing.then"));

/** Its next two times; where the clocks change within 30 days, the second is the first after the change. */
export function runsAcrossChange({ rule }: Briefing, now: number): Part[] {
  const [first, second] = nextSlots(rule, now, RUNS_SHOWN);
  if (!first) return [];
  const changed = slotsBetween(rule, now, now + LOOKED_AHEAD_MS).find(
    (slot) => !slot.moved && distanceOf(slot) !== distanceOf(first),
  );
  const parts = [run(first, "briefing.next")];
  if (changed) parts.push(run(changed, "briefing.then-changed"));
  else if (second) parts.push(run(second, "briefing.then"));
  return parts;
}

const LOOKED_AHEAD_MS = 30 * 86_400_000;

/** How far local time is from UTC, milliseconds. */
const distanceOf = ({ date, time, at }: Slot): number => Date.parse(`${date}T${time}Z`) - at;

const run = ({ at }: Slot, key: "briefing.next" | "briefing.then" | "briefing.then-changed"): Part => ({
  kind: "text",
  text: [say(key, { when: { time: at, style: "full" }, relative: { time: at, style: "relative" } })],
});

const setName = (days: readonly Day[]): string =>
  Object.entries(DAY_SETS).find(([, set]) => set.join() === days.join())?.[0] ?? "";

const daysName = (days: readonly Day[]): Said =>
  say("briefing.days", { set: setName(days).replace(" ", "_"), others: days.join(", ") });

/** What it is called in a list to choose from. */
export const label = ({ rule, topic }: Briefing, index: number): Said =>
  say("briefing.label", {
    number: index + 1,
    days: daysName(rule.days),
    times: rule.times.join(", "),
    zone: rule.zone,
    of: topic ? "topic" : "all",
    topic: topic ?? "",
  });

/** What of a briefing can be typed to find it in that list. */
export const typedFor = ({ rule, topic }: Briefing, index: number): string =>
  `${index + 1}. ${setName(rule.days)} ${rule.times.join(", ")} ${rule.zone} ${topic ?? ""}`;
