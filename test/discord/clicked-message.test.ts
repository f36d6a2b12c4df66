import { Client, Message } from "discord.js";
import { describe, expect, test } from "vitest";
import { clickedMessage } from "../../src/discord/clicked-message.ts";

const FILE = { id: "7", filename: "notes.txt", size: 12, url: "https://cdn.discordapp.com/attachments/1/7/notes.txt" };
const json = (more: object) => ({
  id: "1001",
  channel_id: "1002",
  author: { id: "1003", username: "mika", discriminator: "0" },
  content: "",
  embeds: [],
  attachments: [],
  components: [],
  ...more,
});
const words = json({
  content: "https://a.example/words",
  embeds: [{ title: "Ferry", url: "https://a.example/embed" }],
  attachments: [FILE],
  components: [{ type: 1, components: [{ type: 2, style: 5, label: "Go", url: "https://a.example/go" }] }],
});
const { author: _, ...forwardable } = words as { author?: unknown };
const forwarded = json({
  message_reference: { type: 1, message_id: "900", channel_id: "901" },
  message_snapshots: [{ message: forwardable }],
});

const client = new Client({ intents: [] });
const used = (targetMessage: unknown) =>
  clickedMessage({ targetMessage, channelId: "1002", client: { user: { id: "1004" } } } as never);

// discord.js makes a Message of it where it knows the channel, and hands over the JSON where it does not.
describe.each<[string, (data: object) => unknown]>([
  [
    "a message of a channel that discord.js knows",
    (data) => Reflect.construct(Message, [client, structuredClone(data)]),
  ],
  ["a message of another channel", (data) => data],
])("%s", (_, made) => {
  const told = {
    content: "https://a.example/words",
    links: ["https://a.example/words", "https://a.example/embed", "https://a.example/go"],
    embeds: [{ title: "Ferry", description: null, url: "https://a.example/embed" }],
    attachments: [{ id: "7", name: "notes.txt", sizeBytes: 12, contentType: null, url: FILE.url }],
    isOwn: false,
  };

  test("is read with its words, embeds, buttons and files", () => {
    expect(used(made(words))).toMatchObject({ ...told, id: "1001", channel: "1002" });
  });

  test("is read with what was forwarded in it", () => {
    expect(used(made(forwarded))).toMatchObject({ ...told, id: "1001" });
  });

  test("is the bot's own when the bot wrote it", () => {
    const own = { ...words, author: { id: "1004", username: "verbatim", discriminator: "1" } };
    expect(used(made(own)).isOwn).toBe(true);
  });
});

describe("the name of a file", () => {
  test.each([
    ["plain.pdf", "plain.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\temp\\notes.txt", "notes.txt"],
    ["a\u202efdp.exe", "afdp.exe"],
    ["a\u0000b\r\nc\u200b\u2066.txt", "abc.txt"],
    ["..", "file"],
    ["a/", "file"],
    ["\u202e", "file"],
    ["नमस्ते ファイル.txt", "नमस्ते ファイル.txt"],
    [`${"x".repeat(300)}.opml`, `${"x".repeat(95)}.opml`],
  ])("%j is %j", (filename, name) => {
    const message = json({ attachments: [{ ...FILE, filename }] });
    expect(used(message).attachments[0]!.name).toBe(name);
  });
});
