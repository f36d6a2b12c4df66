import type { Moment } from "../domain/article.ts";
import { momentFrom } from "./moments.ts";

export type Stamp = { readonly field: "published" | "modified"; readonly moment: Moment; readonly label: string };

const LONGEST = 120;
const LABEL =
  /^((?:first |originally )?(?:published|posted|created|issued)|(?:last )?(?:updated|modified|edited|amended)(?: (?:at|on))?|date)\s*(?:(?:at|on)\b|[:|–—-])?\s*(?=\S)/i;
const WEEKDAY = /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/iu;
const ZONE_IN_WORDS =
  /(?<=\d ?[ap]?\.?m?\.? )(?:eastern|central|mountain|pacific|local)(?: (?:standard |daylight )?time)?\b/i;

/** Between two stamps of one line: "Published: 3 May 2025 | Updated: 4 May 2025". */
const BETWEEN = /\s+[|·•¦/–—-]\s+|;?(?<!\blast)\s+(?=(?:last )?(?:updated|modified|edited|amended)\b)/i;
const MOST_STAMPS = 3;
/** Behind a stamp, whose it is: "Mar 4, 2026 / 6:00 AM EST / Tarn News". */
const PAPER = /\s+[|·•/]\s+\p{Lu}[\p{L}.’'&]*(?: \p{Lu}[\p{L}.’'&]*){0,3}$/u;

/** The times of a line that is nothing but stamps; empty for every other line. */
export function stampsIn(line: string): Stamp[] {
  if (line.length > 2 * LONGEST || !/\d{4}/.test(line)) return [];
  const whole = stampIn(line) ?? stampIn(line.replace(PAPER, ""));
  if (whole && !BETWEEN.test(whole.moment.printed ?? "")) return [whole];
  const parts = line.split(BETWEEN).filter((part) => part.trim() !== "");
  if (parts.length < 2 || parts.length > MOST_STAMPS) return whole ? [whole] : [];
  const stamps = parts.map((part) => stampIn(part.trim()));
  return stamps.every((stamp) => stamp !== null) ? stamps : whole ? [whole] : [];
}

const LOOSE =
  /^(?:(?:first |originally )?(?:published|posted)|(?:last )?(?:updated|modified|edited))\b[\s:]*(?=[\da-z])/i;
const TIME_WORDS =
  /\b(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m)?|\d{1,3}(?: ?[ap]\.?m)?|(?:an? )?(?:min(?:ute)?|hour|hr|day|week|month)s?|ago|just now|today|yesterday|at|on|gmt|utc|[a-z]{1,3}t|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** "03/04/2025": the day is the fourth or the third. */
const AMBIGUOUS_DAY = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b,?/;

/** Whether a line says when it was written, but not on which day of which year: "Updated 2 hours ago", "Last modified at 9:05 AM", "03/04/2025". */
export function isLooseStamp(line: string): boolean {
  if (line.length > 60 || !/\d|just now|today|yesterday|\bago\b/i.test(line)) return false;
  const label = LOOSE.exec(line);
  const rest = line.slice(label?.[0].length ?? 0);
  if (AMBIGUOUS_DAY.test(rest)) return /^[\s,.|]*$/.test(rest.replace(AMBIGUOUS_DAY, "").replace(TIME_WORDS, ""));
  if (!label && !/\bago\.?$|^\d{1,2}[:.]\d{2}\b/i.test(line)) return false;
  return /^[\s,.()]*$/.test(rest.replace(TIME_WORDS, ""));
}

/**
 * The time that a line gives for the article when it is nothing but a stamp: "Updated: May 4, 2024, 9:05 AM", "Saturday, May 4, 2024". Null for
 * a sentence that mentions a day.
 */
export function stampIn(line: string): Stamp | null {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return null;
  const label = LABEL.exec(line);
  const rest = label ? line.slice(label[0].length) : line;
  const words = rest.replace(WEEKDAY, "").replace(ZONE_IN_WORDS, "");
  // What is left when the date, the time and the zone are taken away must be next to nothing.
  const left = words
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i, "")
    .replace(/\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m\.?|[,:.|/()+–—-]|\b(?:at|on|of|[A-Z]{1,4})\b|T|Z/g, "")
    .replace(/\s+/g, "");
  if (left.length > (label ? 12 : 0)) return null;
  const moment = momentFrom(rest);
  if (moment === null) return null;
  const modified = label !== null && /updated|modified|edited|amended/i.test(label[0]);
  return {
    field: modified ? "modified" : "published",
    moment: { ...moment, printed: rest.trim() },
    label: label?.[1]?.trim() ?? "date",
  };
}
