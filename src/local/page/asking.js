/** @import { Entry, Interaction, Message, Outcome } from "./types.d.ts" */
/** @import { Session } from "./session.js" */
/** @import { Log } from "./log.js" */
import { element } from "./element.js";
import { createPending } from "./pending.js";

/**
 * Sends what the reader does to the bot and shows that it is on its way, or that nothing came of it.
 * @param {{ session: () => Session, log: () => Log, channelId: () => string }} around
 */
export function createAsking({ session, log, channelId }) {
  const pending = createPending();
  /** @type {Map<string, string>} the interaction under way on a message */
  const onMessage = new Map();

  /** @returns {Promise<Outcome>} */
  async function send(/** @type {Interaction} */ interaction) {
    if (session().state()?.ready === false)
      return { kind: "failed", text: "The bot is still starting. Try again in a moment." };
    try {
      const { id } = await session().api.interact(interaction);
      if (interaction.messageId) onMessage.set(interaction.messageId, id);
      const outcome = await pending.outcome(id);
      if (interaction.messageId) onMessage.delete(interaction.messageId);
      return outcome;
    } catch (error) {
      return { kind: "failed", text: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    /** A command: a line stands below the messages until the answer comes. */
    async command(
      /** @type {Entry | { name: string, type: number }} */ entry,
      /** @type {Record<string, unknown>} */ data,
    ) {
      const shown = entry.type === 1 ? `/${entry.name}` : entry.name;
      const away = log().note(
        element(
          "div",
          { class: "sending" },
          element("span", { class: "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i")),
          `Sending ${shown}`,
        ),
      );
      const outcome = await send({ type: 2, channelId: channelId(), data });
      away();
      if (outcome.kind === "failed") fail(log(), shown, outcome.text);
    },

    /** A button or select of a message. */
    async press(
      /** @type {Message} */ message,
      /** @type {HTMLElement} */ control,
      /** @type {Record<string, unknown>} */ data,
    ) {
      const node = control.closest(".message");
      if (node?.classList.contains("waiting")) return;
      node?.classList.add("waiting");
      node?.querySelector(".trouble")?.remove();
      control.setAttribute("aria-busy", "true");
      const outcome = await send({
        type: 3,
        channelId: message.channel_id ?? channelId(),
        messageId: message.id,
        data,
      });
      node?.classList.remove("waiting");
      control.removeAttribute("aria-busy");
      if (outcome.kind === "failed") {
        log()
          .node(message.id)
          ?.querySelector(".message-main")
          ?.append(element("p", { class: "trouble", role: "alert" }, outcome.text));
      }
    },

    /** A filled-in form; gives what went wrong, or null. */
    async submit(/** @type {string} */ interactionId, /** @type {Record<string, unknown>} */ data) {
      const outcome = await send({ type: 5, channelId: channelId(), interactionId, data });
      return outcome.kind === "failed" ? outcome.text : null;
    },

    /** A message came or changed: whatever it answers is no longer awaited. */
    answeredBy(/** @type {Message} */ message) {
      pending.settle(message.interaction_metadata?.id, { kind: "answered" });
      pending.settle(onMessage.get(message.id), { kind: "answered" });
    },
    answered: (/** @type {string} */ id) => pending.settle(id, { kind: "answered" }),
    failed: (/** @type {string} */ id, /** @type {string} */ text) => pending.settle(id, { kind: "failed", text }),
    abandon: pending.abandon,
  };
}

function fail(/** @type {Log} */ log, /** @type {string} */ shown, /** @type {string} */ text) {
  const dismiss = element("button", { type: "button", class: "plain-link", onclick: () => away() }, "Dismiss");
  const away = log.note(
    element("div", { class: "sending failed", role: "alert" }, element("strong", {}, shown), ` ${text} `, dismiss),
  );
}
