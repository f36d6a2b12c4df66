import type { Briefing } from "../domain/briefing.ts";

const NIGHT = { from: 22, until: 7 } as const;

/** Whether people of a zone may be asleep. */
export function isNight(at: number, zone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(at),
  );
  return hour >= NIGHT.from || hour < NIGHT.until;
}

/** "Saturday 7 March 2026", for names of threads, in which Discord draws no times. */
function dayName(at: number, zone: string): string {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(at);
  return `${say({ weekday: "long" })} ${say({ day: "numeric", month: "long", year: "numeric" })}`;
}

export const clockIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);

/** Discord takes 100 characters. */
const LONGEST_NAME = 100;

/** What a briefing's thread, or its post in a forum, is called. */
export function threadName({ rule, topic }: Pick<Briefing, "rule" | "topic">, at: number): string {
  const time = rule.times.length > 1 ? `, ${clockIn(rule.zone, at)}` : "";
  return `Briefing for ${dayName(at, rule.zone)}${time}${topic ? ` on ${topic}` : ""}`.slice(0, LONGEST_NAME);
}
