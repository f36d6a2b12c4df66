import { type DestinationStream, pino } from "pino";
import pretty from "pino-pretty";
import type { Log } from "./domain/log.ts";

/** Fields that could hold a secret; whatever stands in them is not written. */
const SECRET = [
  "token",
  "*.token",
  "authorization",
  "*.authorization",
  "headers.authorization",
  "*.headers.authorization",
  "error.requestBody",
  "error.rawError",
];

/** JSON lines, or readable lines on a terminal. Writes to standard error, so that piped output stays clean. */
export function createLog(
  level: string,
  { terminal, to }: { readonly terminal: boolean; readonly to?: DestinationStream },
): Log {
  const destination =
    to ??
    (terminal
      ? pretty({ destination: 2, sync: true, ignore: "pid,hostname", translateTime: "HH:MM:ss" })
      : pino.destination({ dest: 2, sync: true }));
  return pino(
    { level, redact: { paths: SECRET, censor: "(hidden)" }, serializers: { error: briefError } },
    destination,
  );
}

/** An error's name, message, code and stack: never the request's body, which may hold an article's text. */
function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    name,
    message: withoutSecrets(message),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    stack: withoutSecrets(stack ?? ""),
  };
}

/** A bot's token, and an interaction's in the address of a request, wherever they stand. */
const withoutSecrets = (words: string): string =>
  words
    .replace(/[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}/g, "(hidden)")
    .replace(/(\/(?:webhooks|interactions)\/\d+\/)[\w%.-]+/g, "$1(hidden)");
