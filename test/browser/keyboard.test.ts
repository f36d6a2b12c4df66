import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Pair, startPair } from "../e2e/pair.ts";
import { htmlOf, type NewsSite, rssOf, startNewsSite } from "../feeds/news-site.ts";
import { answerTo, changeBy } from "./answers.ts";
import { launchChromium } from "./chromium.ts";
import { choose, type Filled, focused, giveCommand, openCommand, tabBackTo } from "./keyboard.ts";
import { type Visit, visit } from "./visit.ts";

let site: NewsSite;
let pair: Pair;
let browser: Browser;
let admin: Visit;
beforeAll(async () => {
  site = await startNewsSite();
  const item = { id: "a", title: "Pier a is closed", link: `${site.origin}/a`, text: htmlOf("today") };
  site.at("/rss", { body: rssOf([item]) });
  site.at("/other", { body: rssOf([], "Orme Post") });
  pair = await startPair();
  browser = await launchChromium();
  admin = await visit(browser, pair.local);
});
afterAll(async () => {
  await browser?.close();
  await pair?.stop();
  await site?.close();
});
afterEach(() => {
  expect(admin.trouble.splice(0)).toEqual([]);
  expect(pair.trouble.splice(0)).toEqual([]);
});

const article = { option: "article", type: "earthquake", pick: "quake" };
const which = { option: "feed", pick: "Lindow Echo" };
const daily = { option: "briefing", pick: "08:30" };
const watched = { option: "watch", pick: "ferry" };
const storyFile = {
  name: "pier.txt",
  content: `Pier nine is closed\n\n${"The harbour office closed it on Friday.\n\n".repeat(3)}`,
};
const outlines = () =>
  `<opml version="2.0"><body><outline text="Orme Post" type="rss" xmlUrl="${site.origin}/other"/></body></opml>`;

type Given = () => readonly Filled[];
/** Each command with what is filled in and words of the answer; what one of them makes, the next ones change and remove. */
const COMMANDS: readonly [name: string, says: RegExp, options?: Given, press?: string][] = [
  ["help", /\/search/],
  [
    "search",
    /Articles on “crane inspection”/,
    () => [
      { option: "query", type: "crane inspection" },
      { option: "sort", pick: "newest" },
    ],
  ],
  ["summary", /quake/i, () => [article, { option: "length", pick: "long" }]],
  ["figures", /figures/i, () => [{ option: "query", type: "passengers" }]],
  ["quotes", /“/, () => [article]],
  ["related", /quake/i, () => [{ option: "to", type: "earthquake", pick: "quake" }]],
  ["latest", /1 · /, () => [{ option: "count", type: "3" }]],
  ["today", /Briefing for 5 March 2026/, () => [{ option: "date", type: "yesterday" }]],
  ["read", /Pier nine is closed/, () => [{ option: "file", file: storyFile }]],
  ["status", /articles/],
  [
    "feeds add",
    /Added: Lindow Echo/,
    () => [
      { option: "url", type: `${site.origin}/rss` },
      { option: "topic", type: "Harbour" },
    ],
  ],
  ["feeds list", /Lindow Echo/],
  ["feeds info", /Lindow Echo/, () => [which]],
  ["feeds pause", /paused/i, () => [which]],
  ["feeds resume", /Lindow Echo/, () => [which]],
  ["feeds mute", /Lindow Echo/, () => [which, { option: "on", pick: "True" }]],
  ["feeds import", /Orme Post/, () => [{ option: "file", file: { name: "feeds.opml", content: outlines() } }]],
  ["feeds export", /feeds\.opml/],
  ["feeds remove", /Lindow Echo/, () => [which]],
  [
    "briefing add",
    /08:30/,
    () => [
      { option: "channel", pick: "briefings" },
      { option: "time", type: "08:30" },
      { option: "timezone", type: "Berlin", pick: "Europe/Berlin" },
      { option: "thread", pick: "False" },
    ],
  ],
  ["briefing list", /08:30/],
  ["briefing preview", /08:30|briefing/i, () => [daily]],
  ["briefing history", /08:30/, () => [daily]],
  ["briefing pause", /paused/i, () => [daily]],
  ["briefing resume", /08:30/, () => [daily]],
  ["briefing edit", /short|3/, () => [daily, { option: "length", pick: "short" }]],
  ["briefing remove", /08:30/, () => [daily]],
  [
    "watch add",
    /ferry/,
    () => [
      { option: "words", type: "ferry" },
      { option: "how", pick: "hourly" },
    ],
    "Watch this",
  ],
  ["watch list", /ferry/],
  ["watch test", /ferry/, () => [watched]],
  ["watch pause", /ferry/, () => [watched]],
  ["watch resume", /ferry/, () => [watched]],
  ["watch remove", /ferry/, () => [watched]],
  ["settings timezone", /Europe\/Berlin/, () => [{ option: "zone", type: "berlin", pick: "Europe/Berlin" }]],
  ["settings language", /English/, () => [{ option: "language", pick: "English" }]],
  ["settings mentions", /pinged/, () => [{ option: "allowed", pick: "False" }]],
  ["settings retention", /30 days/, () => [{ option: "days", type: "30" }]],
  ["settings show", /Europe\/Berlin/],
  ["settings export", /verbatim-settings\.json/],
];

