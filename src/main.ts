import { join } from "node:path";
import { type Bot, startBot } from "./bot.ts";
import { type Config, DISCORD_API_DEFAULT, processConfig } from "./config.ts";
import { loginTrouble } from "./discord/trouble.ts";
import type { Log } from "./domain/log.ts";
import { keepHealthFile } from "./health/file.ts";
import { serveHealth } from "./health/server.ts";
import type { LocalDiscord } from "./local/index.ts";
import { createLog } from "./log.ts";
import { inProject, PROJECT } from "./project.ts";
import { failureText } from "./render/say.ts";
import { holdFolder } from "./store/sqlite/lock.ts";
import { refusalOf, StoreRefused } from "./store/sqlite/refused.ts";

/** After this long a stop is forced, also while the bot is still starting. */
const STOP_WITHIN_MS = 5_000;
/** What is still open when everything is closed is a request that was never answered; it may not keep the process. */
const LINGER_MS = 100;
/** By then everything that a start loads is loaded. */
const SETTLED_AFTER_MS = 4_000;

/** Runs the bot until it is told to stop. Trouble at start is one plain line and exit code 1. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(HELP);
    return 0;
  }
  if (args.includes("--setup")) return runSetup();
  const settings = processConfig(PROJECT);
  if (!settings.ok) {
    for (const problem of settings.problems) process.stderr.write(`${problem}\n`);
    process.stderr.write("Correct these settings in .env (see .env.example) and start again.\n");
    return 1;
  }
  const { config } = settings;
  const log = createLog(config.logLevel, { terminal: process.stderr.isTTY === true });
  process.on("unhandledRejection", (error) => log.error({ error }, "unhandled rejection"));
  const stopped = Promise.withResolvers<number>();
  const stop = (code: number) => {
    stopped.resolve(code);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(0));
  const started = await start(config, log, (because) => {
    process.stderr.write(`${because}. Verbatim stops; everything that is owed is kept.\n`);
    stop(1);
  });
  if (!started) return 1;
  const code = await stopped.promise;
  await started.health.stop();
  await started.bot.stop();
  await started.local?.close();
  started.folder.release();
  setTimeout(() => process.exit(code), LINGER_MS).unref();
  return code;
}

const HELP = `npm start                runs Verbatim until Ctrl+C
npm start -- --setup     asks for the bot's token, tries it, writes it into .env and prints the link that invites the bot

Without DISCORD_TOKEN in .env it runs on a Discord of its own and prints the address of its page.
With one it logs in to Discord. Every setting stands in .env.example with its default.
`;

/** The first run for Discord. It is loaded only here: a start without it stays as quick as it was. */
async function runSetup(): Promise<number> {
  const [{ askHidden, setUp }, { applicationOf, inviteLink }] = await Promise.all([
    import("./setup.ts"),
    import("./discord/invite.ts"),
  ]);
  const settings = processConfig(PROJECT);
  const api = settings.ok ? settings.config.api : DISCORD_API_DEFAULT;
  return setUp({
    envFile: join(PROJECT, ".env"),
    example: join(PROJECT, ".env.example"),
    check: (token) => applicationOf(token, api),
    invite: inviteLink,
    ask: askHidden,
    say: (line) => process.stdout.write(`${line}\n`),
  });
}

type Started = {
  readonly bot: Bot;
  readonly local: LocalDiscord | null;
  readonly folder: { release(): void };
  readonly health: { stop(): Promise<void> };
};

async function start(config: Config, log: Log, onLost: (because: string) => void): Promise<Started | null> {
  const dataDir = inProject(config.dataDir);
  let local: LocalDiscord | null = null;
  let api = config.discord?.api ?? "";
  let folder: ReturnType<typeof holdFolder> | null = null;
  try {
    folder = holdFolder(dataDir);
    local = config.discord ? null : await startLocal(config, dataDir, log);
    const discord = config.discord ?? { token: local?.token ?? "", guild: null, api: local?.api ?? "" };
    api = discord.api;
    const bot = await startBot({ config, dataDir, discord, now: Date.now, log, onLost });
    const health = await watchHealth(bot, dataDir, config.healthPort, log);
    // Starting leaves much garbage, which V8 would keep for as long as nothing happens; see src/work/serve.ts.
    setTimeout(() => globalThis.gc?.(), SETTLED_AFTER_MS).unref();
    process.stdout.write(local ? welcome(local, config.localPort) : `Verbatim is ready on Discord.\n`);
    return { bot, local, folder, health };
  } catch (error) {
    await local?.close();
    folder?.release();
    process.stderr.write(`${startTrouble(error, { api, dataDir, log })}\n`);
    return null;
  }
}

/** The file that `verbatim health` reads, and the port where one was chosen; one that is taken is no reason not to post. */
async function watchHealth(
  { health }: Bot,
  dataDir: string,
  port: number | null,
  log: Log,
): Promise<Started["health"]> {
  const file = keepHealthFile(dataDir, health, log);
  const server =
    port === null
      ? null
      : await serveHealth(port, health, log).catch((error: unknown) => {
          log.error({ error, port }, "the port for the health cannot be used");
          return null;
        });
  return {
    async stop() {
      file.stop();
      await server?.close();
    },
  };
}

/** The local Discord is loaded only where there is no token: its checks are large. */
async function startLocal(config: Config, dataDir: string, log: Log): Promise<LocalDiscord> {
  const { startLocalDiscord } = await import("./local/index.ts");
  return startLocalDiscord({
    port: config.localPort,
    file: join(dataDir, "local-discord.jsonl"),
    log: (line) => log.warn({}, line),
  });
}

function welcome(local: LocalDiscord, wantedPort: number): string {
  const port = Number(new URL(local.origin).port);
  const moved = port === wantedPort ? "" : `Port ${wantedPort} is taken, so it is ${port} this time.\n`;
  return `${moved}Verbatim is ready. Open this page and type / to see what it can do:\n\n  ${local.pageUrl}\n\nPress Ctrl+C to stop. To put it on Discord, see README.md.\n`;
}

function startTrouble(error: unknown, { api, dataDir, log }: { api: string; dataDir: string; log: Log }): string {
  // Of all that may fail at a start, these alone speak of the database.
  const refusal = error instanceof Error && "errcode" in error ? refusalOf(error, dataDir) : error;
  if (refusal instanceof StoreRefused)
    return failureText({ kind: "store-refused", file: refusal.file, reason: refusal.reason, holder: refusal.holder });
  const known = loginTrouble(error, api);
  if (known) return known;
  log.error({ error }, "could not start");
  return `Verbatim could not start: ${error instanceof Error ? error.message : String(error)}`;
}
