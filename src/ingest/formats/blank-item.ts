import type { RawItem } from "../../domain/raw-item.ts";

/** An item of which nothing is known but its words, to be filled in by a format that knows more. */
export const blankItem = (source: string, text: string): RawItem => ({
  source,
  text,
  shape: "newspaper",
  headline: null,
  standfirst: null,
  byline: null,
  publisher: null,
  language: null,
  url: null,
  uri: null,
  published: null,
  modified: null,
  subjects: [],
  usageTerms: null,
  status: "usable",
});
