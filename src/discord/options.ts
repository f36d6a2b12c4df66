import {
  ApplicationCommandOptionType,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  PermissionFlagsBits,
} from "discord.js";
import type { Asker } from "../command.ts";
import { channelId, guildId, userId } from "../domain/ids.ts";
import type { AttachmentOption, ChannelOption } from "../targets.ts";
import { needsTag } from "./known-channel.ts";

/** The options of a slash command by name, with the subcommand's name in `subcommand`; channels, roles and files as plain objects. */
export function optionValues(interaction: ChatInputCommandInteraction): Record<string, unknown> {
  const [first] = interaction.options.data;
  if (first?.type === ApplicationCommandOptionType.Subcommand) {
    return { subcommand: first.name, ...values(first.options ?? [], interaction) };
  }
  return values(interaction.options.data, interaction);
}

function values(
  options: readonly CommandInteractionOption[],
  interaction: ChatInputCommandInteraction,
): Record<string, unknown> {
  return Object.fromEntries(options.map((option) => [option.name, optionValue(option, interaction)]));
}

function optionValue(option: CommandInteractionOption, interaction: ChatInputCommandInteraction): unknown {
  if (option.type === ApplicationCommandOptionType.Channel && option.channel) {
    const { id, name, type } = option.channel;
    const cached = interaction.guild?.channels.cache.get(id);
    const permissions = permissionsIn(option, interaction).toString();
    return { id, name: name ?? id, type, permissions, needsTag: cached ? needsTag(cached) : false };
  }
  if (option.type === ApplicationCommandOptionType.Role && option.role) {
    const { id, name, mentionable } = option.role;
    return { id, name, mentionable, everyone: id === interaction.guildId };
  }
  if (option.type === ApplicationCommandOptionType.Attachment && option.attachment)
    return attachmentOption(option.attachment);
  return option.value;
}

type DiscordFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string | null;
  readonly url: string;
};

/** A file as commands get it, whose name is one line of a folderless name. */
export function attachmentOption({ id, name, size, contentType, url }: DiscordFile): AttachmentOption {
  return { id, name: fileName(name), sizeBytes: size, contentType, url };
}

const NAME_LENGTH = 100;
/** Controls, marks that turn a line around, and what cannot be seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** "../a/report.pdf" is "report.pdf": a name that can be shown, and that leads nowhere. */
function fileName(given: string): string {
  const name = given.toWellFormed().replace(UNSEEN, "").split(/[\\/]/).at(-1)!.trim();
  return /[^.]/.test(name) ? [...name].slice(-NAME_LENGTH).join("") : "file";
}

/** What the bot may do in a chosen channel: as the interaction says, else as computed from the guild's cache, else nothing. */
function permissionsIn({ channel }: CommandInteractionOption, { guild }: ChatInputCommandInteraction): bigint {
  const told =
    channel && "appPermissions" in channel
      ? (channel.appPermissions as { bitfield: bigint } | null)?.bitfield
      : undefined;
  if (told !== undefined) return told;
  const cached = channel ? guild?.channels.cache.get(channel.id) : undefined;
  const me = guild?.members.me;
  return cached && me ? (cached.permissionsFor(me)?.bitfield ?? 0n) : 0n;
}

export function askerOf(interaction: BaseInteraction, waits = (): void => {}): Asker {
  const { user, member, guildId: guild, channelId: channel, locale, memberPermissions } = interaction;
  const nick = member && "displayName" in member ? member.displayName : null;
  return {
    user: userId(user.id),
    name: nick ?? user.globalName ?? user.username,
    viewer: { guild: guild ? guildId(guild) : null },
    channel: channel ? channelId(channel) : null,
    locale,
    mayPost: memberPermissions?.has(postingRight(interaction)) ?? true,
    manages: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    waits,
    guildName: interaction.guild?.name ?? null,
    here: guild ? channelOf(interaction) : null,
  };
}

/** Where somebody asks; a channel that the bot cannot see is not known to it. */
function channelOf({ channel, appPermissions }: BaseInteraction): ChannelOption | null {
  if (!channel) return null;
  const name = "name" in channel && channel.name ? channel.name : channel.id;
  const permissions = appPermissions.bitfield.toString();
  return { id: channel.id, name, type: channel.type, permissions, needsTag: needsTag(channel) };
}

const postingRight = ({ channel }: BaseInteraction): bigint =>
  channel?.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
