import type { App } from "./app.ts";
import type { GuildId } from "./domain/ids.ts";
import type { Log } from "./domain/log.ts";

const DAY_MS = 86_400_000;
/** Articles are kept for this long, and a guild may want its own to go earlier. */
export const KEPT_DAYS = { longest: 365, shortest: 7 } as const;
/** What a guild that the bot is no longer in had is kept for this long: it may come back. */
const LEFT_KEPT_MS = 30 * DAY_MS;
const EVERY_MS = 6 * 3_600_000;
/** A clock is looked at a few times a day; one that is further on than this was set, or nobody looked. */
const LONGEST_REST_MS = 2 * DAY_MS;
/** After this long somebody has noticed that a clock is wrong. */
const STEADY_AFTER_MS = 3 * DAY_MS;
/** Articles that go at once; after that whoever waits has a turn. */
const AT_ONCE = 50;
const FIRST_AFTER_MS = 60_000;

type Parts = {
  readonly store: App["store"];
  /** The guilds that the bot is in; null while that is not known. */
  readonly guilds: () => ReadonlySet<GuildId> | null;
  readonly now: () => number;
  readonly log: Log;
};

/** The setting by which a guild keeps what it brought in for so many days, and the mark of when the bot left it (epoch milliseconds). */
export const KEPT_SETTING = "kept-days";
const LEFT_SETTING = "left-at";
/** When the clock was last looked at, and since when it has been steady. */
const SEEN = "clock-seen";

/** Forgets everything of a guild: what it brought in, its feeds, topics, briefings, watches, settings and posts. */
export async function eraseGuild(guild: GuildId, store: App["store"]): Promise<void> {
  await store.eraseGuild(guild);
  await leaveArticles(guild, Number.MAX_SAFE_INTEGER, store);
}

/**
 * Lets old articles and posts go, those of each guild as it wants it, and everything of guilds that the bot left a month ago. Not while the clock may be wrong:
 * one that jumps a year ahead would make everything old.
 */
export async function tidy({ store, guilds, now, log }: Parts): Promise<void> {
  const at = now();
  if (!(await isSteady(at, store, log))) return;
  const oldest = at - KEPT_DAYS.longest * DAY_MS;
  const counted = { articles: 0, posts: 0, guilds: 0 };
  counted.articles += await inSlices(() => store.forgetArticles(oldest, AT_ONCE));
  counted.posts += await inSlices(() => store.forgetDeliveries(oldest, AT_ONCE));
  const joined = guilds();
  for (const guild of await store.guilds()) {
    const days = Number(await store.guildSetting(guild, KEPT_SETTING));
    if (days > 0) counted.articles += await leaveArticles(guild, at - days * DAY_MS, store);
    if (joined !== null && (await isLeftFor(guild, joined, at, store))) {
      await eraseGuild(guild, store);
      counted.guilds += 1;
    }
  }
  if (counted.articles + counted.posts + counted.guilds > 0) log.info(counted, "old articles and posts were forgotten");
}

/** Whether the clock has gone on without a jump, or a long rest, for some days. */
async function isSteady(at: number, store: Parts["store"], log: Log): Promise<boolean> {
  const kept = (await store.meta(SEEN))?.split(" ").map(Number) ?? [];
  const [seen = Number.NaN, since = Number.NaN] = kept;
  const hasJumped = at < seen || at - seen > LONGEST_REST_MS;
  const steadySince = hasJumped || Number.isNaN(since) ? at : since;
  if (hasJumped)
    log.warn(
      { from: new Date(seen), to: new Date(at) },
      "the clock jumped, or the bot rested for long: nothing old is forgotten before it has gone on for three days",
    );
  await store.setMeta(SEEN, `${at} ${steadySince}`);
  return at - steadySince >= STEADY_AFTER_MS;
}

/** Whether the bot left a guild long ago; a guild that it finds itself out of for the first time is marked, one that it is back in is not any more. */
async function isLeftFor(
  guild: GuildId,
  joined: ReadonlySet<GuildId>,
  at: number,
  store: App["store"],
): Promise<boolean> {
  const marked = (await store.guildSetting(guild, LEFT_SETTING)) || null;
  if (joined.has(guild)) {
    if (marked !== null) await store.setGuildSetting(guild, LEFT_SETTING, "");
    return false;
  }
  if (marked === null) await store.setGuildSetting(guild, LEFT_SETTING, String(at));
  return marked !== null && at - Number(marked) >= LEFT_KEPT_MS;
}

const leaveArticles = (guild: GuildId, before: number, store: App["store"]): Promise<number> =>
  inSlices(async () => {
    const ids = await store.broughtIn(guild, before, AT_ONCE);
    for (const id of ids) await store.leaveArticle(id, [guild]);
    return ids.length;
  });

async function inSlices(slice: () => Promise<number>): Promise<number> {
  for (let sum = 0; ; ) {
    const count = await slice();
    sum += count;
    if (count < AT_ONCE) return sum;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Tidies some time after the start and then a few times a day. */
export function keepTidy(parts: Parts): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = tidy(parts).catch((error: unknown) => parts.log.error({ error }, "forgetting what is old failed"));
  };
  const first = setTimeout(run, FIRST_AFTER_MS);
  const timer = setInterval(run, EVERY_MS);
  first.unref();
  timer.unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(timer);
      return running;
    },
  };
}
