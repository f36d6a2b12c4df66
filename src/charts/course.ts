import { scaleLinear, scaleUtc } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { Chart, ChartLabels, ChartPoint } from "../domain/chart.ts";
import { COLOUR, DAY_LINE, PLOT, round, SIZE, text } from "./frame.ts";
import { type Box, placed } from "./place-labels.ts";
import { shortened, widthOf } from "./text.ts";

const NAMED_DAYS = 4;
const WORDS_CHARACTERS = 24;
const FROM_CHARACTERS = 26;
const WORDS_SIZE = 30;
const FROM_SIZE = 23;
const LABEL_HEIGHT = WORDS_SIZE + FROM_SIZE + 12;
const DAY_MS = 86_400_000;

/**
 * A point for what each article gave, with its words beside it. The line keeps its height until the next one speaks: between two articles nobody has counted. It
 * begins at nothing, so that twice as high is twice as much, and there are no numbers at its side but those of the sources.
 */
export function courseMarks({ points }: Extract<Chart, { kind: "course" }>, { locale }: ChartLabels): string[] {
  const times = points.map(timeOf);
  const values = points.map(({ value }) => value);
  const x = scaleUtc([Math.min(...times), Math.max(...times)], [PLOT.left + 20, PLOT.right - 40]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [PLOT.bottom, PLOT.top + LABEL_HEIGHT]);
  const at = (point: ChartPoint) => ({ x: x(timeOf(point)), y: y(point.value) });
  const path = line<ChartPoint>(
    (point) => round(at(point).x),
    (point) => round(at(point).y),
  ).curve(curveStepAfter)(points);
  const spots = points.map(at);
  const dots = spots.map(
    (spot, index) =>
      `<circle cx="${round(spot.x)}" cy="${round(spot.y)}" r="8" fill="${
        index === points.length - 1 ? COLOUR.strong : COLOUR.mark
      }" stroke="${COLOUR.ground}" stroke-width="2"/>`,
  );
  return [
    `<path d="M${PLOT.left} ${round(y(0))}H${PLOT.right}" stroke="${COLOUR.grid}" stroke-width="2"/>`,
    `<path d="${path}" fill="none" stroke="${COLOUR.mark}" stroke-opacity="0.6" stroke-width="3"/>`,
    ...labels(points, spots),
    ...dots,
    ...days(x, locale),
  ];
}

const timeOf = ({ time }: ChartPoint): number => Date.parse(`${time}Z`);

/** Days, or hours where all of it is within two days. */
function days(x: ReturnType<typeof scaleUtc<number>>, locale: string): string[] {
  const [from, to] = x.domain() as [Date, Date];
  const isShort = to.getTime() - from.getTime() < 2 * DAY_MS;
  const name = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
    ...(isShort && { hour: "2-digit", minute: "2-digit" }),
  });
  // All at one time: there is nothing to divide.
  const ticks = from.getTime() === to.getTime() ? [from] : x.ticks(NAMED_DAYS);
  const names = ticks.map((tick) => name.format(tick));
  return ticks.flatMap((tick, index) =>
    names.indexOf(names[index]!) === index
      ? [text(names[index]!, x(tick), DAY_LINE, { anchor: "middle", fill: COLOUR.quiet })]
      : [],
  );
}

/** The words of each point above or below it, none over another, with a thin line to the point where they had to go further away. */
function labels(points: readonly ChartPoint[], spots: readonly { readonly x: number; readonly y: number }[]): string[] {
  const written = points.map(({ words, from }) => ({
    words: shortened(words, WORDS_CHARACTERS),
    from: from === null ? "" : shortened(from, FROM_CHARACTERS),
  }));
  const sizes = written.map(({ words, from }) => ({
    width: Math.max(WORDS_SIZE, widthOf(words, WORDS_SIZE), widthOf(from, FROM_SIZE)),
    height: LABEL_HEIGHT,
  }));
  const room = { left: 10, right: SIZE.width - 10, top: PLOT.top - 30, bottom: PLOT.bottom };
  const boxes = placed(spots, sizes, room);
  return [
    ...boxes.map((box, index) => leader(box, spots[index]!)),
    ...boxes.flatMap((box, index) => {
      const { words, from } = written[index]!;
      const middle = (box.left + box.right) / 2;
      return [
        text(words, middle, box.top + WORDS_SIZE, { size: WORDS_SIZE, anchor: "middle", strong: true }),
        text(from, middle, box.top + WORDS_SIZE + FROM_SIZE + 5, {
          size: FROM_SIZE,
          anchor: "middle",
          fill: COLOUR.quiet,
        }),
      ];
    }),
  ];
}

function leader({ left, right, top, bottom }: Box, { x, y }: { readonly x: number; readonly y: number }): string {
  const end = y > bottom ? bottom : top;
  const start = Math.min(Math.max(x, left), right);
  return `<path d="M${round(x)} ${round(y)}L${round(start)} ${round(end)}" stroke="${COLOUR.quiet}" stroke-opacity="0.6"/>`;
}
