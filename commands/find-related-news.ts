import type { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, CommandData } from "../src/command.ts";
import { articleByLink } from "../src/lookup.ts";
import { ClickedMessage } from "../src/targets.ts";
import { relatedTo, relatedToText } from "./related.ts";

export const data = { type: 3, name: "Find related news" } satisfies CommandData;

export const options = ClickedMessage;

const ADDRESS = /<?https?:\/\/\S+/gi;

/** Articles on the subject of a message: of the article that it links, where that one is known, else of its words. */
export async function execute(message: z.infer<typeof options>, app: App, { viewer }: Asker): Promise<Answer> {
  for (const link of message.links) {
    const known = await articleByLink(link, app, viewer);
    if (known) return relatedTo(known, app, viewer);
  }
  const embeds = message.embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]);
  const words = [message.content, ...message.texts, ...embeds].join("\n").replace(ADDRESS, " ").trim();
  return words === "" ? { kind: "no-words" } : relatedToText(words, app, viewer);
}
