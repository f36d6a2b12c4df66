import type { ApiChannel, ApiMessage, ApiModal } from "./types.ts";

/** Something that changed, for the gateway and for the page. `seenBy` null means everybody. */
export type Change =
  | { kind: "message"; message: ApiMessage; seenBy: string | null; fresh: boolean }
  | { kind: "delete"; channelId: string; id: string; seenBy: string | null }
  | { kind: "commands" }
  | { kind: "channel"; channelId: string }
  | { kind: "thread"; thread: ApiChannel }
  | { kind: "channel gone"; channel: ApiChannel }
  | { kind: "ready"; ready: boolean }
  | { kind: "modal"; interactionId: string; modal: ApiModal; seenBy: string }
  | { kind: "acknowledged"; interactionId: string; seenBy: string }
  | { kind: "failed"; channelId: string; interactionId: string; seenBy: string };

export type Bus = { tell(change: Change): void; listen(listener: (change: Change) => void): () => void };

/** Tells every listener of every change, in order. `listen` returns the way to stop. */
export function createBus(): Bus {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell(change) {
      for (const listener of [...listeners]) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
