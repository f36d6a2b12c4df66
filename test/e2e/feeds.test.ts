import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { act } from "../../commands/feeds.ts";
import type { Asker } from "../../src/command.ts";
import { guildId, userId } from "../../src/domain/ids.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { ApiMessage } from "../../src/local/index.ts";
import { plain } from "../../src/render/say.ts";
import { htmlOf, type Item, type NewsSite, pageOf, rssOf, startNewsSite } from "../feeds/news-site.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, messageOf, select, textOf } from "./seen.ts";

let pair: Pair;
let site: NewsSite;
beforeAll(async () => {
  site = await startNewsSite();
  pair = await startPair({ starterArticles: false });
});
afterAll(async () => {
  await pair.stop();
  await site.close();
});
afterEach(() => expect(pair.trouble.splice(0)).toEqual([]));

const admin = () => pair.local.user("admin");
const feeds = async (subcommand: string, options: Record<string, string | boolean> = {}, timeoutMs = 20_000) =>
  messageOf(await admin().command("feeds", options, { subcommand, timeoutMs }));
const said = async (...asked: Parameters<typeof feeds>) => textOf(await feeds(...asked));
const whole = (id: string, word = "today"): Item => ({
  id,
  title: `Pier ${id} is closed`,
  link: `${site.origin}/${id}`,
  text: htmlOf(word),
});
const found = async (query: string) => textOf(messageOf(await admin().command("search", { query })));

describe("/feeds add", () => {
  test("takes a feed, shows its headlines, stores what it has and posts nothing", async () => {
    site.at("/echo", { body: rssOf([whole("a"), whole("b"), whole("c"), whole("d")]) });
    const before = pair.local.messages(pair.local.ids.channels.general).length;
    const text = await said("add", { url: `${site.origin}/echo`, topic: "Harbour" });
    expect(text).toContain("Added: Lindow Echo");
    expect(text).toContain("4 articles stored, none posted.");
    expect(text.match(/Pier [a-d] is closed/g)).toHaveLength(3);
    expect(text).toContain("It holds whole articles.");
    expect(await found("pier closed")).toContain("Pier a is closed");
    expect(pair.local.messages(pair.local.ids.channels.general).length).toBe(before);
    expect(site.asked.filter((path) => path === "/echo")).toHaveLength(1);
    expect(await said("add", { url: `${site.origin}/echo` })).toContain("follows that feed already, as Lindow Echo");
  });

  test("finds the feed of a page, and reads teasers on their pages", async () => {
    site.at("/", { body: '<html><head><link rel="alternate" type="application/rss+xml" href="/wire"></head></html>' });
    site.at("/e", { body: pageOf("Pier e is closed", "soon") });
    const item = { id: "e", title: "Pier e is closed", link: `${site.origin}/e`, teaser: "The pier is closed…" };
    site.at("/wire", { body: rssOf([item], "Meridian Wire") });
    const text = await said("add", { url: site.origin, name: "Wire" });
    expect(text).toContain("Added: Wire");
    expect(text).toContain("1 article stored, none posted.");
    expect(text).toContain("I read each article on its page");
    expect(await found("boats forty soon")).toContain("Pier e is closed");
  });

  test("asks which one where a page names several", async () => {
    const links = ["sport", "world"].map(
      (name) => `<link rel="alternate" type="application/atom+xml" href="/${name}">`,
    );
    site.at("/many", { body: `<html><head>${links.join("")}</head></html>` });
    for (const name of ["sport", "world"]) site.at(`/${name}`, { body: rssOf([whole(name)], `Echo ${name}`) });
    const asked = await feeds("add", { url: `${site.origin}/many` });
    expect(textOf(asked)).toContain("names 2 feeds. Which one?");
    const list = select(asked);
    expect(list.options.map(({ label }) => label)).toEqual(["Echo sport", "Echo world"]);
    const chosen = messageOf(await admin().choose(asked, list.id, ["1"], { timeoutMs: 20_000 }));
    expect(textOf(chosen)).toContain("Added: Echo world");
  });

  test("says in words why an address is none, dead, forbidden or without a feed", async () => {
    site.at("/plain", { body: "<html><body>Nothing here</body></html>" });
    site.at("/closed", { status: 403 });
    expect(await said("add", { url: "not an address" })).toContain("is no web address");
    expect(await said("add", { url: `${site.origin}/plain` })).toContain("I found no feed at");
    expect(await said("add", { url: `${site.origin}/nowhere` })).toContain("is not there (error 404)");
    expect(await said("add", { url: `${site.origin}/closed` })).toContain("does not let me in");
    expect(await said("add", { url: "file:///etc/passwd" })).toContain("I fetch http and https alone");
  });

  test("offers the well-known feeds, and the topics of this server", async () => {
    const offered = await admin().complete("feeds", "url", { url: "science" }, { subcommand: "add" });
    expect(offered.map(({ value }) => value)).toContain("https://www.nature.com/nature.rss");
    const topics = await admin().complete("feeds", "topic", { url: "x", topic: "har" }, { subcommand: "add" });
    expect(topics).toEqual([{ name: "Harbour", value: "Harbour" }]);
  });

  test("is asked no more than twenty times in ten minutes by one server", async () => {
    const guild = guildId("999999999999999999");
    for (let look = 0; look < 20; look += 1)
      expect(await pair.bot.app.feeds.find("file:///x", guild)).toMatchObject({ failure: { kind: "not-fetched" } });
    expect(await pair.bot.app.feeds.find("file:///x", guild)).toMatchObject({ failure: { kind: "too-soon" } });
  });

  test("is for those who manage the server", async () => {
    const asking = pair.local.user("member").command("feeds", { url: site.origin }, { subcommand: "add" });
    await expect(asking).rejects.toThrow("may not use /feeds here");
    // A forged press reaches the command without Discord's own check.
    const forger = {
      user: userId(pair.local.ids.member),
      viewer: { guild: guildId(pair.local.ids.guild) },
      manages: false,
    };
    const feed = { url: "https://forged.example/rss", title: "Forged feed", page: null, folders: [] };
    const pressed = { verb: "import", state: [JSON.stringify([feed])], values: [] };
    expect(await act(pressed, pair.bot.app, forger as Asker)).toEqual({ kind: "not-allowed", needs: "Manage Server" });
    expect(await said("list")).not.toContain("Forged feed");
  });
});

