import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asking } from "../asking.ts";
import type { Gateway } from "../gateway.ts";
import { Mistake } from "../mistake.ts";
import { Refusal } from "../refusal.ts";
import { readBytes } from "../rest/body.ts";
import { PEOPLE } from "../seed.ts";
import type { ApiUser, JsonObject } from "../types.ts";
import type { World } from "../world.ts";
import { readAsset } from "./assets.ts";
import { askerFor, createDeeds, type Deeds } from "./deeds.ts";
import { createEventStreams, type EventStreams } from "./events.ts";
import type { Guard } from "./guard.ts";
import { olderMessages, pageState } from "./state.ts";
import { takeUpload } from "./uploading.ts";

const MAX_BODY_BYTES = 64 * 1024;
const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export type PageApi = {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  close(): void;
};
type Parts = { readonly world: World; readonly asking: Asking; readonly gateway: Gateway; readonly guard: Guard };
type Served = Parts & { readonly deeds: Deeds; readonly streams: EventStreams };

/** The page and what it asks for: its files, the state, the events, and what a person does. All of it needs the key. */
export function createPageApi(parts: Parts): PageApi {
  const served = { ...parts, deeds: createDeeds(parts.world, parts.asking), streams: createEventStreams(parts.world) };
  return {
    async handle(request, response, url) {
      const isPage = url.pathname === "/" || url.pathname.startsWith("/assets/") || url.pathname.startsWith("/page/");
      if (!isPage) return false;
      await serve(served, request, response, url);
      return true;
    },
    close: () => served.streams.close(),
  };
}

async function serve(served: Served, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { guard } = served;
  const key = url.searchParams.get("key");
  if (url.pathname === "/" && key !== null && guard.isKey(key)) {
    // The key goes from the address bar into a cookie, so that it is not copied along with the address.
    response.writeHead(303, { location: "/", "set-cookie": guard.cookie, "cache-control": "no-store" }).end();
    return;
  }
  if (!guard.hasKey(request)) {
    request.resume();
    return json(response, 403, {
      message: "This page opens with the address that the program printed when it started.",
    });
  }
  if (url.pathname.startsWith("/page/")) return servePage(served, request, response, url);
  if (request.method !== "GET" && request.method !== "HEAD")
    return json(response, 405, { message: "This can only be read." });
  const asset = await readAsset(url.pathname === "/" ? "index.html" : url.pathname.slice("/assets/".length));
  if (!asset) return json(response, 404, { message: "There is no such file." });
  const headers = {
    "content-type": asset.type,
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : asset.bytes);
}

async function servePage(served: Served, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { world, gateway, streams, deeds } = served;
  const name = url.pathname.slice("/page/".length);
  const person = personNamed(url.searchParams.get("as"));
  if (!person) return json(response, 400, { message: "as must be admin or member" });
  if (request.method === "GET" && name === "state")
    return json(response, 200, pageState(world, person, gateway.isReady()));
  if (request.method === "GET" && name === "events") {
    if (!streams.open(response, person)) json(response, 503, { message: "Too many pages are open." });
    return;
  }
  try {
    if (request.method === "GET" && name === "older") {
      const { channel } = askerFor(world, person, url.searchParams.get("channelId"));
      return json(response, 200, {
        messages: olderMessages(world, person, channel, url.searchParams.get("before") ?? ""),
      });
    }
    if (request.method !== "POST") return json(response, 404, { message: "There is no such thing." });
    if (name === "files")
      return json(response, 201, { id: await takeUpload(world, person, url.searchParams, request) });
    const outcome = await deeds(name, person, await readJson(request));
    if (outcome) return json(response, outcome.status, outcome.body);
    json(response, 404, { message: "There is no such thing." });
  } catch (error) {
    request.resume();
    if (error instanceof Mistake) return json(response, 400, { message: sentence(error.message) });
    if (error instanceof Refusal) return json(response, error.status, { message: error.message });
    throw error;
  }
}

/** Only JSON: a form of another site cannot send that. */
async function readJson(request: IncomingMessage): Promise<JsonObject> {
  if (!request.headers["content-type"]?.startsWith("application/json")) throw new Mistake("the body must be JSON");
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await readBytes(request, MAX_BODY_BYTES)));
    if (typeof value === "object" && value !== null) return value as JsonObject;
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  throw new Mistake("the body must be JSON");
}

function personNamed(name: string | null): ApiUser | null {
  return name === "admin" || name === "member" ? PEOPLE[name] : null;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
