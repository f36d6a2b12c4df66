import { decodeHTMLStrict } from "entities";
import { Parser } from "htmlparser2";
import { webAddress } from "./feeds/addresses.ts";
import { lineOf } from "./feeds/plain.ts";

/** More than this of a list of feeds is left out. */
const LIMITS = { feeds: 5_000, depth: 50 };

export type ListedFeed = {
  readonly url: string;
  readonly title: string | null;
  /** The site's page. */
  readonly page: string | null;
  /** The outlines it stands in, the outermost first. */
  readonly folders: readonly string[];
};

/** The feeds of an OPML list, each address once, with the folders they stand in; null for what is no OPML. Names of attributes in any case. */
export function readOpml(text: string): ListedFeed[] | null {
  const start = text.search(/<opml[\s>]/i);
  if (start < 0) return null;
  const feeds = new Map<string, ListedFeed>();
  const folders: (string | null)[] = [];
  const parser = new Parser(
    {
      onopentag(name, given) {
        if (name !== "outline") return;
        const attribute = (of: string): string => (Object.hasOwn(given, of) ? decodeHTMLStrict(given[of]!) : "");
        const title = lineOf(attribute("text")) ?? lineOf(attribute("title"));
        const url = webAddress(attribute("xmlurl"), null);
        if (url !== null && !feeds.has(url) && feeds.size < LIMITS.feeds) {
          const inside = folders.filter((folder) => folder !== null).slice(0, LIMITS.depth);
          feeds.set(url, { url, title, page: webAddress(attribute("htmlurl"), null), folders: inside });
        }
        folders.push(url === null ? title : null);
      },
      onclosetag(name) {
        if (name === "outline") folders.pop();
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text.slice(start));
  return [...feeds.values()];
}

type Folder = { readonly feeds: ListedFeed[]; readonly folders: Map<string, Folder> };

const emptyFolder = (): Folder => ({ feeds: [], folders: new Map() });

/** A list of feeds as OPML 2.0 that other readers take, folders within folders. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  const root = emptyFolder();
  for (const feed of feeds) {
    let folder = root;
    for (const name of feed.folders) {
      const inner = folder.folders.get(name) ?? emptyFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.feeds.push(feed);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head>\n    <title>${escaped(title)}</title>\n  </head>`,
    "  <body>",
    ...linesOf(root, "    "),
    "  </body>",
    "</opml>\n",
  ].join("\n");
}

const linesOf = ({ feeds, folders }: Folder, indent: string): string[] => [
  ...feeds.map(({ url, title, page }) => {
    const name = escaped(title ?? url);
    return `${indent}<outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(url)}"${page ? ` htmlUrl="${escaped(page)}"` : ""}/>`;
  }),
  ...[...folders].flatMap(([name, folder]) => [
    `${indent}<outline text="${escaped(name)}">`,
    ...linesOf(folder, `${indent}  `),
    `${indent}</outline>`,
  ]),
];

const escaped = (words: string): string =>
  words
    .replace(/[\u0000-\u001f]/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
