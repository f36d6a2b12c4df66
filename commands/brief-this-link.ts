import type { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, CommandData, Pressed } from "../src/command.ts";
import { type Action, reply, say } from "../src/domain/reply.ts";
import { ClickedMessage } from "../src/targets.ts";
import { showFile, showLink } from "./summary.ts";

export const data = { type: 3, name: "Brief this link" } satisfies CommandData;

export const options = ClickedMessage;

/** The article behind the link of a message, or in its file; of several links one is chosen. */
export async function execute(message: z.infer<typeof options>, app: App, asker: Asker): Promise<Answer> {
  const { links, attachments } = message;
  const [link, ...others] = links;
  if (link !== undefined) return others.length === 0 ? showLink(link, "short", app, asker) : whichOne(links);
  const [file] = attachments;
  return file ? showFile(file, "short", app, asker) : { kind: "no-link" };
}

function whichOne(links: readonly string[]): Answer {
  const choose: Action = {
    kind: "select",
    placeholder: say("links.which"),
    command: "brief-this-link",
    verb: "choose",
    state: links,
    options: links.map((link, index) => ({
      label: link,
      description: null,
      value: String(index),
    })),
  };
  return reply([{ kind: "text", text: [say("links.several", { count: links.length })] }], {
    actions: [choose],
  });
}

export async function act({ verb, state, values }: Pressed, app: App, asker: Asker): Promise<Answer> {
  const link = verb === "choose" ? state[Number(values[0])] : undefined;
  return link ? showLink(link, "short", app, asker) : { kind: "stale-button" };
}
