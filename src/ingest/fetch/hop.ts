import type { IncomingHttpHeaders } from "node:http";
import { readBody } from "./body.ts";
import { retryAfterMs } from "./freshness.ts";
import { type Line, request } from "./request.ts";
import { Trouble, troubleOf } from "./trouble.ts";

export type Hop = {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly isCut: boolean;
  readonly timeoutMs: number;
};

/** What a server says to one request, if it is neither trouble nor nothing. */
export type Answer =
  | { readonly kind: "moved"; readonly to: string; readonly isForGood: boolean }
  | { readonly kind: "unchanged"; readonly headers: IncomingHttpHeaders }
  | { readonly kind: "body"; readonly headers: IncomingHttpHeaders; readonly bytes: Uint8Array };

export type HopLine = Line & { readonly now: () => number; readonly closing: AbortSignal };

/** One request and its whole answer, within its time. */
export async function send(url: URL, hop: Hop, line: HopLine): Promise<Answer> {
  const late = AbortSignal.timeout(Math.max(1, Math.ceil(hop.timeoutMs)));
  const done = new AbortController();
  try {
    return await answer(url, hop, line, AbortSignal.any([late, line.closing, done.signal]));
  } catch (error) {
    if (line.closing.aborted) throw new Trouble("closed");
    if (late.aborted) throw new Trouble("too-slow");
    throw troubleOf(error);
  } finally {
    done.abort();
  }
}

async function answer(url: URL, hop: Hop, line: HopLine, signal: AbortSignal): Promise<Answer> {
  const response = await request(url, hop.headers, line, signal);
  const { headers, statusCode: status = 0 } = response;
  if (status === 304) return { kind: "unchanged", headers };
  if (isMoved(status) && headers.location !== undefined)
    return { kind: "moved", to: inUtf8(headers.location), isForGood: status === 301 || status === 308 };
  if (status !== 200 && status !== 203) throw refusal(status, headers, line);
  const bytes = await readBody(response, { ...line.limits, bytes: hop.bytes, isCut: hop.isCut });
  if (bytes.length === 0) throw new Trouble("empty", status);
  return { kind: "body", headers, bytes };
}

const isMoved = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Node reads headers as Latin-1; many servers write addresses as UTF-8. */
const inUtf8 = (header: string): string => Buffer.from(header, "latin1").toString("utf8");

function refusal(status: number, headers: IncomingHttpHeaders, { now, limits }: HopLine): Trouble {
  switch (status) {
    case 204:
    case 205:
      return new Trouble("empty", status);
    case 404:
      return new Trouble("not-found", status);
    case 410:
      return new Trouble("gone", status);
    case 401:
    case 402:
    case 403:
    case 451:
      return new Trouble("refused", status);
    case 429:
    case 503:
      return new Trouble("busy", status, retryAfterMs(headers["retry-after"], now(), limits.waitMs));
    default:
      return new Trouble("status", status);
  }
}
