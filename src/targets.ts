import { z } from "zod";

/** A channel as an option gives it, with what the bot may do there (permission bits as a decimal string). */
export const ChannelOption = z.object({ id: z.string(), name: z.string(), type: z.number(), permissions: z.string() });
export type ChannelOption = z.infer<typeof ChannelOption>;

/** A role as an option gives it. */
export const RoleOption = z.object({
  id: z.string(),
  name: z.string(),
  mentionable: z.boolean(),
  everyone: z.boolean(),
});
export type RoleOption = z.infer<typeof RoleOption>;

const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const READ_MESSAGE_HISTORY = 1n << 16n;
const SEND_MESSAGES_IN_THREADS = 1n << 38n;
const ADMINISTRATOR = 1n << 3n;
const THREADS = new Set([10, 11, 12]);

/** The rights that the bot lacks for posting in a channel, by the names that Discord's settings show. Reading back needs the history. */
export function missingRights({ type, permissions }: ChannelOption): string[] {
  const held = BigInt(permissions);
  if ((held & ADMINISTRATOR) !== 0n) return [];
  const send: [string, bigint] = THREADS.has(type)
    ? ["Send Messages in Threads", SEND_MESSAGES_IN_THREADS]
    : ["Send Messages", SEND_MESSAGES];
  const needed: [string, bigint][] = [
    ["View Channel", VIEW_CHANNEL],
    send,
    ["Read Message History", READ_MESSAGE_HISTORY],
  ];
  return needed.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
}
