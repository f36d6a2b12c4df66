import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Audience } from "../src/domain/article.ts";
import { articleId, guildId } from "../src/domain/ids.ts";
import { silent } from "../src/domain/log.ts";
import type { RawItem } from "../src/domain/raw-item.ts";
import { readBytes } from "../src/ingest/formats/index.ts";
import { createIntake, type Reader, type TakenIn } from "../src/intake.ts";
import { type Opened, open } from "../src/open.ts";
import { createStoryIndex } from "../src/stories/index.ts";
import { readAll } from "../src/work/read-all.ts";
import { rawItem } from "./sample-article.ts";

const NOW = Date.UTC(2026, 2, 6, 12);
const everyone: Audience = { kind: "everyone" };
const north = guildId("111111111111111111");
const south = guildId("222222222222222222");
const only = (guild: typeof north): Audience => ({ kind: "guilds", guilds: [guild] });

let opened: Opened;
beforeEach(async () => {
  opened = await open({ dataDir: null, now: () => NOW, log: silent });
});
afterEach(() => opened.close());

const URL_OF_STORY = "https://lindow-echo.example/pier";
const item = (words: string, more: Partial<RawItem> = {}) =>
  rawItem({
    text: `Pier closes\n\nThe pier at Lindow ${words}, the owners said on Friday.`,
    url: URL_OF_STORY,
    ...more,
  });
const takeIn = (one: RawItem, audience: Audience) => opened.intake.takeIn([one], audience);
const counts = ({ added, known, updated, withdrawn, refused }: TakenIn) =>
  [added, known, updated, withdrawn, refused].map(({ length }) => length);
const found = async (words: string, guild: typeof north | null) => {
  const { hits } = await opened.search.find(words, { viewer: { guild }, limit: 9 });
  return (
    await opened.store.articles(
      hits.map(({ id }) => id),
      { guild },
    )
  ).map(({ article }) => article.text.split("\n\n")[1]?.slice(0, 40));
};

describe("an article that comes again", () => {
  test("is known when its words are the same, and found by everybody it came in for", async () => {
    expect(counts(await takeIn(item("closes"), only(north)))).toEqual([1, 0, 0, 0, 0]);
    expect(counts(await takeIn(item("closes"), only(south)))).toEqual([0, 1, 0, 0, 0]);
    expect(await found("pier", south)).toHaveLength(1);
    expect(await found("pier", null)).toHaveLength(0);
  });

  test("with other words takes the place of the old one, for the same people", async () => {
    const [id] = (await takeIn(item("closes"), everyone)).added;
    const again = await takeIn(item("reopens"), everyone);
    expect([counts(again), again.updated]).toEqual([[0, 0, 1, 0, 0], [id]]);
    expect(await found("reopens", null)).toEqual(["The pier at Lindow reopens, the owners s"]);
    expect(await found("closes pier", north)).toHaveLength(1);
  });

  test("for others with other words is an article of its own: no guild reads or changes the words of another", async () => {
    await takeIn(item("was sold to a secret buyer"), only(north));
    const forged = await takeIn(item("never existed"), only(south));
    const real = await takeIn(item("closes"), everyone);
    expect([counts(forged), counts(real)]).toEqual([
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ]);
    expect(await found("secret buyer", south)).toEqual([]);
    expect(await found("pier", south)).toEqual(
      expect.arrayContaining(["The pier at Lindow never existed, the ow", "The pier at Lindow closes, the owners sa"]),
    );
    expect(await found("pier", null)).toEqual(["The pier at Lindow closes, the owners sa"]);
    expect(await found("secret", null)).toEqual([]);
  });

  test("with other words from who vouches for them is a new version for all who find it", async () => {
    const [id] = (await takeIn(item("closes"), { kind: "guilds", guilds: [north, south] })).added;
    expect((await takeIn(item("reopens", { knownAs: id! }), only(north))).updated).toEqual([id]);
    expect(await found("pier", south)).toEqual(["The pier at Lindow reopens, the owners s"]);
    expect((await takeIn(item("was sold"), { kind: "guilds", guilds: [north, south] })).updated).toEqual([]);
    expect(await found("reopens", south)).toHaveLength(1);
    expect((await takeIn(item("x", { knownAs: id!, status: "canceled" }), only(north))).withdrawn).toEqual([id]);
    expect(await found("reopens", south)).toEqual([]);
  });

  test("with other words is put into the story that they tell", async () => {
    const walkout =
      "Dockers walked out at Selmouth on Friday after a crane killed two of them, said Ines Calloway of the union.";
    const flood =
      "The Ossel burst its banks at Brannock on Friday and drove hundreds from their homes, said Lotte Brandt.";
    const story = (words: string, path: string) =>
      rawItem({ text: `${words.split(" on ")[0]}\n\n${words}`, url: `https://x.example/${path}` });
    const ids = new Map<string, string>();
    const stories = async () => {
      const entries = await opened.store.timeline({ limit: 9 }, { guild: null });
      return (letter: string) => entries.find(({ id }) => ids.get(letter) === id)?.story;
    };
    for (const [letter, words] of [
      ["a", walkout],
      ["b", flood],
      ["c", walkout],
    ] as const)
      ids.set(letter, (await takeIn(story(words, letter), everyone)).added[0]!);
    const first = await stories();
    expect([first("c") === first("a"), first("a") === first("b")]).toEqual([true, false]);
    await takeIn(story(flood, "c"), everyone);
    const then = await stories();
    expect([then("a"), then("b"), then("c")]).toEqual([first("a"), first("b"), first("b")]);
  });

  test("withdrawn by its publisher is gone, where it was the operator's alone", async () => {
    const [id] = (await takeIn(item("closes"), everyone)).added;
    expect(counts(await takeIn(item("closes", { status: "canceled" }), only(north)))).toEqual([0, 0, 0, 0, 1]);
    expect(await found("pier", null)).toHaveLength(1);
    expect(counts(await takeIn(item("closes", { status: "canceled" }), everyone))).toEqual([0, 0, 0, 1, 0]);
    expect(await found("pier", null)).toEqual([]);
    expect(await opened.store.articles([articleId(String(id))], { guild: null })).toEqual([]);
  });
});

