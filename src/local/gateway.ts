import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Change } from "./bus.ts";
import { guildJson } from "./guild-json.ts";
import type { ApiMessage, JsonObject } from "./types.ts";
import type { World } from "./world.ts";

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;
const CLOSE = { unknownOp: 4001, notJson: 4002, notAuthenticated: 4003, wrongToken: 4004 } as const;
const HEARTBEAT_MS = 41_250;
const IDENTIFY_WITHIN_MS = 30_000;
const MAX_INBOUND_BYTES = 16 * 1024;
const MAX_REPLAY = 500;
const MAX_SESSIONS = 20;
const INTENT = { guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;

/** A bot's session; it outlives its socket so that the bot can resume and hear what it missed. */
type Session = {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | null;
  seq: number;
  readonly sent: string[];
};

export type Gateway = {
  /** Sends an event to every session; false when no bot has ever logged in or all sessions have ended. */
  dispatch(event: string, data: JsonObject): boolean;
  isReady(): boolean;
  disconnect(kind: Disconnect): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

/** How a connection ends: without a word, by a request to come back (op 7), by an invalid session (op 9), or for good as with a revoked token. */
export type Disconnect = "drop" | "op7" | "op9" | "revoked";
const AUTHENTICATION_FAILED = 4004;

/** The websocket end that bots log in to: identify, heartbeat, resume, and one event for each thing that happens. */
export function createGateway(world: World, token: string): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_INBOUND_BYTES });
  const sessions = new Map<string, Session>();
  let wasReady = false;
  const tellReady = () => {
    if (isReady(sessions) === wasReady) return;
    wasReady = !wasReady;
    world.bus.tell({ kind: "ready", ready: wasReady });
  };
  const stop = world.bus.listen((change) => forwardChange(world, sessions, change));
  return {
    dispatch(event, data) {
      for (const session of sessions.values()) send(session, event, data);
      return sessions.size > 0;
    },
    isReady: () => isReady(sessions),
    disconnect(kind) {
      disconnect(sessions, kind);
      tellReady();
    },
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (client) => greet({ world, sessions, token, tellReady }, client));
    },
    close() {
      stop();
      sessions.clear();
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

type Door = {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  readonly token: string;
  readonly tellReady: () => void;
};

function greet({ world, sessions, token, tellReady }: Door, client: WebSocket): void {
  let session: Session | null = null;
  const tooLate = setTimeout(
    () => client.close(CLOSE.notAuthenticated, "Not authenticated."),
    IDENTIFY_WITHIN_MS,
  ).unref();
  // A protocol error only ends this connection.
  client.on("error", () => client.terminate());
  client.on("close", () => {
    clearTimeout(tooLate);
    if (session?.socket !== client) return;
    session.socket = null;
    tellReady();
  });
  client.on("message", (raw) => {
    const packet = readPacket(String(raw));
    if (!packet) return client.close(CLOSE.notJson, "Error while decoding payload.");
    if (packet.op === OP.heartbeat) return say(client, { op: OP.heartbeatAck });
    if (packet.op === OP.presence || (packet.op === 4 && session)) return;
    if (packet.op !== OP.identify && packet.op !== OP.resume) return client.close(CLOSE.unknownOp, "Unknown opcode.");
    if (packet.d.token !== token) return client.close(CLOSE.wrongToken, "Authentication failed.");
    clearTimeout(tooLate);
    session =
      packet.op === OP.identify ? identify(world, sessions, client, packet.d) : resume(sessions, client, packet.d);
    if (session) tellReady();
  });
  say(client, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_MS } });
}

function identify(world: World, sessions: Map<string, Session>, client: WebSocket, data: JsonObject): Session {
  const session: Session = {
    id: randomBytes(16).toString("hex"),
    intents: Number(data.intents) || 0,
    socket: client,
    seq: 0,
    sent: [],
  };
  for (const [id, other] of sessions) if (other.socket === null || sessions.size >= MAX_SESSIONS) sessions.delete(id);
  sessions.set(session.id, session);
  send(session, "READY", {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, flags: 0, email: null },
    guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: "normal",
    resume_gateway_url: gatewayUrl(world),
    shard: Array.isArray(data.shard) ? data.shard : [0, 1],
    application: { id: world.bot.id, flags: 0 },
    private_channels: [],
    user_settings: {},
  });
  for (const guild of world.guilds.values()) send(session, "GUILD_CREATE", guildJson(world, guild));
  return session;
}

