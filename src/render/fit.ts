import type { Excerpt, Part, Reply } from "../domain/reply.ts";
import { marked } from "./marked.ts";

/**
 * What one message may hold. Discord allows 4,000 characters over all text displays and refuses (with a server error) more than about 10,170 bytes of UTF-8
 * with 12 more for each display; both are kept with a margin.
 */
const MESSAGE_CHARACTERS = 3_800;
const MESSAGE_BYTES = 9_000;
/** Text displays and separators of one message; rows of buttons come on top of these, within Discord's 40 components. */
const MESSAGE_PIECES = 24;
const BYTES_A_DISPLAY = 12;
/** A part is cut only when this much of it still fits; a shorter beginning moves to the rest whole. */
const SHORTEST_CUT = 200;

/** The parts that fit into one message, and the rest in order. A part too long for any message is cut at the end of a sentence. */
function fitParts(
  parts: readonly Part[],
  reserve = 0,
): { readonly parts: readonly Part[]; readonly rest: readonly Part[] } {
  const kept: Part[] = [];
  let characters = MESSAGE_CHARACTERS - reserve;
  let bytes = MESSAGE_BYTES - reserve;
  let pieces = MESSAGE_PIECES;
  for (const [index, part] of parts.entries()) {
    const text = marked(part);
    const cost = { characters: text.length + 1, bytes: Buffer.byteLength(text) + 1 + BYTES_A_DISPLAY };
    if (cost.characters <= characters && cost.bytes <= bytes && pieces > 1) {
      kept.push(part);
      characters -= cost.characters;
      bytes -= cost.bytes;
      if (part.kind === "divider") pieces -= 2;
      continue;
    }
    const halves = cutPart(
      part,
      Math.min(characters, Math.floor((bytes - BYTES_A_DISPLAY) * (text.length / Buffer.byteLength(text)))),
    );
    if (halves) kept.push(halves.head);
    return {
      parts: withoutTrailingDivider(kept),
      rest: [...(halves ? [halves.tail] : [part]), ...parts.slice(index + 1)],
    };
  }
  return { parts: kept, rest: [] };
}

const withoutTrailingDivider = (parts: Part[]): Part[] =>
  parts.at(-1)?.kind === "divider" ? parts.slice(0, -1) : parts;

/** A part's words in two at the end of a sentence (else at a space) so that the drawn head has at most `room` characters; null when it cannot be cut. */
function cutPart(part: Part, room: number): { head: Part; tail: Part } | null {
  if (room < SHORTEST_CUT) return null;
  if ("excerpt" in part) {
    const at = cutPlace(
      part.excerpt.words,
      (length) => marked({ ...part, excerpt: head(part.excerpt, length) } as Part).length <= room,
    );
    if (at === null) return null;
    return {
      head: { ...part, excerpt: head(part.excerpt, at) } as Part,
      tail: { ...part, excerpt: tail(part.excerpt, at) } as Part,
    };
  }
  if ("words" in part) {
    const at = cutPlace(
      part.words,
      (length) => marked({ ...part, words: part.words.slice(0, length) } as Part).length <= room,
    );
    if (at === null) return null;
    return {
      head: { ...part, words: part.words.slice(0, at) } as Part,
      tail: { ...part, words: part.words.slice(at) } as Part,
    };
  }
  return null;
}

function head(excerpt: Excerpt, at: number): Excerpt {
  return { ...excerpt, words: excerpt.words.slice(0, at), bold: excerpt.bold.filter(({ end }) => end <= at) };
}

function tail(excerpt: Excerpt, at: number): Excerpt {
  const bold = excerpt.bold
    .filter(({ start }) => start >= at)
    .map(({ start, end }) => ({ start: start - at, end: end - at }));
  return { ...excerpt, words: excerpt.words.slice(at), bold };
}

/** The longest length for which `fits` holds, moved back to the last sentence end, else space, else between whole characters. */
function cutPlace(words: string, fits: (length: number) => boolean): number | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  if (low < SHORTEST_CUT / 2) return null;
  const window = words.slice(0, low);
  const sentence = Math.max(
    ...[". ", "! ", "? ", ".” ", "。", "."].map(
      (end) => window.lastIndexOf(end) + (window.includes(end) ? end.length : 0),
    ),
  );
  if (sentence > low / 3) return sentence;
  const space = window.lastIndexOf(" ") + 1;
  if (space > low / 3) return space;
  return /[\ud800-\udbff]$/.test(window) ? low - 1 : low;
}

/** A reply whose parts fit into one message; what does not fit is reachable by a button. `reserve` keeps room for a line that is added later. */
export function fitted(whole: Reply): Reply {
  const { parts, rest } = fitParts(whole.parts);
  if (rest.length === 0) return whole;
  const more = {
    kind: "button",
    label: "Show the rest",
    style: "secondary",
    command: "rest",
    verb: "show",
    state: [JSON.stringify(rest)],
  } as const;
  return { ...whole, parts, actions: [...whole.actions, more] };
}
