import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Fault, PERMISSION } from "../../src/local/index.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { messageOf, textOf } from "./seen.ts";

const SECOND = 1_000;
const DAY = 86_400_000;
const due = utc("2026-03-07T08:00");
const TOWNS = ["Ashgill", "Brindle", "Corvale", "Dunmarsh", "Elsthorpe", "Farholm", "Greyfen", "Hexby"];
const EVENTS = [
  "opened a lighthouse of glass",
  "banned kites after a storm",
  "elected a baker as mayor",
  "lost its oldest oak to lightning",
  "built a school beneath a dam",
  "sold a painting of nine swans",
  "closed the tin mine for good",
  "won the national chess cup",
];

let clock: ReturnType<typeof fakeClock>;
let pair: Pair;
let forum: string;
const settled = () => pair.bot.clock.settled();
const admin = () => pair.local.user("admin");
const run = async (subcommand: string, options: Record<string, string | number | boolean>) =>
  textOf(messageOf(await admin().command("briefing", options, { subcommand })));
const until = async (at: number) => {
  await clock.jump(Math.max(clock.now(), at - 30 * SECOND), settled);
  await clock.advance(at, settled);
};

beforeEach(async () => {
  clock = fakeClock(utc("2026-03-06T12:00"));
  const seed = {
    channels: [
      { name: "digest", type: 15 as const },
      { name: "tagged", type: 15 as const, tagged: true },
      { name: "loud", loud: true },
    ],
  };
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false, seed });
  forum = pair.local.guilds[0]!.channels.digest!;
  const published = new Date(clock.now() - 600 * SECOND).toISOString();
  const items = TOWNS.map((town, index) =>
    rawItem(`${town} ${EVENTS[index]}\n\nThe town of ${town} ${EVENTS[index]} on Friday, its clerk said.`, {
      url: `https://${town.toLowerCase()}.example/a`,
      publisher: `${town} Post`,
      published,
    }),
  );
  const { added } = await pair.bot.opened.intake.takeIn(items, { kind: "everyone" });
  expect(added).toHaveLength(TOWNS.length);
});
afterEach(() => pair.stop());

const townsIn = (text: string) => TOWNS.filter((town) => text.includes(`${town} Post`));

describe("a briefing with a thread", () => {
  const TROUBLES: [string, RegExp | null, Fault][] = [
    ["all is well", null, {}],
    ["the answer to the post is lost", /\/messages$/, { lostAnswer: true }],
    ["the answer to the thread is lost", /\/threads$/, { lostAnswer: true }],
    ["the thread cannot be begun at first", /\/threads$/, { status: 503 }],
  ];
  test.each(TROUBLES)(
    "tells the rest in the thread under its post, in order and once, when %s",
    async (_name, path, fault) => {
      const desk = briefingDesk(pair.local);
      expect(await desk.add({ thread: true, length: 3 })).toContain("Further stories in a thread.");
      if (path) pair.local.faults.next({ method: "POST", path }, fault);
      await until(due + 120 * SECOND);
      const [post, ...others] = desk.posts();
      expect(others).toEqual([]);
      expect(textOf(post!)).toContain("5 more stories in the thread.");
      const [thread, ...more] = pair.local.threads(pair.local.ids.channels.briefings);
      expect(more).toEqual([]);
      expect(thread).toMatchObject({ id: post!.id, name: "Briefing for Saturday 7 March 2026" });
      const inside = pair.local.messages(thread!.id).map(textOf);
      expect(inside).toHaveLength(1);
      expect(townsIn(textOf(post!))).toHaveLength(3);
      expect([...townsIn(textOf(post!)), ...townsIn(inside[0]!)].sort()).toEqual(TOWNS);
      expect(inside[0]).toContain("### 4 · ");
      await until(due + DAY);
      expect(textOf(desk.posts()[1]!)).toContain("Nothing new");
    },
  );

  test("needs the rights for it, and no thread can be begun in a thread", async () => {
    const { briefings } = pair.local.ids.channels;
    pair.local.faults.deny(briefings, PERMISSION.createPublicThreads, PERMISSION.sendMessagesInThreads);
    expect(await briefingDesk(pair.local).add({ thread: true })).toContain(
      "I lack Create Public Threads and Send Messages in Threads.",
    );
  });

  test("whose thread cannot be begun is posted all the same, and the rest is skipped", async () => {
    const desk = briefingDesk(pair.local);
    await desk.add({ thread: true, length: 3 });
    pair.local.faults.deny(pair.local.ids.channels.briefings, PERMISSION.createPublicThreads);
    await until(due + 60 * SECOND);
    expect(desk.posts()).toHaveLength(1);
    const [briefing] = await pair.bot.opened.store.briefings(null);
    expect(briefing!.paused).toBeNull();
    expect(await pair.bot.opened.store.openDeliveries()).toEqual([]);
    const said = await run("history", { briefing: briefing!.id });
    expect(said).toMatch(/: sent https:\S+\n.*⚠ Its thread with further stories: not sent, Discord answered: Missing/);
    expect(said.match(/⚠/g)).toHaveLength(1);
  });
});

