import type { Moment } from "../domain/article.ts";
import { momentFrom } from "./moments.ts";

export type Stamp = { readonly field: "published" | "modified"; readonly moment: Moment; readonly label: string };

const LONGEST = 120;
const LABEL =
  /^((?:first |originally )?(?:published|posted|created|issued)|(?:last )?(?:updated|modified|edited|amended)(?: (?:at|on))?|date)\s*(?:(?:at|on)\b|[:|–—-])?\s*(?=\S)/i;
const WEEKDAY = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?/i;

/**
 * The time that a line gives for the article when it is nothing but a stamp: "Updated: May 4, 2024, 9:05 AM", "Saturday, May 4, 2024". Null for
 * a sentence that mentions a day.
 */
export function stampIn(line: string): Stamp | null {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return null;
  const label = LABEL.exec(line);
  const rest = label ? line.slice(label[0].length) : line;
  const words = rest.replace(WEEKDAY, "");
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
