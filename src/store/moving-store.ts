/** What is stored, by kind, in the order in which it is taken in: feeds before what they brought in. */
export const KINDS = [
  "settings",
  "feeds",
  "topics",
  "articles",
  "briefings",
  "watches",
  "deliveries",
  "buttons",
  "marks",
] as const;
export type Kind = (typeof KINDS)[number];

export type KeptRow = { readonly kind: Kind; readonly row: object };

/** Everything that is stored as plain objects, to be kept or to be taken in elsewhere. */
export interface MovingStore {
  /**
   * All of it as it stands at one moment, whatever is written meanwhile by others; the store itself does nothing else until this has been read to its end. What
   * is owed while a program is running (`isRunning`) may be sent before anybody reads this, and counts as perhaps sent.
   */
  everything(options: { readonly isRunning: boolean }): AsyncIterable<KeptRow>;
  /** Takes such rows in, those of one kind after another. */
  takeIn(): Promise<Taking>;
}

export type Taking = {
  /**
   * Each all or nothing, and the same again changes nothing. What is there already stays as it is, but for an older version of an article and for a post that was
   * settled elsewhere. Rejects with a ZodError what is no row of this kind.
   */
  take(kind: Kind, row: unknown): Promise<"added" | "known">;
  /** On disk when the promise resolves. What came in so is no news for those who watch. */
  end(): Promise<void>;
};
