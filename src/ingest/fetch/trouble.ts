import type { FetchTrouble } from "../../domain/failure.ts";

/** Ends a fetch from deep inside of it; `createWeb` makes a failure of it. */
export class Trouble extends Error {
  readonly why: FetchTrouble;
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor(why: FetchTrouble, status: number | null = null, retryAfterMs: number | null = null) {
    super(why);
    this.why = why;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

const CODES: readonly (readonly [RegExp, FetchTrouble])[] = [
  [/^(?:ENOTFOUND|ENODATA)$/, "no-such-host"],
  [/^(?:ETIMEDOUT|ESOCKETTIMEDOUT)$/, "too-slow"],
  [/CERT|^(?:EPROTO$|ERR_TLS_|ERR_SSL_|UNABLE_TO_)/, "certificate"],
  [/^HPE_/, "headers"],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING|ZSTD_)/, "encoding"],
  [/^E(?!RR_)[A-Z]/, "unreachable"],
];

/** What an error of Node's network says, in our words. Anything else is a bug and is thrown on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const found = CODES.find(([pattern]) => pattern.test(code));
  if (!found) throw error;
  return new Trouble(found[1]);
}
