import { decodeHTMLStrict } from "entities";

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

/** References as letters; one to no letter (a control character, half a character) stays as it is. */
const characters = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, (reference) => {
    const letters = decodeHTMLStrict(reference);
    return /^[\u0000-\u001f\ufffd]/.test(letters) ? reference : letters;
  });
