import { commandsFor } from "../command-data.ts";
import { messagesIn } from "../messages.ts";
import { may, PERMISSION, permissionsIn } from "../permissions.ts";
import type { SeedGuild } from "../seed.ts";
import { compareIds } from "../snowflakes.ts";
import { threadsOf } from "../threads.ts";
import type { ApiChannel, ApiCommand, ApiMessage, ApiUser, JsonObject } from "../types.ts";
import type { World } from "../world.ts";

/** So many of each channel come with the state, the newest. */
const MAX_MESSAGES = 100;
/** So many older ones come each time somebody scrolls up to the first. */
const MAX_OLDER = 50;

/** All that the page shows to one person: the default guild with what this person may see of it. */
export function pageState(world: World, person: ApiUser, ready: boolean): JsonObject {
  const guild = defaultGuild(world);
  const threads = threadsOf(world, guild.id);
  const channels = guild.channels
    .filter((channel) => mayView(world, person, channel))
    .flatMap((channel) => [channel, ...threads.filter(({ parent_id }) => parent_id === channel.id)]);
  const [first] = channels;
  return {
    guild: { id: guild.id, name: guild.name },
    channels: channels.map(pageChannel),
    me: { ...named(person), permissions: first ? String(permissionsIn(world, person.id, first)) : "0" },
    bot: named(world.bot),
    users: [...world.users.values()].map(named),
    roles: guild.roles.map(({ id, name, mentionable, color }) => ({ id, name, mentionable, color })),
    commands: pageCommands(world, person),
    messages: Object.fromEntries(channels.map(({ id }) => [id, messagesIn(world, id, person.id).slice(-MAX_MESSAGES)])),
    ready,
  };
}

/** The messages of a channel before one of them, oldest first. */
export function olderMessages(world: World, person: ApiUser, channel: ApiChannel, before: string): ApiMessage[] {
  return messagesIn(world, channel.id, person.id)
    .filter(({ id }) => compareIds(id, before) < 0)
    .slice(-MAX_OLDER);
}

/** A channel or thread as the page lists it. */
export const pageChannel = ({ id, name, type, topic }: ApiChannel): JsonObject => ({ id, name, type, topic });

/** The commands that this person may use somewhere in the guild. */
export function pageCommands(world: World, person: ApiUser): ApiCommand[] {
  const channel = defaultGuild(world).channels.find((one) => mayView(world, person, one));
  return channel ? commandsFor(world, person, channel) : [];
}

/** True for a channel of the page that this person may see. */
export function mayView(world: World, person: ApiUser, channel: ApiChannel): boolean {
  return channel.guild_id === defaultGuild(world).id && may(world, person.id, channel, PERMISSION.viewChannel);
}

function defaultGuild(world: World): SeedGuild {
  const [guild] = world.guilds.values();
  if (!guild) throw new Error("the world has no guild");
  return guild;
}

function named({ id, username, global_name, bot }: ApiUser): JsonObject {
  return { id, username, global_name, display: global_name ?? username, ...(bot ? { bot } : {}) };
}
