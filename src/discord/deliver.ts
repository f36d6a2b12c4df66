import { type Client, DiscordAPIError, HTTPError, PermissionFlagsBits, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Deliver, Looked, Sent } from "../schedule/outbox.ts";

const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** The bot's clock and Discord's may differ by this much when messages are looked for. */
const CLOCK_SLACK_MS = 120_000;
const PAGE = 100;
/** Pages of 100 messages that are read back at most. */
const PAGES = 10;

const UNKNOWN_MESSAGE = 10008;
const LOST_TARGET = new Set([10003, 50001, 50013, 50083]);

/** How deliveries reach Discord. The nonce makes a repeated send safe: within some minutes Discord answers with the first message. */
export function createDeliver(client: Client): Deliver {
  const { rest } = client;
  return {
    async send(channel, payload, nonce): Promise<Sent> {
      try {
        const sent = await rest.post(Routes.channelMessages(channel), {
          body: { ...(payload as object), nonce, enforce_nonce: true },
        });
        return { kind: "sent", messageId: Message.parse(sent).id };
      } catch (error) {
        return refusal(error);
      }
    },
    async find(channel, sinceMs, token): Promise<Looked> {
      // Without this right Discord answers with an empty list, which must not be taken for "not there".
      if (!mayReadHistory(client, channel))
        return { kind: "hidden", because: "the bot lacks Read Message History there" };
      return find(rest, client.user?.id ?? "", channel, sinceMs, token);
    },
  };
}

function mayReadHistory(client: Client, channel: string): boolean {
  const known = client.channels.cache.get(channel);
  if (!known || known.isDMBased()) return false;
  const me = known.guild.members.me;
  return (
    me !== null &&
    known.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
  );
}

const Message = z.object({ id: z.string() });
const Messages = z.array(z.object({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }));

async function find(rest: REST, author: string, channel: string, sinceMs: number, token: string): Promise<Looked> {
  let after = snowflakeAt(sinceMs - CLOCK_SLACK_MS);
  try {
    for (let page = 0; page < PAGES; page += 1) {
      const messages = Messages.parse(
        await rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ after, limit: String(PAGE) }) }),
      );
      const own = messages.find(
        (message) => message.author.id === author && JSON.stringify(message.components ?? []).includes(token),
      );
      if (own) return { kind: "found", messageId: own.id };
      if (messages.length < PAGE) return { kind: "absent" };
      after = messages.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), after);
    }
    return { kind: "hidden", because: `more than ${PAGES * PAGE} messages have been posted there since` };
  } catch (error) {
    const refused = refusal(error);
    if (refused.kind === "target-lost") return { kind: "hidden", because: refused.because };
    throw error;
  }
}

const snowflakeAt = (ms: number): string => String(BigInt(Math.max(0, Math.floor(ms - DISCORD_EPOCH_MS))) << 22n);

/** What an error of the library means for a delivery. */
function refusal(error: unknown): Sent {
  if (error instanceof DiscordAPIError) {
    const because = `Discord answered: ${error.message}`;
    if (error.code === UNKNOWN_MESSAGE) return { kind: "removed" };
    if (error.status === 401) return { kind: "stopped", because: "Discord no longer accepts the token" };
    if (LOST_TARGET.has(Number(error.code)) || error.status === 403 || error.status === 404)
      return { kind: "target-lost", because };
    if (error.status === 429) return { kind: "later", afterMs: null, because };
    return { kind: "refused", because };
  }
  if (error instanceof HTTPError)
    return { kind: "later", afterMs: null, because: `Discord answered with status ${error.status}` };
  return { kind: "later", afterMs: null, because: error instanceof Error ? error.message : String(error) };
}
