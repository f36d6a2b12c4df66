/** One line an event: what happened, and the ids to follow it by. Never a token, never an article's text. */
export type Log = {
  debug(fields: object, event: string): void;
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
};

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
