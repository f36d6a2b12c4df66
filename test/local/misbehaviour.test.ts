import type { Interaction } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { startLocalDiscord } from "../../src/local/index.ts";
import { rest } from "./asking-rest.ts";
import { logIn, type Toy, toy } from "./toy-bot.ts";

let running: Toy | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

const reply = (interaction: Interaction) => (interaction.isChatInputCommand() ? interaction.reply("here") : undefined);

async function start(): Promise<Toy & { send(more?: object): Promise<{ id: string }>; contents(): string[] }> {
  const bot = await toy(reply, {}, 500);
  running = bot;
  const channel = await bot.client.channels.fetch(bot.local.ids.channels.briefings);
  if (!channel?.isSendable()) throw new Error("the channel should be one to send to");
  return {
    ...bot,
    send: (more = {}) => channel.send({ content: "news", nonce: "slot", enforceNonce: true, ...more }),
    contents: () => bot.local.messages(bot.local.ids.channels.briefings).map((message) => message.content),
  };
}

const posts = (bot: Toy) =>
  bot.local.requests().filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
const toMessages = { method: "POST", path: /\/messages$/ };

test("a 429 is waited out by discord.js, and the message stands once", async () => {
  const bot = await start();
  bot.local.faults.next(toMessages, { status: 429, retryAfter: 0.2 });
  const sentAt = performance.now();
  await bot.send();
  expect(performance.now() - sentAt).toBeGreaterThan(190);
  expect(posts(bot).map((request) => request.status)).toEqual([429, 200]);
  expect(bot.contents()).toEqual(["news"]);
});

test("two 500s are tried again, and four of them are too many", async () => {
  const bot = await start();
  bot.local.faults.next(toMessages, { status: 500 }, 2);
  await bot.send();
  expect(posts(bot).map((request) => request.status)).toEqual([500, 500, 200]);
  bot.local.faults.next(toMessages, { status: 500 }, 4);
  await expect(bot.send({ nonce: "other" })).rejects.toMatchObject({ status: 500 });
  expect(bot.contents()).toEqual(["news"]);
});

test("an answer that is lost after the deed: sending again finds the first message", async () => {
  const bot = await start();
  bot.local.faults.next(toMessages, { lostAnswer: true });
  await expect(bot.send()).rejects.toThrow();
  expect(bot.contents()).toEqual(["news"]);
  const again = await bot.send();
  expect(again.id).toBe(bot.local.messages(bot.local.ids.channels.briefings)[0]?.id);
  expect(bot.contents()).toEqual(["news"]);
});

test("an answer that hangs makes discord.js send again, and the nonce keeps it at one message", async () => {
  const bot = await start();
  bot.local.faults.next(toMessages, { lostAnswer: true, delayMs: 2_000 });
  await bot.send();
  expect(posts(bot)).toHaveLength(2);
  expect(bot.contents()).toEqual(["news"]);
});

test("a 502 after the deed is tried again with the same nonce", async () => {
  const bot = await start();
  bot.local.faults.next(toMessages, { lostAnswer: true, status: 502 });
  await bot.send();
  expect(posts(bot).map((request) => request.status)).toEqual([502, 200]);
  expect(bot.contents()).toEqual(["news"]);
});

test("a socket dropped before the deed leaves nothing behind", async () => {
  const bot = await start();
  bot.local.faults.next(toMessages, { dropBefore: true });
  await expect(bot.send()).rejects.toThrow();
  expect(bot.contents()).toEqual([]);
});

test("a fault meets only what it was meant for, as often as it was meant, and can be taken back", async () => {
  const bot = await start();
  bot.local.faults.next({ method: "PATCH" }, { status: 503, body: { message: "closed", code: 0 } });
  bot.local.faults.next({ path: /@original$/ }, { status: 403 });
  await bot.send();
  expect(await bot.local.user("member").command("find", { query: "x" })).toMatchObject({ kind: "message" });
  expect(await rest(bot.local, "PATCH", "/anything")).toMatchObject({ status: 503, body: { message: "closed" } });
  expect(await rest(bot.local, "PATCH", "/anything")).toMatchObject({ status: 404 });
  bot.local.faults.clear();
  expect(await rest(bot.local, "GET", "/webhooks/1/a/messages/@original")).toMatchObject({ status: 404 });
});

