import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Deed, Delivery, Target } from "../../src/domain/delivery.ts";
import { channelId, type DeliveryId, deliveryId, guildId, userId } from "../../src/domain/ids.ts";
import { say as message, type Reply, reply } from "../../src/domain/reply.ts";
import { type Fault, PERMISSION } from "../../src/local/index.ts";
import { planned } from "../../src/schedule/post.ts";
import { reasons } from "../../src/schedule/reasons.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { textOf } from "./seen.ts";

const SECOND = 1_000;
const clock = fakeClock(START);
const settled = () => pair.bot.clock.settled();
let pair: Pair;
let forum: string;
let count = 0;

beforeAll(async () => {
  pair = await startPair({
    now: clock.now,
    setTimer: clock.setTimer,
    starterArticles: false,
    seed: { channels: [{ name: "digest", type: 15 }] },
  });
  forum = pair.local.guilds[0]!.channels.digest!;
});
afterAll(() => pair.stop());
afterEach(() => pair.local.faults.clear());

const store = () => pair.bot.opened.store;
const channel = (id: string): Target => ({ kind: "channel", channel: channelId(id) });
const say =
  (words: string) =>
  (token: string): Reply =>
    reply([{ kind: "text", text: [words] }], {
      audience: "everyone",
      actions: [
        { kind: "button", label: "Latest", style: "secondary", command: "latest", verb: "open", state: [token] },
      ],
    });

/** A notice, sent as far as it goes in some minutes. */
async function post(words: string, target: Target): Promise<Delivery> {
  const slotKey = `notice/${++count}`;
  const slot = { slotKey, origin: { kind: "notice", id: "n" }, guild: guildId(pair.local.ids.guild), target } as const;
  await pair.bot.outbox.post({ ...slot, dueAt: clock.now(), told: null, say: say(words) });
  return untilSettled(slotKey);
}

/** Any other deed, with the payload of a post where one goes with it. */
async function perform(deed: Deed, target: Target, more: Partial<Delivery> = {}): Promise<Delivery> {
  const slotKey = `deed/${++count}`;
  const delivery = planned({
    slotKey,
    origin: { kind: "notice", id: "n" },
    guild: guildId(pair.local.ids.guild),
    target,
    dueAt: clock.now(),
    deed,
  });
  await store().planDeliveries([{ ...delivery, payload: payload(`deed ${count}`, delivery.nonce), ...more }]);
  return untilSettled(slotKey);
}
const payload = (words: string, token: string): string =>
  JSON.stringify({
    flags: 1 << 15,
    components: [
      { type: 10, content: words },
      { type: 1, components: [{ type: 2, style: 2, label: "Latest", custom_id: `v1:latest:open:${token}` }] },
    ],
    allowed_mentions: { parse: [] },
  });

async function untilSettled(slotKey: string): Promise<Delivery> {
  await pair.bot.outbox.deliverDue();
  await clock.advance(clock.now() + 300 * SECOND, settled);
  return (await store().deliveryBySlot(slotKey))!;
}
const textsIn = (id: string): string[] => pair.local.messages(id).map(textOf);
const requests = (method: string, path: RegExp, since: number) =>
  pair.local.requests().filter((one) => one.method === method && path.test(one.path) && one.at >= since);

describe("a message that nobody asked for", () => {
  test("reaches a channel once, whatever is planned under its key later", async () => {
    const { general } = pair.local.ids.channels;
    const sent = await post("The feed is back", channel(general));
    expect(sent).toMatchObject({ state: "sent", because: null, deed: { kind: "post" } });
    count -= 1;
    await post("The feed is back, again", channel(general));
    expect(textsIn(general)).toEqual([expect.stringContaining("The feed is back")]);
  });

  test("reaches a person's direct messages, which are opened on the way, and is found there after a lost answer", async () => {
    const person: Target = { kind: "person", person: userId(pair.local.ids.member) };
    pair.local.faults.next({ method: "POST", path: /^\/channels\/\d+\/messages$/ }, { lostAnswer: true });
    const sent = await post("Your watch found something", person);
    expect(sent).toMatchObject({ state: "sent", messageId: expect.any(String) });
    const dm = String(BigInt(pair.local.ids.member) + 1_000n);
    expect(pair.local.messages(dm).map(({ id }) => id)).toEqual([sent.messageId]);
  });

  test("fails where the person takes no direct messages, and is not tried again", async () => {
    const before = clock.now();
    pair.local.faults.next(
      { method: "POST", path: /^\/channels\/\d+\/messages$/ },
      { status: 403, body: { message: "Cannot send messages to this user", code: 50007 } },
    );
    const person: Target = { kind: "person", person: userId(pair.local.ids.admin) };
    expect(await post("Your watch found something", person)).toMatchObject({
      state: "failed",
      because: message("reason.discord-answered", { answer: { words: "Cannot send messages to this user" } }),
    });
    expect(requests("POST", /^\/channels\/\d+\/messages$/, before)).toHaveLength(1);
  });

  test("without a mark by which it can be found again is a bug and is not planned", async () => {
    const slot = {
      slotKey: "unmarked",
      origin: { kind: "notice", id: "n" },
      guild: null,
      dueAt: 0,
      told: null,
    } as const;
    const target = channel(pair.local.ids.channels.general);
    await expect(pair.bot.outbox.post({ ...slot, target, say: () => say("Nothing")("") })).rejects.toThrow(/token/);
    expect(await store().deliveryBySlot("unmarked")).toBeNull();
  });

  test("that Discord would refuse is a bug and is not planned", async () => {
    const slot = { slotKey: "long", origin: { kind: "notice", id: "n" }, guild: null, dueAt: 0, told: null } as const;
    const target = channel(pair.local.ids.channels.general);
    const twice = (token: string): Reply => {
      const { actions, parts } = say("Twice")(token);
      return reply(parts, { actions: [...actions, ...actions] });
    };
    await expect(pair.bot.outbox.post({ ...slot, target, say: twice })).rejects.toThrow(/twice/);
    expect(await store().deliveryBySlot("long")).toBeNull();
  });
});

