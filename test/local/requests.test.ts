import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type LocalDiscord, PERMISSION, startLocalDiscord } from "../../src/local/index.ts";
import { rest } from "./asking-rest.ts";

let local: LocalDiscord;
let now = Date.UTC(2025, 2, 1, 7);
beforeAll(async () => {
  local = await startLocalDiscord({ now: () => now, nonceWindowMs: 60_000 });
});
afterEach(() => local.faults.clear());
afterAll(() => local.close());

const general = () => `/channels/${local.ids.channels.general}/messages`;
const briefings = () => `/channels/${local.ids.channels.briefings}/messages`;

test.each<[string, string, () => string, unknown, number, number]>([
  ["an unknown route", "GET", () => "/nowhere", undefined, 404, 0],
  ["a path that cannot be decoded", "GET", () => "/%E0%A4%A", undefined, 404, 0],
  ["a wrong method", "DELETE", general, undefined, 405, 0],
  ["a channel that is gone", "POST", () => "/channels/1/messages", { content: "a" }, 404, 10003],
  [
    "a channel that the bot cannot see",
    "POST",
    () => `/channels/${local.ids.channels.locked}/messages`,
    { content: "a" },
    403,
    50001,
  ],
  ["a message that is gone", "PATCH", () => `${general()}/1`, { content: "a" }, 404, 10008],
  [
    "an interaction that is not known",
    "POST",
    () => "/interactions/1/abc/callback",
    { type: 4, data: { content: "a" } },
    404,
    10062,
  ],
  ["a follow-up to nothing", "POST", () => `/webhooks/${local.ids.application}/abc`, { content: "a" }, 404, 10015],
  ["a guild that is not the bot's", "GET", () => "/guilds/1", undefined, 404, 10004],
  ["commands of another application", "GET", () => "/applications/1/commands", undefined, 403, 50001],
  [
    "a command that is gone",
    "DELETE",
    () => `/applications/${local.ids.application}/commands/1`,
    undefined,
    404,
    10063,
  ],
  ["a body that is no JSON", "POST", general, "{", 400, 50109],
  ["a body that is too long", "POST", general, `"${"x".repeat(1024 * 1024)}"`, 413, 40005],
  ["a crosspost from a plain channel", "POST", () => `${general()}/1/crosspost`, undefined, 403, 50024],
  ["a limit out of range", "GET", () => `${general()}?limit=101`, undefined, 400, 50035],
])("%s is answered as Discord does", async (_, method, path, body, status, code) => {
  expect(await rest(local, method, path(), body)).toMatchObject({ status, body: { code } });
});

test("a wrong token and none are answered 401", async () => {
  expect(await rest(local, "GET", "/gateway/bot", undefined, "Bot wrong")).toMatchObject({ status: 401 });
  expect(await rest(local, "POST", general(), { content: "a" }, "")).toMatchObject({ status: 401 });
});

test.each<[string, bigint, object, number]>([
  ["View Channel", PERMISSION.viewChannel, { content: "a" }, 50001],
  ["Send Messages", PERMISSION.sendMessages, { content: "a" }, 50013],
  ["Embed Links", PERMISSION.embedLinks, { embeds: [{ title: "a" }] }, 50013],
])("without %s a message is refused, and with it again it is taken", async (_, permission, body, code) => {
  local.faults.deny(local.ids.channels.briefings, permission);
  expect(await rest(local, "POST", briefings(), body)).toMatchObject({ status: 403, body: { code } });
  local.faults.clear();
  expect(await rest(local, "POST", briefings(), body)).toMatchObject({ status: 200 });
});

test("messages are read back by place, newest first, and not at all without the right", async () => {
  const channel = `/channels/${local.ids.channels.announcements}/messages`;
  const ids: unknown[] = [];
  for (const content of ["one", "two", "three", "four"])
    ids.push((await rest(local, "POST", channel, { content })).body.id);
  const contents = async (query: string) => {
    const { body } = await rest(local, "GET", `${channel}?${query}`);
    return (body as unknown as { content: string }[]).map((message) => message.content);
  };
  expect(await contents("limit=2")).toEqual(["four", "three"]);
  expect(await contents(`after=${ids[1]}`)).toEqual(["four", "three"]);
  expect(await contents(`before=${ids[2]}&limit=1`)).toEqual(["two"]);
  expect(await contents(`around=${ids[1]}&limit=3`)).toEqual(["three", "two", "one"]);
  local.faults.deny(local.ids.channels.announcements, PERMISSION.readMessageHistory);
  expect(await contents("limit=2")).toEqual([]);
  expect(await rest(local, "GET", `${channel}/${ids[0]}`)).toMatchObject({ status: 403, body: { code: 50013 } });
  local.faults.clear();
  local.faults.historyForbidden = true;
  expect(await rest(local, "GET", channel)).toMatchObject({ status: 403, body: { code: 50001 } });
});

