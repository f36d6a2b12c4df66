import { isThread } from "./threads.ts";
import type { ApiChannel } from "./types.ts";
import type { World } from "./world.ts";

/** Discord's permission bits, as far as this server looks at them. */
export const PERMISSION = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  useApplicationCommands: 1n << 31n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

const EVERYTHING = (1n << 53n) - 1n;

/** What a user may do in a channel: roles first, then the channel's overwrites for everyone, for roles and for the user. */
export function permissionsIn(world: World, userId: string, channel: ApiChannel): bigint {
  if (channel.guild_id === undefined) return EVERYTHING & ~PERMISSION.administrator;
  const guild = world.guilds.get(channel.guild_id);
  const roleIds = guild?.members.get(userId);
  if (!guild || !roleIds) return 0n;
  const held = new Set([guild.id, ...roleIds]);
  const base = guild.roles
    .filter((role) => held.has(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((base & PERMISSION.administrator) !== 0n || guild.ownerId === userId) return EVERYTHING;
  const place = isThread(channel) ? (world.channels.get(channel.parent_id ?? "") ?? channel) : channel;
  return withOverwrites(base, place, guild.id, held, userId);
}

/** True when every one of the bits is allowed there. */
export function may(world: World, userId: string, channel: ApiChannel, ...bits: bigint[]): boolean {
  const held = permissionsIn(world, userId, channel);
  return bits.every((bit) => (held & bit) === bit);
}

function withOverwrites(
  base: bigint,
  channel: ApiChannel,
  everyoneId: string,
  held: ReadonlySet<string>,
  userId: string,
) {
  const all = channel.permission_overwrites;
  const everyone = all.filter((one) => one.id === everyoneId);
  const roles = all.filter((one) => one.type === 0 && one.id !== everyoneId && held.has(one.id));
  const own = all.filter((one) => one.type === 1 && one.id === userId);
  return [everyone, roles, own].reduce((permissions, layer) => {
    const deny = layer.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    const allow = layer.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    return (permissions & ~deny) | allow;
  }, base);
}
