// biome-ignore-all lint/suspicious/noExplicitAny: events and states are read as the page reads them, without types
import { request as httpRequest } from "node:http";
import type { Interaction } from "discord.js";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { rest } from "./asking-rest.ts";
import { type Toy, toy } from "./toy-bot.ts";

let bot: Toy;
let on: (interaction: Interaction) => unknown = () => {};
const closing: (() => void)[] = [];
beforeAll(async () => {
  bot = await toy((interaction) => on(interaction));
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
afterAll(() => bot.close());

const key = () => new URL(bot.local.pageUrl).searchParams.get("key") ?? "";
const general = () => bot.local.ids.channels.general;
type Person = "admin" | "member";

async function ask(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: any; headers: Headers }> {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const given = { "x-local-key": key(), "content-type": "application/json", ...headers };
  const response = await fetch(`${bot.local.origin}${path}`, { ...init, headers: given, redirect: "manual" });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
}

/** The events of one open page, as they come. */
async function listen(as: Person): Promise<{ name: string; data: any }[]> {
  const abort = new AbortController();
  closing.push(() => abort.abort());
  const response = await fetch(`${bot.local.origin}/page/events?as=${as}`, {
    headers: { "x-local-key": key() },
    signal: abort.signal,
  });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const events: { name: string; data: any }[] = [];
  const read = async () => {
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        const [name, data] = part.split("\n");
        if (name?.startsWith("event: ")) events.push({ name: name.slice(7), data: JSON.parse(data?.slice(6) ?? "") });
      }
    }
  };
  read().catch(() => {});
  return events;
}

const named = (events: { name: string; data: any }[], name: string) =>
  events.filter((event) => event.name === name).map((event) => event.data);

test("the page opens with its key, keeps it in a cookie, and gets its files", async () => {
  const opened = await ask(`/?key=${key()}`, undefined, { "x-local-key": "" });
  expect(opened.status).toBe(303);
  expect(opened.headers.get("location")).toBe("/");
  const cookie = opened.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  const page = await ask("/", undefined, { "x-local-key": "", cookie: `other=1; ${cookie.split(";")[0]}` });
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect((await ask("/assets/app.js")).headers.get("content-type")).toContain("text/javascript");
});

