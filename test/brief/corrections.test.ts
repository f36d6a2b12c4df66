import { expect, test } from "vitest";
import { corrects } from "../../src/brief/corrections.ts";

test.each([
  "Correction: the pier is 40 metres long.",
  "A previous version of this story misstated the age of the harbour master.",
  "Editor's note: An earlier version of this report named the wrong pier.",
  "Erratum: the pier is 40 metres long.",
  "For the record: This article originally said that the pier was closed.",
  "An editing error in Tuesday's article gave the wrong name for the mayor.",
  "This article has been amended because it incorrectly gave the length of the pier.",
])("%j corrects", (note) => {
  expect(corrects(note)).toBe(true);
});

test.each([
  "Powered by automated translation",
  "This story has been updated throughout.",
  "The original version of this article was published in Ormish.",
  "A previous version of this story appeared on March 4.",
  "Editor's note: the harbour master is a cousin of the writer.",
])("%j does not", (note) => {
  expect(corrects(note)).toBe(false);
});
