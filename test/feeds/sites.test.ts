import { describe, expect, it } from "vitest";
import { isSameHost } from "../../src/feeds/sites.ts";

describe("one host", () => {
  it.each([
    ["https://example.org/a", "https://example.org/b"],
    ["https://www.example.org/a", "http://example.org/feed"],
    ["https://m.example.org/a", "https://www.example.org/a"],
    ["http://127.0.0.1:8080/a", "http://127.0.0.1:8080/b"],
    ["http://[::1]:8080/a", "http://[::1]:8080/b"],
    ["http://intranet/news", "http://intranet/feed"],
    ["https://ana.letters.example/p/a", "https://ana.letters.example/feed"],
  ])("%s and %s", (one, other) => {
    expect(isSameHost(one, other)).toBe(true);
    expect(isSameHost(other, one)).toBe(true);
  });
  it.each([
    ["https://ana.letters.example/", "https://bea.letters.example/"],
    ["https://ana.letters.example/", "https://letters.example/"],
    ["https://example.org/", "https://example.com/"],
    ["https://example.org/", "https://badexample.org/"],
    ["https://example.org/", "https://example.org:8443/"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8081/"],
    ["http://127.0.0.1/", "http://127.0.0.2/"],
    ["http://intranet/", "http://extranet/"],
    ["not an address", "not an address"],
    ["mailto:ana@example.org", "https://example.org/"],
  ])("not %s and %s", (one, other) => expect(isSameHost(one, other)).toBe(false));
});