test.each([
  "/assets/../index.ts",
  "/assets/%2e%2e%2findex.ts",
  "/assets/..%2f..%2findex.ts",
  "/assets/nothing.js",
  "/assets/tsconfig.json",
  "/assets/.hidden.js",
  "/page/nothing?as=admin",
  "/nowhere",
])("there is nothing at %s", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each(["/", "/assets/app.js", "/page/state?as=admin", "/page/events?as=admin"])(
  "%s needs the key",
  async (path) => {
    for (const wrong of ["", "wrong", `${key()}x`])
      expect((await ask(path, undefined, { "x-local-key": wrong })).status).toBe(403);
    expect(
      (await ask(`${path}${path.includes("?") ? "&" : "?"}key=wrong`, undefined, { "x-local-key": "" })).status,
    ).toBe(403);
  },
);

test.each([
  ["another host's name", { host: "evil.example" }],
  ["the right host at another port", { host: "127.0.0.1:1" }],
  ["another site's page", { origin: "https://evil.example" }],
  ["a page of nowhere", { origin: "null" }],
  ["a part of a page on another port", { "sec-fetch-site": "same-site", "sec-fetch-dest": "script" }],
  ["a frame in another site's page", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" }],
])("a request with %s is turned away even with the key", async (_, headers) => {
  for (const path of ["/page/state?as=admin", "/api/v10/users/@me", "/"]) {
    const status = await new Promise((resolve) => {
      const all = { "x-local-key": key(), authorization: `Bot ${bot.local.token}`, ...headers };
      httpRequest(`${bot.local.origin}${path}`, { headers: all }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(403);
  }
});

test("a link on another site leads here", async () => {
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" };
  expect((await ask("/", undefined, link)).status).toBe(200);
});

test("another site's page cannot open the gateway", async () => {
  const socket = new WebSocket(bot.local.origin.replace("http", "ws"), { origin: "https://evil.example" });
  expect(await new Promise((resolve) => socket.once("error", () => resolve("refused")))).toBe("refused");
});

test("the state shows each person what that person may see", async () => {
  on = (interaction) => interaction.isChatInputCommand() && interaction.reply({ content: "for you alone", flags: 64 });
  await bot.local.user("member").command("find", { query: "x" });
  const admin = (await ask("/page/state?as=admin")).body;
  const member = (await ask("/page/state?as=member")).body;
  expect(admin.channels.map((channel: any) => channel.name)).toEqual([
    "general",
    "briefings",
    "announcements",
    "locked",
  ]);
  expect(member.channels.map((channel: any) => channel.name)).toEqual(["general", "briefings", "announcements"]);
  expect(admin.commands.map((command: any) => command.name)).toEqual(["find", "plan", "Read this"]);
  expect(member.commands.map((command: any) => command.name)).toEqual(["find", "Read this"]);
  expect(member).toMatchObject({
    ready: true,
    me: { username: "mika", display: "Mika Member" },
    bot: { username: "Verbatim", bot: true },
  });
  const seen = (state: any) =>
    state.messages[general()]
      .filter((message: any) => message.content === "for you alone")
      .map((message: any) => message.flags);
  expect(seen(member)).toEqual([64]);
  expect(seen(admin)).toEqual([]);
  expect((await ask("/page/state?as=nobody")).status).toBe(400);
});

test("a command from the page is answered by events, to everybody or to one person", async () => {
  on = (interaction) =>
    interaction.isChatInputCommand() &&
    interaction.reply({
      content: interaction.options.getString("query", true),
      flags: interaction.options.getBoolean("loud") ? undefined : 64,
    } as never);
  const [admin, member] = await Promise.all([listen("admin"), listen("member")]);
  const send = (options: object[]) =>
    ask("/page/interactions?as=member", { type: 2, channelId: general(), data: { name: "find", options } });
  const quiet = await send([{ name: "query", type: 3, value: "quiet" }]);
  expect(quiet).toMatchObject({ status: 202, body: { id: expect.any(String) } });
  await send([
    { name: "query", type: 3, value: "loud" },
    { name: "loud", type: 5, value: true },
  ]);
  const contents = (events: { name: string; data: any }[]) =>
    named(events, "message").map(({ message }) => message.content);
  await expect.poll(() => contents(member)).toEqual(["quiet", "loud"]);
  expect(contents(admin)).toEqual(["loud"]);
  expect(named(member, "message")[0]).toMatchObject({
    channelId: general(),
    message: { flags: 64, interaction_metadata: { id: quiet.body.id, name: "find" } },
  });
  expect(named(member, "acknowledged")).toContainEqual({ interactionId: quiet.body.id });
});

test("buttons, forms and notes to dismiss work from the page", async () => {
  on = (interaction) => {
    if (interaction.isChatInputCommand())
      return interaction.reply({
        content: "press",
        flags: 64,
        components: [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }],
      });
    if (interaction.isButton())
      return interaction.showModal({
        custom_id: "form",
        title: "A form",
        components: [{ type: 1, components: [{ type: 4, custom_id: "name", label: "Name", style: 1 }] }],
      });
    return (
      interaction.isModalSubmit() &&
      interaction.isFromMessage() &&
      interaction.update({ content: interaction.fields.getTextInputValue("name"), components: [] })
    );
  };
  const member = await listen("member");
  await ask("/page/interactions?as=member", {
    type: 2,
    channelId: general(),
    data: { name: "find", options: [{ name: "query", type: 3, value: "x" }] },
  });
  await expect.poll(() => named(member, "message")).toHaveLength(1);
  const { id: messageId } = named(member, "message")[0].message;
  const press = { type: 3, channelId: general(), messageId, data: { component_type: 2, custom_id: "go" } };
  expect((await ask("/page/interactions?as=admin", press)).status).toBe(400);
  const pressed = await ask("/page/interactions?as=member", press);
  await expect
    .poll(() => named(member, "modal"))
    .toMatchObject([{ interactionId: pressed.body.id, modal: { custom_id: "form" } }]);
  const filled = {
    custom_id: "form",
    components: [{ type: 1, components: [{ type: 4, custom_id: "name", value: "Mika" }] }],
  };
  const submit = { type: 5, channelId: general(), interactionId: pressed.body.id, data: filled };
  expect((await ask("/page/interactions?as=member", submit)).status).toBe(202);
  await expect
    .poll(() => named(member, "message").at(-1))
    .toMatchObject({ message: { id: messageId, content: "Mika", components: [] } });
  expect(await ask("/page/interactions?as=member", submit)).toMatchObject({
    status: 400,
    body: { message: "This form is no longer open." },
  });
  expect((await ask("/page/dismiss?as=admin", { channelId: general(), messageId })).status).toBe(400);
  expect((await ask("/page/dismiss?as=member", { channelId: general(), messageId })).status).toBe(200);
  await expect.poll(() => named(member, "delete")).toEqual([{ channelId: general(), id: messageId }]);
});

test("a thread is told as it begins, before its messages, to whom sees its channel", async () => {
  const member = await listen("member");
  const { body: message } = await rest(bot.local, "POST", `/channels/${general()}/messages`, { content: "Post" });
  await rest(bot.local, "POST", `/channels/${general()}/messages/${message.id}/threads`, { name: "More" });
  await rest(bot.local, "POST", `/channels/${message.id}/messages`, { content: "inside" });
  await expect.poll(() => named(member, "message").at(-1)?.message.content).toBe("inside");
  expect(member.slice(-2).map(({ name }) => name)).toEqual(["thread", "message"]);
  expect(named(member, "thread")).toEqual([
    { parentId: general(), channel: { id: message.id, name: "More", type: 11, topic: null } },
  ]);
  const { channels } = (await ask("/page/state?as=member")).body;
  const place = channels.findIndex(({ id }: { id: string }) => id === message.id);
  expect(channels[place - 1].id).toBe(general());
});

test("autocomplete answers at once, and with nothing after three seconds of silence", async () => {
  on = (interaction) =>
    interaction.isAutocomplete() &&
    interaction.options.getFocused() !== "silence" &&
    interaction.respond([{ name: "Lanterns", value: "lanterns" }]);
  const complete = (value: string) =>
    ask("/page/autocomplete?as=member", {
      channelId: general(),
      data: { name: "find", options: [{ name: "query", type: 3, value, focused: true }] },
    });
  expect((await complete("lan")).body).toEqual({ choices: [{ name: "Lanterns", value: "lanterns" }] });
  const askedAt = performance.now();
  expect((await complete("silence")).body).toEqual({ choices: [] });
  expect(performance.now() - askedAt).toBeGreaterThan(2_900);
});

test("a person writes a plain message, and silence of the bot is told after three seconds", async () => {
  on = () => {};
  const [admin, member] = await Promise.all([listen("admin"), listen("member")]);
  expect(await ask("/page/messages?as=member", { channelId: general(), content: " hello " })).toMatchObject({
    status: 201,
  });
  await expect
    .poll(() => named(admin, "message"))
    .toMatchObject([{ message: { content: "hello", author: { username: "mika" } } }]);
  const { body } = await ask("/page/interactions?as=member", {
    type: 2,
    channelId: general(),
    data: { name: "find", options: [{ name: "query", type: 3, value: "x" }] },
  });
  await expect
    .poll(() => named(member, "failed"), { timeout: 5_000 })
    .toEqual([{ channelId: general(), interactionId: body.id, text: "The application did not respond" }]);
  expect(named(admin, "failed")).toEqual([]);
});

test("pages hear of new commands and of the bot's comings and goings", async () => {
  const member = await listen("member");
  const app = `/applications/${bot.local.ids.application}/commands`;
  const commands = bot.local
    .commands()
    .map(({ id: _id, application_id: _app, version: _version, ...command }) => command);
  await rest(bot.local, "PUT", app, [...commands, { name: "extra", description: "More" }]);
  await expect
    .poll(() =>
      named(member, "commands")
        .at(-1)
        ?.map((command: any) => command.name),
    )
    .toEqual(["find", "Read this", "extra"]);
  bot.local.disconnect("drop");
  await expect.poll(() => named(member, "ready").map(({ ready }) => ready), { timeout: 5_000 }).toContain(true);
  expect(named(member, "ready")[0]).toEqual({ ready: false });
});

test.each<[string, string, unknown, string]>([
  [
    "an unknown channel",
    "interactions",
    { type: 2, channelId: "1", data: { name: "find" } },
    "There is no such channel.",
  ],
  ["an unknown command", "interactions", { type: 2, data: { name: "nope" } }, "No command /nope is registered."],
  ["a missing option", "interactions", { type: 2, data: { name: "find" } }, '/find needs "query".'],
  ["an odd option", "interactions", { type: 2, data: { name: "find", options: [null, { name: {} }] } }, ""],
  ["an unknown deed", "interactions", { type: 9, data: {} }, "This page sends commands, presses and forms only."],
  ["a form that nobody opened", "interactions", { type: 5, data: {} }, "This form is no longer open."],
  ["an empty message", "messages", { content: "  " }, "An empty message cannot be sent."],
  ["a list", "messages", [], ""],
])("%s is refused in words", async (_, name, body, words) => {
  const given = Array.isArray(body) ? body : { channelId: general(), ...(body as object) };
  const answer = await ask(`/page/${name}?as=member`, given);
  expect(answer.status).toBe(400);
  expect(answer.body.message).toContain(words);
});

test("older messages come a few at a time, up to the first, for those who see the channel", async () => {
  const channelId = bot.local.ids.channels.locked;
  for (let count = 0; count < 120; count += 1) bot.local.user("admin").say(`number ${count}`, { channel: channelId });
  const all = bot.local.messages(channelId, "admin").map(({ id }) => id);
  const seen: string[] = [];
  for (let before = all.at(-1)!; ; before = seen[0]!) {
    const { body } = await ask(`/page/older?as=admin&channelId=${channelId}&before=${before}`);
    if (body.messages.length === 0) break;
    expect(body.messages.length).toBeLessThanOrEqual(50);
    seen.unshift(...body.messages.map(({ id }: { id: string }) => id));
  }
  expect(seen).toEqual(all.slice(0, -1));
  const refused = await ask(`/page/older?as=admin&channelId=1&before=${all[0]}`);
  expect([refused.status, refused.body.message]).toEqual([400, "There is no such channel."]);
});

test("a member cannot write where only others may, and only JSON is read", async () => {
  const locked = { channelId: bot.local.ids.channels.locked, content: "hello" };
  expect((await ask("/page/messages?as=member", locked)).status).toBe(400);
  expect((await ask("/page/messages?as=admin", locked)).status).toBe(201);
  expect(
    (await ask("/page/messages?as=admin", { channelId: general(), content: "a" }, { "content-type": "text/plain" }))
      .status,
  ).toBe(400);
  expect((await ask("/page/messages?as=admin", { channelId: general(), content: "x".repeat(70_000) })).status).toBe(
    413,
  );
});
