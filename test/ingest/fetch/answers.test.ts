import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fetched } from "../../../src/ingest/fetch/index.ts";
import { answer, type HostileServer, hostileServer, type Route, redirect } from "./hostile-server.ts";
import { outcome, testWeb, textOf } from "./web.ts";

const DAY_MS = 86_400_000;
const LOGIN = "<html><title>Just a moment…</title><form action=/login><input name=password></form></html>";

/** 304 to whoever names the tag, and the feed with it to anybody else. */
const tagged =
  (tag: string): Route =>
  (socket, seen) =>
    seen.headers["if-none-match"] === tag
      ? answer(304, { "cache-control": "max-age=60" })(socket, seen)
      : answer(200, { etag: tag, "last-modified": "Fri, 06 Mar 2026 08:00:00 GMT" }, "a feed")(socket, seen);

let [changes, server]: [number, HostileServer] = [0, undefined as never];
beforeAll(async () => {
  server = await hostileServer({
    "/feed": answer(200, { "content-type": "text/xml; charset=utf-8", "content-location": "/feed.xml" }, "a feed"),
    "/tagged": tagged('"v1"'),
    "/always-304": answer(304, { etag: '"v9"' }),
    "/never-matches": (socket, seen) => answer(200, { etag: `"${changes++}"` }, "a feed")(socket, seen),
    "/odd-tag": answer(200, { etag: '"caf\u00e9"', "last-modified": "x".repeat(2_000) }, "a feed"),
    "/busy": answer(429, {}),
    "/busy/seconds": answer(429, { "retry-after": 120 }),
    "/busy/date": answer(429, { "retry-after": "Fri, 06 Mar 2026 12:30:00 GMT" }),
    "/busy/negative": answer(429, { "retry-after": "-5" }),
    "/busy/past": answer(429, { "retry-after": "Fri, 06 Mar 2026 11:30:00 GMT" }),
    "/busy/years": answer(429, { "retry-after": 315_360_000 }),
    "/busy/words": answer(429, { "retry-after": "soon" }),
    "/down": answer(503, { "retry-after": 60 }),
    "/gone": answer(410, {}),
    "/forbidden": answer(403, {}),
    "/login": answer(401, { "www-authenticate": "Basic" }),
    "/unlawful": answer(451, {}),
    "/broken": answer(500, { "retry-after": 60 }),
    "/teapot": answer(418, {}),
    "/nowhere": answer(302, {}),
    "/partial": answer(206, {}, "a f"),
    "/challenge": answer(200, { "content-type": "text/html" }, LOGIN),
    "/cookie": answer(200, { "set-cookie": "id=1; path=/" }, "a feed"),
    "/moved": redirect(301, "/moved-again"),
    "/moved-again": redirect(308, "/feed"),
    "/moved-then-lent": redirect(301, "/lent"),
    "/lent": redirect(302, "/moved"),
    "/in-utf-8": redirect(302, "/zürich"),
    "/z%C3%BCrich": answer(200, {}, "from Zürich"),
    "/no-address": redirect(302, "http://:99999/"),
  });
});
afterAll(() => server.close());

