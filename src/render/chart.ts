import type { Chart, ChartPoint, LabelledChart } from "../domain/chart.ts";
import type { Language } from "../languages/index.ts";
import { isolate, oneLine } from "./escape.ts";
import { localeOf, plain, sayer } from "./say.ts";
import { shorten } from "./shorten.ts";

/** Discord's limit for the words that describe a picture. */
const ALT = 1_024;
const TITLE = 120;
const WORDS = 60;
const SOURCE = 40;

/** A chart with the words that stand on it. */
export const labelled = (chart: Chart, language: Language): LabelledChart => ({
  chart,
  labels: { title: plain(chart.title, language), note: noteOf(chart, language), locale: localeOf(language) },
});

/** The same in words, for those who do not see the picture. */
export function altOf(chart: Chart, language: Language): string {
  const said = sayer(language);
  const title = source(plain(chart.title, language), TITLE);
  if (chart.kind === "course") {
    const story = source(chart.headline, TITLE);
    const points = chart.points.map((point) => pointWords(point, language));
    return fitting(points, language, (words) => said("chart.course-alt", { title, story, points: words }));
  }
  const day = dayName(language);
  const top = chart.days.reduce((most, one) => (one.articles > most.articles ? one : most));
  const days = chart.days.map(({ day: at, articles }) => said("chart.day", { day: day(at), count: articles }));
  const pieces = { title, note: noteOf(chart, language), day: day(top.day), most: top.articles };
  return fitting(days, language, (words) => said("chart.coverage-alt", { ...pieces, days: words }));
}

function noteOf(chart: Chart, language: Language): string {
  if (chart.kind === "course") return chart.headline;
  const { days } = chart;
  const day = dayName(language);
  const count = days.reduce((sum, { articles }) => sum + articles, 0);
  return sayer(language)("chart.coverage-note", {
    count,
    since: day(days[0]!.day),
    until: day(days.at(-1)!.day),
  });
}

function dayName(language: Language): (day: string) => string {
  const format = new Intl.DateTimeFormat(localeOf(language), { day: "numeric", month: "short", timeZone: "UTC" });
  return (day) => format.format(Date.parse(day));
}

function pointWords({ time, words, from }: ChartPoint, language: Language): string {
  const said = sayer(language);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return said("chart.point", {
    time: format.format(Date.parse(`${time}Z`)),
    words: source(words, WORDS),
    source: from === null ? said("no-publisher") : source(from, SOURCE),
  });
}

const source = (words: string, limit: number): string => isolate(shorten(oneLine(words), limit));

/** As many of the items as there is room for, in order; the last always, and how many are not named. */
function fitting(items: readonly string[], language: Language, sentence: (words: string) => string): string {
  for (let left = 0; ; left += 1) {
    const more = left === 0 ? [] : [`… ${sayer(language)("chart.more", { count: left })} …`];
    const shown = [...items.slice(0, Math.max(0, items.length - 1 - left)), ...more, ...items.slice(-1)];
    const words = sentence(shown.join("; "));
    if (words.length <= ALT || left >= items.length - 1) return words.slice(0, ALT).toWellFormed();
  }
}
