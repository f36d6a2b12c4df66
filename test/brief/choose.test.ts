import { describe, expect, test } from "vitest";
import { type Choice, chooseStories, toldBy, type Wanted } from "../../src/brief/choose.ts";
import { outlinesOf } from "../../src/brief/stories.ts";
import { cut } from "../../src/domain/span.ts";
import type { Told } from "../../src/domain/told.ts";
import { createNewsroom, HOUR } from "./newsroom.ts";

const DAY = 24 * HOUR;

/** What a careful editor would send of a newsroom's articles at an hour, after what was sent before. */
async function briefing(
  room: ReturnType<typeof createNewsroom>,
  hour: number,
  more: Partial<Wanted> = {},
): Promise<Choice> {
  const now = hour * HOUR;
  return chooseStories(outlinesOf(room.entries.filter(({ retrieved }) => retrieved <= now)), {
    since: now - DAY,
    now,
    limit: 5,
    told: [],
    load: room.load,
    ...more,
  });
}
const headlines = ({ items }: Choice) => items.map(({ lead: { article } }) => article.text.split("\n")[0]);
const told = ({ items }: Choice, hour: number): Told[] => [toldBy(items, hour * HOUR)];
/** The new sentences of its developments, in order. */
const said = ({ items }: Choice): string[] =>
  items.flatMap(({ lead, news }) =>
    news.kind === "development"
      ? [{ read: lead, sentences: news.sentences }, ...news.more].flatMap(({ read, sentences }) =>
          sentences.map((place) => cut(read.article.text, place)),
        )
      : [],
  );
const FERRY = [
  "Ferry runs aground off Orme",
  "A ferry with 214 people on board ran aground off the island of Orme early on Monday, the coastguard said.",
  "All passengers were taken off by lifeboat before noon. Nobody was hurt, and the ship is not leaking, said the harbour master, Ines Calloway.",
] as const;
const VOTE = [
  "Council votes to close the fish market",
  "The town council of Brannock voted by 19 to 12 to close the fish market that has stood on the quay since 1904.",
  "Traders said they would go to court. The hall is to become a museum of whaling, at a cost of 8 million crowns.",
] as const;

