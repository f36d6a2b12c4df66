import { editedMessage, type MessageBody, newMessage } from "../compose.ts";
import { CROSSPOSTED } from "../flags.ts";
import { addMessage, findMessage, messagesIn, removeMessage, replaceMessage } from "../messages.ts";
import { usedNonce } from "../nonces.ts";
import { may, PERMISSION } from "../permissions.ts";
import { invalidForm, refusals } from "../refusal.ts";
import { checkMessage } from "../rules/message.ts";
import { compareIds } from "../snowflakes.ts";
import { FORUM, isArchived, isThread } from "../threads.ts";
import type { ApiChannel, ApiMessage } from "../types.ts";
import { type Call, channelOf, done, ok, type Reply, type Route } from "./call.ts";

const ANNOUNCEMENT_CHANNEL = 5;
const CHANNEL = "/channels/:channel/messages";
const MESSAGE = "/channels/:channel/messages/:message";

/** The bot's own messages: sending, reading back, changing, deleting, crossposting. */
export const messageRoutes: readonly Route[] = [
  { method: "POST", pattern: CHANNEL, handle: create },
  { method: "GET", pattern: CHANNEL, handle: list },
  { method: "GET", pattern: MESSAGE, handle: read },
  { method: "PATCH", pattern: MESSAGE, handle: edit },
  { method: "DELETE", pattern: MESSAGE, handle: remove },
  { method: "POST", pattern: `${MESSAGE}/crosspost`, handle: crosspost },
];

async function create(call: Call): Promise<Reply> {
  const { world, uploads } = call;
  const channel = channelOf(call);
  const needed = isThread(channel) ? PERMISSION.sendMessagesInThreads : PERMISSION.sendMessages;
  if (!may(world, world.bot.id, channel, needed)) throw refusals.missingPermissions();
  if (channel.type === FORUM) throw refusals.wrongChannelType();
  await checkMessage(call.body, { surface: "channel", standing: null, uploads });
  const body = call.body as MessageBody;
  needRights(call, channel, body);
  const nonce = body.nonce ?? null;
  const first = body.enforce_nonce && nonce !== null ? usedNonce(world, nonce) : null;
  if (first) return ok(withNonce(standing(call, first.channelId, first.messageId), nonce));
  const message = newMessage(world, channel, body, uploads, { from: "bot", ...replyTo(call, channel, body) });
  addMessage(world, message, null, nonce === null ? null : String(nonce));
  return ok(withNonce(message, nonce));
}

/** Without the right to read history Discord answers with an empty list, not with an error. */
function list(call: Call): Reply {
  const { world, query, faults } = call;
  const channel = channelOf(call);
  if (faults.historyForbidden) throw refusals.missingAccess();
  const limit = Number(query.get("limit") ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalidForm([
      { path: ["limit"], code: "NUMBER_TYPE_RANGE", message: "int value should be between 1 and 100." },
    ]);
  }
  if (!may(world, world.bot.id, channel, PERMISSION.readMessageHistory)) return ok([]);
  return ok(
    page(messagesIn(world, channel.id), query, limit)
      .map((message) => readable(call, message))
      .reverse(),
  );
}

function page(all: readonly ApiMessage[], query: URLSearchParams, limit: number): ApiMessage[] {
  const [before, after, around] = ["before", "after", "around"].map((key) => query.get(key));
  if (after) return all.filter((message) => compareIds(message.id, after) > 0).slice(0, limit);
  if (before) return all.filter((message) => compareIds(message.id, before) < 0).slice(-limit);
  if (!around) return all.slice(-limit);
  const middle = all.findIndex((message) => compareIds(message.id, around) >= 0);
  const start = Math.max(0, (middle === -1 ? all.length : middle) - Math.floor(limit / 2));
  return all.slice(start, start + limit);
}

function read(call: Call): Reply {
  const channel = channelOf(call);
  if (call.faults.historyForbidden) throw refusals.missingAccess();
  if (!may(call.world, call.world.bot.id, channel, PERMISSION.readMessageHistory)) throw refusals.missingPermissions();
  return ok(readable(call, standing(call, channel.id, call.params.message)));
}

async function edit(call: Call): Promise<Reply> {
  const { world, uploads } = call;
  const channel = channelOf(call);
  const message = standing(call, channel.id, call.params.message);
  if (message.author.id !== world.bot.id) throw refusals.notYourMessage();
  if (isArchived(world, channel)) throw refusals.archivedThread();
  await checkMessage(call.body, { surface: "channel", standing: message, uploads });
  const edited = editedMessage(world, channel, message, call.body as MessageBody, uploads, "bot");
  replaceMessage(world, edited);
  return ok(edited);
}

function remove(call: Call): Reply {
  const channel = channelOf(call);
  const message = standing(call, channel.id, call.params.message);
  const isOwn = message.author.id === call.world.bot.id;
  if (!isOwn && !may(call.world, call.world.bot.id, channel, PERMISSION.manageMessages))
    throw refusals.missingPermissions();
  removeMessage(call.world, channel.id, message.id);
  return done;
}

function crosspost(call: Call): Reply {
  const channel = channelOf(call, PERMISSION.sendMessages);
  if (channel.type !== ANNOUNCEMENT_CHANNEL) throw refusals.wrongChannelType();
  const message = standing(call, channel.id, call.params.message);
  if ((message.flags & CROSSPOSTED) !== 0) throw refusals.alreadyCrossposted();
  const crossposted = { ...message, flags: message.flags | CROSSPOSTED };
  replaceMessage(call.world, crossposted);
  return ok(crossposted);
}

function needRights({ world, uploads }: Call, channel: ApiChannel, body: MessageBody): void {
  const embeds = (body.embeds?.length ?? 0) > 0 ? [PERMISSION.embedLinks] : [];
  const files = uploads.length > 0 ? [PERMISSION.attachFiles] : [];
  const replies = body.message_reference ? [PERMISSION.readMessageHistory] : [];
  if (!may(world, world.bot.id, channel, ...embeds, ...files, ...replies)) throw refusals.missingPermissions();
}

function replyTo(
  { world }: Call,
  channel: ApiChannel,
  body: MessageBody,
): { type?: number; extra?: Partial<ApiMessage> } {
  const reference = body.message_reference;
  if (!reference) return {};
  if (!findMessage(world, channel.id, reference.message_id)) {
    if (reference.fail_if_not_exists === false) return {};
    throw invalidForm([{ path: ["message_reference"], code: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message" }]);
  }
  return {
    type: 19,
    extra: { message_reference: { type: 0, message_id: reference.message_id, channel_id: channel.id } },
  };
}

function standing({ world }: Call, channelId: string, id: string | undefined): ApiMessage {
  const message = findMessage(world, channelId, id ?? "");
  if (!message) throw refusals.unknownMessage();
  return message;
}

/** The words of others are hidden from a bot without the message content intent; local bots ask for the Guilds intent alone. */
function readable({ world }: Call, message: ApiMessage): ApiMessage {
  const isDirect = world.channels.get(message.channel_id)?.guild_id === undefined;
  const isOpen =
    isDirect || message.author.id === world.bot.id || message.mentions.some((user) => user.id === world.bot.id);
  return isOpen ? message : { ...message, content: "", embeds: [], attachments: [], components: [] };
}

/** Only the answer to the sender carries the nonce. */
function withNonce(message: ApiMessage, nonce: string | number | null): ApiMessage {
  return nonce === null ? message : { ...message, nonce };
}
