import { numberComponents, walk } from "./components.ts";
import { COMPONENTS_V2, LOADING, SETTABLE_FLAGS } from "./flags.ts";
import { type AllowedMentions, pingableText, whoIsPinged } from "./mentions.ts";
import type { ApiAttachment, ApiChannel, ApiComponent, ApiEmbed, ApiMessage } from "./types.ts";
import { type AttachmentNote, attach, type Upload } from "./uploads.ts";
import type { World } from "./world.ts";

/** The body of a request that makes or changes a message, after the rules have passed it. */
export type MessageBody = {
  content?: string | null;
  embeds?: ApiEmbed[] | null;
  components?: ApiComponent[] | null;
  flags?: number | null;
  tts?: boolean;
  allowed_mentions?: AllowedMentions;
  attachments?: AttachmentNote[] | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean;
  message_reference?: { message_id: string; channel_id?: string; fail_if_not_exists?: boolean } | null;
};

type Kind = { from: "bot" | "interaction"; type?: number; extra?: Partial<ApiMessage>; addFlags?: number };

/** A new message of the bot in a channel; it is not put there yet. */
export function newMessage(
  world: World,
  channel: ApiChannel,
  body: MessageBody,
  uploads: readonly Upload[],
  kind: Kind,
): ApiMessage {
  const content = (body.content ?? "").trim();
  const attachments = attach(world, channel.id, [], body.attachments, uploads);
  return {
    id: world.ids.next(),
    type: kind.type ?? 0,
    channel_id: channel.id,
    author: world.bot,
    content,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    attachments,
    ...drawn(body, attachments),
    flags: ((body.flags ?? 0) & SETTABLE_FLAGS) | (kind.addFlags ?? 0),
    ...whoIsPinged(world, channel, pingableText(content, body.components), body.allowed_mentions, kind.from),
    ...kind.extra,
  };
}

/** The message after an edit: fields that the body leaves out stay as they are. A "thinking" note becomes a message. */
export function editedMessage(
  world: World,
  channel: ApiChannel,
  message: ApiMessage,
  body: MessageBody,
  uploads: readonly Upload[],
  from: "bot" | "interaction",
): ApiMessage {
  const wasThinking = (message.flags & LOADING) !== 0;
  const content = body.content === undefined ? message.content : (body.content ?? "").trim();
  const attachments = attach(world, channel.id, message.attachments, body.attachments, uploads);
  const fresh = drawn(body, attachments);
  const components = body.components === undefined ? message.components : fresh.components;
  return {
    ...message,
    content,
    attachments,
    embeds: body.embeds === undefined ? message.embeds : fresh.embeds,
    components,
    flags: editedFlags(message.flags, body.flags),
    edited_timestamp: wasThinking ? null : new Date(world.now()).toISOString(),
    ...whoIsPinged(world, channel, pingableText(content, components), body.allowed_mentions, from),
  };
}

/** The V2 flag stays once it is set; whether a message is ephemeral never changes. */
function editedFlags(standing: number, wanted: number | null | undefined): number {
  const kept = standing & ~LOADING;
  if (wanted === undefined || wanted === null) return kept;
  return (kept & ~(SETTABLE_FLAGS & ~COMPONENTS_V2)) | (wanted & SETTABLE_FLAGS);
}

function drawn(body: MessageBody, attachments: readonly ApiAttachment[]) {
  const embeds = structuredClone(body.embeds ?? []).map((embed) => withFiles({ ...embed, type: "rich" }, attachments));
  const components = numberComponents(structuredClone(body.components ?? []));
  for (const { component } of walk(components)) pointAtFiles(component, attachments);
  return { embeds, components };
}

function withFiles(embed: ApiEmbed, attachments: readonly ApiAttachment[]): ApiEmbed {
  for (const picture of [embed.image, embed.thumbnail]) if (picture) picture.url = fileUrl(picture.url, attachments);
  return embed;
}

function pointAtFiles(component: ApiComponent, attachments: readonly ApiAttachment[]): void {
  const items = Array.isArray(component.items)
    ? (component.items as { media?: { url?: string } }[]).map((item) => item.media)
    : [];
  for (const media of [component.media, component.file, ...items] as ({ url?: string } | undefined)[]) {
    if (typeof media?.url === "string") media.url = fileUrl(media.url, attachments);
  }
  const file = attachments.find(({ url }) => url === (component.file as { url?: string } | undefined)?.url);
  // Discord itself says what the file is called and how large it is.
  if (file) Object.assign(component, { name: file.filename, size: file.size });
}

/** "attachment://chart.png" is the file of that name that came with the message. */
function fileUrl(url: string, attachments: readonly ApiAttachment[]): string {
  const name = url.startsWith("attachment://") ? url.slice("attachment://".length) : null;
  return attachments.find((one) => one.filename === name)?.url ?? url;
}
