/** The part of a pino logger that is used here: fields first, then the event in words. Never a token, never article text. */
export type Log = {
  readonly info: (fields: object, event: string) => void;
  readonly warn: (fields: object, event: string) => void;
  readonly error: (fields: object, event: string) => void;
};
