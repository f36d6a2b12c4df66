import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { channelId, guildId } from "../../src/domain/ids.ts";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { reply } from "../../src/domain/reply.ts";
import { type Fault, PERMISSION } from "../../src/local/index.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, buttonsOf, messageOf, selects, textOf } from "./seen.ts";

const SECOND = 1_000;
const EDIT = { method: "PATCH", path: /^\/channels\/\d+\/messages\/\d+$/ };
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const everyone = { kind: "everyone" } as const;

const BRIDGE = `Brindlemoor bridge opens after nine years\n\nThe bridge at Brindlemoor opened to traffic on Friday, nine years after work began.\n\nThe crossing cost $40 million, the council said.`;
const OTTERS = `Otters return to the River Quelle\n\nA family of otters was seen in the River Quelle for the first time since 1961, wardens said.\n\nThe wardens counted four animals.`;

const due = utc("2026-03-07T08:00");
const published = new Date(due - 7_200 * SECOND).toISOString();
const bridge: Partial<RawItem> = { url: "https://one.example/bridge", publisher: "The Moor Post", published };
const otters: Partial<RawItem> = { url: "https://two.example/otters", publisher: "Quelle Herald", published };

let clock: ReturnType<typeof fakeClock>;
let pair: Pair;
let desk: ReturnType<typeof briefingDesk>;
const settled = () => pair.bot.clock.settled();
const takeIn = (text: string, more: Partial<RawItem>) => pair.bot.opened.intake.takeIn([rawItem(text, more)], everyone);

/** A briefing that told both articles at eight. */
beforeEach(async () => {
  clock = fakeClock(utc("2026-03-06T12:00"));
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
  desk = briefingDesk(pair.local);
  await desk.add();
  await pair.bot.look();
  await clock.jump(due - 3_600 * SECOND, settled);
  await takeIn(BRIDGE, bridge);
  await takeIn(OTTERS, otters);
  await clock.jump(due - 10 * SECOND, settled);
  await clock.advance(due + 10 * SECOND, settled);
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toContain("opened to traffic on Friday");
  expect(texts()[0]).toContain("family of otters");
});
afterEach(() => pair.stop());

const ofToday = () => desk.posts().filter(({ timestamp }) => Date.parse(timestamp) >= due);
const texts = () => ofToday().map(textOf);
const withdraw = () => takeIn(BRIDGE, { ...bridge, status: "canceled" });
const NOTE = "Correction: An earlier version of this article gave the wrong cost of the crossing.";
const correct = (note = NOTE) => takeIn(`${BRIDGE}\n\n${note}`, bridge);
/** What is noticed is carried out within some minutes. */
async function noticed(seconds = 300) {
  await pair.bot.look();
  await clock.advance(clock.now() + seconds * SECOND, settled);
}
const requests = ({ method, path }: typeof EDIT) =>
  pair.local.requests().filter((one) => one.method === method && path.test(one.path) && one.at >= due + 10 * SECOND);

