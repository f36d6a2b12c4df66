/** @typedef {{ now: number, locale?: string | undefined, timeZone?: string | undefined }} Reader now in ms; locale and zone default to the browser's */

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const styles = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

/**
 * A moment as Discord shows `<t:seconds:style>` to this reader; null when there is no such moment.
 * @param {number} seconds since 1970
 * @param {string} style one of t T d D f F s S R
 * @param {Reader} reader
 * @returns {string | null}
 */
export function formatMoment(seconds, style, reader) {
  if (!Number.isFinite(new Date(seconds * 1000).getTime())) return null;
  if (style === "R") return relativeTime(seconds * 1000 - reader.now, reader.locale);
  return format(seconds * 1000, styles[style] ?? { dateStyle: "long", timeStyle: "short" }, reader);
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const units = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 30.44],
  ["month", 12],
  ["year", Number.POSITIVE_INFINITY],
];

/**
 * "in 5 minutes", "3 days ago": the largest unit that gives at least one.
 * @param {number} differenceMs
 * @param {string} [locale]
 */
export function relativeTime(differenceMs, locale) {
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  let value = differenceMs / 1000;
  for (const [unit, size] of units) {
    if (Math.abs(Math.round(value)) < size) return formatter.format(Math.round(value), unit);
    value /= size;
  }
  return formatter.format(Math.round(value), "year");
}

/**
 * The time beside an author's name: "Today at 9:05 AM", "Yesterday at …", or the date.
 * @param {string} iso
 * @param {Reader} reader
 */
export function messageTime(iso, reader) {
  const at = Date.parse(iso);
  if (!Number.isFinite(at)) return "";
  const clock = format(at, { timeStyle: "short" }, reader);
  if (dayKey(at, reader) === dayKey(reader.now, reader)) return `Today at ${clock}`;
  if (dayKey(at, reader) === dayKey(reader.now - 86_400_000, reader)) return `Yesterday at ${clock}`;
  return format(at, { dateStyle: "short", timeStyle: "short" }, reader);
}

/** "9:05 AM", shown beside a message that follows another of the same author. */
export const clockTime = (/** @type {string} */ iso, /** @type {Reader} */ reader) =>
  Number.isFinite(Date.parse(iso)) ? format(Date.parse(iso), { timeStyle: "short" }, reader) : "";

/** "November 24, 2026", the line between two days. */
export const dayLabel = (/** @type {string} */ iso, /** @type {Reader} */ reader) =>
  Number.isFinite(Date.parse(iso)) ? format(Date.parse(iso), { dateStyle: "long" }, reader) : "";

/** The reader's calendar day of a moment, as a key to compare. */
export const dayKey = (/** @type {number} */ ms, /** @type {Reader} */ reader) =>
  formatter("en-CA", { ...zone(reader), dateStyle: "short" }).format(ms);

/**
 * @param {number} ms
 * @param {Intl.DateTimeFormatOptions} options
 * @param {Reader} reader
 */
const format = (ms, options, reader) => formatter(reader.locale, { ...options, ...zone(reader) }).format(ms);

/** @type {Map<string, Intl.DateTimeFormat>} To make one takes a hundred times as long as to use it, and each message needs several. */
const formatters = new Map();

function formatter(/** @type {string | undefined} */ locale, /** @type {Intl.DateTimeFormatOptions} */ options) {
  const key = JSON.stringify([locale, options]);
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, found);
  return found;
}

const zone = (/** @type {Reader} */ reader) => (reader.timeZone ? { timeZone: reader.timeZone } : {});