describe("a briefing in a forum", () => {
  test("is a post of its own each day, named by the date, with the rest below it", async () => {
    expect(await run("add", { channel: forum, time: "08:00", timezone: "UTC", length: 3, thread: true })).toContain(
      "A post of its own each time.",
    );
    await until(due + 60 * SECOND);
    const [thread, ...more] = pair.local.threads(forum);
    expect(more).toEqual([]);
    expect(thread!.name).toBe("Briefing for Saturday 7 March 2026");
    const messages = pair.local.messages(thread!.id).map(textOf);
    expect(messages.map((text) => townsIn(text).length)).toEqual([3, 5]);
    await until(due + DAY);
    expect(pair.local.threads(forum).map(({ name }) => name)).toEqual([
      "Briefing for Saturday 7 March 2026",
      "Briefing for Sunday 8 March 2026",
    ]);
  });

  test.each([
    ["at once", 0],
    ["after Discord archived it", 30 * 3_600 * SECOND],
  ])("is corrected in its post, %s", async (_name, laterMs) => {
    await run("add", { channel: forum, time: "08:00", timezone: "UTC", length: 8 });
    await pair.bot.look();
    await until(due + SECOND);
    if (laterMs > 0) await until(due + laterMs);
    const gone = rawItem("Ashgill opened", { url: "https://ashgill.example/a", status: "canceled" });
    await pair.bot.opened.intake.takeIn([gone], { kind: "everyone" });
    await pair.bot.look();
    await until(clock.now() + 60 * SECOND);
    const [thread] = pair.local.threads(forum);
    const [text, ...more] = pair.local.messages(thread!.id).map(textOf);
    expect(more).toEqual([]);
    expect(text).toContain("Withdrawn by its publisher since:");
    expect(text).not.toContain("its clerk said on Ashgill");
    expect(townsIn(text!)).not.toContain("Ashgill");
  });
});

describe("a forum whose posts need a tag", () => {
  test("is not taken", async () => {
    const { tagged } = pair.local.guilds[0]!.channels;
    expect(await run("add", { channel: tagged!, time: "08:00", timezone: "UTC" })).toContain("every post needs a tag");
    expect(await pair.bot.opened.store.briefings(null)).toEqual([]);
  });

  test("since it was taken pauses the briefing, and its maker is told", async () => {
    await run("add", { channel: forum, time: "08:00", timezone: "UTC" });
    const refusal = { code: 40067, message: "A tag is required to create a forum post in this channel" };
    pair.local.faults.next({ method: "POST", path: /\/threads$/ }, { status: 400, body: refusal });
    await until(due + 60 * SECOND);
    expect((await pair.bot.opened.store.briefings(null))[0]!.paused).not.toBeNull();
    const told = pair.local.messages(String(BigInt(pair.local.ids.admin) + 1_000n)).map(textOf);
    expect(told.join()).toContain("A tag is required");
  });
});

