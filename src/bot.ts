import type { App } from "./app.ts";
import { type Command, loadCommands, summaryOf } from "./command.ts";
import type { Config } from "./config.ts";
import { checked, type DrawChart } from "./discord/answer.ts";
import { createAttachments } from "./discord/attachments.ts";
import { createClient, gatewayOf, guildsOf, type LocaleOf, localesOf } from "./discord/client.ts";
import { hearInteractions, leave, logIn, watch } from "./discord/connection.ts";
import { createDeliver } from "./discord/deliver.ts";
import { createDeliveryRest } from "./discord/delivery-rest.ts";
import { interactionListener } from "./discord/interactions.ts";
import { countInvalidRequests, type InvalidRequests } from "./discord/invalid-requests.ts";
import { knownChannel, knownRole } from "./discord/known-channel.ts";
import { createMembership } from "./discord/membership.ts";
import { registerCommands } from "./discord/register.ts";
import type { Briefing } from "./domain/briefing.ts";
import type { PolledFeed } from "./domain/feed.ts";
import type { GuildId, RoleId } from "./domain/ids.ts";
import type { Log } from "./domain/log.ts";
import { isPausedByHand } from "./domain/reason.ts";
import { type Said, say } from "./domain/reply.ts";
import { feedTroubles } from "./feeds/described.ts";
import { isWorthTelling, noticeKey, troubleNotice } from "./feeds/notice.ts";
import { type FeedSettings, type RunningFeeds, startFeeds } from "./feeds/start.ts";
import { createHealth, type HealthReporter } from "./health/report.ts";
import { type Language, languageOf } from "./languages/index.ts";
import { guildLanguage } from "./lookup.ts";
import { type Opened, open } from "./open.ts";
import { drawMessage } from "./render/message.ts";
import { plain } from "./render/say.ts";
import { threadName } from "./render/thread-name.ts";
import { keepTidy } from "./retention.ts";
import { type Clock, type SetTimer, startClock } from "./schedule/clock.ts";
import { composePost, type Posted } from "./schedule/compose.ts";
import { correctionOwner, createCorrections } from "./schedule/correct.ts";
import { REQUESTS_A_SECOND } from "./schedule/limits.ts";
import { isNight } from "./schedule/local-words.ts";
import { createOutbox, type Outbox } from "./schedule/outbox.ts";
import { briefingOwner } from "./schedule/owed.ts";
import { createPace } from "./schedule/pace.ts";
import type { Draw } from "./schedule/post.ts";
import { nextSlots } from "./schedule/slots.ts";
import type { Search } from "./search/index.ts";
import { loadStarterArticles } from "./starter.ts";
import type { Store } from "./store/index.ts";
import { systemTimer } from "./timer.ts";
import { startWatchClock, type WatchClock } from "./watches/clock.ts";
import { posting, watchOwner } from "./watches/outgoing.ts";
import { startChartWorker } from "./work/charts.ts";

/** What people asked before the bot was told to stop is answered within this time. */
const ANSWERED_WITHIN_MS = 3_000;
/** How often the bot looks for articles that another process has stored. */
const LOOK_EVERY_MS = 3_000;

export type BotSettings = {
  readonly config: Pick<Config, "starterArticles" | "defaultZone" | "searchMemory"> & {
    readonly feeds: FeedSettings;
  };
  /** Null keeps everything in memory. */
  readonly dataDir: string | null;
  readonly discord: { readonly token: string; readonly guild: string | null; readonly api: string };
  readonly now: () => number;
  readonly setTimer?: SetTimer;
  /** Those of `commands/` unless others are given, by the names of their files. */
  readonly commands?: ReadonlyMap<string, Command>;
  /** In a worker unless another way is given. */
  readonly drawChart?: DrawChart;
  readonly log: Log;
  /** Called when Discord no longer accepts the bot, which then cannot go on. */
  readonly onLost?: (because: string) => void;
};

