import { CALLBACK, EPHEMERAL } from "./flags.ts";
import type { InteractionEvent, OpenInteraction } from "./interactions.ts";
import type { ApiChoice, ApiMessage, ApiModal } from "./types.ts";

/**
 * What the person saw. `message` as it stood when the first answer came or, after a deferral, when it was filled; `ackMs` from sending to
 * the first callback. "nothing" when no callback came in time, "deferred" when a deferral was never filled. `followUps` goes on growing.
 */
export type Answer = {
  readonly kind: "message" | "update" | "modal" | "deferred" | "nothing";
  readonly interactionId: string;
  readonly message: ApiMessage | null;
  readonly ephemeral: boolean;
  readonly modal: ApiModal | null;
  readonly ackMs: number;
  readonly followUps: ApiMessage[];
};

type Send = (listen: (event: InteractionEvent) => void) => OpenInteraction;

/** Sends an interaction and waits for what the person sees, at most `timeoutMs`. */
export function waitForAnswer(send: Send, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sentAt = performance.now();
    const followUps: ApiMessage[] = [];
    let ackMs = Number.POSITIVE_INFINITY;
    let deferred = false;
    let interaction: OpenInteraction | null = null;
    const settle = (kind: Answer["kind"], message: ApiMessage | null, modal: ApiModal | null = null) => {
      clearTimeout(timer);
      const ephemeral = message === null ? (interaction?.ephemeral ?? false) : (message.flags & EPHEMERAL) !== 0;
      resolve({
        kind,
        interactionId: interaction?.id ?? "",
        message: structuredClone(message),
        ephemeral,
        modal,
        ackMs,
        followUps,
      });
    };
    const timer = setTimeout(() => settle(deferred ? "deferred" : "nothing", null), timeoutMs);
    const hear = (event: InteractionEvent) => {
      if (event.kind === "followUp") followUps.push(structuredClone(event.message));
      if (event.kind === "edited")
        settle(interaction?.source && isSource(interaction, event.message) ? "update" : "message", event.message);
      if (event.kind === "followUp" && deferred) settle("message", event.message);
      if (event.kind !== "callback") return;
      ackMs = performance.now() - sentAt;
      deferred = event.type === CALLBACK.deferred || event.type === CALLBACK.deferredUpdate;
      if (event.type === CALLBACK.message) settle("message", event.message);
      if (event.type === CALLBACK.update) settle("update", event.message);
      if (event.type === CALLBACK.modal) settle("modal", null, event.modal);
    };
    try {
      interaction = send(hear);
    } catch (error) {
      clearTimeout(timer);
      reject(error);
    }
  });
}

/** Sends an autocomplete and waits for the choices; none when none came in time. */
export function waitForChoices(send: Send, timeoutMs: number): Promise<ApiChoice[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve([]), timeoutMs);
    try {
      send((event) => {
        if (event.kind !== "callback") return;
        clearTimeout(timer);
        resolve(event.choices);
      });
    } catch (error) {
      clearTimeout(timer);
      reject(error);
    }
  });
}

function isSource({ source }: OpenInteraction, message: ApiMessage): boolean {
  return source?.id === message.id;
}
