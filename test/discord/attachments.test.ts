import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isAttachmentAddress, readAttachment } from "../../src/discord/attachments.ts";
import { failureText } from "../../src/render/say.ts";

const API = "http://127.0.0.1:4823/api";

describe("the address of an attached file", () => {
  test.each([
    "https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=1&is=2&hm=3",
    "https://CDN.discordapp.com/ephemeral-attachments/1/2/a.pdf",
    "https://media.discordapp.net/attachments/1/2/a.png",
    "http://127.0.0.1:4823/attachments/1/2/a.pdf",
  ])("may be %s", (url) => expect(isAttachmentAddress(url, API)).toBe(true));

  test.each([
    "http://cdn.discordapp.com/attachments/1/2/a.pdf",
    "https://cdn.discordapp.com.evil.example/attachments/1/2/a.pdf",
    "https://evil.example/?https://cdn.discordapp.com/",
    "https://cdn.discordapp.com:8443/attachments/1/2/a.pdf",
    "https://cdn.discordapp.com@evil.example/attachments/1/2/a.pdf",
    "https://me@cdn.discordapp.com/attachments/1/2/a.pdf",
    "https://discord.com/attachments/1/2/a.pdf",
    "http://127.0.0.1:4824/attachments/1/2/a.pdf",
    "http://127.0.0.1:4823/api/v10/users/@me",
    "http://127.0.0.1:4823/attachments/../page/state",
    "http://localhost:4823/attachments/1/2/a.pdf",
    "https://127.0.0.1:4823/attachments/1/2/a.pdf",
    "http://169.254.169.254/attachments/1/2/a.pdf",
    "file:///attachments/1/2/a.pdf",
    "data:text/plain,attachments",
    "attachment://a.pdf",
    "",
  ])("may not be %s", (url) => expect(isAttachmentAddress(url, API)).toBe(false));
});

describe("reading", () => {
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  let origin: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    asked = [];
  });

  const LIMIT = 1_000;
  const read = (more: object = {}, limits: { deadlineMs?: number; api?: string } = {}) =>
    readAttachment(
      { id: "2", name: "a.txt", sizeBytes: 3, contentType: null, url: `${origin}/attachments/1/2/a.txt`, ...more },
      { api: `${origin}/api`, limitBytes: LIMIT, deadlineMs: 2_000, ...limits },
    );

  test("gives the bytes, up to the very limit", async () => {
    answer = (_, response) => response.end(Buffer.alloc(LIMIT, 7));
    expect(await read()).toEqual({ ok: true, value: new Uint8Array(LIMIT).fill(7) });
  });

  test("an empty file is one", async () => {
    answer = (_, response) => response.end();
    expect(await read({ sizeBytes: 0 })).toEqual({ ok: true, value: new Uint8Array() });
  });

  test("never asks for what is too large by Discord's own word", async () => {
    expect(await read({ sizeBytes: LIMIT + 1 })).toMatchObject({ ok: false, failure: { kind: "file-too-large" } });
    expect(asked).toEqual([]);
  });

  test("stops where more comes than was said, however long it goes on", async () => {
    let stopped = false;
    answer = (_, response) => {
      const more = setInterval(() => response.write(Buffer.alloc(400)), 1);
      response.on("close", () => {
        clearInterval(more);
        stopped = true;
      });
    };
    expect(await read()).toMatchObject({ ok: false, failure: { kind: "file-too-large", limitBytes: LIMIT } });
    await expect.poll(() => stopped).toBe(true);
  });

  test("counts a packed answer by what it unpacks to", async () => {
    answer = (_, response) => {
      response.setHeader("content-encoding", "gzip");
      response.end(gzipSync(Buffer.alloc(1_000_000)));
    };
    expect(await read()).toMatchObject({ ok: false, failure: { kind: "file-too-large" } });
  });

  test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string]>([
    ["404", (_, response) => response.writeHead(404).end("gone"), "gone"],
    ["403, as for an address that ran out", (_, response) => response.writeHead(403).end(), "gone"],
    ["500", (_, response) => response.writeHead(500).end(), "broken"],
    ["a dropped connection", (request) => request.socket.destroy(), "broken"],
    [
      "half of what was promised",
      (request, response) => {
        response.writeHead(200, { "content-length": "100" }).write("half");
        setTimeout(() => request.socket.destroy(), 20);
      },
      "broken",
    ],
  ])("%s is trouble in words", async (_, does, why) => {
    answer = does;
    const result = await read();
    expect(result).toEqual({ ok: false, failure: { kind: "file-not-fetched", file: "a.txt", why } });
    if (!result.ok) expect(failureText(result.failure)).toMatch(/^a\.txt (is no longer there|did not come)/);
  });

  test("what does not come in time is given up, in its head and in its body", async () => {
    answer = () => {};
    const slow = { ok: false, failure: { kind: "file-not-fetched", file: "a.txt", why: "slow" } };
    expect(await read({}, { deadlineMs: 60 })).toEqual(slow);
    answer = (_, response) => void response.write("x");
    expect(await read({}, { deadlineMs: 60 })).toEqual(slow);
  });

  test("does not follow an answer that leads elsewhere", async () => {
    answer = (request, response) =>
      request.url === "/secret" ? response.end("secret") : response.writeHead(302, { location: "/secret" }).end();
    expect(await read()).toMatchObject({ ok: false, failure: { kind: "file-not-fetched", why: "broken" } });
    expect(asked).toEqual(["/attachments/1/2/a.txt"]);
  });

  test("an address that is not Discord's is never asked", async () => {
    answer = (_, response) => response.end("secret");
    const result = await read({}, { api: "https://discord.com/api" });
    expect(result).toEqual({ ok: false, failure: { kind: "attachment-foreign", file: "a.txt" } });
    expect(asked).toEqual([]);
  });
});