test("an answer to a person may be slow or fail, and the person sees it", async () => {
  const bot = await start();
  bot.local.faults.next({ path: /callback$/ }, { delayMs: 150 });
  const slow = await bot.local.user("member").command("find", { query: "x" });
  expect(slow.kind).toBe("message");
  expect(slow.ackMs).toBeGreaterThan(140);
});

test.each(["drop", "op7"] as const)("after %s the bot resumes and hears what it missed", async (kind) => {
  const bot = await start();
  const resumed = new Promise((resolve) => bot.client.once("shardResume", resolve));
  bot.local.disconnect(kind);
  const answer = bot.local.user("member").command("find", { query: "x" });
  expect(await answer).toMatchObject({ kind: "message", message: { content: "here" } });
  await resumed;
  expect(bot.local.isReady()).toBe(true);
});

test("after op 9 the bot identifies again and works", async () => {
  const bot = await start();
  const ready = new Promise((resolve) => bot.client.once("shardReady", resolve));
  bot.local.disconnect("op9");
  expect(bot.local.isReady()).toBe(false);
  expect(await bot.local.user("member").command("find", { query: "x" }, { timeoutMs: 50 })).toMatchObject({
    kind: "nothing",
  });
  await ready;
  expect(await bot.local.user("member").command("find", { query: "x" })).toMatchObject({ kind: "message" });
}, 20_000);

test("a wrong token is refused at the gateway's door and inside", async () => {
  const local = await startLocalDiscord();
  await expect(logIn({ ...local, token: "wrong" }, () => {})).rejects.toThrow();
  const closed = (packet: unknown) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${local.origin.replace("http", "ws")}/?v=10&encoding=json`);
      socket.on("open", () => socket.send(typeof packet === "string" ? packet : JSON.stringify(packet)));
      socket.on("close", (code) => resolve(code));
    });
  expect(await closed({ op: 2, d: { token: "wrong" } })).toBe(4004);
  expect(await closed({ op: 99, d: {} })).toBe(4001);
  expect(await closed("{")).toBe(4002);
  expect(await closed("null")).toBe(4002);
  await local.close();
});

test("a session that is not known is told so", async () => {
  const local = await startLocalDiscord();
  const socket = new WebSocket(local.origin.replace("http", "ws"));
  const packets: { op: number; d: unknown }[] = [];
  socket.on("message", (raw) => packets.push(JSON.parse(String(raw))));
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ op: 1, d: null }));
  socket.send(JSON.stringify({ op: 6, d: { token: local.token, session_id: "nope", seq: 3 } }));
  await expect.poll(() => packets.map((packet) => packet.op)).toEqual([10, 11, 9]);
  socket.terminate();
  await local.close();
});

test("when the port is taken the next one is used", async () => {
  const first = await startLocalDiscord();
  const port = Number(new URL(first.origin).port);
  const second = await startLocalDiscord({ port });
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(port);
  expect(new URL(second.origin).hostname).toBe("127.0.0.1");
  await Promise.all([first.close(), second.close()]);
});

test("permissions that are taken away reach the bot", async () => {
  const bot = await start();
  const { briefings } = bot.local.ids.channels;
  const changed = new Promise((resolve) => bot.client.once("channelUpdate", resolve));
  bot.local.faults.deny(briefings, 1n << 11n);
  await changed;
  const channel = bot.client.guilds.cache.get(bot.local.ids.guild)?.channels.cache.get(briefings);
  expect(channel?.permissionsFor(bot.client.user)?.has("SendMessages")).toBe(false);
  await expect(bot.send()).rejects.toMatchObject({ code: 50013 });
});

test("a channel that is deleted is gone for the bot, and posting to it is answered 10003", async () => {
  const bot = await start();
  const { briefings } = bot.local.ids.channels;
  const deleted = new Promise((resolve) => bot.client.once("channelDelete", resolve));
  bot.local.deleteChannel(briefings);
  expect(await deleted).toMatchObject({ id: briefings });
  expect(await rest(bot.local, "POST", `/channels/${briefings}/messages`, { content: "a" })).toMatchObject({
    status: 404,
    body: { code: 10003 },
  });
  expect(bot.local.messages(briefings)).toEqual([]);
  expect(() => bot.local.deleteChannel(briefings)).toThrow("no channel");
});
