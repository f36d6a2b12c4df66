import type { Moment } from "../domain/article.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** Hours east of UTC of the zones that newspapers name. "ET" and the like depend on the season and are left unknown. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  gst: 4,
  pkt: 5,
  sgt: 8,
  hkt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  ast: -4,
  adt: -3,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akst: -9,
  hst: -10,
};

/** A stamp is looked for in this many characters only. */
const LONGEST_STAMP = 120;

const ISO = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?/;
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}[ ,-]{1,2}(\\d{4}|\\d{2})(?!\\d)`,
  "i",
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, "i");
const NUMBERED = /(?<![\d.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;
const CLOCK =
  /(?<![\d+-])(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))? ?(a\.?m\b\.?|p\.?m\b\.?)|(?<![\d+-])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?!\d)/i;

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly found: string };
type Clock = { readonly hour: number; readonly minute: number; readonly second: number; readonly found: string };

/**
 * The moment that a stamp names, such as "2024-05-04T09:05:00+02:00", "Sat, 04 May 2024 09:05 GMT" or "May 4, 2024, 9:05 AM". Without a zone it
 * is read as UTC and marked so. Null when no day is named or it does not exist; "3/4/2023" names no day, as readers differ on it.
 */
export function momentFrom(stamp: string): Moment | null {
  const printed = stamp.trim();
  const words = printed.slice(0, LONGEST_STAMP).replace(/\s+/g, " ");
  const date = isoDate(words) ?? namedDate(words) ?? numberedDate(words);
  if (date === null) return null;
  const rest = words.replace(date.found, date.found.includes("T") ? " " : " · ");
  const clock = isoClock(date.found) ?? clockIn(rest);
  const zone = clock === null ? null : zoneIn(words, clock.found || date.found);
  const { hour, minute, second } = clock ?? { hour: 0, minute: 0, second: 0 };
  if (hour > 23 || minute > 59 || second > 60) return null;
  const at = Date.UTC(date.year, date.month, date.day, hour, minute, Math.min(second, 59));
  if (new Date(at).getUTCMonth() !== date.month || date.year < 1800 || date.year > 2200) return null;
  return { at: at - (zone ?? 0) * 3_600_000, zone: zone === null ? "unknown" : "known", printed };
}

function isoDate(words: string): Parts | null {
  const found = ISO.exec(words);
  if (!found) return null;
  const month = Number(found[2]) - 1;
  if (month < 0 || month > 11 || Number(found[3]) < 1) return null;
  return { year: Number(found[1]), month, day: Number(found[3]), found: found[0] };
}

function namedDate(words: string): Parts | null {
  const monthFirst = MONTH_FIRST.exec(words);
  const dayFirst = monthFirst ? null : DAY_FIRST.exec(words);
  const found = monthFirst ?? dayFirst;
  if (!found) return null;
  const [name, day] = monthFirst ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  const month = MONTHS.findIndex((three) => name.toLowerCase().startsWith(three));
  const year = found[3]!.length === 2 ? 2000 + Number(found[3]) - (Number(found[3]) > 69 ? 100 : 0) : Number(found[3]);
  return Number(day) < 1 ? null : { year, month, day: Number(day), found: found[0] };
}

/** "23/04/2025", "04/23/2025", "3.4.2025": where only one of two numbers can be the month, or dots say so. */
function numberedDate(words: string): Parts | null {
  const found = NUMBERED.exec(words);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const isDayFirst = found[2] === "." || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return null;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return day < 1 || month < 1 || month > 12 ? null : { year, month: month - 1, day, found: found[0] };
}

function isoClock(found: string): Clock | null {
  const parts = ISO.exec(found);
  if (!parts?.[4]) return null;
  return { hour: Number(parts[4]), minute: Number(parts[5]), second: Number(parts[6] ?? 0), found: "" };
}

function clockIn(words: string): Clock | null {
  const found = CLOCK.exec(words);
  if (!found) return null;
  const half = found[4]?.toLowerCase();
  let hour = Number(found[1] ?? found[5]);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.startsWith("p") ? 12 : 0);
  }
  return {
    hour,
    minute: Number(found[2] ?? found[6] ?? 0),
    second: Number(found[3] ?? found[7] ?? 0),
    found: found[0],
  };
}

/** Hours east of UTC as printed right behind the time, or null. */
function zoneIn(words: string, before: string): number | null {
  const after = words.slice(words.indexOf(before) + before.length, words.indexOf(before) + before.length + 16);
  const offset = /^(?:\s*\(?(?:utc|gmt))?\s*([+−-])(\d{1,2}):?(\d{2})?\b/i.exec(after);
  if (offset) {
    const hours = Number(offset[2]) + Number(offset[3] ?? 0) / 60;
    return hours > 14 ? null : (offset[1] === "+" ? 1 : -1) * hours;
  }
  const name = /^[\s(]*([a-z]{1,4})\b/i.exec(after)?.[1]?.toLowerCase();
  return (name === undefined ? undefined : ZONES[name]) ?? null;
}
