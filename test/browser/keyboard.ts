import type { Page } from "playwright-core";
import { expect } from "vitest";
import { answerTo } from "./answers.ts";
import type { Visit } from "./visit.ts";

/** An option to fill in: its name, what is typed into it, words of the line that is chosen from its list, and the file for one that takes a file. */
export type Filled = {
  readonly option: string;
  readonly type?: string;
  readonly pick?: string;
  readonly file?: { readonly name: string; readonly content: string };
};

/** Gives a whole command by keyboard alone and returns the words of the answer. */
export async function giveCommand(visit: Visit, name: string, options: readonly Filled[] = []): Promise<string> {
  await openCommand(visit.page, name);
  for (const filled of options) await fill(visit.page, filled);
  return answerTo(visit, () => visit.page.keyboard.press("Enter"));
}

/** Types "/" and the first word of the name, and goes down the list to the command. */
export async function openCommand(page: Page, name: string): Promise<void> {
  await expect.poll(() => focused(page)).toBe("input");
  await page.keyboard.type(`/${name.split(" ")[0]}`);
  await choose(page, (label) => label === `/${name}`);
  await expect.poll(() => page.locator(".command-name").innerText()).toBe(`/${name}`);
}

/** Comes to the option by Tab, adding it from the list of further options where it is not there yet, and fills it in. */
async function fill(page: Page, { option, type, pick, file }: Filled): Promise<void> {
  await reach(page, option);
  if (file) return chooseFile(page, file, () => page.keyboard.press("Enter"));
  if (type) await page.keyboard.type(type);
  if (pick !== undefined) await choose(page, (label) => label.includes(pick));
  else await closeList(page);
}

/** Does what opens the browser's own chooser, hands a file over and waits until the server has it. */
export async function chooseFile(
  page: Page,
  { name, content }: NonNullable<Filled["file"]>,
  open: () => Promise<unknown>,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), open()]);
  await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await expect.poll(() => page.locator(".file-choice").innerText()).toContain(`${name}, `);
}

async function reach(page: Page, option: string): Promise<void> {
  const wanted = `option-${option}`;
  // A command that asks for nothing has the focus on the button that sends it; its options are before that.
  let key = "Tab";
  for (let tabs = 0; tabs < 12; tabs += 1) {
    const now = await focused(page);
    if (now === wanted) return;
    if (now === "more-options" && (await page.locator(`[id="${wanted}"]`).count()) === 0) {
      await page.keyboard.press("Enter");
      await choose(page, (label) => label === option);
      await expect.poll(() => focused(page)).toBe(wanted);
      return;
    }
    if (now === "send") key = "Shift+Tab";
    await closeList(page);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to the option ${option}`);
}

/** Goes down the open list until the line is the active one, and takes it with Enter. */
export async function choose(page: Page, isWanted: (label: string) => boolean): Promise<void> {
  await expect
    .poll(async () => (await labels(page)).some(isWanted), { timeout: 10_000, message: await wordsOfList(page) })
    .toBe(true);
  const count = (await labels(page)).length;
  for (let steps = 0; steps <= count; steps += 1) {
    if (isWanted(await activeLabel(page))) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no arrow leads to the line: ${await wordsOfList(page)}`);
}

const labels = (page: Page): Promise<string[]> => page.locator("[role=option] .item-label").allTextContents();

const wordsOfList = async (page: Page): Promise<string> => `the list holds: ${(await labels(page)).join(" | ")}`;

/** The line that a screen reader is told of: the one the focused element names as active. */
const activeLabel = (page: Page): Promise<string> =>
  page.locator("body").evaluate(({ ownerDocument: { activeElement }, ownerDocument }): string => {
    const id = activeElement?.getAttribute("aria-activedescendant") ?? "";
    return ownerDocument.getElementById(id)?.querySelector(".item-label")?.textContent ?? "";
  });

/** Escape closes an open list; a second one would leave the command. */
async function closeList(page: Page): Promise<void> {
  await expect.poll(() => page.locator(".popup-heading", { hasText: "Looking…" }).count()).toBe(0);
  if ((await page.locator("[role=listbox]").count()) > 0) await page.keyboard.press("Escape");
}

/** The focused element by its id, else its first class. */
export const focused = (page: Page): Promise<string> =>
  page
    .locator("body")
    .evaluate(({ ownerDocument: { activeElement } }) => activeElement?.id || activeElement?.classList[0] || "");

/** Goes back by Shift+Tab from the message box until the wanted control of the newest message has the focus. */
export async function tabBackTo(page: Page, label: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const name: string = await page.locator("body").evaluate(({ ownerDocument: { activeElement } }) => {
      const newest = [...(activeElement?.ownerDocument.querySelectorAll(".message") ?? [])].at(-1);
      return activeElement && newest?.contains(activeElement)
        ? (activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "")
        : "";
    });
    if (name.includes(label)) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`Shift+Tab does not lead to “${label}”`);
}
