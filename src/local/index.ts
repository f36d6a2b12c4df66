import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Actor, createActor } from "./actor.ts";
import { type Asking, createAsking } from "./asking.ts";
import { createBus } from "./bus.ts";
import { createFaults, type FaultPlan, type Faults } from "./faults.ts";
import { serveFile } from "./file-serving.ts";
import { createGateway, type Disconnect, type Gateway } from "./gateway.ts";
import { createInteractions, FIRST_RESPONSE_MS, type Interactions } from "./interactions.ts";
import { openJournal, readEntries } from "./journal-file.ts";
import { listenNearby } from "./listening.ts";
import { messagesIn, removeMessage } from "./messages.ts";
import { type BotApi, createBotApi, type Misshapen } from "./rest/bot-api.ts";
import { createRateLimits, type RateLimits } from "./rest/rate-limits.ts";
import { type Identity, restore, snapshot } from "./restoring.ts";
import { loadSpec } from "./rules/spec.ts";
import { PEOPLE, type PersonName, type WorldSeed } from "./seed.ts";
import { snowflakes } from "./snowflakes.ts";
import type { ApiChannel, ApiCommand, ApiMessage, RecordedRequest } from "./types.ts";
import { createGuard, type Guard } from "./web/guard.ts";
import { createPageApi, type PageApi } from "./web/page-api.ts";
import { createWorld, deleteChannel, type World } from "./world.ts";

export type { Actor } from "./actor.ts";
export type { Answer } from "./answers.ts";
export type { Fault, Faults } from "./faults.ts";
export { Mistake } from "./mistake.ts";
export { PERMISSION } from "./permissions.ts";
export type { PersonName, WorldSeed } from "./seed.ts";
export type * from "./types.ts";

export type LocalDiscordOptions = {
  /** 0, the default, is any free port; a port that is taken is followed by the next ones, up to 20 more. */
  port?: number;
  /** Where messages and commands survive a restart; null, the default, keeps them in memory. */
  file?: string | null;
  now?: () => number;
  /** How long a nonce returns the first message. */
  nonceWindowMs?: number;
  /** How long an interaction waits for its first answer. */
  firstResponseMs?: number;
  /** Whether too many requests are refused, as on Discord; the page of one person needs no such thing. */
  rateLimits?: boolean;
  log?: (line: string) => void;
  seed?: WorldSeed;
};

export type LocalDiscord = {
  readonly origin: string;
  /** The page's address with the key that opens it. */
  readonly pageUrl: string;
  /** What discord.js takes as `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly ids: LocalIds;
  /** Every guild with its channels by name; the first is the default one. */
  readonly guilds: readonly { id: string; name: string; channels: Record<string, string> }[];
  readonly faults: Faults;
  user(name: PersonName): Actor;
  /** What stands in the channel, oldest first, without ephemerals; with those of one person when it is named. */
  messages(channelId: string, seenBy?: PersonName): ApiMessage[];
  /** The threads of a channel, and the posts of a forum, in the order they were begun. */
  threads(channelId: string): ApiChannel[];
  commands(): ApiCommand[];
  /** Messages that stand in all channels, and requests that were refused because they came too soon. */
  counts(): { messages: number; tooSoon: number };
  /** The last requests of the bot, oldest first. */
  requests(): RecordedRequest[];
  /** The first hundred requests whose body was refused, by Discord's published schema or the rules it does not know. */
  misshapen(): Misshapen[];
  /** Deletes a message as a moderator would. */
  remove(channelId: string, messageId: string): void;
  /** Deletes a channel as an administrator would; it is back after a restart. */
  deleteChannel(channelId: string): void;
  disconnect(kind: Disconnect): void;
  /** True while a bot is logged in. */
  isReady(): boolean;
  close(): Promise<void>;
};

export type LocalIds = {
  application: string;
  bot: string;
  guild: string;
  admin: string;
  member: string;
  channels: Record<"general" | "briefings" | "announcements" | "locked", string>;
  /** A role that anybody may mention, and one that only those with Mention Everyone may. */
  role: string;
  quietRole: string;
};

const DEFAULT_NONCE_WINDOW_MS = 120_000;
const LOAD_AFTER_MS = 250;

/** Starts a Discord on 127.0.0.1 for one bot. The unchanged discord.js client logs in to it through `rest.api`. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const now = options.now ?? Date.now;
  const { nonceWindowMs = DEFAULT_NONCE_WINDOW_MS, firstResponseMs = FIRST_RESPONSE_MS, log = () => {} } = options;
  const world = createWorld(options.seed ?? {}, {
    now,
    nonceWindowMs,
    firstResponseMs,
    ids: snowflakes(now),
    bus: createBus(),
  });
  const identity = wake(world, options.file ?? null, log);
  const schemas = loadWhenReady(world);
  const faults = createFaults(world);
  const interactions = createInteractions(world);
  const gateway = createGateway(world, identity.token);
  const asking = createAsking(world, interactions, gateway, faults);
  const rateLimits = options.rateLimits ? createRateLimits() : null;
  const botApi = createBotApi({ world, interactions, faults, token: identity.token, rateLimits });
  const server = createServer();
  const port = await listenNearby(server, options.port ?? 0);
  world.origin = `http://127.0.0.1:${port}`;
  const guard = createGuard(port, identity.key);
  const pageApi = createPageApi({ world, asking, gateway, guard });
  server.on("request", (request, response) => {
    serve({ world, botApi, pageApi, guard }, request, response).catch((error: unknown) => failed(response, error, log));
  });
  server.on("upgrade", (request, socket, head) => {
    if (guard.isAtHome(request)) gateway.upgrade(request, socket, head);
    else socket.destroy();
  });
  return handle({ world, faults, interactions, gateway, asking, botApi, rateLimits }, identity, async () => {
    asking.close();
    await schemas.stop();
    pageApi.close();
    gateway.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    world.journal.close();
  });
}

/** Gives the world what its file remembers and opens the file for what comes. A bot and a page that knew it still do. */
function wake(world: World, file: string | null, log: (line: string) => void): Identity {
  const identity = restore(world, file === null ? [] : readEntries(file, log)) ?? newIdentity();
  if (file !== null) world.journal = openJournal(file, () => snapshot(world, identity), log);
  return identity;
}

