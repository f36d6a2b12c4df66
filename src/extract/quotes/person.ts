import type { Span } from "../../domain/span.ts";
import type { Gender } from "./given-names.ts";

/** Somebody named in the article, under all the forms of the name. */
export type Person = {
  /** The longest form, title left out; the earliest of equal ones. */
  name: Span;
  /** Its words in lower case. */
  words: readonly string[];
  gender: Gender | null;
  /** Where the name first stands, in whatever form. */
  firstAt: number;
  /** Descriptions that stand beside the name: "port spokesman", "the harbour master". */
  readonly roles: Role[];
  /** How sure it is that this is a person; below SURE it only lengthens surnames. */
  evidence: number;
  /** How often the article names them. */
  count: number;
};

export type Role = { readonly span: Span; readonly words: readonly string[] };

export type Mention = {
  readonly person: Person;
  /** The name without its title. */
  readonly span: Span;
  /** Title or role before the name, null when there is none. */
  readonly title: Span | null;
  /** Followed by ’s: "Vogt’s plan" names her but is not about what she does. */
  readonly possessive: boolean;
  /** Stands before a noun: "Vogt supporters". */
  readonly modifies: boolean;
};

export type People = { readonly mentions: readonly Mention[]; readonly persons: readonly Person[] };

export const SURE = 2;
