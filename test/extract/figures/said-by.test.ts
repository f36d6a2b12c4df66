import { expect, test } from "vitest";
import type { Because, Quote } from "../../../src/domain/quote.ts";
import { cut, type Span, span } from "../../../src/domain/span.ts";
import { findFigures } from "../../../src/extract/figures/index.ts";
import { article } from "./shown.ts";

const placeOf = (text: string, words: string): Span => span(text.indexOf(words), text.indexOf(words) + words.length);

/** An indirect statement over the whole text, as the quote rules give it. */
function indirect(text: string, name: string, cue: string): Quote {
  const place = placeOf(text, name);
  const because: Because = { rule: "speaker-before", through: "name", antecedent: null };
  const speaker = { span: place, name: place, named: true, role: null, because };
  return { span: span(0, text.length), kind: "indirect", speaker, cue: placeOf(text, cue), mended: false };
}

const given = (text: string, name: string, cue: string): string[] =>
  findFigures(article(text), [indirect(text, name, cue)])
    .filter(({ saidBy }) => saidBy !== null)
    .map((figure) => cut(text, figure.span));

test.each<[string, string, string, ...string[]]>([
  ["Tollan said that 40 lamps failed in 2019.", "Tollan", "said", "40", "2019"],
  ["Some 40 lamps failed, Tollan said.", "Tollan", "said", "40"],
  ["Some 40 lamps failed, Tollan said on Monday.", "Tollan", "said", "40"],
  ["The 40 lamps, Tollan said, had cost $9m.", "Tollan", "said", "40", "$9m"],
  ["Tollan said on Monday 40 lamps had failed.", "Tollan", "said", "40"],
  ["Some 40 lamps failed in two days according to Tollan.", "Tollan", "according to", "40", "two days"],
  ["According to Tollan, 40 lamps failed.", "Tollan", "According to", "40"],
])("%s", (text, name, cue, ...figures) => {
  expect(given(text, name, cue)).toEqual(figures);
});

test.each<[string, string, string]>([
  ["The board cut its fee by a third, but its head told members not to hope for more.", "its head", "told"],
  ["On Monday Tollan said that lamps had failed.", "Tollan", "said"],
  ["With 40 lamps out and 9 on, Tollan said that boats would wait.", "Tollan", "said"],
  ["Tollan said that lamps had failed, but 12 boats sailed.", "Tollan", "said"],
  ["Tollan, 58, said that lamps had failed.", "Tollan", "said"],
])("nobody gave the figures of %s", (text, name, cue) => {
  expect(given(text, name, cue)).toEqual([]);
});
