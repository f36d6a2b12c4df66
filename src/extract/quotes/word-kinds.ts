import { isGivenName } from "./given-names.ts";
import { SPEECH_VERBS } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";
import { ADVERBS, AUXILIARIES, PEOPLE_NOUNS } from "./words.ts";

const IRREGULAR_PASTS = new Set(
  "went took made got came gave saw knew ran won lost left began stood sat spoke met held kept brought sent spent built put set became grew fell felt threw drew rose drove chose broke wore led paid hit hung sought found heard rode sold stuck swept won wept fled clung crept drank ate bent bled dug forgot forgave froze leapt rang sank sang shrank slid sprang strode swam swore swung tore understood withdrew shot let bid fought flew got dealt laid lay meant read shook showed slept struck woke wants goes makes takes gets seems appears has had is was are were does did keeps gives comes looks remains faces runs continues plans".split(
    " ",
  ),
);

export const isVerbish = (token: Token): boolean =>
  token.kind === "word" &&
  !token.capital &&
  (AUXILIARIES.has(token.lower) ||
    IRREGULAR_PASTS.has(token.lower) ||
    SPEECH_VERBS.has(token.lower) ||
    ((token.lower.endsWith("ed") || token.lower.endsWith("ing")) &&
      /[a-z]{2}(?:ed|ing)$/.test(token.lower) &&
      !/^(?:united|red|bed|unnamed|unidentified|retired|elected|appointed|king|morning|evening|building|meeting|wedding|thing|leading|ruling|acting|governing|sitting|visiting|outgoing|incoming|ranking|so-called)$/.test(
        token.lower,
      ) &&
      !PEOPLE_NOUNS.has(token.lower)));

export const isAdverb = (token: Token): boolean =>
  ADVERBS.has(token.lower) ||
  (token.lower.endsWith("ly") &&
    /^[a-z]{3,}ly$/.test(token.lower) &&
    !NO_ADVERBS.has(token.lower) &&
    !(token.capital && mayBeName(token)));

const NO_ADVERBS = new Set(
  "reply family supply assembly rally bully anomaly monopoly apply multiply imply comply tally melancholy butterfly homily jelly belly july italy".split(
    " ",
  ),
);

/** Kelly, Connolly and Kimberly are no adverbs; Finally and Recently, with a capital, begin a sentence. */
const mayBeName = (token: Token): boolean =>
  token.text.length < 7 ||
  isGivenName(token.text) ||
  !/(?:ally|ingly|edly|ously|ively|ently|antly|ately|itely|fully|arly|arily|tily|ably|ibly|inly|ctly|stly|rtly|ckly|wly|enly|gely|kely)$/.test(
    token.lower,
  );
