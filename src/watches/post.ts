import type { GuildId, UserId, WatchId } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";
import type { Telling } from "../domain/telling.ts";
import type { Watch } from "../domain/watch.ts";

/** What a watch has to say. Handed over under one slot key twice, it is posted once. */
export type WatchPost = {
  readonly slotKey: string;
  /** A notice tells of the watch itself, as that it is paused. */
  readonly origin: { readonly kind: "watch" | "notice"; readonly id: WatchId };
  readonly guild: GuildId | null;
  readonly target: Extract<Watch["where"], { kind: "channel" }> | { readonly kind: "person"; readonly id: UserId };
  /** When it was due, epoch milliseconds. */
  readonly dueAt: number;
  readonly reply: Reply;
  /** Which articles its parts tell, so that it is changed when one of them is corrected or withdrawn. */
  readonly tells?: Pick<Telling, "by" | "articles">;
};

/** Resolves when the post is written down, to be sent. */
export type Post = (post: WatchPost) => Promise<void>;

export const targetOf = ({ where, user }: Watch): WatchPost["target"] =>
  where.kind === "channel" ? where : { kind: "person", id: user };
