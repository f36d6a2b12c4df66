import type { Span } from "../../domain/span.ts";
import type { Gender } from "./given-names.ts";
import type { People, Person } from "./person.ts";
import type { References } from "./references.ts";

/** What resolving needs to know of the article. */
export type Setting = {
  readonly text: string;
  readonly people: People;
  /** Starts of the sentences, ascending. */
  readonly starts: readonly number[];
  readonly quoted: (at: number) => boolean;
  /** Whether a stretch holds a quotation or part of one. */
  readonly quotes: (place: Span) => boolean;
  /** What pronouns point back to. */
  readonly references: References;
  /** Speakers so far, the last one last. */
  readonly speakers: { readonly person: Person; readonly at: number; readonly asks: boolean }[];
  /** Those who spoke and are no named person, "one woman", "the airline", "ministers", the last one last. */
  readonly unnamed: Unnamed[];
};

export type Unnamed = {
  readonly words: Span;
  readonly at: number;
  readonly gender: Gender | null;
  /** A "body" is an organisation or a document: "it", and "they" as well. */
  readonly number: "one" | "several" | "body";
};
