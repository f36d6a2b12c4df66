import type { App } from "../app.ts";
import type { ChannelId, GuildId } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";
import { planned } from "./post.ts";

/** A message that somebody had the bot post for everybody. */
export type Shared = {
  readonly guild: GuildId | null;
  readonly channel: ChannelId | null;
  readonly messageId: string;
  readonly said: Reply;
};

/** Writes down a message that stands in a channel already, so that it is mended when an article that it tells is corrected or withdrawn. */
export async function keepShared(
  { guild, channel, messageId, said: { parts, actions, tells } }: Shared,
  { store, now }: Pick<App, "store" | "now">,
): Promise<void> {
  if (!tells || channel === null) return;
  const delivery = planned({
    slotKey: `shared/${messageId}`,
    origin: { kind: "shared", id: messageId },
    guild,
    target: { kind: "channel", channel },
    dueAt: now(),
  });
  const telling = { parts, actions, mention: null, ...tells };
  await store.planDeliveries([{ ...delivery, state: "sent", messageId }], [{ delivery: delivery.id, telling }]);
}
