import { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, Choice, CommandData } from "../src/command.ts";
import { type Part, reply } from "../src/domain/reply.ts";

export const data = {
  name: "help",
  description: "What Verbatim can do, and how to ask",
  options: [{ type: 3, name: "topic", description: "A command to explain", autocomplete: true, max_length: 40 }],
} satisfies CommandData;

export const options = z.object({ topic: z.string().trim().max(40).optional() });

export async function execute({ topic }: z.infer<typeof options>, app: App, _asker: Asker): Promise<Answer> {
  const asked = topic?.replace(/^\//, "").toLowerCase();
  const commands = app.commandList();
  const one = asked ? commands.find(({ name }) => name === asked || name === asked.split(" ")[0]) : undefined;
  if (one)
    return reply([
      { kind: "title", text: [`/${one.name}`] },
      { kind: "text", text: [`${one.description}.`] },
      ...one.usage.map((line): Part => ({ kind: "text", text: [line] })),
    ]);
  const parts: Part[] = [
    { kind: "title", text: ["Verbatim: the news in the sources’ own words"] },
    {
      kind: "text",
      text: [
        "Every sentence, figure and quote shown is a stretch of the article. ¶4 is the paragraph it stands in; “Show in source” shows it in its place.",
      ],
    },
    { kind: "divider" },
    ...commands.map(({ name, description }): Part => ({ kind: "text", text: [{ command: name }, ` ${description}`] })),
  ];
  if (asked)
    parts.unshift({ kind: "note", text: ["There is no command called ", { words: asked }, ". These are all:"] });
  return reply(parts);
}

export async function complete({ value }: { value: string }, _options: unknown, app: App): Promise<Choice[]> {
  const typed = value.replace(/^\//, "").toLowerCase();
  return app
    .commandList()
    .filter(({ name }) => name.startsWith(typed))
    .slice(0, 25)
    .map(({ name }) => ({ name: `/${name}`, value: name }));
}
