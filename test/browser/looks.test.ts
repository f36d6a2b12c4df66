import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Pair, startPair } from "../e2e/pair.ts";
import { type NewsSite, startNewsSite } from "../feeds/news-site.ts";
import { faultsOf } from "./axe.ts";
import { launchChromium } from "./chromium.ts";
import { MESSAGES } from "./screens.ts";
import { type Theme, type Visit, visit } from "./visit.ts";

let site: NewsSite;
let pair: Pair;
let browser: Browser;
let admin: Visit;
beforeAll(async () => {
  site = await startNewsSite();
  pair = await startPair();
  for (const bring of Object.values(MESSAGES)) await bring(pair.local, site);
  await pair.local.user("admin").command("latest", {}, { channel: pair.local.ids.channels.briefings });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await pair?.stop();
  await site?.close();
});
afterEach(() => expect(admin.trouble.splice(0)).toEqual([]));

/** Beside the messages: whatever opens over them, and the keys that close it again. */
const OPENED: Readonly<Record<string, { open: () => Promise<unknown>; close: () => Promise<unknown> }>> = {
  "the list of commands": { open: () => typed("/"), close: () => keys("Backspace") },
  "a command with a field and its suggestions": {
    open: async () => {
      await typed("/search port");
      await admin.page.locator("[role=option]").first().waitFor();
    },
    close: () => keys("Escape", "Escape"),
  },
  "a command with something missing": {
    open: async () => {
      await typed("/search ");
      await admin.page.locator("#send").click();
    },
    close: () => keys("Escape", "Escape"),
  },
  "the list of further options": {
    open: async () => {
      await typed("/search ");
      await admin.page.locator(".more-options").click();
    },
    close: () => keys("Escape", "Escape"),
  },
  "a list in a message": {
    open: () => admin.page.locator("button.select").last().click(),
    close: () => keys("Escape"),
  },
  "the menu of a message": {
    open: () => admin.last().locator(".toolbar").click(),
    close: () => keys("Escape"),
  },
  "the JSON of a message": {
    open: async () => {
      await admin.last().locator(".toolbar").click();
      await admin.page.locator("[role=option]", { hasText: "Show the JSON" }).click();
    },
    close: () => keys("Escape"),
  },
  "a form": {
    open: async () => {
      await typed("/settings erase ");
      await admin.page.locator("#send").click();
      await admin.page.locator("dialog").waitFor();
    },
    close: () => keys("Escape"),
  },
  "an empty channel": {
    open: () => channel("announcements"),
    close: () => channel("briefings"),
  },
};

async function typed(text: string): Promise<void> {
  await admin.page.locator("#input").click();
  await admin.page.keyboard.type(text);
}

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await admin.page.keyboard.press(key);
}

async function channel(name: string): Promise<void> {
  if (await admin.page.locator("#menu").isVisible()) await admin.page.locator("#menu").click();
  await admin.page.locator(".channel", { hasText: name }).click();
}

const LOOKS: [width: number, theme: Theme][] = [
  [1440, "dark"],
  [1440, "light"],
  [360, "dark"],
  [360, "light"],
];
describe.each(LOOKS)("%i wide, %s", (width, theme) => {
  beforeAll(async () => {
    admin = await visit(browser, pair.local, { width, theme, height: width < 500 ? 740 : 900 });
    await admin
      .messages()
      .nth(Object.keys(MESSAGES).length - 1)
      .waitFor();
  });
  afterAll(() => admin.close());

  test("every kind of message can be used by everybody, and none is wider than the page", async () => {
    expect(await faultsOf(admin.page)).toEqual([]);
    expect(await tooWide()).toEqual([]);
  });

  // Themes differ in colours, widths in places: two of the four looks show both of each.
  if (width < 500 !== (theme === "light")) return;

  test("a channel of its own for what opens over the messages", async () => {
    await channel("briefings");
    expect(await admin.said()).toContain("Latest stories");
  });

  test.each(Object.entries(OPENED))("%s", async (_, { open, close }) => {
    await open();
    expect(await faultsOf(admin.page)).toEqual([]);
    expect(await tooWide()).toEqual([]);
    await close();
  });
});

/** What reaches over the right edge of the page, by its classes, without what scrolls in itself. */
const tooWide = (): Promise<string[]> =>
  admin.page.evaluate(`[...document.querySelectorAll("body *")]
    .filter((one) => !one.closest("pre, .hidden, .side, .skip, svg") && one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.tagName + "." + one.className)`);
