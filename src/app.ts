import type { Viewer } from "./domain/article.ts";
import type { ChannelId, GuildId, RoleId } from "./domain/ids.ts";
import type { Inline } from "./domain/reply.ts";
import type { Result } from "./domain/result.ts";
import type { Feeds, Sharing } from "./feeds/index.ts";
import type { Search } from "./search/index.ts";
import type { Store } from "./store/index.ts";
import type { AttachmentOption, ChannelOption, RoleOption } from "./targets.ts";

/** What `/status` tells about the running program, as far as it concerns the one who asks. */
export type Status = {
  readonly startedAt: number;
  /** Epoch milliseconds of the last answer of a feed of the asker's guild; null where none has answered. */
  readonly lastFetch: number | null;
  /** Epoch milliseconds of the next briefing of the asker's guild, or null. */
  readonly nextBriefing: number | null;
  /** Sentences of ours on what is wrong at the moment. */
  readonly troubles: readonly (readonly Inline[])[];
};

/** A place of a command that has words of its own: "feeds add" or its option "feeds add url", with its description in English. */
export type CommandPlace = {
  readonly path: string;
  readonly kind: "command" | "option";
  readonly description: string;
  /** An option that has to be given. */
  readonly isNeeded: boolean;
};

/** One command for `/help`; `usage` has a line for each option or subcommand. An action stands in the menu of a message. */
export type CommandSummary =
  | {
      readonly kind: "slash";
      readonly name: string;
      readonly description: string;
      readonly usage: readonly CommandPlace[];
    }
  | { readonly kind: "action"; readonly name: string };

/** All that a command may use. */
export type App = {
  readonly store: Store;
  readonly search: Search;
  readonly feeds: Feeds;
  readonly sharing: Sharing;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The IANA zone where a guild has chosen none. */
  readonly defaultZone: string;
  /** The bytes of a file that somebody attached, up to a limit. */
  readonly attachments: { readonly read: (attachment: AttachmentOption) => Promise<Result<Uint8Array>> };
  /** A channel that was chosen before, as an option would give it; null for one that is gone or not seen. */
  readonly channel: (id: ChannelId) => ChannelOption | null;
  /** Likewise a role of a server. */
  readonly role: (guild: GuildId, id: RoleId) => RoleOption | null;
  readonly status: (viewer: Viewer) => Promise<Status>;
  /** The commands by name, for `/help`. */
  readonly commandList: () => readonly CommandSummary[];
  /** Told when briefings were added or removed, so that the clock looks again. */
  readonly briefingsChanged: () => void;
  /** Likewise of watches. */
  readonly watchesChanged: () => void;
};
