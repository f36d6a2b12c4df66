import type { RawItem } from "../src/domain/raw-item.ts";
import type { ReadArticle } from "../src/domain/read-article.ts";
import { readFacts } from "../src/extract/index.ts";
import { parseItem } from "../src/parse/index.ts";

export const HARBOUR = `Breakwater repairs will cost twice as much, says harbour board

The board of Port Lindow blames storms and an old survey

The breakwater at Port Lindow after the storm. Tessa Quill / Lindow Echo

Repairs to the breakwater at Port Lindow will cost about $48 million, twice the sum announced last year, the harbour board said on Friday.

“We were working from a survey made in 1988,” the board's chair, Marian Oddy, told reporters. “Nobody had looked under the water since.”

More than 1,200 metres of the wall must be rebuilt, and 14 fishing boats have moved to other ports.

Ms Oddy added that the work would take three years.

The fishermen's union called the plan “late but right”.

Port Lindow storm – in pictures`;

export function rawItem(given: Partial<RawItem> = {}): RawItem {
  return {
    source: "test",
    text: HARBOUR,
    shape: "newspaper",
    headline: null,
    standfirst: null,
    byline: null,
    publisher: "Lindow Echo",
    language: "en",
    url: "https://lindow-echo.example/breakwater",
    uri: null,
    published: "2026-03-06T09:00:00Z",
    modified: null,
    subjects: [],
    usageTerms: null,
    status: "usable",
    ...given,
  };
}

/** An article of ours as it is read; 6 March 2026 is a Friday. */
export function sampleArticle(given: Partial<RawItem> = {}, retrieved = Date.UTC(2026, 2, 6, 10)): ReadArticle {
  const parsed = parseItem(rawItem(given), { retrieved });
  if (!parsed.ok) throw new Error(`the sample cannot be parsed: ${parsed.failure.kind}`);
  return { article: parsed.value, facts: readFacts(parsed.value) };
}
