import type { App } from "../app.ts";
import { watchId } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";
import type { Outbox } from "../schedule/outbox.ts";
import type { Owner } from "../schedule/owed.ts";
import { watchLost } from "./lost.ts";
import type { Post } from "./post.ts";

/** Hands what watches have to say to the outbox, which posts it once. */
export function posting(outbox: Pick<Outbox, "post" | "deliverDue">): Post {
  return async ({ slotKey, origin, guild, target, dueAt, reply }) => {
    await outbox.post({
      slotKey,
      origin,
      guild,
      target:
        target.kind === "channel" ? { kind: "channel", channel: target.id } : { kind: "person", person: target.id },
      dueAt,
      told: null,
      say: (token) => (reply.actions.length > 0 ? reply : withButton(reply, token)),
    });
    void outbox.deliverDue();
  };
}

/** A message is found again by what stands in an action of it. */
const withButton = (reply: Reply, token: string): Reply => ({
  ...reply,
  actions: [
    { kind: "button", label: "My watches", style: "secondary", command: "watch", verb: "list", state: [token] },
  ],
});

/** What a watch found is not posted once it is removed or paused. It stays when its channel or reader is lost, paused with the reason. */
export function watchOwner(app: () => App, post: Post): Owner {
  return {
    async whyNotWanted({ origin }) {
      const watch = await app().store.watch(watchId(origin.id));
      if (!watch) return "the watch was removed before it was sent";
      return watch.paused === null ? null : `the watch was paused: ${watch.paused}`;
    },
    targetLost: ({ origin }, because) => watchLost(watchId(origin.id), because, { app: app(), post }),
  };
}
