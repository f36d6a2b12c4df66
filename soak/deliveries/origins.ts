import type { LocalDiscord } from "../../src/local/index.ts";
import { briefingDesk } from "../../test/e2e/briefings.ts";
import { button, messageOf } from "../../test/e2e/seen.ts";
import { type News, WATCHED } from "./news.ts";

/** What happens in one trial: briefings become due, and articles come in. */
export type Round = { readonly due: number; readonly news: readonly News[] };

/** A message that must stand in a channel exactly once: the one whose words fit. */
export type Part = { readonly channel: string; readonly fits: (words: string) => boolean };
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
const briefing = (channel: string, options: Record<string, string> = {}): Origin => ({
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

const channelIn = (local: LocalDiscord, name: string): string => local.guilds[0]!.channels[name]!;
export const directMessagesOf = (local: LocalDiscord, who: "admin" | "member"): string =>
  String(BigInt(local.ids[who]) + 1_000n);

export const SEED = { channels: [{ name: "harbour" }, { name: "wire" }] };

export const ORIGINS: readonly Origin[] = [
  briefing("briefings"),
  briefing("general", { time: "13:30", timezone: "Asia/Kolkata" }),
  briefing("announcements"),
  briefing("harbour"),
  briefing("harbour", { topic: WATCHED }),
  watch("member", (local) => directMessagesOf(local, "member"), true),
  watch("admin", (local) => channelIn(local, "wire"), false),
];
