/** Names of characters that news bodies use; numbers cover the rest. */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  pound: "£",
  euro: "€",
  yen: "¥",
  cent: "¢",
  deg: "°",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  eacute: "é",
  egrave: "è",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
  szlig: "ß",
  ccedil: "ç",
  ntilde: "ñ",
  aring: "å",
  oslash: "ø",
  times: "×",
  bull: "•",
  laquo: "«",
  raquo: "»",
};

const BLOCK =
  /^(?:p|div|section|article|h[1-6]|ul|ol|li|blockquote|table|tr|figure|figcaption|header|footer|aside|hr|dl|dt|dd|pre)$/i;
const HIDDEN = /^(?:script|style|template|noscript|iframe|svg)$/i;

/**
 * The words of an agency's marked-up body: blocks become paragraphs with an empty line between, white space folds as a browser does, scripts and styles are
 * dropped. For bodies that hold an article alone; whole pages need more than this. Linear.
 */
export function textOfHtml(html: string): string {
  const paragraphs: string[] = [];
  let words = "";
  const flush = (): void => {
    const paragraph = words.replace(/[ \t\r\n\f]+/g, " ").trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    words = "";
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    words += characters(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const close = html.startsWith("<!--", open) ? html.indexOf("-->", open) + 2 : html.indexOf(">", open);
    if (close < open) break;
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24));
    if (tag) {
      const name = tag[2]!.toLowerCase();
      if (HIDDEN.test(name) && tag[1] === "") {
        at = endOf(html, name, close);
        continue;
      }
      if (BLOCK.test(name)) flush();
      else if (name === "br") words += /(?:^|\n)\s*$/.test(words.slice(-2)) ? "" : " ";
    }
    at = close + 1;
  }
  flush();
  return paragraphs.join("\n\n");
}

/** Past the end tag of an element that holds no words, or the end of the text. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, "gi");
  end.lastIndex = from;
  if (!end.test(html)) return html.length;
  const close = html.indexOf(">", end.lastIndex);
  return close < 0 ? html.length : close + 1;
}

function characters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return CHARACTERS[name] ?? CHARACTERS[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
