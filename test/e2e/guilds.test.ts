import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleId, guildId } from "../../src/domain/ids.ts";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { rawItem } from "../parse/raw.ts";
import { messageWithButton } from "./forge.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { buttonsOf, messageOf, select, textOf } from "./seen.ts";

const HEADLINE = "Quendlefort ferry to be mothballed after winter of breakdowns";
const URL = "https://quendlefort-courier.example/ferry-mothballed";
const SECRET: RawItem = rawItem(
  [
    "The Quendlefort ferry will be mothballed at the end of the month, its owners said on Thursday, after 14 breakdowns in one winter.",
    "“We have spent €3.7 million on an engine that does not want to run,” said Ottoline Brackwater, who heads the ferry company.",
    "About 230 islanders use the ferry every day. A bus over the causeway will take 45 minutes longer, the council said.",
    "“My daughter will have to leave before six to be at school,” Ms Brackwater said of the new timetable.",
  ].join("\n\n"),
  {
    shape: "body",
    headline: HEADLINE,
    publisher: "Quendlefort Courier",
    url: URL,
    published: new Date(START - 3_600_000).toISOString(),
  },
);
/** Any of these in an answer would tell that the article exists. */
const TELLTALE = /mothballed|Quendlefort Courier|Brackwater|engine that|230 islanders|€3\.7|ferry-mothballed/i;

let pair: Pair;
let id: string;
/** Where things are asked: the guild that owns the article, another one, and direct messages. */
let owner: { channel: string };
let elsewhere: [name: string, at: { channel: string } | { dm: true }][];
const admin = () => pair.local.user("admin");

beforeAll(async () => {
  pair = await startPair({ seed: { guilds: [{ name: "Other House", channels: [{ name: "hall" }] }] } });
  const [first, second] = pair.local.guilds;
  owner = { channel: first!.channels.general! };
  elsewhere = [
    ["the other guild", { channel: second!.channels.hall! }],
    ["direct messages", { dm: true }],
  ];
  const taken = await pair.bot.opened.intake.takeIn([SECRET], { kind: "guilds", guilds: [guildId(first!.id)] });
  id = taken.added[0]!;
});
afterAll(async () => {
  expect(pair.trouble).toEqual([]);
  await pair.stop();
});

type Asked = readonly [command: string, options: Record<string, string | number>];
const commands = (): Asked[] => [
  ["search", { query: "quendlefort" }],
  ["search", { query: "quendlefrt" }],
  ["search", { query: "ferry engine", in: "quotes" }],
  ["search", { query: "islanders", in: "figures" }],
  ["search", { query: "ferry", in: "headlines", sort: "newest" }],
  ["search", { query: "-earthquake" }],
  ["search", { query: "ferry", source: "Quendlefort Courier" }],
  ["search", { query: "ferry", topic: "islanders causeway" }],
  ["summary", { article: id }],
  ["summary", { article: URL }],
  ["summary", { article: HEADLINE }],
  ["summary", { article: "quendlefort", length: "long" }],
  ["figures", { article: id }],
  ["figures", { article: id, kind: "money" }],
  ["figures", { query: "ferry" }],
  ["figures", { query: "islanders", kind: "people" }],
  ["quotes", { article: URL }],
  ["quotes", { query: "engine" }],
  ["quotes", { speaker: "Ottoline Brackwater" }],
  ["latest", { count: 10 }],
  ["latest", { source: "Quendlefort Courier" }],
  ["latest", { topic: "ferry" }],
  ["today", {}],
  ["today", { topic: "quendlefort" }],
];
const completions: [command: string, option: string, typed: string][] = [
  ["search", "query", "quend"],
  ["search", "source", "quend"],
  ["summary", "article", "mothb"],
  ["summary", "article", ""],
  ["figures", "article", "ferry"],
  ["figures", "query", "ferry"],
  ["quotes", "article", "ferry"],
  ["quotes", "speaker", "brack"],
  ["quotes", "query", "brack"],
  ["latest", "source", "quend"],
  ["latest", "topic", "quend"],
  ["today", "topic", "quend"],
];
/** What the asker typed comes back, so it is taken out before the telltales are looked for. */
const withoutTyped = (text: string, typed: readonly unknown[]): string =>
  typed.reduce<string>(
    (left, word) =>
      word === "" ? left : left.replaceAll(String(word).replaceAll("-", "\\-"), "").replaceAll(String(word), ""),
    text.replaceAll("\\", ""),
  );

