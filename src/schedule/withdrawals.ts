import type { App } from "../app.ts";
import type { Delivery } from "../domain/delivery.ts";
import { type Reply, reply } from "../domain/reply.ts";
import type { Log } from "./log.ts";
import type { Outbox } from "./outbox.ts";
import { planned } from "./post.ts";

/** Withdrawn articles that are looked after at once. */
const AT_ONCE = 20;
/** What was posted longer ago is no news to anybody. */
const LOOKED_BACK_MS = 30 * 86_400_000;

type Withdrawn = Awaited<ReturnType<App["store"]["withdrawals"]>>[number];

export type WithdrawalParts = {
  readonly store: Pick<
    App["store"],
    "withdrawals" | "forgetWithdrawal" | "deliveriesTelling" | "deliveriesOf" | "planDeliveries"
  >;
  readonly outbox: Pick<Outbox, "post" | "deliverDue">;
  /** A posted message without the story of an article; null where it does not tell it. */
  readonly without: (payload: string, withdrawn: Withdrawn) => object | null;
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Marks articles that their publishers withdrew where they were posted: the message is edited, and where it cannot be, a message follows it. What is still on its
 * way is marked when it has arrived.
 */
export async function markWithdrawn(parts: WithdrawalParts): Promise<void> {
  const { store, outbox, now, log } = parts;
  const withdrawals = await store.withdrawals(AT_ONCE);
  for (const withdrawn of withdrawals) {
    const telling = await store.deliveriesTelling(withdrawn.article, now() - LOOKED_BACK_MS);
    for (const delivery of telling) await mark(delivery, withdrawn, parts);
    const isOnItsWay = telling.some(({ state }) => state === "planned" || state === "sending");
    if (isOnItsWay) continue;
    await store.forgetWithdrawal(withdrawn.article);
    log.info(
      { article: withdrawn.article, posts: telling.length },
      "a withdrawn article was marked where it was posted",
    );
  }
  if (withdrawals.length > 0) void outbox.deliverDue();
}

async function mark(delivery: Delivery, withdrawn: Withdrawn, parts: WithdrawalParts): Promise<void> {
  const { id, guild, target, messageId, state } = delivery;
  if (state !== "sent" || messageId === null) return;
  const { store, outbox, now, without } = parts;
  const origin = { kind: "correction", id } as const;
  // Of several articles of one message that are withdrawn, each edit goes on from the one before.
  const before = (await store.deliveriesOf(origin, 1))[0]?.payload ?? delivery.payload;
  const payload = before === null ? null : without(before, withdrawn);
  if (payload === null) return;
  const dueAt = now();
  const edit = planned({
    slotKey: ["withdrawn", withdrawn.article, id].join("/"),
    origin,
    guild,
    target,
    dueAt,
    deed: { kind: "edit", message: messageId },
  });
  await store.planDeliveries([{ ...edit, payload: JSON.stringify(payload) }]);
  await outbox.post({
    slotKey: ["withdrawn", withdrawn.article, id, "told"].join("/"),
    origin,
    guild,
    target,
    dueAt,
    told: null,
    after: { delivery: edit.id, ended: "not-sent" },
    say: (token) => followUp(withdrawn, delivery.dueAt, token),
  });
}

const followUp = ({ headline, publisher }: Withdrawn, toldAt: number, token: string): Reply =>
  reply(
    [
      {
        kind: "text",
        text: ["⚠ ", { failure: { kind: "story-withdrawn", publisher } }],
      },
      {
        kind: "note",
        text: ["It was told here on ", { time: toldAt, style: "date" }, ": “", { words: headline }, "”."],
      },
    ],
    {
      audience: "everyone",
      actions: [
        {
          kind: "button",
          label: "Latest stories",
          style: "secondary",
          command: "latest",
          verb: "open",
          state: [token],
        },
      ],
    },
  );
