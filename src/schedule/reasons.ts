import type { Delivery } from "../domain/delivery.ts";
import type { Reason } from "../domain/reason.ts";
import { say } from "../domain/reply.ts";
import { LATE_LIMIT_MS } from "./limits.ts";
import type { Slot } from "./slots.ts";

const hours = (ms: number): number => ms / 3_600_000;
const LIMIT = hours(LATE_LIMIT_MS);
/** The pieces for a reason that there may be. */
export const known = (why: Reason | null) => ({ known: why ? "yes" : "no", why: why ?? "" });

/** Whether a run was skipped since there was nothing to tell, or nobody wanted to be told. */
export const isWithoutNews = ({ because }: Pick<Delivery, "because">): boolean =>
  because !== null && "say" in because && WITHOUT_NEWS.has(because.say);
const WITHOUT_NEWS: ReadonlySet<string> = new Set(["reason.nothing-new", "reason.paused"]);

/** Why a post was not sent, in words that stand behind "skipped, " in the list of briefings. */
export const reasons = {
  notRunning: ({ time }: Slot) => say("reason.not-running", { time, hours: LIMIT }),
  notComposed: ({ time }: Slot) => say("reason.not-composed", { time, hours: LIMIT }),
  overtaken: (slot: Slot, by: Slot) =>
    say("reason.overtaken", { by: by.date === slot.date ? by.time : `${by.date}, ${by.time}` }),
  overtakenByNewer: say("reason.overtaken-by-newer"),
  paused: (why: Reason) => say("reason.paused", { why }),
  nothingNew: say("reason.nothing-new"),
  removed: say("reason.removed"),
  moved: say("reason.moved"),
  tooLate: (limitMs: number, trouble: Reason | null) =>
    say("reason.too-late", { hours: hours(limitMs), ...known(trouble) }),
  tooOften: (attempts: number, trouble: Reason | null) => say("reason.too-often", { attempts, ...known(trouble) }),
  noMessage: say("reason.no-message"),
  takenDown: say("reason.taken-down"),
  hidden: (why: Reason) => say("reason.hidden", { why }),
  lookedInVain: (why: Reason) => say("reason.looked-in-vain", { why }),
  notFollowed: (why: Reason | null) => say("reason.not-followed", known(why)),
  notNeeded: say("reason.not-needed"),
  notPosted: say("reason.not-posted"),
  nothingToFollow: say("reason.nothing-to-follow"),
  lostOnResend: (why: Reason) => say("reason.lost-on-resend", { why }),
  answerLost: say("reason.answer-lost"),
  ownTrouble: say("reason.own-trouble"),
};
