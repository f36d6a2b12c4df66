import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiMessage } from "../../src/local/index.ts";
import { rawItem } from "../parse/raw.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, buttonsOf, messageOf, select, selects, textOf } from "./seen.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
afterAll(async () => {
  expect(pair.trouble).toEqual([]);
  await pair.stop();
});

const admin = () => pair.local.user("admin");
const ask = async (name: string, options: Record<string, string | number | boolean> = {}, at = {}) => {
  const answer = await admin().command(name, options, at);
  return { answer, message: messageOf(answer), text: textOf(answer.message) };
};
const press = async (message: ApiMessage, label: string) =>
  messageOf(await admin().press(message, button(message, label)));

describe("/search", () => {
  test("finds articles with their best sentence, hits in bold, for the asker alone", async () => {
    const { answer, text } = await ask("search", { query: "crane inspection" });
    expect(answer.ephemeral).toBe(true);
    expect(text).toContain("Articles on “crane inspection”");
    expect(text).toMatch(/### 1 · \[.+\]\(https:\/\/[a-z-]+\.example\//);
    expect(text).toMatch(/\*\*cranes?\*\*/i);
    expect(text).toMatch(/`¶\d+`/);
  });

  test("pages forward and back by buttons that know all they need", async () => {
    const { message, text } = await ask("search", { query: "people" });
    const second = await press(message, "Next ▶");
    expect(second.id).toBe(message.id);
    expect(textOf(second)).toContain("### 6 · ");
    const back = await press(second, "◀ Back");
    expect(textOf(back)).toBe(text);
  });

  test("opens an article from its list", async () => {
    const { message } = await ask("search", { query: "earthquake" });
    const list = select(message);
    const card = messageOf(await admin().choose(message, list.id, [list.options[0]!.value]));
    expect(textOf(card)).toContain("### [");
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Summary", "Figures", "Quotes", "Show in source", "Post here"]),
    );
  });

  test("shows each sentence in its place from a list", async () => {
    const { message, text } = await ask("search", { query: "earthquake" });
    const [, places] = selects(message);
    const options = places?.options as { label: string; value: string }[];
    const marks = [...text.matchAll(/`(¶\d+|standfirst)`/g)].map(([, mark]) => mark);
    expect(options.map(({ label }) => label.split(" · ")[0])).toEqual(marks);
    const shown = textOf(messageOf(await admin().choose(message, String(places?.custom_id), [options[0]!.value])));
    const sentence = options[0]!.label.split(" · ")[1]!.replace(/…$/, "");
    expect(shown).toContain("In its place: ");
    expect(shown.replaceAll("\\", "")).toContain(`**${sentence}`);
  });

  test("echoes phrases, what is left out and filters", async () => {
    const { text } = await ask("search", {
      query: '"crane seven" -unicorns',
      source: "Harbour News",
      from: "last 7 days",
      sort: "newest",
    });
    expect(text).toContain("exactly “crane seven”");
    expect(text).toContain("without unicorns");
    expect(text).toContain("source Harbour News");
  });

  test("says what it corrected", async () => {
    const { text } = await ask("search", { query: "earthquke" });
    expect(text).toContain("no article holds earthquke; searched earthquake");
  });

  test("searches as typed on request", async () => {
    const { message } = await ask("search", { query: "earthquke" });
    expect(textOf(await press(message, "Search as typed"))).toContain("No article found for “earthquke”");
  });

  test("asks for all words, and for any on request", async () => {
    const all = await ask("search", { query: "crane inspection" });
    const any = await press(all.message, "Any of the words");
    const count = (text: string) => Number(/(\d+) articles?/.exec(text)?.[1]);
    expect(count(textOf(any))).toBeGreaterThan(count(all.text));
  });

  test("says what it gave up when nothing holds all the words, or nothing is of these days", async () => {
    const words = await ask("search", { query: "crane zucchini earthquake" });
    expect(words.text).toContain("No article holds all of these words; these hold some of them.");
    const days = await ask("search", { query: "earthquake before:2001" });
    expect(days.text).toContain("There is nothing in these days; these are from other days.");
    expect(days.text).toContain("before <t:");
  });

  test("takes a query in its language and says how it was read", async () => {
    const { text } = await ask("search", {
      query: '(crane OR earthquake) -"crane seven" inspect* source:harbour after:last month',
    });
    expect(text).toContain("crane or earthquake");
    expect(text).toContain("without crane seven");
    expect(text).toContain("inspect…");
    expect(text).toContain("source harbour");
    expect(text).toContain("since <t:");
    expect((await ask("search", { query: "crane after:someday" })).text).toContain(
      "“someday” is no day I understand and was passed over",
    );
  });

  test("finds quotations with their speakers, and figures in their sentences", async () => {
    const quotes = await ask("search", { query: "cranes in:quotes" });
    expect(quotes.text).toContain("in quotes");
    expect(quotes.text).toMatch(/“.*\*\*cranes?\*\*.*”/is);
    expect(quotes.text).toMatch(/— \*\*/);
    const figures = await ask("search", { query: "people", in: "figures" });
    expect(figures.text).toMatch(/\*\*.*\d.*\*\*/);
  });

  test("finds what a person says", async () => {
    const [person] = await admin().complete("quotes", "speaker", { speaker: "" }, {});
    const { text } = await ask("search", { query: `speaker:"${person!.value}"` });
    expect(text).toContain(`said by ${person!.value}`);
    expect(text).not.toContain("No article found");
    const beside = await ask("search", { query: "the", speaker: String(person!.value) });
    expect(beside.text).toContain(`said by ${person!.value}`);
    const names = await admin().complete("search", "speaker", {
      query: "x",
      speaker: String(person!.value).slice(0, 4),
    });
    expect(names.map(({ value }) => value)).toContain(person!.value);
  });

  test("says when nothing is found, and what to try", async () => {
    const { text, answer } = await ask("search", { query: '"purple submarine opera"' });
    expect(answer.ephemeral).toBe(true);
    expect(text).toMatch(/No article found.+Try this:/s);
  });

  test("says which day it does not understand", async () => {
    expect((await ask("search", { query: "crane", from: "whenever" })).text).toContain(
      "“whenever” is no day I understand",
    );
  });

  test("completes headlines, people and sources, what was typed first", async () => {
    const choices = await admin().complete("search", "query", { query: "quake" });
    expect(choices[0]).toEqual({ name: "quake", value: "quake" });
    expect((await admin().complete("search", "source", { query: "x", source: "har" })).map(({ name }) => name)).toEqual(
      ["Harbour News"],
    );
    expect((await admin().complete("search", "from", { query: "x", from: "ye" })).map(({ name }) => name)).toEqual([
      "yesterday",
    ]);
  });
});

