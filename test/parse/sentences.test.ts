import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/parse/sentences.ts";

const split = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

/** Sentences are written with a bar where one ends and the next begins. */
const ROWS: readonly (readonly [name: string, text: string])[] = [
  ["ends at full stops, questions and exclamations", "The port closed.| Why? |Nobody knew!| It opened later."],
  ["keeps titles with their names", "Mr. Hallam met Dr. Okeke and Sen. Vane.| They spoke."],
  ["keeps initials with their names", "George W. Marrick and J. K. Tolland signed.| T.S. Orme did not."],
  ["ends at an initial before a word that begins sentences", "They chose plan B. |The council agreed."],
  ["ends after the pronoun I", "Nobody is as tired as I. |Go home."],
  ["keeps decimals and money whole", "It rose 3.5% to $1.2 million, up from 2.9. |Shares fell."],
  ["keeps a number that numbers a list", "1. Open the gate."],
  ["keeps No. with its number", "It is the No. 1 seller.| It was No. 12."],
  ["ends at the word no", "He said no. |She said yes."],
  ["keeps U.S. inside a name", "The U.S. Senate voted.| It was in the U.S. |The vote was close."],
  ["keeps companies", "Morvane Inc. Chairman Aske left Tarn Co. |He went home."],
  ["keeps months before their day", "It met on Sept. 12 and Nov. 3.| Then it rose."],
  ["keeps a.m. before more of the sentence", "At 2 a.m. Tuesday it fell. |It was found at 6 p.m. |The crew left."],
  [
    "ends at p.m. where another sentence begins",
    "The ferry left at 5 p.m. |Passengers waited. |At 6 p.m. Mr Vey rose.",
  ],
  ["keeps a day or a zone with its time", "The ferry left at 5 p.m. Monday and came at 6 p.m. Eastern time."],
  ["ends at a street, not at a saint", "It opened at 10 Orme St. |The house is old. |She lives in St. Ailith."],
  ["keeps names in a chain", "Gov. Katrin Aldous and Lt. Gov. Jan Weller met Sen. Orme. |They agreed."],
  ["ends at a score without a space behind it", "It ended 3-2.|The crowd left.|“We won.”|She left."],
  ["keeps a quotation after a colon", "He said: “It is over. Go home.” |Then he left."],
  ["ends after dots that hang on a word", "She waited... |Then she left."],
  ["does not end at dots that stand apart", "We went back [...] I went too, and ... They came."],
  ["keeps a quotation with its speaker", "“We won. It is over,” he said.| “Go home.”| The hall emptied."],
  ["keeps a straight quotation with its speaker", '"We won. It is over," he said. |"Go home." |The hall emptied.'],
  ["keeps a British quotation with its speaker", "'We won. It is over,' he said. |'Go home.' |The hall emptied."],
  ["is not misled by apostrophes", "The dockers' union met. |Its members' vote was close. |It's over."],
  ["keeps a question with who asks it", "“Who knew?” Ms Harl asked. |“Nobody!” said Orme. |They left."],
  ["ends after a quoted question when another sentence follows", "“Who knew?” |The minister did not answer."],
  ["cuts an unclosed quotation at its own sentences", "“We won. |It is over. |Go home."],
  ["keeps a missing opening mark from holding anything", "He added: We won. |It is over,” and left."],
  ["ends when the space after a full stop is missing", "The quay was reached.|The ship left.|“We won,” he said."],
  ["keeps addresses and versions whole", "See example.com or Node.js today. |It ended."],
  ["keeps brackets whole", "He left (he was ill. She was not) at noon. |It rained."],
  ["ends before a lower-case brand", "It grew. |eBay grew too."],
  ["does not end before a small letter", "The firm Yes! did well and asked why? not how."],
  ["keeps saints and mounts", "At St. Ailith's and Mt. Orme it snowed. |It stopped."],
];

describe("sentencesOf", () => {
  test.each(ROWS)("%s", (_name, row) => {
    const wanted = row.split("|").map((sentence) => sentence.trim());
    expect(split(row.replaceAll("|", ""))).toEqual(wanted);
  });

  test("never looks outside its paragraph", () => {
    const text = "One. Two.\nThree. Four.";
    const found = sentencesOf(text, { start: 10, end: 16 }).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(["Three."]);
  });

  test("cuts a very long quotation at the sentences inside it", () => {
    const text = `“${"We will go on and on about it. ".repeat(20)}It is over,” he said.`;
    expect(split(text).length).toBe(21);
  });

  test("holds every character that is not white space, in order, whatever the text", () => {
    const piece = fc.constantFrom(
      "Word",
      "word",
      ".",
      " ",
      "“",
      "”",
      '"',
      "'",
      "’",
      "(",
      ")",
      "?",
      "…",
      "\n",
      "U.S.",
      "3.5",
      "Mr.",
      "A",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const found = sentencesOf(text, { start: 0, end: text.length });
        let before = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(before, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(text.slice(before).trim()).toBe("");
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([
    ["quote marks", '"'],
    ["opening marks", "“"],
    ["apostrophes", "a' "],
    ["full stops", "A. "],
    ["brackets", "("],
    ["pairs", "“A.” "],
    ["unbroken stops", "."],
    ["questions with a mark", "?” Bo "],
  ])("reads 200,000 %s in linear time", (_name, unit) => {
    const text = unit.repeat(200_000);
    const began = performance.now();
    sentencesOf(text, { start: 0, end: text.length });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
