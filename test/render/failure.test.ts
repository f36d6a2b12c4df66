import { expect, test } from "vitest";
import type { Failure, FetchTrouble } from "../../src/domain/failure.ts";
import { failureText } from "../../src/render/say.ts";

const words = (why: FetchTrouble, status: number | null = null, retryAfterMs: number | null = null): string =>
  failureText({ kind: "not-fetched", source: "https://news.test/", why, status, retryAfterMs } satisfies Failure);

test.each([
  [
    words("forbidden-address"),
    "https://news.test/ belongs to a private network, and from there I fetch nothing. Use a public address.",
  ],
  [words("busy", 429), "https://news.test/ is too busy to answer. Try again later."],
  [words("busy", 429, 1_000), "https://news.test/ is too busy to answer. Try again in a minute."],
  [words("busy", 503, 600_000), "https://news.test/ is too busy to answer. Try again in 10 minutes."],
  [words("busy", 503, 3_600_000), "https://news.test/ is too busy to answer. Try again in an hour."],
  [words("busy", 503, 86_400_000), "https://news.test/ is too busy to answer. Try again in 24 hours."],
  [words("status", 500), "https://news.test/ could not answer (error 500). Try again later."],
  [
    words("refused", 403),
    "https://news.test/ does not let me in (error 403). Open it in a browser, and save the article’s text as .txt if you need it here.",
  ],
  [words("gone", 410), "https://news.test/ is gone for good, its server says (error 410)."],
])("says what happened and what to do: %s", (said, expected) => {
  expect(said).toBe(expected);
});

const article = { kind: "article-not-found", asked: "pier" } as const;
const limit = { kind: "too-many-watches", limit: 25 } as const;

test.each<[Failure, string]>([
  [
    { kind: "file-foreign", file: "a.rtf", what: "RTF document" },
    "a.rtf is an RTF document, which is not read. Save the article's text as .txt.",
  ],
  [{ kind: "file-foreign", file: "a.zip", what: "archive" }, "a.zip is an archive of files. Unpack it first."],
  [{ kind: "file-foreign", file: "a.png", what: "picture" }, "a.png is a picture and holds no article."],
  [{ kind: "file-malformed", file: "a.xml", line: 3, reason: "it ends" }, "a.xml, line 3: it ends."],
  [{ kind: "file-malformed", file: "a.xml", line: null, reason: "it ends" }, "a.xml: it ends."],
  [
    { kind: "not-a-page", source: "x.test/a", what: "download" },
    "x.test/a is a file to download; I read articles on web pages.",
  ],
  [
    { kind: "article-too-long", source: "a.txt", characters: 1_234_567, limit: 400_000 },
    "a.txt has 1,234,567 characters; an article may have 400,000. Split it.",
  ],
  [
    { ...article, near: [] },
    "I have no article that fits “pier”. Type some words of its headline and choose from the list, or look with /search.",
  ],
  [
    { ...article, near: ["Pier shut"] },
    "I have no article that fits “pier”. The nearest is “Pier shut”. Type some words of its headline and choose from the list, or look with /search.",
  ],
  [
    { ...article, near: ["Pier shut", "Pier open"] },
    "I have no article that fits “pier”. The nearest are “Pier shut”, “Pier open”. Type some words of its headline and choose from the list, or look with /search.",
  ],
  [
    { kind: "too-soon", waitMs: 400 },
    "Many links and files were asked for here lately, and I go easy on the sites. Ask again in 1 second.",
  ],
  [
    { kind: "too-soon", waitMs: 120_000 },
    "Many links and files were asked for here lately, and I go easy on the sites. Ask again in 2 minutes.",
  ],
  [
    { kind: "choose-one", options: ["quotes article", "quotes query", "quotes speaker"] },
    "Choose one of these options and no more: `article`, `query` or `speaker`.",
  ],
  [
    { kind: "permissions-missing", channel: "news", missing: ["View Channel", "Send Messages"] },
    "I cannot post in #news: there I lack View Channel and Send Messages. Allow it in the channel’s settings under Permissions, then try again. Nothing was saved.",
  ],
  [
    { ...limit, whose: "person" },
    "You have 25 watches, and more are not possible. Remove one first; /watch list shows them.",
  ],
  [
    { ...limit, whose: "guild" },
    "The channels of this server have 25 watches, and more are not possible. Remove one first; /watch list shows them.",
  ],
  [{ kind: "not-allowed", needs: "Manage Server" }, "Only members with Manage Server can do this."],
  [
    { kind: "not-allowed", needs: "Send Messages", here: true },
    "Only members with Send Messages in this channel can do this.",
  ],
])("puts trouble into words: %o", (failure, expected) => {
  expect(failureText(failure)).toBe(expected);
});
