import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Pair, startPair } from "../e2e/pair.ts";
import { launchChromium } from "./chromium.ts";
import { type Visit, visit } from "./visit.ts";

const COUNT = 300;

let pair: Pair;
let browser: Browser;
let open: Visit;
beforeAll(async () => {
  pair = await startPair({ starterArticles: false });
  for (let count = 1; count <= COUNT; count += 1) pair.local.user("member").say(`This is number ${count}.`);
  browser = await launchChromium();
  open = await visit(browser, pair.local);
});
afterAll(async () => {
  await browser?.close();
  await pair?.stop();
});

const words = (number: number) => open.page.locator(".message", { hasText: `number ${number}.` });
const scroll = (pixels: number) => open.page.mouse.wheel(0, pixels);

test("older messages come in as one scrolls up to the first, and few are drawn at a time", async () => {
  await words(COUNT).waitFor();
  await open.page.locator("#log").hover();
  await expect.poll(() => scroll(-700).then(() => words(1).count()), { timeout: 20_000 }).toBe(1);
  expect(await open.messages().count()).toBeLessThanOrEqual(100);
  expect(await words(COUNT).count()).toBe(0);
});

test("what is read stays where it stands when older messages come in above it", async () => {
  await open.page.reload();
  await words(COUNT).waitFor();
  await open.page.locator("#log").hover();
  await scroll(-500);
  const read = words(COUNT - 40);
  await expect.poll(() => open.page.locator("#log").evaluate((log) => log.scrollTop)).toBeGreaterThan(0);
  const heights = async () => (await read.boundingBox())?.y ?? Number.NaN;
  const isAtRest = async () => {
    const before = await heights();
    return before === (await heights());
  };
  await expect.poll(isAtRest).toBe(true);
  const before = await heights();
  await scroll(-120);
  await expect.poll(async () => Math.abs((await heights()) - before - 120)).toBeLessThan(3);
});

test("what is new is told by a button that leads back to it", async () => {
  await expect.poll(() => scroll(-700).then(() => words(COUNT).count()), { timeout: 20_000 }).toBe(0);
  pair.local.user("member").say("Here is the news.");
  await open.page.locator("#jump").click();
  expect(await open.said()).toContain("Here is the news.");
  await expect.poll(() => open.page.locator("#jump").isVisible()).toBe(false);
  expect(open.trouble).toEqual([]);
});
