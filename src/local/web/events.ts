import type { ServerResponse } from "node:http";
import type { Change } from "../bus.ts";
import type { ApiUser } from "../types.ts";
import type { World } from "../world.ts";
import { mayView, pageChannel, pageCommands } from "./state.ts";

const MAX_STREAMS = 50;
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
const SIGN_OF_LIFE_MS = 15_000;

export type EventStreams = { open(response: ServerResponse, person: ApiUser): boolean; close(): void };

/** Server-sent events for open pages: each person hears what that person may see. `open` is false when too many are open. */
export function createEventStreams(world: World): EventStreams {
  const streams = new Map<ServerResponse, ApiUser>();
  const stop = world.bus.listen((change) => {
    for (const [response, person] of streams) {
      const event = eventFor(world, person, change);
      if (event) write(response, `event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`);
    }
  });
  const signs = setInterval(() => {
    for (const response of streams.keys()) write(response, ": here\n\n");
  }, SIGN_OF_LIFE_MS).unref();
  return {
    open(response, person) {
      if (streams.size >= MAX_STREAMS) return false;
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      response.write(": here\n\n");
      streams.set(response, person);
      response.on("close", () => streams.delete(response));
      return true;
    },
    close() {
      stop();
      clearInterval(signs);
      for (const response of streams.keys()) response.end();
    },
  };
}

/** A page that no longer reads is let go; it comes back and loads the state again. */
function write(response: ServerResponse, text: string): void {
  if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
  else response.write(text);
}

function eventFor(world: World, person: ApiUser, change: Change): { name: string; data: unknown } | null {
  if ("seenBy" in change && change.seenBy !== null && change.seenBy !== person.id) return null;
  switch (change.kind) {
    case "message":
      return inView(world, person, change.message.channel_id, "message", {
        channelId: change.message.channel_id,
        message: change.message,
      });
    case "delete":
      return inView(world, person, change.channelId, "delete", { channelId: change.channelId, id: change.id });
    case "commands":
      return { name: "commands", data: pageCommands(world, person) };
    case "ready":
      return { name: "ready", data: { ready: change.ready } };
    case "modal":
      return { name: "modal", data: { interactionId: change.interactionId, modal: change.modal } };
    case "acknowledged":
      return { name: "acknowledged", data: { interactionId: change.interactionId } };
    case "failed": {
      const { channelId, interactionId } = change;
      return { name: "failed", data: { channelId, interactionId, text: "The application did not respond" } };
    }
    case "thread": {
      const { id, parent_id } = change.thread;
      return inView(world, person, id, "thread", { parentId: parent_id, channel: pageChannel(change.thread) });
    }
    case "channel":
    case "channel gone":
      return null;
  }
}

function inView(world: World, person: ApiUser, channelId: string, name: string, data: unknown) {
  const channel = world.channels.get(channelId);
  return channel && mayView(world, person, channel) ? { name, data } : null;
}
