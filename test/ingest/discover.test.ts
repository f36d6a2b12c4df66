import { describe, expect, test } from "vitest";
import { discoverFeeds } from "../../src/ingest/discover.ts";

const PAGE = "https://www.lindow-echo.example/harbour/today";
const found = (html: string) => discoverFeeds(html, PAGE).map(({ kind, url, title }) => [kind, url, title]);

describe("discoverFeeds", () => {
  test("finds the feeds that a page names, then links that look like feeds, its own first", () => {
    expect(
      found(`<!doctype html><html><head>
        <link rel="stylesheet" href="/x.css"><link rel=icon type=image/png href=/i.png>
        <link rel="alternate" type="application/rss+xml" title="Lindow Echo &amp; more" href="/rss">
        <LINK REL="feed Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="atom.xml">
        <link rel="alternate" type="application/feed+json" href="https://lindow-echo.example/feed.json">
        <link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/rss+xml" href="/rss">
        </head><body><a href="https://wire.example/rss.xml">The wire</a><a href="/feeds/harbour/"><b>Harbour</b> news</a>
        <a href="/subscribe">RSS</a><a href="/feedback">Feedback</a><a href="/breakfast">Rss is dead, say readers</a><a href="javascript:rss">RSS</a></body></html>`),
    ).toEqual([
      ["named", "https://www.lindow-echo.example/rss", "Lindow Echo & more"],
      ["named", "https://www.lindow-echo.example/harbour/atom.xml", null],
      ["named", "https://lindow-echo.example/feed.json", null],
      ["likely", "https://www.lindow-echo.example/feeds/harbour/", "Harbour news"],
      ["likely", "https://www.lindow-echo.example/subscribe", "RSS"],
      ["likely", "https://wire.example/rss.xml", "The wire"],
    ]);
  });

  test("follows the base that a page sets", () => {
    const html = '<base href="https://static.example/a/"><link rel=alternate type=application/rss+xml href=rss>';
    expect(found(html)).toEqual([["named", "https://static.example/a/rss", null]]);
  });

  test("is bounded: no more than 20 feeds, and no depth that takes long", () => {
    expect(found(Array.from({ length: 99 }, (_, at) => `<a href="/rss?${at}">x</a>`).join(""))).toHaveLength(20);
    const started = performance.now();
    expect(
      found(`<link rel=alternate type=application/rss+xml href=/rss>${"<div><a href=/x>".repeat(150_000)}`),
    ).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("finds nothing in words", () => {
    expect(found("no page at all <a")).toEqual([]);
  });
});
