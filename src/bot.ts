import { Events } from "discord.js";
import type { App, CommandSummary } from "./app.ts";
import { type Command, type CommandData, loadCommands, type OptionData } from "./command.ts";
import type { Config } from "./config.ts";
import { checked } from "./discord/answer.ts";
import { createClient } from "./discord/client.ts";
import { createDeliver } from "./discord/deliver.ts";
import { interactionListener } from "./discord/interactions.ts";
import { registerCommands } from "./discord/register.ts";
import type { Briefing } from "./domain/briefing.ts";
import type { Log } from "./domain/log.ts";
import { type Opened, open } from "./open.ts";
import { drawMessage } from "./render/message.ts";
import { type Clock, type SetTimer, startClock } from "./schedule/clock.ts";
import { composePost } from "./schedule/compose.ts";
import { createOutbox } from "./schedule/outbox.ts";
import { nextSlots } from "./schedule/slots.ts";
import type { Search } from "./search/index.ts";
import { loadStarterArticles } from "./starter.ts";

/** How long discord.js may take from login to ready. */
const READY_WITHIN_MS = 30_000;
/** What people asked before the bot was told to stop is answered within this time. */
const ANSWERED_WITHIN_MS = 3_000;
/** How often the bot looks for articles that another process has stored. */
const LOOK_EVERY_MS = 3_000;

export type BotSettings = {
  readonly config: Pick<Config, "starterArticles" | "defaultZone">;
  /** Null keeps everything in memory. */
  readonly dataDir: string | null;
  readonly discord: { readonly token: string; readonly guild: string | null; readonly api: string };
  readonly now: () => number;
  readonly setTimer?: SetTimer;
  readonly log: Log;
  /** Called when Discord no longer accepts the bot, which then cannot go on. */
  readonly onLost?: (because: string) => void;
};

export type Bot = { readonly opened: Opened; readonly app: App; readonly clock: Clock; stop(): Promise<void> };

