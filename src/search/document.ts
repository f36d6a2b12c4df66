import { createHash } from "node:crypto";
import type { Analyse, Token } from "./analysis.ts";
import type { SearchDocument, SearchField } from "./index.ts";
import { type TermVector, vectorOf } from "./vector.ts";

/** The indexed fields of an article. */
export const FIELDS = ["headline", "standfirst", "body", "quotes", "figures"] as const;
export type Field = (typeof FIELDS)[number];

export const FIELDS_OF: Readonly<Record<SearchField, readonly Field[]>> = {
  everything: ["headline", "standfirst", "body"],
  headlines: ["headline"],
  quotes: ["quotes"],
  figures: ["figures"],
};

/** A document as it is handed in, and how it is taken apart when somebody needs that. */
export type Prepared = {
  readonly document: SearchDocument;
  /** Tells one wording from another. */
  readonly wording: string;
  /** Takes the document apart, once. */
  analysed(): Analysed;
};

/** The words of a document. */
export type Words = {
  /** For each field, in the order of `FIELDS`: its words in order, and the stems of those that carry meaning. */
  readonly fields: readonly { readonly words: readonly string[]; readonly terms: readonly string[] }[];
  readonly speakers: readonly (readonly string[])[];
  readonly source: readonly string[];
};
/** A document taken apart, as every tier needs it. */
export type Analysed = Words & { readonly vector: TermVector };

export function prepare(document: SearchDocument, analyse: Analyse): Prepared {
  let known: Analysed | undefined;
  return {
    document,
    wording: wordingOf(document),
    analysed() {
      known ??= analysedWith(document, analyse);
      return known;
    },
  };
}

function analysedWith(document: SearchDocument, analyse: Analyse): Analysed {
  const words = wordsIn(document, analyse);
  return { ...words, vector: vectorOf(words.fields.map(({ terms }) => terms)) };
}

export function wordsIn(document: SearchDocument, analyse: Analyse): Words {
  const fields = FIELDS.map((field) => {
    const tokens = analyse(document[field]);
    return { words: wordsOf(tokens), terms: tokens.filter(({ stop }) => !stop).map(({ term }) => term) };
  });
  return {
    fields,
    speakers: [...new Set(document.speakers)].map((name) => wordsOf(analyse(name))),
    source: wordsOf(analyse(document.publisher ?? "")),
  };
}

const wordsOf = (tokens: readonly Token[]): string[] => tokens.filter(({ joined }) => !joined).map(({ word }) => word);

function wordingOf(document: SearchDocument): string {
  const words = [...FIELDS.map((field) => document[field]), document.publisher ?? "", ...document.speakers];
  return createHash("sha1").update(words.join("\0")).digest("base64url");
}
