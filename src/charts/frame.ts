import type { ChartLabels } from "../domain/chart.ts";
import { escapeXml, shortened } from "./text.ts";

/** What links to pages are shown with, too: Discord shows it without cutting anything off. */
export const SIZE = { width: 1_200, height: 630 } as const;
/** Where the marks stand; title and note are above it, days below. */
export const PLOT = { left: 90, right: 1_140, top: 170, bottom: 560 } as const;
export const DAY_LINE = 604;

/** Dark, so that it stands well in both of Discord's themes; the two colours of the marks differ for every kind of colour blindness. */
export const COLOUR = {
  ground: "#17191d",
  grid: "#33373f",
  words: "#f2f3f5",
  quiet: "#b5bac1",
  mark: "#56b4e9",
  strong: "#e69f00",
} as const;

/** Letters are large, since Discord shows the picture at half its size. */
const TEXT_SIZE = 26;
const TITLE_SIZE = 42;
const TITLE_CHARACTERS = 48;
const NOTE_CHARACTERS = 80;

export type TextStyle = {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly strong?: boolean;
};

/** Words at a place; around them is a little of the ground, so that a line behind them does not touch them. */
export function text(words: string, x: number, y: number, style: TextStyle = {}): string {
  const { size = TEXT_SIZE, fill = COLOUR.words, anchor = "start", strong = false } = style;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${
    strong ? 600 : 400
  }" stroke="${COLOUR.ground}" stroke-width="6" stroke-linejoin="round" paint-order="stroke">${escapeXml(words)}</text>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export const framed = ({ title, note }: ChartLabels, marks: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="Noto Sans">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${COLOUR.ground}"/>`,
    text(shortened(title, TITLE_CHARACTERS), 50, 70, { size: TITLE_SIZE, strong: true }),
    text(shortened(note, NOTE_CHARACTERS), 50, 114, { fill: COLOUR.quiet }),
    ...marks,
    "</svg>",
  ].join("\n");
