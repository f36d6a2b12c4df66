import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** How long the site takes to answer. */
  delayMs?: number;
};

/** A news site on this machine: what stands at each path can be changed, and every request is noted. */
export type NewsSite = {
  readonly origin: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  readonly headers: Record<string, string | string[] | undefined>[];
  at(path: string, answer: Answer | (() => Answer)): void;
  close(): Promise<void>;
};

export async function startNewsSite(): Promise<NewsSite> {
  const places = new Map<string, Answer | (() => Answer)>();
  const asked: string[] = [];
  const headers: NewsSite["headers"] = [];
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    headers.push(request.headers);
    const place = places.get(path) ?? places.get(path.split("?")[0]!);
    const answer = typeof place === "function" ? place() : (place ?? { status: 404, body: "not here" });
    if (answer.delayMs) await sleep(answer.delayMs);
    const etag = answer.headers?.etag;
    if (etag !== undefined && request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(answer.status ?? 200, { "content-type": "text/html", ...answer.headers });
    response.end(answer.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    headers,
    at: (path, answer) => void places.set(path, answer),
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

export type Item = {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly text?: string;
  readonly teaser?: string;
  readonly date?: string;
  readonly picture?: { readonly url: string; readonly words?: string; readonly credit?: string };
};

/** An RSS feed with whole texts or teasers. */
export const rssOf = (items: readonly Item[], title = "Lindow Echo"): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${title}</title><link>https://lindow-echo.example/</link>${items
    .map(
      ({ id, title: headline, link, text, teaser, date = "Fri, 06 Mar 2026 10:00:00 GMT", picture }) =>
        `<item><guid isPermaLink="false">${id}</guid><title>${headline}</title><link>${link}</link><pubDate>${date}</pubDate>${teaser ? `<description>${teaser}</description>` : ""}${text ? `<content:encoded><![CDATA[${text}]]></content:encoded>` : ""}${picture ? mediaOf(picture) : ""}</item>`,
    )
    .join("")}</channel></rss>`;

const mediaOf = ({ url, words, credit }: NonNullable<Item["picture"]>): string =>
  `<media:content url="${url}" medium="image">${words ? `<media:description>${words}</media:description>` : ""}${credit ? `<media:credit>${credit}</media:credit>` : ""}</media:content>`;

const SENTENCES = [
  "The harbour office of Lindow closed the northern pier on Friday after a ferry had rammed it.",
  "“We will not open it before the divers have looked at every pile,” said Tessa Quill, who heads the office.",
  "Some 240 passengers were on board, and three of them were taken to the hospital in Brannock.",
  "The repair will cost about 4.2 million crowns, according to a first estimate of the town.",
  "Fishermen moved their boats to the southern basin, where there is room for forty of them.",
];

/** Some paragraphs of an article that is told apart from others by a word. */
const storyOf = (word: string): string[] => SENTENCES.map((sentence) => `${sentence.slice(0, -1)} ${word}.`);

export const htmlOf = (word: string): string =>
  storyOf(word)
    .map((words) => `<p>${words}</p>`)
    .join("");

/** A page with one article, of the usual words or of others. */
export const pageOf = (headline: string, word: string, head = "", body = htmlOf(word)): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article">${head}</head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${body}</article></body></html>`;
