import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WATCHES_A_PERSON } from "../../commands/watch.ts";
import type { Audience } from "../../src/domain/article.ts";
import { guildId, userId, watchId } from "../../src/domain/ids.ts";
import { silent } from "../../src/domain/log.ts";
import { newFeed } from "../../src/feeds/index.ts";
import { partText } from "../../src/render/terminal.ts";
import { MESSAGES_AN_HOUR, startWatchClock, type WatchClock } from "../../src/watches/clock.ts";
import { watchLost } from "../../src/watches/lost.ts";
import type { WatchPost } from "../../src/watches/post.ts";
import { rawItem } from "../sample-article.ts";
import { sampleWatch } from "../store/contract-watches.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { button, buttonsOf, messageOf, textOf } from "./seen.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let pair: Pair;
let now: number;
let watches: WatchClock;
let posts: WatchPost[];
let wake: (() => void) | null;
let post: (one: WatchPost) => Promise<void>;

beforeEach(async () => {
  now = START;
  posts = [];
  post = async (one) => {
    // What is handed over twice under one key is one post.
    if (!posts.some(({ slotKey }) => slotKey === one.slotKey)) posts.push(one);
  };
  pair = await startPair({ now: () => now, starterArticles: false });
  // What is handed over is looked at here, in the place of what the bot would post.
  await pair.bot.watches.stop();
  begin();
});
afterEach(async () => {
  await watches.stop();
  await pair.stop();
});

function begin(): void {
  watches = startWatchClock({
    app: pair.bot.app,
    post: (one) => post(one),
    setTimer: (run) => {
      wake = run;
      return () => {
        wake = null;
      };
    },
    log: silent,
  });
  Object.assign(pair.bot.app, { watchesChanged: () => watches.changed() });
}

const everyone: Audience = { kind: "everyone" };
let count = 0;
/** An article that comes in, told by its headline and sentences. */
async function arrives(headline: string, text: string, more: Parameters<typeof rawItem>[0] = {}, audience = everyone) {
  count += 1;
  const item = rawItem({
    text,
    shape: "body",
    headline,
    url: `https://x.example/${count}`,
    published: new Date(now - MINUTE).toISOString(),
    ...more,
  });
  await watches.settled();
  const taken = await pair.bot.opened.intake.takeIn([item], audience);
  expect(taken.refused).toEqual([]);
  watches.arrived();
  await watches.settled();
  return item.url!;
}
async function later(ms: number): Promise<void> {
  await watches.settled();
  now += ms;
  wake?.();
  await watches.settled();
}

const FERRY =
  "A ferry ran aground off Selmouth on Friday with 240 people aboard, the coastguard said. Nobody was hurt.";
const CRANE = "A crane fell into the dock of Port Lindow at noon, the harbour board said. Two cars were crushed by it.";
const ask = async (who: "member" | "admin", subcommand: string, options: Record<string, string> = {}) =>
  messageOf(await pair.local.user(who).command("watch", options, { subcommand }));
const said = async (...asked: Parameters<typeof ask>) => textOf(await ask(...asked));
async function add(words: string, options: Record<string, string> = {}, who: "member" | "admin" = "member") {
  const shown = await ask(who, "add", { words, ...options });
  if (buttonsOf(shown).length === 0) throw new Error(textOf(shown));
  const done = await pair.local.user(who).press(shown, button(shown, "Watch this"));
  await watches.settled();
  return textOf(messageOf(done));
}
const texts = () =>
  posts.map(({ reply }) => reply.parts.map((part) => partText(part, { color: false, width: 200 })).join("\n"));
const idOf = async (who: "member" | "admin" = "member") =>
  String((await pair.local.user(who).complete("watch", "watch", {}, { subcommand: "pause" }))[0]!.value);

