import type { Entry } from "./journal.ts";
import { entryOf, isKept, keepMessage } from "./messages.ts";
import { isSnowflake } from "./snowflakes.ts";
import { threadsOf } from "./threads.ts";
import type { World } from "./world.ts";

export type Identity = { readonly token: string; readonly key: string };

/** Puts what a state file tells into an empty world. Returns the identity it had, null for a new world. */
export function restore(world: World, entries: readonly Entry[]): Identity | null {
  let identity: Identity | null = null;
  for (const entry of entries) {
    if (entry.kind === "identity") identity = { token: entry.token, key: entry.key };
    else apply(world, entry);
  }
  return identity;
}

/** What stands in a world, as the entries that give it back. Unfinished answers are left out. */
export function snapshot(world: World, identity: Identity): Entry[] {
  const messages = [...world.messages.values()].flatMap((channel) => [...channel.values()]);
  const isCurrent = (at: number) => world.now() - at <= world.nonceWindowMs;
  return [
    { kind: "identity", ...identity },
    { kind: "commands", commands: [...world.commands.values()] },
    ...[...world.guilds.keys()]
      .flatMap((id) => threadsOf(world, id))
      .map((thread): Entry => ({ kind: "thread", thread })),
    ...messages.filter(isKept).map(entryOf),
    ...[...world.nonces]
      .filter(([, used]) => isCurrent(used.at))
      .map(([nonce, used]): Entry => ({ kind: "nonce", nonce, used })),
  ];
}

function apply(world: World, entry: Exclude<Entry, { kind: "identity" }>): void {
  if (entry.kind === "commands") {
    world.commands.clear();
    for (const command of entry.commands) world.commands.set(command.id, raise(world, command));
  }
  if (entry.kind === "thread" && world.channels.has(entry.thread.parent_id ?? ""))
    world.channels.set(entry.thread.id, raise(world, entry.thread));
  if (entry.kind === "delete") world.messages.get(entry.channelId)?.delete(entry.id);
  if (entry.kind === "nonce") world.nonces.set(entry.nonce, entry.used);
  if (entry.kind !== "message" || !world.channels.has(entry.message.channel_id)) return;
  const { message, seenBy, nonce } = entry;
  keepMessage(world, raise(world, message), seenBy);
  if (nonce !== undefined) {
    world.nonces.set(nonce, {
      channelId: message.channel_id,
      messageId: message.id,
      at: Date.parse(message.timestamp),
    });
  }
}

/** New ids must come after all that were given out before. */
function raise<Thing extends { id: string }>(world: World, thing: Thing): Thing {
  if (isSnowflake(thing.id)) world.ids.after(thing.id);
  return thing;
}
