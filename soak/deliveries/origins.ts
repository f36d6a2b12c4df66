import type { LocalDiscord } from "../../src/local/index.ts";
import { briefingDesk } from "../../test/e2e/briefings.ts";
import { button, messageOf } from "../../test/e2e/seen.ts";
import { type News, WATCHED } from "./news.ts";

/** What happens in one trial: briefings become due, and articles come in. */
export type Round = { readonly due: number; readonly news: readonly News[] };

/** A message that must stand in a channel, or in a thread of it, exactly once: the one whose words fit. */
export type Part = {
  readonly channel: string;
  readonly fits: (words: string) => boolean;
  /** Is there only where something is left to tell; twice it is never. */
  readonly mayBeMissing?: boolean;
  /** There may be several, no two alike. */
  readonly mayBeSeveral?: boolean;
};
/** The messages of one post, in their order. */
export type Owed = { readonly what: string; readonly parts: readonly Part[] };

/** One kind of what is posted without being asked. */
export type Origin = {
  /** Asks for it as people do, once. */
  readonly setUp: (local: LocalDiscord) => Promise<void>;
  /** What it has to post in a round. */
  readonly owed: (round: Round, local: LocalDiscord) => readonly Owed[];
};

/** The times are one moment, in UTC eight in the morning. */
const briefing = (channel: string, options: Record<string, string | number | boolean> = {}): Origin => ({
  setUp: async (local) => {
    const said = await briefingDesk(local, channelIn(local, channel)).add(options);
    if (!said.includes("Next:")) throw new Error(said);
  },
  owed: ({ due }, local) => [
    {
      what: `the briefing in ${channel}`,
      parts: [
        {
          channel: channelIn(local, channel),
          fits: (words) =>
            words.includes(`Briefing for <t:${due / 1_000}:D>${options.topic ? ` on ${options.topic}` : ""}\n`),
        },
      ],
    },
  ],
});

const watch = (who: "admin" | "member", where: (local: LocalDiscord) => string, isDirect: boolean): Origin => ({
  setUp: async (local) => {
    const at = { subcommand: "add", channel: isDirect ? local.ids.channels.general : where(local) };
    const options = { words: WATCHED, where: isDirect ? "direct" : "channel" };
    const shown = messageOf(await local.user(who).command("watch", options, at));
    await local.user(who).press(shown, button(shown, "Watch this"));
  },
  owed: ({ news }, local) =>
    news.map(({ name }) => ({
      what: `the watch of ${who}, on ${name}`,
      parts: [{ channel: where(local), fits: (words) => words.includes("News on") && words.includes(` ${name} `) }],
    })),
});

const date = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
/** The words of a message in a thread begin with the thread's name, those of one that was passed on with this. */
export const inThread = (name: string): string => `[${name}] `;
export const PASSED_ON = "[passed on] ";

/** What its three stories leave is told in a thread: under the post, or below it in a forum. */
const withThread = (channel: string, isForum: boolean): Origin => ({
  setUp: briefing(channel, { thread: true, length: SHORT }).setUp,
  owed: ({ due }, local) => {
    const thread = inThread(`Briefing for ${date.format(due).replace(",", "")}`);
    const isPost = (words: string) => words.includes(`Briefing for <t:${due / 1_000}:D>`);
    return [
      {
        what: `the briefing with a thread in ${channel}`,
        parts: [
          {
            channel: channelIn(local, channel),
            fits: (words) => isPost(words) && words.startsWith(thread) === isForum,
          },
          {
            channel: channelIn(local, channel),
            fits: (words) => words.startsWith(thread) && !isPost(words),
            // How much had come in by then is chance; what was written down and is not there is found by what is written.
            mayBeMissing: true,
            mayBeSeveral: true,
          },
        ],
      },
    ];
  },
});

/** Passed on to the servers that follow the channel, once it stands there. */
const passedOn = (channel: string): Origin => ({
  setUp: briefing(channel, { publish: true }).setUp,
  owed: (round, local) =>
    briefing(channel)
      .owed(round, local)
      .map(({ what, parts: [post] }) => ({
        what: `${what}, passed on`,
        parts: [post!, { channel: post!.channel, fits: (words) => words.startsWith(PASSED_ON) && post!.fits(words) }],
      })),
});

const SHORT = 3;

const channelIn = (local: LocalDiscord, name: string): string => local.guilds[0]!.channels[name]!;
export const directMessagesOf = (local: LocalDiscord, who: "admin" | "member"): string =>
  String(BigInt(local.ids[who]) + 1_000n);

export const SEED = {
  channels: [{ name: "harbour" }, { name: "wire" }, { name: "board" }, { name: "digest", type: 15 as const }],
};

export const ORIGINS: readonly Origin[] = [
  briefing("briefings"),
  briefing("general", { time: "13:30", timezone: "Asia/Kolkata" }),
  passedOn("announcements"),
  withThread("board", false),
  withThread("digest", true),
  briefing("harbour"),
  briefing("harbour", { topic: WATCHED }),
  watch("member", (local) => directMessagesOf(local, "member"), true),
  watch("admin", (local) => channelIn(local, "wire"), false),
];
