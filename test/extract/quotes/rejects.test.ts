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
  ["a name that many use", "Residents call it “the Needle”, a thin white tower above the bay."],
  ["a name that somebody is known by to others", "The singer, known to her fans as “Mama Rhythm”, died on Sunday."],
  ["a word that somebody regretted", "Pressed on whether he regretted the word “parasites,” the mayor said no."],
  ["a gloss in brackets", "The union's call for an anti-Hx (“harbour exit”) vote went out."],
  ["the programme somebody spoke on", "Ana Ruiz spoke of the pier on TNC’s “Face the Tide.”"],
  ["a programme after on", "Ana Ruiz said it on “Tarn and Friends.”"],
  ["a paper's nickname", "They call it home, and the press nicknamed the “Saw of Tarn” long ago."],
  [
    "a word that a verb of naming stands before",
    "A part of the crew -- labeled “harbourers” in the pubs -- has asked for more.",
  ],
  ["a process called so", "He brought people out of Brack, a process called “exfiltration.”"],
  ["a word that is used", "The cabinet's bill used the word “marriage,” and the other did not."],
  ["the name of a film of many words", "Ivo Marsh posted a film called “Behind the pier with Anna Ruiz and crew”."],
  ["a programme behind a possessive plural", "Ana Ruiz spoke of it on Tarn News’ “Harbour Life” on Friday."],
  [
    "a show with its point inside the marks",
    "The paper put Ivo Marsh on a cover as a star of the show “The Book of Tarn.”",
  ],
  ["a list of talks", "Visitors could hear “Knots and Rope”, “The Art of Tar” and “Whales.”"],
];

test.each(rejected)("takes %s for no statement", (_name, text) => {
  expect(readings(text)).toEqual([]);
});

const kept: readonly (readonly [name: string, text: string, reading: string])[] = [
  ["what somebody called somebody", "Ivo Marsh referred to her as “the devil.”", "the devil. ← Ivo Marsh"],
  ["what one person calls a thing", "Ivo Marsh said they call it “the trap”.", "the trap ← Ivo Marsh"],
  ["one quoted word with a speaker", "Ana Ruiz called the bins “smart”.", "smart ← Ana Ruiz"],
  ["a name that somebody gives", "Ana Ruiz dubbed the plan “Project Nowhere”.", "Project Nowhere ← Ana Ruiz"],
  ["a word that somebody is blamed for", "Ana Ruiz blamed Ivo for the term “sea rats”.", "sea rats ← Ana Ruiz"],
  ["a name in the middle of what somebody said", "Ana Ruiz said: “Harbour Street.”", "Harbour Street. ← Ana Ruiz"],
  ["a chant", "The crowd chanted “Tarn, Tarn!” all night.", "Tarn, Tarn! ← The crowd"],
];

test.each(kept)("keeps %s", (_name, text, reading) => {
  expect(readings(text)).toEqual([reading]);
});

test("takes the name of a programme for no statement beside one that is", () => {
  expect(readings("“I hope he can,” Ana Ruiz told “Daybreak.”")).toEqual(["I hope he can, ← Ana Ruiz"]);
});

test("does not give a call from the crowd to the speaker before it", () => {
  expect(readings("“Shall we sail?” Ana Ruiz asked.\n“Nooo!”\nIt rained.")).toEqual(["Shall we sail? ← Ana Ruiz"]);
});
