import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bot, startBot } from "../../src/bot.ts";
import type { Command } from "../../src/command.ts";
import type { DrawChart } from "../../src/discord/answer.ts";
import type { Log } from "../../src/domain/log.ts";
import { silent } from "../../src/domain/log.ts";
import { type LocalDiscord, startLocalDiscord, type WorldSeed } from "../../src/local/index.ts";
import type { SetTimer } from "../../src/schedule/clock.ts";

export type Pair = {
  readonly local: LocalDiscord;
  readonly bot: Bot;
  readonly dataDir: string;
  /** What the bot logged, warnings and errors alone. */
  readonly trouble: { readonly fields: Record<string, unknown>; readonly event: string }[];
  /** Stops the bot and starts it again on the same data and the same Discord. */
  restart(): Promise<Bot>;
  stop(): Promise<void>;
};

export type PairSettings = {
  readonly now?: () => number;
  readonly setTimer?: SetTimer;
  readonly starterArticles?: boolean;
  readonly nonceWindowMs?: number;
  readonly seed?: WorldSeed;
  readonly onLost?: (because: string) => void;
  /** In the place of those in `commands/`. */
  readonly commands?: ReadonlyMap<string, Command>;
  /** In the place of the worker. */
  readonly drawChart?: DrawChart;
};

/** A bot and a Discord of its own, both over real sockets, with a data folder that is thrown away. */
export async function startPair(settings: PairSettings = {}): Promise<Pair> {
  const now = settings.now ?? (() => START);
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-test-"));
  const trouble: Pair["trouble"] = [];
  const note = (fields: object, event: string) => void trouble.push({ fields: { ...fields }, event });
  const log: Log = { ...silent, warn: note, error: note };
  const local = await startLocalDiscord({
    now,
    ...(settings.nonceWindowMs && { nonceWindowMs: settings.nonceWindowMs }),
    ...(settings.seed && { seed: settings.seed }),
  });
  const start = () =>
    startBot({
      config: {
        starterArticles: settings.starterArticles ?? true,
        defaultZone: "UTC",
        searchMemory: 4_000,
        feeds: FEEDS,
      },
      dataDir,
      discord: { token: local.token, guild: null, api: local.api },
      now,
      log,
      ...(settings.setTimer && { setTimer: settings.setTimer }),
      ...(settings.onLost && { onLost: settings.onLost }),
      ...(settings.commands && { commands: settings.commands }),
      ...(settings.drawChart && { drawChart: settings.drawChart }),
    });
  let bot = await start();
  return {
    local,
    get bot() {
      return bot;
    },
    dataDir,
    trouble,
    async restart() {
      await bot.stop();
      bot = await start();
      return bot;
    },
    async stop() {
      await bot.stop();
      await closeFaultless(local);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Feeds on this machine, asked as fast as they answer. */
const FEEDS = { usualMs: 3_600_000, localAddresses: true, userAgent: "Verbatim/1 (tests)", spacingMs: 0 };

/** Noon on a Friday. */
export const START = Date.UTC(2026, 2, 6, 12);

/** Closes a Discord, and throws when the bot sent it a body that Discord would refuse. */
export async function closeFaultless(local: LocalDiscord): Promise<void> {
  const misshapen = local.misshapen();
  await local.close();
  if (misshapen.length > 0) throw new Error(`bodies that Discord refuses: ${JSON.stringify(misshapen, null, 1)}`);
}
