import type { App } from "../app.ts";
import { DAYS } from "../domain/briefing.ts";
import type { Log } from "../domain/log.ts";
import type { Match, Watch } from "../domain/watch.ts";
import { zoneOf } from "../lookup.ts";
import { ON_TIME_MS } from "../schedule/limits.ts";
import { nonceOf } from "../schedule/slot-key.ts";
import { slotsBetween } from "../schedule/slots.ts";
import { type SetTimer, systemTimer } from "../timer.ts";
import { createMatcher } from "./match.ts";
import { type Post, targetOf } from "./post.ts";
import { storiesFor, tell } from "./tell.ts";

/** A sleeping computer, a clock that was set, and the next full hour are noticed within this time. */
const LONGEST_SLEEP_MS = 30_000;
/** More stories than these at once are told in one message; of what came while the program was not running, all. */
const APART = 3;
/** After so many messages of one watch in an hour, what it finds is gathered until the first of them is an hour old. */
export const MESSAGES_AN_HOUR = 10;
const HOUR_MS = 3_600_000;
/** At a start, what the feeds had meanwhile is waited for so long at most. */
const CATCHES_UP_WITHIN_MS = 600_000;
/** Newest posts of a watch among which one that waits is looked for. */
const NEWEST_LOOKED_AT = 5;
const TIMES = {
  hourly: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`),
  daily: ["08:00"],
} as const;

export type WatchClockParts = {
  readonly app: App;
  readonly post: Post;
  readonly setTimer?: SetTimer;
  readonly log: Log;
};

export type WatchClock = {
  /** Watches were added, paused or removed. */
  readonly changed: () => void;
  /** Articles came in. */
  readonly arrived: () => void;
  readonly settled: () => Promise<void>;
  /** Begins nothing more, and waits for what is on its way. */
  readonly stop: () => Promise<void>;
};

/**
 * Tells what the watches found. Each step is written down before the next: what was found, in which post it is told, and that the post was handed over. So after
 * a crash the same is handed over under the same key, and what came in meanwhile waits for the next one. What was missed comes in one message.
 */
export function startWatchClock({ app, post, log, setTimer = systemTimer }: WatchClockParts): WatchClock {
  const { store } = app;
  const matcher = createMatcher(app);
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let isStopped = false;
  const startedAt = app.now();
  let hasCaughtUp = false;
  let hasToldMissed = false;
  let hasBroughtBack = false;
  let cancelTimer = () => {};

  function wake(): void {
    lookAgain = true;
    if (isStopped || looking) return;
    cancelTimer();
    looking = lookUntilNothingChanged().finally(() => {
      looking = null;
      if (!isStopped) cancelTimer = setTimer(wake, LONGEST_SLEEP_MS);
    });
  }

  async function lookUntilNothingChanged(): Promise<void> {
    while (lookAgain && !isStopped) {
      lookAgain = false;
      try {
        if (!hasBroughtBack) await store.bringBack(null);
        hasBroughtBack = true;
        await matcher.catchUp();
        hasCaughtUp ||= await areFeedsAsked();
        await tellAll();
        hasToldMissed = hasCaughtUp;
      } catch (error) {
        log.error({ error }, "looking what the watches found failed");
      }
    }
  }

  async function tellAll(): Promise<void> {
    const byWatch = Map.groupBy(await store.matches(), ({ watch }) => watch);
    for (const [id, matches] of byWatch) {
      if (isStopped) return;
      const watch = await store.watch(id);
      if (!watch) continue;
      try {
        await decide(
          watch,
          matches.filter(({ slot }) => slot === null),
        );
        await tellDecided(watch);
      } catch (error) {
        log.error({ watch: id, error }, "what a watch found could not be told");
      }
    }
  }

  /** Writes down which post tells what. */
  async function decide(watch: Watch, matches: readonly Match[]): Promise<void> {
    const first = matches[0];
    if (!first) return;
    if (watch.paused !== null || watch.how !== "at once") {
      const slot = watch.paused === null ? await lastSlot(watch, watch.how as "hourly" | "daily", first.at) : null;
      if (watch.paused === null && slot === null) return;
      const due = slot === null ? matches : matches.filter(({ at }) => at < slot.at);
      // By the moment: a server may change its zone, and then eight in the morning comes again.
      await store.slotMatches(due, keyOf(watch, slot ? new Date(slot.at).toISOString() : "paused"));
      return;
    }
    if (!hasCaughtUp || (await hasToldMuch(watch)) || (await doesPostWait(watch))) return;
    const isLate = !hasToldMissed || app.now() - first.at > ON_TIME_MS;
    for (const group of isLate ? [matches] : await apart(watch, matches)) {
      const [{ arrival, at }] = group as [Match];
      await store.slotMatches(group, keyOf(watch, `${arrival}/${at}`));
    }
  }

  /** Every feed that was due at the start was asked since. */
  async function areFeedsAsked(): Promise<boolean> {
    return app.now() - startedAt >= CATCHES_UP_WITHIN_MS || (await store.feedsDue(startedAt, 1, 1)).length === 0;
  }

  /** What is found while a post of the watch cannot be sent comes in one message after it. */
  async function doesPostWait({ id }: Watch): Promise<boolean> {
    const newest = await store.deliveriesOf({ kind: "watch", id }, NEWEST_LOOKED_AT);
    return newest.some(
      ({ state, dueAt }) => (state === "planned" || state === "sending") && app.now() - dueAt > ON_TIME_MS,
    );
  }

  async function hasToldMuch({ id }: Watch): Promise<boolean> {
    return (await store.toldBy(id, app.now() - HOUR_MS + 1)).length >= MESSAGES_AN_HOUR;
  }

  async function lastSlot(watch: Watch, how: "hourly" | "daily", since: number) {
    const zone = await zoneOf(app, { guild: watch.guild });
    return slotsBetween({ zone, times: [...TIMES[how]], days: [...DAYS] }, since, app.now()).at(-1) ?? null;
  }

  /** A group for each story; all in one where there are many. What belongs to no story any more goes with the first. */
  async function apart(watch: Watch, matches: readonly Match[]): Promise<(readonly Match[])[]> {
    const outlines = await storiesFor(watch, [...new Set(matches.map(({ article }) => article))], app);
    if (outlines.length === 0 || outlines.length > APART) return [matches];
    const storyOf = new Map(outlines.flatMap(({ id, entries }) => entries.map((entry) => [entry.id, id])));
    return [...Map.groupBy(matches, ({ article }) => storyOf.get(article) ?? outlines[0]!.id).values()];
  }

  async function tellDecided(watch: Watch): Promise<void> {
    const decided = (await store.matchesOf(watch.id)).filter(({ slot }) => slot !== null);
    for (const [slot, matches] of Map.groupBy(decided, (match) => match.slot!)) {
      const ids = [...new Set(matches.map(({ article }) => article))];
      const telling = watch.paused === null ? await tell(watch, ids, nonceOf(slot), app) : null;
      if (telling) {
        const { id, guild } = watch;
        const dueAt = app.now();
        const origin = { kind: "watch", id } as const;
        await post({
          slotKey: slot,
          origin,
          guild,
          target: targetOf(watch),
          dueAt,
          reply: telling.said,
          tells: telling.tells,
        });
        log.info({ watch: id, slot, articles: ids.length }, "a watch tells");
      }
      await store.settleSlot(watch.id, slot, telling?.told ?? null);
    }
  }

  wake();
  return {
    changed() {
      matcher.changed();
      wake();
    },
    arrived: wake,
    async settled() {
      while (looking) await looking;
    },
    async stop() {
      isStopped = true;
      cancelTimer();
      await looking;
    },
  };
}

const keyOf = ({ id }: Watch, when: string): string => `watch/${id}/${when}`;
