import { expect, test } from "vitest";
import { cut } from "../../../src/domain/span.ts";
import { findFigures } from "../../../src/extract/figures/index.ts";
import { article } from "./shown.ts";

const counted = (text: string): (string | null)[] =>
  findFigures(article(text), []).map((figure) => figure.what && cut(text, figure.what));

test.each<[string, ...(string | null)[]]>([
  ["The port took in 900 barrels of salted herring and rope.", "salted herring and rope"],
  ["Some 300 singers waited outside.", "singers"],
  ["They lent $4 million in flood relief to the town.", "flood relief"],
  ["They set aside €2m for new lamps.", "new lamps"],
  ["Fifteen per cent of the older boats sank.", "older boats"],
  ["The fleet grew to 86.", "fleet"],
  ["He got 85 per cent of his costs.", "costs"],
  ["It lost 30% of the last crop.", "last crop"],
  ["The rate ticked down to 4%.", "rate"],
  ["The bank raised its main rate by 2% to 6%.", "main rate", "main rate"],
  ["Rain took them to 86.", null],
  ["He paid a deposit of £500 and costs of £90.", "deposit", "costs"],
  ["Prices fell to an average of £500.", "Prices"],
  ["It signed contracts worth $4bn.", "contracts"],
  ["It bought 18 wide-body jets.", "wide-body jets"],
  ["Some 12 of 40 mills and three of the town's nine inns were shut.", "mills", "mills", "inns", "inns"],
  ["Some 71% of goals on her 30 visits were late.", "goals", "visits"],
  ["It lay 60 miles north of the town.", null],
  ["It closes within 30 days unless sold.", null],
  ["The Orvik 40 closed at 8,215.3.", "Orvik 40"],
  ["Rents rose 4%.", "Rents"],
  ["Mira Tollan, 58, disagreed.", "Mira Tollan"],
  ["A 700-strong choir sang.", "choir"],
  ["The blaze killed 12 and hurt 40 gulls.", null, "gulls"],
  ["The mayor said 30 were shut.", null],
  ["On Friday, 19-year-old Oto Rell left.", null, null],
  ["Some 24 asked for the lamp.", null],
  ["She asked for the lamp four times.", null],
  ["The old roof let 30 litres in.", null],
  ["Rope worth an estimated €2m sank.", "Rope"],
  ["It sold 640, up from 512 a year earlier.", null, null, null],
])("says what is counted in %s", (text, ...phrases) => {
  expect(counted(text)).toEqual(phrases);
});
