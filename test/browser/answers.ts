import { expect } from "vitest";
import type { Visit } from "./visit.ts";

/** Does something that the bot answers with a new message, and gives that message's words. */
export async function answerTo(visit: Visit, deed: () => Promise<unknown>): Promise<string> {
  const before = await newest(visit);
  await deed();
  await expect.poll(() => newest(visit), { timeout: 15_000 }).not.toBe(before);
  return visit.said();
}

/** The id of the newest message; null where there is none. */
async function newest(visit: Visit): Promise<string | null> {
  return (await visit.messages().count()) === 0 ? null : visit.last().getAttribute("data-id");
}

/** Does something that changes the newest message (a button, a list), and gives its words afterwards. */
export async function changeBy(visit: Visit, deed: () => Promise<unknown>): Promise<string> {
  const before = await visit.last().innerText();
  await deed();
  await expect.poll(() => visit.last().innerText(), { timeout: 15_000 }).not.toBe(before);
  return visit.said();
}
