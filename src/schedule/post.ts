import type { App } from "../app.ts";
import type { Delivery } from "../domain/delivery.ts";
import { deliveryId, type GuildId, type RoleId } from "../domain/ids.ts";
import type { Reply } from "../domain/reply.ts";
import type { Telling } from "../domain/telling.ts";
import type { Log } from "./log.ts";
import { nonceOf } from "./slot-key.ts";

/** Draws what is said as a message in Discord's JSON and checks it; throws where Discord would refuse it. */
export type Draw = (said: Reply, how: Drawn) => Promise<object>;

export type Drawn = {
  /** Whose language it speaks; null for a person whose server is not known. */
  readonly guild: GuildId | null;
  readonly mention: RoleId | null;
  /** Without a sound. */
  readonly silent: boolean;
};

/** Something to be posted without being asked. */
export type Post = Pick<Delivery, "slotKey" | "origin" | "guild" | "target" | "dueAt" | "told"> & {
  /** The token must stand in the state of an action, by which the message is found again after a crash. */
  readonly say: (token: string) => Reply;
  readonly mention?: RoleId;
  /** Which articles its parts tell, so that it is changed when one of them is corrected or withdrawn. */
  readonly tells?: Pick<Telling, "by" | "articles">;
  /** Without a sound. */
  readonly silent?: boolean;
};

export function createPosting({
  store,
  draw,
  log,
}: {
  readonly store: Pick<App["store"], "planDeliveries">;
  readonly draw: Draw;
  readonly log: Log;
}): (post: Post) => Promise<void> {
  return async ({ say, mention = null, silent = false, told, tells, ...slot }) => {
    const delivery = planned(slot);
    const { parts, actions, ...said } = say(delivery.nonce);
    const payload = JSON.stringify(await draw({ ...said, parts, actions }, { guild: slot.guild, mention, silent }));
    if (!payload.includes(delivery.nonce)) throw new Error(`post ${slot.slotKey}: no action of it holds its token`);
    const telling = tells ? [{ delivery: delivery.id, telling: { parts, actions, mention, ...tells } }] : [];
    await store.planDeliveries([{ ...delivery, payload, told }], telling);
    log.info({ slot: slot.slotKey, [slot.origin.kind]: slot.origin.id }, "delivery planned");
  };
}

/** A delivery as it is before anything was done for it; a post, unless it is said otherwise. */
export function planned(
  slot: Pick<Delivery, "slotKey" | "origin" | "guild" | "target" | "dueAt"> & Partial<Pick<Delivery, "deed" | "after">>,
): Delivery {
  const nonce = nonceOf(slot.slotKey);
  return {
    id: deliveryId(nonce),
    nonce,
    deed: { kind: "post" },
    after: null,
    state: "planned",
    payload: null,
    told: null,
    attemptedAt: null,
    attempts: 0,
    messageId: null,
    because: null,
    ...slot,
  };
}
