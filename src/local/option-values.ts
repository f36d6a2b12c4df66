import { OPTION, type OptionValue } from "./command-data.ts";
import type { ApiChannel, ApiOption, ApiUser } from "./types.ts";
import { ownFile } from "./uploads.ts";
import type { World } from "./world.ts";

const NUMBERS: readonly number[] = [OPTION.integer, OPTION.number];

type Where = { readonly world: World; readonly person: ApiUser; readonly channel: ApiChannel };

/** Why a value cannot be this option's, in words, or null when it can. It checks what Discord's own client checks before it sends. */
export function wrongValue(where: Where, option: ApiOption, value: OptionValue): string | null {
  const wanted = wantedType(option.type);
  if (typeof value !== wanted) return `needs a ${wanted}, not ${JSON.stringify(value)}`;
  if (option.choices && !option.choices.some((choice) => choice.value === value))
    return `has no choice ${JSON.stringify(value)}`;
  if (typeof value === "number") return wrongNumber(option, value);
  if (typeof value !== "string") return null;
  if (option.type === OPTION.string) return wrongLength(option, value);
  if (exists(where, option, value)) return null;
  return option.type === OPTION.attachment
    ? "is no longer there: choose the file again"
    : `names nothing that exists: ${value}`;
}

function wantedType(type: number): "number" | "boolean" | "string" {
  if (NUMBERS.includes(type)) return "number";
  return type === OPTION.boolean ? "boolean" : "string";
}

function wrongNumber({ type, min_value, max_value }: ApiOption, value: number): string | null {
  if (type === OPTION.integer && !Number.isSafeInteger(value)) return `needs a whole number, not ${value}`;
  if (min_value !== undefined && value < min_value) return `must be at least ${min_value}`;
  if (max_value !== undefined && value > max_value) return `must be at most ${max_value}`;
  return null;
}

function wrongLength({ min_length = 0, max_length = 6_000 }: ApiOption, value: string): string | null {
  if (value.length < min_length) return `must have at least ${min_length} characters`;
  return value.length > max_length ? `must have at most ${max_length} characters` : null;
}

function exists({ world, person, channel }: Where, option: ApiOption, id: string): boolean {
  const guild = world.guilds.get(channel.guild_id ?? "");
  const isRole = guild?.roles.some((role) => role.id === id) ?? false;
  if (option.type === OPTION.role) return isRole;
  if (option.type === OPTION.user) return world.users.has(id);
  if (option.type === OPTION.mentionable) return isRole || world.users.has(id);
  if (option.type === OPTION.attachment) return ownFile(world, person, id) !== null;
  const named = world.channels.get(id);
  if (option.type !== OPTION.channel || !named || named.guild_id !== channel.guild_id) return false;
  return !option.channel_types?.length || option.channel_types.includes(named.type);
}