describe("what one guild brought in", () => {
  test("is found there by the commands that look for it", async () => {
    const told = await Promise.all(
      commands().map(async ([name, options]) => {
        const { message } = await admin().command(name, options, owner);
        return TELLTALE.test(withoutTyped(JSON.stringify(message!.components), Object.values(options)));
      }),
    );
    expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(20);
    for (const [command, option, typed] of completions.filter(([, option]) => option !== "topic"))
      expect(JSON.stringify(await admin().complete(command, option, { [option]: typed }, owner))).toMatch(TELLTALE);
  });

  test("is found by no command anywhere else", async () => {
    for (const [where, at] of elsewhere) {
      for (const [name, options] of commands()) {
        const { message } = await admin().command(name, options, at);
        const told = withoutTyped(JSON.stringify(message!.components), Object.values(options));
        expect(told, `${where}: /${name} ${JSON.stringify(options)}`).not.toMatch(TELLTALE);
        expect(told, `${where}: /${name} ${JSON.stringify(options)}`).not.toContain(id);
      }
    }
  });

  test("is offered by no completion anywhere else", async () => {
    for (const [where, at] of elsewhere) {
      for (const [command, option, typed] of completions) {
        const choices = await admin().complete(command, option, { [option]: typed }, at);
        expect(JSON.stringify(choices), `${where}: /${command} ${option}`).not.toMatch(TELLTALE);
      }
    }
  });

  test("is not posted or shown by a briefing of the other guild", async () => {
    const [, second] = pair.local.guilds;
    const channel = second!.channels.hall!;
    const add = { channel, time: "08:00", timezone: "UTC", topic: "ferry", length: 8 };
    await admin().command("briefing", add, { subcommand: "add", channel });
    const [choice] = await admin().complete("briefing", "briefing", {}, { subcommand: "preview", channel });
    const preview = await admin().command(
      "briefing",
      { briefing: String(choice!.value) },
      { subcommand: "preview", channel },
    );
    expect(textOf(preview.message)).toContain("A preview, only for you");
    expect(JSON.stringify(preview.message!.components)).not.toMatch(TELLTALE);
  });

  test("is counted there and nowhere else", async () => {
    const status = async (at: object) => textOf((await admin().command("status", {}, at)).message);
    expect(await status(owner)).toContain("41 articles from 9 sources can be read here.");
    for (const [, at] of elsewhere) expect(await status(at)).toContain("40 articles from 8 sources can be read here.");
  });

  test("is opened by no button whose id is pressed in the other guild", async () => {
    const [, second] = pair.local.guilds;
    const shown = [
      messageOf(await admin().command("summary", { article: id }, owner)),
      messageOf(await admin().command("search", { query: "quendlefort islanders people" }, owner)),
      messageOf(await admin().command("figures", { query: "islanders people" }, owner)),
      messageOf(await admin().command("quotes", { query: "engine people" }, owner)),
      messageOf(await admin().command("today", { topic: "quendlefort" }, owner)),
    ];
    const source = messageOf(
      await admin().press(shown[0]!, buttonsOf(shown[0]!).find(({ label }) => label === "Show in source")!.custom_id!),
    );
    const ids = [...shown, source].flatMap((message) => buttonsOf(message).flatMap(({ custom_id }) => custom_id ?? []));
    expect(ids.filter((one) => one.includes(id)).length).toBeGreaterThan(4);
    for (const customId of new Set(ids)) {
      const forged = await messageWithButton(pair.local, customId, second!.channels.hall!);
      const answer = await admin().press(forged, customId);
      expect(withoutTyped(JSON.stringify(answer.message!.components), ["quendlefort"]), customId).not.toMatch(TELLTALE);
    }
  });

  test("is opened by no chosen entry there either", async () => {
    const [, second] = pair.local.guilds;
    const list = messageOf(await admin().command("latest", {}, { channel: second!.channels.hall! }));
    expect(select(list).options.map(({ value }) => value)).not.toContain(id);
    expect(await pair.bot.opened.store.articles([articleId(id)], { guild: guildId(second!.id) })).toEqual([]);
  });
});

describe("a guild's briefings", () => {
  test("are listed, completed, previewed and removed by itself alone", async () => {
    const [first, second] = pair.local.guilds;
    const here = { channel: first!.channels.general! };
    const there = { channel: second!.channels.hall! };
    await admin().command(
      "briefing",
      { channel: here.channel, time: "09:00", timezone: "UTC", topic: "causeway" },
      { subcommand: "add", ...here },
    );
    const [choice] = await admin().complete(
      "briefing",
      "briefing",
      { briefing: "causeway" },
      { subcommand: "remove", ...here },
    );
    expect(
      await admin().complete("briefing", "briefing", { briefing: "causeway" }, { subcommand: "remove", ...there }),
    ).toEqual([]);
    for (const subcommand of ["preview", "remove"]) {
      const answer = await admin().command("briefing", { briefing: String(choice!.value) }, { subcommand, ...there });
      expect(textOf(answer.message)).toContain("There is no such briefing here");
    }
    expect(textOf((await admin().command("briefing", {}, { subcommand: "list", ...there })).message)).not.toContain(
      "causeway",
    );
    expect(textOf((await admin().command("briefing", {}, { subcommand: "list", ...here })).message)).toContain(
      "causeway",
    );
  });

  test("are in the status of itself alone", async () => {
    const status = async (at: object) => textOf((await admin().command("status", {}, at)).message);
    const [first, second] = pair.local.guilds;
    expect(await status({ channel: first!.channels.general! })).toContain(
      `Next briefing: <t:${Date.UTC(2026, 2, 7, 9) / 1000}:F>`,
    );
    expect(await status({ channel: second!.channels.hall! })).toContain(
      `Next briefing: <t:${Date.UTC(2026, 2, 7, 8) / 1000}:F>`,
    );
    expect(await status({ dm: true })).not.toContain("Next briefing");
  });
});
