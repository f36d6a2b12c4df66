import { openLatest } from "../brief/briefing.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Reason } from "../domain/reason.ts";
import { reply, say } from "../domain/reply.ts";
import type { Post } from "./post.ts";

/** Tells whoever made a briefing, by direct message, that it is paused because its channel or a right there was lost. */
export const briefingLost = ({ id, guild, channel, createdBy }: Briefing, because: Reason, now: number): Post => ({
  slotKey: `briefing/${id}/lost/${now}`,
  origin: { kind: "notice", id },
  guild,
  target: { kind: "person", person: createdBy },
  dueAt: now,
  told: null,
  say: (token) =>
    reply(
      [
        {
          kind: "text",
          text: [say("briefing.lost", { channel: { channel }, because, command: { command: "briefing resume" } })],
        },
      ],
      { audience: "everyone", actions: [openLatest(token)] },
    ),
});
