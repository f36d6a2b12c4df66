import { numberComponents } from "../components.ts";
import { editedMessage, type MessageBody, newMessage } from "../compose.ts";
import { CALLBACK, EPHEMERAL, INTERACTION, LOADING } from "../flags.ts";
import { type OpenInteraction, owners } from "../interactions.ts";
import { addMessage, findSeenMessage, replaceMessage } from "../messages.ts";
import { invalidForm, refusals } from "../refusal.ts";
import { checkCallback } from "../rules/callback.ts";
import type { ApiChoice, ApiMessage, ApiModal, JsonObject } from "../types.ts";
import { type Call, done, type Reply, type Route } from "./call.ts";

/** The first response to an interaction. */
export const interactionRoutes: readonly Route[] = [
  { method: "POST", pattern: "/interactions/:interaction/:token/callback", open: true, handle: respond },
];

type Callback = { type: number; data?: JsonObject | null };
type Outcome = { message: ApiMessage | null; modal: ApiModal | null; choices: ApiChoice[] };
const NOTHING: Outcome = { message: null, modal: null, choices: [] };

async function respond(call: Call): Promise<Reply> {
  const { world, interactions, params, query } = call;
  const interaction = interactions.byToken(params.token ?? "");
  if (!interaction || interaction.id !== params.interaction) throw refusals.unknownInteraction();
  if (interaction.answered !== null) throw refusals.alreadyAcknowledged();
  if (world.now() - interaction.at > world.firstResponseMs) throw refusals.unknownInteraction();
  await checkCallback(call.body, { source: sourceOf(call, interaction), uploads: call.uploads });
  // Two responses may have been checked at the same time; the first one here is the one that counts.
  if (interaction.answered !== null) throw refusals.alreadyAcknowledged();
  const callback = call.body as Callback;
  if (!fits(interaction, callback.type)) throw wrongType();
  interaction.answered = callback.type;
  const outcome = act(call, interaction, callback);
  interactions.tell(interaction, { kind: "callback", type: callback.type, ...outcome });
  return query.get("with_response") === "true"
    ? { status: 200, body: response(interaction, callback.type, outcome) }
    : done;
}

function act(call: Call, interaction: OpenInteraction, { type, data }: Callback): Outcome {
  if (type === CALLBACK.message || type === CALLBACK.deferred)
    return { ...NOTHING, message: say(call, interaction, type, data ?? {}) };
  if (type === CALLBACK.update) return { ...NOTHING, message: update(call, interaction, data ?? {}) };
  if (type === CALLBACK.deferredUpdate) interaction.originalId = interaction.source?.id ?? null;
  if (type === CALLBACK.choices) return { ...NOTHING, choices: (data?.choices ?? []) as ApiChoice[] };
  if (type === CALLBACK.modal) return { ...NOTHING, modal: openModal(call, interaction, data as ApiModal) };
  return NOTHING;
}

function say({ world, uploads }: Call, interaction: OpenInteraction, type: number, data: MessageBody): ApiMessage {
  const addFlags = ((data.flags ?? 0) & EPHEMERAL) | (type === CALLBACK.deferred ? LOADING : 0);
  const body = type === CALLBACK.deferred ? {} : data;
  const message = interactionMessage({ world, uploads }, interaction, body, addFlags);
  interaction.originalId = message.id;
  interaction.ephemeral = (addFlags & EPHEMERAL) !== 0;
  addMessage(world, message, interaction.ephemeral ? interaction.person.id : null);
  return message;
}

/** A message that answers an interaction: it says who used what, and comes from the bot's webhook. */
export function interactionMessage(
  { world, uploads }: Pick<Call, "world" | "uploads">,
  interaction: OpenInteraction,
  body: MessageBody,
  addFlags: number,
): ApiMessage {
  const { id, type, person: user, command, channel } = interaction;
  const named = command ? { name: command.name, command_type: command.type } : {};
  const source = interaction.source;
  const extra: Partial<ApiMessage> = {
    application_id: world.bot.id,
    webhook_id: world.bot.id,
    interaction_metadata: { id, type, user, authorizing_integration_owners: owners(channel), ...named },
    ...(source ? { message_reference: { type: 0, message_id: source.id, channel_id: channel.id } } : {}),
  };
  return newMessage(world, channel, body, uploads, {
    from: "interaction",
    type: messageType(interaction),
    extra,
    addFlags,
  });
}

/** 20 answers a slash command, 23 a message's menu, 19 a message's button. */
function messageType({ command, source }: OpenInteraction): number {
  if (command) return command.type === 1 ? 20 : 23;
  return source ? 19 : 0;
}

function update({ world, uploads }: Call, interaction: OpenInteraction, data: MessageBody): ApiMessage | null {
  const source =
    interaction.source && findSeenMessage(world, interaction.channel.id, interaction.source.id, interaction.person.id);
  if (!source) throw refusals.unknownMessage();
  const edited = editedMessage(world, interaction.channel, source, data, uploads, "interaction");
  interaction.originalId = edited.id;
  interaction.ephemeral = (edited.flags & EPHEMERAL) !== 0;
  replaceMessage(world, edited);
  return edited;
}

function openModal({ world }: Call, interaction: OpenInteraction, data: ApiModal): ApiModal {
  const modal = { ...data, components: numberComponents(structuredClone(data.components)) };
  world.bus.tell({ kind: "modal", interactionId: interaction.id, modal, seenBy: interaction.person.id });
  return modal;
}

function sourceOf({ world }: Call, { source, channel, person }: OpenInteraction): ApiMessage | null {
  return source ? findSeenMessage(world, channel.id, source.id, person.id) : null;
}

/** Choices answer autocomplete and nothing else; an update needs a message; a modal cannot open a modal. */
function fits({ type, source }: OpenInteraction, callback: number): boolean {
  if (type === INTERACTION.autocomplete || callback === CALLBACK.choices)
    return type === INTERACTION.autocomplete && callback === CALLBACK.choices;
  if (callback === CALLBACK.update || callback === CALLBACK.deferredUpdate) return source !== null;
  if (callback === CALLBACK.modal) return type !== INTERACTION.modal;
  return callback === CALLBACK.message || callback === CALLBACK.deferred;
}

function wrongType() {
  return invalidForm([
    {
      path: ["type"],
      code: "INTERACTION_APPLICATION_INVALID_TYPE",
      message: "This interaction cannot be answered with this type.",
    },
  ]);
}

function response(
  { id, type, originalId, ephemeral }: OpenInteraction,
  callback: number,
  { message }: Outcome,
): JsonObject {
  const loading = callback === CALLBACK.deferred;
  return {
    interaction: {
      id,
      type,
      response_message_id: originalId,
      response_message_loading: loading,
      response_message_ephemeral: ephemeral,
    },
    resource: { type: callback, ...(message ? { message } : {}) },
  };
}