describe("by keyboard alone", () => {
  test("“/” lists every command, and Escape closes the list", async () => {
    await admin.page.keyboard.press("/");
    const labels = await admin.page.locator("[role=option] .item-label").allTextContents();
    const tested = [...COMMANDS.map(([name]) => `/${name}`), "/settings erase"];
    expect(labels.toSorted()).toEqual(tested.toSorted());
    await admin.page.keyboard.press("Escape");
    expect(await admin.page.locator("[role=listbox]").count()).toBe(0);
    await admin.page.keyboard.press("Backspace");
  });

  test.each(COMMANDS)("/%s", async (name, says, options, press) => {
    expect(await giveCommand(admin, name, options?.())).toMatch(says);
    if (press) expect(await changeBy(admin, () => pressInMessage(press))).toMatch(says);
    await backToInput();
  });

  test("what is missing is said, and the focus stands where it is missing", async () => {
    await openCommand(admin.page, "search");
    await admin.page.keyboard.press("Enter");
    expect(await admin.page.locator("#trouble").innerText()).toContain("query is missing");
    expect(await focused(admin.page)).toBe("option-query");
    // The first Escape closes the list of suggestions, the second leaves the command.
    await admin.page.locator("[role=listbox]").waitFor();
    await admin.page.keyboard.press("Escape");
    await admin.page.keyboard.press("Escape");
    expect(await focused(admin.page)).toBe("input");
  });

  test("the last command comes back with the arrow up, as it was given", async () => {
    await giveCommand(admin, "search", [{ option: "query", type: "grain ships" }]);
    await admin.page.keyboard.press("ArrowUp");
    expect(await admin.page.locator("#option-query").inputValue()).toBe("grain ships");
    expect(await answerTo(admin, () => admin.page.keyboard.press("Enter"))).toContain("Articles on “grain ships”");
  });

  test("buttons and lists of an answer, and the way back to the message box", async () => {
    await giveCommand(admin, "search", [{ option: "query", type: "people" }]);
    expect(await changeBy(admin, () => pressInMessage("Next"))).toContain("6 · ");
    expect(await changeBy(admin, () => pressInMessage("Back"))).toContain("1 · ");
    await backToInput();
    await tabBackTo(admin.page, "Open an article");
    await admin.page.keyboard.press("ArrowDown");
    await admin.page.keyboard.press("ArrowDown");
    const card = await answerTo(admin, () => admin.page.keyboard.press("Enter"));
    expect(card).toContain("Show in source");
    expect(await changeBy(admin, () => pressInMessage("Show in source"))).toContain("¶");
    await backToInput();
  });

  test("the actions in the menu of a message", async () => {
    await admin.page.keyboard.type("An earthquake in Sorrend");
    await admin.page.keyboard.press("Enter");
    await expect.poll(() => admin.last().innerText()).toContain("An earthquake in Sorrend");
    await pressInMessage("More for the message");
    const related = await answerTo(admin, () => choose(admin.page, (label) => label === "Find related news"));
    expect(related).toContain("Sorrend");
    await pressInMessage("More for the message");
    await choose(admin.page, (label) => label === "Show the JSON");
    expect(await admin.page.locator("dialog pre").innerText()).toContain('"components"');
    await admin.page.keyboard.press("Escape");
    expect(await admin.page.locator("dialog").count()).toBe(0);
    await backToInput();
  });

  test("a note that only one person sees is dismissed", async () => {
    await giveCommand(admin, "help");
    const before = await admin.messages().count();
    await pressInMessage("Dismiss message");
    await expect.poll(() => admin.messages().count()).toBe(before - 1);
    await backToInput();
  });

  test("the form of /settings erase: a wrong name changes nothing, the right one erases", async () => {
    const fillForm = async (name: string) => {
      await openCommand(admin.page, "settings erase");
      await admin.page.keyboard.press("Enter");
      await admin.page.locator("dialog").waitFor();
      expect(await admin.page.locator("dialog h2").innerText()).not.toBe("");
      expect(await focused(admin.page)).toMatch(/^modal-/);
      await admin.page.keyboard.type(name);
      const said = await answerTo(admin, () => admin.page.keyboard.press("Enter"));
      expect(await admin.page.locator("dialog").count()).toBe(0);
      return said;
    };
    expect(await fillForm("Some Room")).toContain("Nothing was erased");
    expect(await fillForm("Reading Room")).toContain("Everything of this server is gone");
  });
});

/** Back from the message box to a control of the newest message, and Enter. */
async function pressInMessage(label: string): Promise<void> {
  await backToInput();
  await tabBackTo(admin.page, label);
  await admin.page.keyboard.press("Enter");
}

/** By the link that skips to it, the first thing that Tab reaches on the page. */
async function backToInput(): Promise<void> {
  if ((await focused(admin.page)) === "input") return;
  await admin.page.locator(".skip").focus();
  await admin.page.keyboard.press("Enter");
  await expect.poll(() => focused(admin.page)).toBe("input");
}
