import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userId } from "../src/domain/ids.ts";
import { silent } from "../src/domain/log.ts";
import { keepHealthFile, readHealth } from "../src/health/file.ts";
import { createHealth, type Gateway, type HealthReporter } from "../src/health/report.ts";
import { serveHealth } from "../src/health/server.ts";
import type { Room, Store } from "../src/store/index.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
import { sampleFeed } from "./store/contract-feeds.ts";
import { everyone, NORTH, START, sample, sampleDelivery } from "./store/samples.ts";

const HOUR_MS = 3_600_000;
let store: Store;
let health: HealthReporter;
let gateway: Gateway;
let held: string | null;
let searchable: number | null;
let room: Room;
beforeEach(async () => {
  store = await openSqliteStore({ file: ":memory:" });
  [gateway, held, searchable] = ["ready", null, 1];
  room = { freeBytes: 5e9, refused: null };
  await store.saveArticle(sample("a"), everyone);
  health = createHealth({
    store: { vitals: store.vitals, room: async () => room },
    search: {
      size: async () => {
        if (searchable === null) throw new Error("search worker ended with code 3");
        return searchable;
      },
    },
    gateway: () => gateway,
    whyHeld: () => held,
    startedAt: START,
    now: () => START + HOUR_MS,
  });
});
afterEach(async () => {
  health.stop();
  await store.close();
});

/** A feed that answered and is due, a post that was sent and one that is owed. */
async function fill() {
  const by = { guild: NORTH, name: "echo", addedBy: userId("7"), addedAt: 0, isPaused: false, isMuted: false };
  await store.follow(sampleFeed("echo", { nextAt: START + HOUR_MS - 60_000, answeredAt: START + 5 }), by);
  await store.planDeliveries([
    sampleDelivery("sent", { state: "sent", attemptedAt: START + 7 }),
    sampleDelivery("owed", { state: "planned", dueAt: START }),
  ]);
}

describe("the health", () => {
  test("tells what happened last, what waits, and what is wrong", async () => {
    expect(await health.read()).toMatchObject({
      pid: process.pid,
      lastFetch: null,
      lastDelivery: null,
      waiting: { feedsMs: 0, deliveriesMs: 0, deliveries: 0 },
      index: { stored: 1, searchable: 1 },
      troubles: [],
    });
    await fill();
    [gateway, held, searchable] = ["connecting", "Discord refuses too much.", 0];
    const read = await health.read();
    expect(read).toMatchObject({
      lastFetch: START + 5,
      lastDelivery: START + 7,
      waiting: { feedsMs: 60_000, deliveriesMs: HOUR_MS, deliveries: 1 },
    });
    expect(read.troubles).toEqual([
      "Discord is not connected (connecting).",
      "Discord refuses too much.",
      "Posts have been waiting for 60 minutes.",
      "Only 0 of 1 articles can be searched so far.",
    ]);
    expect(read.memoryBytes.rss).toBeGreaterThan(read.memoryBytes.heapUsed);
  });

  test("is told while the search does not work, and says that it does not", async () => {
    searchable = null;
    expect(await health.read()).toMatchObject({
      index: { stored: 1, searchable: null },
      troubles: ["The search does not work; the log says why. It is tried again by itself."],
    });
  });

  test.each<[Room, string]>([
    [{ freeBytes: 0, refused: "full" }, "The disk of the data is full: nothing new can be stored."],
    [{ freeBytes: 5e9, refused: "unwritable" }, "The database cannot be written: nothing new can be stored."],
    [{ freeBytes: 99_400_000, refused: null }, "Only 99 MB are left on the disk of the data."],
  ])("says what keeps it from storing: %j", async (now, words) => {
    room = now;
    expect(await health.read()).toMatchObject({ freeBytes: now.freeBytes, troubles: [words] });
    room = { freeBytes: 100_000_000, refused: null };
    expect((await health.read()).troubles).toEqual([]);
  });

  test("is written into the data folder, whole", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-health-"));
    try {
      expect(readHealth(folder)).toBeNull();
      const kept = keepHealthFile(folder, health, silent);
      await expect.poll(() => readHealth(folder)).toMatchObject({ pid: process.pid, at: START + HOUR_MS });
      kept.stop();
      expect(existsSync(join(folder, "health.json.partial"))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the port", () => {
  test("tells that it runs, whether it is ready, and Prometheus all of it", async () => {
    const server = await serveHealth(0, health, silent);
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
      return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
    };
    try {
      expect(await get("/healthz")).toMatchObject({ status: 200, text: "ok\n" });
      expect((await get("/readyz")).status).toBe(200);
      gateway = "connecting";
      const ready = await get("/readyz");
      expect([ready.status, JSON.parse(ready.text).troubles]).toEqual([
        503,
        ["Discord is not connected (connecting)."],
      ]);
      await fill();
      const metrics = await get("/metrics?x=1");
      expect(metrics.type).toContain("text/plain; version=0.0.4");
      expect(metrics.text).toContain("verbatim_gateway_ready 0\n");
      expect(metrics.text).toContain("verbatim_articles_stored 1\n");
      expect(metrics.text).toContain(`verbatim_last_delivery_timestamp_seconds ${(START + 7) / 1_000}\n`);
      expect(metrics.text).toContain("verbatim_deliveries_waiting_seconds 3600\n");
      expect((await get("/")).status).toBe(404);
      await store.close();
      expect((await get("/readyz")).status).toBe(500);
    } finally {
      await server.close();
    }
  });

  test("that is taken is said", async () => {
    const first = await serveHealth(0, health, silent);
    await expect(serveHealth(first.port, health, silent)).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.close();
  });
});
