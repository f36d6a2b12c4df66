import { type Excerpt, type Part, type Reply, say } from "../domain/reply.ts";
import type { Language } from "../languages/index.ts";
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

/** Parts that are drawn apart from the text before and after them. */
const OF_THEIR_OWN: ReadonlySet<Part["kind"]> = new Set(["divider", "paragraph", "chart", "picture"]);

type Room = { readonly characters: number; readonly bytes: number };

const fitsInto = (text: string, { characters, bytes }: Room): boolean =>
  text.length + 1 <= characters && Buffer.byteLength(text) + 1 + BYTES_A_DISPLAY <= bytes;

/** The parts that fit into one message, and the rest in order. A part too long for any message is cut at the end of a sentence. */
function fitParts(
  parts: readonly Part[],
  language: Language,
): { readonly parts: readonly Part[]; readonly rest: readonly Part[] } {
  const kept: Part[] = [];
  let room: Room = { characters: MESSAGE_CHARACTERS, bytes: MESSAGE_BYTES };
  let pieces = MESSAGE_PIECES;
  for (const [index, part] of parts.entries()) {
    const text = marked(part, language);
    const cost = OF_THEIR_OWN.has(part.kind) ? 2 : 0;
    if (!fitsInto(text, room) || pieces - cost < 1) {
      const halves = pieces - cost < 1 ? null : cutPart(part, room, language);
      if (halves) kept.push(halves.head);
      const rest = [...(halves ? [halves.tail] : [part]), ...parts.slice(index + 1)];
      // What can neither be cut nor shown would come first in every further message; it is left out, and the rest goes on.
      if (withoutTrailingDivider(kept).length === 0) return fitParts([TOO_LONG, ...rest.slice(1)], language);
      return { parts: withoutTrailingDivider(kept), rest };
    }
    kept.push(part);
    room = {
      characters: room.characters - text.length - 1,
      bytes: room.bytes - Buffer.byteLength(text) - 1 - BYTES_A_DISPLAY,
    };
    pieces -= cost;
  }
  return { parts: kept, rest: [] };
}

const TOO_LONG: Part = { kind: "note", text: [say("line-left-out")] };

const withoutTrailingDivider = (parts: Part[]): Part[] =>
  parts.at(-1)?.kind === "divider" ? parts.slice(0, -1) : parts;

/** A part's words in two at the end of a sentence (else at a space) so that the drawn head fits into the room; null when it cannot be cut. */
function cutPart(part: Part, room: Room, language: Language): { head: Part; tail: Part } | null {
  if (room.characters < SHORTEST_CUT || room.bytes < SHORTEST_CUT) return null;
  if ("excerpt" in part) {
    const at = cutPlace(part.excerpt.words, (length) =>
      fitsInto(marked({ ...part, excerpt: head(part.excerpt, length) }, language), room),
    );
    if (at === null) return null;
    return { head: { ...part, excerpt: head(part.excerpt, at) }, tail: { ...part, excerpt: tail(part.excerpt, at) } };
  }
  if ("words" in part) {
    const at = cutPlace(part.words, (length) =>
      fitsInto(marked({ ...part, words: part.words.slice(0, length) }, language), room),
    );
    if (at === null) return null;
    return { head: { ...part, words: part.words.slice(0, at) }, tail: { ...part, words: part.words.slice(at) } };
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

/** A reply whose parts fit into one message; what does not fit is reachable by a button. */
export function fitted(whole: Reply, language: Language): Reply {
  const { parts, rest } = fitParts(whole.parts, language);
  if (rest.length === 0) return { ...whole, parts };
  const more = {
    kind: "button",
    label: say("show-the-rest"),
    style: "secondary",
    command: "rest",
    verb: "show",
    state: [JSON.stringify(rest)],
  } as const;
  return { ...whole, parts, actions: [...whole.actions, more] };
}
