import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "../../fuzz/chance.ts";
import type { Fault, LocalDiscord } from "../../src/local/index.ts";
import { type Kill, WRITES } from "./child.ts";
import { POSTED, postTo, RETRY_AFTER } from "./weather.ts";

/** Longer than a process that is killed lives. */
const HELD_MS = 60_000;
const LOOKS_EVERY_MS = 2;

/** When the process is killed: by itself at a write, or from here at a request or after some time. */
export type Moment =
  | { readonly kind: "write"; readonly kill: Kill }
  | { readonly kind: "request"; readonly channel: string; readonly stage: "asked" | "acted" | "looked for" }
  | { readonly kind: "time"; readonly ms: number };

/** Writes of one kind that a trial with an article has at least; what does not happen for sure is no moment. */
const WRITTEN: Partial<Record<Kill["write"], number>> = {
  "an article": 1,
  "a find": 1,
  "in which post a find is told": 2,
  "that a find is told": 2,
  planned: 5,
  sending: 5,
  "planned again": 1,
  sent: 5,
};
const STEPS = [
  ...(["asked", "acted", "looked for"] as const),
  ...WRITES.filter((write) => write in WRITTEN).flatMap((write) => [
    { write, when: "before" as const },
    { write, when: "after" as const },
  ]),
];
const ONE_AT_ANY_TIME_IN = 4;

type Step = (typeof STEPS)[number] | "at any time";

/** Every request and every write in turn, and times between them. */
export function stepOf(trial: number): Step {
  if (trial % ONE_AT_ANY_TIME_IN === 0) return "at any time";
  return STEPS[(trial - Math.floor(trial / ONE_AT_ANY_TIME_IN) - 1) % STEPS.length]!;
}

/** Whether it comes only where an article comes in. */
export const needsNews = (step: Step): boolean => typeof step === "object" && /article|find/.test(step.write);

export function momentOf(step: Step, channels: readonly string[], longestMs: number, chance: Chance): Moment {
  if (step === "at any time") return { kind: "time", ms: chance.below(Math.ceil(longestMs)) };
  if (typeof step === "string") return { kind: "request", channel: chance.pick(channels), stage: step };
  return { kind: "write", kill: { ...step, skip: chance.below(WRITTEN[step.write]!) } };
}

export function nameOf(moment: Moment): string {
  switch (moment.kind) {
    case "write":
      return `${moment.kill.when} writing: ${moment.kill.write}`;
    case "request":
      return { asked: "a post on its way", acted: "a post there, unanswered", "looked for": "a post looked for" }[
        moment.stage
      ];
    case "time":
      return "at any time";
  }
}

/** Makes Discord answer so that the moment comes: it holds the request at which the process is to be killed. */
export function prepare(moment: Moment, { faults }: LocalDiscord): void {
  if (moment.kind === "write" && moment.kill.write === "planned again")
    faults.next(POSTED, { status: 429, retryAfter: RETRY_AFTER });
  if (moment.kind !== "request") return;
  const post = (fault: Fault): void => faults.next(postTo(moment.channel), fault);
  const hold: Fault = { dropBefore: true, delayMs: HELD_MS };
  if (moment.stage === "asked") post(hold);
  if (moment.stage === "acted") post({ lostAnswer: true, delayMs: HELD_MS });
  if (moment.stage === "looked for") {
    post({ lostAnswer: true });
    faults.next({ ...postTo(moment.channel), method: "GET" }, hold);
  }
}

/** Resolves at the moment. One that never comes is waited for until `isOver`. */
export async function come(moment: Moment, local: LocalDiscord, since: number, isOver: () => boolean): Promise<void> {
  if (moment.kind === "time") return sleep(moment.ms);
  while (!isOver() && !(moment.kind === "request" && hasCome(moment, local, since))) await sleep(LOOKS_EVERY_MS);
}

function hasCome(
  { channel, stage }: Extract<Moment, { kind: "request" }>,
  local: LocalDiscord,
  since: number,
): boolean {
  const { method, path } = { ...postTo(channel), ...(stage === "looked for" && { method: "GET" }) };
  const asked = local.requests().filter((one) => one.at >= since && one.method === method && path.test(one.path));
  if (stage !== "acted") return asked.some(({ status }) => status === 0);
  return asked.some(({ status, body }) => status === 200 && body !== null) && messagesSince(local, channel, since) > 0;
}

const messagesSince = (local: LocalDiscord, channel: string, since: number): number =>
  [...local.messages(channel), ...local.threads(channel).flatMap(({ id }) => local.messages(id))].filter(
    ({ timestamp }) => Date.parse(timestamp) >= since,
  ).length;
