import type { Phrase } from "./noun-phrases.ts";

/** Words of a sentence that introduce a statement, and whose statement it is. */
export type Cue = {
  /** Index of the verb among the sentence's tokens; of "according" where `lemma` is that. */
  readonly at: number;
  /** Index behind the cue. */
  readonly to: number;
  readonly lemma: string;
  readonly form: "finite" | "participle" | "infinitive";
  readonly strength: "speech" | "thought";
  readonly subject: Phrase | null;
  /** "said Mr Okafor" */
  readonly inverted: boolean;
  /** "was told", "known as": the subject is not who speaks. */
  readonly passive: boolean;
};