/** Each deed, and where its request goes. */
const REQUEST = {
  edit: { method: "PATCH", path: /^\/channels\/\d+\/messages\/\d+$/ },
  thread: { method: "POST", path: /\/messages\/\d+\/threads$/ },
  publish: { method: "POST", path: /\/crosspost$/ },
  forum: { method: "POST", path: /^\/channels\/\d+\/threads$/ },
} as const;
const TROUBLES: [string, Fault][] = [
  ["nothing goes wrong", {}],
  ["the answer is lost", { lostAnswer: true }],
  ["the connection breaks before Discord acts", { dropBefore: true }],
  ["Discord fails (500)", { status: 500 }],
  ["Discord acts and answers that it failed (504)", { status: 504, lostAnswer: true }],
  ["the gateway before Discord fails (502)", { status: 502 }],
  ["Discord asks to wait (429)", { status: 429, retryAfter: 0.2 }],
];
const trouble = (request: { method: string; path: RegExp }, fault: Fault) => {
  if (Object.keys(fault).length > 0) pair.local.faults.next(request, fault);
};

describe.each(TROUBLES)("when %s", (_name, fault) => {
  test("a message is edited", async () => {
    const { general } = pair.local.ids.channels;
    const { id, messageId } = await post("First words", channel(general));
    trouble(REQUEST.edit, fault);
    const edited = await perform({ kind: "edit", of: id }, channel(general));
    expect(edited).toMatchObject({ state: "sent", messageId });
    expect(textsIn(general).at(-1)).toContain(`deed ${count}`);
    expect(pair.local.messages(general).at(-1)!.edited_timestamp).not.toBeNull();
  });

  test("one thread is begun under a message, and a post goes into it", async () => {
    const { general } = pair.local.ids.channels;
    const { id, messageId } = await post("Opening", channel(general));
    trouble(REQUEST.thread, fault);
    const thread = await perform({ kind: "thread", of: id, name: "More" }, channel(general), { payload: null });
    expect(thread).toMatchObject({ state: "sent", messageId });
    const inside = await perform({ kind: "post-in-thread", of: thread.id }, channel(general));
    expect(inside.state).toBe("sent");
    expect(pair.local.messages(messageId!).map((message) => message.id)).toEqual([inside.messageId]);
  });

  test("a message of an announcement channel is passed on once", async () => {
    const { announcements } = pair.local.ids.channels;
    const { id, messageId } = await post("For everybody", channel(announcements));
    trouble(REQUEST.publish, fault);
    expect(await perform({ kind: "publish", of: id }, channel(announcements))).toMatchObject({
      state: "sent",
      messageId,
    });
    expect(pair.local.messages(announcements).at(-1)!.flags & 1).toBe(1);
  });

  test("one post of a forum is begun", async () => {
    const before = forumPosts().length;
    trouble(REQUEST.forum, fault);
    const sent = await perform({ kind: "forum-post", name: `Day ${count}` }, channel(forum));
    expect(sent.state).toBe("sent");
    expect(forumPosts().slice(before)).toEqual([sent.messageId]);
    expect(pair.local.messages(sent.messageId!)).toHaveLength(1);
  });
});

describe("a post of a forum that was archived before its answer could be looked for", () => {
  const ARCHIVED = { method: "GET", path: /\/threads\/archived\/public$/ };
  async function sentAndLost(): Promise<Delivery> {
    const sent = await perform({ kind: "forum-post", name: `Day ${count}` }, channel(forum));
    await store().updateDelivery(sent.id, { state: "sending", messageId: null });
    await clock.jump(clock.now() + 49 * 3_600 * SECOND, settled);
    await clock.advance(clock.now() + 300 * SECOND, settled);
    return { ...sent, ...(await store().delivery(sent.id))! };
  }

  test("is found, and not begun again", async () => {
    const before = forumPosts().length;
    expect(await sentAndLost()).toMatchObject({ state: "sent", messageId: forumPosts().at(-1) });
    expect(forumPosts()).toHaveLength(before + 1);
  });

  test("is unknown where nobody may look for it", async () => {
    const refused = { status: 403, body: { code: 50001, message: "Missing Access" } };
    pair.local.faults.next(ARCHIVED, refused);
    expect(await sentAndLost()).toMatchObject({
      state: "unknown",
      because: reasons.hidden(NO_ACCESS),
    });
  });
});

