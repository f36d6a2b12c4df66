import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createChance } from "../fuzz/chance.ts";
import type { SearchDocument } from "../src/search/index.ts";
import { type Item, rssOf } from "../test/feeds/news-site.ts";
import { createCorpus } from "./corpus.ts";

/** Papers in a process of their own, each at an address of its own, with a feed of whole articles at /rss. */
export type SiteSettings = { readonly sites: number; readonly articles: number };
/** From the parent: some of the sites print an edition. One half of its articles are new, the others are those of the last one in other words. */
export type Edition = { readonly sites: number };
export type Printed = { readonly feeds: readonly string[] };

/** Papers of a group tell some events together, partly in the words of one agency. */
const GROUP = 5;
const SHARED_ARTICLES = 4;
const NEVER = 10_000_000;

const addressOf = (site: number): string => `127.0.1.${site + 1}`;

const { sites, articles } = JSON.parse(process.argv[2] ?? "{}") as SiteSettings;
const documents = createCorpus(NEVER).documents[Symbol.iterator]();
const shown: Item[][] = Array.from({ length: sites }, () => []);
let printed = 0;
let port = 0;
for (let site = 0; site < sites; site += 1) {
  const server = createServer((request, response) => {
    const isFeed = request.url === "/rss";
    response.writeHead(isFeed ? 200 : 404, { "content-type": "application/rss+xml" });
    response.end(isFeed ? rssOf(shown[site]!, `Paper ${site}`) : "");
  });
  await new Promise<void>((resolve) => server.listen(port, addressOf(site), resolve));
  port = (server.address() as AddressInfo).port;
}
process.on("message", ({ sites: printing }: Edition) => {
  for (let first = 0; first < printing; first += GROUP) print(first, Math.min(printing, first + GROUP));
  process.send?.({ feeds: shown.map((_, site) => `http://${addressOf(site)}:${port}/rss`) } satisfies Printed);
});
process.on("disconnect", () => process.exit());

function print(first: number, end: number): void {
  const wires = Array.from({ length: SHARED_ARTICLES }, take);
  for (let site = first; site < end; site += 1) {
    const changed = shown[site]!.slice(0, articles / 2).map((item) => ({
      ...item,
      text: `${item.text}${written(take()).slice(-2).join("")}`,
    }));
    const fresh = Array.from({ length: articles - changed.length }, (_, index) => itemOf(site, take(), wires[index]));
    shown[site] = [...fresh, ...changed];
  }
}

function take(): SearchDocument {
  const { value, done } = documents.next();
  if (done) throw new Error("there are no more articles");
  return value;
}

function itemOf(site: number, own: SearchDocument, wire: SearchDocument | undefined): Item {
  printed += 1;
  const paragraphs = wire ? [...written(wire).slice(0, 8), ...written(own).slice(0, 4)] : written(own);
  return {
    id: `tag:paper-${site}.example,2026:${printed}`,
    title: (wire ?? own).headline,
    link: `http://${addressOf(site)}:${port}/articles/${printed}`,
    text: paragraphs.join(""),
  };
}

/** The paragraphs of an invented article, with quotations and figures as news has them. */
function written({ id, body, speakers }: SearchDocument): string[] {
  const chance = createChance(13, Number(id.replace(/\D/g, "")));
  return body.split("\n\n").map((words, index) => {
    if (index % 4 === 2) return `<p>“${words}” said ${chance.pick(speakers)}.</p>`;
    return `<p>Some ${20 + chance.below(900)} people and about $${1 + chance.below(90)} million ${words}</p>`;
  });
}
