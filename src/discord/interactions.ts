import { randomBytes } from "node:crypto";
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import { MessageFlags } from "discord.js";
import { z } from "zod";
import type { App } from "../app.ts";
import { type Answer, type Asker, type Command, findCommand, type Pressed } from "../command.ts";
import type { Log } from "../domain/log.ts";
import { joined, type Part, reply, type Said, say } from "../domain/reply.ts";
import { languageOf } from "../languages/index.ts";
import { guildLanguage } from "../lookup.ts";
import { decodeId } from "../render/custom-id.ts";
import { sayIn, spokenText } from "../render/say.ts";
import { shorten } from "../render/shorten.ts";
import { keepShared } from "../schedule/shared.ts";
import { type Asking, answerInteraction, type DrawChart } from "./answer.ts";
import { clickedMessage } from "./clicked-message.ts";
import { askerOf, optionValues } from "./options.ts";

/** Interactions whose ids are remembered, so that one delivered twice is answered once. */
const REMEMBERED = 1_000;
/** Choices that come later than this are of no use to the person typing. */
const COMPLETE_WITHIN_MS = 2_500;
const CHOICES = 25;
const CHOICE_LENGTH = 100;

export type Edge = {
  readonly app: App;
  readonly commands: ReadonlyMap<string, Command>;
  readonly drawChart: DrawChart;
  readonly log: Log;
};

export type Listener = {
  /** Never rejects: whatever fails ends in an apology and a line in the log. */
  readonly listen: (interaction: Interaction) => Promise<void>;
  /** Settles when every interaction that came in has been answered. */
  readonly settled: () => Promise<void>;
};

/** Makes the listener for `interactionCreate`. */
export function interactionListener(edge: Edge): Listener {
  const seen = new Set<string>();
  const running = new Set<Promise<void>>();
  return {
    async listen(interaction) {
      if (seen.has(interaction.id)) return;
      seen.add(interaction.id);
      for (const oldest of seen) {
        if (seen.size <= REMEMBERED) break;
        seen.delete(oldest);
      }
      const answering = routed(interaction, edge);
      running.add(answering);
      await answering.finally(() => running.delete(answering));
    },
    async settled() {
      await Promise.allSettled(running);
    },
  };
}

async function routed(interaction: Interaction, edge: Edge): Promise<void> {
  if (interaction.isAutocomplete()) await completed(interaction, edge);
  else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    await answered(interaction, edge, (asker) => run(interaction, edge, asker));
  else if (interaction.isMessageComponent() || interaction.isModalSubmit())
    await answered(interaction, edge, (asker) => pressed(interaction, edge, asker));
  else if (interaction.isRepliable()) await answered(interaction, edge, async () => ({ kind: "command-unknown" }));
}

async function answered(
  interaction: Asking,
  { app, drawChart, log }: Edge,
  answer: (asker: Asker) => Promise<Answer>,
): Promise<void> {
  const { promise: waits, resolve } = Promise.withResolvers<void>();
  const asker = askerOf(interaction, resolve);
  const started = performance.now();
  const name = "commandName" in interaction ? interaction.commandName : nameOf(interaction.customId);
  try {
    const everyone = languageOf(interaction.guildLocale ?? interaction.locale);
    const languages = {
      asker: languageOf(interaction.locale),
      everyone: await guildLanguage(app, asker.viewer, everyone),
    };
    await answerInteraction(interaction, {
      answer: answer(asker),
      waits,
      keepState: (json) => app.store.keepState(json),
      drawChart,
      sharer: asker.name,
      languages,
      shared: (said, messageId) =>
        messageId()
          .then((id) => keepShared({ guild: asker.viewer.guild, channel: asker.channel, messageId: id, said }, app))
          .catch((error: unknown) =>
            log.error({ interaction: interaction.id, error }, "a shared message was not written down"),
          ),
    });
    log.info(
      {
        interaction: interaction.id,
        command: name,
        guild: interaction.guildId,
        ms: Math.round(performance.now() - started),
      },
      "answered",
    );
  } catch (error) {
    const reference = randomBytes(4).toString("hex");
    log.error(
      { interaction: interaction.id, command: name, guild: interaction.guildId, reference, error },
      "interaction failed",
    );
    await apologise(interaction, reference).catch((refused: unknown) =>
      log.warn({ reference, error: refused }, "the apology could not be sent"),
    );
  }
}

const nameOf = (customId: string): string => customId.split(":").slice(1, 3).join(" ");

