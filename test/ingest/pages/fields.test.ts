import { describe, expect, test } from "vitest";
import type { Page } from "../../../src/ingest/pages/index.ts";
import { isoTime } from "../../../src/ingest/pages/times.ts";
import { page, paragraphs, STORY } from "./read.ts";

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
const at = (head: string, inside = "", url = "https://tarncourier.example/a/pier"): Page =>
  page(`<html><head>${head}</head><body><article>${inside}${paragraphs()}</article></body></html>`, { url });
const PIER = { "@type": "NewsArticle", headline: "Old pier closes" };

type Row = [name: string, head: string, inside: string, expected: Partial<Page>];
const FIELDS: readonly Row[] = [
  ["a headline of JSON-LD", jsonLd(PIER), "", { headline: "Old pier closes" }],
  [
    "the heading a reader sees, where the title is cut short",
    `<title>Old pier closes after divers look… | Tarn Courier</title><meta property="og:title" content="Old pier closes after divers look">`,
    "<h1>Old pier closes after divers look below</h1>",
    { headline: "Old pier closes after divers look below" },
  ],
  [
    "a title without the paper's name",
    "<title>Old pier closes – Tarn Courier</title>",
    "",
    { headline: "Old pier closes" },
  ],
  [
    "a title whose dash is its own",
    "<title>Tarn – what the pier means</title>",
    "",
    { headline: "Tarn – what the pier means" },
  ],
  [
    "a name in the title that the address knows",
    "<title>Old pier closes | The Tarn Courier</title>",
    "",
    { publisher: "The Tarn Courier" },
  ],
  ["no name in the title that is a section", "<title>Old pier closes | Local news</title>", "", { publisher: null }],
  [
    "characters that were marked up twice",
    jsonLd({ ...PIER, headline: "Sorley &amp; Sons &#8217;close&#8217; pier" }),
    "",
    { headline: "Sorley & Sons ’close’ pier" },
  ],
  [
    "a graph with references",
    jsonLd({
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        { ...PIER, author: { "@id": "#a" }, publisher: { "@id": "#p" } },
        { "@id": "#a", name: "Ana Ruizel" },
        { "@id": "#p", "@type": "Organization", name: "Tarn Courier" },
      ],
    }),
    "",
    { byline: "Ana Ruizel", publisher: "Tarn Courier" },
  ],
  [
    "JSON-LD with commas and comments too many",
    jsonLd(
      '/*<![CDATA[*/{"@type":"NewsArticle","headline":"Pier, ] closed",\n"description":"It was\nhollow, they say, all of it",}/*]]>*/',
    ),
    "",
    { headline: "Pier, ] closed", standfirst: "It was hollow, they say, all of it" },
  ],
  ["nothing of JSON-LD that is none", jsonLd("{{{"), "<h1>Old pier closes</h1>", { headline: "Old pier closes" }],
  [
    "several writers as the page prints them",
    jsonLd({ ...PIER, author: [{ name: "Ana Ruizel" }, { name: "Tom Orme" }] }),
    `<p class="byline">By Ana Ruizel and Tom Orme</p>`,
    { byline: "Ana Ruizel and Tom Orme" },
  ],
  ["a writer by rel", "", `<span>Words by</span> <a rel="author" href="/ana">Ana Ruizel</a>`, { byline: "Ana Ruizel" }],
  [
    "a writer by microdata",
    "",
    `<span itemprop="author" itemscope><b itemprop="name">Ana Ruizel</b></span>`,
    { byline: "Ana Ruizel" },
  ],
  ["a writer by meta", `<meta name="author" content="By Ana Ruizel">`, "", { byline: "Ana Ruizel" }],
  [
    "no writer that is an address or the paper",
    `<meta property="og:site_name" content="Tarn Courier"><meta name="author" content="Tarn Courier"><meta property="article:author" content="https://people.example/ana">`,
    "",
    { byline: null },
  ],
  [
    "a description of its own",
    `<meta property="og:description" content="Islanders must cross from the market">`,
    "",
    { standfirst: "Islanders must cross from the market" },
  ],
  [
    "no description that is the story's beginning",
    `<meta property="og:description" content="${STORY[0].slice(0, 90)}">`,
    "",
    { standfirst: null },
  ],
  [
    "no description that is cut short",
    `<meta name="description" content="Islanders must cross from the market, and the board…">`,
    "",
    { standfirst: null },
  ],
  [
    "a time without a zone",
    jsonLd({ ...PIER, datePublished: "2024-05-04T09:05:00" }),
    "",
    { published: "2024-05-04T09:05:00" },
  ],
  [
    "a time by its element",
    "",
    `<time datetime="2024-05-04T09:05:00+02:00">4 May</time>`,
    { published: "2024-05-04T09:05:00+02:00" },
  ],
  [
    "a time by meta and by change",
    `<meta name="DC.date.issued" content="2024-05-04"><meta property="article:modified_time" content="2024-05-05T10:00:00Z">`,
    "",
    { published: "2024-05-04", modified: "2024-05-05T10:00:00Z" },
  ],
  ["a printed time", "", `<p class="publish-date">4 May 2024, 9.05am</p>`, { published: "4 May 2024, 9.05am" }],
  ["no time of another story", "", "", { published: null }],
  [
    "an address that is relative",
    `<link rel="canonical" href="/a/old-pier">`,
    "",
    { canonical: "https://tarncourier.example/a/old-pier" },
  ],
  [
    "no address of the front page, no script",
    `<link rel="canonical" href="/"><meta property="og:url" content="javascript:alert(1)">`,
    "",
    { canonical: null },
  ],
  [
    "caption and credit apart",
    "",
    `<figure><figcaption>The pier at dawn on Monday. <span class="credit">Jonas Tvedt</span></figcaption></figure>`,
    { caption: "The pier at dawn on Monday.", credit: "Jonas Tvedt" },
  ],
  [
    "caption and credit in one line",
    "",
    `<figure><figcaption>The pier at dawn on Monday. Photo: Jonas Tvedt</figcaption></figure>`,
    { caption: "The pier at dawn on Monday.", credit: "Photo: Jonas Tvedt" },
  ],
  [
    "words for those who listen left out",
    "",
    `<figure><figcaption><span class="visually-hidden">Image caption, </span>The pier at dawn on Monday</figcaption></figure>`,
    { caption: "The pier at dawn on Monday", credit: null },
  ],
  [
    "caption and credit of JSON-LD",
    jsonLd({ ...PIER, image: { caption: "The pier at dawn.", creditText: "Jonas Tvedt / Selma Pictures" } }),
    "",
    { caption: "The pier at dawn.", credit: "Jonas Tvedt / Selma Pictures" },
  ],
  [
    "no caption from what describes a picture",
    "",
    `<img src="a.jpg" alt="A pier at dawn in the fog">`,
    { caption: null },
  ],
  [
    "the picture of a figure with its own caption and credit",
    `<meta property="og:image" content="/card.png"><meta property="og:image:alt" content="The paper's own card">`,
    `<figure><img src="/pier.jpg" alt="A pier"><figcaption>The pier at dawn on Monday. <span class="credit">Jonas Tvedt</span></figcaption></figure>`,
    {
      picture: {
        url: "https://tarncourier.example/pier.jpg",
        words: "The pier at dawn on Monday.",
        credit: "Jonas Tvedt",
      },
    },
  ],
  [
    "a picture that is loaded late, by what it says to those who cannot see it",
    "",
    `<figure><img src="data:image/gif;base64,AA" srcset="https://img.example/s.jpg 400w, https://img.example/l.jpg 800w" alt="A pier at dawn in the fog"></figure>`,
    { picture: { url: "https://img.example/s.jpg", words: "A pier at dawn in the fog", credit: null } },
  ],
  [
    "the picture of JSON-LD with its own words",
    jsonLd({
      ...PIER,
      image: { url: "https://img.example/p.jpg", caption: "The pier at dawn.", creditText: "Jonas Tvedt" },
    }),
    `<figure><img src="/other.jpg"></figure>`,
    { picture: { url: "https://img.example/p.jpg", words: "The pier at dawn.", credit: "Jonas Tvedt" } },
  ],
  [
    "the picture of OpenGraph where it is described",
    `<meta property="og:image" content="https://img.example/p.jpg"><meta property="og:image:alt" content="The pier at dawn">`,
    "",
    { picture: { url: "https://img.example/p.jpg", words: "The pier at dawn", credit: null } },
  ],
  [
    "no picture of which nobody says what it shows",
    `<meta property="og:image" content="https://img.example/card.png">`,
    `<figure><img src="/pier.jpg"></figure><img src="/logo.png" alt="The logo of the Courier">`,
    { picture: null },
  ],
  [
    "no picture beside the article, and none of this machine",
    "",
    `<figure><img src="https://127.0.0.1/a.png" alt="A pier at dawn"></figure><aside><figure><img src="/ad.png" alt="Buy a boat today"></figure></aside>`,
    { picture: null },
  ],
  ["a wall for those who do not pay", jsonLd({ ...PIER, isAccessibleForFree: "False" }), "", { isPaywalled: true }],
  ["no wall", jsonLd({ ...PIER, isAccessibleForFree: true }), "", { isPaywalled: false }],
];

