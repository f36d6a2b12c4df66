import {
  type Client,
  DiscordAPIError,
  HTTPError,
  PermissionFlagsBits,
  RateLimitError,
  type REST,
  Routes,
} from "discord.js";
import { z } from "zod";
import { say } from "../domain/reply.ts";
import type { Deliver, Errand, Looked, Sent } from "../schedule/outbox.ts";
import { createFindMessage } from "./find-message.ts";
import { findThread } from "./find-thread.ts";

/** The bot's clock and Discord's may differ by this much when messages are looked for. */
const CLOCK_SLACK_MS = 120_000;
/** Minutes after which a thread nobody writes in leaves the list of channels. */
const ARCHIVED_AFTER_MINUTES = 1_440;

const CODE = { unknownMessage: 10008, alreadyPublished: 40033, threadExists: 160004, archivedThread: 50083 } as const;
/** The last one is a forum whose posts need a tag, which the bot does not choose. */
const LOST_TARGET = new Set([10003, 50001, 50007, 50013, 50083, 40067]);

/**
 * How deliveries reach Discord. The nonce makes a repeated post safe: within some minutes Discord answers with the first message. `rest` must neither try
 * again nor wait by itself, so that each answer is judged here.
 */
export function createDeliver(client: Client, rest: REST): Deliver {
  const channelOf = opener(rest);
  const findMessage = createFindMessage(rest);
  return {
    async send(errand): Promise<Sent> {
      try {
        return { kind: "sent", messageId: await carryOut(errand, await channelOf(errand), rest) };
      } catch (error) {
        return meant(refusal(error), errand);
      }
    },
    async find(errand, sinceMs): Promise<Looked> {
      try {
        const author = client.user?.id ?? "";
        const since = sinceMs - CLOCK_SLACK_MS;
        if (errand.deed.kind === "forum-post") return await findThread(rest, errand, { bot: author, sinceMs: since });
        const channel = await channelOf(errand);
        // Without this right Discord answers with an empty list, which must not be taken for "not there".
        const mayRead = "person" in errand.to || mayReadHistory(client, channel);
        if (mayRead === null) {
          // Gone, which this says, or of a server that Discord has not shown us yet.
          await rest.get(Routes.channel(channel));
          return { kind: "later", afterMs: null, because: say("reason.not-shown-yet") };
        }
        if (!mayRead)
          return {
            kind: "hidden",
            because: say("reason.no-right-there", { right: say("right.read-message-history") }),
          };
        return await findMessage({ channel, author, sinceMs: since, token: errand.nonce });
      } catch (error) {
        const refused = refusal(error);
        if (refused.kind === "later" || refused.kind === "stopped") return refused;
        return { kind: "hidden", because: "because" in refused ? refused.because : say("reason.gone") };
      }
    },
  };
}

const Id = z.object({ id: z.string() });

/** Gives the id of the message; of a thread its own, which is its first message's. */
async function carryOut({ deed, payload, nonce }: Errand, channel: string, rest: REST): Promise<string> {
  switch (deed.kind) {
    case "post":
      return idOf(
        await rest.post(Routes.channelMessages(channel), {
          body: { ...(payload as object), nonce, enforce_nonce: true },
        }),
      );
    case "edit":
      return idOf(await edit(rest, Routes.channelMessage(channel, deed.message), payload as object, channel));
    case "publish":
      return idOf(await rest.post(Routes.channelMessageCrosspost(channel, deed.message)));
    case "thread":
      return idOf(
        await rest.post(Routes.threads(channel, deed.message), {
          body: { name: deed.name, auto_archive_duration: ARCHIVED_AFTER_MINUTES },
        }),
      );
    case "forum-post":
      return idOf(
        await rest.post(Routes.threads(channel), {
          body: { name: deed.name, auto_archive_duration: ARCHIVED_AFTER_MINUTES, message: payload },
        }),
      );
  }
}

/** What stands in an archived thread can be changed once the thread, which is the bot's own, is opened again; it is archived by itself later. */
async function edit(rest: REST, message: `/channels/${string}`, body: object, thread: string): Promise<unknown> {
  try {
    return await rest.patch(message, { body });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || Number(error.code) !== CODE.archivedThread) throw error;
    await rest.patch(Routes.channel(thread), { body: { archived: false } });
    return rest.patch(message, { body });
  }
}

const idOf = (answer: unknown): string => Id.parse(answer).id;

/** People whose direct messages are known; who was opened longest ago is asked for again. */
const OPENED = 5_000;

/** Opening direct messages gives the same channel every time, so it is asked for once. */
function opener(rest: REST): (errand: Errand) => Promise<string> {
  const opened = new Map<string, string>();
  return async ({ to }) => {
    if ("channel" in to) return to.channel;
    const known = opened.get(to.person);
    if (known !== undefined) return known;
    const channel = idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: to.person } }));
    opened.set(to.person, channel);
    const [oldest] = opened.keys();
    if (opened.size > OPENED && oldest !== undefined) opened.delete(oldest);
    return channel;
  };
}

/** Null where it is not known: the channel is not among those that Discord has shown us. */
function mayReadHistory(client: Client, channel: string): boolean | null {
  const known = client.channels.cache.get(channel);
  if (!known || known.isDMBased()) return null;
  const me = known.guild.members.me;
  const rights = me && known.permissionsFor(me);
  return rights?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory]) ?? null;
}

type Refusal = Exclude<Sent, { kind: "sent" | "removed" }> & { readonly code?: number };

/** What a refusal means for a deed: some say that it was done before, and only a channel that cannot be posted to is lost. */
function meant(refused: Refusal, { deed }: Errand): Sent {
  const { code, ...answer } = refused;
  switch (deed.kind) {
    case "post":
      return code === CODE.unknownMessage ? { kind: "removed" } : answer;
    case "forum-post":
      return answer;
    case "publish":
    case "thread":
      if (code === CODE.alreadyPublished || code === CODE.threadExists)
        return { kind: "sent", messageId: deed.message };
      return answer.kind === "target-lost" ? { ...answer, kind: "refused" } : answer;
    case "edit":
      return answer.kind === "target-lost" ? { ...answer, kind: "refused" } : answer;
  }
}

/** What an error of the library means, by the status of the answer. */
function refusal(error: unknown): Refusal {
  if (error instanceof RateLimitError)
    return { kind: "later", afterMs: error.timeToReset, because: say("reason.discord-waits"), untouched: true };
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    const because = say("reason.discord-answered", { answer: { words: error.message } });
    if (error.status === 401) return { kind: "stopped", because: "Discord no longer accepts the token", code };
    if (error.status === 429) return { kind: "later", afterMs: null, because, untouched: true };
    if (LOST_TARGET.has(code) || error.status === 403 || error.status === 404)
      return { kind: "target-lost", because, code };
    return { kind: "refused", because, code };
  }
  // 502 and 503 come from before Discord, yet nothing promises that it did not act: they are looked into like a lost answer.
  if (error instanceof HTTPError)
    return { kind: "later", afterMs: null, because: say("reason.discord-status", { status: String(error.status) }) };
  return { kind: "later", afterMs: null, because: { words: error instanceof Error ? error.message : String(error) } };
}