/** The schemas take a moment to load: that moment is after the bot's login, and before a person waits for an answer. */
function loadWhenReady({ bus }: World): { stop(): Promise<void> } {
  let loading: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const stopListening = bus.listen((change) => {
    if (change.kind !== "ready" || !change.ready || timer) return;
    timer = setTimeout(() => {
      loading = loadSpec();
    }, LOAD_AFTER_MS).unref();
  });
  return {
    async stop() {
      stopListening();
      clearTimeout(timer);
      await loading;
    },
  };
}

type Parts = {
  world: World;
  faults: FaultPlan;
  interactions: Interactions;
  gateway: Gateway;
  asking: Asking;
  botApi: BotApi;
  rateLimits: RateLimits | null;
};

function handle(
  { world, faults, gateway, asking, botApi, rateLimits }: Parts,
  identity: Identity,
  close: () => Promise<void>,
): LocalDiscord {
  const people = { admin: createActor(world, asking, PEOPLE.admin), member: createActor(world, asking, PEOPLE.member) };
  const { origin } = world;
  return {
    origin,
    pageUrl: `${origin}/?key=${identity.key}`,
    api: `${origin}/api`,
    token: identity.token,
    ids: idsOf(world),
    guilds: guildsOf(world),
    faults,
    user: (name) => people[name],
    messages: (channelId, seenBy) =>
      structuredClone(messagesIn(world, channelId, seenBy === undefined ? null : PEOPLE[seenBy].id)),
    threads: (channelId) =>
      structuredClone([...world.channels.values()].filter(({ parent_id }) => parent_id === channelId)),
    commands: () => structuredClone([...world.commands.values()]),
    counts: () => ({
      messages: [...world.messages.values()].reduce((sum, { size }) => sum + size, 0),
      tooSoon: rateLimits?.refused ?? 0,
    }),
    requests: () => botApi.recorded(),
    misshapen: () => botApi.misshapen(),
    remove: (channelId, messageId) => void removeMessage(world, channelId, messageId),
    deleteChannel: (channelId) => deleteChannel(world, channelId),
    disconnect: (kind) => gateway.disconnect(kind),
    isReady: () => gateway.isReady(),
    close,
  };
}

type Ends = { world: World; botApi: BotApi; pageApi: PageApi; guard: Guard };

async function serve(
  { world, botApi, pageApi, guard }: Ends,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? "/", world.origin);
  if (!url || !guard.isAtHome(request)) {
    request.resume();
    response.writeHead(403, { "content-type": "text/plain" }).end("This address is for this machine only.");
    return;
  }
  if (await botApi.handle(request, response, url)) return;
  if (serveFile(world, url.pathname, response)) return;
  if (await pageApi.handle(request, response, url)) return;
  response.writeHead(404, { "content-type": "text/plain" }).end("Nothing here.");
}

function failed(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  log(`local Discord: ${error instanceof Error ? error.stack : String(error)}`);
  if (response.headersSent || response.destroyed) return void response.destroy();
  response
    .writeHead(500, { "content-type": "application/json" })
    .end('{"message":"500: Internal Server Error","code":0}');
}

function idsOf(world: World): LocalIds {
  const [guild] = world.guilds.values();
  if (!guild) throw new Error("the world has no guild");
  const channel = (name: string) => guild.channels.find((one) => one.name === name)?.id ?? "";
  const role = (name: string) => guild.roles.find((one) => one.name === name)?.id ?? "";
  return {
    application: world.bot.id,
    bot: world.bot.id,
    guild: guild.id,
    admin: PEOPLE.admin.id,
    member: PEOPLE.member.id,
    channels: {
      general: channel("general"),
      briefings: channel("briefings"),
      announcements: channel("announcements"),
      locked: channel("locked"),
    },
    role: role("briefing-readers"),
    quietRole: role("quiet-readers"),
  };
}

function guildsOf(world: World): LocalDiscord["guilds"] {
  return [...world.guilds.values()].map(({ id, name, channels }) => ({
    id,
    name,
    channels: Object.fromEntries(channels.map((channel) => [channel.name, channel.id])),
  }));
}

/** The token looks like one of Discord's, so that whatever reads its parts finds them. */
function newIdentity(): Identity {
  const token = [
    "MTIzNTAwMDAwMDAwMDAwMDAwMQ",
    randomBytes(5).toString("base64url"),
    randomBytes(28).toString("base64url"),
  ].join(".");
  return { token, key: randomBytes(18).toString("base64url") };
}
