import { withAbsoluteAddresses } from "./addresses.ts";
import { type Element, VOID } from "./xml.ts";

/** A piece of a feed that may hold markup, as it came. */
export type Markup = {
  readonly kind: "html" | "text";
  readonly value: string;
  /** The element it stood in, such as "content:encoded". */
  readonly from: string;
};

const BASE64 = /^[a-z0-9+/\s]+=*\s*$/i;

/** An element's own words, those of elements in it left out. */
export const wordsOf = ({ children }: Element): string =>
  children.length === 1 && typeof children[0] === "string"
    ? children[0].trim()
    : children
        .filter((child) => typeof child === "string")
        .join("")
        .trim();

/**
 * What an element holds: marked-up text written into it (XHTML, or HTML that nobody escaped) in the order of the document, escaped markup, plain text, or one of
 * these in base64. `isAtom`: it says by attributes which it is, and says "text" by saying nothing. Null when it is empty or no text.
 */
export function markupOf(element: Element, isAtom: boolean): Markup | null {
  const kind = kindOf(element, isAtom);
  if (kind === "none") return null;
  const hasElements = element.children.some((child) => typeof child !== "string");
  const plain = hasElements ? null : wordsOf(element);
  const words = kind === "base64" ? fromBase64(plain ?? "") : plain;
  const isHtml = words === null || kind !== "text";
  const value = words ?? inner(unwrapped(element)).trim();
  if (value === "") return null;
  return {
    kind: isHtml ? "html" : "text",
    value: isHtml ? withAbsoluteAddresses(value, element.base) : value,
    from: element.name,
  };
}

function kindOf({ attributes }: Element, isAtom: boolean): "html" | "text" | "base64" | "none" {
  const type = attributes.type?.trim().toLowerCase() ?? "";
  if (attributes.mode === "base64") return "base64";
  if (!isAtom) return type === "text/plain" || type === "plain" ? "text" : "html";
  if (type === "" || type === "text" || type === "text/plain") return "text";
  if (/html|xml/.test(type) || type.startsWith("text/")) return "html";
  return "base64";
}

function fromBase64(words: string): string | null {
  if (!BASE64.test(words)) return words;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(words, "base64")).trim();
  } catch {
    return "";
  }
}

/** XHTML comes in one `div` that is not part of it. */
function unwrapped(element: Element): Element {
  const children = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [only] = children;
  return children.length === 1 && typeof only === "object" && only.local === "div" ? only : element;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The children of an element in document order. */
function inner({ children }: Element): string {
  let html = "";
  for (const child of children) html += typeof child === "string" ? escaped(child) : outer(child);
  return html;
}

function outer(element: Element): string {
  let tag = element.local;
  for (const name in element.attributes) {
    if (!name.startsWith("xmlns") && !name.startsWith("xml:"))
      tag += ` ${name}="${escaped(element.attributes[name]!).replace(/"/g, "&quot;")}"`;
  }
  return VOID.has(element.local) ? `<${tag}>${inner(element)}` : `<${tag}>${inner(element)}</${element.local}>`;
}
