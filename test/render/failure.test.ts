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