describe("a feed that is followed", () => {
  test("is listed with its topic, told all about, paused, resumed, muted and removed", async () => {
    expect(await said("list")).toMatch(/3 feeds[\s\S]*Lindow Echo.*Harbour.*last article/);
    const info = await said("info", { feed: "Lindow Echo" });
    for (const words of [
      `${site.origin.replace("http:", "http\\:")}/echo`,
      "Last asked",
      "Last new article",
      "Next",
      "Topic",
    ])
      expect(info).toContain(words);
    expect(await said("pause", { feed: "lindow echo" })).toContain("is paused");
    expect(await said("list")).toContain("· paused");
    expect(await said("resume", { feed: "Lindow Echo" })).toContain("goes on");
    expect(await said("mute", { feed: "Lindow Echo" })).toContain("is muted");
    const today = async () => textOf(messageOf(await admin().command("today")));
    // Its articles are copies of another feed's: which of them is shown is not its own to say.
    const echo = /Pier [a-d] is closed|also in .*Lindow Echo/;
    expect(await today()).not.toMatch(echo);
    expect(await found("pier closed")).toContain("Pier a is closed");
    await said("mute", { feed: "Lindow Echo", on: false });
    expect(await today()).toMatch(echo);
    expect(await said("info", { feed: "nobody" })).toContain("no such feed");
  });

  test("narrows searches and lists to its topic", async () => {
    const search = async (topic: string) =>
      textOf(messageOf(await admin().command("search", { query: "pier", topic })));
    expect(await search("Harbour")).toContain("Pier a is closed");
    expect(await search("Harbour")).not.toContain("Pier e is closed");
    const latest = textOf(messageOf(await admin().command("latest", { topic: "harbour" })));
    expect(latest).toMatch(/Pier [a-d] is closed/);
    expect(latest).not.toMatch(/Pier (e|world) is closed/);
  });

  test("is exported as a list that can be imported: shown first, then added by one press", async () => {
    const message = await feeds("export");
    const [file] = message.attachments;
    const content = await (await fetch(file!.url)).text();
    expect(content).toContain('<outline text="Harbour">');
    expect(content).toContain(`xmlUrl="${site.origin}/echo"`);
    const more = content.replace(
      "</body>",
      `<outline text="Ports"><outline text="New" xmlUrl="${site.origin}/new"/></outline></body>`,
    );
    site.at("/new", { body: rssOf([whole("n")], "New") });
    const upload = admin().upload({ name: "feeds.opml", content: more });
    const plan = await feeds("import", { file: upload });
    expect(textOf(plan)).toMatch(/1 feed\. 3 are followed already\.[\s\S]*New.*Ports/);
    expect(await said("list")).toContain("3 feeds");
    const done = messageOf(await admin().press(plan, button(plan, "Add it")));
    expect(textOf(done)).toContain("1 feed added.");
    await expect.poll(() => found("pier n closed"), { timeout: 10_000 }).toContain("Pier n is closed");
    const junk = admin().upload({ name: "notes.opml", content: "dear diary" });
    expect(await said("import", { file: junk })).toContain("is no list of feeds");
  });

  test("that is followed already does not end an import", async () => {
    const listed = (path: string) => ({ url: `${site.origin}/${path}`, title: path, page: null, folders: ["Piers"] });
    const pressed = { verb: "import", state: [JSON.stringify([listed("new"), listed("newer")])], values: [] };
    site.at("/newer", { body: rssOf([], "Newer") });
    const by = { user: userId(pair.local.ids.admin), viewer: { guild: guildId(pair.local.ids.guild) }, manages: true };
    const answer = (await act(pressed, pair.bot.app, by as Asker)) as Reply;
    expect(answer.parts.flatMap((part) => (part.kind === "text" ? plain(part.text) : []))).toEqual([
      "1 feed added. Their articles come in one after the other; none is posted.",
    ]);
    expect(await said("remove", { feed: "newer" })).toContain("is followed no more");
  });

  test("is removed, and its articles stay", async () => {
    expect(await said("remove", { feed: "New" })).toContain("is followed no more");
    expect(await said("list")).toContain("3 feeds");
    expect(await found("pier n closed")).toContain("Pier n is closed");
  });

  test("is told of in the status when it fails again and again", async () => {
    const status = async () => textOf(messageOf(await admin().command("status")));
    expect(await status()).toContain("The feeds of this server last answered");
    const feed = await pair.bot.opened.store.feedByUrl(`${site.origin}/world`);
    const failure = { kind: "not-fetched", source: feed!.url, why: "gone", status: 410, retryAfterMs: null } as const;
    await pair.bot.opened.store.saveFeed({ ...feed!, nextAt: null, trouble: { failure, since: 0, times: 1 } });
    expect(await status()).toMatch(/Echo world.*was given up.*gone for good/);
    expect(await said("list")).toContain("given up");
    expect(await said("resume", { feed: "Echo world" })).toContain("goes on");
  });

  test("that is gone for good is told to whoever added it, once, by direct message", async () => {
    const direct = () => pair.local.messages(String(BigInt(pair.local.ids.admin) + 1_000n));
    site.at("/world", { status: 410 });
    for (let round = 0; round < 2; round += 1) {
      const feed = await pair.bot.opened.store.feedByUrl(`${site.origin}/world`);
      await pair.bot.opened.store.saveFeed({ ...feed!, nextAt: pair.bot.app.now() });
      pair.bot.feeds.poller.changed();
      await expect.poll(direct, { timeout: 10_000 }).toHaveLength(1);
      await pair.bot.feeds.poller.settled();
      await pair.bot.outbox.deliverDue();
    }
    const [notice] = direct();
    expect(textOf(notice!)).toMatch(/A feed that you added has gone silent[\s\S]*Echo world[\s\S]*gone for good/);
    const advice = await admin().press(notice!, button(notice!, "What can I do?"));
    expect(textOf(messageOf(advice))).toContain("/feeds resume");
    site.at("/world", { body: rssOf([whole("world")], "Echo world") });
    await said("resume", { feed: "Echo world" });
    await pair.bot.feeds.poller.settled();
  });

  test("survives a restart: nothing is asked again before its turn", async () => {
    await pair.bot.feeds.poller.settled();
    const asked = site.asked.length;
    await pair.restart();
    await pair.bot.feeds.poller.settled();
    expect(site.asked.slice(asked)).toEqual([]);
    expect(await said("list")).toContain("3 feeds");
  });
});