export type Bot = {
  readonly opened: Opened;
  readonly app: App;
  readonly clock: Clock;
  /** By which whatever runs beside the commands posts: watches, notices. */
  readonly outbox: Pick<Outbox, "post" | "deliverDue">;
  readonly feeds: RunningFeeds;
  readonly watches: WatchClock;
  readonly health: HealthReporter;
  /** Takes notice of what was stored or withdrawn since, as it does by itself every few seconds. */
  look(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the bot and resolves when it answers commands. Rejects, with everything closed again, when it cannot. */
export async function startBot(settings: BotSettings): Promise<Bot> {
  const { dataDir, discord, now, log } = settings;
  const opened = await open({ dataDir, searchMemory: settings.config.searchMemory, now, log });
  const client = createClient(discord.api);
  const locales = localesOf(client);
  const deliveries = createDeliveryRest(
    discord.api,
    discord.token,
    createPace(REQUESTS_A_SECOND, { now, setTimer: settings.setTimer ?? systemTimer }),
  );
  const refused = countInvalidRequests(now);
  for (const rest of [client.rest, deliveries]) refused.watch(rest);
  let clock: Clock | null = null;
  let outbox: Outbox | null = null;
  let watches: WatchClock | null = null;
  const feeds = startFeeds({
    settings: settings.config.feeds,
    store: opened.store,
    intake: opened.intake,
    lookForArrivals: opened.lookForArrivals,
    now,
    log,
    ...(settings.setTimer && { setTimer: settings.setTimer }),
    onTrouble: (feed) => tellOfTrouble(feed, { store: opened.store, outbox, now }),
  });
  const closing: (() => Promise<void> | void)[] = [() => opened.close(), () => feeds.stop(), () => leave(client)];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const commands = settings.commands ?? (await loadCommands());
    const app = createApp(settings, opened, feeds, commands, {
      channel: (id) => knownChannel(client, id),
      role: (guild, id) => knownRole(client, guild, id),
      clock: () => clock,
      watches: () => watches,
      refused,
    });
    const charts = startChartWorker({ log: (line) => log.warn({}, line) });
    closing.push(() => charts.close());
    const listener = interactionListener({ app, commands, drawChart: settings.drawChart ?? charts.draw, log });
    hearInteractions(client, listener.listen);
    closing.push(() => withinTime(listener.settled(), ANSWERED_WITHIN_MS));
    watch(client, log, (because) => settings.onLost?.(because));
    // A bot that cannot log in has nothing to load for, and would take the store away under the loading.
    await logIn(client, discord.token);
    await loadStarterArticles({
      wanted: settings.config.starterArticles,
      store: opened.store,
      intake: opened.intake,
      now,
      log,
    });
    const application = client.application?.id ?? client.user?.id ?? "";
    const registered = await registerCommands(client.rest, {
      application,
      guild: discord.guild,
      api: discord.api,
      commands: commands.values(),
      marks: opened.store,
    });
    log.info({ user: client.user?.tag, guilds: client.guilds.cache.size, commands: registered }, "logged in");
    outbox = createOutbox({
      store: opened.store,
      deliver: createDeliver(client, deliveries),
      draw: drawer(app, locales),
      whyHeld: refused.whyHeld,
      owners: {
        briefing: briefingOwner({ store: opened.store, now, log, post: (one) => outbox!.post(one) }),
        watch: watchOwner(
          () => app,
          (one) => posting(outbox!)(one),
          createMembership(deliveries, now),
        ),
        correction: correctionOwner(opened.store),
      },
      now,
      log,
      onStopped: (because: string) => settings.onLost?.(because),
    });
    const sending = outbox;
    watches = startWatchClock({
      app,
      post: posting(sending),
      log,
      ...(settings.setTimer && { setTimer: settings.setTimer }),
    });
    const watching = watches;
    closing.push(() => watching.stop());
    clock = startClock({
      store: opened.store,
      outbox,
      compose: composer(app, locales),
      now,
      log,
      ...(settings.setTimer && { setTimer: settings.setTimer }),
    });
    const running = clock;
    closing.push(() => running.stop());
    const correct = createCorrections({ store: opened.store, draw: drawer(app, locales), now, log });
    const look = async () => {
      await opened.lookForArrivals();
      watching.arrived();
      if (await correct()) await sending.deliverDue();
    };
    closing.push(everyFewSeconds(look, log));
    const tidying = keepTidy({ store: opened.store, guilds: () => guildsOf(client), now, log });
    closing.push(() => tidying.stop());
    const health = createHealth({
      store: opened.store,
      search: opened.search,
      gateway: () => gatewayOf(client),
      whyHeld: () => inEnglish(refused.whyHeld()),
      startedAt: now(),
      now,
    });
    closing.push(() => health.stop());
    return { opened, app, clock, outbox, feeds, watches, health, look, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function createApp(
  { config, discord, now }: BotSettings,
  { store, search, agreed, indexed }: Opened,
  { feeds, sharing }: RunningFeeds,
  commands: ReadonlyMap<string, Command>,
  {
    channel,
    role,
    clock,
    watches,
    refused,
  }: {
    readonly channel: App["channel"];
    readonly role: App["role"];
    readonly clock: () => Clock | null;
    readonly watches: () => WatchClock | null;
    readonly refused: InvalidRequests;
  },
): App {
  const startedAt = now();
  const summaries = [...commands.values()].map(({ data }) => summaryOf(data));
  return {
    store,
    search: onceFilled(search, agreed, indexed),
    feeds,
    sharing,
    now,
    defaultZone: config.defaultZone,
    attachments: createAttachments(discord.api),
    channel,
    role,
    commandList: () => summaries,
    briefingsChanged: () => clock()?.changed(),
    watchesChanged: () => watches()?.changed(),
    async status({ guild }) {
      const briefings = guild ? await store.briefings(guild) : [];
      const followed = guild ? await store.followedBy(guild) : [];
      const answers = followed.flatMap(({ feed }) => feed.answeredAt ?? []);
      const held = refused.whyHeld();
      const room = await store.room();
      const paused = briefings.filter((briefing) => briefing.paused !== null && !isPausedByHand(briefing));
      const next = briefings
        .filter((briefing) => briefing.paused === null)
        .flatMap(({ rule }) => nextSlots(rule, now(), 1));
      return {
        startedAt,
        lastFetch: answers.length > 0 ? Math.max(...answers) : null,
        nextBriefing: next.length > 0 ? Math.min(...next.map(({ at }) => at)) : null,
        troubles: [
          ...(room.refused ? [[say("status.nothing-stored")]] : []),
          ...(held ? [[held]] : []),
          ...(paused.length > 0 ? [[say("status.briefings-paused", { count: paused.length })]] : []),
          ...feedTroubles(followed),
        ],
      };
    },
  };
}

/** A question after a start waits no longer than this for the index. */
const WAIT_FOR_INDEX_MS = 5_000;
/** Discord wants completions within three seconds. */
const WAIT_FOR_MEMORY_MS = 1_000;

/**
 * Until the index is found to be whole after a start, a question waits: half an index would say "nothing found", and a late briefing would miss its stories.
 * One that takes long answers meanwhile with what there is.
 */
function onceFilled(search: Search, agreed: Promise<void>, indexed: Promise<void>): Search {
  const settled = (work: Promise<void>): Promise<void> => work.catch(() => {});
  const filled = withinTime(settled(agreed), WAIT_FOR_INDEX_MS);
  const inMemory = withinTime(settled(indexed), WAIT_FOR_MEMORY_MS);
  return {
    ...search,
    find: (...asked) => filled.then(() => search.find(...asked)),
    related: (...asked) => filled.then(() => search.related(...asked)),
    suggest: (...asked) => inMemory.then(() => search.suggest(...asked)),
  };
}

const SUPPRESS_NOTIFICATIONS = 1 << 12;

const inEnglish = (said: Said | null): string | null => said && plain([said]);

/** The language of what is posted in a guild. */
const languageIn = ({ store }: Pick<App, "store">, localeOf: LocaleOf, guild: GuildId | null): Promise<Language> =>
  guildLanguage({ store }, { guild }, languageOf(guild && localeOf(guild)));

/** Draws and checks what is posted, so that the frozen payload is one that Discord takes. */
function drawer({ store }: Pick<App, "store">, localeOf: LocaleOf): Draw {
  return async (said, { guild, mention, silent }) => {
    const language = await languageIn({ store }, localeOf, guild);
    const drawing = { keepState: (json: string) => store.keepState(json), language, mention };
    const message = checked(await drawMessage(said, drawing));
    return silent ? { ...message, flags: message.flags | SUPPRESS_NOTIFICATIONS } : message;
  };
}

function composer(app: App, localeOf: LocaleOf) {
  const draw = drawer(app, localeOf);
  return async (
    briefing: Briefing,
    slot: { at: number; late: boolean },
    ...tokens: [string, (further: number) => string]
  ) => {
    const [token, tokenOf] = tokens;
    const post = await composePost(briefing, slot, token, app, tokenOf);
    if (!post) return null;
    const silent = briefing.silentAtNight && isNight(app.now(), briefing.rule.zone);
    const mayMention = (await app.store.guildSetting(briefing.guild, "mentions")) !== "off";
    const drawn = async ({ said, told, tells }: Posted, mention: RoleId | null) => ({
      message: await draw(said, { guild: briefing.guild, mention, silent }),
      told,
      telling: tells && { parts: said.parts, actions: said.actions, mention, ...tells },
    });
    return {
      ...(await drawn(post, mayMention ? briefing.mention : null)),
      ...((briefing.thread || briefing.place === "forum") && {
        name: threadName(briefing, slot.at, await languageIn(app, localeOf, briefing.guild)),
      }),
      further: await Promise.all(post.further.map((one) => drawn(one, null))),
    };
  };
}

const withinTime = (work: Promise<void>, limitMs: number): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, limitMs).unref())]);

function everyFewSeconds(look: () => Promise<void>, log: Log): () => void {
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => log.error({ error }, "looking for new articles failed"))
      .finally(() => {
        looking = false;
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whoever added a feed that cannot be read for a day, or is gone, is told once by direct message. */
async function tellOfTrouble(
  feed: PolledFeed,
  { store, outbox, now }: { store: Store; outbox: Outbox | null; now: () => number },
): Promise<void> {
  if (outbox === null || !isWorthTelling(feed, now())) return;
  for (const subscription of await store.followersOf(feed.id)) {
    if (subscription.isPaused) continue;
    await outbox.post({
      slotKey: noticeKey(feed, subscription),
      origin: { kind: "notice", id: feed.id },
      guild: subscription.guild,
      target: { kind: "person", person: subscription.addedBy },
      dueAt: now(),
      told: null,
      say: (token) => troubleNotice(feed, subscription, token),
    });
  }
  void outbox.deliverDue();
}