describe("/watch add", () => {
  test("shows what it would have matched and saves only when that is pressed", async () => {
    await arrives("Ferry runs aground off Selmouth", FERRY);
    const shown = await said("member", "add", { words: "ferry selmouth" });
    expect(shown).toMatch(/^### \[Ferry runs aground off Selmouth/m);
    expect(shown).toContain("matched 1 story in the last 7 days");
    expect(shown).toContain("Ferry runs aground off Selmouth");
    expect(await said("member", "list")).toContain("You watch nothing yet");
    expect(await add("ferry selmouth")).toMatch(
      /Watching[\s\S]*ferry selmouth[\s\S]*direct message, as soon as it comes in/,
    );
    expect(await add("ferry selmouth")).toContain("You watch this already");
    expect(await said("member", "list")).toContain("1 watch");
    await later(HOUR);
    expect(posts).toEqual([]);
  });

  test("refuses what asks for nothing, and a channel to those who do not manage the server", async () => {
    expect(await said("member", "add", { words: "-ferry" })).toContain("asks for nothing that could come in");
    expect(await said("member", "add", { words: "ferry", where: "channel" })).toContain("Manage Server");
    expect(await add("ferry", { where: "channel", how: "hourly" }, "admin")).toContain("on the hour");
    expect(await said("member", "list")).toContain("You watch nothing yet");
  });

  test("says when a person has as many as there can be", async () => {
    const user = userId(pair.local.user("member").id);
    for (let at = 0; at < WATCHES_A_PERSON; at += 1)
      await pair.bot.opened.store.saveWatch(sampleWatch(`w${at}`, { user }));
    expect(await said("member", "add", { words: "ferry" })).toContain(`You have ${WATCHES_A_PERSON} watches`);
  });

  test("is offered under what a search found, with its source and place", async () => {
    await arrives("Ferry runs aground off Selmouth", FERRY);
    const options = { query: "ferry selmouth", in: "headlines", source: "Lindow Echo" };
    const found = messageOf(await pair.local.user("member").command("search", options));
    const shown = messageOf(await pair.local.user("member").press(found, button(found, "Watch this")));
    expect(textOf(shown)).toContain("matched 1 story");
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual(["Watch this", "Watch this hourly", "Watch this daily"]);
    await pair.local.user("member").press(shown, button(shown, "Watch this daily"));
    expect((await pair.bot.opened.store.watches())[0]).toMatchObject({
      words: 'ferry selmouth source:"Lindow Echo" in:headlines',
      how: "daily",
    });
  });
});

describe("a watch", () => {
  test("tells of an article with its best sentence, within one look after it came in", async () => {
    await add("ferry aground");
    await arrives("Crane falls at Port Lindow", CRANE);
    expect(posts).toEqual([]);
    await arrives("Ferry runs aground off Selmouth", FERRY);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      origin: { kind: "watch" },
      target: { kind: "person", id: pair.local.user("member").id },
    });
    expect(texts()[0]).toMatch(
      /News on “ferry aground”[\s\S]*Ferry runs aground off Selmouth[\s\S]*ran aground off Selmouth/,
    );
    expect(texts()[0]).toContain("pause it with /watch pause");
  });

  test("tells nothing of what a feed has when somebody begins to follow it, nor of its corrections", async () => {
    await add("ferry aground", { where: "channel" }, "admin");
    const guilds = [guildId(pair.local.ids.guild)];
    const url = await arrives(
      "Ferry runs aground off Selmouth",
      FERRY,
      {},
      { kind: "guilds", guilds, isBacklog: true },
    );
    const article = await pair.bot.opened.store.articleByUrl(url, { guild: guilds[0]! });
    const more = { url, knownAs: article!.article.id };
    await arrives("Ferry runs aground off Selmouth", `${FERRY} Divers are there.`, more, { kind: "guilds", guilds });
    expect(posts).toEqual([]);
    await arrives(
      "Second ferry runs aground off Orme",
      FERRY.replace("Selmouth", "Orme"),
      {},
      { kind: "guilds", guilds },
    );
    expect(posts).toHaveLength(1);
  });

  test("tells a story once, and again only with something new", async () => {
    await add("ferry aground");
    await arrives("Ferry runs aground off Selmouth", FERRY);
    await arrives("Ferry runs aground off Selmouth", FERRY, { publisher: "Gazette" });
    expect(posts).toHaveLength(1);
    now += HOUR;
    const news =
      "The master of the ferry that ran aground off Selmouth was arrested on Saturday on suspicion of negligence. Divers found a hole of three metres in its hull.";
    await arrives("Master of ferry aground off Selmouth is arrested", news, { publisher: "Courier" });
    expect(posts).toHaveLength(2);
    expect(texts()[1]).toContain("New since");
    expect(texts()[1]).toContain("arrested on Saturday");
  });

  test("tells hourly and daily in one message, and what was missed as well", async () => {
    await add("harbour OR ferry", { how: "hourly" });
    await add("crane", { how: "daily" }, "admin");
    await arrives("Ferry runs aground off Selmouth", FERRY);
    await arrives("Crane falls at Port Lindow", CRANE);
    await later(50 * MINUTE);
    expect(posts).toEqual([]);
    await later(10 * MINUTE);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toMatch(/Crane falls[\s\S]*Ferry runs|Ferry runs[\s\S]*Crane falls/);
    await later(3 * HOUR);
    expect(posts).toHaveLength(1);
    await later(40 * HOUR);
    expect(posts).toHaveLength(2);
    expect(texts()[1]).toContain("Crane falls at Port Lindow");
    expect(posts[1]!.slotKey).toMatch(/2026-03-\d\dT08:00:00\.000Z$/);
  });

  test("tells many stories that come at once in one message, and says how many more there are", async () => {
    await add("harbour");
    await watches.stop();
    const sentences = [
      "Two tugs collided in the harbour fog near Selmouth, and nine sailors were taken to hospital with broken bones.",
      "The mayor of Tarn opened a new fish market beside the harbour, which cost four million and took six years.",
      "Striking dockers at Alder closed the harbour gates on Thursday and asked for longer breaks at night.",
      "Archaeologists diving in the harbour of Kelva raised a bronze lantern that had lain there for centuries.",
      "A pipeline burst at Odell sent diesel into the harbour; volunteers washed hundreds of seabirds.",
      "Voters in Quill rejected the plan for a casino by the harbour in a referendum, 61 to 39 percent.",
      "An orchestra played on a raft in the harbour of Brill as the summer festival began before large crowds.",
    ];
    for (const [at, text] of sentences.entries())
      await pair.bot.opened.intake.takeIn(
        [
          rawItem({
            headline: text.split(" ").slice(0, 6).join(" "),
            shape: "body",
            text,
            url: `https://x.example/many-${at}`,
            published: new Date(now - MINUTE).toISOString(),
          }),
        ],
        everyone,
      );
    begin();
    await watches.settled();
    expect(posts).toHaveLength(1);
    expect(texts()[0]).toContain("And 2 more");
  });

  test("tells in one message what came while nobody was there, be it little", async () => {
    await add("ferry OR crane");
    await watches.stop();
    for (const [headline, text] of [
      ["Ferry runs aground off Selmouth", FERRY],
      ["Crane falls at Port Lindow", CRANE],
    ] as const)
      await pair.bot.opened.intake.takeIn(
        [
          rawItem({
            headline,
            shape: "body",
            text,
            url: `https://x.example/${headline.length}`,
            published: new Date(now - MINUTE).toISOString(),
          }),
        ],
        everyone,
      );
    begin();
    await watches.settled();
    expect(posts).toHaveLength(1);
    expect(texts()[0]).toMatch(/Ferry[\s\S]*Crane|Crane[\s\S]*Ferry/);
  });

  test("waits at a start for the feeds that were due meanwhile, ten minutes at most, and tells it all at once", async () => {
    await add("ferry OR crane");
    await watches.stop();
    const { store } = pair.bot.opened;
    await pair.bot.feeds.poller.stop();
    const by = { guild: guildId("1"), addedBy: userId("7"), addedAt: now, isPaused: false, isMuted: false };
    await store.follow(newFeed("https://x.example/rss", null, now - HOUR), { ...by, name: "Paper" });
    begin();
    await watches.settled();
    await arrives("Ferry runs aground off Selmouth", FERRY);
    now += MINUTE;
    await arrives("Crane falls at Port Lindow", CRANE);
    expect(posts).toEqual([]);
    await later(10 * MINUTE);
    expect(posts).toHaveLength(1);
    expect(texts()[0]).toMatch(/Ferry[\s\S]*Crane|Crane[\s\S]*Ferry/);
  });

  test("whose words stand everywhere tells ten times an hour, and then gathers", async () => {
    await add("harbour");
    const NAMES = "Alder Brill Corve Dunmoor Eskham Farrow Gildern Hathe Irnwick Jessel Kelva Lorne".split(" ");
    const DEEDS =
      "opens museum|buries bishop|sells brewery|floods cellars|elects dentist|bans fireworks|finds meteorite|paints viaduct|loses orchestra|plants orchard|tests sirens|closes abattoir".split(
        "|",
      );
    for (const [at, name] of NAMES.entries()) {
      const deed = DEEDS[at]!;
      await arrives(`${name} ${deed}`, `${name} ${deed} beside its harbour, as nobody there had expected of it.`);
      now += MINUTE;
    }
    expect(posts).toHaveLength(MESSAGES_AN_HOUR);
    await later(40 * MINUTE);
    expect(posts).toHaveLength(MESSAGES_AN_HOUR);
    await later(9 * MINUTE);
    expect(posts).toHaveLength(MESSAGES_AN_HOUR + 1);
    expect(texts().at(-1)).toMatch(/Kelva[\s\S]*Lorne|Lorne[\s\S]*Kelva/);
  });

  test("keeps quiet about old articles, other guilds', muted ones and what members shared", async () => {
    await add("ferry aground");
    await arrives("Ferry runs aground off Selmouth", FERRY, { published: new Date(now - 72 * HOUR).toISOString() });
    const guild = guildId(pair.local.ids.guild);
    await arrives("Ferry runs aground again", FERRY, {}, { kind: "guilds", guilds: [guildId("5")] });
    await arrives("Ferry runs aground twice", FERRY, {}, { kind: "guilds", guilds: [guild], isShared: true });
    expect(posts).toEqual([]);
    expect(await pair.bot.opened.store.matches()).toEqual([]);
    await arrives("Ferry runs aground here", FERRY, {}, { kind: "guilds", guilds: [guild] });
    expect(posts).toHaveLength(1);
  });

  test("is paused, goes on without what came meanwhile, is tested and removed", async () => {
    await add("ferry aground");
    const watch = await idOf();
    expect(await said("member", "pause", { watch })).toContain("is paused until `/watch resume`");
    await arrives("Ferry runs aground off Selmouth", FERRY);
    expect(await said("member", "list")).toContain("paused");
    expect(await said("member", "resume", { watch })).toContain("goes on");
    await watches.settled();
    expect(posts).toEqual([]);
    expect(await said("member", "test", { watch })).toContain("Ferry runs aground off Selmouth");
    expect(await said("admin", "remove", { watch })).toContain("You have no such watch");
    expect(await said("member", "remove", { watch })).toContain("Removed");
    await arrives("Ferry runs aground at Alder", FERRY.replace("Selmouth", "Alder"));
    expect(posts).toEqual([]);
  });

  test("loses nothing and tells nothing twice when the handing over fails and the bot starts again", async () => {
    await add("ferry aground");
    const working = post;
    let tries = 0;
    post = async (one) => {
      tries += 1;
      // Written down, and then the program ends.
      if (tries === 2) await working(one);
      throw new Error("the disk is full");
    };
    await arrives("Ferry runs aground off Selmouth", FERRY);
    await later(MINUTE);
    expect(tries).toBe(2);
    await watches.stop();
    await pair.restart();
    post = async (one) => {
      tries += 1;
      return working(one);
    };
    begin();
    await watches.settled();
    expect(tries).toBe(3);
    expect(posts).toHaveLength(1);
    await arrives("Ferry runs aground off Selmouth", FERRY, { publisher: "Gazette" });
    expect(posts).toHaveLength(1);
  });

  test("that lost its channel is paused, and its maker is told of it once", async () => {
    await add("ferry aground", { where: "channel" }, "admin");
    const id = watchId(await idOf("admin"));
    const parts = { app: pair.bot.app, post };
    await watchLost(id, { words: "I may not write there any more" }, parts);
    await watchLost(id, { words: "I may not write there any more" }, parts);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ origin: { kind: "notice" }, target: { kind: "person" } });
    expect(texts()[0]).toContain("is paused: I may not write there any more");
    expect(await said("admin", "list")).toContain("⚠ paused: I may not write there any more");
    await arrives("Ferry runs aground off Selmouth", FERRY);
    expect(posts).toHaveLength(1);
  });
});

