import type { App } from "../app.ts";
import { openLatest } from "../brief/briefing.ts";
import { type Retold, withCorrections, withoutArticle } from "../brief/retold.ts";
import type { After, Delivery } from "../domain/delivery.ts";
import { type ArticleId, deliveryId, type GuildId } from "../domain/ids.ts";
import { reply } from "../domain/reply.ts";
import type { Telling } from "../domain/telling.ts";
import { COMPOSE_LIMIT_MS } from "./limits.ts";
import type { Log } from "./log.ts";
import type { Owner } from "./owed.ts";
import { type Draw, planned } from "./post.ts";
import { reasons } from "./reasons.ts";
import { nonceOf } from "./slot-key.ts";

const MARK = "corrections-mark";
/** What changed is looked at again for this long: a message may have been put together from the words before, and be written down only now. */
const LOOKED_AT_AGAIN_MS = 2 * COMPOSE_LIMIT_MS;

type Parts = {
  readonly store: Pick<
    App["store"],
    | "meta"
    | "setMeta"
    | "lastArrival"
    | "changedSinceTold"
    | "tellingsOf"
    | "arrived"
    | "delivery"
    | "deliveryBySlot"
    | "planDeliveries"
    | "updateDelivery"
  >;
  readonly draw: Draw;
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Carries corrections and withdrawals to the messages that tell the article: each is edited, and where that cannot be done something is posted in its place.
 * What is owed is worked out from the store, so that nothing is lost when the program ends, and both are written down at once. True when something is owed.
 */
export function createCorrections(parts: Parts): () => Promise<boolean> {
  const { store, now, log } = parts;
  const marks: { readonly at: number; readonly mark: number }[] = [];

  /** `guilds` are those whose readers may know of it; null = all. */
  async function correct(
    article: ArticleId,
    guilds: readonly GuildId[] | null,
    retell: (telling: Telling) => Retold | null,
  ): Promise<number> {
    let count = 0;
    for (const { delivery, telling } of await store.tellingsOf(article)) {
      try {
        const first = await store.delivery(delivery);
        if (!first || (guilds !== null && !(first.guild !== null && guilds.includes(first.guild)))) continue;
        const retold = retell(telling);
        if (retold && (await plan(first, article, retold, parts))) count += 1;
      } catch (error) {
        log.error({ delivery, article, error }, "a correction could not be put together");
      }
    }
    return count;
  }

  return async () => {
    const kept = await store.meta(MARK);
    if (kept === null) {
      await store.setMeta(MARK, String(await store.lastArrival()));
      return false;
    }
    const { mark, changed, withdrawn } = await store.changedSinceTold(Number(kept));
    let count = 0;
    for (const id of withdrawn) count += await correct(id, null, (telling) => withoutArticle(telling, id));
    for (const { stored, guilds } of await store.arrived(changed))
      count += await correct(stored.article.id, guilds, (telling) => withCorrections(telling, stored));
    if (marks.at(-1)?.mark !== mark) marks.push({ at: now(), mark });
    while (marks[1] && now() - marks[1].at >= LOOKED_AT_AGAIN_MS) marks.shift();
    const [oldest] = marks;
    if (oldest && now() - oldest.at >= LOOKED_AT_AGAIN_MS && String(oldest.mark) !== kept)
      await store.setMeta(MARK, String(oldest.mark));
    return count > 0;
  };
}

/** Writes down the edit of a message, and what is posted where it cannot be edited, together with what the message says from then on. */
async function plan(
  first: Delivery,
  article: ArticleId,
  { notice, telling }: Retold,
  { store, draw, now, log }: Parts,
): Promise<boolean> {
  const { id, guild, target, state } = first;
  if (state === "failed" || state === "skipped" || state === "unknown") return false;
  const slotKey = `correction/${id}/${article}/${nonceOf(JSON.stringify(notice))}`;
  if (await store.deliveryBySlot(slotKey)) return false;
  const slot = { origin: { kind: "correction", id }, guild, target, dueAt: now() } as const;
  const edit = planned({
    ...slot,
    slotKey,
    deed: { kind: "edit", of: id },
    after: await turnAfter(first, telling, store),
  });
  const inPlace = planned({
    ...slot,
    slotKey: `${slotKey}/instead`,
    deed: deedInstead(first),
    after: { delivery: edit.id, ended: "not-sent" },
  });
  const silently = { guild, silent: true, mention: null };
  const drawn = await draw(reply(telling.parts, { audience: "everyone", actions: telling.actions }), {
    guild,
    silent: false,
    mention: telling.mention,
  });
  const said = reply(notice, { audience: "everyone", actions: [openLatest(inPlace.nonce)] });
  const instead = { ...(await draw(said, silently)), ...referenceTo(first) };
  // One that is not there yet goes out as it is to be; it is edited all the same, as it may have been on its way just now.
  if (state !== "sent") await store.updateDelivery(id, { payload: inItsManner(drawn, first.payload) });
  await store.planDeliveries(
    [
      // Nobody is pinged again by an edit.
      { ...edit, payload: JSON.stringify({ ...drawn, allowed_mentions: { parse: [] } }) },
      { ...inPlace, payload: JSON.stringify(instead) },
    ],
    [{ delivery: id, telling: { ...telling, edit: edit.id } }],
  );
  log.info({ delivery: id, article }, "a message that was posted is to be corrected");
  return true;
}

/** After the correction before it, which would otherwise take its words back; else after the message itself. */
async function turnAfter(first: Delivery, { edit }: Telling, store: Parts["store"]): Promise<After | null> {
  if (edit && (await store.delivery(edit))) return { delivery: edit, ended: "either" };
  return first.state === "sent" ? null : { delivery: first.id, ended: "sent" };
}

const deedInstead = ({ id, deed }: Delivery): Delivery["deed"] => {
  if (deed.kind === "post-in-thread") return deed;
  return deed.kind === "forum-post" ? { kind: "post-in-thread", of: id } : { kind: "post" };
};

/** A message as JSON, as silent as the one in whose place it goes out. */
function inItsManner(drawn: object, payload: string | null): string {
  const { flags } = JSON.parse(payload ?? "{}") as { flags?: number };
  return JSON.stringify({ ...drawn, ...(flags !== undefined && { flags }) });
}

/** A reply, as long as the message is there. */
const referenceTo = ({ messageId }: Delivery): object =>
  messageId === null ? {} : { message_reference: { message_id: messageId, fail_if_not_exists: false } };

/** A correction is wanted once what it corrects was posted. */
export const correctionOwner = (store: Pick<App["store"], "delivery">): Owner => ({
  async whyNotWanted({ origin }) {
    const first = await store.delivery(deliveryId(origin.id));
    return first?.state === "sent" ? null : reasons.notPosted;
  },
  async targetLost() {},
});
