import type { FetchTrouble } from "../../../src/domain/failure.ts";
import type { Result } from "../../../src/domain/result.ts";
import { createWeb, type Fetched, type Web, type WebSettings } from "../../../src/ingest/fetch/index.ts";

/** A web that may reach this machine, does not pause, and has little time. */
export const testWeb = (settings: Partial<WebSettings> = {}): Web =>
  createWeb({
    userAgent: "Verbatim/0.1 (+mailto:tests@news.test)",
    localAddresses: true,
    now: () => Date.UTC(2026, 2, 6, 12),
    spacingMs: 0,
    ...settings,
    limits: { feedMs: 2_000, pageMs: 2_000, ...settings.limits },
  });

/** "ok", or why not. */
export const outcome = (result: Result<Fetched>): "ok" | FetchTrouble => {
  if (result.ok) return "ok";
  if (result.failure.kind !== "not-fetched") throw new Error(`another failure: ${result.failure.kind}`);
  return result.failure.why;
};

export const textOf = (result: Result<Fetched>): string => {
  if (!result.ok) throw new Error(`not fetched: ${JSON.stringify(result.failure)}`);
  return new TextDecoder().decode(result.value.bytes);
};
