import { scaleBand, scaleLinear } from "d3-scale";
import type { Chart, ChartLabels } from "../domain/chart.ts";
import { COLOUR, DAY_LINE, PLOT, round, text } from "./frame.ts";

/** Days written below the bars, at most. */
const NAMED_DAYS = 6;
const LINES = 4;

/** A bar a day; the day with most articles stands out and has its number above it. */
export function coverageMarks({ days }: Extract<Chart, { kind: "coverage" }>, { locale }: ChartLabels): string[] {
  const number = new Intl.NumberFormat(locale);
  const most = Math.max(1, ...days.map(({ articles }) => articles));
  const x = scaleBand([PLOT.left, PLOT.right])
    .domain(days.map(({ day }) => day))
    .paddingInner(0.25);
  const y = scaleLinear([0, most], [PLOT.bottom, PLOT.top]);
  const lines = y
    .ticks(LINES)
    .filter(Number.isInteger)
    .flatMap((count) => [
      `<path d="M${PLOT.left} ${round(y(count))}H${PLOT.right}" stroke="${COLOUR.grid}"/>`,
      text(number.format(count), PLOT.left - 14, y(count) + 9, { anchor: "end", fill: COLOUR.quiet }),
    ]);
  const highest = days.findIndex(({ articles }) => articles === most);
  const bars = days.map(
    ({ day, articles }, index) =>
      `<rect x="${round(x(day)!)}" y="${round(y(articles))}" width="${round(x.bandwidth())}" height="${round(
        PLOT.bottom - y(articles),
      )}" rx="3" fill="${index === highest ? COLOUR.strong : COLOUR.mark}"/>`,
  );
  const middle = (day: string) => x(day)! + x.bandwidth() / 2;
  const top = days[highest];
  const name = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const every = Math.ceil(days.length / NAMED_DAYS);
  const named = days
    // Counted from the last, which is today.
    .filter((_, index) => (days.length - 1 - index) % every === 0)
    .map(({ day }) =>
      text(name.format(Date.parse(day)), middle(day), DAY_LINE, { anchor: "middle", fill: COLOUR.quiet }),
    );
  return [
    ...lines,
    ...bars,
    ...(top
      ? [text(number.format(top.articles), middle(top.day), y(top.articles) - 12, { anchor: "middle", strong: true })]
      : []),
    ...named,
  ];
}