async function run(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { app, commands }: Edge,
  asker: Asker,
): Promise<Answer> {
  const command = findCommand(commands, { type: interaction.commandType, name: interaction.commandName });
  if (!command) return { kind: "command-unknown" };
  const given = interaction.isChatInputCommand() ? optionValues(interaction) : clickedMessage(interaction);
  const read = command.options.safeParse(given);
  if (!read.success) return notUnderstood(read.error);
  return asPermitted(await command.execute(read.data, app, asker), asker);
}

function notUnderstood(error: z.ZodError): Answer {
  const lines = error.issues.map(
    (issue): Part => ({
      kind: "text",
      text: [say("labelled", { label: { strong: issue.path.join(" ") || say("options.all") }, text: plainly(issue) })],
    }),
  );
  return reply([{ kind: "text", text: [say("options.unread")] }, ...lines]);
}

function plainly(issue: z.core.$ZodIssue): Said {
  switch (issue.code) {
    case "too_big":
      return say("options.at-most", { count: Number(issue.maximum), of: issue.origin });
    case "too_small":
      return issue.origin === "string"
        ? say("options.empty")
        : say("options.at-least", { count: Number(issue.minimum) });
    case "invalid_value":
      return say("options.one-of", { values: joined(issue.values.map(String), ", ") });
    default:
      return say("options.missing");
  }
}

async function pressed(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  edge: Edge,
  asker: Asker,
): Promise<Answer> {
  const id = decodeId(interaction.customId);
  if (!id) return { kind: "stale-button" };
  const state = id.token === null ? id.state : await keptState(id.token, edge);
  if (!state) return { kind: "stale-button" };
  if (id.command === "rest") return theRest(state);
  const values = interaction.isMessageComponent() && interaction.isStringSelectMenu() ? interaction.values : [];
  const fields = interaction.isModalSubmit() ? writtenInto(interaction) : {};
  return act(edge, id.command, { verb: id.verb, state, values, fields }, asker);
}

const writtenInto = ({ fields }: ModalSubmitInteraction): Record<string, string> =>
  Object.fromEntries(
    [...fields.fields.values()].flatMap((field) =>
      "value" in field && typeof field.value === "string" ? [[field.customId, field.value]] : [],
    ),
  );

async function act({ app, commands }: Edge, name: string, press: Pressed, asker: Asker): Promise<Answer> {
  const command = commands.get(name);
  return command?.act ? asPermitted(await command.act(press, app, asker), asker) : { kind: "stale-button" };
}

/** The bot may post where the person may not; what a person could not write themselves is not written for them. */
const asPermitted = (answer: Answer, { mayPost }: Asker): Answer =>
  answer.kind === "reply" && answer.audience === "everyone" && !mayPost
    ? { kind: "not-allowed", needs: "Send Messages", here: true }
    : answer;

const State = z.array(z.string());

async function keptState(token: string, { app }: Edge): Promise<string[] | null> {
  const kept = await app.store.state(token);
  return kept === null ? null : (State.safeParse(JSON.parse(kept)).data ?? null);
}

/** What did not fit into an earlier message. The parts were written by this program and are read as they are; anything else is stale. */
function theRest([json = ""]: readonly string[]): Answer {
  try {
    const parts = Parts.parse(JSON.parse(json));
    return reply(parts as unknown as Part[]);
  } catch {
    return { kind: "stale-button" };
  }
}

const Parts = z.array(z.looseObject({ kind: z.string() })).min(1);

async function apologise(interaction: Asking, reference: string): Promise<void> {
  const content = sayIn(languageOf(interaction.locale), "apology", { reference });
  if (interaction.replied) return;
  if (!interaction.deferred) await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  else await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
}

async function completed(interaction: AutocompleteInteraction, { app, commands, log }: Edge): Promise<void> {
  try {
    const choices = await Promise.race([
      choicesFor(interaction, app, commands),
      new Promise<[]>((resolve) => setTimeout(resolve, COMPLETE_WITHIN_MS, []).unref()),
    ]);
    await interaction.respond(choices);
  } catch (error) {
    log.warn({ interaction: interaction.id, command: interaction.commandName, error }, "autocomplete failed");
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}

async function choicesFor(interaction: AutocompleteInteraction, app: App, commands: ReadonlyMap<string, Command>) {
  const command = findCommand(commands, { name: interaction.commandName });
  const { name, value } = interaction.options.getFocused(true);
  const choices = (await command?.complete?.({ name, value }, {}, app, askerOf(interaction))) ?? [];
  const language = languageOf(interaction.locale);
  return choices
    .filter((choice) => choice.value.length > 0 && choice.value.length <= CHOICE_LENGTH)
    .slice(0, CHOICES)
    .map((choice) => ({ name: shorten(spokenText(choice.name, language), CHOICE_LENGTH), value: choice.value }));
}
