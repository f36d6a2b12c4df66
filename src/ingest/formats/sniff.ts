import type { ForeignKind } from "../../domain/failure.ts";
import { ROOT } from "../feeds/xml.ts";
import { NEWS_ROOT } from "./nitf.ts";

/** What articles come in. */
type FileKind = "text" | "markdown" | "page" | "json" | "news" | "feed" | "mail";

/** A document says what it is within so many bytes. */
const HEAD_BYTES = 20_000;

/** How files begin that hold no text, or none that can be read here. `at`: not at the start but so many bytes behind it. */
const BEGINNINGS: readonly { readonly bytes: string; readonly at?: number; readonly what: ForeignKind }[] = [
  { bytes: "%PDF-", what: "PDF" },
  { bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", what: "old Office document" },
  { bytes: "{\\rtf", what: "RTF document" },
  { bytes: "\x89PNG", what: "picture" },
  { bytes: "\xff\xd8\xff", what: "picture" },
  { bytes: "GIF8", what: "picture" },
  { bytes: "WEBP", at: 8, what: "picture" },
  { bytes: "II*\0", what: "picture" },
  { bytes: "MM\0*", what: "picture" },
  { bytes: "ID3", what: "recording" },
  { bytes: "OggS", what: "recording" },
  { bytes: "WAVE", at: 8, what: "recording" },
  { bytes: "ftyp", at: 4, what: "picture or recording" },
  { bytes: "\x1aE\xdf\xa3", what: "recording" },
  { bytes: "\x1f\x8b", what: "archive" },
  { bytes: "7z\xbc\xaf\x27\x1c", what: "archive" },
  { bytes: "Rar!\x1a", what: "archive" },
  { bytes: "BZh", what: "archive" },
  { bytes: "\xfd7zXZ", what: "archive" },
  { bytes: "SQLite format 3\0", what: "database" },
  { bytes: "\x7fELF", what: "program" },
];

/** Documents that are ZIP archives inside, by the names of what is in them. */
const ZIPPED: readonly (readonly [RegExp, ForeignKind])[] = [
  [/word\/|wordprocessingml/, "Word document"],
  [/xl\/|spreadsheetml|opendocument\.spreadsheet/, "spreadsheet"],
  [/ppt\/|presentationml|opendocument\.presentation/, "presentation"],
  [/opendocument\.text/, "OpenDocument text"],
  [/application\/epub\+zip/, "e-book"],
];

/** What some bytes are, where they are of a kind that no article is read from. */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  const head = latin1(bytes.subarray(0, 1_024));
  for (const { bytes: words, at = 0, what } of BEGINNINGS) if (head.startsWith(words, at)) return what;
  if (!/^PK(?:\x03\x04|\x05\x06)/.test(head)) return null;
  const names = latin1(bytes.subarray(0, HEAD_BYTES)) + latin1(bytes.subarray(-HEAD_BYTES));
  return ZIPPED.find(([inside]) => inside.test(names))?.[1] ?? "archive";
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const HEADER = /^(?:From [^\n]{1,200}\n)?(?:[\x21-\x39\x3b-\x7e]{1,80}:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+/;
/** Headers that a mail server or program writes and nobody else. */
const SERVED = /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature):/im;

/** Whether some bytes are a mail as it was sent: by its headers, or by its name where they are few. */
export function isMail(name: string, bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD_BYTES)).replaceAll("\r\n", "\n").replace(/^\s+/, "");
  const headers = HEADER.exec(head)?.[0];
  if (headers === undefined || !/^(?:from|subject|date):/im.test(headers)) return false;
  return endingOf(name) === "eml" || (SERVED.test(headers) && /^from:/im.test(headers));
}

/** What a text is: by its words; where they leave it open, by the name, and where that says nothing, by the type that it was served as. Null when nothing tells. */
export function textKind(name: string, text: string, contentType: string | null): FileKind | null {
  const start = text.slice(0, HEAD_BYTES).trimStart();
  const named = kindOfEnding(endingOf(name)) ?? kindOfType(contentType);
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]|$))/.test(start)) return "json";
  if (!start.startsWith("<")) return named === "news" ? null : named;
  const page = start.search(PAGE);
  for (const [root, kind] of [
    [NEWS_ROOT, "news"],
    [ROOT, "feed"],
  ] as const) {
    const at = start.search(root);
    if (at >= 0 && (page < 0 || at < page)) return kind;
  }
  if (page >= 0 && BEFORE_PAGE.test(start.slice(0, page))) return "page";
  return named ?? (start.startsWith("<?xml") ? "news" : null);
}

const PAGE = /<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;
/** A declaration and comments may stand before a page begins. */
const BEFORE_PAGE = /^(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!doctype[^>]*>)*$/i;

const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

function kindOfEnding(ending: string): FileKind | null {
  switch (ending) {
    case "txt":
    case "text":
      return "text";
    case "md":
    case "markdown":
      return "markdown";
    case "htm":
    case "html":
    case "xhtml":
      return "page";
    case "json":
    case "jsonl":
    case "ndjson":
      return "json";
    case "xml":
    case "nitf":
    case "rss":
    case "atom":
      return "news";
    default:
      return null;
  }
}

/** The type that bytes were served as; "application/octet-stream" and the like say nothing. */
function kindOfType(contentType: string | null): FileKind | null {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/plain") return "text";
  if (type === "text/markdown") return "markdown";
  if (type === "text/html" || type === "application/xhtml+xml") return "page";
  return type.endsWith("json") ? "json" : null;
}
