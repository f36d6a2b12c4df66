import { describe, expect, it } from "vitest";
import { isSameSite } from "../../src/feeds/sites.ts";

describe("one site", () => {
  it.each([
    ["https://example.org/a", "https://example.org/b"],
    ["https://www.example.org/a", "http://example.org/feed"],
    ["https://news.example.co.uk/", "https://feeds.example.co.uk/"],
    ["http://127.0.0.1:8080/a", "http://127.0.0.1:8080/b"],
    ["http://[::1]:8080/a", "http://[::1]:8080/b"],
    ["http://intranet/news", "http://intranet/feed"],
    ["https://ana.blogspot.com/2026/a", "https://ana.blogspot.com/feed"],
  ])("%s and %s", (one, other) => {
    expect(isSameSite(one, other)).toBe(true);
    expect(isSameSite(other, one)).toBe(true);
  });
  it.each([
    ["https://ana.blogspot.com/", "https://bea.blogspot.com/"],
    ["https://ana.blogspot.com/", "https://blogspot.com/"],
    ["https://example.co.uk/", "https://other.co.uk/"],
    ["https://example.org/", "https://example.com/"],
    ["https://example.org/", "https://badexample.org/"],
    ["https://example.org/", "https://example.org:8443/"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8081/"],
    ["http://127.0.0.1/", "http://127.0.0.2/"],
    ["http://intranet/", "http://extranet/"],
    ["not an address", "not an address"],
    ["mailto:ana@example.org", "https://example.org/"],
  ])("not %s and %s", (one, other) => expect(isSameSite(one, other)).toBe(false));
});
