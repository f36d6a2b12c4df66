import { expect, test } from "vitest";
import { readings } from "./reading.ts";

const rejected: readonly (readonly [name: string, text: string])[] = [
  ["scare quotes", "The so-called “smart” bins are full again this week."],
  ["scare quotes without so-called", "The “smart” bins are full again this week."],
  ["the title of a song", "She sang “Blue Harbour” twice for the crew."],
  ["the title of a book", "Her novel “The Long Tide of Tarn” came out in May."],
  ["a nickname", "Ivan “the Saw” Petrov won the race on Sunday."],
  ["a nickname before a verb of saying", "Ivan “the Saw” Petrov said the tide was high."],
  ["a term in a sentence that somebody says", "They are known as “super bins” in the trade, Ana Ruiz said."],
  ["a term", "They are known as “super bins” in the trade."],
  ["a programme named after its channel", "Ana Ruiz said on TNC's “Good Morning Tarn” that the pier would close."],
  ["a thing that is called so", "The talks were held in a hall called “Learning Together”."],
  ["a film with its kind behind it", "“Blue Harbour,” a film about the strike, opens on Friday."],
  ["a button", "The “subscribe” button is green."],
  ["a gloss in brackets", "The union's call for an anti-Hx (“harbour exit”) vote went out."],
  ["a list of talks", "Visitors could hear “Knots and Rope”, “The Art of Tar” and “Whales.”"],
];

test.each(rejected)("takes %s for no statement", (_name, text) => {
  expect(readings(text)).toEqual([]);
});

const kept: readonly (readonly [name: string, text: string, reading: string])[] = [
  ["one quoted word with a speaker", "Ana Ruiz called the bins “smart”.", "smart ← Ana Ruiz"],
  ["a name that somebody gives", "Ana Ruiz dubbed the plan “Project Nowhere”.", "Project Nowhere ← Ana Ruiz"],
  ["a chant", "The crowd chanted “Tarn, Tarn!” all night.", "Tarn, Tarn! ← The crowd"],
];

test.each(kept)("keeps %s", (_name, text, reading) => {
  expect(readings(text)).toEqual([reading]);
});

test("does not give a call from the crowd to the speaker before it", () => {
  expect(readings("“Shall we sail?” Ana Ruiz asked.\n“Nooo!”\nIt rained.")).toEqual(["Shall we sail? ← Ana Ruiz"]);
});