describe("an item that names an article and has no words", () => {
  const agency = async (content: object): Promise<RawItem> => {
    const bytes = new TextEncoder().encode(JSON.stringify({ uri: "urn:tmn:pier", ...content }));
    for await (const result of readBytes("a.json", bytes, { now: 0 }))
      if (result.ok && result.value.kind === "item") return result.value.item;
    throw new Error("not read");
  };

  test("withdraws it where it says so, and is refused by its source when there is none", async () => {
    const withdrawal = await agency({ pubStatus: "canceled" });
    expect((await takeIn(withdrawal, everyone)).refused).toEqual([{ kind: "article-withheld", source: "a.json" }]);
    await takeIn(
      await agency({ headline: "Pier closes", body_text: "The pier at Lindow closes on Friday." }),
      everyone,
    );
    expect(await found("lindow", null)).toHaveLength(1);
    expect(counts(await takeIn(withdrawal, everyone))).toEqual([0, 0, 0, 1, 0]);
    expect(await found("lindow", null)).toEqual([]);
  });

  test("is refused otherwise", async () => {
    for (const pubStatus of ["usable", "withheld"])
      expect((await takeIn(await agency({ pubStatus }), everyone)).refused).toEqual([
        { kind: "article-without-text", source: "a.json" },
      ]);
    const nameless = rawItem({ text: "", status: "canceled", url: null, uri: null });
    expect((await takeIn(nameless, everyone)).refused.map(({ kind }) => kind)).toEqual(["article-without-text"]);
  });
});

describe("what is not taken in", () => {
  test("is withheld, too long or without text, and the rest goes on", async () => {
    const taken = await opened.intake.takeIn(
      [
        item("a", { status: "withheld", url: null }),
        rawItem({ text: "word ".repeat(210_000) }),
        rawItem({ text: " \n " }),
        item("closes"),
      ],
      everyone,
    );
    expect(counts(taken)).toEqual([1, 0, 0, 0, 3]);
    expect(taken.refused.map(({ kind }) => kind).sort()).toEqual([
      "article-too-long",
      "article-withheld",
      "article-without-text",
    ]);
    expect(await found("lindow", null)).toHaveLength(1);
  });

  test("is the one item at which the reader gives up, by its name", async () => {
    const reader: Reader = {
      async read(items) {
        if (items.some(({ text }) => text.includes("poison"))) throw new Error("did not answer in time");
        return items.map((one) => ({
          ok: false,
          failure: { kind: "article-without-text", source: "source" in one ? one.source : "" },
        }));
      },
    };
    const unused = () => {
      throw new Error("unused");
    };
    const intake = createIntake({
      store: opened.store,
      reader,
      stories: {
        place: unused,
        placeAgain: unused,
        remove: () => {},
      },
      now: () => NOW,
      abreast: { alone: (work) => work(), catchUp: async () => {} },
    });
    const { refused } = await intake.takeIn(
      [item("a", { source: "a.txt" }), item("poison", { source: "b.txt" }), item("c", { source: "c.txt" })],
      everyone,
    );
    expect(refused).toEqual([
      { kind: "article-without-text", source: "a.txt" },
      { kind: "article-not-read", source: "b.txt" },
      { kind: "article-without-text", source: "c.txt" },
    ]);
  });
});

test("others come in between any two articles that are stored together", async () => {
  const items = Array.from({ length: 10 }, (_, number) => item("closes", { url: `${URL_OF_STORY}/${number}` }));
  const turns: number[] = [];
  let turn = 0;
  const count = () => {
    turn += 1;
    if (turns.length < items.length) setImmediate(count);
  };
  setImmediate(count);
  const intake = createIntake({
    store: {
      ...opened.store,
      async saveArticle(...given) {
        turns.push(turn);
        return opened.store.saveArticle(...given);
      },
    },
    reader: { read: (given, at) => Promise.resolve(readAll(given, at).results.slice()) },
    stories: createStoryIndex(),
    now: () => NOW,
    abreast: { alone: (work) => work(), catchUp: async () => {} },
  });
  await intake.takeIn(items, everyone);
  expect(new Set(turns).size).toBe(items.length);
});
