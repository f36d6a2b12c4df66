import { readdir } from "node:fs/promises";
import type { z } from "zod";
import type { App, CommandPlace, CommandSummary } from "./app.ts";
import type { Viewer } from "./domain/article.ts";
import type { Failure } from "./domain/failure.ts";
import type { Form } from "./domain/form.ts";
import type { ChannelId, UserId } from "./domain/ids.ts";
import type { Reply, Text } from "./domain/reply.ts";
import type { ChannelOption } from "./targets.ts";

/** The person who asks, as far as a command needs to know them. */
export type Asker = {
  readonly user: UserId;
  readonly name: string;
  readonly viewer: Viewer;
  readonly channel: ChannelId | null;
  /** Discord's locale code, such as "en-GB". */
  readonly locale: string;
  /** May write messages where they ask. */
  readonly mayPost: boolean;
  /** Holds Manage Server in this guild. */
  readonly manages: boolean;
  /** Shows them at once that the answer takes a while; without it "thinking" comes after a moment. */
  waits(): void;
  /** What the guild is called; null outside one. */
  readonly guildName: string | null;
  /** The channel where they ask, with what the bot may do there; null outside a guild. */
  readonly here: ChannelOption | null;
};

/** Discord's numbers for the kinds of commands. */
const SLASH = 1;
const MESSAGE_ACTION = 3;

/** A reply, a form to fill in, or expected trouble that `render` puts into words. */
export type Answer = Reply | Form | Failure;

/** Of a long name the beginning is shown. */
export type Choice = { readonly name: Text; readonly value: string };

/** Discord's application command as plain JSON: a slash command of its guide, subcommands included, or an action in the menu of a message. */
export type CommandData = SlashData | ActionData;

type SlashData = Registration & {
  readonly type?: typeof SLASH;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly OptionData[];
};

/** Its name is what the menu shows: "Brief this link". */
type ActionData = Registration & { readonly type: typeof MESSAGE_ACTION; readonly name: string };

type Registration = {
  /** Permission bits as a decimal string; "32" is Manage Server. */
  readonly default_member_permissions?: string;
  readonly contexts?: readonly number[];
  readonly integration_types?: readonly number[];
};

export type OptionData = {
  /** 1 subcommand, 3 string, 4 integer, 5 boolean, 7 channel, 8 role, 11 attachment */
  readonly type: 1 | 3 | 4 | 5 | 7 | 8 | 11;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly channel_types?: readonly number[];
  readonly options?: readonly OptionData[];
};

/** A pressed button, a chosen entry or a form that was sent: `state` comes from its custom_id, `values` from a select, `fields` from a form. */
export type Pressed = {
  readonly verb: string;
  readonly state: readonly string[];
  readonly values: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * One file in `commands/`. Options arrive as Discord has them by name; a subcommand's name stands in `subcommand`. A channel option is a `ChannelOption`,
 * a role option a `RoleOption`, a file an `AttachmentOption`. For a message action the options are what was clicked on, a `ClickedMessage`.
 */
export type Command<Options = unknown> = {
  readonly data: CommandData;
  readonly options: z.ZodType<Options>;
  execute(options: Options, app: App, asker: Asker): Promise<Answer>;
  complete?(
    focused: { readonly name: string; readonly value: string },
    options: Readonly<Record<string, unknown>>,
    app: App,
    asker: Asker,
  ): Promise<readonly Choice[]>;
  act?(pressed: Pressed, app: App, asker: Asker): Promise<Answer>;
};

const FOLDER = new URL("../commands/", import.meta.url);

/** Every command in `commands/`, by the name of its file. A file that does not fit the shape is a bug and throws with its name. */
export async function loadCommands(folder: URL = FOLDER): Promise<ReadonlyMap<string, Command>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
  const commands = new Map<string, Command>();
  for (const file of files) {
    const command = (await import(new URL(file, folder).href)) as Partial<Command>;
    const { data, options, execute, complete, act } = command;
    if (!data || !options || !execute || fileName(data) !== file.slice(0, -3)) {
      throw new Error(`commands/${file}: needs data (with the file's name), options and execute`);
    }
    commands.set(fileName(data), { data, options, execute, ...(complete && { complete }), ...(act && { act }) });
  }
  return commands;
}

/** The command that Discord means by a kind and a name: a slash command and a message action may have the same name. */
export function findCommand(
  commands: ReadonlyMap<string, Command>,
  { type = SLASH, name }: { readonly type?: number; readonly name: string },
): Command | null {
  const found = commands.get(fileName({ type, name }));
  return found && found.data.name === name && (found.data.type ?? SLASH) === type ? found : null;
}

/** "brief-this-link" for the action "Brief this link"; a slash command is called as its file. Buttons name the command by this, too. */
const fileName = ({ type, name }: { readonly type?: number; readonly name: string }): string =>
  type === MESSAGE_ACTION ? name.toLowerCase().replace(/\s+/g, "-") : name;

/** A command for `/help`: what it is called, and a line for each of its options and subcommands. */
export function summaryOf(data: CommandData): CommandSummary {
  if (data.type === MESSAGE_ACTION) return { kind: "action", name: data.name };
  const { name, description, options = [] } = data;
  return { kind: "slash", name, description, usage: options.flatMap((option) => usageOf(option, name)) };
}

/** Each option; a subcommand's stand below it. */
function usageOf(
  { type, name, description, required = false, options = [] }: OptionData,
  above: string,
): CommandPlace[] {
  const path = `${above} ${name}`;
  const kind = type === SUBCOMMAND ? "command" : "option";
  return [{ path, kind, description, isNeeded: required }, ...options.flatMap((option) => usageOf(option, path))];
}

const SUBCOMMAND = 1;
