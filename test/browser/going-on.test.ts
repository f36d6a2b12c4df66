import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Pair, startPair } from "../e2e/pair.ts";
import { type Program, startProgram, temporaryFolders } from "../e2e/program.ts";
import { changeBy } from "./answers.ts";
import { launchChromium } from "./chromium.ts";
import { giveCommand } from "./keyboard.ts";
import { type Visit, visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const people = [{ option: "query", type: "people" }];
const press = (open: Visit, label: string) =>
  changeBy(open, () => open.last().getByRole("button", { name: label }).click());

describe("the page goes on", () => {
  let pair: Pair;
  let open: Visit;
  beforeAll(async () => {
    pair = await startPair();
    open = await visit(browser, pair.local);
  });
  afterAll(() => pair?.stop());
  afterEach(() => expect(open.trouble.splice(0)).toEqual([]));

  test("after it was loaded again: what was said is there, notes too, and its buttons work", async () => {
    const before = await giveCommand(open, "search", people);
    await open.page.locator("#input").fill("/search query:half a comm");
    await open.page.reload();
    await open.page.locator("#status .online").waitFor();
    expect(await open.said()).toBe(before);
    expect(await press(open, "Next")).toContain("6 · ");
  });

  test("where it was: in the same channel and as the same person", async () => {
    await open.page.locator(".channel", { hasText: "briefings" }).click();
    await open.page.reload();
    await open.page.locator("#status .online").waitFor();
    expect(await open.page.locator("#channel-name").innerText()).toBe("briefings");
    await open.page.locator(".channel", { hasText: "general" }).click();
  });

  test("while the bot is started again", async () => {
    await giveCommand(open, "search", people);
    await pair.bot.stop();
    await open.page.locator("#banner", { hasText: "is starting" }).waitFor();
    await pair.restart();
    await open.page.locator("#status .online").waitFor();
    expect(await open.page.locator("#banner").isVisible()).toBe(false);
    expect(await press(open, "Next")).toContain("6 · ");
    await open.page.locator("#input").focus();
    expect(await giveCommand(open, "status")).toContain("articles");
  });
});

describe("the page goes on when the whole program is killed", () => {
  const folders = temporaryFolders();
  const running: Program[] = [];
  afterAll(() => {
    for (const program of running) program.signal("SIGKILL");
    folders.removeAll();
  });

  test("and started again: the same page, without being loaded anew", async () => {
    const settings = { DATA_DIR: folders.make(), LOCAL_PORT: String(await freePort()), STARTER_ARTICLES: "true" };
    const start = async (): Promise<Program> => {
      const program = startProgram(settings);
      running.push(program);
      await program.says("Ctrl+C");
      return program;
    };
    const first = await start();
    const pageUrl = /http:\S+/.exec(first.output())?.[0] ?? "";
    const open = await visit(browser, { origin: new URL(pageUrl).origin, pageUrl });
    await giveCommand(open, "search", people);
    first.signal("SIGKILL");
    await open.page.locator("#banner", { hasText: "connection was lost" }).waitFor();
    await first.ended;
    expect(open.trouble.splice(0).filter((line) => !line.includes("ERR_"))).toEqual([]);
    await start();
    await open.page.locator("#status .online").waitFor();
    expect(await press(open, "Next")).toContain("6 · ");
    await open.page.locator("#input").focus();
    expect(await giveCommand(open, "help")).toContain("/search");
  });
});

/** A port that nobody listens at just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
