import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { guildId } from "../../src/domain/ids.ts";
import { type ApiMessage, PERMISSION } from "../../src/local/index.ts";
import { htmlOf, type NewsSite, rssOf, startNewsSite } from "../feeds/news-site.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { button, buttonsOf, messageOf, textOf } from "./seen.ts";

/** What makes the bot pleasant, one test a detail. The tests beside this one go further into each. */
const clock = fakeClock(START);
let pair: Pair;
let site: NewsSite;
let desk: ReturnType<typeof briefingDesk>;
beforeAll(async () => {
  site = await startNewsSite();
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer });
  desk = briefingDesk(pair.local);
});
afterAll(async () => {
  await pair.stop();
  await site.close();
});
afterEach(async () => {
  pair.local.faults.clear();
  for (const id of await desk.ids()) await desk.remove(id);
  await settled();
});

const settled = () => pair.bot.clock.settled();
const admin = () => pair.local.user("admin");
type Options = Record<string, string | number | boolean>;
const ask = async (name: string, options: Options = {}, subcommand = "") =>
  messageOf(await admin().command(name, options, { subcommand, timeoutMs: 20_000 }));
const said = async (...asked: Parameters<typeof ask>) => textOf(await ask(...asked));
const press = async (message: ApiMessage, label: string) =>
  messageOf(await admin().press(message, button(message, label)));
const general = () => pair.local.ids.channels.general;
const direct = () => pair.local.messages(String(BigInt(pair.local.ids.admin) + 1_000n));
const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
/** What came into the channel by then. */
async function postsUntil(until: number, posts = desk.posts) {
  const before = posts().length;
  await clock.jump(Math.max(clock.now(), until - 90_000), settled);
  await clock.advance(until, settled);
  return posts().slice(before);
}
const comesIn = (headline: string, text: string, url: string) =>
  pair.bot.opened.intake.takeIn(
    [
      rawItem(text, {
        shape: "body",
        headline,
        url,
        publisher: "Tarnwick Post",
        published: new Date(clock.now()).toISOString(),
      }),
    ],
    { kind: "guilds", guilds: [guildId(pair.local.ids.guild)] },
  );

test("1. every sentence, figure and quote says where it stands, and one button shows it there, in bold", async () => {
  const [choice] = await admin().complete("summary", "article", { article: "earthquake" });
  let card = await ask("summary", { article: String(choice!.value) });
  for (const tab of ["Summary", "Figures", "Quotes"]) {
    card = buttonsOf(card).find(({ label }) => label === tab)?.disabled ? card : await press(card, tab);
    const facts = textOf(card).match(/^(?:▪|> “)/gm) ?? [];
    const marks = textOf(card).match(/`(?:¶\d+|standfirst)`/g) ?? [];
    expect([tab, marks.length > 0 && marks.length >= facts.length]).toEqual([tab, true]);
    const inPlace = await press(card, "Show in source");
    expect(textOf(inPlace)).toMatch(/In its place: [\s\S]+>>> [\s\S]*\*\*[\s\S]+\*\*/);
  }
});

test("2. where nothing is found it says so, why, and what is near", async () => {
  const none = await said("search", { query: '"purple submarine opera"' });
  expect(none).toMatch(
    /No article found for "purple submarine opera" · exactly [\s\S]+Try this: search the words without/,
  );
  const near = await said("search", { query: "crane zucchini earthquake" });
  expect(near).toContain("No article holds all of these words; these hold some of them.");
  expect(near).toContain("### 1 · [");
  expect(await said("summary", { article: "the crane that sings" })).toContain("The nearest");
});

test("3. what is in memory is answered in one go, without “thinking”", async () => {
  const before = pair.local.requests().length;
  for (const [name, options] of [
    ["search", { query: "flood" }],
    ["quotes", { query: "people" }],
    ["figures", { query: "people" }],
    ["latest", {}],
    ["today", {}],
    ["status", {}],
    ["help", {}],
  ] as const)
    await ask(name, options);
  const answers = pair.local
    .requests()
    .slice(before)
    .filter(({ path }) => path.endsWith("/callback"));
  expect(answers.map(({ body }) => (body as { type: number }).type)).toEqual(Array(7).fill(4));
});

test("4. an answer is for the asker alone, and for all on request: it names who shared it, and pings nobody", async () => {
  const message = await ask("search", { query: "flood" });
  expect(message.flags & EPHEMERAL).toBe(EPHEMERAL);
  const posted = await press(message, "Post here");
  expect(posted.flags & EPHEMERAL).toBe(0);
  expect(textOf(posted)).toContain("Shared by Ada Admin");
  expect([posted.mentions, posted.mention_everyone, buttonsOf(posted)]).toEqual([[], false, []]);
  expect(pair.local.messages(general()).map(({ id }) => id)).toContain(posted.id);
});

