import type { Faults } from "../faults.ts";
import type { Interactions } from "../interactions.ts";
import { may, PERMISSION } from "../permissions.ts";
import { refusals } from "../refusal.ts";
import type { ApiChannel } from "../types.ts";
import type { Upload } from "../uploads.ts";
import type { World } from "../world.ts";

/** One request of the bot, read and authorised. */
export type Call = {
  readonly world: World;
  readonly interactions: Interactions;
  readonly faults: Faults;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
};

export type Reply = { readonly status: number; readonly body?: unknown };

export type Route = {
  readonly method: string;
  /** Parts that begin with ":" are parameters. */
  readonly pattern: string;
  /** No Authorization needed: the token in the path is enough. */
  readonly open?: true;
  handle(call: Call): Reply | Promise<Reply>;
};

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const done: Reply = { status: 204 };

/** The channel of the path, if the bot may see it and do all of this there; Discord's refusals otherwise. */
export function channelOf({ world, params }: Call, ...needed: bigint[]): ApiChannel {
  const channel = world.channels.get(params.channel ?? "");
  if (!channel) throw refusals.unknownChannel();
  if (!may(world, world.bot.id, channel, PERMISSION.viewChannel)) throw refusals.missingAccess();
  if (!may(world, world.bot.id, channel, ...needed)) throw refusals.missingPermissions();
  return channel;
}
