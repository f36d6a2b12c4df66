import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { LocalDiscord, PersonName } from "../../src/local/index.ts";
import { START } from "../e2e/pair.ts";

export type Theme = "dark" | "light";
export type Look = { readonly width?: number; readonly height?: number; readonly theme?: Theme };

/** The page, open in a browser. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong: errors of the page's scripts, refused requests, and every request that went elsewhere. */
  readonly trouble: string[];
  messages(): Locator;
  /** The newest message. */
  last(): Locator;
  /** Every word of the newest message, once the bot has nothing more to do. */
  said(): Promise<string>;
  close(): Promise<void>;
};

/** A while after the bot's own time, so that what was just done is some minutes old. */
const PAGE_TIME = START + 5 * 60_000;

/** Opens the page by the address that the terminal shows, in UTC and English, on the tests' day. */
export async function visit(
  browser: Browser,
  local: Pick<LocalDiscord, "origin" | "pageUrl">,
  { width = 1440, height = 900, theme = "dark", as = "admin" }: Look & { readonly as?: PersonName } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(PAGE_TIME);
  const trouble: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${local.origin}/`) && !/^(data|blob):/.test(url)) trouble.push(`asked for ${url}`);
  });
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (line) => line.type() === "error" && trouble.push(line.text()));
  // From the start, or the first file that is asked for would open a window that nobody sees.
  page.on("filechooser", () => {});
  await page.goto(local.pageUrl);
  const visit: Visit = {
    page,
    context,
    trouble,
    messages: () => page.locator(".message"),
    last: () => page.locator(".message").last(),
    async said() {
      await settled(page);
      return page.locator(".message").last().innerText();
    },
    close: () => context.close(),
  };
  await online(page);
  if (as === "member") await become(visit, "Member");
  return visit;
}

/** Waits until the page says that the bot is there. */
const online = (page: Page): Promise<void> => page.locator("#status .online").waitFor();

/** Waits until nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.locator(".sending:not(.failed), .thinking, .message.waiting").first().waitFor({ state: "detached" });
}

export async function become({ page }: Visit, who: "Admin" | "Member"): Promise<void> {
  const narrow = await page.locator("#menu").isVisible();
  if (narrow) await page.locator("#menu").click();
  await page.locator("#people label", { hasText: who }).click();
  await page.locator("#me", { hasText: who }).waitFor();
  if (narrow) await page.keyboard.press("Escape");
}
