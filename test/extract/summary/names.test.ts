import { expect, test } from "vitest";
import { namesIn } from "../../../src/extract/summary/names.ts";

test.each([
  ["Rosalind Okeke spoke first.", ["Okeke"], []],
  ["Up to now Ms Okeke and Dr. Vane agree.", [], ["Up", "Okeke", "Vane"]],
  ["Nobody had asked Okeke’s brother, Tom Okeke.", ["Okeke"], ["Nobody", "Okeke"]],
  ["Jan van Tolk left.", [], ["Jan", "Tolk"]],
])("reads the names of %j", (sentence, introduced, short) => {
  expect(namesIn(sentence)).toEqual({ introduced, short });
});
