import { byCue, type QuoteRule } from "../view.ts";

/** The pier is “a trap”, as one docker put it. / The “joke”, as she called it — the words right behind the mark say whose they are. */
export const asPut: QuoteRule = {
  name: "as-put",
  propose({ sentence, at }) {
    const { tokens } = sentence;
    const as = tokens[at + 1]?.lower === "," ? at + 2 : at + 1;
    if (tokens[as]?.lower !== "as") return null;
    const cue = sentence.cues.find((candidate) => candidate.at > as && candidate.subject?.from === as + 1);
    if (!cue) return null;
    return tokens[cue.to - 1]!.lower === "it" || tokens[cue.to]?.lower === "it" ? byCue(sentence, cue) : null;
  },
};
