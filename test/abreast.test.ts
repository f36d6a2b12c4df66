import { afterEach, beforeEach, expect, test } from "vitest";
import { silent } from "../src/domain/log.ts";
import { type Opened, open } from "../src/open.ts";
import { temporaryFolders } from "./e2e/program.ts";
import { rawItem } from "./sample-article.ts";

const everyone = { kind: "everyone" } as const;
const NOW = Date.UTC(2026, 2, 6, 12);

/** Two programs at work with one folder, as an import beside the bot is. */
let folders: ReturnType<typeof temporaryFolders>;
let bot: Opened;
let importer: Opened;
beforeEach(async () => {
  folders = temporaryFolders();
  const dataDir = folders.make();
  const start = () => open({ dataDir, now: () => NOW, log: silent });
  bot = await start();
  importer = await start();
});
afterEach(async () => {
  await Promise.all([bot.close(), importer.close()]);
  folders.removeAll();
});

const EVENTS = [
  [
    "Dockers walk out at Selmouth",
    "Dockers walked out at Selmouth after a crane killed two of them, said Ines Calloway of the union.",
  ],
  [
    "Ossel floods Brannock",
    "The Ossel burst its banks at Brannock and drove hundreds from their homes, said the mayor Lotte Brandt.",
  ],
  [
    "Castle opens in Alderhouse",
    "The castle of Alderhouse opened its gates to visitors for the first time since a fire, its keeper Tam Reeve said.",
  ],
] as const;
/** An article of one event by a paper. */
const report = (event: number, paper: string, more = "") => {
  const [headline, words] = EVENTS[event]!;
  const url = `https://${paper}.example/${event}`;
  return rawItem({ text: `${headline}\n\n${words}${more}`, publisher: paper, url });
};
const storiesIn = async ({ store }: Opened) =>
  new Set((await store.timeline({ limit: 99 }, { guild: null })).map(({ story }) => story));

test("two imports at the same time form the stories that one would form", async () => {
  const papers = ["a", "b", "c", "d", "e", "f"];
  const reports = (own: readonly string[]) => EVENTS.flatMap((_, event) => own.map((paper) => report(event, paper)));
  await Promise.all([
    bot.intake.takeIn(reports(papers.slice(0, 3)), everyone),
    importer.intake.takeIn(reports(papers.slice(3)), everyone),
  ]);
  expect((await bot.store.counts({ guild: null })).articles).toBe(18);
  expect((await storiesIn(bot)).size).toBe(3);
});

test("what another process stored, rewrote or removed is known when the next article comes in, and in the search index", async () => {
  const found = async (words: string) =>
    (await bot.search.find(words, { viewer: { guild: null }, limit: 9 })).hits.length;
  await importer.intake.takeIn([report(0, "a"), report(1, "a")], everyone);
  await bot.intake.takeIn([report(0, "b")], everyone);
  expect((await storiesIn(bot)).size).toBe(2);
  await importer.intake.takeIn([{ ...report(1, "a"), status: "canceled" }], everyone);
  await bot.lookForArrivals();
  expect(await found("Brannock")).toBe(0);
  const [added] = (await bot.intake.takeIn([report(1, "b")], everyone)).added;
  expect(await bot.store.articles([added!], { guild: null })).toMatchObject([{ story: added, copyOf: null }]);
});

test("starter articles that were taken back are gone from the stories, too", async () => {
  const { added } = await bot.intake.takeIn([report(0, "a")], everyone);
  await bot.store.setSource(added, "starter");
  expect(await bot.intake.takeBack("starter")).toEqual(added);
  const [again] = (await bot.intake.takeIn([report(0, "b")], everyone)).added;
  expect(await bot.store.articles([again!], { guild: null })).toMatchObject([{ story: again, copyOf: null }]);
});
