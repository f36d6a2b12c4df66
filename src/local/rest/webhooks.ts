import { editedMessage, type MessageBody } from "../compose.ts";
import { EPHEMERAL, LOADING } from "../flags.ts";
import { isExpired, type OpenInteraction } from "../interactions.ts";
import { addMessage, findSeenMessage, removeMessage, replaceMessage } from "../messages.ts";
import { refusals } from "../refusal.ts";
import { checkMessage } from "../rules/message.ts";
import type { ApiMessage } from "../types.ts";
import { type Call, done, ok, type Reply, type Route } from "./call.ts";
import { interactionMessage } from "./interaction-callbacks.ts";

const WEBHOOK = "/webhooks/:application/:token";
const MESSAGE = `${WEBHOOK}/messages/:message`;

/** What may follow the first response for fifteen minutes: edits, follow-ups, reading and deleting them. */
export const webhookRoutes: readonly Route[] = [
  { method: "POST", pattern: WEBHOOK, open: true, handle: followUp },
  { method: "GET", pattern: MESSAGE, open: true, handle: (call) => ok(standing(call)) },
  { method: "PATCH", pattern: MESSAGE, open: true, handle: edit },
  { method: "DELETE", pattern: MESSAGE, open: true, handle: remove },
];

/** The first follow-up to a deferred answer takes the place of "thinking", as on Discord. */
async function followUp(call: Call): Promise<Reply> {
  const { world, interactions, uploads } = call;
  const interaction = interactionOf(call);
  await checkMessage(call.body, { surface: "interaction", standing: null, uploads });
  const body = call.body as MessageBody;
  const original = interaction.originalId === null ? null : seen(call, interaction, interaction.originalId);
  if (original && (original.flags & LOADING) !== 0) return ok(change(call, interaction, original));
  const ephemeral = (body.flags ?? 0) & EPHEMERAL;
  const message = interactionMessage(call, interaction, body, ephemeral);
  addMessage(world, message, ephemeral === 0 ? null : interaction.person.id);
  interactions.tell(interaction, { kind: "followUp", message });
  return ok(message);
}

async function edit(call: Call): Promise<Reply> {
  const before = standing(call);
  await checkMessage(call.body, { surface: "interaction", standing: before, uploads: call.uploads });
  return ok(change(call, interactionOf(call), standing(call)));
}

function change(
  { world, interactions, uploads, body }: Call,
  interaction: OpenInteraction,
  message: ApiMessage,
): ApiMessage {
  const edited = editedMessage(world, interaction.channel, message, body as MessageBody, uploads, "interaction");
  replaceMessage(world, edited);
  interactions.tell(interaction, { kind: "edited", message: edited });
  return edited;
}

function remove(call: Call): Reply {
  removeMessage(call.world, interactionOf(call).channel.id, standing(call).id);
  return done;
}

function standing(call: Call): ApiMessage {
  const interaction = interactionOf(call);
  const original = interaction.originalId ?? "";
  const wanted = call.params.message === "@original" ? original : (call.params.message ?? "");
  const message = seen(call, interaction, wanted);
  const isItsOwn = wanted === original || message?.interaction_metadata?.id === interaction.id;
  if (!message || !isItsOwn) throw refusals.unknownMessage();
  return message;
}

function seen({ world }: Call, interaction: OpenInteraction, id: string): ApiMessage | null {
  return findSeenMessage(world, interaction.channel.id, id, interaction.person.id);
}

/** Before the first response there is nothing to follow up; afterwards the token is good for fifteen minutes. */
function interactionOf({ world, interactions, params }: Call): OpenInteraction {
  const interaction = interactions.byToken(params.token ?? "");
  if (!interaction || interaction.answered === null || params.application !== world.bot.id)
    throw refusals.unknownWebhook();
  if (isExpired(world, interaction)) throw refusals.invalidWebhookToken();
  return interaction;
}
