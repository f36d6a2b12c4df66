import { type MessageBody, newMessage } from "../compose.ts";
import { addMessage, findMessage } from "../messages.ts";
import { may, PERMISSION } from "../permissions.ts";
import { type Complaint, invalidForm, refusals } from "../refusal.ts";
import { checkMessage } from "../rules/message.ts";
import { type SpecSchema, specComplaints } from "../rules/spec.ts";
import { addThread, FORUM, isThread, openThreadsOf, REQUIRE_TAG, standing, threadsOf, unarchive } from "../threads.ts";
import type { ApiChannel } from "../types.ts";
import { type Call, channelOf, ok, type Reply, type Route } from "./call.ts";

const ARCHIVE_MINUTES = new Set([60, 1_440, 4_320, 10_080]);
const MAX_NAME = 100;

/** Threads under messages, and posts of forums. */
export const threadRoutes: readonly Route[] = [
  { method: "POST", pattern: "/channels/:channel/messages/:message/threads", handle: fromMessage },
  { method: "POST", pattern: "/channels/:channel/threads", handle: forumPost },
  { method: "GET", pattern: "/guilds/:guild/threads/active", handle: active },
  { method: "GET", pattern: "/channels/:channel/threads/archived/public", handle: archived },
  { method: "PATCH", pattern: "/channels/:channel", handle: openAgain },
];

type ThreadBody = { name?: unknown; auto_archive_duration?: number; message?: MessageBody };

async function fromMessage(call: Call): Promise<Reply> {
  const { world, params } = call;
  const channel = channelOf(call, PERMISSION.createPublicThreads);
  if (channel.type === FORUM) throw refusals.wrongChannelType();
  if (!findMessage(world, channel.id, params.message ?? "")) throw refusals.unknownMessage();
  if (world.channels.has(params.message ?? "")) throw refusals.threadExists();
  const { name } = await checkedThread(call.body, "CreateTextThreadWithMessageRequestSchema");
  return ok(addThread(world, channel, { id: params.message ?? "", name }));
}

/** The thread has the id of its first message. A nonce is not looked at, as nothing documents that Discord does. */
async function forumPost(call: Call): Promise<Reply> {
  const { world, uploads } = call;
  const forum = channelOf(call, PERMISSION.sendMessages);
  if (forum.type !== FORUM) throw refusals.wrongChannelType();
  const { name, message } = await checkedThread(call.body, "CreateForumThreadRequestSchema");
  await checkMessage(message, { surface: "channel", standing: null, uploads });
  if (((forum.flags ?? 0) & REQUIRE_TAG) !== 0) throw refusals.tagNeeded();
  const first = newMessage(world, forum, message ?? {}, uploads, { from: "bot" });
  const thread = addThread(world, forum, { id: first.id, name });
  const placed = { ...first, channel_id: thread.id };
  addMessage(world, placed, null);
  return { status: 201, body: { ...thread, message: placed } };
}

function active({ world, params }: Call): Reply {
  if (!world.guilds.has(params.guild ?? "")) throw refusals.unknownGuild();
  const threads = openThreadsOf(world, params.guild ?? "").filter((thread) =>
    may(world, world.bot.id, thread, PERMISSION.viewChannel),
  );
  return ok({ threads, members: [] });
}

/** Those archived last come first. */
function archived(call: Call): Reply {
  const { world, query } = call;
  const channel = channelOf(call, PERMISSION.readMessageHistory);
  const limit = Number(query.get("limit") ?? 50);
  const all = threadsOf(world, channel.guild_id ?? "")
    .filter(({ parent_id }) => parent_id === channel.id)
    .map((thread) => standing(world, thread))
    .filter(({ thread_metadata: metadata }) => metadata?.archived === true)
    .sort((a, b) => archivedAt(b) - archivedAt(a));
  return ok({ threads: all.slice(0, limit), members: [], has_more: all.length > limit });
}

/** Of a channel's many settings only this one can be changed here: a thread that was archived is opened again. */
function openAgain(call: Call): Reply {
  const thread = channelOf(call, PERMISSION.sendMessagesInThreads);
  if (!isThread(thread)) throw refusals.wrongChannelType();
  const { archived } = (call.body ?? {}) as { archived?: unknown };
  if (archived !== false)
    throw invalidForm([{ path: ["archived"], code: "BASE_TYPE_CHOICES", message: "Value must be one of (False)." }]);
  return ok(unarchive(call.world, thread));
}

const archivedAt = ({ thread_metadata: metadata }: ApiChannel): number => Date.parse(metadata?.archive_timestamp ?? "");

async function checkedThread(
  body: unknown,
  schema: SpecSchema,
): Promise<{ name: string; message: MessageBody | undefined }> {
  const wrongForm = await specComplaints(schema, body ?? {});
  if (wrongForm.length > 0) throw invalidForm(wrongForm);
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
