import type { ChannelId, GuildId, UserId } from "../domain/ids.ts";
import type { Reason } from "../domain/reason.ts";

/** A delivery with the ids that stand for other deliveries filled in. */
export type Errand = {
  readonly guild: GuildId | null;
  /** A person's direct messages are opened on the way. */
  readonly to: { readonly channel: ChannelId } | { readonly person: UserId };
  readonly deed:
    | { readonly kind: "post" }
    | { readonly kind: "edit" | "publish"; readonly message: string }
    | { readonly kind: "thread"; readonly message: string; readonly name: string }
    | { readonly kind: "forum-post"; readonly name: string };
  /** The message as JSON; null where none goes with the deed. */
  readonly payload: unknown;
  readonly nonce: string;
};

/**
 * How what is finished reaches Discord. Both ends answer with a value for every trouble that can be expected and within a limit of their own; what they throw
 * is taken for "later". Each is one request at most beside the opening of direct messages or of an archived thread: trying again is up to the outbox.
 */
export type Deliver = {
  /** Posts with the nonce enforced, where there is one: a second post with the same nonce within the nonce window makes no second message. */
  readonly send: (errand: Errand) => Promise<Sent>;
  /** Looks among our own messages since a time (epoch milliseconds) for one that holds the nonce in a component's custom_id. */
  readonly find: (errand: Errand, sinceMs: number) => Promise<Looked>;
};

/** Not now; `afterMs` is the wait that was asked for, null where none was. */
export type Later = { readonly kind: "later"; readonly afterMs: number | null; readonly because: Reason };
/** Our token is not valid any more (401): nothing at all can be sent. It is said to whoever runs the bot. */
type Stopped = { readonly kind: "stopped"; readonly because: string };

export type Sent =
  /** Of a thread and of a post of a forum it is the thread's id, which is its first message's. */
  | { readonly kind: "sent"; readonly messageId: string }
  /** A post had been sent and somebody removed it (10008). */
  | { readonly kind: "removed" }
  /** The message itself is not acceptable (400); the same one never will be. */
  | { readonly kind: "refused"; readonly because: Reason }
  /** The channel is gone or closed to us (403, 404), or the person takes no direct messages (50007). */
  | { readonly kind: "target-lost"; readonly because: Reason }
  /** `untouched`: certain that no message was made, as after a 429 or a connection that never came about. */
  | (Later & { readonly untouched?: boolean })
  | Stopped;

export type Looked =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** The history cannot be read (no permission, channel gone, too many messages since): it may be there or not. */
  | { readonly kind: "hidden"; readonly because: Reason }
  | Later
  | Stopped;