describe("the fields of a page", () => {
  test.each(FIELDS)("finds %s", (_, head, inside, expected) => {
    expect(at(head, inside)).toMatchObject(expected);
  });

  test("takes writer and time from the lines of an old page, and leaves these lines out of its body", () => {
    const html = `<HTML><TITLE>Old pier closes</TITLE><BODY><TABLE><TR><TD><A HREF=/>Home</A></TD><TD><FONT SIZE=5>Old pier closes</FONT><BR>By Ana Ruizel<BR>May 4, 2004<P>${STORY.join("<P>")}</TD></TR></TABLE></BODY></HTML>`;
    const found = page(html, { url: "https://tarn.example/2024/05/06/pier" });
    expect(found).toMatchObject({ headline: "Old pier closes", byline: "Ana Ruizel", published: "May 4, 2004" });
    expect(found.lines.map(({ words }) => words)).toEqual([...STORY]);
  });

  test("keeps a first paragraph that the description repeats, below a line of its own", () => {
    const found = at(
      `<meta name="description" content="${STORY[0].replaceAll('"', "&quot;")}">`,
      "<div><cite>Selmouth —</cite></div>",
    );
    expect(found.standfirst).toBeNull();
    expect(found.lines.map(({ words }) => words)).toContain(STORY[0]);
  });

  test("takes no field from the frame around the article", () => {
    const html = `<html lang="en-GB"><head><title>Old pier closes | Tarn Courier</title></head><body><article>${paragraphs()}</article>
      <aside class="related"><time datetime="2020-01-01">1 January</time><figure><figcaption>Another picture, of another day</figcaption></figure><a rel="author">Tom Orme</a></aside></body></html>`;
    expect(page(html)).toMatchObject({ language: "en-GB", published: null, caption: null, byline: null });
  });

  test("says where each stood", () => {
    const found = at(
      `${jsonLd({ ...PIER, datePublished: "2024-05-04" })}<meta name="author" content="Ana Ruizel">`,
      "<h1>Old pier closes</h1>",
    );
    expect(found.provenance).toMatchObject({
      headline: "h1",
      published: "JSON-LD datePublished",
      byline: "meta author",
    });
  });
});