describe("/related", () => {
  test("finds other articles on the subject of one, by its card and by its headline", async () => {
    const [choice] = await admin().complete("related", "to", { to: "earthquake" });
    const listed = await ask("related", { to: String(choice!.value) });
    expect(listed.text).toContain(`Related to “${choice!.name}`);
    expect(listed.text).toContain("### 1 · ");
    expect(listed.text).not.toContain(`[${choice!.name}]`);
    const card = await ask("summary", { article: String(choice!.value) });
    expect(textOf(await press(card.message, "Related news"))).toBe(listed.text);
  });

  test("finds articles on the subject of any text, and says when there are none", async () => {
    const { text } = await ask("related", { to: "An earthquake shook the houses of Halvet; rescuers dig for people" });
    expect(text).toMatch(/### 1 · .*(earthquake|quake)/is);
    expect((await ask("related", { to: "purple submarine opera" })).text).toContain(
      "No other article shares enough words with “purple submarine opera”.",
    );
  });

  test("takes a link that nobody knows for no text", async () => {
    const { text } = await ask("related", { to: "https://nowhere.example/news/halvet-earthquake" });
    expect(text).toContain("I have no article that fits “https");
    expect(text).not.toContain("Related to");
  });
});

describe("/summary", () => {
  const open = async () => {
    const [choice] = await admin().complete("summary", "article", { article: "earthquake" });
    return ask("summary", { article: String(choice!.value) });
  };

  test("shows the story card with sources that tell the same", async () => {
    const { text } = await open();
    expect(text).toContain("also in");
    expect(text).toMatch(/— \*\*.+\*\*/);
    expect(text).toMatch(/▪ .*\*\*.+\*\*/);
  });

  test("turns its tabs in place", async () => {
    const { message } = await open();
    const figures = await press(message, "Figures");
    expect(figures.id).toBe(message.id);
    expect(textOf(figures)).not.toBe(textOf(message));
    const quotes = await press(figures, "Quotes");
    expect(textOf(quotes)).toContain("> “");
    expect(textOf(await press(quotes, "Summary"))).toBe(textOf(message));
  });

  test("shows each shown word in its paragraph, step by step", async () => {
    const { message } = await open();
    const source = await press(message, "Show in source");
    expect(source.id).not.toBe(message.id);
    expect(textOf(source)).toMatch(/In its place: paragraph \d+ of \d+ · 1 of \d+/);
    expect(textOf(source)).toMatch(/>>> [\s\S]*\*\*[\s\S]+\*\*/);
    const next = await press(source, "Next ▶");
    expect(textOf(next)).toContain("· 2 of ");
    expect(buttonsOf(source).find(({ label }) => label === "◀ Back")?.disabled).toBe(true);
  });

  test("has a long form", async () => {
    const short = await open();
    const id = button(short.message, "Show in source").split(":")[3]!;
    const long = await ask("summary", { article: id, length: "long" });
    expect(long.text.length).toBeGreaterThan(short.text.length);
  });

  test("steps through every place of its long form too", async () => {
    const short = await open();
    const id = button(short.message, "Show in source").split(":")[3]!;
    const long = await ask("summary", { article: id, length: "long" });
    const count = async (message: ApiMessage) =>
      Number(/· 1 of (\d+)/.exec(textOf(await press(message, "Show in source")))?.[1]);
    expect(await count(long.message)).toBeGreaterThan(await count(short.message));
  });

  test("finds an article by its words and by its link, and says when there is none", async () => {
    const byWords = await ask("summary", { article: "earthquake" });
    const url = /\]\((https:[^)]+)\)/.exec(byWords.text)![1]!;
    expect((await ask("summary", { article: url })).text).toBe(byWords.text);
    expect((await ask("summary", { article: "http://127.0.0.1:9/x" })).text).toContain(
      "cannot be reached at the moment",
    );
    expect((await ask("summary", { article: "zzzzqqq" })).text).toContain(
      "I have no article that fits “zzzzqqq”. Type",
    );
  });

  test("offers the nearest headlines instead of guessing an article", async () => {
    for (const article of ["earthquke", "the earthquake on the moon"])
      expect((await ask("summary", { article })).text).toMatch(
        /^.*I have no article that fits “[^”]+”\. The nearest are “[^”]*(?:quake|Halvet)[^”]*”, “.+”\. Type some words of its headline/,
      );
  });
});

