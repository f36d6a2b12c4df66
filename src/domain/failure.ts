/** Why something on the web could not be fetched. */
export type FetchTrouble =
  | "address"
  | "scheme"
  | "credentials"
  | "port"
  | "forbidden-address"
  | "no-such-host"
  | "unreachable"
  | "certificate"
  | "too-slow"
  | "too-large"
  | "too-many-redirects"
  | "insecure-redirect"
  | "headers"
  | "encoding"
  | "broken-off"
  | "empty"
  | "unasked-304"
  | "not-found"
  | "gone"
  | "refused"
  | "busy"
  | "status"
  | "robots"
  | "queue-full"
  | "closed";

/** Kinds of files that no article is read from. */
export type ForeignKind =
  | "PDF"
  | "Word document"
  | "old Office document"
  | "RTF document"
  | "OpenDocument text"
  | "spreadsheet"
  | "presentation"
  | "e-book"
  | "picture"
  | "recording"
  | "picture or recording"
  | "archive"
  | "database"
  | "program";

/** Rights in a server, by the names that Discord's settings show. */
export type Right =
  | "Manage Server"
  | "View Channel"
  | "Send Messages"
  | "Send Messages in Threads"
  | "Create Public Threads"
  | "Read Message History";

/** What can go wrong outside our control. A bug is not in this list: bugs throw. Words for people are written in `render/failure.ts`. */
export type Failure =
  | { readonly kind: "file-empty"; readonly file: string }
  | { readonly kind: "file-missing"; readonly file: string }
  | { readonly kind: "file-unreadable"; readonly file: string; readonly reason: string }
  | { readonly kind: "file-binary"; readonly file: string }
  | { readonly kind: "file-too-large"; readonly file: string; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly kind: "file-malformed"; readonly file: string; readonly line: number | null; readonly reason: string }
  | { readonly kind: "file-type-unknown"; readonly file: string }
  /** An attached file whose address is not one of Discord's. */
  | { readonly kind: "attachment-foreign"; readonly file: string }
  | { readonly kind: "file-not-fetched"; readonly file: string; readonly why: "gone" | "slow" | "broken" }
  | { readonly kind: "file-foreign"; readonly file: string; readonly what: ForeignKind }
  | {
      readonly kind: "feed-unreadable";
      readonly source: string;
      readonly why: "empty" | "no articles" | "no feed" | "page" | "too deep" | "too large" | "too many elements";
    }
  | {
      readonly kind: "not-fetched";
      /** The address that was asked for. */
      readonly source: string;
      readonly why: FetchTrouble;
      /** Of the HTTP answer, if there was one. */
      readonly status: number | null;
      /** How long the server asks to be left alone. */
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: "address-unknown"; readonly asked: string }
  | { readonly kind: "no-opml"; readonly file: string }
  | { readonly kind: "feeds-not-found"; readonly source: string }
  | { readonly kind: "feed-known"; readonly name: string }
  | { readonly kind: "feed-not-found"; readonly asked: string }
  | { readonly kind: "too-many-feeds"; readonly limit: number }
  | { readonly kind: "shared-in-guild-only" }
  | { readonly kind: "no-link" }
  | { readonly kind: "no-words" }
  | { readonly kind: "too-soon"; readonly waitMs: number }
  | {
      readonly kind: "not-a-page";
      readonly source: string;
      readonly what: "PDF" | "picture" | "recording" | "film" | "font" | "download";
    }
  | { readonly kind: "page-too-complex"; readonly source: string; readonly what: "nodes" | "depth" }
  | { readonly kind: "page-without-article"; readonly source: string }
  | { readonly kind: "article-without-text"; readonly source: string }
  | { readonly kind: "article-too-short"; readonly source: string }
  | { readonly kind: "article-withheld"; readonly source: string }
  | { readonly kind: "article-too-long"; readonly source: string; readonly characters: number; readonly limit: number }
  | { readonly kind: "article-not-read"; readonly source: string }
  | { readonly kind: "article-not-found"; readonly asked: string; readonly near: readonly string[] }
  | { readonly kind: "zone-unknown"; readonly asked: string }
  | { readonly kind: "time-unknown"; readonly asked: string }
  | { readonly kind: "date-unknown"; readonly asked: string }
  /** Options by their places, such as "figures article". */
  | { readonly kind: "choose-one"; readonly options: readonly string[] }
  | { readonly kind: "not-together"; readonly options: readonly [string, string] }
  | { readonly kind: "guild-only" }
  | { readonly kind: "permissions-missing"; readonly channel: string; readonly missing: readonly Right[] }
  | { readonly kind: "channel-unsuitable"; readonly channel: string }
  | { readonly kind: "channel-needs-tag"; readonly channel: string }
  /** A thread cannot be begun in a thread, and only an announcement channel passes messages on. */
  | { readonly kind: "not-in-channel"; readonly option: "thread" | "publish"; readonly channel: string }
  | { readonly kind: "too-many-times"; readonly limit: number }
  | { readonly kind: "role-not-mentionable"; readonly role: string }
  | { readonly kind: "never-everyone" }
  | { readonly kind: "briefing-not-found"; readonly asked: string }
  | { readonly kind: "too-many-briefings"; readonly limit: number }
  | { readonly kind: "watch-not-found"; readonly asked: string }
  | { readonly kind: "nothing-to-watch"; readonly asked: string }
  | { readonly kind: "too-many-watches"; readonly whose: "person" | "guild"; readonly limit: number }
  /** A right in the server, or in the channel where they ask. */
  | { readonly kind: "not-allowed"; readonly needs: Right; readonly here?: true }
  | { readonly kind: "stale-button" }
  | { readonly kind: "command-unknown" }
  | {
      readonly kind: "store-refused";
      readonly file: string;
      readonly reason: "damaged" | "newer" | "locked" | "unwritable" | "running";
      /** Who runs on the data, where that is known. */
      readonly holder?: { readonly pid: number; readonly startedAt: number } | null;
    };
