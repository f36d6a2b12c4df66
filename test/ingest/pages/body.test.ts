import { describe, expect, test } from "vitest";
import { body, page, paragraphs, STORY } from "./read.ts";

const [FIRST, SECOND, THIRD, FOURTH] = STORY;
const around = (inside: string): string =>
  `<html><head><title>Old pier closes</title></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  ${inside}<footer><p>All rights reserved by The Tarn Courier</p></footer></body></html>`;

const LAYOUTS: readonly [name: string, html: string][] = [
  ["an article element", `<main><article><h1>Old pier closes</h1>${paragraphs()}</article></main>`],
  [
    "sections and an aside between",
    `<article><section>${paragraphs([FIRST, SECOND])}</section><aside><p>Sign up for our letter about harbours, sent each week.</p></aside><section>${paragraphs([THIRD, FOURTH])}</section></article>`,
  ],
  [
    "breaks for paragraphs",
    `<div class="c"><b>Old pier closes</b><div class="t">${STORY.join("<br><br>\n")}</div></div>`,
  ],
  ["single breaks behind sentences", `<div class="c"><div class="t">${STORY.join("<br>\n")}</div></div>`],
  [
    "tables for columns",
    `<table><tr><td width=150><a href="/">Home</a><br><a href="/a">News</a></td><td>${paragraphs()}</td></tr></table>`,
  ],
  [
    "a div for each paragraph",
    `<div id="content"><div class="post">${STORY.map((one) => `<div class="row">${one}</div>`).join("")}</div></div>`,
  ],
  ["unclosed paragraphs", `<div class="entry-content">${STORY.map((one) => `<p>${one}`).join("\n")}</div>`],
  [
    "a class on the body that names a box",
    `<div class="page has-related comments-open"><div class="entry-content">${paragraphs()}</div></div>`,
  ],
  [
    "words in links and emphasis",
    `<article>${paragraphs().replace("Selmouth", '<a href="/selmouth"><em>Sel</em>mouth</a>')}</article>`,
  ],
  ["white space of an editor", `<article>${paragraphs().replaceAll(" the ", "\n      the\t")}</article>`],
];

