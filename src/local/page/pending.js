/** @import { Outcome } from "./types.d.ts" */

const longestWaitMs = 5000;
const rememberedOutcomes = 100;

/**
 * Keeps track of interactions that were sent and not answered yet. An answer may arrive before its request returns, so outcomes are
 * remembered for a while; silence past the longest wait means that the bot took note without a word.
 * @param {(act: () => void, ms: number) => unknown} [wait]
 */
export function createPending(wait = setTimeout) {
  /** @type {Map<string, (outcome: Outcome) => void>} */
  const waiting = new Map();
  /** @type {Map<string, Outcome>} */
  const known = new Map();
  return {
    /** Resolves once it is known what became of the interaction. */
    outcome(/** @type {string} */ id) {
      const early = known.get(id);
      if (early) return Promise.resolve(early);
      return /** @type {Promise<Outcome>} */ (
        new Promise((resolve) => {
          waiting.set(id, resolve);
          wait(() => {
            waiting.delete(id);
            resolve({ kind: "answered" });
          }, longestWaitMs);
        })
      );
    },
    settle(/** @type {string | undefined} */ id, /** @type {Outcome} */ outcome) {
      if (!id || known.has(id)) return;
      known.set(id, outcome);
      if (known.size > rememberedOutcomes) known.delete(known.keys().next().value ?? "");
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    },
    /** Forgets all that waits, as after a lost connection: the answers will not come. */
    abandon(/** @type {string} */ text) {
      for (const [id, resolve] of waiting) {
        resolve({ kind: "failed", text });
        waiting.delete(id);
      }
    },
  };
}