const NO_ACCESS = message("reason.discord-answered", { answer: { words: "Missing Access" } });

/** The threads of the forum, as anybody sees them who asks Discord. */
const forumPosts = (): string[] => pair.local.threads(forum).map(({ id }) => id);

describe("what cannot be done", () => {
  test("a post of a forum whose answer was lost is unknown where nobody may look for it, and is not repeated", async () => {
    const before = forumPosts().length;
    pair.local.faults.next(REQUEST.forum, { lostAnswer: true });
    pair.local.faults.next(
      { method: "GET", path: /\/threads\/active$/ },
      { status: 403, body: { code: 50001, message: "Missing Access" } },
    );
    const sent = await perform({ kind: "forum-post", name: "Hidden" }, channel(forum));
    expect(sent).toMatchObject({ state: "unknown", because: reasons.hidden(NO_ACCESS) });
    expect(forumPosts()).toHaveLength(before + 1);
  });

  test.each([
    ["is gone", { status: 404, body: { code: 10008, message: "Unknown Message" } }],
    [
      "is too old to be edited",
      { status: 400, body: { code: 30046, message: "Maximum number of edits to messages older than 1 hour reached" } },
    ],
    ["stands where the bot lost its rights", { status: 403, body: { code: 50001, message: "Missing Access" } }],
  ])("an edit of a message that %s fails with Discord's words", async (_name, fault) => {
    const { general } = pair.local.ids.channels;
    const { id } = await post("Words", channel(general));
    pair.local.faults.next(REQUEST.edit, fault);
    const edit = await perform({ kind: "edit", of: id }, channel(general));
    expect(edit).toMatchObject({
      state: "failed",
      because: message("reason.discord-answered", { answer: { words: fault.body.message } }),
    });
  });

  test("a thread without the right to begin one fails, and what should go into it is skipped with the reason", async () => {
    const { general } = pair.local.ids.channels;
    const { id } = await post("Opening", channel(general));
    pair.local.faults.deny(general, PERMISSION.createPublicThreads);
    const thread = await perform({ kind: "thread", of: id, name: "More" }, channel(general), { payload: null });
    expect(thread.state).toBe("failed");
    const after = { delivery: thread.id, ended: "sent" } as const;
    const inside = await perform({ kind: "post-in-thread", of: thread.id }, channel(general), { after });
    expect(inside).toMatchObject({
      state: "skipped",
      because: reasons.notFollowed(message("reason.discord-answered", { answer: { words: "Missing Permissions" } })),
    });
  });

  test("a part whose first part was removed by somebody is not sent", async () => {
    const { general } = pair.local.ids.channels;
    const { id } = await post("Opening", channel(general));
    await store().updateDelivery(id, { messageId: null });
    expect(await perform({ kind: "thread", of: id, name: "More" }, channel(general))).toMatchObject({
      state: "failed",
      because: message("reason.nothing-to-follow"),
    });
    expect(await perform({ kind: "thread", of: deliveryId("none"), name: "More" }, channel(general))).toMatchObject({
      state: "failed",
    });
  });
});

/** Each is written down and sent; a busy machine takes a while. */
const TWO_THOUSAND_EDITS_MS = 120_000;

test(
  "too many refused requests hold the outbox and stand in /status, and it goes on when they are over",
  async () => {
    const { general } = pair.local.ids.channels;
    const { id } = await post("Words", channel(general));
    pair.local.faults.next(REQUEST.edit, { status: 403, body: { message: "Missing Access", code: 50001 } }, 2_000);
    // So many go through at one moment.
    for (let sent = 0; sent < 2_000; sent += 10) {
      await editAll(id, sent, 10);
      await clock.advance(clock.now() + SECOND / 2, settled);
    }
    await editAll(id, 2_000, 1);
    const state = async (number: number) => (await store().deliveryBySlot(`many/${number}`))?.state;
    expect([await state(1_999), await state(2_000)]).toEqual(["failed", "planned"]);
    const { message } = await pair.local.user("admin").command("status");
    expect(textOf(message)).toContain("Discord refused 2,000 requests in ten minutes; nothing is posted until that is");
    await clock.advance(clock.now() + 720 * SECOND, settled);
    expect(await state(2_000)).toBe("sent");
  },
  TWO_THOUSAND_EDITS_MS,
);

async function editAll(of: DeliveryId, from: number, many: number): Promise<void> {
  const edits = Array.from({ length: many }, (_, index) =>
    planned({
      slotKey: `many/${from + index}`,
      origin: { kind: "notice", id: "n" },
      guild: guildId(pair.local.ids.guild),
      target: channel(pair.local.ids.channels.general),
      dueAt: clock.now(),
      deed: { kind: "edit", of },
    }),
  );
  await store().planDeliveries(edits.map((edit) => ({ ...edit, payload: payload("Edited", edit.nonce) })));
  await pair.bot.outbox.deliverDue();
}