describe("an article that its publisher withdraws", () => {
  test("is taken out of the message that told it, whose top says so, and nothing else changes", async () => {
    await withdraw();
    await noticed();
    const [text, ...more] = texts();
    expect(more).toEqual([]);
    expect(text).toMatch(/^\*\*Withdrawn by its publisher since:\*\* .*Brindlemoor bridge opens/);
    expect(text).not.toContain("opened to traffic on Friday");
    expect(text).not.toContain("$40 million");
    expect(text).toContain("family of otters");
    expect(text).toContain("What stood here was withdrawn by its publisher.");
    expect(selects(ofToday()[0]!)[0]!.options).toHaveLength(1);
    await noticed();
    expect(requests(EDIT)).toHaveLength(1);
    expect(requests(EDIT)[0]!.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  test("and the other one with it leave a message that still says what was withdrawn", async () => {
    await withdraw();
    await takeIn(OTTERS, { ...otters, status: "canceled" });
    await noticed();
    const [text] = texts();
    expect(text!.match(/Withdrawn by its publisher since:/g)).toHaveLength(2);
    expect(text).not.toContain("family of otters");
    expect(text).not.toContain("opened to traffic on Friday");
    expect(selects(ofToday()[0]!)).toEqual([]);
  });

  test("is not taken for withdrawn when only the operator takes it back", async () => {
    const [id] = (await pair.bot.opened.store.timeline({ limit: 1 }, { guild: null })).map((entry) => entry.id);
    await pair.bot.opened.store.setSource([id!], "sample");
    await pair.bot.opened.intake.takeBack("sample");
    await noticed();
    expect(requests(EDIT)).toEqual([]);
  });
});

describe("an article that its publisher corrects", () => {
  test("is told to be corrected at the top of the message, in the source's own words, once", async () => {
    await correct();
    await noticed();
    await noticed();
    const [text, ...more] = texts();
    expect(more).toEqual([]);
    expect(text).toMatch(/^\*\*Corrected since:\*\* /);
    expect(text).toContain("gave the wrong cost of the crossing.");
    expect(text).toContain("opened to traffic on Friday");
    expect(requests(EDIT)).toHaveLength(1);
    await correct(`${NOTE}\n\nClarification: The bridge was named by its builders.`);
    await noticed();
    expect(texts()[0]!.match(/gave the wrong cost/g)).toHaveLength(1);
    expect(texts()[0]).toContain("named by its builders");
  });

  test.each([
    ["changed where its own server finds it", "own", 1],
    ["left alone where only another server finds it", "another", 0],
  ] as const)("is %s", async (_name, whose, edits) => {
    const { guild, channels } = pair.local.ids;
    const audience = { kind: "guilds", guilds: [guildId(whose === "own" ? guild : "999")] } as const;
    const { takeIn } = pair.bot.opened.intake;
    const lamp = { url: "https://three.example/lamp", published };
    const words = "Lamp of Orme is lit again\n\nThe lamp of Orme was lit on Friday, said Lotte Brandt, who keeps it.";
    const [article] = (await takeIn([rawItem(words, lamp)], audience)).articles;
    await pair.bot.outbox.post({
      slotKey: "one",
      origin: { kind: "notice", id: "one" },
      guild: guildId(guild),
      target: { kind: "channel", channel: channelId(channels.briefings) },
      dueAt: clock.now(),
      told: null,
      tells: { by: [article!], articles: [{ id: article!, headline: "Lamp of Orme is lit again", corrections: [] }] },
      say: (token) =>
        reply([{ kind: "note", text: ["The lamp is lit."] }], {
          audience: "everyone",
          actions: [
            { kind: "button", label: "Latest", style: "secondary", command: "latest", verb: "open", state: [token] },
          ],
        }),
    });
    await noticed();
    await takeIn([rawItem(`${words}\n\n${NOTE}`, { ...lamp, knownAs: article! })], audience);
    await noticed();
    expect(requests(EDIT)).toHaveLength(edits);
  });

  test("is left alone while only other words of it change", async () => {
    await takeIn(`${BRIDGE}\n\nA band played until dusk.`, bridge);
    await noticed();
    expect(requests(EDIT)).toEqual([]);
  });
});

test("a message that waits goes out without the words of an article that was withdrawn meanwhile", async () => {
  const monday = utc("2026-03-09T08:00");
  await clock.jump(monday - 3_600 * SECOND, settled);
  const lamp = { url: "https://three.example/lamp", published: new Date(clock.now() - 600 * SECOND).toISOString() };
  const words = "Lamp of Orme is lit again\n\nThe lamp of Orme was lit on Monday, said Lotte Brandt, who keeps it.";
  await takeIn(words, lamp);
  await clock.jump(monday - 10 * SECOND, settled);
  pair.local.faults.next(POST, { dropBefore: true }, 100);
  await clock.advance(monday + 60 * SECOND, settled);
  await takeIn(words, { ...lamp, status: "canceled" });
  await noticed(30);
  pair.local.faults.clear();
  await noticed();
  const sent = pair.local
    .requests()
    .filter(({ method, path, at }) => method === "POST" && POST.path.test(path) && at > monday);
  expect(sent.length).toBeGreaterThan(0);
  expect(JSON.stringify(sent.at(-1)!.body)).not.toContain("was lit on Monday");
  const [text] = desk
    .posts()
    .filter(({ timestamp }) => Date.parse(timestamp) >= monday)
    .map(textOf);
  expect(text).toContain("Withdrawn by its publisher since");
});

describe("where the message cannot be edited", () => {
  const rows: [string, (message: string) => void][] = [
    ["somebody removed it", (message) => pair.local.remove(pair.local.ids.channels.briefings, message)],
    [
      "it is too old",
      () =>
        pair.local.faults.next(EDIT, {
          status: 400,
          body: { code: 30046, message: "Maximum number of edits to messages older than 1 hour reached" },
        }),
    ],
  ];
  test.each(rows)("because %s, what became of the article is posted, once", async (_why, make) => {
    const before = ofToday()[0]!.id;
    make(before);
    await withdraw();
    await noticed();
    await noticed();
    const last = texts().at(-1)!;
    expect(last).toMatch(/^\*\*Withdrawn by its publisher since:\*\*/);
    expect(last).not.toContain("opened to traffic on Friday");
    expect(requests(POST)).toHaveLength(1);
  });

  test("nor anything posted, nobody is told, and the briefing stays", async () => {
    const { briefings } = pair.local.ids.channels;
    pair.local.faults.next(EDIT, { status: 403, body: { code: 50001, message: "Missing Access" } });
    pair.local.faults.deny(briefings, PERMISSION.sendMessages);
    await withdraw();
    await noticed();
    expect(texts()).toHaveLength(1);
    expect(await desk.list()).not.toContain("Paused");
  });
});

const TROUBLES: [string, Fault][] = [
  ["the answer is lost", { lostAnswer: true }],
  ["Discord fails (500)", { status: 500 }],
  ["Discord asks to wait", { status: 429, retryAfter: 0.1 }],
];
test.each(TROUBLES)("a correction arrives once when %s, also after a restart in the middle", async (_name, fault) => {
  pair.local.faults.next(EDIT, fault);
  await correct();
  await pair.bot.look();
  await pair.restart();
  await noticed();
  expect(texts()).toHaveLength(1);
  expect(texts()[0]!.match(/Corrected since:/g)).toHaveLength(1);
});

test("a withdrawal that the program did not live to notice is noticed after the next start", async () => {
  await withdraw();
  await pair.restart();
  await noticed();
  expect(texts()[0]).toMatch(/^\*\*Withdrawn/);
});

test("a card stands for everybody without an apology, also where it cannot be asked for after it", async () => {
  const member = pair.local.user("member");
  const card = messageOf(await member.command("summary", { article: bridge.url! }));
  pair.local.faults.next({ method: "GET", path: /@original$|%40original$/ }, { status: 404 }, 5);
  const answer = await member.press(card, button(card, "Post here"));
  expect(textOf(messageOf(answer))).toContain("opened to traffic on Friday");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(answer.followUps).toEqual([]);
  expect(pair.local.requests().some(({ path, status }) => path.endsWith("original") && status === 404)).toBe(true);
});

test("the card of an article that somebody posted is mended as well, and leads to it no more", async () => {
  const { general } = pair.local.ids.channels;
  const member = pair.local.user("member");
  const card = messageOf(await member.command("summary", { article: bridge.url! }));
  await member.press(card, button(card, "Post here"));
  const posted = () => pair.local.messages(general).filter((message) => /Shared by/.test(textOf(message)));
  expect(textOf(posted()[0]!)).toContain("opened to traffic on Friday");
  await isKept(posted()[0]!.id);
  await correct();
  await noticed();
  expect(textOf(posted()[0]!)).toMatch(
    /Corrected since:[\s\S]*wrong cost[\s\S]*opened to traffic on Friday[\s\S]*Shared/,
  );
  await withdraw();
  await noticed();
  const [message, ...more] = posted();
  expect(more).toEqual([]);
  expect(textOf(message!)).toMatch(/^\*\*Withdrawn by its publisher since:\*\* .*Brindlemoor bridge opens/);
  expect(textOf(message!)).not.toMatch(/opened to traffic|wrong cost|40 million/);
  expect(buttonsOf(message!)).toEqual([]);
  expect(selects(message!)).toEqual([]);
});

/** It is written down after it stands there. */
const isKept = (message: string) =>
  expect.poll(() => pair.bot.opened.store.deliveryBySlot(`shared/${message}`)).not.toBeNull();

test.each([
  ["search", { query: "bridge council" }, /40 million|opened to traffic/],
  ["related", { to: otters.url! }, /counted the drawbridge/],
  ["today", {}, /40 million|opened to traffic/],
  ["latest", {}, /40 million|opened to traffic/],
  ["figures", { query: "crossing" }, /40 million/],
  ["quotes", { query: "drawbridge" }, /counted the drawbridge/],
] as const)("a list of /%s that somebody posted is mended as well", async (command, options, words) => {
  const { general } = pair.local.ids.channels;
  await takeIn(`${BRIDGE}\n\n“We have counted the drawbridge twice,” said Ada Fenwick, the bridge keeper.`, bridge);
  await pair.bot.look();
  const member = pair.local.user("member");
  const list = messageOf(await member.command(command, options));
  await member.press(list, button(list, "Post here"));
  const posted = () => pair.local.messages(general).filter((message) => /Shared by/.test(textOf(message)));
  expect(textOf(posted()[0]!)).toMatch(words);
  await isKept(posted()[0]!.id);
  await withdraw();
  await noticed();
  const [message, ...more] = posted();
  expect(more).toEqual([]);
  expect(textOf(message!)).toMatch(/^\*\*Withdrawn by its publisher since:\*\* .*Brindlemoor bridge opens/);
  expect(textOf(message!)).not.toMatch(words);
  expect(textOf(message!)).toMatch(/Shared by/);
});

test.each([["direct messages", "member", {}] as const, ["a channel", "admin", { where: "channel" }] as const])(
  "what a watch told in %s is mended as well",
  async (_where, who, where) => {
    const user = pair.local.user(who);
    const asked = messageOf(await user.command("watch", { words: "lamp orme", ...where }, { subcommand: "add" }));
    await user.press(asked, button(asked, "Watch this"));
    const channel = who === "admin" ? pair.local.ids.channels.general : String(BigInt(pair.local.ids.member) + 1_000n);
    const told = () => pair.local.messages(channel).filter((message) => /News on/.test(textOf(message)));
    const lamp = { url: "https://three.example/lamp", published };
    const words = "Lamp of Orme is lit again\n\nThe lamp of Orme was lit on Friday, said Lotte Brandt, who keeps it.";
    await takeIn(words, lamp);
    await pair.bot.look();
    await pair.bot.watches.settled();
    await noticed();
    expect(told()).toHaveLength(1);
    expect(textOf(told()[0]!)).toContain("was lit on Friday");
    await takeIn(`${words}\n\n${NOTE}`, lamp);
    await noticed();
    expect(textOf(told()[0]!)).toMatch(/Corrected since:[\s\S]*gave the wrong cost[\s\S]*was lit on Friday/);
    await takeIn(words, { ...lamp, status: "canceled" });
    await noticed();
    const [text] = told().map(textOf);
    expect(text).toMatch(/Withdrawn by its publisher since:[\s\S]*Lamp of Orme/);
    expect(text).not.toMatch(/was lit on Friday|wrong cost/);
    expect(text).toContain("pause it with");
  },
);
