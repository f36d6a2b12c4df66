import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Pair, startPair } from "../e2e/pair.ts";
import { htmlOf, type NewsSite, rssOf, startNewsSite } from "../feeds/news-site.ts";
import { answerTo, changeBy } from "./answers.ts";
import { launchChromium } from "./chromium.ts";
import { chooseFile } from "./keyboard.ts";
import { become, type Visit, visit } from "./visit.ts";

const SLOW_MS = 2_500;

let site: NewsSite;
let pair: Pair;
let browser: Browser;
let admin: Visit;
beforeAll(async () => {
  site = await startNewsSite();
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

const item = (words: string) => admin.page.locator("[role=option]", { hasText: words }).first();
const press = (label: string) => admin.last().getByRole("button", { name: label }).click();

/** Opens the command by the list above the message box. */
async function open(name: string): Promise<void> {
  await admin.page.locator("#input").click();
  await admin.page.keyboard.type(`/${name}`);
  await item(`/${name}`).click();
}
const send = () => admin.page.locator("#send").click();
const give = async (name: string): Promise<string> => {
  await open(name);
  return answerTo(admin, send);
};

describe("with the mouse", () => {
  test("a command from the welcome, sent with the button", async () => {
    await admin.page.locator(".suggestion").first().click();
    expect(await answerTo(admin, send)).toContain("Only you can see this");
  });

  test("an option whose value is chosen from the bot's suggestions, and one that is added", async () => {
    await open("summary");
    await admin.page.locator("#option-article").click();
    await admin.page.keyboard.type("earthquake");
    await item("quake").click();
    await admin.page.locator(".more-options").click();
    await item("length").click();
    await item("long").click();
    expect(await answerTo(admin, send)).toContain("quake");
  });

  test("the views of a story, a sentence in its place, and the answer for everybody", async () => {
    expect(await changeBy(admin, () => press("Quotes"))).toContain("“");
    await changeBy(admin, () => press("Figures"));
    await changeBy(admin, () => press("Summary"));
    expect(await changeBy(admin, () => press("Show in source"))).toContain("¶");
    await give("latest");
    const posted = await answerTo(admin, () => press("Post here"));
    expect(posted).not.toContain("Only you can see this");
  });

  test("a list in an answer", async () => {
    await give("latest");
    await admin.last().locator("button.select").first().click();
    expect(await answerTo(admin, () => admin.page.locator("[role=option]").nth(1).click())).toContain("Show in source");
  });

  test("the menu of a message, by its button and by a right click", async () => {
    await admin.page.locator("#input").fill("An earthquake in Sorrend");
    await send();
    await expect.poll(() => admin.last().innerText()).toContain("An earthquake in Sorrend");
    await admin.last().hover();
    await admin.last().locator(".toolbar").click();
    expect(await answerTo(admin, () => item("Find related news").click())).toContain("Sorrend");
    await admin
      .last()
      .locator(".message-main")
      .click({ button: "right", position: { x: 300, y: 5 } });
    await item("Show the JSON").click();
    expect(await admin.page.locator("dialog pre").innerText()).toContain('"components"');
    await admin.page.getByRole("button", { name: "Close" }).click();
    expect(await admin.page.locator("dialog").count()).toBe(0);
  });

  test("a file is read, and one that the bot sends is saved", async () => {
    await open("read");
    const content = `Pier nine is closed\n\n${"The harbour office closed it on Friday.\n\n".repeat(3)}`;
    await chooseFile(admin.page, { name: "pier.txt", content }, () => admin.page.locator("#option-file").click());
    expect(await answerTo(admin, send)).toContain("Pier nine is closed");
    await give("settings export");
    const link = admin.last().locator(".file a").first();
    const [download] = await Promise.all([admin.page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("verbatim-settings.json");
  });

  test("the bot is thinking while it waits for a slow site", async () => {
    const story = { id: "a", title: "Pier a is closed", link: `${site.origin}/a`, text: htmlOf("today") };
    site.at("/slow", { body: rssOf([story]), delayMs: SLOW_MS });
    await open("feeds add");
    await admin.page.locator("#option-url").fill(`${site.origin}/slow`);
    await send();
    await admin.page.locator(".thinking", { hasText: "Verbatim is thinking…" }).waitFor();
    await admin.page.locator(".thinking").waitFor({ state: "detached" });
    expect(await admin.said()).toContain("Added: Lindow Echo");
  });

  test("the form of /settings erase is cancelled, or takes a name", async () => {
    await open("settings erase");
    await send();
    const form = admin.page.locator("dialog");
    await form.getByRole("button", { name: "Cancel" }).click();
    expect(await form.count()).toBe(0);
    await open("settings erase");
    await send();
    await form.getByRole("textbox").fill("Some Room");
    const submit = () => form.getByRole("button", { name: "Submit" }).click();
    expect(await answerTo(admin, submit)).toContain("Nothing was erased");
  });

  test("a note is dismissed", async () => {
    await give("help");
    const before = await admin.messages().count();
    await press("Dismiss message");
    await expect.poll(() => admin.messages().count()).toBe(before - 1);
  });

  test("a member sees no notes of the admin, fewer commands, and may not look into every channel", async () => {
    await give("status");
    const notes = admin.page.locator(".message.ephemeral");
    expect(await notes.count()).toBeGreaterThan(0);
    const channels = await admin.page.locator(".channel").allInnerTexts();
    await become(admin, "Member");
    await expect.poll(() => notes.count()).toBe(0);
    expect(await admin.page.locator(".channel").count()).toBe(channels.length - 1);
    await admin.page.locator("#input").fill("/");
    const offered = await admin.page.locator("[role=option] .item-label").allTextContents();
    expect(offered).toContain("/search");
    expect(offered.filter((label) => /^\/(settings|feeds|briefing)/.test(label))).toEqual([]);
    await admin.page.locator("#input").fill("");
    await become(admin, "Admin");
    await expect.poll(() => notes.count()).toBeGreaterThan(0);
  });

  test("channels, with a mark where something new was written, and the theme", async () => {
    const briefings = admin.page.locator(".channel", { hasText: "briefings" });
    pair.local.user("member").say("Something new", { channel: pair.local.ids.channels.briefings });
    await briefings.locator(".unread-dot").waitFor();
    await briefings.click();
    expect(await admin.said()).toContain("Something new");
    expect(await briefings.locator(".unread-dot").count()).toBe(0);
    await admin.page.locator("#theme").click();
    expect(await admin.page.locator("html").getAttribute("data-theme")).toBe("light");
  });
});
