import { decodeHTMLStrict } from "entities";
import { Parser } from "htmlparser2";
import { resolved } from "./addresses.ts";
import { knownName, OUTERMOST, type Scope, scopeWithin } from "./namespaces.ts";

/** What a feed may be made of at most. */
export const FEED_LIMITS = { depth: 250, elements: 400_000, bytes: 15_000_000 };

/** Items whose end tags are missing stand in each other; so many elements may be open at once. */
const MOST_OPEN = 4_000;

export type Element = {
  /** With the prefix of its vocabulary: "title", "dc:creator". Lower case. */
  readonly name: string;
  /** As written, without a prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  /** What relative addresses in it are relative to. */
  readonly base: string | null;
  readonly language: string | null;
  /** The text ended before the element did. */
  isCut: boolean;
};

export type FeedTree = {
  readonly root: Element;
  readonly channel: Element | null;
  readonly items: readonly Element[];
};

export type Unread = "too deep" | "too many elements" | "no feed";

const ITEMS = new Set(["item", "entry", "atom:entry"]);
/** These hold nothing, also where somebody wrote HTML into XML and left them open. */
export const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr", "input"]);

/** Where a feed begins; what stands before (a warning of the server's program, a DOCTYPE with its entities) is no part of it. */
export const ROOT = /<(?:[\w.-]+:)?(?:rss|rdf|feed|channel|entry)(?=[\s>/])/i;

class TooMuch extends Error {
  readonly why: Unread;
  constructor(why: Unread) {
    super(why);
    this.why = why;
  }
}

class FeedParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return VOID.has(name);
  }
}

/**
 * The elements of a feed, or of other news in XML that begins at `begins`. Forgiving: end tags may be missing, ampersands bare, names of HTML's characters used without being declared. Entities that a document
 * declares itself are never expanded. Of items the first are kept, `most` of them. Linear.
 */
export function readTree(
  text: string,
  base: string | null,
  begins = ROOT,
  most = Number.POSITIVE_INFINITY,
): FeedTree | Unread {
  const start = text.search(begins);
  if (start < 0) return "no feed";
  const builder = treeBuilder(base, most);
  const parser = new FeedParser(builder.handler, {
    xmlMode: true,
    decodeEntities: false,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  try {
    parser.write(text.slice(start));
    builder.endOfText();
    parser.end();
  } catch (error) {
    if (error instanceof TooMuch) return error.why;
    throw error;
  }
  const { root, channel, items } = builder;
  return root === null ? "no feed" : { root, channel, items };
}

function treeBuilder(base: string | null, most: number) {
  const open: { readonly element: Element; readonly scope: Scope; readonly depth: number }[] = [];
  const items: Element[] = [];
  const found: { root: Element | null; channel: Element | null } = { root: null, channel: null };
  let own: string | null = null;
  let elements = 0;
  let isLiteral = false;

  const handler = {
    onopentag(written: string, given: Record<string, string>): void {
      elements += 1;
      if (elements > FEED_LIMITS.elements) throw new TooMuch("too many elements");
      const outer = open.at(-1);
      const depth = (outer?.depth ?? 0) + 1;
      if (depth > FEED_LIMITS.depth || open.length >= MOST_OPEN) throw new TooMuch("too deep");
      const scope = scopeWithin(outer?.scope ?? OUTERMOST, given);
      // RSS 1.0 is wrapped in RDF, and its own words are those without a prefix.
      if (!outer) own = scope.get(/(?:^|:)rdf$/.test(written) ? "" : prefixOf(written)) || null;
      const attributes = decoded(given);
      const parent = outer?.element;
      const within = attributes["xml:base"];
      const element: Element = {
        name: knownName(written, scope, own),
        local: written.slice(written.indexOf(":") + 1),
        attributes,
        children: [],
        base: within === undefined ? (parent?.base ?? base) : resolved(within, parent?.base ?? base),
        language: attributes["xml:lang"] ?? parent?.language ?? null,
        isCut: false,
      };
      found.root ??= element;
      if (element.name === "channel") found.channel ??= element;
      // An item whose end tag is missing does not swallow the next one.
      const isItem = ITEMS.has(element.name);
      if (isItem) {
        if (items.length < most) items.push(element);
      } else parent?.children.push(element);
      open.push({ element, scope, depth: isItem ? 1 : depth });
    },
    onclosetag(): void {
      open.pop();
    },
    ontext(text: string): void {
      open.at(-1)?.element.children.push(isLiteral ? text : characters(text));
    },
    oncdatastart(): void {
      isLiteral = true;
    },
    oncdataend(): void {
      isLiteral = false;
    },
  };
  return {
    handler,
    items,
    get root() {
      return found.root;
    },
    get channel() {
      return found.channel;
    },
    endOfText(): void {
      for (const { element } of open) element.isCut = true;
    },
  };
}

const prefixOf = (name: string): string => (name.includes(":") ? name.slice(0, name.indexOf(":")) : "");

function decoded(given: Record<string, string>): Record<string, string> {
  for (const name in given) if (given[name]!.includes("&")) given[name] = characters(given[name]!);
  return given;
}

/** References as letters. One to a control character is none. */
const characters = (text: string): string =>
  text.includes("&") ? decodeHTMLStrict(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "") : text;