const web = testWeb({ resolve: async () => ["127.0.0.1"] });
const get = (path: string, ask = {}) => web.get({ url: server.url(path), as: "feed", ...ask });
async function fetched(path: string, ask = {}): Promise<Fetched> {
  const result = await get(path, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe("asking whether something is new", () => {
  test("gives the bytes first, then only that nothing changed, with what to ask with next", async () => {
    const first = await fetched("/tagged");
    expect(first).toMatchObject({ isUnchanged: false, etag: '"v1"', lastModified: "Fri, 06 Mar 2026 08:00:00 GMT" });
    const { etag, lastModified } = first;
    const second = await fetched("/tagged", { etag, lastModified });
    expect(second).toMatchObject({ isUnchanged: true, etag, lastModified, freshForMs: 60_000 });
    expect(second.bytes.length).toBe(0);
    expect(server.seen.at(-1)!.headers["if-modified-since"]).toBe(lastModified);
  });

  test("fails where a server says “unchanged” to somebody who has nothing", async () => {
    expect(outcome(await get("/always-304"))).toBe("unasked-304");
    expect((await fetched("/always-304", { lastModified: "Fri, 06 Mar 2026 08:00:00 GMT" })).etag).toBe('"v9"');
  });

  test("gives the bytes each time where the tag never matches", async () => {
    const { etag } = await fetched("/never-matches");
    expect(await fetched("/never-matches", { etag })).toMatchObject({ isUnchanged: false, etag: '"1"' });
  });

  test("keeps no tag that could not be sent back, and sends none", async () => {
    expect(await fetched("/odd-tag")).toMatchObject({ etag: null, lastModified: null });
    await fetched("/feed", { etag: '"a\r\nx: y"', lastModified: "ü" });
    expect(Object.keys(server.seen.at(-1)!.headers).filter((name) => name.startsWith("if-") || name === "x")).toEqual(
      [],
    );
  });
});

describe("refusals", () => {
  test.each([
    ["/busy", "busy", 429, null],
    ["/busy/seconds", "busy", 429, 120_000],
    ["/busy/date", "busy", 429, 1_800_000],
    ["/busy/negative", "busy", 429, null],
    ["/busy/past", "busy", 429, null],
    ["/busy/years", "busy", 429, DAY_MS],
    ["/busy/words", "busy", 429, null],
    ["/down", "busy", 503, 60_000],
    ["/gone", "gone", 410, null],
    ["/missing", "not-found", 404, null],
    ["/forbidden", "refused", 403, null],
    ["/login", "refused", 401, null],
    ["/unlawful", "refused", 451, null],
    ["/broken", "status", 500, null],
    ["/teapot", "status", 418, null],
    ["/nowhere", "status", 302, null],
    ["/partial", "status", 206, null],
    ["/no-address", "address", null, null],
  ])("%s is %s", async (path, why, status, retryAfterMs) => {
    const source = server.url(path);
    expect(await get(path)).toEqual({ ok: false, failure: { kind: "not-fetched", source, why, status, retryAfterMs } });
  });

  test("a login page is what it is: its reader tells it from a feed", async () => {
    const result = await get("/challenge");
    expect(textOf(result)).toBe(LOGIN);
    expect(result.ok && result.value.contentType).toBe("text/html");
  });
});

describe("where it was got from", () => {
  test("is told, with what it was", async () => {
    expect(await fetched("/feed#part")).toEqual({
      url: server.url("/feed"),
      movedTo: null,
      isUnchanged: false,
      bytes: new Uint8Array(Buffer.from("a feed")),
      contentType: "text/xml; charset=utf-8",
      contentLocation: "/feed.xml",
      etag: null,
      lastModified: null,
      freshForMs: null,
    });
  });

  test.each([
    ["/moved", "/feed", "/feed"],
    ["/lent", "/feed", null],
    ["/moved-then-lent", "/feed", "/lent"],
  ])("and how far it has moved for good: %s", async (asked, at, moved) => {
    const { url, movedTo } = await fetched(asked);
    expect([url, movedTo]).toEqual([server.url(at), moved && server.url(moved)]);
  });

  test("says that a feed has moved to another site, and leaves it to the reader to believe it", async () => {
    const away = await hostileServer({ "/feed": redirect(301, server.url("/feed", "other.test")) });
    const result = await web.get({ url: away.url("/feed"), as: "feed" });
    expect(result).toMatchObject({ ok: true, value: { movedTo: server.url("/feed", "other.test") } });
    await away.close();
  });

  test("follows an address in UTF-8", async () => {
    expect(textOf(await get("/in-utf-8"))).toBe("from Zürich");
  });
});

describe("what a server learns", () => {
  test("is who we are, and no cookie of its own", async () => {
    await fetched("/cookie");
    await fetched("/cookie", { etag: '"x"' });
    const { headers } = server.seen.at(-1)!;
    expect(headers["user-agent"]).toBe("Verbatim/0.1 (+mailto:tests@news.test)");
    expect(Object.keys(headers).sort()).toEqual(
      ["accept", "accept-encoding", "connection", "host", "if-none-match", "user-agent"].sort(),
    );
  });
});
