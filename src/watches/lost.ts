import type { App } from "../app.ts";
import type { WatchId } from "../domain/ids.ts";
import type { Reason } from "../domain/reason.ts";
import { quoted, reply, say } from "../domain/reply.ts";
import type { Post } from "./post.ts";

/**
 * Pauses a watch whose channel, or a right there, or whose reader's direct messages are closed to us. Who made it is told once: by a direct message where its
 * channel was lost, else by `/watch list`.
 */
export async function watchLost(
  id: WatchId,
  because: Reason,
  { app, post }: { readonly app: Pick<App, "store" | "now" | "watchesChanged">; readonly post: Post },
): Promise<void> {
  const watch = await app.store.watch(id);
  if (!watch || watch.paused !== null) return;
  await app.store.saveWatch({ ...watch, paused: because });
  app.watchesChanged();
  if (watch.where.kind !== "channel") return;
  const now = app.now();
  await post({
    slotKey: `watch/${id}/lost/${now}`,
    origin: { kind: "notice", id },
    guild: watch.guild,
    target: { kind: "person", id: watch.user },
    dueAt: now,
    reply: reply(
      [
        {
          kind: "text",
          text: [
            say("watch.lost", {
              words: quoted(watch.words),
              channel: { channel: watch.where.id },
              because,
              command: { command: "watch resume" },
            }),
          ],
        },
      ],
      { audience: "everyone" },
    ),
  });
}
