import { expect, test } from "vitest";
import { readings } from "./reading.ts";

const rows: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  [
    "a surname that is a word for a thing",
    "Vincent Fox ran the port. “I will not pay,” Fox said.",
    "I will not pay, ← Vincent Fox",
  ],
  [
    "two people, who are nobody in particular",
    "Anna Ruiz and Peter Marsh met. Both Ruiz and Marsh called it an “act of spite”.",
    "act of spite ← Both Ruiz and Marsh",
  ],
  [
    "a role that two people share",
    "“We are glad,” said the mayor’s lawyers Anna Ruiz and Peter Marsh.",
    "We are glad, ← the mayor’s lawyers Anna Ruiz and Peter Marsh",
  ],
  [
    "a paper whose name ends like somebody’s",
    "Signal At Dawn says the plan is a “badly kept promise”.",
    "badly kept promise ← Signal At Dawn",
  ],
  [
    "a sentence that begins with a word that is a given name as well",
    "Born in Tarn, Peter Marsh spoke first. “I am running for all of us,” he said.",
    "I am running for all of us, ← Peter Marsh",
  ],
  [
    "a double given name",
    "Professor Jean-Jacques Marsh, Director General of the Institut du Port, said, “We will no longer sail.”",
    "We will no longer sail. ← Jean-Jacques Marsh",
  ],
  [
    "two of one surname, one of them in the headline",
    "headline: Hilda Marsh Shows Her Tax Papers At Last\nHilda and William Marsh earned millions.\n“We have come a long way,” Marsh said in a statement.\nIn May, Hilda Marsh filed another paper.",
    "We have come a long way, ← Hilda Marsh",
  ],
  [
    "a title that is shortened before the name",
    "Sen. Anna Ruiz met the crew. Peter Marsh was there. The senator said the plan was “closing in”.",
    "closing in ← Anna Ruiz",
  ],
  [
    "another word for the same office",
    "Rep. Anna Ruiz met the crew. Peter Marsh was there. “Who are you?” the congresswoman asked.",
    "Who are you? ← Anna Ruiz",
  ],
  [
    "an office that a deputy’s title holds as well",
    "President Anna Ruiz met Vice President Peter Marsh in Tarn.\nMarsh was late.\n“We sail,” the president said.",
    "We sail, ← Anna Ruiz",
  ],
  [
    "two adjectives with a comma between them",
    "Peter Marsh ran the port. “I never once shut it,” the stooping, 66-year-old docker said.",
    "I never once shut it, ← Peter Marsh",
  ],
  [
    "a pronoun that takes up a role",
    "Mayor Peter Marsh met Ivo Brandt in May, and Brandt spoke of a plan.\nThe mayor stepped in on Friday. The next day, he said he was not speaking of the “wisdom” of it.",
    "wisdom ← Peter Marsh",
  ],
  [
    "a pronoun behind a question to somebody",
    "Meredith Vogt met Peter Marsh. Vogt asked Marsh, “Were you told of it?” His answer: “I was.”",
    "Were you told of it? ← Meredith Vogt",
    "I was. ← Peter Marsh",
  ],
  [
    "a pronoun behind a man who is not what the sentence is about",
    "Peter Marsh seized a student after the man asked if he liked the “new plan of the port”.\n“That was no excuse,” he added.",
    "new plan of the port ← Peter Marsh",
    "That was no excuse, ← Peter Marsh",
  ],
  [
    "a title that is of something, and then the name",
    "Minister of the Seas Ryan Marsh said the sisters “fought hard for the pier”.",
    "fought hard for the pier ← Ryan Marsh",
  ],
  [
    "a title with a tail",
    "Representative-elect Mikie Sharrow met the crew. “I came to work,” she said.",
    "I came to work, ← Mikie Sharrow",
  ],
  [
    "a body whose name holds “for”",
    "“This is a bad deal,” said Dockers for Tarn, one of several such groups.",
    "This is a bad deal, ← Dockers for Tarn",
  ],
  [
    "a document that has no person’s name",
    "Mr Vega, expecting an indictment, wrote a letter. The money went on “meals and games,” the indictment said.",
    "meals and games, ← the indictment",
  ],
  [
    "a pronoun behind a role with its name between commas",
    "Later the first lady, Lena Vogt, doubted Ms Ruiz’s sense. “As a mother I find it odd,” she said. Anna Ruiz left.",
    "As a mother I find it odd, ← Lena Vogt",
  ],
  [
    "a pronoun behind “who”",
    "Ivo Marsh spoke. He took aim at Peter Brandt, who he said “had rowed all night in a leaky boat”.",
    "had rowed all night in a leaky boat ← Ivo Marsh",
  ],
  [
    "a pronoun that looks ahead",
    "“He is waiting,” Bob Hauer said. In his statement, Peter Marsh spoke of work to “make the port better”.",
    "He is waiting, ← Bob Hauer",
    "make the port better ← Peter Marsh",
  ],
  [
    "the president of a body whose name holds “for”",
    "The National Organization for Sailors President Anna Ruiz said that the cover is “far too bold”.",
    "far too bold ← Anna Ruiz",
  ],
  [
    "two people in a headline",
    "headline: Tarn Sheriff Joe Brandt Endorses Peter Marsh\nSheriff Joe Brandt met Mayor Peter Marsh in Tarn.\n“He knows the fight,” said Mr Marsh.",
    "He knows the fight, ← Peter Marsh",
  ],
];

test.each(rows)("tells %s", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
});

const titled: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  ["a trade of two words", "Singer-songwriter Tilda Marsh sat down. “Well,” she said.", "Well, ← Tilda Marsh"],
  ["where somebody was born", "“Good,” said Tarn-born Odo Marsh.", "Good, ← Odo Marsh"],
  [
    "a short title of a council",
    "Roger Marsh stood up. “I ran a garage,” shouted Coun Marsh.",
    "I ran a garage, ← Roger Marsh",
  ],
  ["a French lawyer", "“It is empty,” said Maître Solange Marsh.", "It is empty, ← Solange Marsh"],
  [
    "a name with Al in it",
    "Pier head Eng. Saif Al Marsan said it would “ease the flow”.",
    "ease the flow ← Saif Al Marsan",
  ],
  ["a double given name", "“No,” said Ji-woo Marsh.", "No, ← Ji-woo Marsh"],
];

test.each(titled)("reads %s", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
});

const unsure: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  ["somebody’s aide", "Peter Marsh lost. “It was the rain,” the aide said.", "It was the rain, ← the aide"],
  [
    "an office held by somebody who has not been named",
    "Port chairman Peter Marsh spoke first. Marsh said the prime minister had used a “worn-out excuse”. “Not so,” the prime minister said.",
    "worn-out excuse ← Peter Marsh",
    "Not so, ← the prime minister",
  ],
  [
    "a role in a sentence that names somebody else behind it",
    "Peter Marsh is under pressure. The former pilot backed Marsh, saying: “He will do well.”",
    "He will do well. ← The former pilot",
  ],
];

test.each(unsure)("does not guess who %s is", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
});
