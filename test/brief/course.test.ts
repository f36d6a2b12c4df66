import { describe, expect, test } from "vitest";
import { courseOf } from "../../src/brief/course.ts";
import type { ArticleId } from "../../src/domain/ids.ts";
import { sampleArticle } from "../sample-article.ts";

let count = 0;
function article(sentence: string, publisher: string | null, time: string, copyOf: ArticleId | null = null) {
  count += 1;
  const read = sampleArticle({
    text: `Storm hits Lindow, part ${count}\n\nA storm hit Port Lindow in the night, the harbour board said.\n\n${sentence}`,
    publisher,
    url: `https://x.example/${count}`,
    published: `2026-02-${time}:00Z`,
  });
  return { ...read, copyOf };
}
type Told = ReturnType<typeof article>;

const startsOf = (read: Told) => read.facts.figures.map((figure) => ({ read, figure }));
/** The course of the figures of the first article. */
const course = (articles: readonly Told[], zone = "UTC") => courseOf(startsOf(articles[0]!), articles, zone);
const brief = (articles: readonly Told[]) => course(articles)?.points.map(({ value, words }) => [value, words]) ?? null;

const toll = (people: string) => `The storm killed ${people} people in the port.`;

describe("the course of a figure", () => {
  test("is what each article gives, in the order of their times, in its own words", () => {
    const articles = [
      article(toll("22"), "Echo", "05T10:00"),
      article(toll("at least 14"), "Herald", "04T10:00"),
      article("The number of people killed by the storm in the port rose to 78.", null, "06T10:00"),
    ];
    expect(course(articles, "Asia/Tokyo")).toEqual({
      headline: `Storm hits Lindow, part ${count}`,
      points: [
        { time: "2026-02-04T19:00", value: 14, words: "at least 14 people", from: "Herald" },
        { time: "2026-02-05T19:00", value: 22, words: "22 people", from: "Echo" },
        { time: "2026-02-06T19:00", value: 78, words: "78", from: null },
      ],
    });
  });

  test("takes no figure for something else, and no other fate", () => {
    const articles = [
      article(toll("14"), "Echo", "04T10:00"),
      article(toll("22"), "Herald", "05T10:00"),
      article("The storm injured 31 people in the port.", "Post", "05T12:00"),
      article("Some 40 boats were moved from the port after the storm.", "Wire", "05T13:00"),
    ];
    expect(brief(articles)).toBeNull();
    expect(brief([...articles, article(toll("25"), "Post", "06T10:00")])).toEqual([
      [14, "14 people"],
      [22, "22 people"],
      [25, "25 people"],
    ]);
  });

  test("follows a toll that is told in ever other words, also in a headline", () => {
    const articles = [
      article(toll("14"), "Echo", "04T10:00"),
      article(
        "The number of people killed by the storm in the port rose to 22, the mayor told the council.",
        "Herald",
        "05T10:00",
      ),
      article("The mayor told the council that 31 people were dead.", "Post", "06T10:00"),
    ];
    expect(brief(articles)!.map(([value]) => value)).toEqual([14, 22, 31]);
    const prices = [
      "A ticket costs 14 crowns in the port.",
      "A ticket to the island costs 22 crowns since May.",
      "Since May the island takes 31 crowns a head.",
    ];
    expect(brief(prices.map((words, index) => article(words, "Echo", `0${index + 4}T10:00`)))).toBeNull();
    const headline = sampleArticle({
      text: `Storm killed 40 people in the port\n\nNobody spoke of it.`,
      url: "https://x.example/h",
      published: "2026-02-07T10:00:00Z",
    });
    expect(brief([...articles, { ...headline, copyOf: null }])!.at(-1)).toEqual([40, "40 people"]);
  });

  test("keeps a verb that is a hedge", () => {
    const articles = ["passes 14", "had passed 22", "topped 31"].map((words, index) =>
      article(`The number of people killed by the storm in the port ${words}.`, "Echo", `0${index + 4}T10:00`),
    );
    expect(brief(articles)!.map(([, words]) => words)).toEqual(["passes 14", "passed 22", "topped 31"]);
  });

  test("draws no number from “hundreds” or from a range", () => {
    const three = [14, 22, 25].map((one, index) => article(toll(String(one)), "Echo", `0${index + 4}T10:00`));
    const more = [article(toll("10 to 12"), "Herald", "07T10:00"), article(toll("dozens of"), "Post", "08T10:00")];
    expect(brief([...three, ...more])).toHaveLength(3);
  });

  test("hears papers that print one text once, the first of them", () => {
    const wire = article(toll("14"), "Wire", "04T10:00");
    const copies = [
      article(toll("14"), "Echo", "04T11:00", wire.article.id),
      article(toll("14"), "Post", "04T12:00", wire.article.id),
    ];
    expect(brief([wire, ...copies])).toBeNull();
    const others = [article(toll("22"), "Herald", "05T10:00"), article(toll("25"), "Herald", "06T10:00")];
    expect(course([wire, ...copies, ...others])!.points.map(({ from }) => from)).toEqual(["Wire", "Herald", "Herald"]);
  });

  test("of many points keeps the first and the last and those that say something new", () => {
    const values = [14, 14, 14, 15, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23, 24, 25, 26];
    const articles = values.map((one, index) =>
      article(toll(String(one)), "Echo", `${String(index + 1).padStart(2, "0")}T10:00`),
    );
    expect(brief(articles)!.map(([value]) => value)).toEqual([14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26]);
  });
});
