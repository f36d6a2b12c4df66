import { describe, expect, test } from "vitest";
import { canonicalUrl, identify } from "../../src/parse/identity.ts";
import { rawItem } from "./raw.ts";

describe("canonicalUrl", () => {
  test.each([
    ["http://Tarn.example/ferry/?utm_source=feed&b=2&a=1#top", "https://tarn.example/ferry?a=1&b=2"],
    ["https://tarn.example:443/ferry", "https://tarn.example/ferry"],
    ["https://tarn.example:8443/ferry/", "https://tarn.example:8443/ferry"],
  ])("makes %j one address", (address, wanted) => {
    expect(canonicalUrl(address)).toBe(wanted);
  });

  test.each(["ferry", "mailto:a@tarn.example", "javascript:alert(1)"])("does not take %j for a page", (address) => {
    expect(canonicalUrl(address)).toBeNull();
  });
});

describe("identify", () => {
  const same = (a: ReturnType<typeof rawItem>, b: ReturnType<typeof rawItem>) => identify(a) === identify(b);

  test("goes by the source's identifier before all else", () => {
    expect(same(rawItem("One", { uri: "urn:x:1" }), rawItem("Two", { uri: "urn:x:1", headline: "New" }))).toBe(true);
    expect(same(rawItem("One", { uri: "urn:x:1" }), rawItem("One", { uri: "urn:x:2" }))).toBe(false);
  });

  test("keeps the number 17 of two publishers apart", () => {
    expect(same(rawItem("One", { uri: "17", publisher: "A" }), rawItem("One", { uri: "17", publisher: "B" }))).toBe(
      false,
    );
  });

  test("goes by the page's address, tracking aside", () => {
    const page = "https://tarn.example/ferry";
    expect(same(rawItem("One", { url: page }), rawItem("Two", { url: `${page}?utm_medium=rss` }))).toBe(true);
    expect(same(rawItem("One", { url: page }), rawItem("One", { url: `${page}?id=2` }))).toBe(false);
  });

  test("goes by the words, white space aside", () => {
    expect(same(rawItem("A ferry\n\nsank"), rawItem("A ferry sank "))).toBe(true);
    expect(same(rawItem("A ferry sank"), rawItem("A ferry sang"))).toBe(false);
  });

  test("gives 20,000 texts that differ by a letter or two 20,000 ids", () => {
    const ids = new Set<string>();
    for (let index = 0; index < 20_000; index += 1) ids.add(identify(rawItem(`Ferry ${index} sank`)));
    expect(ids.size).toBe(20_000);
  });
});
