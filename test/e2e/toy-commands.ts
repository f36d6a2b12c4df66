import { z } from "zod";
import type { App } from "../../src/app.ts";
import type { Answer, Asker, Command, OptionData } from "../../src/command.ts";
import { ClickedMessage } from "../../src/targets.ts";

type Run<Options> = (options: Options, app: App, asker: Asker) => Answer | Promise<Answer>;

/** An action in the menu of a message. */
export const action = (name: string, run: Run<ClickedMessage>): Command => ({
  data: { type: 3, name },
  options: ClickedMessage,
  execute: async (message, app, asker) => run(message as ClickedMessage, app, asker),
});

/** A slash command that takes its options as they come, and answers its buttons in the same way. */
export const slash = (
  name: string,
  options: readonly OptionData[],
  run: Run<Record<string, unknown>>,
  act?: Command["act"],
): Command => ({
  data: { name, description: "A toy", options },
  options: z.record(z.string(), z.unknown()),
  execute: async (given, app, asker) => run(given as Record<string, unknown>, app, asker),
  ...(act && { act }),
});

/** By the names of their files, as the folder would give them. */
export const named = (commands: Record<string, Command>): ReadonlyMap<string, Command> =>
  new Map(Object.entries(commands));