describe("/briefing add", () => {
  test("passes the posts of an announcement channel on, and says where that cannot be", async () => {
    const { announcements } = pair.local.ids.channels;
    const desk = briefingDesk(pair.local, announcements);
    expect(await desk.add({ publish: true })).toContain("Passed on to the servers that follow the channel.");
    await until(due + 60 * SECOND);
    expect(desk.posts().map(({ flags }) => flags & 1)).toEqual([1]);
    expect(await briefingDesk(pair.local).add({ publish: true })).toContain("#briefings is no announcement channel");
  });

  test("takes several times, each of which is posted", async () => {
    const desk = briefingDesk(pair.local);
    expect(await desk.add({ time: "5 pm, 8:00 and 17:00" })).toContain("at **08:00, 17:00** (UTC)");
    await until(utc("2026-03-06T17:00") + 10 * SECOND);
    await until(due + 10 * SECOND);
    expect(desk.posts().map(({ timestamp }) => timestamp.slice(0, 16))).toEqual([
      "2026-03-06T17:00",
      "2026-03-07T08:00",
    ]);
    expect(await desk.add({ time: "8, late" })).toContain("“8, late” is no time of day");
    expect(await desk.add({ time: "1,2,3,4,5,6,7" })).toContain("A briefing has 6 times a day at most.");
    const choices = await admin().complete("briefing", "time", { time: "08:00, 17" }, { subcommand: "add" });
    expect(choices[0]).toEqual({ name: "08:00, 17:00", value: "08:00, 17:00" });
  });

  test.each([
    ["06:30", true],
    ["07:00", false],
    ["21:59", false],
    ["22:00", true],
  ])("at %s posts without a sound: %s", async (time, silent) => {
    const desk = briefingDesk(pair.local);
    expect(await desk.add({ time, silent: true })).toContain("Without a sound between 22:00 and 07:00.");
    const next = time < "12:00" ? "2026-03-07" : "2026-03-06";
    await until(utc(`${next}T${time}`) + 10 * SECOND);
    expect(desk.posts().map(({ flags }) => (flags & 4_096) !== 0)).toEqual([silent]);
  });
});

