import type { Chance } from "./chance.ts";
import { MARKS, ODD, TELLING } from "./pieces.ts";

/** Most texts are a stretch of an article no longer than this, UTF-16 units. */
const STRETCH = 1_600;
const MOST_CHANGES = 8;
/** Of a hundred texts, so many are built from nothing rather than from an article. */
const FROM_NOTHING = 30;
const MOST_PIECES = 80;

type Change = (text: string, chance: Chance, articles: readonly string[]) => string;

/** A text to be read: an article, or a stretch of one, changed in a few ways, or pieces put together at random. */
export function anyText(chance: Chance, articles: readonly string[]): string {
  if (chance.percent(FROM_NOTHING)) return fromNothing(chance);
  let text = stretchOf(chance.pick(articles), chance, chance.percent(5) ? Number.POSITIVE_INFINITY : STRETCH);
  for (let left = 1 + chance.below(MOST_CHANGES); left > 0; left -= 1)
    text = chance.pick(CHANGES)(text, chance, articles);
  return text;
}

const anyPiece = (chance: Chance): string => {
  const kind = chance.below(10);
  if (kind < 5) return chance.pick(TELLING);
  if (kind < 8) return chance.pick(MARKS);
  return kind < 9 ? chance.pick(ODD) : String.fromCharCode(chance.below(0x10000));
};

function fromNothing(chance: Chance): string {
  const between = chance.pick(["", " ", " ", "\n"]);
  return Array.from({ length: chance.below(MOST_PIECES) }, () => anyPiece(chance)).join(between);
}

function stretchOf(text: string, chance: Chance, longest: number): string {
  const length = Math.min(text.length, 1 + chance.below(Math.min(text.length, longest)));
  const start = chance.below(text.length - length + 1);
  return text.slice(start, start + length);
}

const place = (text: string, chance: Chance): number => chance.below(text.length + 1);

/** The article with what stands at `[from, to)` put in another way. */
const put = (text: string, from: number, to: number, piece: string): string =>
  text.slice(0, from) + piece + text.slice(to);

const CHANGES: readonly Change[] = [
  function cutAway(text, chance) {
    const at = place(text, chance);
    return put(text, at, Math.min(text.length, at + chance.below(60)), "");
  },
  function join(text, chance, articles) {
    return text.slice(0, place(text, chance)) + stretchOf(chance.pick(articles), chance, 300);
  },
  function swapOneKindOfMark(text, chance) {
    return text.replaceAll(chance.pick(MARKS), chance.pick(MARKS));
  },
  function swapOneCharacter(text, chance) {
    const at = place(text, chance);
    return put(text, at, Math.min(text.length, at + 1), anyPiece(chance));
  },
  function insert(text, chance) {
    const at = place(text, chance);
    return put(text, at, at, anyPiece(chance).repeat(chance.percent(10) ? 20 : 1));
  },
  function repeatABlock(text, chance) {
    const blocks = text.split("\n\n");
    const at = chance.below(blocks.length);
    return blocks.toSpliced(at, 0, chance.pick(blocks)).join("\n\n");
  },
  function deleteSpaces(text, chance) {
    const at = place(text, chance);
    return put(text, at, Math.min(text.length, at + 80), text.slice(at, at + 80).replaceAll(" ", ""));
  },
  function loseLines(text, chance) {
    return text.replaceAll("\n\n", chance.pick([" ", "\n", ""]));
  },
  function capitals(text, chance) {
    const at = place(text, chance);
    return put(text, at, Math.min(text.length, at + 100), text.slice(at, at + 100).toUpperCase());
  },
];
