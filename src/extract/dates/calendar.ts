import type { Moment } from "../../domain/article.ts";
import type { Day } from "../figures/reading.ts";

const DAY_MS = 86_400_000;

export const dayOf = (year: number, month: number, day: number): Day =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();
export const monthOf = (day: Day): number => new Date(day * DAY_MS).getUTCMonth() + 1;
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(day * DAY_MS).getUTCDay();

/** "2023-04-18". */
export const isoDay = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** "2024-05"; months beyond December or before January run on into other years. */
export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${isoYear(Math.floor(months / 12))}-${two((((months % 12) + 12) % 12) + 1)}`;
}

export const isoYear = (year: number): string => String(year).padStart(4, "0");
export const two = (number: number): string => String(number).padStart(2, "0");

/** The Monday of a day's week: weeks run from Monday to Sunday. */
export const mondayOf = (day: Day): Day => day - ((weekdayOf(day) + 6) % 7);

export const isRealDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The calendar day on which an article appeared, by the source's own clock where it printed an ISO time with its zone; null when unknown.
 */
export function publicationDay(published: Moment | null): Day | null {
  if (!published) return null;
  const printed = /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(published.printed ?? "");
  if (printed) return dayOf(Number(printed[1]), Number(printed[2]), Number(printed[3]));
  return Number.isFinite(published.at) ? Math.floor(published.at / DAY_MS) : null;
}
