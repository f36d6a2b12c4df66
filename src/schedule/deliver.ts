import type { ChannelId } from "../domain/ids.ts";

/**
 * How a finished message reaches its channel. Both ends answer with a value for every trouble that can be expected and within a limit of their own; what
 * they throw is taken for "later".
 */
export type Deliver = {
  /** Posts `payload` (the message as JSON) with the nonce enforced: a second post with the same nonce within the nonce window makes no second message. */
  readonly send: (channel: ChannelId, payload: unknown, nonce: string) => Promise<Sent>;
  /** Looks among our own messages since a time (epoch milliseconds) for one that holds `token` in a component's custom_id. */
  readonly find: (channel: ChannelId, sinceMs: number, token: string) => Promise<Looked>;
};

/** Not now; `afterMs` is the wait that was asked for, null where none was. */
export type Later = { readonly kind: "later"; readonly afterMs: number | null; readonly because: string };
/** Our token is not valid any more (401): nothing at all can be sent. */
type Stopped = { readonly kind: "stopped"; readonly because: string };

export type Sent =
  | { readonly kind: "sent"; readonly messageId: string }
  /** It had been sent and somebody removed it (10008). */
  | { readonly kind: "removed" }
  /** The message itself is not acceptable (400); the same one never will be. */
  | { readonly kind: "refused"; readonly because: string }
  /** The channel is gone or closed to us (403, 404). */
  | { readonly kind: "target-lost"; readonly because: string }
  /** `untouched`: certain that no message was made, as after a 429 or a connection that never came about. */
  | (Later & { readonly untouched?: boolean })
  | Stopped;

export type Looked =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** The history cannot be read (no permission, channel gone, too many messages since): it may be there or not. */
  | { readonly kind: "hidden"; readonly because: string }
  | Later
  | Stopped;
