import { startBot } from "../src/bot.ts";
import { silent } from "../src/domain/log.ts";

/** The bot in a process of its own, on a clock that is ahead of the machine's. */
export type ChildSettings = {
  readonly dataDir: string;
  readonly api: string;
  readonly token: string;
  readonly aheadMs: number;
};
export type FromChild = { readonly kind: "ready" };

const FEEDS = { usualMs: 3_600_000, localAddresses: true, userAgent: "Verbatim/1 (bench)", spacingMs: 0 };

const { dataDir, api, token, aheadMs } = JSON.parse(process.argv[2] ?? "{}") as ChildSettings;
process.on("disconnect", () => process.exit());
await startBot({
  config: { starterArticles: false, defaultZone: "UTC", searchMemory: 4_000, feeds: FEEDS },
  dataDir,
  discord: { token, guild: null, api },
  now: () => Date.now() + aheadMs,
  log: { ...silent, error: (fields, event) => process.stderr.write(`${event} ${JSON.stringify(fields)}\n`) },
});
process.send?.({ kind: "ready" } satisfies FromChild);
