import { describe, expect, test } from "vitest";
import { isAllowed, parseRobots } from "../../../src/ingest/fetch/robots.ts";

const MOST = 100_000;
const AGENT = "Verbatim/0.1 (+mailto:tests@news.test)";
const robots = (text: string, agent = AGENT) => parseRobots(text, agent, MOST);
const may = (text: string, path: string): boolean => isAllowed(robots(text), new URL(path, "https://news.test"));

describe("which rules are ours", () => {
  test.each([
    ["nothing", "", true],
    ["for everybody", "User-agent: *\nDisallow: /", false],
    ["for us", "user-agent:verbatim\ndisallow:/", false],
    ["for us with a version", "User-agent: Verbatim/2.0\nDisallow: /", false],
    ["for another", "User-agent: Otherbot\nDisallow: /", true],
    ["for one whose name ours begins", "User-agent: Verbatimbot\nDisallow: /", true],
    ["ours before those for everybody", "User-agent: *\nDisallow: /\n\nUser-agent: Verbatim\nAllow: /", true],
    ["ours, that forbid nothing", "User-agent: *\nDisallow: /\n\nUser-agent: Verbatim\nDisallow:", true],
    ["several names for one group", "User-agent: Otherbot\nUser-agent: Verbatim\nDisallow: /", false],
    [
      "two groups of ours",
      "User-agent: Verbatim\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Verbatim\nDisallow: /news",
      false,
    ],
    ["a line between that is no rule", "User-agent: Verbatim\nSitemap: /map\nUser-agent: x\nDisallow: /", false],
    ["rules of nobody", "Disallow: /", true],
    ["comments and a mark", "\ufeff# hello\r\nUser-agent: * # all\r\nDisallow: /news # no\r\n", false],
    ["a page instead", "<html><body>User-agent: *<br>Disallow: /</body></html>", true],
  ])("%s", (_, text, allows) => {
    expect(may(text, "/news")).toBe(allows);
  });
});

describe("what a rule fits", () => {
  test.each([
    ["/fish", "/fish.html", true],
    ["/fish", "/Fish", false],
    ["/fish/", "/fish", false],
    ["/*.php", "/folder/a.php?x=1", true],
    ["/*.php$", "/a.php?x=1", false],
    ["/*.php$", "/a.php", true],
    ["/a*b*c", "/a-b-b-c-d", true],
    ["/a*b*c", "/a-c-b", false],
    ["/ab*ab$", "/ab", false],
    ["/$", "/", true],
    ["/$", "/a", false],
    ["*", "/anything", true],
    ["/?page=", "/?page=2", true],
    ["/caf%c3%a9", "/café", true],
    ["/café", "/caf%C3%A9", true],
    ["/%7Ejoe", "/~joe", true],
  ])("%s on %s", (pattern, path, fits) => {
    expect(may(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(!fits);
  });

  test("the longest wins, and allow of two as long", () => {
    const text = "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /a\nAllow: /a";
    expect([may(text, "/news/open/1"), may(text, "/news/1"), may(text, "/a")]).toEqual([true, false, true]);
  });

  test("robots.txt itself may be had", () => {
    expect(may("User-agent: *\nDisallow: /", "/robots.txt")).toBe(true);
  });
});

test("reads how long to wait between two pages", () => {
  const delay = (value: string): number => robots(`User-agent: *\nCrawl-delay: ${value}`).delayMs;
  expect(["10", "0.5", "-1", "soon", ""].map(delay)).toEqual([10_000, 500, 0, 0, 0]);
});

test.each([
  [
    "very many names before very many rules",
    `${"User-agent: *\nUser-agent: Verbatim\n".repeat(7_000)}${"Disallow: /a\n".repeat(20_000)}`,
  ],
  ["a very long line of spaces", `User-agent: *\nDisallow: /a${" ".repeat(490_000)}x`],
  ["very many wildcards", `User-agent: *\nDisallow: /${"*a".repeat(240_000)}b`],
  ["very many rules with wildcards", `User-agent: *\n${"Disallow: /*a*a*a*b\n".repeat(25_000)}`],
])("takes no time for %s", (_, text) => {
  const start = performance.now();
  const { rules } = robots(text);
  isAllowed({ rules, delayMs: 0 }, new URL(`https://news.test/${"a".repeat(1_900)}`));
  expect(performance.now() - start).toBeLessThan(500);
  expect(rules.reduce((sum, { pattern }) => sum + pattern.length, 0)).toBeLessThanOrEqual(MOST);
});
