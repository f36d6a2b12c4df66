import type { Field } from "../document.ts";
import type { Wanted } from "../plan.ts";

/** A stem as a token of the index. */
export const stemToken = (term: string): string => `.${term}`;
/** Stands in every article, for asking for all of them; and between the names of speakers, so that none reaches over. */
export const EVERY = "..";
export const BETWEEN = "...";

/** What is wanted in the query language of FTS5 (sqlite.org/fts5.html#full_text_query_syntax). */
export function expressionOf(wanted: Wanted, fields: readonly Field[]): string {
  const columns = `{${fields.join(" ")}}`;
  const of = (part: Wanted): string => {
    switch (part.kind) {
      case "term":
        return `${columns} : ${quoted(stemToken(part.term))}`;
      case "phrase":
        return `${columns} : ${quoted(part.words.join(" "))}`;
      case "prefix":
        return `${columns} : ${quoted(part.word)} *`;
      case "source":
        return `source : ${quoted(part.words.join(" "))}`;
      case "speaker":
        return `speakers : ${quoted(part.words.join(" "))}`;
      case "either":
        return `(${part.parts.map(of).join(" OR ")})`;
      case "without":
        return allOf([part]);
      case "all":
        return allOf(part.parts);
    }
  };
  const allOf = (parts: readonly Wanted[]): string => {
    const held = parts.filter(({ kind }) => kind !== "without").map(of);
    const unwanted = parts.flatMap((part) => (part.kind === "without" ? [of(part.part)] : []));
    const first = held.length > 0 ? held.map((one) => `(${one})`).join(" AND ") : `source : ${quoted(EVERY)}`;
    return unwanted.length > 0 ? `((${first}) NOT (${unwanted.join(" OR ")}))` : `(${first})`;
  };
  return of(wanted);
}

/** Tokens hold no quotation marks. */
const quoted = (tokens: string): string => `"${tokens}"`;
