import type { ApiMessage, LocalDiscord } from "../../src/local/index.ts";
import { buttonsOf, messageOf, textOf } from "./seen.ts";

type Options = Record<string, string | number | boolean>;

export const utc = (text: string): number => Date.parse(`${text}Z`);
/** A moment as a message holds it. */
export const stamp = (text: string, style = "F"): string => `<t:${utc(text) / 1000}:${style}>`;

/** What the administrator does with briefings, in words short enough for a test. */
export function briefingDesk(local: LocalDiscord, channel = local.ids.channels.briefings) {
  const admin = local.user("admin");
  const run = async (subcommand: string, options: Options = {}) =>
    messageOf(await admin.command("briefing", options, { subcommand }));
  return {
    /** Every day at eight, in UTC, unless told otherwise. */
    add: async (options: Options = {}): Promise<string> =>
      textOf(await run("add", { channel, time: "08:00", timezone: "UTC", ...options })),
    /** The whole list: what did not fit into the message is behind its button. */
    async list(): Promise<string> {
      const texts: string[] = [];
      let message = await run("list");
      for (;;) {
        texts.push(textOf(message));
        const rest = buttonsOf(message).find(({ label }) => label === "Show the rest");
        if (!rest?.custom_id) return texts.join("\n");
        message = messageOf(await admin.press(message, rest.custom_id));
      }
    },
    preview: (briefing: string): Promise<ApiMessage> => run("preview", { briefing }),
    remove: async (briefing: string): Promise<string> => textOf(await run("remove", { briefing })),
    /** The ids that autocomplete offers for a briefing. */
    ids: async (): Promise<string[]> =>
      (await admin.complete("briefing", "briefing", {}, { subcommand: "preview" })).map(({ value }) => String(value)),
    /** What stands in the channel, oldest first. */
    posts: (): ApiMessage[] => local.messages(channel),
  };
}