describe("/briefing edit, pause and resume", () => {
  const only = async () => (await pair.bot.opened.store.briefings(null))[0]!;

  test("change what is said and leave the rest, and a time that has passed today is not owed", async () => {
    const desk = briefingDesk(pair.local);
    await desk.add({ topic: "Ashgill", length: 3 });
    await until(due + 10 * SECOND);
    await until(due + 3_600 * SECOND);
    const said = await run("edit", { briefing: (await only()).id, time: "08:30", length: 8 });
    expect(said).toContain("Briefing changed");
    expect(said).toContain(`Next: ${stamp("2026-03-08T08:30")}`);
    expect(await only()).toMatchObject({ topic: "Ashgill", length: 8, rule: { zone: "UTC", times: ["08:30"] } });
    await until(due + 7_200 * SECOND);
    expect(desk.posts()).toHaveLength(1);
    await until(utc("2026-03-08T08:30") + 10 * SECOND);
    expect(desk.posts()).toHaveLength(2);
    expect(await run("edit", { briefing: (await only()).id, timezone: "Atlantis" })).toContain("no time zone I know");
    expect((await only()).rule.zone).toBe("UTC");
  });

  test("look at the rights in the channel for what is asked for, also where it is not named again", async () => {
    const { briefings } = pair.local.ids.channels;
    await briefingDesk(pair.local).add();
    const before = await only();
    const { id } = before;
    pair.local.faults.deny(briefings, PERMISSION.createPublicThreads, PERMISSION.mentionEveryone);
    const lacking = "I lack Create Public Threads";
    await expect.poll(() => run("edit", { briefing: id, thread: true })).toContain(lacking);
    expect(await run("edit", { briefing: id, publish: true })).toContain("#briefings is no announcement channel");
    expect(await run("edit", { briefing: id, mention: pair.local.ids.quietRole })).toContain("would not reach");
    expect(await only()).toEqual(before);
    expect(await run("edit", { briefing: id, length: 8 })).toContain("Briefing changed");
    pair.local.faults.clear();
  });

  test("look whether the role can be mentioned in the new channel", async () => {
    const { loud } = pair.local.guilds[0]!.channels;
    await run("add", { channel: loud!, time: "08:00", timezone: "UTC", mention: pair.local.ids.quietRole });
    const before = await only();
    const moved = { briefing: before.id, channel: pair.local.ids.channels.briefings };
    expect(await run("edit", moved)).toContain("would not reach");
    expect(await only()).toEqual(before);
    expect(await run("edit", { ...moved, clear: "mention" })).toContain("Briefing changed");
  });

  test("take a mention or a topic away", async () => {
    await briefingDesk(pair.local).add({ mention: pair.local.ids.role, topic: "Ashgill" });
    const { id } = await only();
    expect((await only()).mention).not.toBeNull();
    expect(await run("edit", { briefing: id, clear: "mention" })).not.toContain("mentions");
    expect(await only()).toMatchObject({ mention: null, topic: "Ashgill" });
    await run("edit", { briefing: id, clear: "topic" });
    expect((await only()).topic).toBeNull();
  });

  test("post nothing while paused, and nothing late afterwards", async () => {
    const desk = briefingDesk(pair.local);
    await desk.add();
    const { id } = await only();
    expect(await run("pause", { briefing: id })).toContain("Nothing is posted until");
    expect(textOf((await admin().command("status")).message)).not.toContain("paused");
    await until(due + 3_600 * SECOND);
    expect(desk.posts()).toEqual([]);
    expect(await run("resume", { briefing: id })).toContain(`Next: ${stamp("2026-03-08T08:00")}`);
    await until(due + 7_200 * SECOND);
    expect(desk.posts()).toEqual([]);
    await until(due + DAY + 10 * SECOND);
    expect(desk.posts()).toHaveLength(1);
    expect(await run("history", { briefing: id })).toContain(
      `${stamp("2026-03-07T08:00")}: skipped, the briefing was paused: somebody who manages the server paused it`,
    );
  });
});

describe("/briefing history", () => {
  test("links each post, says what was late and why others were not sent", async () => {
    const desk = briefingDesk(pair.local);
    await desk.add();
    const [id] = await desk.ids();
    expect(await run("history", { briefing: id! })).toContain("It has not been due yet.");
    await until(due + 10 * SECOND);
    // As on a computer that slept for three hours.
    await clock.jump(due + DAY + 3 * 3_600 * SECOND, settled);
    const said = await run("history", { briefing: id! });
    const [first, second] = desk.posts();
    const link = (message: { id: string }) =>
      `https://discord.com/channels/${pair.local.ids.guild}/${pair.local.ids.channels.briefings}/${message.id}`;
    expect(said).toContain(`${stamp("2026-03-07T08:00")}: sent ${link(first!)}`);
    expect(said).toContain(`${stamp("2026-03-08T08:00")}: sent, late: ${stamp("2026-03-08T11:00")} ${link(second!)}`);
  });

  test("says of any article why it was in or not", async () => {
    const desk = briefingDesk(pair.local);
    await desk.add({ length: 3, topic: "town" });
    const [id] = await desk.ids();
    const why = (article: string) => run("history", { briefing: id!, article });
    const answers = await Promise.all(TOWNS.map((town) => why(`https://${town.toLowerCase()}.example/a`)));
    expect(answers.filter((text) => text.includes("It would be in the next post."))).toHaveLength(3);
    expect(answers.filter((text) => text.includes("there was no room for it"))).toHaveLength(5);
    await until(due + 10 * SECOND);
    const [told] = townsIn(textOf(desk.posts()[0]!));
    expect(await why(`https://${told!.toLowerCase()}.example/a`)).toMatch(/It was in the post of .*: sent https:/);
    expect(await why("https://nowhere.example/b")).toContain("nowhere.example");
  });
});
