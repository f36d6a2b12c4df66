import { type AddressInfo, createServer } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { TEST_CERTIFICATE } from "./certificate.ts";
import {
  answer,
  drip,
  type HostileServer,
  hostileServer,
  type Route,
  redirect,
  stream,
  top,
} from "./hostile-server.ts";
import { outcome, testWeb, textOf } from "./web.ts";

const FEED = `<rss><channel><title>Harbour news</title>${"<item><title>A ferry ran aground.</title></item>".repeat(200)}</channel></rss>`;
const coded = (encoding: string, body: string | Uint8Array): Route =>
  answer(200, { "content-encoding": encoding }, body);
const raw =
  (...pieces: (string | Uint8Array)[]): Route =>
  (socket) => {
    for (const piece of pieces) socket.write(piece);
    socket.end();
  };

let server: HostileServer;
beforeAll(async () => {
  server = await hostileServer({
    "/feed": answer(200, { "content-type": "application/rss+xml" }, FEED),
    "/fifty": coded(Array(50).fill("gzip").join(", "), gzipSync(FEED)),
    "/gzip": coded("gzip", gzipSync(FEED)),
    "/x-gzip": coded("X-GZIP", gzipSync(FEED)),
    "/brotli": coded("br", brotliCompressSync(FEED)),
    "/deflate": coded("deflate", deflateSync(FEED)),
    "/deflate-raw": coded("deflate", deflateRawSync(FEED)),
    "/zstd": coded("zstd", zstdCompressSync(FEED)),
    "/gzip-br": coded("gzip, br", brotliCompressSync(gzipSync(FEED))),
    "/identity": coded("identity", FEED),
    "/gzip-bytewise": stream({ "content-encoding": "gzip" }, () =>
      [...gzipSync(FEED)].map((byte) => Uint8Array.of(byte)),
    ),
    "/plain-as-gzip": coded("gzip", FEED),
    "/plain-as-br": coded("br", FEED),
    "/plain-as-deflate": coded("deflate", `\ufeff  ${FEED}`),
    "/plain-as-zstd": coded("zstd", FEED),
    "/plain-as-utf-8": coded("utf-8", FEED),
    "/plain-as-two": coded("gzip, br", FEED),
    "/short-as-gzip": coded("gzip", "{}"),
    "/unknown": coded("rot13", gzipSync(FEED)),
    "/constructor": coded("constructor", gzipSync(FEED)),
    "/cut/gzip": coded("gzip", gzipSync(FEED).subarray(0, -12)),
    "/cut/brotli": coded("br", brotliCompressSync(FEED).subarray(0, -12)),
    "/cut/deflate": coded("deflate", deflateSync(FEED).subarray(0, -12)),
    "/cut/zstd": coded("zstd", zstdCompressSync(FEED).subarray(0, -12)),
    "/spoilt": coded("gzip", spoilt(gzipSync(FEED))),
    "/silent": () => {},
    "/stall": (socket) => void socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n"),
    "/head-drip": drip(200, { "x-first": 1 }, "", 1_000),
    "/informed": (socket) => {
      const timer = setInterval(() => socket.write("HTTP/1.1 103 Early Hints\r\n\r\n"), 5);
      socket.on("close", () => clearInterval(timer));
    },
    "/drip-until-close": drip(200, {}, "x", 50),
    "/reset-inside": (socket) =>
      void socket.write(top(200, {}) + FEED, () => setTimeout(() => socket.resetAndDestroy(), 50)),
    "/drip": drip(200, { "content-length": 100_000 }, "x", 50),
    "/too-long": raw(top(200, { "content-length": 6 }), "a feedHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil"),
    "/too-short": raw(top(200, { "content-length": 60_000 }), FEED),
    "/chunk-cut": raw(top(200, { "transfer-encoding": "chunked" }), "6\r\na feed\r\n"),
    "/chunk-wrong": raw(top(200, { "transfer-encoding": "chunked" }), "6\r\na feed\r\nzz\r\n"),
    "/headers/many": answer(200, Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`x${n}`, "1"])), FEED),
    "/headers/hundreds": answer(200, Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`x${n}`, "1"])), FEED),
    "/headers/long": answer(200, { "x-long": "x".repeat(100_000) }, FEED),
    "/headers/twice": raw("HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 6\r\n\r\na feed"),
    "/no-http": raw("SSH-2.0-OpenSSH_9.9\r\n"),
    "/hang-up": raw(),
    "/reset": (socket) => void socket.resetAndDestroy(),
    "/nothing": answer(200, {}),
    "/no-content": raw(top(204, {})),
    "/empty-gzip": coded("gzip", gzipSync("")),
    "/huge": (socket) => void socket.write(top(200, { "content-length": 204_000_000 })),
  });
});
afterAll(() => server.close());

/** A checksum that is wrong: only at the end is it seen. */
function spoilt(bytes: Buffer): Buffer {
  bytes[bytes.length - 6]! ^= 0xff;
  return bytes;
}

const web = testWeb({ limits: { feedMs: 1_000, pageMs: 1_000 } });
const asked = async (path: string): Promise<string> => outcome(await web.get({ url: server.url(path), as: "feed" }));

afterEach(async () => {
  expect(await asked("/feed"), "the next one is still served").toBe("ok");
});

test("a body that is too large by its own words is refused before it is read", async () => {
  expect(await asked("/huge")).toBe("too-large");
});