describe("the starter list", () => {
  test("names a dozen or two feeds by topic, each once", () => {
    const list = readFileSync(new URL("../../data/feeds.opml", import.meta.url), "utf8");
    const addresses = [...list.matchAll(/xmlUrl="(https:[^"]+)"/g)].map(([, url]) => url);
    expect(addresses.length).toBeGreaterThanOrEqual(12);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

const say = (content: string): ApiMessage => pair.local.user("member").say(content);
const brief = async (message: ApiMessage) =>
  messageOf(await pair.local.user("member").message("Brief this link", message.id, { timeoutMs: 20_000 }));
const summary = async (options: { article: string }) =>
  textOf(messageOf(await pair.local.user("member").command("summary", options, { timeoutMs: 20_000 })));
const readFile = async (file: string) =>
  textOf(messageOf(await pair.local.user("member").command("read", { file }, { timeoutMs: 20_000 })));

describe("a link", () => {
  test("of any article is read and shown as a card, once however many ask", async () => {
    site.at("/ferry", { body: pageOf("Ferry rams the pier", "at dawn") });
    const article = `${site.origin}/ferry?utm_source=x`;
    const cards = await Promise.all([summary({ article }), summary({ article }), summary({ article })]);
    for (const card of cards)
      expect(card).toMatch(/Ferry rams the pier[\s\S]*\*\*127[^*]*\*\*[\s\S]*240\*\* passengers/);
    expect(await summary({ article: `${site.origin}/ferry` })).toContain("Ferry rams the pier");
    expect(site.asked.filter((path) => path.startsWith("/ferry"))).toHaveLength(1);
  });

  test("in a message is briefed from its menu; of several one is chosen", async () => {
    expect(textOf(await brief(say(`Look: ${site.origin}/ferry !`)))).toContain("Ferry rams the pier");
    site.at("/second", { body: pageOf("A second ferry", "at noon") });
    const asked = await brief(say(`${site.origin}/ferry and ${site.origin}/second`));
    const list = select(asked);
    const chosen = await pair.local.user("member").choose(asked, list.id, ["1"], { timeoutMs: 20_000 });
    expect(textOf(messageOf(chosen))).toContain("A second ferry");
    expect(textOf(await brief(say("no link at all")))).toContain("neither a link nor a file");
  });

  test("that is no article, refused, a PDF or gone is said in words", async () => {
    site.at("/login", { body: "<html><body><form><input name=a></form>Log in</body></html>" });
    site.at("/bots", { status: 403 });
    site.at("/pdf", { body: "%PDF-1.7 …", headers: { "content-type": "application/pdf" } });
    site.at("/away", { status: 410 });
    const limit = pair.restart();
    await limit;
    expect(await summary({ article: `${site.origin}/login` })).toContain("I found no article on");
    expect(await summary({ article: `${site.origin}/bots` })).toContain("does not let me in");
    expect(await summary({ article: `${site.origin}/pdf` })).toContain("is a PDF");
    expect(await summary({ article: `${site.origin}/away` })).toContain("withdrawn by its publisher");
  });

  test("of which somebody gives many in a minute has to wait", async () => {
    await pair.restart();
    const answers: string[] = [];
    for (let index = 0; index < 6; index += 1) answers.push(await summary({ article: `${site.origin}/none-${index}` }));
    expect(answers.slice(0, 5).every((answer) => answer.includes("error 404"))).toBe(true);
    expect(answers[5]).toMatch(/Ask again in \d+ seconds/);
    await pair.restart();
  });

  test("that a member gave is found, and no briefing tells it", async () => {
    const words = "The council of Orme sold its town hall to a circus on Friday for ninety crowns, said Lotte Brandt.";
    site.at("/hall", { body: pageOf("Orme sells its town hall", "", "", `<p>${words}</p><p>${words} Again.</p>`) });
    expect(await summary({ article: `${site.origin}/hall` })).toContain("Orme sells its town hall");
    expect(await found("orme circus")).toContain("Orme sells its town hall");
    const today = async () => textOf(messageOf(await admin().command("today")));
    expect(await today()).not.toContain("Orme sells its town hall");
    site.at("/hall-feed", { body: rssOf([{ id: "hall", title: "Orme", link: `${site.origin}/hall` }], "Orme Post") });
    expect(await said("add", { url: `${site.origin}/hall-feed` })).toContain("Added: Orme Post");
    expect(await today()).toContain("Orme sells its town hall");
    await said("remove", { feed: "Orme Post" });
  });
});

describe("Find related news", () => {
  const related = async (content: string) =>
    textOf(messageOf(await pair.local.user("member").message("Find related news", say(content).id)));

  test("finds articles by a message's words, and by the article that it links", async () => {
    expect(await related("Did you hear of the pier and the passengers of that ferry?")).toMatch(/Pier [a-d] is closed/);
    const byLink = await related(`${site.origin}/ferry`);
    expect(byLink).toContain("Related to “Ferry rams the pier”");
    expect(await related("https://nowhere.example/x")).toContain("no words that I could look for");
  });
});

describe("a file", () => {
  test("with an article is shown as a card, whatever its kind", async () => {
    const upload = (name: string, content: string) => pair.local.user("member").upload({ name, content });
    const text = `Crane falls at Selmouth\n\nA crane fell into the dock of Selmouth on Friday, the harbour board said. Nobody was hurt.\n\n“We heard a bang,” said Orla Venn, who works there.`;
    expect(await readFile(upload("crane.txt", text))).toContain("Crane falls at Selmouth");
    expect(await readFile(upload("page.html", pageOf("Ferry sinks", "at night")))).toContain("Ferry sinks");
    expect(await readFile(upload("x.txt", "%PDF-1.7\n%âãÏÓ"))).toMatch(/PDF/);
  });

  test("neither replaces nor withdraws what is there, and stands for no address", async () => {
    await pair.restart();
    const url = `${site.origin}/a`;
    const uri = "tag:lindow-echo.example,2026:a";
    site.at("/tagged", { body: rssOf([{ ...whole("a"), id: uri, link: `${url}?again` }], "Tagged") });
    await said("add", { url: `${site.origin}/tagged` });
    const forged = JSON.stringify({
      uri,
      type: "text",
      pubstatus: "usable",
      headline: "Pier a is open",
      body_text: "The pier is open, said nobody at all. ".repeat(10),
      url: `${url}?again`,
      canonicalurl: `${url}?again`,
    });
    const file = pair.local.user("member").upload({ name: "forged.json", content: forged });
    expect(await readFile(file)).toContain("Pier a is open");
    expect(await summary({ article: url })).toContain("Pier a is closed");
    const withdrawal = pair.local.user("member").upload({
      name: "w.json",
      content: JSON.stringify({ uri, pubstatus: "canceled", headline: "Pier a", body_text: "x y z w" }),
    });
    expect(await readFile(withdrawal)).toContain("withheld or withdrawn");
    expect(await summary({ article: url })).toContain("Pier a is closed");
    expect(await summary({ article: `${url}?again` })).toContain("Pier a is closed");
    await said("remove", { feed: "Tagged" });
  });
});
