import { likeEarlier, type QuoteRule } from "../view.ts";

/** “…” were his words on the matter. — a quotation that begins a sentence without a cue, behind another quotation in the same paragraph. */
export const goesOn: QuoteRule = {
  name: "goes-on",
  propose({ sentence, at, earlier }) {
    const before = earlier.at(-1);
    return at === 0 && before && before.block === sentence.block ? likeEarlier(before) : null;
  },
};
