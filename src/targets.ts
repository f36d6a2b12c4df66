import { z } from "zod";
import type { Right } from "./domain/failure.ts";

/** A channel as an option gives it, with what the bot may do there (permission bits as a decimal string). */
export const ChannelOption = z.object({
  id: z.string(),
  name: z.string(),
  type: z.number(),
  permissions: z.string(),
  /** A forum whose posts need a tag. */
  needsTag: z.boolean().default(false),
});
export type ChannelOption = z.infer<typeof ChannelOption>;

/** A role as an option gives it. */
export const RoleOption = z.object({
  id: z.string(),
  name: z.string(),
  mentionable: z.boolean(),
  everyone: z.boolean(),
});
export type RoleOption = z.infer<typeof RoleOption>;

/** A file as an option or a message gives it; `app.attachments.read` gives its bytes. The name has no folder and nothing that turns a line around. */
export const AttachmentOption = z.object({
  id: z.string(),
  name: z.string(),
  sizeBytes: z.number(),
  /** As Discord tells it, or null. */
  contentType: z.string().nullable(),
  url: z.string(),
});
export type AttachmentOption = z.infer<typeof AttachmentOption>;

/** The message on which a message action was used. All of it is other people's words, except in a message of the bot itself (`isOwn`). */
export const ClickedMessage = z.object({
  id: z.string(),
  channel: z.string(),
  /** Written by this bot. */
  isOwn: z.boolean(),
  content: z.string(),
  /** The words of a message of components, one text display each. */
  texts: z.array(z.string()),
  /** Addresses (http and https alone) in its words, its embeds and its link buttons, in this order, each once, at most ten. */
  links: z.array(z.string()),
  embeds: z.array(
    z.object({ title: z.string().nullable(), description: z.string().nullable(), url: z.string().nullable() }),
  ),
  attachments: z.array(AttachmentOption),
});
export type ClickedMessage = z.infer<typeof ClickedMessage>;

const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const READ_MESSAGE_HISTORY = 1n << 16n;
const CREATE_PUBLIC_THREADS = 1n << 35n;
const SEND_MESSAGES_IN_THREADS = 1n << 38n;
const ADMINISTRATOR = 1n << 3n;
const THREADS = new Set([10, 11, 12]);
const FORUM = 15;

/**
 * The rights that the bot lacks for posting in a channel, by the names that Discord's settings show. Reading back needs the history; with `thread` it also
 * begins threads and writes in them, those of a forum's posts without further rights.
 */
export function missingRights({ type, permissions }: ChannelOption, { thread = false } = {}): Right[] {
  const held = BigInt(permissions);
  if ((held & ADMINISTRATOR) !== 0n) return [];
  const send: [Right, bigint] = THREADS.has(type)
    ? ["Send Messages in Threads", SEND_MESSAGES_IN_THREADS]
    : ["Send Messages", SEND_MESSAGES];
  const needed: [Right, bigint][] = [
    ["View Channel", VIEW_CHANNEL],
    send,
    ["Read Message History", READ_MESSAGE_HISTORY],
    ...(thread && type !== FORUM ? [["Create Public Threads", CREATE_PUBLIC_THREADS] as [Right, bigint]] : []),
    ...(thread && !THREADS.has(type)
      ? [["Send Messages in Threads", SEND_MESSAGES_IN_THREADS] as [Right, bigint]]
      : []),
  ];
  return needed.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
}
