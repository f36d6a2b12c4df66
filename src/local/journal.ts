import type { ApiCommand, ApiMessage } from "./types.ts";
import type { UsedNonce } from "./world.ts";

/** One line of the state file. Read in order, the lines give back what stood when the program ended. */
export type Entry =
  | { kind: "identity"; token: string; key: string }
  | { kind: "commands"; commands: ApiCommand[] }
  | { kind: "message"; message: ApiMessage; nonce?: string }
  | { kind: "delete"; channelId: string; id: string }
  | { kind: "nonce"; nonce: string; used: UsedNonce };

/** Where changes are written down before the bot is told that they happened. */
export type Journal = { write(entry: Entry): void; close(): void };

/** A journal that forgets, for tests and for a world in memory. */
export const noJournal: Journal = { write() {}, close() {} };
