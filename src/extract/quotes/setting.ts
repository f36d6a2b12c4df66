import type { Span } from "../../domain/span.ts";
import type { Mention, People, Person } from "./person.ts";

/** What resolving needs to know of the article. */
export type Setting = {
  readonly text: string;
  readonly people: People;
  /** Starts of the sentences, ascending. */
  readonly starts: readonly number[];
  readonly quoted: (at: number) => boolean;
  /** Whether a stretch holds a quotation or part of one. */
  readonly quotes: (place: Span) => boolean;
  /** Mentions that a sentence is about, or whose saying it reports. */
  readonly subjects: ReadonlyMap<Mention, "speaker" | "subject">;
  /** Speakers so far, the last one last. */
  readonly speakers: { readonly person: Person; readonly at: number }[];
};
