import { type MessageBody, newMessage } from "../compose.ts";
import { addMessage, findMessage } from "../messages.ts";
import { may, PERMISSION } from "../permissions.ts";
import { type Complaint, invalidForm, refusals } from "../refusal.ts";
import { checkMessage } from "../rules/message.ts";
import { addThread, FORUM, threadsOf } from "../threads.ts";
import { type Call, channelOf, ok, type Reply, type Route } from "./call.ts";

const ARCHIVE_MINUTES = new Set([60, 1_440, 4_320, 10_080]);
const MAX_NAME = 100;

/** Threads under messages, and posts of forums. Neither is archived here, however long nobody writes. */
export const threadRoutes: readonly Route[] = [
  { method: "POST", pattern: "/channels/:channel/messages/:message/threads", handle: fromMessage },
  { method: "POST", pattern: "/channels/:channel/threads", handle: forumPost },
  { method: "GET", pattern: "/guilds/:guild/threads/active", handle: active },
];

type ThreadBody = { name?: unknown; auto_archive_duration?: number; message?: MessageBody };

function fromMessage(call: Call): Reply {
  const { world, params } = call;
  const channel = channelOf(call, PERMISSION.createPublicThreads);
  if (channel.type === FORUM) throw refusals.wrongChannelType();
  if (!findMessage(world, channel.id, params.message ?? "")) throw refusals.unknownMessage();
  if (world.channels.has(params.message ?? "")) throw refusals.threadExists();
  const { name } = checkedThread(call.body);
  return ok(addThread(world, channel, { id: params.message ?? "", name }));
}

/** The thread has the id of its first message. A nonce is not looked at, as nothing documents that Discord does. */
async function forumPost(call: Call): Promise<Reply> {
  const { world, uploads } = call;
  const forum = channelOf(call, PERMISSION.sendMessages);
  if (forum.type !== FORUM) throw refusals.wrongChannelType();
  const { name, message } = checkedThread(call.body);
  await checkMessage(message, { surface: "channel", standing: null, uploads });
  const first = newMessage(world, forum, message ?? {}, uploads, { from: "bot" });
  const thread = addThread(world, forum, { id: first.id, name });
  const placed = { ...first, channel_id: thread.id };
  addMessage(world, placed, null);
  return { status: 201, body: { ...thread, message: placed } };
}

function active({ world, params }: Call): Reply {
  if (!world.guilds.has(params.guild ?? "")) throw refusals.unknownGuild();
  const threads = threadsOf(world, params.guild ?? "").filter((thread) =>
    may(world, world.bot.id, thread, PERMISSION.viewChannel),
  );
  return ok({ threads, members: [] });
}

function checkedThread(body: unknown): { name: string; message: MessageBody | undefined } {
  const { name, auto_archive_duration: minutes, message } = (body ?? {}) as ThreadBody;
  const complaints: Complaint[] = [];
  if (typeof name !== "string" || name.length < 1 || name.length > MAX_NAME)
    complaints.push({
      path: ["name"],
      code: "BASE_TYPE_BAD_LENGTH",
      message: `Must be between 1 and ${MAX_NAME} in length.`,
    });
  if (minutes !== undefined && !ARCHIVE_MINUTES.has(minutes))
    complaints.push({
      path: ["auto_archive_duration"],
      code: "BASE_TYPE_CHOICES",
      message: "Value must be one of (60, 1440, 4320, 10080).",
    });
  if (complaints.length > 0) throw invalidForm(complaints);
  return { name: String(name), message };
}
