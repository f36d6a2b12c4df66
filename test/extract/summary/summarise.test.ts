import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quote } from "../../../src/domain/quote.ts";
import { SUMMARY_LIMITS, summarise } from "../../../src/extract/summary/index.ts";
import { leansBack } from "../../../src/extract/summary/leaning.ts";
import { sentencesOf } from "../../../src/parse/sentences.ts";
import { parsed } from "../../parse/raw.ts";

const summaryOf = (text: string, quotes: readonly Quote[] = [], length: "short" | "long" = "short"): string[] => {
  const article = parsed(text);
  return summarise(article, quotes, length).map(({ start, end }) => article.text.slice(start, end));
};

const STRIKE = `Port strike enters second day as crane inspection is ordered

Minister also asks who paid for nine second-hand cranes bought in 1998

Idle cranes on the north quay at Selmouth. Lena Marsh / Harbour News
Powered by automated translation

Every crane at the Port of Selmouth must be inspected before a ship is unloaded, the maritime inspectorate ordered on the second day of a strike by dockers.

“We will not go back under a crane that nobody can vouch for,” said Rosalind Okeke, general secretary of the Harbour Workers' Union.

He had warned of the cranes in March.

The union says 1,900 members will stay out until all 14 cranes have been checked.

Ms Okeke has led the union for 11 years and has two sons who work on the quays of the port.

Selmouth has a lighthouse, a fish market and a small museum of knots.

Read more: How the cranes came to Selmouth

Transport minister Ilse Marrick has asked the port for the papers of nine cranes that were bought second-hand in 1998.

Selmouth port strike – in pictures

Updated: May 6, 2025, 9:05 AM`;

