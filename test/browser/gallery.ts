import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startPair } from "../e2e/pair.ts";
import { startNewsSite } from "../feeds/news-site.ts";
import { launchChromium } from "./chromium.ts";
import { MESSAGES } from "./screens.ts";
import { type Theme, type Visit, visit } from "./visit.ts";

/** `npm run gallery`: a picture of every kind of message, at two widths and in two themes, in docs/gallery. Times stand still, so the pictures come out the same. */
const FOLDER = join(import.meta.dirname, "..", "..", "docs", "gallery");
const WIDTHS = [1440, 360];
const THEMES: readonly Theme[] = ["dark", "light"];
const TALLEST = 1_100;
/** The head of the page, the message box and some air around the message. */
const AROUND = 190;

const looks = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme, name: `${width}-${theme}` })));

const site = await startNewsSite();
const pair = await startPair();
const browser = await launchChromium();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
try {
  const open = await Promise.all(
    looks.map(async (look) => ({ ...look, page: await visit(browser, pair.local, look) })),
  );
  for (const [kind, bring] of Object.entries(MESSAGES)) {
    await bring(pair.local, site);
    for (const { name, width, page } of open) await takeNewest(page, width, join(FOLDER, `${kind}-${name}.png`));
  }
  for (const { page } of open) await page.close();
  for (const look of looks) {
    const page = await visit(browser, pair.local, { ...look, height: 600 });
    await takeForm(page, join(FOLDER, `form-${look.name}.png`));
    await page.close();
  }
} finally {
  await browser.close();
  await pair.stop();
  await site.close();
}

/** The page as high as its newest message needs. */
async function takeNewest({ page, last, said }: Visit, width: number, path: string): Promise<void> {
  await said();
  const box = await last().boundingBox();
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.round(box?.height ?? 0) + AROUND) });
  await page.locator("#log").evaluate((log) => log.scrollTo(0, log.scrollHeight));
  await page.screenshot({ path });
}

async function takeForm({ page }: Visit, path: string): Promise<void> {
  await page.locator("#input").click();
  await page.keyboard.type("/settings erase ");
  await page.locator("#send").click();
  await page.locator("dialog").waitFor();
  await page.screenshot({ path });
}
