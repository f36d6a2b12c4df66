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
    "Representative Peter Marsh, the No. 2 Senate Liberal, said that the pier was “held by rust”.",
    "held by rust ← Peter Marsh",
  ],
  [
    "a town and its state between commas",
    "Anna Ruiz of Tarn, Ohio, said the pier was “held by rust”.",
    "held by rust ← Anna Ruiz",
  ],
  [
    "an academy that bears a city's name",
    "Anna Ruiz of the Academy of Music, Boston objected: “The tide was never that high.”",
    "The tide was never that high. ← Anna Ruiz",
  ],
  [
    "a day behind the verb",
    "Sen. Anna Ruiz, who chairs the fleet, said Friday, “It was a mild winter.”",
    "It was a mild winter. ← Anna Ruiz",
  ],
  [
    "a day before the verb",
    "One docker, Peter Marsh, on Monday told the Buoy that cranes were left “to rust in the rain”.",
    "to rust in the rain ← Peter Marsh",
  ],
  [
    "a clause with a subject of its own behind the verb",
    "Anna Ruiz, calling from the pier on Friday, said the night in which four sheds burned was a “bad dream,” though a short one.",
    "bad dream, ← Anna Ruiz",
  ],
  [
    "a verb that another clause follows",
    "Peter Marsh, who had called the pilots “snails” and “sleepers,” insists he’ll sail alone.",
    "snails ← Peter Marsh",
    "sleepers, ← Peter Marsh",
  ],
  [
    "a noun that looks like a verb",
    "Mr Marsh asked the crew not to “turn back so early,” a nod to Anna Ruiz’s old plea for a rest.",
    "turn back so early, ← Marsh",
  ],
  [
    "a number with a comma",
    "Anna Ruiz said the yard holds 3,150 boats and was “far too big”.",
    "far too big ← Anna Ruiz",
  ],
  [
    "one of several behind the verb",
    "“No ship of ours turns back before Brack,” the old port, said one of the mates, Peter Marsh, in May.",
    "No ship of ours turns back before Brack, ← Peter Marsh",
  ],
  [
    "a participle before a noun",
    "The port asked the council to bury its newly printed map, labelling it the “worst chart ever drawn”.",
    "worst chart ever drawn ← The port",
  ],
  [
    "a plural that looks like a verb",
    "Peter Marsh blamed the clerk for some of the wrong charges, saying: “I can count.”",
    "I can count. ← Peter Marsh",
  ],
  [
    "one thing with a noun that looks like a verb",
    "One unsigned letter in particular vowed to “stop the port for good”.",
    "stop the port for good ← One unsigned letter in particular",
  ],
  [
    "a call between subject and verb",
    "Port spokesman Ivo Marsh on a radio call said that they had lent “more than ten boats”.",
    "more than ten boats ← Ivo Marsh",
  ],
  [
    "an object between two verbs",
    "Mayor Anna Ruiz said she will “gladly read” the printed plan, but said that “the crew must choose”.",
    "gladly read ← Anna Ruiz",
    "the crew must choose ← Anna Ruiz",
  ],
  [
    "a sentence that opens with days",
    "Nine weeks later, the Harbour Board replied that it was “much too steep”.",
    "much too steep ← the Harbour Board",
  ],
  [
    "a question that somebody else answers",
    "In one note, Ms Vogt asks: “Does she float?” Mr Marsh replies: “Like a stone.”",
    "Does she float? ← Vogt",
    "Like a stone. ← Marsh",
  ],
  [
    "a headline with two fragments",
    "headline: Marsh calls the pier ‘crooked,’ claims Vogt ‘slept through it’\nMarsh spoke in Tarn.",
    "crooked, ← Marsh",
    "slept through it ← Marsh",
  ],
  [
    "a state before “who”",
    "They met Mayor Peter Marsh of Tarn County, Ariz., who calls himself the “kindest mayor alive”.",
    "kindest mayor alive ← Peter Marsh",
  ],
  [
    "what explains the words",
    "Mr Marsh defended his hat, calling it “rather tall,” a claim that the guests denied.",
    "rather tall, ← Marsh",
  ],
];

test.each(rows)("finds the speaker in spite of %s", (_name, text, ...expected) => {
  expect(readings(text)).toEqual(expected);
});
