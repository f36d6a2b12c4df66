import type { App } from "../app.ts";
import type { Deed, Delivery } from "../domain/delivery.ts";
import { channelId, type DeliveryId } from "../domain/ids.ts";
import type { Errand } from "./deliver.ts";

/** Deeds that no message goes with. */
const WITHOUT_MESSAGE: ReadonlySet<Deed["kind"]> = new Set(["thread", "publish"]);

/**
 * A delivery as it is handed over. `damaged` where its message is missing or cannot be read, `gone` where the message of another delivery that it belongs to
 * was removed.
 */
export async function errandOf(
  { guild, target, deed, payload, nonce }: Delivery,
  store: Pick<App["store"], "delivery">,
): Promise<Errand | "damaged" | "gone"> {
  const message = readMessage(payload);
  if (message === null && !WITHOUT_MESSAGE.has(deed.kind)) return "damaged";
  const to = target.kind === "channel" ? { channel: target.channel } : { person: target.person };
  const errand = { guild, to, payload: message, nonce };
  const messageOf = async (id: DeliveryId) => (await store.delivery(id))?.messageId ?? null;
  switch (deed.kind) {
    case "post":
    case "forum-post":
      return { ...errand, deed };
    case "thread":
    case "publish": {
      const of = await messageOf(deed.of);
      return of === null ? "gone" : { ...errand, deed: { ...deed, message: of } };
    }
    case "edit": {
      const first = await store.delivery(deed.of);
      if (!first?.messageId) return "gone";
      const thread = await threadOf(first, store);
      return { ...errand, deed: { kind: "edit", message: first.messageId }, ...(thread && { to: thread }) };
    }
    case "post-in-thread": {
      const thread = await messageOf(deed.of);
      return thread === null ? "gone" : { ...errand, to: { channel: channelId(thread) }, deed: { kind: "post" } };
    }
  }
}

/** The thread that a message stands in; null where it stands in the channel itself. */
async function threadOf({ deed, messageId }: Delivery, store: Pick<App["store"], "delivery">) {
  if (deed.kind === "forum-post" && messageId) return { channel: channelId(messageId) };
  const thread = deed.kind === "post-in-thread" ? (await store.delivery(deed.of))?.messageId : null;
  return thread ? { channel: channelId(thread) } : null;
}

function readMessage(payload: string | null): object | null {
  try {
    return payload === null ? null : JSON.parse(payload);
  } catch {
    return null;
  }
}
