import type { App } from "../app.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import { briefingId } from "../domain/ids.ts";
import type { Reason } from "../domain/reason.ts";
import {
  CORRECTION_LIMIT_MS,
  EDIT_LIMIT_MS,
  LATE_LIMIT_MS,
  MAX_ATTEMPTS,
  NOTICE_LIMIT_MS,
  ON_TIME_MS,
} from "./limits.ts";
import type { Log } from "./log.ts";
import { briefingLost } from "./lost.ts";
import type { Post } from "./post.ts";
import { reasons } from "./reasons.ts";
import type { Waits } from "./waits.ts";

/** On whose behalf something is posted: whether it still wants it, and what it does when its channel or person is lost. */
export type Owner = {
  /** Null while it is wanted. */
  readonly whyNotWanted: (delivery: Delivery) => Promise<Reason | null>;
  readonly targetLost: (delivery: Delivery, because: Reason) => Promise<void>;
  /** It was not sent, and will not be. */
  readonly skipped?: (delivery: Delivery) => Promise<void>;
};

/** Newer posts that are looked at; a briefing has few that are not settled. */
const NEWER_LOOKED_AT = 10;
const GOES_OUT: ReadonlySet<DeliveryState> = new Set(["planned", "sending", "sent"]);

/** Why a delivery that is written down is not to be sent any more; null while it is owed. */
export async function whyNotOwed(
  delivery: Delivery,
  { owner, now, waits }: { owner: Owner | undefined; now: () => number; waits: Waits },
): Promise<Reason | null> {
  const trouble = waits.because(delivery.id);
  const limitMs = lateLimitMs(delivery);
  if (now() - delivery.dueAt > limitMs) return reasons.tooLate(limitMs, trouble);
  if (delivery.attempts >= MAX_ATTEMPTS) return reasons.tooOften(delivery.attempts, trouble);
  return (await owner?.whyNotWanted(delivery)) ?? null;
}

function lateLimitMs({ origin, deed }: Delivery): number {
  if (deed.kind === "edit") return EDIT_LIMIT_MS;
  if (origin.kind === "correction") return CORRECTION_LIMIT_MS;
  return origin.kind === "notice" ? NOTICE_LIMIT_MS : LATE_LIMIT_MS;
}

const isElsewhere = ({ target, after }: Delivery, { channel }: Briefing): boolean =>
  after === null && target.kind === "channel" && target.channel !== channel;

/**
 * A briefing is not posted once it is removed, paused, moved or overtaken by its own newer post. It stays when its channel is lost, paused with the reason, which
 * whoever made it is told once.
 */
export function briefingOwner({
  store,
  now,
  log,
  post,
}: {
  store: Pick<App["store"], "briefing" | "saveBriefing" | "deliveriesOf">;
  now: () => number;
  log: Log;
  post: (post: Post) => Promise<void>;
}): Owner {
  const briefingOf = ({ origin }: Delivery) => store.briefing(briefingId(origin.id));
  return {
    async whyNotWanted(delivery) {
      const briefing = await briefingOf(delivery);
      if (!briefing) return reasons.removed;
      if (isElsewhere(delivery, briefing)) return reasons.moved;
      if (briefing.paused !== null) return reasons.paused(briefing.paused);
      // The further parts of a post that was sent are never overtaken.
      if (delivery.after !== null || now() - delivery.dueAt <= ON_TIME_MS) return null;
      const newer = await store.deliveriesOf(delivery.origin, NEWER_LOOKED_AT);
      const overtaken = newer.some(({ dueAt, state }) => dueAt > delivery.dueAt && GOES_OUT.has(state));
      return overtaken ? reasons.overtakenByNewer : null;
    },
    async targetLost(delivery, because) {
      // A thread that is lost is not the channel.
      if (delivery.after !== null) return;
      const briefing = await briefingOf(delivery);
      // It may have been moved to another channel since.
      if (!briefing || briefing.paused !== null || isElsewhere(delivery, briefing)) return;
      await store.saveBriefing({ ...briefing, paused: because });
      log.warn({ briefing: briefing.id, because }, "briefing paused");
      await post(briefingLost(briefing, because, now()));
    },
  };
}
