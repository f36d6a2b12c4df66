import type { Chance } from "../../fuzz/chance.ts";
import { type Fault, type Faults, type LocalDiscord, PERMISSION } from "../../src/local/index.ts";

export const POSTED = { method: "POST", path: /^\/channels\/\d+\/(?:messages|threads)$/ };
const LOOKED_FOR = { method: "GET", path: /^\/channels\/\d+\/messages$/ };
/** What is asked beside. It is not about the message itself. */
const BESIDE = [
  { method: "POST", path: /^\/users\/@me\/channels$/ },
  { method: "GET", path: /^\/guilds\/\d+\/members\/\d+$/ },
  { method: "POST", path: /^\/channels\/\d+\/messages\/\d+\/(?:threads|crosspost)$/ },
  { method: "GET", path: /^\/guilds\/\d+\/threads\/active$/ },
  { method: "GET", path: /^\/channels\/\d+\/threads\/archived\/public$/ },
];
const MOST_FAULTS = 6;
const SLOWEST_MS = 30;
/** Real seconds, since the library waits in them. */
export const RETRY_AFTER = 0.02;

/** Trouble that passes. */
const FAULTS: readonly ((chance: Chance) => Fault)[] = [
  () => ({ status: 429, retryAfter: RETRY_AFTER }),
  () => ({ status: 500 }),
  () => ({ status: 502 }),
  () => ({ status: 503 }),
  () => ({ status: 504 }),
  () => ({ status: 500, lostAnswer: true }),
  () => ({ status: 502, lostAnswer: true }),
  () => ({ status: 504, lostAnswer: true }),
  () => ({ lostAnswer: true }),
  () => ({ lostAnswer: true }),
  (chance) => ({ lostAnswer: true, delayMs: chance.below(SLOWEST_MS) }),
  () => ({ dropBefore: true }),
  (chance) => ({ dropBefore: true, delayMs: chance.below(SLOWEST_MS) }),
  (chance) => ({ delayMs: chance.below(SLOWEST_MS) }),
];

/** Answers after which a post is given up, and its channel perhaps with it. */
const REFUSALS: readonly Fault[] = [
  { status: 400, body: { message: "Invalid Form Body", code: 50035 } },
  { status: 403, body: { message: "Missing Permissions", code: 50013 } },
  { status: 404, body: { message: "Unknown Channel", code: 10003 } },
];

/** What Discord does wrong in one trial, beside the request that it holds for a kill. */
export type Weather = {
  /** Channels whose history cannot be read. */
  readonly hidden: ReadonlySet<string>;
  /** What was planned is forgotten, and sometimes other trouble comes; what cannot be read stays so. */
  readonly change: () => void;
  /** No trouble that passes comes any more. */
  readonly calm: () => void;
  /** All is well again. */
  readonly end: () => void;
};

/** `first` plans what is to come before anything else. */
export function makeWeather(
  { faults }: LocalDiscord,
  channels: readonly string[],
  first: () => void,
  chance: Chance,
): Weather {
  const hidden = new Set(chance.percent(8) ? [chance.pick(channels)] : []);
  const calm = (): void => {
    faults.clear();
    for (const channel of hidden) faults.deny(channel, PERMISSION.readMessageHistory);
  };
  const trouble = (): void => {
    passingTrouble(faults, chance);
    if (chance.percent(6)) faults.next(postTo(chance.pick(channels)), chance.pick(REFUSALS));
  };
  calm();
  first();
  trouble();
  return {
    hidden,
    change() {
      calm();
      if (chance.percent(50)) trouble();
    },
    calm,
    end: () => faults.clear(),
  };
}

/** Some of the next requests of deliveries are answered wrongly, late or not at all. */
export function passingTrouble(faults: Faults, chance: Chance): void {
  for (let count = chance.below(MOST_FAULTS + 1); count > 0; count -= 1) {
    const match = chance.percent(60) ? POSTED : chance.percent(60) ? LOOKED_FOR : chance.pick(BESIDE);
    faults.next(match, chance.pick(FAULTS)(chance), 1 + chance.below(3));
  }
}

export const postTo = (channel: string) => ({
  method: "POST",
  path: new RegExp(`^/channels/${channel}/(?:messages|threads)$`),
});

/** The channels in which Discord refused a post since a moment, or a message in one of their threads. */
export const refusedSince = (local: LocalDiscord, since: number): ReadonlySet<string> =>
  new Set(
    local
      .requests()
      .filter(
        ({ method, path, status, at }) =>
          at >= since && method === "POST" && POSTED.path.test(path) && [400, 403, 404].includes(status),
      )
      .map(({ path }) => path.split("/")[2]!)
      .map((place) => parentOf(local, place)),
  );

function parentOf(local: LocalDiscord, place: string): string {
  const parents = local.guilds.flatMap(({ channels }) => Object.values(channels));
  return parents.find((channel) => local.threads(channel).some(({ id }) => id === place)) ?? place;
}

export const GATEWAY = ["op7", "op9", "drop"] as const;

/** The connection by which the bot hears is cut some time. Gives how to leave it alone. */
export function shakeGateway(local: LocalDiscord, withinMs: number, chance: Chance): () => void {
  if (!chance.percent(25)) return () => {};
  const kind = chance.pick(GATEWAY);
  const timer = setTimeout(() => local.disconnect(kind), chance.below(Math.ceil(withinMs)));
  return () => clearTimeout(timer);
}
