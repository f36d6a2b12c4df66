import {
  type APIEmbed,
  type APIMessage,
  type APIMessageSnapshotFields,
  Message,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import type { AttachmentOption, ClickedMessage } from "../targets.ts";
import { attachmentOption } from "./options.ts";

const LINKS = 10;
const TEXT_DISPLAY = 10;
const BUTTON = 2;

/** What a message action was used on, as plain data. Discord hands over its words although the bot asks for no message content elsewhere. */
export function clickedMessage(interaction: MessageContextMenuCommandInteraction): ClickedMessage {
  const message = interaction.targetMessage;
  // A forwarded message has no words of its own; what was forwarded stands in a snapshot.
  const shown = [message, ...snapshotsOf(message)].map(shownIn);
  const content = shown
    .map((one) => one.content)
    .filter((words) => words !== "")
    .join("\n");
  const embeds = shown.flatMap((one) => one.embeds);
  const components = shown.flatMap((one) => all(one.components));
  const texts = components.flatMap((one) => (one.type === TEXT_DISPLAY && one.content ? [one.content] : []));
  const buttons = components.flatMap((one) => (one.type === BUTTON && one.url ? [one.url] : []));
  return {
    id: message.id,
    channel: interaction.channelId,
    isOwn: message.author.id === interaction.client.user.id,
    content,
    texts,
    links: webAddresses([
      ...[content, ...texts].flatMap(addressesIn),
      ...embeds.flatMap(({ url }) => (url === null ? [] : [url])),
      ...buttons,
    ]).slice(0, LINKS),
    embeds,
    attachments: shown.flatMap((one) => one.attachments),
  };
}

type Shown = Pick<ClickedMessage, "content" | "embeds"> & {
  readonly components: readonly Node[];
  readonly attachments: AttachmentOption[];
};

/** A component as far as it is looked at: its words, its address and what stands in it. */
type Node = {
  readonly type: number;
  readonly content?: string;
  readonly url?: string;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
};

const all = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...all(node.components ?? []), ...(node.accessory ? all([node.accessory]) : [])]);

type Given = Message | APIMessage | APIMessageSnapshotFields;

const snapshotsOf = (message: Message | APIMessage): Given[] =>
  message instanceof Message
    ? // A snapshot is a message of which less is known.
      ([...message.messageSnapshots.values()] as unknown as Message[])
    : (message.message_snapshots ?? []).map((snapshot) => snapshot.message);

/** discord.js gives Discord's JSON as it came where it does not know the channel, as in a server where only a person has installed the bot. */
function shownIn(message: Given): Shown {
  const embeds = (message.embeds as readonly APIEmbed[]).map(({ title, description, url }) => ({
    title: title ?? null,
    description: description ?? null,
    url: url ?? null,
  }));
  const { content } = message;
  if (message instanceof Message)
    return {
      content,
      embeds,
      components: message.components.map((one) => one.toJSON() as Node),
      attachments: [...message.attachments.values()].map(attachmentOption),
    };
  return {
    content,
    embeds,
    components: (message.components ?? []) as Node[],
    attachments: message.attachments.map(({ id, filename, size, content_type, url }) =>
      attachmentOption({ id, name: filename, size, contentType: content_type ?? null, url }),
    ),
  };
}

/** Up to white space or a mark that Discord's Markdown puts around an address: <…>, `…`, ||…||, […](…). */
const ADDRESS = /https?:\/\/(?:(?!\]\()[^\s<>"`|\\])+/gi;
const AFTER_ADDRESS = ".,;:!?'*~”’»…。，、）」』】";

function addressesIn(words: string): string[] {
  return [...words.matchAll(ADDRESS)].map(([address]) => withoutTail(address));
}

/** Without the marks of the sentence around it. A bracket at the end stays when it was opened in the address. */
function withoutTail(address: string): string {
  let surplus = [...address].reduce((sum, mark) => sum + (mark === ")" ? 1 : mark === "(" ? -1 : 0), 0);
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1]!;
    if (last === ")" && surplus > 0) surplus -= 1;
    else if (!AFTER_ADDRESS.includes(last)) break;
    end -= 1;
  }
  return address.slice(0, end);
}

/** Those that lead to the web, each once. */
function webAddresses(addresses: readonly string[]): string[] {
  const urls = addresses.map((address) => URL.parse(address));
  return [...new Set(urls.flatMap((url) => (url && /^https?:$/.test(url.protocol) ? [url.href] : [])))];
}