describe("/figures and /quotes", () => {
  test("show figures for words over all articles, each in its sentence", async () => {
    const { text } = await ask("figures", { query: "earthquake", kind: "people" });
    expect(text).toContain("Figures for “earthquake”: people");
    expect(text).toMatch(/▪ .*\*\*.*\d.*\*\*/);
  });

  test("show the figures of one article", async () => {
    const [choice] = await admin().complete("figures", "article", { article: "airline" });
    const { message, text } = await ask("figures", { article: String(choice!.value) });
    expect(text).toMatch(/▪ /);
    expect(buttonsOf(message).find(({ label }) => label === "Figures")?.disabled).toBe(true);
  });

  test("show what one person said, newest first, by autocomplete of speakers", async () => {
    const [speaker] = await admin().complete("quotes", "speaker", { speaker: "oke" });
    expect(speaker?.value).toBe("Rosalind Okeke");
    const { text } = await ask("quotes", { speaker: "okeke" });
    expect(text).toContain("What okeke said");
    expect(text).toMatch(/> — \*\*Rosalind Okeke\*\*/);
    expect(text.match(/> — \*\*(?!Rosalind Okeke)/)).toBeNull();
  });

  test("show quotes on words", async () => {
    expect((await ask("quotes", { query: "crane" })).text).toMatch(/> “.+” `¶\d+`/);
  });

  test("page through a long list and post it", async () => {
    const { message } = await ask("quotes", { query: "people" });
    const second = await press(message, "Next ▶");
    expect(textOf(second)).toContain("page 2 of");
    expect((await press(second, "Post here")).flags & 64).toBe(0);
  });

  test.each([
    ["quotes", { query: "crane" }],
    ["figures", { query: "crane" }],
  ])("show each of a list in its paragraph, also for those who read it posted: /%s", async (name, options) => {
    const { message } = await ask(name, options);
    const posted = await press(message, "Post here");
    for (const shown of [message, posted]) {
      const places = selects(shown).find(({ placeholder }) => placeholder === "Show in source…");
      expect(places?.options?.length).toBeGreaterThan(2);
      const chosen = places?.options?.[1];
      const answer = await pair.local.user("admin").choose(shown, places?.custom_id ?? "", [chosen?.value ?? ""]);
      expect(answer.ephemeral).toBe(true);
      const [mark = "", words = ""] = (chosen?.label ?? "").replace(/…$/, "").split(" · ");
      expect(textOf(answer.message)).toContain(`In its place: paragraph ${mark.slice(1)} of `);
      expect(textOf(answer.message).replace(/\\/g, "")).toContain(`**${words}`);
    }
  });

  test("leave no option aside without a word", async () => {
    expect((await ask("figures", { article: "crane", from: "today" })).text).toContain(
      "with `article` there is nothing to narrow",
    );
    expect((await ask("quotes", { article: "crane", topic: "port" })).text).toContain(
      "with `article` there is nothing to narrow",
    );
  });

  test("want one thing to look for, and say so", async () => {
    expect((await ask("quotes", {})).text).toContain("Choose one of these options");
    expect((await ask("figures", { article: "a", query: "b" })).text).toContain("Choose one of these options");
    expect((await ask("quotes", { speaker: "Nobody Atall" })).text).toContain("Nobody called “Nobody Atall” is quoted");
  });
});

