import type { Moment } from "../domain/article.ts";
import type { Excerpt, Inline, Part, ReplyFile } from "../domain/reply.ts";
import { DEFAULT_LANGUAGE } from "../languages/index.ts";
import { attributionWords } from "./attribution.ts";
import { becauseWords, rankedWords } from "./because.ts";
import { altOf } from "./chart.ts";
import { sizeBytesOf, sizeWords } from "./file-size.ts";
import { spoken, spokenText } from "./say.ts";

/** What a terminal shows is English, as the commands typed there are. */
const ENGLISH = DEFAULT_LANGUAGE;

export type TerminalStyle = { readonly color: boolean; readonly width: number };

/** A part of a reply as lines for a terminal; control characters in source words are shown as �, so that a text cannot steer the terminal. */
export function partText(part: Part, style: TerminalStyle): string {
  const paint = painter(style.color);
  switch (part.kind) {
    case "title":
      return paint.bold(inline(part.text));
    case "text":
      return wrap(inline(part.text), style.width);
    case "note":
      return paint.dim(wrap(inline(part.text), style.width));
    case "divider":
      return "";
    case "chart":
      return paint.dim(wrap(clean(altOf(part.chart, ENGLISH)), style.width));
    case "picture":
      return paint.dim(
        wrap(`[picture: ${clean(part.alt)}${part.credit ? ` (${clean(part.credit)})` : ""}]`, style.width),
      );
    case "headline":
      return paint.bold(wrap(`${part.number === null ? "" : `${part.number}. `}${clean(part.words)}`, style.width));
    case "standfirst":
      return wrap(clean(part.words), style.width);
    case "source":
      return paint.dim(source(part));
    case "label":
      return paint.dim(`[${clean(part.words)}]`);
    case "sentence":
    case "paragraph":
      return wrap(excerpt(part.excerpt, paint), style.width);
    case "quote":
      return quote(part, style);
    case "because":
      return paint.dim(
        wrap(
          `${clean(part.name)}: ${becauseWords(part.because, clean(part.printed), clean(part.name), ENGLISH)}`,
          style.width,
        ),
      );
    case "ranked":
      return paint.dim(wrap(rankedWords(part.why, ENGLISH), style.width));
    case "figure":
      return wrap(
        `• ${paint.bold(clean(part.words))}${part.saidBy ? ` (${clean(part.saidBy)})` : ""}: ${excerpt(part.excerpt, paint)}${othersGive(part)}`,
        style.width,
        "  ",
      );
  }
}

/** A file that comes with a reply: a terminal shows none, so it says what there is. */
export const fileText = (file: ReplyFile, { color }: TerminalStyle): string =>
  painter(color).dim(`[file: ${clean(file.name)}, ${sizeWords(sizeBytesOf(file))}]`);

function othersGive({ others }: Extract<Part, { kind: "figure" }>): string {
  const given = others.map(({ words, publisher }) => `${clean(words)} (${clean(publisher ?? "no publisher named")})`);
  return given.length > 0 ? ` Others give ${given.join(", ")}.` : "";
}

function quote(part: Extract<Part, { kind: "quote" }>, style: TerminalStyle): string {
  const paint = painter(style.color);
  const said =
    part.form === "indirect"
      ? excerpt(part.excerpt, paint)
      : `“${excerpt({ ...part.excerpt, mark: null }, paint)}”${mark(part.excerpt)}`;
  const who = [
    part.speaker ? clean(part.speaker) : "speaker not named",
    part.role ? clean(part.role) : null,
    part.attribution ? attributionWords(part.attribution, clean, ENGLISH) : null,
    part.mended ? "mark missing in the source" : null,
    part.from,
  ];
  return `${wrap(said, style.width, "  ")}\n  — ${who.filter(Boolean).join(", ")}`;
}

function source(part: Extract<Part, { kind: "source" }>): string {
  const { publisher, byline, published, modified, retrieved, alsoIn } = part;
  const when = published ? moment(published) : `first seen ${clock(retrieved)}`;
  return [
    publisher,
    byline,
    when,
    modified && `updated ${moment(modified)}`,
    alsoIn.length > 0 ? `also in ${alsoIn.join(", ")}` : null,
  ]
    .filter((x) => x !== null)
    .map(clean)
    .join(" · ");
}

const moment = ({ at, zone, printed }: Moment): string => (zone === "known" ? clock(at) : (printed ?? "no time"));

const clock = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

function inline(text: readonly Inline[]): string {
  return spoken(text, ENGLISH)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      if ("words" in piece) return clean(piece.words);
      if ("time" in piece) return clock(piece.time);
      if ("command" in piece) return `/${piece.command}`;
      return "channel" in piece ? `#${piece.channel}` : `@${piece.role}`;
    })
    .join("");
}

function excerpt({ words, bold, mark: where }: Excerpt, paint: Painter): string {
  let out = "";
  let at = 0;
  for (const { start, end } of [...bold].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += clean(words.slice(at, start)) + paint.bold(clean(words.slice(start, end)));
    at = end;
  }
  return `${out}${clean(words.slice(at))}${mark({ words, bold, mark: where })}`;
}

const mark = ({ mark: where }: Excerpt): string => (where === null ? "" : ` ${spokenText(where, ENGLISH)}`);

/** Words on one line, without what could steer a terminal. */
export const clean = (words: string): string =>
  words.replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");

type Painter = { bold(text: string): string; dim(text: string): string };

const painter = (color: boolean): Painter => ({
  bold: (text) => (color ? `\u001b[1m${text}\u001b[22m` : text),
  dim: (text) => (color ? `\u001b[2m${text}\u001b[22m` : text),
});

/** Breaks at spaces; colour codes do not count. */
function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const word of text.split(" ")) {
    const size = word.replace(/\u001b\[\d+m/g, "").length;
    if (length > 0 && length + 1 + size > width) {
      lines.push(line);
      line = indent + word;
      length = indent.length + size;
    } else {
      line = length > 0 ? `${line} ${word}` : word;
      length += (length > 0 ? 1 : 0) + size;
    }
  }
  return [...lines, line].join("\n");
}
