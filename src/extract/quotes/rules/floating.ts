import { type Attributed, likeEarlier, type QuotePlace, type QuoteRule } from "../view.ts";

/** How many paragraphs a speaker may go on without being named again. */
const PARAGRAPHS = 2;

/** A sentence that is nothing but a quotation goes on with the speaker of the quotation before it, in the same paragraph or the one above. */
export const floating: QuoteRule = {
  name: "floating",
  propose(place) {
    if (!standsAlone(place)) return null;
    const earlier = place.earlier.at(-1);
    if (!earlier || place.sentence.block - earlier.block > PARAGRAPHS) return null;
    if (place.sentence.block === earlier.block || followsDirectly(place, earlier)) return likeEarlier(earlier);
    return null;
  },
};

export function standsAlone({ sentence, at }: QuotePlace): boolean {
  return sentence.tokens.every(
    (token, index) => index === at || token.kind === "quote" || token.kind === "point" || (index < at && at === 1),
  );
}

/** Nothing but quotations between: the paragraph above ends with one. */
function followsDirectly(place: QuotePlace, earlier: Attributed): boolean {
  const before = place.sentences[place.index - 1];
  return place.index - earlier.sentence <= 1 || before === undefined || before.cues.length === 0;
}
