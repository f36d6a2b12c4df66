import type { Block, Picture } from "./article.ts";
import type { ArticleId } from "./ids.ts";

/**
 * What ingest hands to parse: words as they came, with what a format said beside them. Absent fields are null; times are the source's own strings.
 */
export type RawItem = {
  /** Where it came from, for messages: a file name, "articles.jsonl:12". */
  readonly source: string;
  /**
   * The words. With `shape: "newspaper"` they hold headline, standfirst, caption, furniture and body as blocks to be told apart; with `shape: "body"`
   * they are the body alone (headline and standfirst come as fields, if at all).
   */
  readonly text: string;
  readonly shape: "newspaper" | "body";
  /** Whole lines of `text` whose kind the format tells: a caption below its image, a heading. */
  readonly told?: readonly Block[];
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The source's own identifier (guid, ninjs uri), else null. */
  readonly uri: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly subjects: readonly string[];
  readonly usageTerms: string | null;
  /** Only the beginning of it is here, or a teaser; the rest is on its page, if anywhere. */
  readonly extent?: "teaser";
  readonly picture?: Picture;
  readonly status: "usable" | "withheld" | "canceled";
  /** The article that it is, where who hands it over knows: its words are that article's from now on, for all who find it. */
  readonly knownAs?: ArticleId;
  /** Where fields came from, and why one is missing: `{ published: "dc:date", headline: "h1" }`. */
  readonly provenance?: Readonly<Record<string, string>>;
};
