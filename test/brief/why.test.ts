import { describe, expect, test } from "vitest";
import { sharedBy } from "../../src/brief/together.ts";
import { whyIn, whyOut } from "../../src/brief/why.ts";
import { storyId } from "../../src/domain/ids.ts";
import type { Part } from "../../src/domain/reply.ts";
import type { Item } from "../../src/domain/story.ts";
import { plain } from "../../src/render/say.ts";
import { sampleArticle } from "../sample-article.ts";
import { createNewsroom, HOUR } from "./newsroom.ts";

const words = (parts: readonly Part[]) => parts.map((part) => ("text" in part ? plain(part.text) : "")).join("\n");
const FIRST = sampleArticle({
  text: "Ferry aground\n\nThe ferry Alva ran aground off Orme on Monday, and 214 people were taken off, said Ines Calloway of the coastguard. In Orme the bells rang.",
});
const SECOND = sampleArticle({
  text: "All safe after grounding\n\nOff Orme, on Monday, lifeboats took 214 people from the stranded ferry Alva. Nobody was hurt.",
  url: "https://x.example/2",
});

describe("what articles of one story have in common", () => {
  test("is names and figures as the first prints them, most frequent first", () => {
    expect(sharedBy([FIRST, SECOND])).toEqual({ names: ["Orme", "Alva"], figures: ["214"] });
  });

  test("is nothing for one article alone", () => {
    expect(sharedBy([FIRST])).toEqual({ names: [], figures: [] });
  });
});

describe("why a story is in a briefing", () => {
  const room = createNewsroom();
  const wire = room.prints("ferry", "Meridian Wire", 4, "Ferry aground", "It ran aground.");
  room.prints("ferry", "Tidewater Post", 5, "Ferry aground", "It ran aground.", undefined, undefined, wire);
  const outline = { id: storyId("ferry"), entries: room.entries };
  const item = (news: Item["news"]): Item => ({
    outline,
    story: { id: outline.id, publishers: [], articles: [FIRST, SECOND] },
    lead: FIRST,
    news,
    settles: [],
  });

  test("names the voices, the copies, and what holds its articles together", () => {
    const said = words(whyIn(item({ kind: "new" }), 1));
    expect(said).toContain("1 Ferry aground");
    expect(said).toContain("New here. 1 voice in 2 papers, since 1 printed another's text, newest ");
    expect(said).toContain("have in common: Orme, Alva, 214.");
  });

  test("says what is new since it was told, or that it was corrected", () => {
    const sentences = FIRST.facts.summary.slice(0, 1);
    expect(words(whyIn(item({ kind: "development", toldAt: HOUR, sentences, figures: [], more: [] }), 1))).toContain(
      "and since then 1 new sentence. ",
    );
    expect(words(whyIn(item({ kind: "correction", toldAt: HOUR }), 1))).toContain("and corrected since. ");
  });

  test("or why it is not", () => {
    expect(words([whyOut({ outline, why: "no-room" }, SECOND)])).toContain(
      "All safe after grounding: there was no room for it. ",
    );
    expect(words([whyOut({ outline, why: "nothing-new", toldAt: HOUR }, SECOND)])).toContain(
      "and nothing in it is new since.",
    );
  });
});