test("the same nonce within the window is the same message; later it is another", async () => {
  const send = (nonce: string | number, content = "a") =>
    rest(local, "POST", briefings(), { content, nonce, enforce_nonce: true });
  const first = await send("slot-1");
  expect(first.body).toMatchObject({ nonce: "slot-1", content: "a" });
  now += 59_000;
  expect((await send("slot-1", "changed")).body).toMatchObject({ id: first.body.id, content: "a" });
  expect((await send("slot-2")).body.id).not.toBe(first.body.id);
  now += 2_000;
  expect((await send("slot-1")).body.id).not.toBe(first.body.id);
  expect((await send(77)).body.id).toBe((await send(77)).body.id);
});

test("a nonce that is not enforced makes a message each time", async () => {
  const send = () => rest(local, "POST", briefings(), { content: "a", nonce: "free" });
  expect((await send()).body.id).not.toBe((await send()).body.id);
});

test("a nonce whose message was deleted answers 10008 and makes nothing", async () => {
  const body = { content: "gone", nonce: "slot-9", enforce_nonce: true };
  const first = await rest(local, "POST", briefings(), body);
  local.remove(local.ids.channels.briefings, String(first.body.id));
  expect(await rest(local, "POST", briefings(), body)).toMatchObject({ status: 404, body: { code: 10008 } });
  expect(local.messages(local.ids.channels.briefings).some((message) => message.content === "gone")).toBe(false);
});

test("only own messages can be edited, and a plain message can be crossposted once", async () => {
  const said = local.user("member").say("mine");
  expect(await rest(local, "PATCH", `${general()}/${said.id}`, { content: "yours" })).toMatchObject({
    status: 403,
    body: { code: 50005 },
  });
  expect(await rest(local, "DELETE", `${general()}/${said.id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
  const channel = `/channels/${local.ids.channels.announcements}/messages`;
  const { body: message } = await rest(local, "POST", channel, { content: "news" });
  expect(await rest(local, "POST", `${channel}/${message.id}/crosspost`)).toMatchObject({
    status: 200,
    body: { flags: 1 },
  });
  expect(await rest(local, "POST", `${channel}/${message.id}/crosspost`)).toMatchObject({
    status: 400,
    body: { code: 40033 },
  });
});

test("the words of others are hidden from a bot that did not ask for them", async () => {
  const said = local.user("member").say("a secret");
  expect((await rest(local, "GET", `${general()}/${said.id}`)).body.content).toBe("");
  const to = local.user("member").say(`<@${local.ids.bot}> a question`);
  expect((await rest(local, "GET", `${general()}/${to.id}`)).body.content).toContain("a question");
});

test.each<
  [string, () => { content?: string; components?: unknown[]; flags?: number; allowed_mentions?: object }, object]
>([
  ["a role that is mentionable", () => ({ content: `<@&${local.ids.role}>` }), { mention_roles: ["role"] }],
  ["a role that is not mentionable", () => ({ content: `<@&${local.ids.quietRole}>` }), {}],
  [
    "a role in a V2 text",
    () => ({ flags: 1 << 15, components: [{ type: 10, content: `<@&${local.ids.role}>` }] }),
    { mention_roles: ["role"] },
  ],
  ["a role when nothing is allowed", () => ({ content: `<@&${local.ids.role}>`, allowed_mentions: { parse: [] } }), {}],
  [
    "the one role that is allowed",
    () => ({
      content: `<@&${local.ids.role}> <@${local.ids.member}>`,
      allowed_mentions: { parse: [], roles: [local.ids.role] },
    }),
    { mention_roles: ["role"] },
  ],
  ["a user", () => ({ content: `<@${local.ids.member}>` }), { mentions: ["member"] }],
  ["everyone, which the bot may not", () => ({ content: "@everyone" }), {}],
])("whom a message pings: %s", async (_, body, expected) => {
  const { body: answer } = await rest(local, "POST", briefings(), body());
  const names = new Map([
    [local.ids.role, "role"],
    [local.ids.quietRole, "quiet"],
  ]);
  const pinged = {
    mentions: (answer.mentions as { id: string }[]).map(({ id }) => (id === local.ids.member ? "member" : id)),
    mention_roles: (answer.mention_roles as string[]).map((id) => names.get(id)),
    mention_everyone: answer.mention_everyone,
  };
  expect(pinged).toEqual({ mentions: [], mention_roles: [], mention_everyone: false, ...expected });
});

test("requests are kept with body and status, the last thousand of them", async () => {
  await rest(local, "POST", general(), { content: "recorded" });
  expect(local.requests().at(-1)).toMatchObject({
    method: "POST",
    path: general(),
    body: { content: "recorded" },
    status: 200,
    at: now,
  });
  for (let n = 0; n < 1_010; n += 1) await rest(local, "GET", "/users/@me");
  expect(local.requests()).toHaveLength(1_000);
});

test("a channel keeps its last two thousand messages", () => {
  const { general: channel } = local.ids.channels;
  for (let n = 0; n < 2_010; n += 1) local.user("member").say(`message ${n}`);
  const kept = local.messages(channel);
  expect(kept).toHaveLength(2_000);
  expect(kept.at(-1)?.content).toBe("message 2009");
});
