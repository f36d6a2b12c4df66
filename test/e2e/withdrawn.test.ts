import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { selects, textOf } from "./seen.ts";

const clock = fakeClock(START);
let pair: Pair;
let desk: ReturnType<typeof briefingDesk>;
const settled = () => pair.bot.clock.settled();

beforeAll(async () => {
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
  desk = briefingDesk(pair.local);
});
afterAll(() => pair.stop());

const STORIES: readonly [string, string, string][] = [
  [
    "mayor",
    "Tarnwick’s mayor [resigns] over *gifts*",
    "The mayor of Tarnwick resigned on Friday over forty gifts, the town hall said.",
  ],
  [
    "flood",
    "Flood drives hundreds from Brannock",
    "The Ossel burst its banks at Brannock on Friday and drove 300 people from their homes.",
  ],
  [
    "ferry",
    "Ferry rams the pier of Lindow",
    "A ferry with 240 passengers rammed the pier of Lindow on Friday, the harbour office said.",
  ],
];
const item = (name: string, more: Partial<RawItem> = {}): RawItem => {
  const [, headline, words] = STORIES.find(([one]) => one === name)!;
  return rawItem(`${words}\n\nNobody was hurt, said Orla Venn, who was there.`, {
    shape: "body",
    headline,
    publisher: "Tarnwick Post",
    url: `https://tarnwick-post.example/${name}`,
    published: new Date(clock.now()).toISOString(),
    ...more,
  });
};
const takeIn = (items: RawItem[]) => pair.bot.opened.intake.takeIn(items, { kind: "everyone" });
const withdraw = (name: string) => takeIn([item(name, { status: "canceled" })]);
const posted = () => desk.posts().map((message) => textOf(message));

describe("an article that its publisher withdraws", () => {
  test("is marked where it was posted: its words are gone, the other stories stay, and nobody is pinged", async () => {
    await takeIn(STORIES.map(([name]) => item(name)));
    await desk.add({ time: "13:00" });
    await clock.jump(utc("2026-03-06T13:00") - 90_000, settled);
    await clock.advance(utc("2026-03-06T13:00"), settled);
    expect(posted()[0]).toContain("The mayor of Tarnwick resigned");
    await withdraw("mayor");
    await expect.poll(() => posted()[0], { timeout: 15_000 }).toContain("was withdrawn by its publisher");
    const [text] = posted();
    expect(text).not.toMatch(/mayor|gifts/);
    expect(text).toMatch(/Tarnwick Post/);
    expect(text).toContain("Flood drives hundreds");
    expect(text).toContain("Ferry rams the pier");
    const labels = selects(desk.posts()[0]!).flatMap(({ options = [] }) => options.map(({ label }) => label));
    expect(labels.join()).not.toContain("mayor");
    expect(posted()).toHaveLength(1);
    const edit = pair.local.requests().findLast(({ method }) => method === "PATCH");
    expect(edit?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  test("is marked after another of the same message, once each, also when the bot was not running", async () => {
    await pair.bot.opened.store.deleteArticle((await idOf("flood"))!);
    await pair.restart();
    await expect.poll(() => posted()[0]?.match(/was withdrawn/g)?.length, { timeout: 15_000 }).toBe(2);
    expect(posted()[0]).not.toMatch(/Flood|mayor/);
    expect(posted()[0]).toContain("Ferry rams the pier");
    const edits = () => pair.local.requests().filter(({ method }) => method === "PATCH").length;
    const before = edits();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(edits()).toBe(before);
  });

  test("is told in a message of its own where the old one cannot be changed", async () => {
    pair.local.faults.next(
      { method: "PATCH", path: /\/channels\/\d+\/messages\/\d+$/ },
      { status: 403, body: { code: 50005, message: "Cannot edit" } },
    );
    await withdraw("ferry");
    await expect.poll(() => posted().length, { timeout: 15_000 }).toBe(2);
    expect(posted()[1]).toMatch(/was withdrawn by its publisher[\s\S]*Ferry rams the pier of Lindow/);
    expect(posted()[1]).not.toContain("240");
  });
});

async function idOf(name: string) {
  const stored = await pair.bot.opened.store.articleByUrl(`https://tarnwick-post.example/${name}`, { guild: null });
  return stored?.article.id;
}