test("5. what was set up is confirmed with the next two runs in the reader's own time, one on each side of a clock change", async () => {
  const confirmed = await desk.add({ time: "20:30", timezone: "Europe/Berlin" });
  expect(confirmed).toContain(`Next: ${stamp("2026-03-06T19:30")} (${stamp("2026-03-06T19:30", "R")})`);
  expect(confirmed).toContain(`Then, once the clocks have changed: ${stamp("2026-03-29T18:30")}`);
});

test("6. before anything is saved, each missing right is named with its channel, and where to allow it", async () => {
  pair.local.faults.deny(pair.local.ids.channels.briefings, PERMISSION.sendMessages, PERMISSION.readMessageHistory);
  const refused = await desk.add();
  expect(refused).toContain("I cannot post in #briefings: there I lack Send Messages and Read Message History.");
  expect(refused).toContain("Allow it in the channel’s settings under Permissions, then try again. Nothing was saved.");
  expect(await desk.list()).toContain("no briefing yet");
});

test("7. everything can be tried before it is done: a briefing, a watch, an import", async () => {
  await desk.add({ length: 3 });
  const [id] = await desk.ids();
  const preview = await desk.preview(id!);
  expect(preview.flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(textOf(preview)).toContain("It would be posted in");
  expect(await said("watch", { words: "earthquake" }, "add")).toMatch(/would have matched \d+ stor/);
  expect(await said("watch", {}, "list")).toContain("You watch nothing yet");
  const outline = `<outline text="New" xmlUrl="${site.origin}/import"/>`;
  const file = admin().upload({
    name: "feeds.opml",
    content: `<opml version="2.0"><body>${outline}</body></opml>`,
  });
  const plan = await ask("feeds", { file }, "import");
  expect(buttonsOf(plan).map(({ label }) => label)).toContain("Add it");
  expect(site.asked).not.toContain("/import");
  expect(desk.posts()).toEqual([]);
});

test("8. a feed that is added posts nothing of what it has, and says so", async () => {
  const item = (id: string) => ({ id, title: `Pier ${id} is closed`, link: `${site.origin}/${id}`, text: htmlOf(id) });
  site.at("/echo", { body: rssOf(["a", "b", "c", "d"].map(item)) });
  const before = pair.local.messages(general()).length;
  expect(await said("feeds", { url: `${site.origin}/echo` }, "add")).toContain("4 articles stored, none posted.");
  expect(await said("search", { query: "pier closed" })).toContain("Pier a is closed");
  expect(pair.local.messages(general())).toHaveLength(before);
});

test("9. a story is one card, with who else tells it; later only what is new since", async () => {
  await desk.add({ time: "18:00", length: 8 });
  const [first] = await postsUntil(utc("2026-03-06T18:00"));
  const headlines = textOf(first!).match(/^### \d · .+$/gm)!;
  expect(new Set(headlines).size).toBe(headlines.length);
  expect(textOf(first!)).toMatch(/also in .+/);
  await desk.add({ time: "18:30, 19:00", topic: "Tarnwick" });
  const FERRY = "A ferry ran aground off Tarnwick on Friday with 240 people aboard, the coastguard said.";
  await comesIn("Ferry runs aground off Tarnwick", `${FERRY} Nobody was hurt.`, "https://tarnwick.example/ferry");
  const told = (await postsUntil(utc("2026-03-06T18:30"))).at(-1)!;
  expect(textOf(told)).toContain("**240** people aboard");
  const LATER = "Divers found a crack of 12 metres in the hull of the ferry off Tarnwick, the coastguard said.";
  await comesIn("Ferry off Tarnwick has a crack in its hull", `${FERRY} ${LATER}`, "https://tarnwick.example/crack");
  const next = (await postsUntil(utc("2026-03-06T19:00"))).at(-1)!;
  expect(textOf(next)).toContain("New since <t:");
  expect(textOf(next)).toContain("crack of **12 metres**");
  expect(textOf(next)).not.toContain("ran aground off Tarnwick on Friday");
});

test("10. a briefing has an end: so many stories, how many more there are, and on a quiet day one short line", async () => {
  await desk.add({ channel: general(), time: "20:00", length: 3 });
  const [post] = await postsUntil(utc("2026-03-06T20:00"), () => pair.local.messages(general()));
  expect(textOf(post!).match(/^### \d · /gm)).toHaveLength(3);
  expect(textOf(post!).trimEnd().split("\n").at(-1)).toMatch(/^-# (?:\d+ more stor|That is all)/);
  await desk.add({ time: "20:30", topic: "zeppelin" });
  const [quiet] = await postsUntil(utc("2026-03-06T20:30"));
  expect(textOf(quiet!)).toContain("Nothing new in this time. That is all.");
});

test("11. buttons outlive a restart, and one that is no longer of use says so kindly", async () => {
  const message = await ask("search", { query: "people" });
  await pair.restart();
  expect(textOf(await press(message, "Next ▶"))).toContain("### 6 · ");
  await desk.add();
  const list = await ask("briefing", {}, "list");
  const [id] = await desk.ids();
  const preview = await desk.preview(id!);
  await desk.remove(id!);
  const gone = await press(preview, "Why these stories?");
  expect(textOf(gone)).toContain("There is no such briefing here");
  expect([textOf(list), pair.trouble]).toEqual([expect.stringContaining("Briefings"), []]);
});

test("12. trouble reaches whoever set it up once; after that it is a line of /status, and nothing is deleted", async () => {
  await desk.add({ time: "20:00" });
  pair.local.faults.deny(pair.local.ids.channels.briefings, PERMISSION.sendMessages);
  for (const day of ["2026-03-07", "2026-03-08", "2026-03-09"]) await postsUntil(utc(`${day}T20:00`));
  expect(direct().map(textOf)).toEqual([expect.stringMatching(/is paused: .*Missing Permissions.*briefing resume/)]);
  expect(await said("status")).toContain("1 briefing is paused");
  expect(await desk.ids()).toHaveLength(1);
});

test("13. “why did I (not) get this?” has an answer: for each story of a briefing, and for any article", async () => {
  for (const [town, event] of [
    ["Ashgill", "opened a lighthouse of glass"],
    ["Corvale", "elected a baker as mayor"],
    ["Farholm", "sold a painting of nine swans"],
    ["Hexby", "won the national chess cup"],
  ])
    await comesIn(
      `${town} ${event}`,
      `The town of ${town} ${event} on Monday, its clerk said.`,
      `https://${town}.example`,
    );
  await desk.add({ channel: general(), length: 3 });
  const [id] = await desk.ids();
  const why = textOf(await press(await desk.preview(id!), "Why these stories?"));
  expect(why).toMatch(/New here\. 1 voice, newest <t:/);
  expect(why).toMatch(/Not in it[\s\S]+there was no room for it/);
  const history = (article: string) => said("briefing", { briefing: id!, article }, "history");
  expect(await history("https://hexby.example")).toMatch(/It would be in the next post|there was no room for it/);
  expect(await history("https://tarnwick.example/ferry")).toContain(
    "It came in before the last run, and its story has nothing new since.",
  );
});

test("14. a picture has its credit and the source's words for those who cannot see it; notes are labels, no text", async () => {
  const words = "The lighthouse of Lindow at dusk.";
  const article = (id: string, picture: { url: string; words?: string; credit?: string }) => ({
    id,
    title: `Lighthouse ${id} is lit again`,
    link: `${site.origin}/${id}`,
    text: `${htmlOf(id)}<p>Powered by automated translation</p>`,
    picture,
  });
  const items = [
    article("one", { url: "https://img.example/one.jpg", words, credit: "Tessa Quill / *Echo*" }),
    article("two", { url: "https://img.example/two.jpg" }),
    article("three", { url: "https://127.0.0.1/three.jpg", words }),
  ];
  site.at("/lights", { body: rssOf(items, "Lights") });
  expect(await said("feeds", { url: `${site.origin}/lights` }, "add")).toContain("3 articles stored");
  const card = await ask("summary", { article: `${site.origin}/one` });
  const picture = JSON.stringify({ media: { url: "https://img.example/one.jpg" }, description: words });
  expect(JSON.stringify(card.components)).toContain(picture.slice(1, -1));
  expect(textOf(card)).toContain("-# Tessa Quill / \\*Echo\\*");
  expect(textOf(card)).toContain("-# Note by the source: Powered by automated translation");
  expect(textOf(card).match(/Powered by automated translation/g)).toHaveLength(1);
  const posted = await press(card, "Post here");
  expect(JSON.stringify(posted.components)).toContain("https://img.example/one.jpg");
  for (const other of ["two", "three"]) {
    const plain = await ask("summary", { article: `${site.origin}/${other}` });
    expect(textOf(plain)).toContain(`Lighthouse ${other} is lit again`);
    expect(JSON.stringify(plain.components)).not.toMatch(/\.jpg/);
  }
});

test("15. at most one chosen role is mentioned, never @everyone, and at night without a sound", async () => {
  const { role, guild } = pair.local.ids;
  expect(await desk.add({ mention: guild })).toContain("I never mention @everyone.");
  await desk.add({ time: "23:00", mention: role, silent: true });
  await desk.add({ time: "12:00", silent: true });
  const [night] = await postsUntil(utc("2026-03-10T23:00"), () =>
    desk.posts().filter(({ timestamp }) => timestamp.includes("T23:00")),
  );
  expect([night!.mentions, night!.mention_roles, night!.mention_everyone]).toEqual([[], [role], false]);
  expect(night!.flags & SUPPRESS_NOTIFICATIONS).toBe(SUPPRESS_NOTIFICATIONS);
  const [noon] = await postsUntil(utc("2026-03-11T12:00"));
  expect([noon!.flags & SUPPRESS_NOTIFICATIONS, noon!.mention_roles]).toEqual([0, []]);
});
