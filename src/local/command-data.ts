import { memberJson, seenChannelJson } from "./guild-json.ts";
import { may, PERMISSION, permissionsIn } from "./permissions.ts";
import type { ApiChannel, ApiCommand, ApiOption, ApiUser, JsonObject } from "./types.ts";
import { ownFile } from "./uploads.ts";
import type { World } from "./world.ts";

export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
export type OptionValue = string | number | boolean;
export type GivenOption = { type: number; name: string; value?: OptionValue; focused?: true; options?: GivenOption[] };

/** The commands this person may see in this channel: those for everywhere and those of the guild. */
export function commandsFor(world: World, person: ApiUser, channel: ApiChannel): ApiCommand[] {
  return [...world.commands.values()].filter((command) => mayUse(world, command, person, channel));
}

function mayUse(world: World, command: ApiCommand, person: ApiUser, channel: ApiChannel): boolean {
  const isDirect = channel.guild_id === undefined;
  if (command.guild_id !== undefined && command.guild_id !== channel.guild_id) return false;
  if (command.contexts && !command.contexts.includes(isDirect ? 1 : 0)) return false;
  if (isDirect) return true;
  if (!may(world, person.id, channel, PERMISSION.viewChannel, PERMISSION.useApplicationCommands)) return false;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  if (needed === "0") return may(world, person.id, channel, PERMISSION.administrator);
  return (permissionsIn(world, person.id, channel) & BigInt(needed)) === BigInt(needed);
}

/** The options of a subcommand ("add" or "group add"), or of the command itself; null when there is no such subcommand. */
export function optionsOf(command: ApiCommand, subcommand: readonly string[]): ApiOption[] | null {
  let options = command.options ?? [];
  for (const name of subcommand) {
    const next = options.find((option) => option.name === name && option.type <= OPTION.group);
    if (!next) return null;
    options = next.options ?? [];
  }
  return options;
}

/** The options in the shape an interaction carries them: wrapped in their subcommand and group. */
export function wrapOptions(command: ApiCommand, subcommand: readonly string[], given: GivenOption[]): GivenOption[] {
  const [name, ...inner] = subcommand;
  if (name === undefined) return given;
  const type = optionsOf(command, [name]) !== null && inner.length > 0 ? OPTION.group : OPTION.subcommand;
  return [{ type, name, options: wrapInner(inner, given) }];
}

function wrapInner([name]: readonly string[], given: GivenOption[]): GivenOption[] {
  return name === undefined ? given : [{ type: OPTION.subcommand, name, options: given }];
}

/** The people, channels, roles and files that options name by id, as Discord sends them along. */
export function resolved(
  world: World,
  channel: ApiChannel,
  person: ApiUser,
  given: readonly GivenOption[],
): JsonObject {
  const found: Record<string, JsonObject> = {};
  const put = (kind: string, id: string, value: unknown) => {
    found[kind] = { ...found[kind], [id]: value };
  };
  const guild = world.guilds.get(channel.guild_id ?? "");
  for (const { type, value } of leaves(given)) {
    const id = String(value);
    const user = type === OPTION.user || type === OPTION.mentionable ? world.users.get(id) : undefined;
    const role =
      type === OPTION.role || type === OPTION.mentionable ? guild?.roles.find((one) => one.id === id) : undefined;
    const named = type === OPTION.channel ? world.channels.get(id) : undefined;
    const file = type === OPTION.attachment ? ownFile(world, person, id) : null;
    if (user) put("users", id, user);
    if (user && guild?.members.has(id)) {
      const { user: _, ...member } = memberJson(world, guild, id);
      put("members", id, { ...member, permissions: String(permissionsIn(world, id, channel)) });
    }
    if (role) put("roles", id, role);
    if (named) put("channels", id, seenChannelJson(world, named, person.id));
    if (file) put("attachments", id, file);
  }
  return found;
}

function* leaves(given: readonly GivenOption[]): Generator<GivenOption> {
  for (const option of given) {
    if (option.options) yield* leaves(option.options);
    else yield option;
  }
}
