import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Pair, startPair } from "../e2e/pair.ts";
import { launchChromium } from "./chromium.ts";
import { type Visit, visit } from "./visit.ts";

/** A page of somebody else, open in the browser in which the local page is: it has that one's cookie, and the same machine as its host. */
let server: Server;
let offered = "<h1>Prizes</h1>";
let pair: Pair;
let browser: Browser;
let own: Visit;
let stranger: Page;
/** What the server answered to the stranger's page and its frames. */
const statuses = new Set<number>();
beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(offered));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  pair = await startPair({ starterArticles: false });
  browser = await launchChromium();
  own = await visit(browser, pair.local);
  stranger = await own.context.newPage();
  stranger.on("response", (answer) => {
    if (answer.url().includes(`:${new URL(pair.local.origin).port}/`)) statuses.add(answer.status());
  });
});
afterAll(async () => {
  await browser?.close();
  await pair?.stop();
  server?.close();
});

const HOSTS = ["127.0.0.1", "localhost"];
const written = () => JSON.stringify(pair.local.messages(pair.local.ids.channels.general, "admin"));
const ACTIONS = { messages: { content: "stolen" }, interactions: { type: 2, data: { name: "help" } }, dismiss: {} };

/** Runs a script of the stranger's page. */
const attempt = <Result>(script: string): Promise<Result> => stranger.evaluate<Result>(`(async () => { ${script} })()`);

describe.each(HOSTS)("a stranger's page on another port of %s", (host) => {
  let before: string;
  let at: string;
  beforeAll(async () => {
    await stranger.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
    at = pair.local.origin.replace("127.0.0.1", host);
    if (host === "localhost") await (await own.context.newPage()).goto(pair.local.pageUrl.replace("127.0.0.1", host));
    before = written();
  });
  afterEach(() => {
    expect(written()).toBe(before);
    expect([...statuses].filter((status) => status !== 403)).toEqual([]);
  });

  test.each(["/", "/page/state?as=admin", "/assets/app.js", "/api/v10/users/@me"])("cannot read %s", async (path) => {
    for (const credentials of ["include", "omit"])
      expect(
        await attempt(
          `return fetch("${at}${path}", { credentials: "${credentials}" }).then((answer) => answer.text(), () => null)`,
        ),
      ).toBeNull();
    const opaque = `fetch("${at}${path}", { mode: "no-cors", credentials: "include" })`;
    expect(await attempt(`return ${opaque}.then((answer) => answer.text(), () => "")`)).toBe("");
  });

  test.each(Object.entries(ACTIONS))("cannot post %s", async (name, body) => {
    const json = JSON.stringify({ channelId: pair.local.ids.channels.general, ...body });
    const address = `${at}/page/${name}?as=admin`;
    for (const type of ["application/json", "text/plain"])
      for (const mode of ["cors", "no-cors"])
        await attempt(
          `return fetch("${address}", { method: "POST", mode: "${mode}", credentials: "include", headers: { "content-type": "${type}" }, body: ${JSON.stringify(json)} }).catch(() => {})`,
        );
    await attempt(`navigator.sendBeacon("${address}", new Blob([${JSON.stringify(json)}], { type: "text/plain" }))`);
  });

  test("cannot send a form", async () => {
    const field = `{"channelId":"${pair.local.ids.channels.general}","content":"stolen","x":"`;
    offered = `<form method="post" enctype="text/plain" action="${at}/page/messages?as=admin"><input name='${field}' value='"}'><button>Win</button></form>`;
    const form = await own.context.newPage();
    await form.goto(stranger.url());
    await form.getByRole("button").click();
    await form.getByText("This address is for this machine only.").waitFor();
    await form.close();
  });

  test("cannot listen to what happens", async () => {
    const heard = await attempt<string>(`return new Promise((resolve) => {
      const source = new EventSource("${at}/page/events?as=admin", { withCredentials: true });
      source.onopen = () => resolve("open");
      source.onerror = () => { source.close(); resolve("refused"); };
    })`);
    expect(heard).toBe("refused");
    const gateway = at.replace("http", "ws");
    const socket = await attempt<string>(`return new Promise((resolve) => {
      const socket = new WebSocket("${gateway}/?v=10&encoding=json");
      socket.onopen = () => resolve("open");
      socket.onerror = () => resolve("refused");
    })`);
    expect(socket).toBe("refused");
  });

  test("cannot show the page in a frame, nor use it as a script or a picture", async () => {
    const inFrame = await attempt<string>(`return new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.onload = () => { try { resolve(frame.contentDocument ? "mine" : "refused") } catch { resolve("refused") } };
      frame.src = "${at}/";
      document.body.append(frame);
    })`);
    expect(inFrame).toBe("refused");
    const frame = stranger.frames().find((one) => one !== stranger.mainFrame());
    expect(await frame?.evaluate("document.querySelector('#input')")).toBeNull();
    for (const [tag, from] of [
      ["script", "/page/state?as=admin"],
      ["script", "/assets/theme.js"],
      ["img", "/page/state?as=admin"],
    ])
      expect(
        await attempt(`return new Promise((resolve) => {
          const made = document.createElement("${tag}");
          made.onload = () => resolve("loaded");
          made.onerror = () => resolve("refused");
          made.src = "${at}${from}";
          document.body.append(made);
        })`),
      ).toBe("refused");
  });

  test("cannot look into a window that it opens", async () => {
    const [opened, seen] = await Promise.all([
      own.context.waitForEvent("page"),
      attempt<string>(`
        const opened = window.open("${at}/");
        await new Promise((resolve) => setTimeout(resolve, 500));
        try { return String(opened.document.title) } catch { return "refused" }`),
    ]);
    expect(["refused", ""]).toContain(seen);
    await opened.close();
  });
});

test("the page itself goes on", async () => {
  await own.page.reload();
  await own.page.locator("#status .online").waitFor();
});
