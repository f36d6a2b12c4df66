import { randomBytes } from "node:crypto";
import { memberJson, seenChannelJson } from "./guild-json.ts";
import { permissionsIn } from "./permissions.ts";
import type { ApiChannel, ApiChoice, ApiMessage, ApiModal, ApiUser, JsonObject } from "./types.ts";
import type { World } from "./world.ts";

/** Discord's clocks: the first response, and everything after it. */
export const FIRST_RESPONSE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;
const MAX_OPEN = 1_000;

/** What became of an interaction, for whoever asked. */
export type InteractionEvent =
  | { kind: "callback"; type: number; message: ApiMessage | null; modal: ApiModal | null; choices: ApiChoice[] }
  | { kind: "edited"; message: ApiMessage }
  | { kind: "followUp"; message: ApiMessage };

export type OpenInteraction = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly person: ApiUser;
  readonly channel: ApiChannel;
  readonly at: number;
  readonly command: { readonly name: string; readonly type: number } | null;
  /** The message whose button, select or modal this is. */
  readonly source: { readonly id: string } | null;
  /** The type of the first response, null before it came. */
  answered: number | null;
  /** The message that "@original" names. */
  originalId: string | null;
  ephemeral: boolean;
  readonly listeners: Set<(event: InteractionEvent) => void>;
};

export type Interactions = {
  open(asked: Asked): { interaction: OpenInteraction; payload: JsonObject };
  byToken(token: string): OpenInteraction | null;
  tell(interaction: OpenInteraction, event: InteractionEvent): void;
};

/** What a person did. */
export type Asked = {
  readonly type: number;
  readonly person: ApiUser;
  readonly channel: ApiChannel;
  readonly data: JsonObject;
  readonly message?: ApiMessage | null;
  readonly locale?: string;
};

/** Keeps the interactions whose tokens are still good; the oldest go first when there are too many. */
export function createInteractions(world: World): Interactions {
  const open = new Map<string, OpenInteraction>();
  return {
    open(asked) {
      forgetExpired(world, open);
      const interaction = record(world, asked);
      open.set(interaction.token, interaction);
      return { interaction, payload: payload(world, interaction, asked) };
    },
    byToken: (token) => open.get(token) ?? null,
    tell(interaction, event) {
      for (const listener of [...interaction.listeners]) listener(event);
    },
  };
}

/** True when the token no longer serves for edits and follow-ups. */
export function isExpired(world: World, interaction: OpenInteraction): boolean {
  return world.now() - interaction.at > TOKEN_MS;
}

function forgetExpired(world: World, open: Map<string, OpenInteraction>): void {
  for (const [token, interaction] of open) {
    // Kept a while after they expire, so that a late answer hears "expired" and not "unknown".
    const longGone = world.now() - interaction.at > 2 * TOKEN_MS;
    if (!longGone && open.size < MAX_OPEN) return;
    open.delete(token);
  }
}

function record(world: World, asked: Asked): OpenInteraction {
  const { name, type } = asked.data as { name?: string; type?: number };
  return {
    id: world.ids.next(),
    token: randomBytes(48).toString("base64url"),
    type: asked.type,
    person: asked.person,
    channel: asked.channel,
    at: world.now(),
    command: typeof name === "string" ? { name, type: type ?? 1 } : null,
    source: asked.message ? { id: asked.message.id } : null,
    answered: null,
    originalId: null,
    ephemeral: false,
    listeners: new Set(),
  };
}

/** INTERACTION_CREATE. Keys that have no value are left out: discord.js does not survive some of them as null. */
function payload(world: World, { id, token, type }: OpenInteraction, asked: Asked): JsonObject {
  const { channel, person } = asked;
  const guild = world.guilds.get(channel.guild_id ?? "");
  const member = guild && {
    ...memberJson(world, guild, person.id),
    permissions: String(permissionsIn(world, person.id, channel)),
  };
  return {
    id,
    token,
    type,
    version: 1,
    application_id: world.bot.id,
    data: asked.data,
    channel_id: channel.id,
    channel: seenChannelJson(world, channel, person.id),
    ...(guild
      ? { guild_id: guild.id, guild: { id: guild.id, locale: "en-US", features: [] }, guild_locale: "en-US", member }
      : { user: person }),
    ...(asked.message ? { message: asked.message } : {}),
    app_permissions: String(permissionsIn(world, world.bot.id, channel)),
    locale: asked.locale ?? "en-US",
    entitlements: [],
    authorizing_integration_owners: owners(channel),
    context: guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
  };
}

/** Who installed the bot, as interactions name it: the guild, or "0" in a direct message. */
export function owners(channel: ApiChannel): Record<string, string> {
  return { "0": channel.guild_id ?? "0" };
}
