import { expect, test } from "vitest";
import { readings } from "./reading.ts";

const rows: readonly (readonly [name: string, text: string, ...readings: string[]])[] = [
  [
    "a party between commas",
    "“We sail,” Representative Anna Ruiz, Republican of Tarn, said on the radio.",
    "We sail, ← Anna Ruiz",
  ],
  [
    "a title with capitals between commas",
    "Professor Peter Marsh, Chair In Port Studies in the Faculty of Ships, said the pier was “held by rust”.",
    "held by rust ← Peter Marsh",
  ],
  [
    "a rank that ends in a party's name",
    "Representative Peter Marsh, the No. 3 House Democrat, said that the pier was “held by rust”.",
    "held by rust ← Peter Marsh",
  ],
  [
    "a town and its state between commas",
    "Anna Ruiz of Tarn, Ohio, said the pier was “held by rust”.",
    "held by rust ← Anna Ruiz",
  ],
  [
    "an academy that bears a city's name",
    "Anna Ruiz of the University of California, Los Angeles disagreed: “The tide was never that high.”",
    "The tide was never that high. ← Anna Ruiz",
  ],
  [
    "a day behind the verb",
    "Sen. Anna Ruiz, who heads the panel, said Tuesday, “I think it is a breach.”",
    "I think it is a breach. ← Anna Ruiz",
  ],
  [
    "a day before the verb",
    "One docker, Peter Marsh, on Sunday told the Buoy that fires were used “as a weapon against the poor”.",
    "as a weapon against the poor ← Peter Marsh",
  ],
  [
    "a clause with a subject of its own behind the verb",
    "Anna Ruiz, speaking from the pier on Sunday, said the storm in which two boats sank was an “act of spite,” though not the last.",
    "act of spite, ← Anna Ruiz",
  ],
  [
    "a verb that another clause follows",
    "Peter Marsh, who had called the dockers “thieves” and “rascals,” insists he’ll make them pay.",
    "thieves ← Peter Marsh",
    "rascals, ← Peter Marsh",
  ],
  [
    "a noun that looks like a verb",
    "Mr Marsh pleaded with the crew not to “give in to fear,” a nod to Anna Ruiz’s previous call for a strike.",
    "give in to fear, ← Marsh",
  ],
  [
    "a number with a comma",
    "Anna Ruiz said the firm employs 7,600 people and was “far too big”.",
    "far too big ← Anna Ruiz",
  ],
  [
    "one of several behind the verb",
    "“We will sail on until we reach Brack,” the old capital, said one of the mates, Peter Marsh, in May.",
    "We will sail on until we reach Brack, ← Peter Marsh",
  ],
  [
    "a participle before a noun",
    "The port called on the council to drop its newly announced plan, labelling it the “wrong move at the wrong time”.",
    "wrong move at the wrong time ← The port",
  ],
  [
    "a plural that looks like a verb",
    "Peter Marsh blamed the crew for many of the improper charges, saying: “I know the rules.”",
    "I know the rules. ← Peter Marsh",
  ],
  [
    "one thing with a noun that looks like a verb",
    "One anonymous text in particular vowed to “stop the port for good”.",
    "stop the port for good ← One anonymous text",
  ],
  [
    "a call between subject and verb",
    "Port spokesman Ivo Marsh on a press call said that they had sent “more than ten boats”.",
    "more than ten boats ← Ivo Marsh",
  ],
  [
    "an object between two verbs",
    "Mayor Anna Ruiz said she will “closely review” the proposed order, but said that “this is for the crew to decide”.",
    "closely review ← Anna Ruiz",
    "this is for the crew to decide ← Anna Ruiz",
  ],
  [
    "a sentence that opens with days",
    "Six days later, the Harbour Board replied that it was “completely unacceptable”.",
    "completely unacceptable ← the Harbour Board",
  ],
  [
    "a question that somebody else answers",
    "In one letter, Ms Vogt asks: “Will it ever sail, right?” Mr Marsh replies: “No, it won’t.”",
    "Will it ever sail, right? ← Vogt",
    "No, it won’t. ← Marsh",
  ],
  [
    "a headline with two fragments",
    "headline: Marsh calls the plan ‘unfair,’ claims Vogt ‘lied many times’\nMarsh spoke in Tarn.",
    "unfair, ← Marsh",
    "lied many times ← Marsh",
  ],
  [
    "a state before “who”",
    "They met Sheriff Peter Marsh of Tarn County, Ariz., who calls himself the “toughest sheriff of all”.",
    "toughest sheriff of all ← Peter Marsh",
  ],
  [
    "what explains the words",
    "Mr Marsh repeated his regret, calling it “very unwise,” a word that the ministers denied.",
    "very unwise, ← Marsh",
  ],
];

test.each(rows)("finds the speaker in spite of %s", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
});
