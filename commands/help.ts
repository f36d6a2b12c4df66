import { z } from "zod";
import type { App, CommandPlace, CommandSummary } from "../src/app.ts";
import type { Answer, Asker, Choice, CommandData } from "../src/command.ts";
import { type Inline, type Part, reply, say } from "../src/domain/reply.ts";

export const data = {
  name: "help",
  description: "What Verbatim can do, and how to ask",
  options: [{ type: 3, name: "topic", description: "A command to explain", autocomplete: true, max_length: 40 }],
} satisfies CommandData;

export const options = z.object({ topic: z.string().trim().max(40).optional() });

export async function execute({ topic }: z.infer<typeof options>, app: App, _asker: Asker): Promise<Answer> {
  const asked = topic?.replace(/^\//, "").toLowerCase();
  const commands = inOrder(app);
  const one = asked ? meant(commands, asked) : undefined;
  if (one) return reply(explained(one));
  const parts: Part[] = [
    { kind: "title", text: [say("help.title")] },
    { kind: "text", text: [say("help.marks")] },
    { kind: "divider" },
    ...commands.map(inOneLine),
  ];
  if (asked) parts.unshift({ kind: "note", text: [say("help.unknown", { asked: { words: asked } })] });
  return reply(parts);
}

/** What is typed comes before what stands in menus. */
const inOrder = (app: App): CommandSummary[] =>
  app.commandList().toSorted((a, b) => Number(a.kind === "action") - Number(b.kind === "action"));

/** The one of that name; "briefing add" is a subcommand of /briefing. */
const meant = (commands: readonly CommandSummary[], asked: string): CommandSummary | undefined =>
  commands.find(({ name }) => name.toLowerCase() === asked) ??
  commands.find(({ kind, name }) => kind === "slash" && name === asked.split(" ")[0]);

function explained(command: CommandSummary): Part[] {
  if (command.kind === "action")
    return [
      { kind: "title", text: [command.name] },
      { kind: "text", text: [say("help.action", { name: { strong: command.name } })] },
    ];
  return [
    { kind: "title", text: [{ command: command.name }] },
    { kind: "text", text: [describedOf(command.name, command.description), "."] },
    ...command.usage.map((place): Part => ({ kind: "text", text: usageLine(place) })),
  ];
}

const inOneLine = (command: CommandSummary): Part =>
  command.kind === "action"
    ? { kind: "text", text: [say("help.in-menu", { name: { strong: command.name } })] }
    : { kind: "text", text: [{ command: command.name }, " ", describedOf(command.name, command.description)] };

const describedOf = (path: string, otherwise: string): Inline => ({ described: path, otherwise });

const usageLine = ({ path, kind, description, isNeeded }: CommandPlace): Inline[] => [
  kind === "command" ? { command: path } : { option: path },
  " ",
  describedOf(path, description),
  ...(isNeeded ? [" ", say("help.needed")] : []),
];

export async function complete({ value }: { value: string }, _options: unknown, app: App): Promise<Choice[]> {
  const typed = value.replace(/^\//, "").toLowerCase();
  return inOrder(app)
    .filter(({ name }) => name.toLowerCase().startsWith(typed))
    .slice(0, 25)
    .map(({ kind, name }) => ({ name: kind === "slash" ? `/${name}` : name, value: name }));
}
