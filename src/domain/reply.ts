import type { MessageKey } from "../languages/index.ts";
import type { Moment } from "./article.ts";
import type { Chart } from "./chart.ts";
import type { Failure } from "./failure.ts";
import type { RankReason } from "./figure.ts";
import type { Because } from "./quote.ts";
import type { Span } from "./span.ts";
import type { Telling } from "./telling.ts";

/**
 * What to say, not how it looks: commands and briefings return this, `render` draws it for Discord and for a terminal.
 *
 * Fields called `words` hold the source's own words (made by `cut`) and are escaped when drawn; fields called `text` are ours.
 */
export type Reply = {
  readonly kind: "reply";
  /** asker: only the person who asked sees it; everyone: it stands in the channel. */
  readonly audience: "asker" | "everyone";
  readonly parts: readonly Part[];
  readonly actions: readonly Action[];
  /** Shown under a reply to one person: the state from which the same answer can be made for everybody ("Post here"). */
  readonly post: { readonly command: string; readonly state: readonly string[] } | null;
  /** On a pressed button: change the message it stands on, or answer with a new one. */
  readonly place: "here" | "new";
  /** Shown below the parts, to be downloaded; a briefing has none. */
  readonly files: readonly ReplyFile[];
  /** Which articles its parts tell, so that it is changed when one of them is corrected or withdrawn; of what stands in a channel alone. */
  readonly tells?: Pick<Telling, "by" | "articles">;
};

/** The name has letters, digits, "_", "-" and "." alone: Discord would change any other, and the message would no longer find its file. */
export type ReplyFile = { readonly name: string; readonly content: string | Uint8Array };

/** A message of ours, in the language of whoever reads it; `with` are the pieces and counts that it takes. A piece may have several parts of its own. */
export type Said = {
  readonly say: MessageKey;
  readonly with?: Readonly<Record<string, Inline | readonly Inline[] | number>>;
};

/** Words of ours without markup: a message, or what is the same in every language. */
export type Text = string | Said;

/** A piece of one of our own lines. A string is the same in every language (" · ", a name). Times are drawn in the reader's zone. */
export type Inline =
  | string
  | Said
  | { readonly strong: Text }
  | { readonly words: string }
  | { readonly time: number; readonly style: "full" | "date" | "clock" | "relative" }
  | { readonly command: string }
  /** The name of a command's option, by its place: "feeds add url". */
  | { readonly option: string }
  /** What the command or option at a place is for; `otherwise` in English. */
  | { readonly described: string; readonly otherwise: string }
  | { readonly channel: string }
  | { readonly role: string }
  /** "a, b and c" */
  | { readonly list: readonly Inline[]; readonly as: "and" | "or" }
  /** Expected trouble, which `render` puts into words. */
  | { readonly failure: Failure };

/**
 * Source words with the places, counted within `words`, to be shown in bold. `mark` says where they stand: "¶4", or "standfirst", "headline" and the like
 * outside the numbered paragraphs; null where nothing needs to be said.
 */
export type Excerpt = { readonly words: string; readonly bold: readonly Span[]; readonly mark: Text | null };

export type Part =
  | { readonly kind: "title"; readonly text: readonly Inline[] }
  | { readonly kind: "text"; readonly text: readonly Inline[] }
  /** Small print of ours. */
  | { readonly kind: "note"; readonly text: readonly Inline[] }
  | { readonly kind: "divider" }
  /** A picture; where there is none, what it would say in words. One of them in a reply, near its beginning. */
  | { readonly kind: "chart"; readonly chart: Chart }
  /** A picture of the source with its own words: what it shows, for those who cannot see it, and who it is by. */
  | { readonly kind: "picture"; readonly url: string; readonly alt: string; readonly credit: string | null }
  | { readonly kind: "headline"; readonly words: string; readonly url: string | null; readonly number: number | null }
  | { readonly kind: "standfirst"; readonly words: string }
  | {
      readonly kind: "source";
      readonly publisher: string | null;
      readonly byline: string | null;
      readonly published: Moment | null;
      /** The source's own last change; null where there was none, or where many articles stand together. */
      readonly modified: Moment | null;
      /** Shown as "first seen" where the source gave no time. */
      readonly retrieved: number;
      /** Other publishers that tell the same; `more` of them are not named. */
      readonly alsoIn: readonly string[];
      readonly more: number;
    }
  /** A note of the source: a correction, "Powered by automated translation". */
  | { readonly kind: "label"; readonly words: string }
  | { readonly kind: "sentence"; readonly excerpt: Excerpt }
  | { readonly kind: "paragraph"; readonly excerpt: Excerpt }
  | {
      readonly kind: "quote";
      readonly excerpt: Excerpt;
      readonly form: "direct" | "mixed" | "indirect";
      readonly speaker: string | null;
      readonly role: string | null;
      /** Why this is the speaker, where the name does not stand beside the quotation. */
      readonly attribution: Attribution | null;
      readonly mended: boolean;
      /** Publisher or headline, where quotes of several articles stand together. */
      readonly from: string | null;
    }
  /** Why somebody is held to be the speaker of the words shown above: `printed` stands beside them, `name` is the full name. */
  | { readonly kind: "because"; readonly because: Because; readonly printed: string; readonly name: string }
  /** Why a figure is among the key figures. */
  | { readonly kind: "ranked"; readonly why: readonly RankReason[] }
  | {
      readonly kind: "figure";
      /** Qualifier and figure as one stretch of the source. */
      readonly words: string;
      readonly excerpt: Excerpt;
      readonly saidBy: string | null;
      readonly from: string | null;
      /** What other sources of the same story give for the same thing, where it differs. */
      readonly others: readonly {
        readonly words: string;
        readonly publisher: string | null;
        readonly published: Moment | null;
      }[];
    };

/**
 * The source's words beside a quotation ("he", "Ms Brook") and where it names the person in full: so many paragraphs above (below, when negative), or in a
 * block outside the body.
 */
export type Attribution = {
  readonly words: string;
  readonly namedIn: { readonly paragraphsAbove: number } | { readonly block: string } | null;
};

export type Action =
  | {
      readonly kind: "button";
      readonly label: Text;
      readonly style: "primary" | "secondary" | "danger";
      readonly command: string;
      readonly verb: string;
      readonly state: readonly string[];
      readonly disabled?: boolean;
    }
  | { readonly kind: "link"; readonly label: Text; readonly url: string }
  | {
      readonly kind: "select";
      readonly placeholder: Text;
      readonly command: string;
      readonly verb: string;
      readonly state: readonly string[];
      readonly options: readonly {
        readonly label: Text;
        readonly description: Text | null;
        readonly value: string;
      }[];
    };

/** A message of ours with its pieces. */
export const say = (key: MessageKey, pieces?: Said["with"]): Said => ({ say: key, ...(pieces && { with: pieces }) });

/** Pieces with something between them that is the same in every language. */
export const joined = (pieces: readonly Inline[], between: string): Inline[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));

/** What somebody asked for, in quotation marks unless it has some of its own. */
export const quoted = (asked: string): Inline[] =>
  /["“”„«»]/.test(asked) ? [{ words: asked }] : [say("quoted", { words: { words: asked } })];

/** A reply to the person who asked, with the usual defaults. */
export function reply(parts: readonly Part[], more: Partial<Omit<Reply, "kind" | "parts">> = {}): Reply {
  return { kind: "reply", audience: "asker", actions: [], post: null, place: "new", files: [], parts, ...more };
}