describe("whether a page is an article", () => {
  const links = Array.from(
    { length: 30 },
    (_, n) => `<li><a href="/a/${n}">Story number ${n} of this day</a></li>`,
  ).join("");
  test.each([
    ["a story", `<article>${paragraphs()}</article>`, "https://tarn.example/a/pier", true],
    [
      "a short one that says so",
      `<meta property="og:type" content="article"><article>${paragraphs(STORY.slice(0, 1))}</article>`,
      "https://tarn.example/a/pier",
      true,
    ],
    ["a list of links", `<ul>${links}</ul>`, "https://tarn.example/news", false],
    ["a front page", `<div>${paragraphs()}</div>`, "https://tarn.example/", false],
    ["a login", `<form><p>Sign in to go on.</p><input></form>`, "https://tarn.example/login", false],
    ["nothing", "<p></p>", "https://tarn.example/x", false],
  ])("%s", (_, inside, url, expected) => {
    expect(page(`<html><body>${inside}</body></html>`, { url }).isArticle).toBe(expected);
  });
});

test.each([
  ["2024-05-04T09:05:00+02:00", "2024-05-04T09:05:00+02:00"],
  ["2024-05-04 09:05:00+0200", "2024-05-04T09:05:00+02:00"],
  ["2024-05-04T09:05", "2024-05-04T09:05"],
  ["2024-05-04", "2024-05-04"],
  ["Sat, 04 May 2024 09:05:00 GMT", "2024-05-04T09:05:00Z"],
  ["May 4, 2024, 9:05 AM", "2024-05-04T09:05:00"],
  ["4 May 2024", "2024-05-04"],
  ["soon", null],
])("the time %s is %s", (printed, iso) => {
  expect(isoTime(printed)).toBe(iso);
});