describe("a briefing is what a careful editor would send", () => {
  test("of two days of one story: on the second only what is new in it", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    expect(headlines(monday)).toEqual([FERRY[0]]);
    room.prints(
      "ferry",
      "Orme Herald",
      28,
      "Captain of stranded ferry was asleep, inquiry hears",
      "The captain of the ferry that ran aground off Orme on Monday had fallen asleep at the wheel, investigators told a hearing on Tuesday.",
      "He had worked for nineteen hours without a break. The company, Calder Lines, suspended two managers.",
    );
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(tuesday.items).toHaveLength(1);
    const { lead, news } = tuesday.items[0]!;
    expect(news).toMatchObject({ kind: "development", toldAt: 8 * HOUR });
    const said = news.kind === "development" ? news.sentences.map((place) => cut(lead.article.text, place)) : [];
    expect(said.join(" ")).toContain("asleep");
    expect(said.join(" ")).not.toContain("214");
  });

  test("of a story that goes on with nothing new in it: not again, and the reason is kept", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.prints("ferry", "Tidewater Post", 12, "Ferry aground off Orme, passengers safe", FERRY[1], FERRY[2]);
    room.prints("vote", "Brannock News", 20, ...VOTE);
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(headlines(tuesday)).toEqual([VOTE[0]]);
    expect(tuesday.left).toMatchObject([{ why: "nothing-new", toldAt: 8 * HOUR }]);
  });

  test("of a figure that has changed: the story comes again with the new figure", async () => {
    const room = createNewsroom();
    room.prints(
      "quake",
      "Orme Herald",
      2,
      "Quake shakes Halden valley",
      "At least 12 people were killed when an earthquake shook the Halden valley on Monday, rescuers said.",
      "Hospitals in the valley treated the injured in tents.",
    );
    const monday = await briefing(room, 8);
    room.prints(
      "quake",
      "Orme Herald",
      28,
      "Toll of Halden valley quake rises",
      "At least 31 people were killed when an earthquake shook the Halden valley on Monday, rescuers said.",
      "Hospitals in the valley treated the injured in tents.",
    );
    const [item] = (await briefing(room, 32, { told: told(monday, 8) })).items;
    expect(item?.news.kind === "development" && item.news.figures.map(({ value }) => value)).toEqual([31]);
  });

  test("of a correction: always, beside the stories, even of a story that has nothing else new", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.printsAgain(
      "Orme Herald",
      30,
      ...FERRY,
      "Correction: an earlier version of this article gave the wrong number of passengers.",
    );
    for (const [hour, kind] of [
      ["vote", 20],
      ["vote-2", 21],
    ] as const)
      room.prints(hour, "Brannock News", kind, `${VOTE[0]} (${hour})`, VOTE[1], VOTE[2]);
    const tuesday = await briefing(room, 32, { told: told(monday, 8), limit: 1 });
    expect(tuesday.items.map(({ news }) => news.kind)).toEqual(["new", "correction"]);
    const later = await briefing(room, 40, { told: [...told(monday, 8), ...told(tuesday, 32)] });
    expect(later.items.map(({ news }) => news.kind)).not.toContain("correction");
  });

  test("of an article that was rewritten without a word of it: its new sentence, once, and nothing that stood there before", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.printsAgain(
      "Orme Herald",
      30,
      ...FERRY,
      "On Tuesday the company dismissed the captain after divers had found a crack in the hull below the car deck.",
    );
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(said(tuesday)).toEqual([
      "On Tuesday the company dismissed the captain after divers had found a crack in the hull below the car deck.",
    ]);
    const known = [...told(monday, 8), ...told(tuesday, 32)];
    expect((await briefing(room, 33, { told: known })).items).toEqual([]);
    room.printsAgain(
      "Orme Herald",
      50,
      ...FERRY,
      "On Tuesday the company dismissed the captain, and divers found that the hull has a crack below the car deck.",
    );
    expect((await briefing(room, 56, { told: known })).items).toEqual([]);
  });

  test("of an article that was rewritten: a new sentence, though nearly all of its words are known", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    const added = "The harbour master told the coastguard that the passengers will sue the island.";
    room.printsAgain("Orme Herald", 30, FERRY[0], FERRY[1], added, FERRY[2]);
    expect(said(await briefing(room, 32, { told: told(monday, 8) }))).toEqual([added]);
  });

  test("of an article that was rewritten, told before anything was kept of what was told: nothing", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const [monday] = told(await briefing(room, 8), 8);
    const old = { ...monday!, stories: monday!.stories.map((story) => ({ ...story, heard: null })) };
    room.printsAgain("Orme Herald", 30, ...FERRY, "On Tuesday the company dismissed the captain after a hearing.");
    expect((await briefing(room, 32, { told: [old] })).items).toEqual([]);
  });

  test("of a story told by a rewritten article and by a newer one: the newer one tells it first", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    const [first, second] = [
      "On Tuesday the company dismissed the captain after a hearing in Selmouth.",
      "Divers found a crack as long as a hand in the hull below the car deck.",
    ];
    room.printsAgain("Orme Herald", 26, ...FERRY, first);
    room.prints("ferry", "Quay Gazette", 28, "Crack found", second);
    expect(said(await briefing(room, 32, { told: told(monday, 8) }))).toEqual([second, first]);
  });

  test("of a day on which many known articles were touched: the known story with news is not forgotten", async () => {
    const room = createNewsroom();
    for (let number = 1; number <= 30; number += 1) room.prints(`s${number}`, `Paper ${number}`, 2, ...FERRY);
    room.prints("vote", "Brannock News", 1, ...VOTE);
    const monday = await briefing(room, 8, { limit: 40 });
    for (let number = 1; number <= 30; number += 1) room.printsAgain(`Paper ${number}`, 31, ...FERRY, "Orme is small.");
    const news = "A court in Selmouth stopped the sale of the hall to the whaling society on Tuesday.";
    room.prints("vote", "Brannock News", 20, "Court stops museum", news);
    expect(said(await briefing(room, 32, { told: told(monday, 8) }))).toEqual([news]);
  });

  test("of an article that was rewritten with another figure: the figure", async () => {
    const room = createNewsroom();
    const quake = (toll: number) =>
      [
        "Quake shakes Halden valley",
        `At least ${toll} people were killed when an earthquake shook the Halden valley on Monday, rescuers said.`,
        "Hospitals in the valley treated the injured in tents.",
      ] as const;
    room.prints("quake", "Orme Herald", 2, ...quake(12));
    const monday = await briefing(room, 8);
    room.printsAgain("Orme Herald", 30, ...quake(31));
    const [item] = (await briefing(room, 32, { told: told(monday, 8) })).items;
    expect(item?.news.kind === "development" && item.news.figures.map(({ value }) => value)).toEqual([31]);
  });

  test("of what two papers say that is new: both, each under its name, and what is shown by neither comes later", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.prints(
      "ferry",
      "Orme Herald",
      28,
      "Captain asleep",
      "The captain had fallen asleep at the wheel, investigators told a hearing.",
    );
    room.prints(
      "ferry",
      "Quay Gazette",
      27,
      "Owner fined",
      "A court fined the owners of the vessel nine million crowns over missing lifejackets.",
    );
    room.prints("ferry", "A", 26, "Oil", "Fishermen found thick oil on beaches south of the lighthouse.");
    room.prints("ferry", "B", 25, "Tug", "A tug pulled the wreck from the rocks at high tide.");
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(said(tuesday)).toEqual([
      "The captain had fallen asleep at the wheel, investigators told a hearing.",
      "A court fined the owners of the vessel nine million crowns over missing lifejackets.",
      "Fishermen found thick oil on beaches south of the lighthouse.",
    ]);
    expect(said(await briefing(room, 33, { told: [...told(monday, 8), ...told(tuesday, 32)] }))).toEqual([
      "A tug pulled the wreck from the rocks at high tide.",
    ]);
  });

  test("of two articles of a day of which no hour is known: the second, when it says something new", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 9, ...FERRY);
    const noon = await briefing(room, 12);
    room.prints("ferry", "Orme Herald", 0, FERRY[0], FERRY[1], FERRY[2]);
    room.prints(
      "ferry",
      "Quay Gazette",
      0,
      "Captain asleep",
      "The captain had fallen asleep at the wheel, investigators told a hearing.",
    );
    room.cameIn(16);
    const evening = await briefing(room, 18, { told: told(noon, 12) });
    expect(said(evening)).toEqual(["The captain had fallen asleep at the wheel, investigators told a hearing."]);
  });

  test("of a correction that was told: not again when the text changes elsewhere; a second one is", async () => {
    const room = createNewsroom();
    const note = "Correction: an earlier version of this article gave the wrong number of passengers.";
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.printsAgain("Orme Herald", 30, ...FERRY, note);
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(tuesday.items.map(({ news }) => news.kind)).toEqual(["correction"]);
    const known = [...told(monday, 8), ...told(tuesday, 32)];
    room.printsAgain("Orme Herald", 50, FERRY[0], FERRY[1], `${FERRY[2]} Orme is small.`, note);
    expect((await briefing(room, 56, { told: known })).items).toEqual([]);
    room.printsAgain("Orme Herald", 70, ...FERRY, note, "Correction: the ship is called Alva, not Elva.");
    const thursday = await briefing(room, 80, { told: known });
    expect(thursday.items.map(({ news }) => news.kind)).toEqual(["correction"]);
  });

  test("of a correction that stood in the article when it was told first: not by itself", async () => {
    const room = createNewsroom();
    const note = "Correction: an earlier version of this article gave the wrong number of passengers.";
    room.prints("ferry", "Orme Herald", 2, ...FERRY, note);
    const monday = await briefing(room, 8);
    room.printsAgain("Orme Herald", 30, FERRY[0], FERRY[1], `${FERRY[2]} Orme is small.`, note);
    expect((await briefing(room, 32, { told: told(monday, 8) })).items).toEqual([]);
  });

  test("of a correction with something new in the same article: one card", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.printsAgain(
      "Orme Herald",
      30,
      ...FERRY,
      "On Tuesday the company dismissed the captain after divers had found a crack in the hull.",
      "Correction: an earlier version of this article gave the wrong number of passengers.",
    );
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(tuesday.items.map(({ news }) => news.kind)).toEqual(["development"]);
  });

  test("of a correction in an article that tells something beside another: once", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.printsAgain(
      "Orme Herald",
      30,
      ...FERRY,
      "On Tuesday the company dismissed the captain after divers had found a crack in the hull.",
      "Correction: an earlier version of this article gave the wrong number of passengers.",
    );
    const inquiry = "The second officer had fallen asleep at the wheel after nineteen hours, a hearing was told.";
    room.prints("ferry", "Tidewater Post", 31, "Officer was asleep", inquiry);
    const tuesday = await briefing(room, 32, { told: told(monday, 8) });
    expect(tuesday.items.map(({ news }) => [news.kind, news.kind === "development" && news.more.length])).toEqual([
      ["development", 1],
    ]);
    const wednesday = await briefing(room, 56, { told: [...told(monday, 8), ...told(tuesday, 32)] });
    expect(wednesday.items).toEqual([]);
  });

  test("of a paper's own second report at another address, mostly in the words of the first: what it adds", async () => {
    const room = createNewsroom();
    const first = room.prints("ferry", "Meridian Wire", 2, ...FERRY);
    const monday = await briefing(room, 8);
    const added = "Divers found a crack in the hull below the car deck on Tuesday, said the salvage company.";
    room.prints("ferry", "Meridian Wire", 28, "Crack found", added, `${FERRY[1]} ${FERRY[2]}`, undefined, first);
    expect(said(await briefing(room, 32, { told: told(monday, 8) }))).toEqual([added]);
  });

  test("of a correction and a development of one story: both", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.printsAgain(
      "Orme Herald",
      30,
      ...FERRY,
      "Correction: an earlier version gave the wrong number of passengers.",
    );
    const inquiry = "The captain had fallen asleep at the wheel after nineteen hours, investigators told a hearing.";
    room.prints("ferry", "Tidewater Post", 29, "Captain was asleep", inquiry);
    const { items } = await briefing(room, 32, { told: told(monday, 8) });
    expect(items.map(({ news }) => news.kind)).toEqual(["development", "correction"]);
  });

  test("of a story of many papers: what is new is measured by the newest that was told", async () => {
    const room = createNewsroom();
    for (let hour = 1; hour <= 14; hour += 1) room.prints("ferry", `Paper ${hour}`, hour / 2, ...FERRY);
    const inquiry = "The captain had fallen asleep at the wheel after nineteen hours, investigators told a hearing.";
    room.prints("ferry", "Orme Herald", 7.5, "Captain was asleep", inquiry);
    const monday = await briefing(room, 8);
    room.prints("ferry", "Tidewater Post", 29, "Captain slept", inquiry);
    expect((await briefing(room, 31, { told: told(monday, 8) })).items).toEqual([]);
  });

  test("of more corrections than anybody reads: the first few", async () => {
    const room = createNewsroom();
    const papers = ["A", "B", "C", "D", "E"];
    for (const paper of papers)
      room.prints(paper, paper, 2, `${paper} prints`, `${paper} printed that it rained in ${paper} for a day.`);
    const monday = await briefing(room, 8);
    for (const paper of papers)
      room.printsAgain(
        paper,
        30,
        `${paper} prints`,
        "It rained for an hour.",
        "This article was amended on Tuesday to say that it rained less.",
      );
    expect((await briefing(room, 32, { told: told(monday, 8) })).items.map(({ news }) => news.kind)).toEqual(
      Array.from({ length: 3 }, () => "correction"),
    );
  });

  test("of a report that was printed before what was told and came in after it: not as news", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 6, ...FERRY);
    const monday = await briefing(room, 8);
    room.prints(
      "ferry",
      "Tidewater Post",
      5,
      "Calder Lines loses a ship",
      "Shareholders of Calder Lines sold their stakes in a panic before the exchange in Selmouth closed.",
    );
    room.cameIn(20);
    const tuesday = await briefing(room, 26, { told: told(monday, 8) });
    expect([headlines(tuesday), tuesday.left.map(({ why }) => why)]).toEqual([[], ["nothing-new"]]);
  });

  test("of a paper that prints what was told with a paragraph of its own: not as news", async () => {
    const room = createNewsroom();
    const wire = room.prints("ferry", "Meridian Wire", 2, ...FERRY);
    const monday = await briefing(room, 8);
    const own =
      "Readers in Tidewater remember the grounding of a paddle steamer a century ago, when villagers formed a human chain.";
    room.prints("ferry", "Tidewater Post", 12, own, own, FERRY[1], undefined, wire);
    expect((await briefing(room, 26, { told: told(monday, 8) })).items).toEqual([]);
  });

  test("of a story told days ago: what is new is measured by what was told then, though that is out of sight now", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.prints("ferry", "Tidewater Post", 90, "Ferry aground off Orme, passengers safe", FERRY[1], FERRY[2]);
    const now = 100 * HOUR;
    const recent = outlinesOf(room.entries.filter(({ at }) => at > 80 * HOUR));
    const { items } = await chooseStories(recent, {
      since: now - DAY,
      now,
      limit: 5,
      told: told(monday, 8),
      load: room.load,
    });
    expect(items).toEqual([]);
  });

  test("of wire copies: one voice, behind a story that two papers tell on their own", async () => {
    const room = createNewsroom();
    const wire = room.prints("ferry", "Meridian Wire", 4, ...FERRY);
    for (const paper of ["A", "B", "C"]) room.prints("ferry", paper, 5, ...FERRY, undefined, wire);
    room.prints("vote", "Brannock News", 4, ...VOTE);
    room.prints(
      "vote",
      "Quay Gazette",
      5,
      "Whaling museum takes the place of fish market",
      "Councillors in Brannock chose whales over herring.",
    );
    const { items } = await briefing(room, 8);
    expect(items[0]!.outline.id).toBe("vote");
    expect(items[1]!.lead.article.publisher).toBe("Meridian Wire");
  });

  test("of a copy that came in before its original: the original tells it all the same", async () => {
    const room = createNewsroom();
    const copy = room.prints("ferry", "A", 5, ...FERRY);
    room.prints("ferry", "Meridian Wire", 4, ...FERRY, undefined, copy);
    expect((await briefing(room, 8)).items.map(({ lead }) => lead.article.publisher)).toEqual(["Meridian Wire"]);
  });

  test("of a day with more known stories than can be read for something new: the new one is not forgotten", async () => {
    const room = createNewsroom();
    for (let number = 1; number <= 30; number += 1) room.prints(`s${number}`, "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8, { limit: 30 });
    for (let number = 1; number <= 30; number += 1) room.prints(`s${number}`, "Tidewater Post", 30, ...FERRY);
    room.prints("vote", "Brannock News", 20, ...VOTE);
    let loads = 0;
    const load = (ids: readonly string[]) => {
      loads += 1;
      return room.load(ids);
    };
    const tuesday = await briefing(room, 32, { told: told(monday, 8), load });
    expect(headlines(tuesday)).toEqual([VOTE[0]]);
    expect(loads).toBeLessThanOrEqual(45);
  });

  test("of a quiet day: few stories, or none, and nothing to fill it up", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    room.prints("vote", "Brannock News", 30, ...VOTE);
    expect(headlines(await briefing(room, 32))).toEqual([VOTE[0]]);
    expect((await briefing(room, 80)).items).toEqual([]);
  });

  test("of one paper alone: its stories by freshness, as many as were asked for, and how many more came in", async () => {
    const room = createNewsroom();
    for (let hour = 1; hour <= 7; hour += 1)
      room.prints(
        `s${hour}`,
        "Orme Herald",
        hour,
        `Story of hour ${hour}`,
        `Something happened in hour ${hour}, the mayor said.`,
      );
    const choice = await briefing(room, 8, { limit: 3 });
    expect(headlines(choice)).toEqual(["Story of hour 7", "Story of hour 6", "Story of hour 5"]);
    expect(choice.left.map(({ why }) => why)).toEqual(["no-room", "no-room", "no-room", "no-room"]);
  });

  test("of several papers: the stories are told by different ones where they can be", async () => {
    const room = createNewsroom();
    for (const [index, story] of ["ferry", "vote", "fire"].entries()) {
      for (const paper of ["Orme Herald", "Brannock News", "Quay Gazette"])
        room.prints(
          story,
          paper,
          6 - index,
          `${story} in ${paper}`,
          `The ${story} was seen by everybody on the quay, said the mayor.`,
        );
      room.prints(
        story,
        "Orme Herald",
        7,
        `${story} again`,
        `The ${story} was seen again from the quay on Monday, said the mayor.`,
      );
    }
    const { items } = await briefing(room, 8);
    expect(new Set(items.map(({ lead }) => lead.article.publisher)).size).toBe(3);
  });

  test("though a story was joined with another meanwhile: its articles tell that it is known", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    const monday = await briefing(room, 8);
    room.moves("ferry", "grounding");
    room.prints("grounding", "Tidewater Post", 20, "Ferry aground off Orme, passengers safe", FERRY[1], FERRY[2]);
    expect((await briefing(room, 32, { told: told(monday, 8) })).items).toEqual([]);
  });

  test("by time alone, where the newest are asked for", async () => {
    const room = createNewsroom();
    room.prints("ferry", "Orme Herald", 2, ...FERRY);
    room.prints("ferry", "Tidewater Post", 3, ...FERRY);
    room.prints("vote", "Brannock News", 4, ...VOTE);
    expect(headlines(await briefing(room, 8, { order: "newest" }))).toEqual([VOTE[0], FERRY[0]]);
  });
});
