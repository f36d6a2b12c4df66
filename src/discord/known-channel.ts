import { type Channel, ChannelFlags, type Client } from "discord.js";
import type { ChannelOption, RoleOption } from "../targets.ts";

/** A channel or open thread of a server, as an option of a command would give it: with what the bot may do there. Null for one that is gone or not seen. */
export function knownChannel(client: Client, id: string): ChannelOption | null {
  const channel = client.channels.cache.get(id);
  if (!channel || channel.isDMBased()) return null;
  const me = channel.guild.members.me;
  const permissions = (me && channel.permissionsFor(me)?.bitfield) ?? 0n;
  return {
    id,
    name: channel.name,
    type: channel.type,
    permissions: permissions.toString(),
    needsTag: needsTag(channel),
  };
}

export const needsTag = ({ flags }: Pick<Channel, "flags">): boolean => flags?.has(ChannelFlags.RequireTag) === true;

/** A role of a server, as an option would give it. Null for one that is gone. */
export function knownRole(client: Client, guild: string, id: string): RoleOption | null {
  const role = client.guilds.cache.get(guild)?.roles.cache.get(id);
  return role ? { id, name: role.name, mentionable: role.mentionable, everyone: id === guild } : null;
}