function resume(sessions: Map<string, Session>, client: WebSocket, data: JsonObject): Session | null {
  const session = sessions.get(String(data.session_id));
  const heard = Number(data.seq);
  const missed = session ? session.seq - heard : 0;
  if (!session || !Number.isInteger(missed) || missed < 0 || missed > session.sent.length) {
    say(client, { op: OP.invalid, d: false });
    return null;
  }
  session.socket?.terminate();
  session.socket = client;
  for (const text of session.sent.slice(session.sent.length - missed)) client.send(text);
  send(session, "RESUMED", {});
  return session;
}

function send(session: Session, event: string, data: JsonObject): void {
  session.seq += 1;
  const text = JSON.stringify({ op: OP.dispatch, t: event, s: session.seq, d: data });
  session.sent.push(text);
  if (session.sent.length > MAX_REPLAY) session.sent.shift();
  session.socket?.send(text);
}

function disconnect(sessions: Map<string, Session>, kind: Disconnect): void {
  for (const [id, session] of sessions) {
    const { socket } = session;
    if (kind === "op7" && socket) say(socket, { op: OP.reconnect, d: null });
    if (kind === "op9") {
      sessions.delete(id);
      if (socket) say(socket, { op: OP.invalid, d: false });
    }
    if (kind === "drop") socket?.terminate();
    if (kind === "revoked") socket?.close(AUTHENTICATION_FAILED);
  }
}

/** Message events go only to bots that asked for them, and without the words of others unless they asked for those too. */
function forwardChange(world: World, sessions: Map<string, Session>, change: Change): void {
  if (change.kind === "channel") {
    const channel = world.channels.get(change.channelId);
    for (const session of sessions.values()) if (channel) send(session, "CHANNEL_UPDATE", { ...channel });
  }
  if (change.kind === "thread") {
    for (const session of sessions.values()) send(session, "THREAD_CREATE", { ...change.thread, newly_created: true });
  }
  if (change.kind === "channel gone") {
    for (const session of sessions.values()) send(session, "CHANNEL_DELETE", { ...change.channel });
  }
  if (change.kind !== "message" && change.kind !== "delete") return;
  if (change.seenBy !== null) return;
  const channelId = change.kind === "message" ? change.message.channel_id : change.channelId;
  const guildId = world.channels.get(channelId)?.guild_id;
  const intent = guildId === undefined ? INTENT.directMessages : INTENT.guildMessages;
  for (const session of sessions.values()) {
    if ((session.intents & intent) === 0) continue;
    if (change.kind === "delete")
      send(session, "MESSAGE_DELETE", { id: change.id, channel_id: channelId, guild_id: guildId });
    else
      send(session, change.fresh ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", {
        ...readable(world, session, change.message),
        guild_id: guildId,
      });
  }
}

function readable(world: World, session: Session, message: ApiMessage): ApiMessage {
  const open =
    (session.intents & INTENT.messageContent) !== 0 ||
    message.author.id === world.bot.id ||
    message.mentions.some((one) => one.id === world.bot.id);
  const direct = world.channels.get(message.channel_id)?.guild_id === undefined;
  return open || direct ? message : { ...message, content: "", embeds: [], attachments: [], components: [] };
}

function isReady(sessions: Map<string, Session>): boolean {
  return [...sessions.values()].some((session) => session.socket !== null);
}

/** The address that bots are sent to. */
export function gatewayUrl(world: World): string {
  return world.origin.replace("http:", "ws:");
}

function say(client: WebSocket, packet: JsonObject): void {
  client.send(JSON.stringify(packet));
}

function readPacket(text: string): { op: number; d: JsonObject } | null {
  try {
    const packet = JSON.parse(text) as { op?: unknown; d?: unknown } | null;
    if (typeof packet?.op !== "number") return null;
    const d = typeof packet.d === "object" && packet.d !== null ? (packet.d as JsonObject) : {};
    return { op: packet.op, d };
  } catch {
    return null;
  }
}
