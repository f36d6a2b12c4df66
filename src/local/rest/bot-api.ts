import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Fault, FaultPlan } from "../faults.ts";
import type { Interactions } from "../interactions.ts";
import { Refusal, refusals } from "../refusal.ts";
import type { RecordedRequest } from "../types.ts";
import type { World } from "../world.ts";
import { readBody } from "./body.ts";
import type { Reply } from "./call.ts";
import type { RateLimits } from "./rate-limits.ts";
import { type Found, findRoute } from "./route-table.ts";

const API = "/api/v10";
const MAX_RECORDED = 1_000;
const MAX_RECORDED_BODY = 64 * 1024;
const MAX_MISSHAPEN = 100;
/** Not JSON, an empty message, too large, "Invalid Form Body", too many commands. */
const FORM_CODES = new Set([50109, 50006, 40005, 50035, 30032]);

export type BotApi = {
  /** Answers a request under /api; false when the path is not its own. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  recorded(): RecordedRequest[];
  /** The first that were refused for what stood in their body. */
  misshapen(): Misshapen[];
};

/** A request whose body this Discord refused, with what it said against it. */
export type Misshapen = { readonly request: RecordedRequest; readonly refusal: unknown };

type Parts = {
  readonly world: World;
  readonly interactions: Interactions;
  readonly faults: FaultPlan;
  readonly token: string;
  /** Null where nothing comes too soon. */
  readonly rateLimits: RateLimits | null;
};

/** The REST end that the bot speaks to: routes, authorisation, planned faults, and a record of what was asked. */
export function createBotApi(parts: Parts): BotApi {
  const recorded: RecordedRequest[] = [];
  const misshapen: Misshapen[] = [];
  return {
    recorded: () => [...recorded],
    misshapen: () => [...misshapen],
    async handle(request, response, url) {
      if (url.pathname !== "/api" && !url.pathname.startsWith("/api/")) return false;
      const entry: RecordedRequest = {
        method: request.method ?? "GET",
        path: apiPath(url),
        query: Object.fromEntries(url.searchParams),
        body: null,
        status: 0,
        at: parts.world.now(),
      };
      recorded.push(entry);
      if (recorded.length > MAX_RECORDED) recorded.shift();
      await serve(parts, request, response, url, entry, (refusal) => {
        if (misshapen.length < MAX_MISSHAPEN) misshapen.push({ request: entry, refusal });
      });
      return true;
    },
  };
}

async function serve(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  entry: RecordedRequest,
  misshapen: (refusal: unknown) => void,
): Promise<void> {
  const fault = parts.faults.take(entry.method, entry.path);
  if (fault?.delayMs && !fault.lostAnswer) await delay(fault.delayMs, undefined, { ref: false });
  if (fault?.dropBefore) return drop(request);
  if (fault?.status !== undefined && !fault.lostAnswer) {
    request.resume();
    return send(response, planned(fault), entry);
  }
  const limited = parts.rateLimits?.count(entry.method, entry.path);
  if (limited?.refusal) {
    request.resume();
    return send(response, limited.refusal, entry);
  }
  const reply = { ...(await answer(parts, request, url, entry, misshapen)), headers: limited?.headers ?? {} };
  if (!fault?.lostAnswer) return send(response, reply, entry);
  entry.status = reply.status;
  if (fault.delayMs) await delay(fault.delayMs, undefined, { ref: false });
  if (fault.status === undefined) return drop(request);
  send(response, planned(fault), entry);
}

async function answer(
  parts: Parts,
  request: IncomingMessage,
  url: URL,
  entry: RecordedRequest,
  misshapen: (refusal: unknown) => void,
): Promise<Reply> {
  try {
    const { route, params } = routeOf(parts, request, entry);
    const { json, uploads } = await readBody(request);
    entry.body = remembered(json);
    return await route.handle({ ...parts, params, query: url.searchParams, body: json ?? {}, uploads });
  } catch (error) {
    request.resume();
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, errors } = error;
    // An overweight message is answered as Discord answers it: with 500.
    if (FORM_CODES.has(code) || status === 500) misshapen({ message, errors });
    return { status, body: { message, code, ...(errors ? { errors } : {}) } };
  }
}

function routeOf({ token }: Parts, request: IncomingMessage, { method, path }: RecordedRequest): Found {
  const found = findRoute(method, path);
  if (found === "wrong method") throw refusals.methodNotAllowed();
  if (!found) throw refusals.notFound();
  if (!found.route.open && request.headers.authorization !== `Bot ${token}`) throw refusals.unauthorized();
  return found;
}

/** The path without the version, decoded, since discord.js writes "@original" as %40original. */
function apiPath(url: URL): string {
  if (!url.pathname.startsWith(`${API}/`)) return url.pathname;
  const rest = url.pathname.slice(API.length);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

function planned({ status = 500, retryAfter = 1, body }: Fault): Reply & { headers?: Record<string, string> } {
  if (status !== 429)
    return {
      status,
      body: body ?? { message: `${status}: ${status >= 500 ? "Internal Server Error" : "Error"}`, code: 0 },
    };
  const headers = { "retry-after": String(retryAfter), "x-ratelimit-scope": "user" };
  return {
    status,
    headers,
    body: body ?? { message: "You are being rate limited.", retry_after: retryAfter, global: false },
  };
}

function send(
  response: ServerResponse,
  reply: Reply & { headers?: Record<string, string> },
  entry: RecordedRequest,
): void {
  entry.status = reply.status;
  if (response.destroyed) return;
  // A 204 must not name a content type: discord.js would then try to read JSON from nothing.
  if (reply.body === undefined) {
    response.writeHead(reply.status, { ...reply.headers }).end();
    return;
  }
  response
    .writeHead(reply.status, { "content-type": "application/json", ...reply.headers })
    .end(JSON.stringify(reply.body));
}

function drop(request: IncomingMessage): void {
  request.socket.destroy();
}

function remembered(body: unknown): unknown {
  return JSON.stringify(body).length > MAX_RECORDED_BODY ? "(too long to be recorded)" : body;
}