describe("encodings", () => {
  test.each([
    ...["gzip", "x-gzip", "brotli", "deflate", "deflate-raw", "zstd", "gzip-br", "identity", "gzip-bytewise"],
    ...["plain-as-gzip", "plain-as-br", "plain-as-zstd", "plain-as-utf-8", "plain-as-two"],
  ])("are taken off, and text that has none is read as it is: %s", async (kind) => {
    expect(textOf(await web.get({ url: server.url(`/${kind}`), as: "feed" }))).toBe(FEED);
  });

  test("leave a mark and white space before plain text alone", async () => {
    const result = await web.get({ url: server.url("/plain-as-deflate"), as: "feed" });
    expect(result.ok && Buffer.from(result.value.bytes).toString()).toBe(`\ufeff  ${FEED}`);
    expect(textOf(await web.get({ url: server.url("/short-as-gzip"), as: "feed" }))).toBe("{}");
  });

  test.each(["/fifty", "/unknown", "/constructor"])("that nobody needs are refused: %s", async (path) => {
    expect(await asked(path)).toBe("encoding");
  });

  test.each(["/cut/gzip", "/cut/brotli", "/cut/deflate", "/cut/zstd", "/spoilt"])(
    "that break off or are wrong give nothing: %s",
    async (path) => {
      expect(await asked(path)).toBe("encoding");
    },
  );
});

describe("servers that take their time", () => {
  test.each(["/silent", "/stall", "/informed", "/drip", "/drip-until-close"])(
    "are left when the time is up: %s",
    async (path) => {
      const start = performance.now();
      expect(
        outcome(await testWeb({ limits: { pageMs: 300 } }).get({ url: server.url(path), as: "page", urgent: true })),
      ).toBe("too-slow");
      expect(performance.now() - start).toBeLessThan(1_500);
    },
  );
});

describe("answers that are not what they say", () => {
  test("are read as far as they said, and nothing behind it", async () => {
    expect(textOf(await web.get({ url: server.url("/too-long"), as: "feed" }))).toBe("a feed");
  });

  test.each([
    ["/too-short", "broken-off"],
    ["/reset-inside", "broken-off"],
    ["/chunk-cut", "broken-off"],
    ["/chunk-wrong", "headers"],
    ["/headers/many", "headers"],
    ["/headers/hundreds", "headers"],
    ["/headers/long", "headers"],
    ["/headers/twice", "headers"],
    ["/no-http", "headers"],
    ["/hang-up", "unreachable"],
    ["/reset", "unreachable"],
    ["/nothing", "empty"],
    ["/no-content", "empty"],
    ["/empty-gzip", "empty"],
  ])("are refused by name: %s is %s", async (path, why) => {
    expect(await asked(path)).toBe(why);
  });

  test("nobody at all is unreachable", async () => {
    const gone = await hostileServer({});
    await gone.close();
    expect(outcome(await web.get({ url: gone.url("/feed"), as: "feed" }))).toBe("unreachable");
  });
});

describe("certificates", () => {
  const trusted = getCACertificates("default");
  const resolve = async (): Promise<string[]> => ["127.0.0.1"];
  let secure: HostileServer;
  beforeAll(async () => {
    secure = await hostileServer(
      {
        "/feed": answer(200, {}, "a safe feed"),
        "/down": redirect(301, server.url("/feed")),
        "/up": redirect(301, "/feed"),
      },
      { isSecure: true },
    );
  });
  afterEach(() => setDefaultCACertificates(trusted));
  afterAll(() => secure.close());

  test("must be those of somebody trusted", async () => {
    expect(outcome(await testWeb({ resolve }).get({ url: secure.url("/feed", "news.test"), as: "feed" }))).toBe(
      "certificate",
    );
    expect(secure.seen).toEqual([]);
  });

  test("must be for the name that was asked for", async () => {
    setDefaultCACertificates([TEST_CERTIFICATE]);
    const trusting = testWeb({ resolve });
    expect(textOf(await trusting.get({ url: secure.url("/feed", "news.test"), as: "feed" }))).toBe("a safe feed");
    expect(outcome(await trusting.get({ url: secure.url("/feed", "other.test"), as: "feed" }))).toBe("certificate");
    expect(outcome(await trusting.get({ url: secure.url("/feed"), as: "feed" }))).toBe("certificate");
    expect(secure.seen.length).toBe(1);
  });

  test("are not given up for an open connection", async () => {
    setDefaultCACertificates([TEST_CERTIFICATE]);
    const before = server.seen.length;
    const trusting = testWeb({ resolve });
    expect(outcome(await trusting.get({ url: secure.url("/down", "news.test"), as: "feed" }))).toBe(
      "insecure-redirect",
    );
    expect(server.seen.length).toBe(before);
    expect(textOf(await trusting.get({ url: secure.url("/up", "news.test"), as: "feed" }))).toBe("a safe feed");
  });

  test("are missed where a server speaks none", async () => {
    const open = createServer((socket) =>
      socket
        .on("error", () => {})
        .resume()
        .end(top(400, {})),
    );
    await new Promise<void>((resolve) => open.listen(0, "127.0.0.1", resolve));
    const { port } = open.address() as AddressInfo;
    expect(outcome(await testWeb().get({ url: `https://127.0.0.1:${port}/`, as: "feed" }))).toBe("certificate");
    await new Promise((resolve) => open.close(resolve));
  });
});
