import type { App } from "../app.ts";
import { type GuildId, type UserId, watchId } from "../domain/ids.ts";
import { type Reply, say } from "../domain/reply.ts";
import type { Outbox } from "../schedule/outbox.ts";
import type { Owner } from "../schedule/owed.ts";
import { watchLost } from "./lost.ts";
import type { Post } from "./post.ts";

/** Hands what watches have to say to the outbox, which posts it once. */
export function posting(outbox: Pick<Outbox, "post" | "deliverDue">): Post {
  return async ({ slotKey, origin, guild, target, dueAt, reply, tells }) => {
    await outbox.post({
      slotKey,
      origin,
      guild,
      target:
        target.kind === "channel" ? { kind: "channel", channel: target.id } : { kind: "person", person: target.id },
      dueAt,
      told: null,
      ...(tells && { tells }),
      say: (token) => (reply.actions.length > 0 ? reply : withButton(reply, token)),
    });
    void outbox.deliverDue();
  };
}

/** A message is found again by what stands in an action of it. */
const withButton = (reply: Reply, token: string): Reply => ({
  ...reply,
  actions: [
    { kind: "button", label: say("watch.mine"), style: "secondary", command: "watch", verb: "list", state: [token] },
  ],
});

const NO_MEMBER = say("reason.no-member");

/**
 * What a watch found is not posted once it is removed or paused, nor to somebody who has left the server whose news it tells. It stays when its channel or reader
 * is lost, paused with the reason.
 */
export function watchOwner(
  app: () => App,
  post: Post,
  isMember: (guild: GuildId, user: UserId) => Promise<boolean>,
): Owner {
  return {
    async whyNotWanted({ origin }) {
      const watch = await app().store.watch(watchId(origin.id));
      if (!watch) return say("reason.watch-removed");
      if (watch.paused !== null) return say("reason.watch-paused", { why: watch.paused });
      // What a channel is told belongs to the server, whoever asked for it.
      if (watch.where.kind === "channel" || watch.guild === null || (await isMember(watch.guild, watch.user)))
        return null;
      await app().store.saveWatch({ ...watch, paused: NO_MEMBER });
      app().watchesChanged();
      return say("reason.watch-paused", { why: NO_MEMBER });
    },
    async skipped({ slotKey }) {
      await app().store.bringBack(slotKey);
    },
    targetLost: ({ origin }, because) => watchLost(watchId(origin.id), because, { app: app(), post }),
  };
}