describe("a watch of the running bot", () => {
  test("is posted to its reader's direct messages, once, through a restart", async () => {
    await watches.stop();
    pair.bot.app.watchesChanged();
    await pair.restart();
    const direct = () => pair.local.messages(String(BigInt(pair.local.ids.member) + 1_000n));
    const asked = messageOf(
      await pair.local.user("member").command("watch", { words: "zeppelin" }, { subcommand: "add" }),
    );
    const save = buttonsOf(asked).find(({ label }) => /Watch|at once/i.test(label ?? ""));
    await pair.local.user("member").press(asked, save!.custom_id!);
    const text = "A zeppelin landed on the town hall of Orme on Friday, said Lotte Brandt, who saw it.";
    await pair.bot.opened.intake.takeIn(
      [rawItem({ text: `Zeppelin lands\n\n${text}`, url: "https://orme.example/z" })],
      everyone,
    );
    await expect.poll(() => direct().length, { timeout: 15_000 }).toBe(1);
    expect(textOf(direct()[0]!)).toContain("zeppelin");
    await pair.restart();
    await pair.bot.watches.settled();
    await pair.bot.outbox.deliverDue();
    expect(direct()).toHaveLength(1);
    // Who has left the server is told its news no longer.
    const gone = { status: 404, body: { code: 10007, message: "Unknown Member" } };
    pair.local.faults.next({ method: "GET", path: /^\/guilds\/\d+\/members\/\d+$/ }, gone);
    await pair.bot.opened.intake.takeIn(
      [rawItem({ text: "Zeppelin stranded\n\nThe second zeppelin of the year stranded at Dell, said Bram Oduya." })],
      everyone,
    );
    const list = async () =>
      textOf(messageOf(await pair.local.user("member").command("watch", {}, { subcommand: "list" })));
    await expect.poll(list, { timeout: 15_000 }).toContain("no longer on the server");
    await pair.bot.outbox.deliverDue();
    expect(direct()).toHaveLength(1);
    begin();
  });
});
