import type { Moment, Picture } from "../../domain/article.ts";
import type { Markup } from "./markup.ts";

export type FeedEntry = {
  readonly title: string | null;
  /** The page of the entry, absolute. */
  readonly link: string | null;
  /** The feed's own identifier, as it came. */
  readonly id: string | null;
  /** A teaser, or all there is. */
  readonly description: Markup | null;
  readonly content: Markup | null;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  /** As it came, with an address of mail where one is given. */
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  /** The publisher that the feed took it from. */
  readonly publisher: string | null;
  readonly rights: string | null;
  readonly picture: Picture | null;
  /** False for the last entry of a feed that was cut off in the middle of it. */
  readonly isComplete: boolean;
  /** Which element each field stood in, such as `{ published: "dc:date" }`; for a date that could not be read its words. */
  readonly from: Readonly<Record<string, string>>;
};

/** A feed of any format. Titles and names are plain words on one line. */
export type Feed = {
  readonly title: string | null;
  readonly link: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly updated: Moment | null;
  readonly id: string | null;
  readonly author: string | null;
  readonly rights: string | null;
  /** How often it says that it changes, milliseconds. */
  readonly changesEveryMs: number | null;
  readonly entries: readonly FeedEntry[];
};
