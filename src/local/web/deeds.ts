import { waitForChoices } from "../answers.ts";
import type { Asker, Asking, Listener } from "../asking.ts";
import type { GivenCommand } from "../command-request.ts";
import { INTERACTION } from "../flags.ts";
import type { OpenInteraction } from "../interactions.ts";
import { addMessage, findSeenMessage, removeMessage } from "../messages.ts";
import { Mistake } from "../mistake.ts";
import { personMessage } from "../person-message.ts";
import type { ApiUser, JsonObject } from "../types.ts";
import type { World } from "../world.ts";
import { mayView } from "./state.ts";

const CHOICES_WITHIN_MS = 3_000;
const MAX_OPEN_MODALS = 200;

type Outcome = { readonly status: number; readonly body: unknown };
type Body = {
  channelId?: unknown;
  messageId?: unknown;
  interactionId?: unknown;
  content?: unknown;
  type?: unknown;
  data?: unknown;
};

/** What a person does on the page, by the last part of the path. Throws a Mistake with words for the person. */
export type Deeds = (name: string, person: ApiUser, body: Body) => Promise<Outcome | null>;

export function createDeeds(world: World, asking: Asking): Deeds {
  /** The message under each modal that was opened and not yet sent, by the interaction that opened it. */
  const modals = new Map<string, string | null>();
  return async (name, person, body) => {
    const asker = askerFor(world, person, body.channelId);
    if (name === "interactions") return { status: 202, body: { id: interact(world, asking, modals, asker, body).id } };
    if (name === "autocomplete") {
      const choices = await waitForChoices(
        (listen) => asking.autocomplete(asker, givenCommand(body.data), listen),
        CHOICES_WITHIN_MS,
      );
      return { status: 200, body: { choices } };
    }
    if (name === "messages") {
      const message = personMessage(world, person, asker.channel, String(body.content ?? ""));
      addMessage(world, message, null);
      return { status: 201, body: { id: message.id } };
    }
    return name === "dismiss" ? dismiss(world, asker, String(body.messageId ?? "")) : null;
  };
}

function interact(
  world: World,
  asking: Asking,
  modals: Map<string, string | null>,
  asker: Asker,
  body: Body,
): OpenInteraction {
  const data = objectOf(body.data);
  let opened: OpenInteraction | null = null;
  const listen: Listener = (event) => {
    if (event.kind !== "callback" || !opened) return;
    world.bus.tell({ kind: "acknowledged", interactionId: opened.id, seenBy: asker.person.id });
    if (event.modal) remember(modals, opened);
  };
  opened = send(asking, modals, asker, body, data, listen);
  return opened;
}

function send(
  asking: Asking,
  modals: Map<string, string | null>,
  asker: Asker,
  body: Body,
  data: JsonObject,
  listen: Listener,
): OpenInteraction {
  if (body.type === INTERACTION.command) return asking.command(asker, givenCommand(data), listen);
  if (body.type === INTERACTION.component) {
    const values = Array.isArray(data.values) ? data.values.map(String) : null;
    return asking.press(asker, String(body.messageId ?? ""), String(data.custom_id ?? ""), values, listen);
  }
  if (body.type !== INTERACTION.modal) throw new Mistake("this page sends commands, presses and forms only");
  const opener = String(body.interactionId ?? "");
  const messageId = modals.get(opener);
  if (messageId === undefined) throw new Mistake("this form is no longer open");
  modals.delete(opener);
  return asking.submit(
    asker,
    messageId,
    { custom_id: String(data.custom_id ?? ""), components: listOf(data.components) },
    listen,
  );
}

function remember(modals: Map<string, string | null>, { id, source }: OpenInteraction): void {
  modals.set(id, source?.id ?? null);
  const [oldest] = modals.keys();
  if (modals.size > MAX_OPEN_MODALS && oldest !== undefined) modals.delete(oldest);
}

/** Only what this person alone sees can be dismissed. */
function dismiss(world: World, { channel, person }: Asker, messageId: string): Outcome {
  const isOwn = world.messages.get(channel.id)?.get(messageId)?.seenBy === person.id;
  if (!isOwn || !findSeenMessage(world, channel.id, messageId, person.id))
    throw new Mistake("there is no such note to dismiss");
  removeMessage(world, channel.id, messageId);
  return { status: 200, body: {} };
}

/** A person in a channel that they may see. */
export function askerFor(world: World, person: ApiUser, channelId: unknown): Asker {
  const channel = world.channels.get(String(channelId ?? ""));
  if (!channel || !mayView(world, person, channel)) throw new Mistake("there is no such channel");
  return { person, channel };
}

function givenCommand(data: unknown): GivenCommand {
  const { name, type, options, target_id } = objectOf(data);
  return {
    name: String(name ?? ""),
    ...(typeof type === "number" ? { type } : {}),
    options: structuredClone(listOf(options)) as NonNullable<GivenCommand["options"]>,
    ...(typeof target_id === "string" ? { target_id } : {}),
  };
}

function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
