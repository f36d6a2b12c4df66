import { describe, expect, test } from "vitest";
import { articleId, storyId } from "../../src/domain/ids.ts";
import { createStoryIndex } from "../../src/stories/index.ts";
import { placed } from "./invented-articles.ts";

const STRIKE = [
  "Dockers walk out at Selmouth after the death of a colleague under a falling crane. The Harbour Workers' Union said 1,900 members would stay out until every crane at the port had been checked. Anders Vellacott, chief executive of the Selmouth Port Authority, called the walkout wrong.",
  "Not one ship was unloaded at Selmouth on Tuesday, the second day of a strike over the safety of cranes. Rosalind Okeke of the Harbour Workers' Union met Anders Vellacott for an hour and left without an agreement.",
] as const;
const FLOOD =
  "The river Ossel burst its banks at Brannock overnight and drove 1,200 people from their homes. Firefighters in boats took families from roofs, and the mayor, Lotte Brandt, asked for the army.";

describe("createStoryIndex", () => {
  test("puts two reports of one event together and names the story after the first", () => {
    const index = createStoryIndex();
    expect(index.place(placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0])).story).toBe("a");
    expect(index.place(placed("b", 5, "Strike over cranes empties port of Selmouth", STRIKE[1])).story).toBe("a");
  });

  test("keeps two events of one country apart", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0]));
    expect(index.place(placed("b", 1, "Ossel bursts its banks in Selmara and empties Brannock", FLOOD)).story).toBe(
      "b",
    );
  });

  test("asks more likeness the longer ago, and opens a new story after two weeks", () => {
    const [first, second] = STRIKE;
    const placedAfter = (hours: number, body: string) => {
      const index = createStoryIndex();
      index.place(placed("a", 0, "Dockers walk out at Selmouth after crane death", first));
      return index.place(placed("b", hours, "Strike over cranes empties port of Selmouth", body)).story;
    };
    expect([placedAfter(1, second), placedAfter(300, first), placedAfter(15 * 24, second)]).toEqual(["a", "a", "b"]);
  });

  test("follows a story for as long as it goes on", () => {
    const index = createStoryIndex();
    const stories = [0, 60, 120, 180].map(
      (at) => index.place(placed(`a${at}`, at, "Dockers walk out at Selmouth after crane death", STRIKE[0])).story,
    );
    expect(new Set(stories)).toEqual(new Set(["a0"]));
  });

  test("knows a copy under another headline, shortened", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Ossel bursts its banks", FLOOD));
    expect(index.place(placed("b", 2, "Hundreds homeless", FLOOD.slice(0, 120))).story).toBe("a");
  });

  test("takes the same sentences a week later for another story, as of a weather warning", () => {
    const index = createStoryIndex();
    const warning = (day: string) =>
      `${day} warning. Gusts of up to 90 kilometres an hour are expected on exposed coasts. Do not park under trees. Ferries may not run, and ${day} trains will go slowly between the towns of the plain. The office renews this warning at noon. Keep pets indoors until ${day} evening, and tie down what the wind could take.`;
    const titles = ["Gale over Orme, schools close", "Storm breaks mast of royal yacht"];
    index.place(placed("a", 0, titles[0]!, warning("Saturday Orme")));
    expect(index.place(placed("b", 1, titles[1]!, warning("Sunday Calder"))).story).toBe("a");
    expect(index.place(placed("c", 24 * 15, titles[1]!, warning("Sunday Calder"))).story).toBe("c");
  });

  test("groups headlines that have no text", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Caldwing to buy Ternair for 2.4 billion euros"));
    expect(index.place(placed("b", 1, "Ternair shares soar on Caldwing bid")).story).toBe("a");
  });

  test("does not join headlines over one word", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Caldwing to buy Ternair for 2.4 billion euros"));
    expect(index.place(placed("b", 1, "Caldwing pilot wins chess prize")).story).toBe("b");
  });

  test("does not join articles that have no words", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "", "It was as it is."));
    expect(index.place(placed("b", 0, "", "It was as it is.")).story).toBe("b");
  });

  test("changes nothing when an article is placed again, unless its story has changed", () => {
    const index = createStoryIndex();
    const first = placed("a", 0, "Dockers walk out at Selmouth after crane death", STRIKE[0]);
    index.place(first);
    index.place(placed("b", 1, "Strike over cranes empties port of Selmouth", STRIKE[1]));
    expect(index.place(first)).toEqual({ story: "a", copyOf: null, moved: new Map() });
    expect(index.place({ ...first, story: storyId("other") }).story).toBe("other");
    expect(index.place(first).story).toBe("other");
  });

  test("places an article again that has other words now", () => {
    const index = createStoryIndex();
    const strike = (id: string) => placed(id, 1, "Dockers walk out at Selmouth after crane death", STRIKE[0]);
    index.place(placed("flood", 0, "Ossel bursts its banks", FLOOD));
    index.place(strike("a"));
    expect(index.placeAgain(placed("a", 1, "Ossel bursts its banks", FLOOD))).toEqual({
      story: "flood",
      copyOf: "flood",
      moved: new Map(),
    });
    expect(index.place(strike("b"))).toMatchObject({ story: "b", copyOf: null });
  });

  test("keeps the id of a story that an article made up alone, whatever it says now", () => {
    const index = createStoryIndex();
    index.place({ ...placed("a", 0, "Ossel bursts its banks", FLOOD), story: storyId("old") });
    expect(index.placeAgain(placed("a", 0, "Dockers walk out", STRIKE[0])).story).toBe("old");
  });

  test("leaves an article where it is when only its notes have changed, and knows its original still", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Ossel bursts its banks", FLOOD));
    const copy = placed("b", 1, "Ossel bursts its banks", FLOOD);
    index.place({ ...copy, story: storyId("elsewhere") });
    expect(index.placeAgain(copy)).toEqual({ story: "elsewhere", copyOf: "a", moved: new Map() });
    expect(index.place(placed("c", 2, "Ossel bursts its banks", FLOOD)).copyOf).not.toBeNull();
  });

  test("takes over other words that another process stored", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Ossel bursts its banks", FLOOD));
    index.place({ ...placed("a", 0, "Dockers walk out at Selmouth", STRIKE[0]), story: storyId("s") });
    expect(index.place(placed("b", 1, "Ossel bursts its banks", FLOOD))).toMatchObject({ story: "b", copyOf: null });
    expect(index.place(placed("c", 1, "Dockers walk out at Selmouth", STRIKE[0])).story).toBe("s");
  });

  test("goes on after a restart where it was", () => {
    const index = createStoryIndex();
    const old = placed("b", 1, "Strike over cranes empties port of Selmouth", STRIKE[1]);
    expect(index.place({ ...old, story: storyId("a") }).story).toBe("a");
    expect(index.place(placed("c", 2, "Dockers walk out at Selmouth after crane death", STRIKE[0])).story).toBe("a");
  });

  test("does not follow an article that is gone", () => {
    const index = createStoryIndex();
    index.place(placed("a", 0, "Ossel bursts its banks", FLOOD));
    index.remove(articleId("a"));
    expect(index.place(placed("b", 2, "Ossel bursts its banks", FLOOD))).toMatchObject({ story: "b", copyOf: null });
  });
});
