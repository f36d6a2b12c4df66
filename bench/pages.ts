import { readPage } from "../src/ingest/pages/index.ts";
import { cpuMs } from "./cpu.ts";
import type { Row } from "./row.ts";

const SENTENCE =
  "The harbour board of Selmouth said on Monday, after a long meeting, that pier NUMBER would stay closed until the spring of next year.";
const KILOBYTE = 1_024;

/** One page of the size that news pages have, warm, by CPU time. */
export async function pages(): Promise<Row[]> {
  const bytes = new TextEncoder().encode(newsPage(170 * KILOBYTE));
  const ms = cpuMs(() => readPage({ bytes, source: "bench", url: "https://tarn.example/a/pier", contentType: null }));
  return [{ what: `a page of ${Math.round(bytes.length / KILOBYTE)} KB`, value: ms, unit: "ms", bar: 60 }];
}

/** A page as they are: a story of 25 paragraphs among menus and teasers, and half of the page scripts. */
function newsPage(sizeBytes: number): string {
  const story = Array.from(
    { length: 25 },
    (_, at) => `<p class="story__text">${`${SENTENCE} `.replace("NUMBER", String(at)).repeat(3)}</p>`,
  );
  const menu = Array.from(
    { length: 120 },
    (_, at) => `<li class="menu__item"><a href="/s/${at}">Section ${at}</a></li>`,
  );
  const head = `<html lang="en"><head><title>Pier stays closed | Tarn Courier</title><script>${"window.q=window.q||[];".repeat(3_500)}</script></head>`;
  const teaser = (at: number): string =>
    `<article class="teaser teaser--small" data-id="${at}"><a href="/a/${at}"><img src="/i/${at}.jpg" alt=""><h3>Teaser number ${at}</h3></a><span class="time">${at} min</span></article>`;
  let page = `${head}<body><nav><ul>${menu.join("")}</ul></nav><main><article><h1>Pier stays closed</h1>${story.join("")}</article></main><section>`;
  for (let at = 0; page.length < sizeBytes; at += 1) page += teaser(at);
  return `${page}</section></body></html>`;
}
