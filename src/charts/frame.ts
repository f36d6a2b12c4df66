import type { ChartLabels } from "../domain/chart.ts";
import { escapeXml, shortened } from "./text.ts";

/** What links to pages are shown with, too: Discord shows it without cutting anything off. */
export const SIZE = { width: 1_200, height: 630 } as const;
/** Where the marks stand; title and note are above it, days below. */
export const PLOT = { left: 80, right: 1_150, top: 150, bottom: 560 } as const;
export const DAY_LINE = 600;

/** Dark, so that it stands well in both of Discord's themes; the two colours of the marks differ for every kind of colour blindness. */
export const COLOUR = {
  ground: "#17191d",
  grid: "#33373f",
  words: "#f2f3f5",
  quiet: "#b5bac1",
  mark: "#56b4e9",
  strong: "#e69f00",
} as const;

const TITLE_CHARACTERS = 60;
const NOTE_CHARACTERS = 100;

export type TextStyle = {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly strong?: boolean;
};

/** Words at a place; around them is a little of the ground, so that a line behind them does not touch them. */
export function text(words: string, x: number, y: number, style: TextStyle = {}): string {
  const { size = 20, fill = COLOUR.words, anchor = "start", strong = false } = style;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${
    strong ? 600 : 400
  }" stroke="${COLOUR.ground}" stroke-width="6" stroke-linejoin="round" paint-order="stroke">${escapeXml(words)}</text>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export const framed = ({ title, note }: ChartLabels, marks: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="Noto Sans">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${COLOUR.ground}"/>`,
    text(shortened(title, TITLE_CHARACTERS), 50, 66, { size: 34, strong: true }),
    text(shortened(note, NOTE_CHARACTERS), 50, 104, { fill: COLOUR.quiet }),
    ...marks,
    "</svg>",
  ].join("\n");
