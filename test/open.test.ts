import { expect, test } from "vitest";
import { silent } from "../src/domain/log.ts";
import { open } from "../src/open.ts";
import { temporaryFolders } from "./e2e/program.ts";
import { rawItem } from "./sample-article.ts";

const everyone = { kind: "everyone" } as const;

test("an import that begins before the index is filled waits for it, and knows the stories of what is stored", async ({
  onTestFinished,
}) => {
  const folders = temporaryFolders();
  const dataDir = folders.make();
  const start = () => open({ dataDir, now: () => Date.UTC(2026, 2, 6, 12), log: silent });
  const first = await start();
  const [stored] = (await first.intake.takeIn([rawItem()], everyone)).added;
  await first.close();

  const second = await start();
  onTestFinished(() => second.close().then(folders.removeAll));
  const copy = rawItem({ publisher: "Upper Lindow News", url: "https://upper-lindow-news.example/breakwater" });
  const imported = second.intake.takeIn([copy], everyone);
  expect(await Promise.race([imported.then(() => "imported"), second.agreed.then(() => "agreed")])).toBe("agreed");
  const [added] = (await imported).added;
  const told = await second.store.articles([stored!, added!], { guild: null });
  expect(told.map(({ article }) => article.publisher)).toEqual(["Lindow Echo", "Upper Lindow News"]);
  expect(told[1]!.story).toBe(told[0]!.story);
});
