import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeWords, isolate, oneLine, safeUrl } from "../../src/render/escape.ts";

/** What Discord makes of a backslash: the punctuation behind it, plain. */
const asDiscordShows = (text: string): string => text.replace(/\\([\\*_~`|[\]()<>@#:+\-.])/g, "$1");

describe("source words", () => {
  test.each([
    ["@everyone look", "\\@everyone look"],
    ["<@&123456789012345678>", "\\<\\@&123456789012345678\\>"],
    ["<t:0:R> and <:x:1>", "\\<t\\:0:R\\> and \\<\\:x:1\\>"],
    [":tada: at 10:30", "\\:tada: at 10:30"],
    ["[press](javascript:alert(1))", "\\[press\\]\\(javascript:alert\\(1\\)\\)"],
    ["# not a heading", "\\# not a heading"],
    ["-# not small", "\\-\\# not small"],
    ["> not a quotation", "\\> not a quotation"],
    ["- not a list", "\\- not a list"],
    ["1. not a list", "1\\. not a list"],
    [
      "||hidden|| ```code``` **b** __u__ ~~s~~",
      "\\|\\|hidden\\|\\| \\`\\`\\`code\\`\\`\\` \\*\\*b\\*\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~",
    ],
    ["see https://example.test/a", "see https\\://example.test/a"],
    ["C:\\temp", "C:\\\\temp"],
  ])("format nothing: %s", (words, escaped) => {
    expect(escapeWords(words)).toBe(escaped);
  });

  test.each(["5-3 after extra time", "a well-known co-operation", "It cost $3.50.", "20 + 5"])(
    "stay as they are where nothing formats: %s",
    (words) => {
      expect(escapeWords(words)).toBe(words);
    },
  );

  test("come out exactly as they were when Discord takes the backslashes away", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab1 .*_~`|\\[]()<>@#:/-+\n") }), (words) => {
        expect(asDiscordShows(escapeWords(words))).toBe(words);
      }),
    );
  });

  test("cannot turn the rest of a line around", () => {
    expect(isolate("plain")).toBe("plain");
    expect(isolate("\u202egnp")).toBe("\u2068\u202egnp\u2069");
    expect(isolate("a\u2069\u202eb")).toBe("\u2068a\u202eb\u2069");
  });

  test("fit on one line", () => {
    expect(oneLine("one\r\n\n two\u2028three")).toBe("one two three");
  });
});

test.each([
  ["https://example.test/a b(c)", "https://example.test/a%20b%28c%29"],
  ["http://example.test", "http://example.test/"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["not an address", null],
  [`https://example.test/${"a".repeat(600)}`, null],
  [null, null],
])("links only to web addresses: %s", (url, safe) => {
  expect(safeUrl(url)).toBe(safe);
});
