import type { RepliableInteraction } from "discord.js";
import { MessageFlags } from "discord.js";
import type { Answer } from "../command.ts";
import type { LabelledChart } from "../domain/chart.ts";
import type { Form } from "../domain/form.ts";
import { type Part, type Reply, type ReplyFile, reply, say } from "../domain/reply.ts";
import type { Language } from "../languages/index.ts";
import { labelled } from "../render/chart.ts";
import { failureWords } from "../render/failure.ts";
import { drawForm } from "../render/form.ts";
import { lintMessage } from "../render/lint.ts";
import { drawMessage, type KeepState, type MessageJson } from "../render/message.ts";
import { sayIn } from "../render/say.ts";

/** Discord waits three seconds for the first answer. A reply that is not ready by then is announced as "thinking" well before, or at once when it says so. */
const DEFER_AFTER_MS = 1_500;

/** A chart as a PNG; null when it could not be drawn in time. */
export type DrawChart = (chart: LabelledChart) => Promise<Uint8Array | null>;

/** Everything that is answered with a message: commands, buttons, selects, a message's menu, forms. */
export type Asking = RepliableInteraction;

/** An answer that is being made. */
export type Answering = {
  readonly answer: Promise<Answer>;
  /** Settles when it says that it takes a while. */
  readonly waits: Promise<void>;
  readonly keepState: KeepState;
  readonly drawChart: DrawChart;
  /** Who shows it, where they show it to everybody. */
  readonly sharer: string;
  /** The language of the person who asks, and of what everybody sees. */
  readonly languages: Readonly<Record<Reply["audience"], Language>>;
  /** Is told of a message that stands in the channel for everybody, and how its id is found. What fails there fails nothing here. */
  readonly shared: (said: Reply, messageId: () => Promise<string>) => Promise<void>;
};

/**
 * Answers an interaction once. The reply goes out directly when it is ready in time; otherwise the interaction is deferred and edited later. A reply that
 * changes the pressed message does so only on a message that nobody but the presser sees; elsewhere it becomes a message for the presser.
 */
export async function answerInteraction(interaction: Asking, answering: Answering): Promise<void> {
  const { waits } = answering;
  const answer = answering.answer.then((ready) => withPicture(ready, answering));
  const first = await Promise.race([answer.then((ready) => ({ ready })), waits, after(DEFER_AFTER_MS)]);
  const own = interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
  if (first?.ready.kind === "form") return openForm(interaction, first.ready, answering);
  if (first) return sendDirect(interaction, asReply(first.ready), own, answering);
  if (own) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const late = await answer;
  if (late.kind === "form") throw new Error("a form that came too late to be opened");
  await sendDeferred(interaction, asReply(late), own, answering);
}

async function sendDirect(interaction: Asking, said: Reply, own: boolean, answering: Answering): Promise<void> {
  const drawn = await draw(said, answering);
  if (said.audience === "everyone") {
    await interaction.reply(payload(drawn));
    await answering.shared(drawn.said, async () => (await interaction.fetchReply()).id);
  } else if (own && said.place === "here" && interaction.isMessageComponent()) await interaction.update(payload(drawn));
  else await interaction.reply(payload(drawn, true));
}

async function sendDeferred(interaction: Asking, said: Reply, own: boolean, answering: Answering): Promise<void> {
  const drawn = await draw(said, answering);
  const forEverybody = said.audience === "everyone";
  if (forEverybody || (own && said.place === "new")) {
    // A deferral for one person cannot become public, and the first follow-up would only fill it: it is filled first, and then taken away.
    if (!own) await interaction.editReply({ content: sayIn(answering.languages.asker, "for-everybody") });
    const { id } = await interaction.followUp(payload(drawn, !forEverybody));
    if (!own) await interaction.deleteReply();
    if (forEverybody) await answering.shared(drawn.said, async () => id);
  } else {
    await interaction.editReply(payload(drawn));
  }
}

/** A form has to be the first answer, so a command that waited has none to give; neither does a form that was sent. */
async function openForm(interaction: Asking, form: Form, { keepState, languages }: Answering): Promise<void> {
  if (interaction.isModalSubmit()) throw new Error("a form cannot open another");
  await interaction.showModal(await drawForm(form, { keepState, language: languages.asker }));
}

const asReply = (answer: Exclude<Answer, Form>): Reply =>
  answer.kind === "reply" ? answer : reply([{ kind: "text", text: failureWords(answer) }]);

/** A message as JSON, and the files that go with it. */
type Drawn = { readonly said: Reply; readonly message: MessageJson; readonly files: readonly ReplyFile[] };

const PICTURE = "chart.png";

/** The answer with its chart as a file; without one where it cannot be drawn, and then the message says the same in words. */
async function withPicture(answer: Answer, { drawChart, languages }: Answering): Promise<Answer> {
  if (answer.kind !== "reply") return answer;
  const part = answer.parts.find(({ kind }) => kind === "chart");
  if (part?.kind !== "chart") return answer;
  const content = await drawChart(labelled(part.chart, languages[answer.audience]));
  return content ? { ...answer, files: [...answer.files, { name: PICTURE, content }] } : answer;
}

/** Draws and checks a reply; one that Discord would refuse is a bug and throws, before anything is sent. */
async function draw(said: Reply, { keepState, sharer, languages }: Answering): Promise<Drawn> {
  const note: Part = { kind: "note", text: [say("shared-by", { name: { words: sharer } })] };
  const shared = said.audience === "everyone" ? { ...said, parts: [...said.parts, note] } : said;
  const picture = said.files.find(({ name }) => name === PICTURE)?.name ?? null;
  const message = await drawMessage(shared, { keepState, language: languages[said.audience], picture });
  return { said: shared, message: checked(message, said.files), files: said.files };
}

export function checked(message: MessageJson, files: readonly ReplyFile[] = []): MessageJson {
  const faults = lintMessage(message, files);
  if (faults.length > 0) throw new Error(`a message that Discord would refuse: ${faults.join("; ")}`);
  return message;
}

/** discord.js takes Discord's own JSON for components; only the names around it differ. Files that a changed message had before go with the change. */
function payload({ message, files }: Drawn, ephemeral = false) {
  const flags: number = message.flags | (ephemeral ? MessageFlags.Ephemeral : 0);
  return {
    flags,
    components: message.components,
    allowedMentions: message.allowed_mentions,
    files: files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) })),
  } as object;
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });
}