describe("the body of a page", () => {
  test.each(LAYOUTS)("is the story alone, word for word: %s", (_, html) => {
    expect(body(around(html))).toEqual([...STORY]);
  });

  const NOT_THE_STORY: readonly [name: string, html: string][] = [
    [
      "the captions of two pictures",
      "<figure><figcaption>The pier at dawn, seen from the market.</figcaption></figure><figure><figcaption>The fish market, which opens at six.</figcaption></figure>",
    ],
    ["an aside", "<aside><p>The town has had three piers in its long history, all of them of wood.</p></aside>"],
    [
      "a caption",
      `<figure><img src="a.jpg"><figcaption>The pier at dawn, seen from the market. <span>Jonas Tvedt</span></figcaption></figure>`,
    ],
    [
      "a caption in a div",
      `<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The pier at dawn, seen from the market.</p></div>`,
    ],
    ["a share bar", `<div class="share-bar"><p>Share this article with your friends and family</p></div>`],
    ["links to more", `<p><strong>Read more: <a href="/x">Ferry loses its captain</a></strong></p>`],
    ["a link alone", `<p><a href="/x">Ferry loses its captain after forty years at sea</a></p>`],
    [
      "a list of links under its heading",
      `<h3>More stories</h3><ul><li><a href="/x">Ferry loses its captain</a></li><li><a href="/y">Fish market grows</a></li></ul>`,
    ],
    [
      "a box of related stories",
      `<div class="related-stories"><h4>What else happened</h4><p>The captain of the ferry retires after forty years.</p></div>`,
    ],
    [
      "a newsletter",
      `<div class="newsletter-box"><p>The best of the coast, each Friday in your inbox.</p><form><input></form></div>`,
    ],
    ["a cookie note", `<p>We use cookies to improve your visit to this site.</p>`],
    ["a paywall", `<p>To continue reading this story, subscribe for one mark a week.</p>`],
    [
      "an advertisement",
      `<div class="ad-slot"><p>Boats at half the price, only this week at Sund and Sons.</p></div><p>Advertisement</p>`,
    ],
    [
      "the writer's portrait",
      `<div class="author-bio"><p>Ana Ruizel writes about harbours and the sea for this paper.</p></div>`,
    ],
    [
      "a pulled quote",
      `<blockquote>Nobody should have been walking on it</blockquote><blockquote>who leads the board, “and from today nobody will.”</blockquote>`,
    ],
    ["a stamp", `<p class="when">Updated: May 4, 2024, 9:05 AM</p>`],
    [
      "hidden words",
      `<p style="display:none">This paragraph is for robots that read what nobody sees.</p><p hidden>So is this one, of course.</p>`,
    ],
    [
      "scripts and styles",
      `<script>document.write("<p>Written by a script, for nobody to see here.</p>")</script><style>p { color: red }</style>`,
    ],
    ["a video player", `<div class="video-player"><p>Your browser does not support this video. Play again?</p></div>`],
    ["a heading without words below", `<h2>In other news</h2>`],
  ];
  test.each(NOT_THE_STORY)("leaves out %s, in the middle and at the end", (_, html) => {
    const inMiddle = `<article>${paragraphs([FIRST, SECOND])}${html}${paragraphs([THIRD, FOURTH])}</article>`;
    const atEnd = `<article>${paragraphs()}${html}</article>`;
    const expected = html.startsWith("<h2>") ? [FIRST, SECOND, "In other news", THIRD, FOURTH] : [...STORY];
    expect(body(around(inMiddle))).toEqual(expected);
    expect(body(around(atEnd))).toEqual([...STORY]);
  });

  const KEPT: readonly [name: string, html: string, words: string[]][] = [
    [
      "items of a list",
      "<ul><li>Tickets stay valid.</li><li>Bicycles go free.</li></ul>",
      ["Tickets stay valid.", "Bicycles go free."],
    ],
    ["a subheading", "<h2>What comes next</h2>", ["What comes next"]],
    [
      "a quotation set apart",
      "<blockquote><p>“We will build it of stone,” wrote the mayor in a letter to all.</p></blockquote>",
      ["“We will build it of stone,” wrote the mayor in a letter to all."],
    ],
    [
      "a sentence that is all link",
      `<p><a href="/letter">The mayor published his letter on Tuesday.</a></p>`,
      ["The mayor published his letter on Tuesday."],
    ],
    [
      "a paragraph about newsletters",
      "<p>The town's newsletter, he said, would tell people when to subscribe to the new service.</p>",
      ["The town's newsletter, he said, would tell people when to subscribe to the new service."],
    ],
    [
      "a capital dropped into the text",
      `<p><span class="drop">B</span>oats were tied up all along the shore.</p>`,
      ["Boats were tied up all along the shore."],
    ],
    [
      "a break inside a sentence",
      "<p>The ferry will leave<br>from the market.</p>",
      ["The ferry will leave from the market."],
    ],
    ["two spaces and a no-break space", "<p>It costs  5&nbsp;marks to cross.</p>", ["It costs 5\u00a0marks to cross."]],
  ];
  test.each(KEPT)("keeps %s", (_, html, words) => {
    const html2 = `<article>${paragraphs([FIRST, SECOND])}${html}${paragraphs([THIRD, FOURTH])}</article>`;
    expect(body(around(html2))).toEqual([FIRST, SECOND, ...words, THIRD, FOURTH]);
  });

  test("says the kinds of its lines, and keeps notes and rows of tables apart from the words", () => {
    const html = `<article>${paragraphs([FIRST, SECOND])}<h2>By day</h2><table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>12</td></tr></table><ul><li>Bicycles go free.</li></ul><p>Correction: an earlier version of this article gave another day.</p>${paragraphs([THIRD, FOURTH])}</article>`;
    const { lines } = page(around(html));
    expect(lines.slice(2, 7).map(({ kind, words }) => [kind, words])).toEqual([
      ["subheading", "By day"],
      ["furniture", "Day\tBoats"],
      ["furniture", "Monday\t12"],
      ["list-item", "Bicycles go free."],
      ["note", "Correction: an earlier version of this article gave another day."],
    ]);
    expect(body(around(html))).not.toContain("Monday\t12");
  });

  test("does not repeat headline, standfirst and byline", () => {
    const html = `<article><h1>Old pier closes</h1><p class="standfirst">Islanders must cross from the market</p><p>By Ana Ruizel</p>${paragraphs()}</article>`;
    expect(body(around(html))).toEqual([...STORY]);
    expect(page(around(html))).toMatchObject({
      headline: "Old pier closes",
      standfirst: "Islanders must cross from the market",
    });
  });

  test("comes from JSON-LD where the page shows hardly any", () => {
    const json = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Old pier closes",
      articleBody: STORY.join("\n\n"),
    });
    const html = `<html><head><script type="application/ld+json">${json}</script></head><body><p>Please enable JavaScript.</p></body></html>`;
    expect(body(html)).toEqual([...STORY]);
  });
});
