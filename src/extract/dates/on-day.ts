import { draft, type FigureRule } from "../figures/draft.ts";
import type { Reading } from "../figures/reading.ts";
import { dayOf, isoDay, isRealDay } from "./calendar.ts";
import { isoOf, printedAt } from "./day.ts";
import { tenseAround } from "./tense.ts";

/** Dates with their month: "Monday, March 4, 2019", "17 August", "Nov. 9", "April 2012", "2023-04-18", "07/09/2023" (month first, as printed in the US). */
export const onDay: FigureRule = {
  name: "day",
  find(reading, add) {
    let next = 0;
    for (const at of reading.telling) {
      if (at < next) continue;
      const numeric = inNumbers(reading, at);
      const printed = numeric ? null : printedAt(reading, at);
      const value =
        numeric?.value ?? (printed && isoOf(printed, reading.published, tenseAround(reading, at, printed.to)));
      const to = numeric?.to ?? printed?.to;
      if (!value || to === undefined) continue;
      add(draft({ kind: "date", from: at, to, value }));
      next = to;
    }
  },
};

function inNumbers(reading: Reading, at: number): { value: string; to: number } | null {
  if (reading.tokens[at]?.type !== "number") return null;
  const [a, link, b, again, c] = reading.tokens.slice(at, at + 5);
  if (!a || b?.type !== "number" || !link?.glued || !b.glued || reading.tokens[at - 1]?.word === "/") return null;
  if (link.word === "/" && a.raw === "9" && b.raw === "11" && again?.word !== "/")
    return { value: "2001-09-11", to: at + 3 };
  if (c?.type !== "number" || again?.word !== link.word || !again.glued || !c.glued || !/^[/-]$/.test(link.word))
    return null;
  const [year, month, day] = /^\d{4}$/.test(a.raw)
    ? [a.value, b.value, c.value]
    : /^\d{4}$/.test(c.raw) && link.word === "/"
      ? [c.value, ...(a.value > 12 ? [b.value, a.value] : [a.value, b.value])]
      : [0, 0, 0];
  if (year === undefined || month === undefined || day === undefined || year < 1000) return null;
  return isRealDay(year, month, day) ? { value: isoDay(dayOf(year, month, day)), to: at + 5 } : null;
}
