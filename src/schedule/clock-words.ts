const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))?\s?(?:([ap])\.?m\.?)?$/;
const CLOCK_WITHOUT_MARK = /^(\d{2})(\d{2})$/;
const NAMED: Readonly<Record<string, string>> = { noon: "12:00", midday: "12:00", midnight: "00:00" };

/** Reads a time of day as people type it ("8", "08.00", "8 pm", "noon") as "HH:MM" of 24 hours; null where it is none. */
export function parseClock(words: string): string | null {
  const tidy = words.trim().toLowerCase().replace(/\s+/g, " ");
  if (Object.hasOwn(NAMED, tidy)) return NAMED[tidy]!;
  const [, hours, minutes = "0", half] = CLOCK.exec(tidy) ?? CLOCK_WITHOUT_MARK.exec(tidy) ?? [];
  if (hours === undefined) return null;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (hour === null || hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}

/** Several times of day ("8, 17:00", "8:00 and 5 pm"), each once and in order; null where one of them is none. */
export function parseClocks(words: string): string[] | null {
  const times = words.split(/[,;]|\band\b/i).map(parseClock);
  return times.every((time) => time !== null) ? [...new Set(times)].sort() : null;
}

/** 12 am is 0 and 12 pm is 12; there is no 0 am and no 13 pm. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