describe("/latest, /today, /status and /help", () => {
  test("tell the newest stories, each once", async () => {
    const { message, text } = await ask("latest", { count: 10 });
    expect(text.match(/^### /gm)).toHaveLength(10);
    const headlines = select(message).options.map(({ label }) => label);
    expect(new Set(headlines).size).toBe(10);
    expect(text).toContain("also in");
  });

  test("keep to a topic or a source", async () => {
    expect((await ask("latest", { source: "Harbour News" })).text).not.toContain("**Meridian Wire**");
    expect((await ask("latest", { topic: "zzzqqq" })).text).toContain("There is no story on zzzqqq");
  });

  test("give the briefing now, with an end", async () => {
    const { text, answer } = await ask("today");
    expect(answer.ephemeral).toBe(true);
    expect(text.match(/^### \d · /gm)).toHaveLength(5);
    expect(text).toContain("That is all.");
  });

  test("give the briefing of another day, and refuse a day that is none", async () => {
    expect((await ask("today", { date: "yesterday" })).text).toContain("Briefing for <t:");
    expect((await ask("today", { date: "soonish" })).text).toContain("is no day I understand");
  });

  test("tell how the bot is doing", async () => {
    expect((await ask("status")).text).toMatch(/40 articles from 8 sources can be read here\./);
  });

  test("tell that nothing new can be stored", async () => {
    const { store } = pair.bot.app;
    const { room } = store;
    Object.assign(store, { room: async () => ({ freeBytes: 0, refused: "full" }) });
    expect((await ask("status")).text).toContain("⚠ Nothing new can be stored at the moment");
    Object.assign(store, { room });
    expect((await ask("status")).text).toContain("No troubles.");
  });

  test("explain every command", async () => {
    const { text } = await ask("help");
    for (const { name, type } of pair.local.commands()) expect(text).toContain(type === 3 ? `**${name}**` : `/${name}`);
    expect((await ask("help", { topic: "search" })).text).toContain("`query`");
    expect((await ask("help", { topic: "teapot" })).text).toContain("There is no command called teapot");
    expect((await admin().complete("help", "topic", { topic: "sea" })).map(({ value }) => value)).toEqual(["search"]);
  });

  test("answer in direct messages too", async () => {
    expect((await ask("latest", {}, { dm: true })).text).toContain("Latest stories");
  });
});

describe("Post here", () => {
  test("is refused to somebody who may not write in the channel, and posts nothing", async () => {
    const channel = pair.local.ids.channels.announcements;
    const member = pair.local.user("member");
    const answer = messageOf(await member.command("latest", {}, { channel }));
    const refused = await member.press(answer, button(answer, "Post here"), { channel });
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toContain("Only members with Send Messages in this channel can do this.");
    expect(pair.local.messages(channel)).toEqual([]);
    await admin().press(messageOf(await admin().command("latest", {}, { channel })), button(answer, "Post here"), {
      channel,
    });
    expect(pair.local.messages(channel)).toHaveLength(1);
  });
});

describe("buttons", () => {
  test("on a message for everybody answer the presser alone", async () => {
    const { message } = await ask("latest");
    const posted = await press(message, "Post here");
    const list = select(posted);
    const card = await pair.local.user("member").choose(posted, list.id, [list.options[0]!.value]);
    expect(card.ephemeral).toBe(true);
    expect(textOf(card.message)).toContain("### [");
  });
});

test("an article in another language is headline, first sentence and link, and nothing claims more", async () => {
  const text =
    "La vieille écluse de Tarnwick rouvre jeudi après onze mois de travaux. Le port attend 40 bateaux, selon la mairie. « Nous sommes prêts », a dit Lise Aubrac.";
  const item = rawItem(text, {
    shape: "body",
    headline: "L’écluse de Tarnwick rouvre",
    publisher: "La Vigie",
    language: "fr",
  });
  await pair.bot.opened.intake.takeIn([item], { kind: "everyone" });
  const found = await ask("search", { query: "bateaux Tarnwick" });
  const card = await ask("summary", { article: "écluse Tarnwick" });
  for (const shown of [found.text, card.text]) {
    expect(shown).toContain("L’écluse de Tarnwick rouvre");
    expect(shown.replaceAll("**", "")).toContain(
      "La vieille écluse de Tarnwick rouvre jeudi après onze mois de travaux.",
    );
    expect(shown).not.toContain("bateaux, selon");
    expect(shown).toContain("This article is in another language than English (fr).");
  }
  expect(buttonsOf(card.message).map(({ label }) => label)).toEqual(["Show in source", "Post here"]);
});
