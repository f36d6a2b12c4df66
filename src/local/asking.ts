import { commandData, type GivenCommand } from "./command-request.ts";
import { findControl } from "./components.ts";
import type { Faults } from "./faults.ts";
import { INTERACTION } from "./flags.ts";
import type { Gateway } from "./gateway.ts";
import {
  type Asked,
  FIRST_RESPONSE_MS,
  type InteractionEvent,
  type Interactions,
  type OpenInteraction,
} from "./interactions.ts";
import { findSeenMessage } from "./messages.ts";
import { Mistake } from "./mistake.ts";
import type { ApiChannel, ApiComponent, ApiMessage, ApiUser, JsonObject } from "./types.ts";
import type { World } from "./world.ts";

const BUTTON = 2;
const LINK_STYLE = 5;
const STRING_SELECT = 3;

/** Somebody somewhere, about to do something. */
export type Asker = { readonly person: ApiUser; readonly channel: ApiChannel; readonly locale?: string };

/** What people do to the bot. Each sends one interaction; `listen` hears what becomes of it from the first moment on. */
export type Asking = {
  command(asker: Asker, given: GivenCommand, listen?: Listener): OpenInteraction;
  autocomplete(asker: Asker, given: GivenCommand, listen?: Listener): OpenInteraction;
  press(asker: Asker, messageId: string, customId: string, values: string[] | null, listen?: Listener): OpenInteraction;
  submit(asker: Asker, messageId: string | null, data: JsonObject, listen?: Listener): OpenInteraction;
  close(): void;
};
export type Listener = (event: InteractionEvent) => void;

/** The one way from a person's deed to the bot, for tests and for the page alike. */
export function createAsking(world: World, interactions: Interactions, gateway: Gateway, faults: Faults): Asking {
  const timers = new Set<NodeJS.Timeout>();
  const send = (asked: Asked, listen?: Listener): OpenInteraction => {
    const { interaction, payload } = interactions.open(asked);
    if (listen) interaction.listeners.add(listen);
    const timer = setTimeout(() => {
      timers.delete(timer);
      const { id: interactionId, channel, person, type, answered } = interaction;
      if (answered !== null || type === INTERACTION.autocomplete) return;
      world.bus.tell({ kind: "failed", channelId: channel.id, interactionId, seenBy: person.id });
    }, FIRST_RESPONSE_MS).unref();
    timers.add(timer);
    if (faults.interactionsMalformed) delete payload.entitlements;
    gateway.dispatch("INTERACTION_CREATE", payload);
    if (faults.interactionsTwice) gateway.dispatch("INTERACTION_CREATE", payload);
    return interaction;
  };
  return {
    command(asker, given, listen) {
      return send(
        { ...asker, type: INTERACTION.command, data: commandData({ world, ...asker }, given, false) },
        listen,
      );
    },
    autocomplete(asker, given, listen) {
      return send(
        { ...asker, type: INTERACTION.autocomplete, data: commandData({ world, ...asker }, given, true) },
        listen,
      );
    },
    press(asker, messageId, customId, values, listen) {
      const message = seenMessage(world, asker, messageId);
      const control = pressable(message, customId);
      checkValues(control, values);
      const data = { component_type: control.type, custom_id: customId, id: control.id, ...(values ? { values } : {}) };
      return send({ ...asker, type: INTERACTION.component, data, message }, listen);
    },
    submit(asker, messageId, data, listen) {
      const message = messageId === null ? null : findSeenMessage(world, asker.channel.id, messageId, asker.person.id);
      return send({ ...asker, type: INTERACTION.modal, data, message }, listen);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function seenMessage(world: World, { person, channel }: Asker, id: string): ApiMessage {
  const message = findSeenMessage(world, channel.id, id, person.id);
  if (!message) throw new Mistake(`${person.username} sees no message ${id} here`);
  return message;
}

function pressable(message: ApiMessage, customId: string): ApiComponent {
  const control = findControl(message.components, customId);
  if (!control) throw new Mistake(`the message has no button or select "${customId}"`);
  if (control.disabled) throw new Mistake(`"${customId}" is disabled`);
  if (control.type === BUTTON && control.style === LINK_STYLE) throw new Mistake(`"${customId}" is a link`);
  return control;
}

function checkValues(control: ApiComponent, values: string[] | null): void {
  if ((control.type === BUTTON) !== (values === null))
    throw new Mistake(`"${control.custom_id}" is ${values ? "a button" : "a select"}`);
  if (!values) return;
  const { min_values = 1, max_values = 1, options = [] } = control;
  if (values.length < min_values || values.length > max_values)
    throw new Mistake(`"${control.custom_id}" takes ${min_values} to ${max_values} values`);
  const unknown = values.find((value) => !options.some((option) => option.value === value));
  if (control.type === STRING_SELECT && unknown !== undefined)
    throw new Mistake(`"${control.custom_id}" has no option "${unknown}"`);
}