/** Starts the bot and resolves when it answers commands. Rejects, with everything closed again, when it cannot. */
export async function startBot(settings: BotSettings): Promise<Bot> {
  const { dataDir, discord, now, log } = settings;
  const opened = await open({ dataDir, now, log });
  const client = createClient(discord.api);
  let clock: Clock | null = null;
  const closing: (() => Promise<void> | void)[] = [() => opened.close(), () => leave(client)];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const commands = await loadCommands();
    const app = createApp(settings, opened, commands, () => clock);
    const listener = interactionListener({ app, commands, log });
    client.on(Events.InteractionCreate, listener.listen);
    closing.push(() => withinTime(listener.settled(), ANSWERED_WITHIN_MS));
    watch(client, log, (because) => settings.onLost?.(because));
    await Promise.all([
      loadStarterArticles({
        wanted: settings.config.starterArticles,
        store: opened.store,
        search: opened.search,
        intake: opened.intake,
        now,
        log,
      }),
      logIn(client, discord.token),
    ]);
    const application = client.application?.id ?? client.user?.id ?? "";
    const registered = await registerCommands(client.rest, {
      application,
      guild: discord.guild,
      api: discord.api,
      commands: commands.values(),
      marks: opened.store,
    });
    log.info({ user: client.user?.tag, guilds: client.guilds.cache.size, commands: registered }, "logged in");
    const outbox = createOutbox({
      store: opened.store,
      deliver: createDeliver(client),
      now,
      log,
      onStopped: (because: string) => settings.onLost?.(because),
    });
    clock = startClock({
      store: opened.store,
      outbox,
      compose: composer(app),
      now,
      log,
      ...(settings.setTimer && { setTimer: settings.setTimer }),
    });
    const running = clock;
    closing.push(() => running.stop());
    closing.push(everyFewSeconds(() => opened.lookForArrivals(), log));
    return { opened, app, clock, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function createApp(
  { config, now }: BotSettings,
  { store, search, indexed }: Opened,
  commands: ReadonlyMap<string, Command>,
  clock: () => Clock | null,
): App {
  const startedAt = now();
  const summaries = [...commands.values()].map(({ data }) => summaryOf(data));
  return {
    store,
    search: onceFilled(search, indexed),
    now,
    defaultZone: config.defaultZone,
    commandList: () => summaries,
    briefingsChanged: () => clock()?.changed(),
    async status({ guild }) {
      const briefings = guild ? await store.briefings(guild) : [];
      const paused = briefings.filter((briefing) => briefing.paused !== null);
      const next = briefings
        .filter((briefing) => briefing.paused === null)
        .flatMap(({ rule }) => nextSlots(rule, now(), 1));
      return {
        startedAt,
        nextBriefing: next.length > 0 ? Math.min(...next.map(({ at }) => at)) : null,
        troubles:
          paused.length > 0
            ? [
                `${paused.length} ${paused.length === 1 ? "briefing is" : "briefings are"} paused, because the channel or a right was lost.`,
              ]
            : [],
      };
    },
  };
}

/** Until the index is filled after a start, a question waits: half an index would say "nothing found", and a late briefing would miss its stories. */
function onceFilled(search: Search, indexed: Promise<void>): Search {
  const filled = indexed.catch(() => {});
  return {
    ...search,
    find: (...asked) => filled.then(() => search.find(...asked)),
    suggest: (...asked) => filled.then(() => search.suggest(...asked)),
  };
}

function summaryOf({ name, description, options = [] }: CommandData): CommandSummary {
  return { name, description, usage: options.flatMap((option) => usageOf(option, name)) };
}

/** One line an option; a subcommand's options stand below it. */
function usageOf({ type, name, description, required, options = [] }: OptionData, command: string): string[] {
  if (type === SUBCOMMAND)
    return [`\`/${command} ${name}\` ${description}`, ...options.flatMap((option) => usageOf(option, command))];
  return [`\`${name}\` ${description}${required ? " (needed)" : ""}`];
}

const SUBCOMMAND = 1;

/** Composes, draws and checks what a briefing posts, so that the frozen payload is one that Discord takes. */
function composer(app: App) {
  return async (briefing: Briefing, slot: { at: number; late: boolean }, token: string) => {
    const said = await composePost(briefing, slot, token, app);
    return checked(await drawMessage(said, (json) => app.store.keepState(json), briefing.mention));
  };
}

async function logIn(client: ReturnType<typeof createClient>, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    setTimeout(
      () => reject(new Error(`Discord was not ready after ${READY_WITHIN_MS / 1000} s`)),
      READY_WITHIN_MS,
    ).unref();
  });
  ready.catch(() => {});
  await client.login(token);
  await ready;
}

const withinTime = (work: Promise<void>, limitMs: number): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, limitMs).unref())]);

/** Without its listeners, so that leaving on purpose is not reported as a lost connection. */
function leave(client: ReturnType<typeof createClient>): Promise<void> {
  for (const event of [Events.ShardDisconnect, Events.ShardReconnecting] as const) client.removeAllListeners(event);
  return client.destroy();
}

/** Close codes of the gateway after which Discord wants no further try, by its documentation: what to say of each. */
const FINAL_CLOSES: Readonly<Record<number, string>> = {
  4004: "Discord no longer accepts the token",
  4010: "Discord refuses this shard",
  4011: "The bot is in too many servers for one connection",
  4012: "Discord no longer speaks this version of its gateway",
  4013: "Discord does not know the intents of this bot",
  4014: "Discord refuses the intents of this bot",
};

function watch(client: ReturnType<typeof createClient>, log: Log, onLost: (because: string) => void): void {
  client.on(Events.Error, (error) => log.error({ error }, "discord.js reports an error"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "discord.js warns"));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.warn({ code }, "disconnected from Discord");
    const because = FINAL_CLOSES[code];
    if (because) onLost(because);
  });
  client.on(Events.ShardReconnecting, () => log.info({}, "reconnecting to Discord"));
  client.on(Events.ShardResume, (_shard, replayed) => log.info({ replayed }, "connected to Discord again"));
  client.rest.on("rateLimited", ({ route, timeToReset, global }) =>
    log.warn({ route, timeToReset, global }, "Discord asks to wait"),
  );
  client.rest.on("invalidRequestWarning", ({ count, remainingTime }) =>
    log.warn({ count, remainingTime }, "many requests were refused by Discord"),
  );
}

function everyFewSeconds(look: () => Promise<void>, log: Log): () => void {
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error({ error }, "looking for new articles failed"));
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
