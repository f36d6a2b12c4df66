import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { growthMb } from "./bombs.ts";
import { outcome, testWeb } from "./web.ts";

const MOST_MB = 50;

let child: ChildProcess;
let origin: string;
beforeAll(async () => {
  child = fork(new URL("./bomb-server.ts", import.meta.url));
  const [port] = await once(child, "message");
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => child.disconnect());

const web = testWeb({ limits: { feedMs: 20_000, pageMs: 15_000 } });

describe("what grows without end takes no memory", () => {
  test.each([
    ["300 MB as gzip", "/gzip", "too-large"],
    ["300 MB as brotli", "/brotli", "too-large"],
    ["300 MB as gzip twice", "/gzip-twice", "too-large"],
    ["300 MB as gzip as brotli", "/brotli-of-gzip", "too-large"],
    ["300 MB as zstd with a window of 128 MB", "/zstd", "encoding"],
    ["a body without a length", "/until-close", "too-large"],
    ["chunks without an end", "/chunked", "too-large"],
    ["chunks of one byte", "/bytewise", "too-slow"],
  ])("%s", async (_, path, why) => {
    for (const as of ["feed", "page"] as const) {
      let said = "";
      const growth = await growthMb(async () => {
        said = outcome(await web.get({ url: `${origin}${path}`, as, urgent: true }));
      });
      expect(said).toBe(why);
      expect(growth.used).toBeLessThan(MOST_MB);
      expect(growth.rss).toBeLessThan(MOST_MB);
      expect(outcome(await web.get({ url: `${origin}/feed`, as })), "the next one is still served").toBe("ok");
    }
  });
});