describe("summarise", () => {
  test("takes the news first and what the standfirst promises", () => {
    expect(summaryOf(STRIKE)).toEqual([
      "Every crane at the Port of Selmouth must be inspected before a ship is unloaded, the maritime inspectorate ordered on the second day of a strike by dockers.",
      "The union says 1,900 members will stay out until all 14 cranes have been checked.",
      "Transport minister Ilse Marrick has asked the port for the papers of nine cranes that were bought second-hand in 1998.",
    ]);
  });

  test("does not say the same thing twice in other words, at any length", () => {
    const games = [
      "Harl has won the bid to host the 2034 Island Games, the games committee said on Tuesday.",
      "Harl will host the 2034 Island Games after it won the bid against Orme and Selmouth, the committee announced.",
      "The city of Harl was chosen on Tuesday to host the Island Games in 2034.",
      "The games will cost 300 million crowns and bring 4,000 athletes to the city.",
      "Orme came second with 31 votes to Harl's 54.",
    ];
    const told = [games[0], games[3], games[4]];
    const article = `Harl wins bid to host games\n\n${games.join("\n\n")}`;
    expect(summaryOf(article)).toEqual(told);
    expect(summaryOf(article, [], "long")).toEqual(told);
  });

  test("takes nothing of headline, standfirst, caption, links, notes and stamps, however long it may get", () => {
    const long = summaryOf(STRIKE, [], "long").join(" ");
    for (const words of [
      "Port strike enters",
      "Minister also asks",
      "Idle cranes",
      "Lena Marsh",
      "automated",
      "Read more",
    ]) {
      expect(long).not.toContain(words);
    }
    expect(long).not.toMatch(/in pictures|Updated/);
  });

  test("leaves a sentence that is a quotation to the quotes", () => {
    expect(summaryOf(STRIKE).join(" ")).not.toContain("We will not go back");
    const text =
      "Ferry stops\n\nThe ferry to Orme stopped on Monday.\n\n“Never in all my years at sea have I seen such cracks.”";
    expect(summaryOf(text)).toEqual(["The ferry to Orme stopped on Monday."]);
  });

  test("tells more when asked for more, and holds the short summary in it", () => {
    const long = summaryOf(STRIKE, [], "long");
    expect(long.length).toBeGreaterThan(3);
    for (const sentence of summaryOf(STRIKE)) expect(long).toContain(sentence);
  });

  test("takes a sentence that leans only together with the one before it", () => {
    const text =
      "Ferry stops\n\nThe ferry between Ruelport and Orme stopped on Monday after divers had found cracks in its hull.\n\nIt will not sail for a month, and Ruelport has no other ferry for Orme.";
    expect(summaryOf(text)).toHaveLength(2);
    const between = text.replace(
      "\n\nIt will",
      "\n\n“Never in all my years at sea have I seen such cracks.”\n\nIt will",
    );
    expect(summaryOf(between).join(" ")).not.toContain("It will not sail");
  });

  test("does not say the same twice", () => {
    const lead = "The ferry between Ruelport and Orme stopped on Monday after divers had found cracks in its hull.";
    const text = `Ferry stops\n\n${lead}\n\n${lead}\n\nSome 300 islanders depend on the ferry for food, doctors and schools.`;
    expect(summaryOf(text)).toEqual([lead, "Some 300 islanders depend on the ferry for food, doctors and schools."]);
  });

  test("leaves questions, half sentences and captions inside paragraphs out", () => {
    const text =
      "Ferry stops\n\nThe ferry to Orme stopped on Monday after divers found cracks. Scroll down for video of the ferry to Orme. What does that mean for Orme and its 300 people? Ferry captain Jon Orme (left) at the pier of Orme on Monday. Ferry key facts";
    expect(summaryOf(text)).toEqual(["The ferry to Orme stopped on Monday after divers found cracks."]);
  });

  test("leaves the items of a list out", () => {
    const text =
      "Ferry stops\n\nThe ferry to Orme stopped on Monday after divers found cracks.\n\n• The ferry to Orme is 40 years old and has 12 cracks.";
    expect(summaryOf(text)).toEqual(["The ferry to Orme stopped on Monday after divers found cracks."]);
  });

  test("leaves out whom the paper asked in vain", () => {
    const text = `Ferry stops\n\nThe ferry to Orme stopped on Monday after divers found 3 cracks in its hull.

The operator of the ferry to Orme, Selma Lines, did not reply to a request for comment on 3 cracks.

The yard that built the ferry to Orme declined to comment on its 3 cracks.

Some 300 islanders depend on it for food, doctors and schools.`;
    expect(summaryOf(text).join(" ")).not.toMatch(/comment/);
  });

  test("leaves out what only says that something follows", () => {
    const text = `Ferry stops\n\nThe ferry to Orme stopped on Monday after divers found 3 cracks in its hull. Here is what the islanders need to know.

Some 300 islanders depend on it for food, doctors and schools.

The operator looks for another ship, which it hopes to find before the winter.`;
    expect(summaryOf(text, [], "long").join(" ")).not.toMatch(/Here is/);
  });

  test("leaves the turns of an interview out", () => {
    const text =
      "Ferry stops\n\nElin Sorrow led the divers who found three cracks in the hull of the ferry to Orme.\n\nThe Tarn Courier: Were you surprised?\n\n" +
      "Elin Sorrow: The ferry to Orme is 40 years old. We found the cracks in March.\n\nThe hull of the ferry had been painted over in 2 places.\n\n" +
      "The Tarn Courier: By whom?\n\nElin Sorrow: By the owners of the ferry, I was told.";
    expect(summaryOf(text)).toEqual([
      "Elin Sorrow led the divers who found three cracks in the hull of the ferry to Orme.",
    ]);
  });

  test.each([
    ["one sentence", ["The ferry to Orme stopped on Monday after divers found cracks."]],
    ["a teaser without its end", ["The ferry to Orme stopped on Monday after divers found cracks in its hull and"]],
    ["short sentences", ["Nobody was on board.", "The ferry was old.", "Orme has no other."]],
    ["a question", ["Will the ferry to Orme ever sail again?", "Its operator says so."]],
  ])("is the whole body of a very short article: %s", (_name, sentences) => {
    expect(summaryOf(`Ferry stops\n\n${sentences.join("\n\n")}`)).toEqual(sentences);
  });

  test.each([["Goal!"], ["Ferry stops"], ["Ferry stops\n\nMore soon."], ["Ferry stops\n\nRead more: Cracks"]])(
    "says nothing of %j, which is too little",
    (text) => {
      expect(summaryOf(text)).toEqual([]);
    },
  );

  test("prefers a sentence with a number to one without", () => {
    const text = `Ferry stops\n\nThe ferry between Ruelport and Orme stopped on Monday after divers had found cracks in its hull.

The people of the island wait for boats, buses and a word of the operator.

The repair of the hull will take 6 weeks and cost 1.2 million pounds.

Nobody in Ruelport wants to say who painted over the rust.

The hull was painted in the spring by a yard that has closed since.

An old pilot remembers another ferry and another winter.`;
    expect(summaryOf(text)).toContain("The repair of the hull will take 6 weeks and cost 1.2 million pounds.");
  });

  test("says nothing when no sentence can stand alone", () => {
    expect(summaryOf("Headline of it all\n\n“Yes,” he said.\n\n“No,” she said.")).toEqual([]);
  });

  test("never breaks its limits and never cuts a sentence, whatever the text", () => {
    const sentence = fc.constantFrom(
      "The ferry stopped on Monday.",
      "He said that it would sail again, but not soon enough for the islanders.",
      `Divers found ${"very ".repeat(30)}long cracks in the hull of the ferry.`,
      `Orme has ${"a school, a church, a shop, ".repeat(9)}and a pier for the ferry.`,
      `Ruelport has ${"three yards, two docks, one crane, ".repeat(7)}and a hotel.`,
      "“Never,” she said.",
      "Some 300 islanders depend on the ferry for food, doctors and schools.",
      "Ferry operator Selma Lines paid 2.4 million pounds for the ship in 1998.",
      "Scroll down for video",
      `${"word ".repeat(120)}end.`,
    );
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 14 }),
        fc.constantFrom<"short" | "long">("short", "long"),
        (body, length) => {
          const article = parsed(`Ferry stops\n\n${body.join("\n\n")}`);
          const found = summarise(article, [], length);
          const words = found.map(({ start, end }) => article.text.slice(start, end));
          expect(found).toEqual(expect.arrayContaining(summarise(article, [])));
          expect(found.length).toBeLessThanOrEqual(SUMMARY_LIMITS[length].sentences);
          expect(words.join(" ").length).toBeLessThanOrEqual(SUMMARY_LIMITS[length].characters);
          const sentences = article.blocks
            .filter(({ kind }) => kind === "paragraph")
            .flatMap(({ span }) => sentencesOf(article.text, span));
          const places = found.map((place) => sentences.findIndex(({ start }) => start === place.start));
          expect(places).toEqual([...places].sort((a, b) => a - b));
          for (const [index, place] of places.entries()) {
            expect(sentences[place]).toEqual(found[index]);
            if (place > 0 && leansBack(words[index]!)) expect(places).toContain(place - 1);
          }
        },
      ),
      { seed: 21, numRuns: 150 },
    );
  });

  test.each([
    ["quote marks", `${'"'.repeat(200_000)}Ferry`],
    [
      "one paragraph of 20,000 sentences",
      "The ferry to Orme stopped on Monday after divers found cracks. ".repeat(20_000),
    ],
    [
      "20,000 different sentences",
      Array.from({ length: 20_000 }, (_, n) => `Ferry ${n} stopped at pier ${n * 7} of Orme.`).join("\n"),
    ],
  ])("reads %s in linear time", (_name, text) => {
    const article = parsed(text);
    const began = performance.now();
    summarise(article, []);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
