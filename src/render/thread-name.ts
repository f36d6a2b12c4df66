import type { Briefing } from "../domain/briefing.ts";
import { type Language, LOCALES } from "../languages/index.ts";
import { sayer } from "./say.ts";

/** Discord takes 100 characters. */
const LONGEST_NAME = 100;

/** What a briefing's thread, or its post in a forum, is called. Discord draws no times in it, so its day is the one of the briefing's zone. */
export function threadName({ rule, topic }: Pick<Briefing, "rule" | "topic">, at: number, language: Language): string {
  const say = sayer(language);
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: rule.zone, ...options }).format(at);
  const day = say("thread.day", {
    weekday: inZone({ weekday: "long" }),
    date: inZone({ day: "numeric", month: "long", year: "numeric" }),
  });
  return say("thread.name", {
    day,
    times: rule.times.length > 1 ? "several" : "one",
    time: inZone({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    of: topic ? "topic" : "all",
    topic: topic ?? "",
  }).slice(0, LONGEST_NAME);
}
