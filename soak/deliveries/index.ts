import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Chance, createChance } from "../../fuzz/chance.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { textOf } from "../../test/e2e/seen.ts";
import { type Child, startChild } from "../child-process.ts";
import { inFile } from "../in-file.ts";
import { type ChildSettings, type FromChild, type Kill, type ToChild, WRITES } from "./child.ts";
import { type Judgement, judge, type Standing, type Written } from "./judge.ts";
import { come, momentOf, nameOf, needsNews, prepare, stepOf } from "./moments.ts";
import { type News, printNews } from "./news.ts";
import { directMessagesOf, inThread, ORIGINS, type Origin, type Owed, PASSED_ON, SEED } from "./origins.ts";
import { makeWeather, refusedSince, shakeGateway } from "./weather.ts";

const CHILD = new URL("./child.ts", import.meta.url);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 86_400_000;
/** Eight in the morning; everything is due at that time of a day. */
const FIRST_DUE = Date.UTC(2026, 2, 6, 8);
/** So many trials are made in one data folder; then another is begun. */
const TRIALS_A_FOLDER = 50;
const MOST_NEWS = 2;
/** More than a short briefing tells. */
const MANY_NEWS = 5;
/** Discord's flag of a message that was passed on. */
const CROSSPOSTED = 1;
/** A kill comes within this time; it is learnt how long the posting takes here. */
const FIRST_GUESS_MS = 150;
/** How long the bot is away after a kill: within the time in which Discord knows a nonce again, about its end, and long after. */
const AWAY_MS = [0, 5 * SECOND, 30 * SECOND, 59 * SECOND, 61 * SECOND, 3 * MINUTE, 20 * MINUTE];
/** What is owed has come by then. Discord's clock is ahead of the bot's by one step at most. */
const STEPS_MS = [...Array(8).fill(15 * SECOND), ...Array(30).fill(MINUTE), ...Array(60).fill(2 * MINUTE)];

export type DeliveryTrials = {
  readonly trials: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unknown: number;
  readonly kills: ReadonlyMap<string, number>;
  /** Posts that stood there once. */
  readonly posts: number;
  /** Posts that Discord refused for good. */
  readonly refused: number;
  readonly faults: readonly string[];
};

type Bot = Child<ToChild, FromChild>;

/** One data folder, a Discord that outlives the bot, and the bot. */
type Stretch = {
  readonly dataDir: string;
  readonly local: LocalDiscord;
  readonly channels: readonly string[];
  bot: Bot;
  /** Has read the code and waits: a start is then a matter of the bot alone. */
  spare: Bot;
  time: number;
  readonly seen: Set<string>;
  readonly owed: Owed[];
};

/** Kills the bot while it posts, starts it again, and looks whether all that was due stands in its channel once. */
export async function killDeliveries({
  trials,
  seed,
  origins = ORIGINS,
  onTrial = () => {},
}: {
  readonly trials: number;
  readonly seed: number;
  readonly origins?: readonly Origin[];
  readonly onTrial?: (
    done: number,
    so: Readonly<Record<"lost" | "doubled" | "unknown", number>>,
    found: readonly string[],
  ) => void;
}): Promise<DeliveryTrials> {
  const kills = new Map<string, number>();
  const faults: string[] = [];
  const sum = { lost: 0, doubled: 0, unknown: 0, posts: 0, refused: 0 };
  let longestMs = FIRST_GUESS_MS;
  let stretch: Stretch | null = null;
  for (let run = 0; run < trials; run += 1) {
    const chance = createChance(seed, run);
    if (stretch === null || run % TRIALS_A_FOLDER === 0) {
      if (stretch !== null) await end(stretch);
      stretch = await begin(origins);
    }
    const { lost, doubled, unknown, needlesslyUnknown, ...more } = await tryOnce(
      stretch,
      run,
      origins,
      longestMs,
      chance,
    );
    kills.set(more.killed, (kills.get(more.killed) ?? 0) + 1);
    longestMs *= more.wasOver ? 0.9 : 1.03;
    const found = [...lost, ...doubled, ...needlesslyUnknown].map(
      (fault) => `--seed ${seed}, trial ${run} (${more.killed}): ${fault}`,
    );
    faults.push(...found);
    sum.lost += lost.length;
    sum.doubled += doubled.length;
    sum.unknown += unknown.length;
    sum.posts += more.posts;
    sum.refused += more.refused;
    onTrial(run + 1, sum, found);
  }
  if (stretch !== null) await end(stretch);
  return { trials, ...sum, kills, faults };
}

async function begin(origins: readonly Origin[]): Promise<Stretch> {
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-soak-"));
  const clock = { at: FIRST_DUE - DAY + MINUTE };
  const local = await startLocalDiscord({ now: () => clock.at, seed: SEED });
  const channels = [
    ...Object.values(local.guilds[0]!.channels),
    directMessagesOf(local, "member"),
    directMessagesOf(local, "admin"),
  ];
  const stretch: Stretch = {
    dataDir,
    local,
    channels,
    bot: newBot(),
    spare: newBot(),
    get time() {
      return clock.at;
    },
    set time(at) {
      clock.at = at;
    },
    seen: new Set(),
    owed: [],
  };
  await startBot(stretch, null);
  for (const origin of origins) await origin.setUp(local);
  for (const { id } of standing(stretch)) stretch.seen.add(id);
  return stretch;
}

async function end({ bot, spare, local, dataDir }: Stretch): Promise<void> {
  await Promise.all([bot.kill(), spare.kill()]);
  await local.close();
  rmSync(dataDir, { recursive: true, force: true });
}

const newBot = (): Bot => startChild<ToChild, FromChild>(CHILD);

async function startBot(stretch: Stretch, kill: Kill | null): Promise<void> {
  const { dataDir, local, time } = stretch;
  const settings: ChildSettings = { dataDir, api: local.api, token: local.token, at: time, kill };
  const ready = stretch.bot.heard("ready");
  stretch.bot.send({ start: settings });
  await ready;
}

async function startAgain(stretch: Stretch, kill: Kill | null): Promise<void> {
  stretch.bot = stretch.spare;
  stretch.spare = newBot();
  await startBot(stretch, kill);
}

/** To a time, with news; gives how much is still open then, or null where the bot was killed on the way. */
async function goTo(
  stretch: Stretch,
  at: number,
  news: readonly News[] = [],
  kill: Kill | null = null,
): Promise<number | null> {
  stretch.time = at;
  const done = stretch.bot.heard("done");
  stretch.bot.send({ goTo: at, takeIn: news.map(({ item }) => item), kill });
  return (await done)?.open ?? null;
}

type Trial = Judgement & {
  readonly killed: string;
  /** The kill came when nothing was left to do. */
  readonly wasOver: boolean;
  readonly posts: number;
  readonly refused: number;
};

async function tryOnce(
  stretch: Stretch,
  run: number,
  origins: readonly Origin[],
  longestMs: number,
  chance: Chance,
): Promise<Trial> {
  const { local } = stretch;
  const due = nextDue(stretch.time);
  const since = due - 30 * SECOND;
  await goTo(stretch, since);
  const step = stepOf(run);
  const count = needsNews(step) ? 1 + chance.below(MOST_NEWS) : chance.pick([0, 0, 0, 1, 2, MANY_NEWS]);
  const news = Array.from({ length: count }, (_, index) => printNews(run * MANY_NEWS + index, since, chance));
  const owed = origins.flatMap((origin) => origin.owed({ due, news }, local));
  const places = [...new Set(owed.flatMap(({ parts }) => parts.map(({ channel }) => channel)))];
  const moment = momentOf(step, places, longestMs, chance);
  const weather = makeWeather(local, places, () => prepare(moment, local), chance);
  const leaveGateway = shakeGateway(local, longestMs, chance);

  let isDone = false;
  // Long enough that what failed at first is looked for and tried again.
  const working = goTo(stretch, due + 30 * SECOND, news, moment.kind === "write" ? moment.kill : null).then((open) => {
    isDone = true;
    return open;
  });
  await come(moment, local, since, () => isDone);
  const wasOver = isDone && !stretch.bot.isGone;
  await stretch.bot.kill();
  await working;

  weather.change();
  stretch.time += chance.pick(AWAY_MS);
  await startAgain(stretch, chance.percent(20) ? anyKill(chance) : null);
  let open = await goTo(
    stretch,
    stretch.time + chance.below(10) * SECOND,
    unstored(stretch, news),
    chance.percent(20) ? anyKill(chance) : null,
  );
  weather.calm();
  leaveGateway();
  for (const step of STEPS_MS) {
    if (open === null) {
      await stretch.bot.kill();
      stretch.time += chance.pick(AWAY_MS);
      await startAgain(stretch, null);
      open = await goTo(stretch, stretch.time, unstored(stretch, news));
    } else open = await goTo(stretch, stretch.time + step);
    if (open === 0 && stretch.time > due + MINUTE) break;
  }

  const came = standing(stretch).filter(({ id }) => !stretch.seen.has(id));
  const refused = refusedSince(local, since);
  const judged = judge({
    owed,
    before: stretch.owed,
    came,
    written: writtenSince(stretch, since),
    refused,
    hidden: weather.hidden,
  });
  for (const { id } of came) stretch.seen.add(id);
  stretch.owed.push(...owed);
  weather.end();
  if (refused.size > 0) await resume(stretch);
  return {
    ...judged,
    killed: wasOver ? "when all was done" : nameOf(moment),
    wasOver,
    posts: came.length,
    refused: refused.size,
  };
}

/** What was not stored when it was killed is brought in again, as feeds do. */
const unstored = ({ dataDir }: Stretch, news: readonly News[]): News[] =>
  inFile(dataDir, (database) => {
    const stored = database.prepare("SELECT 1 FROM articles WHERE url = ?");
    return news.filter(({ item }) => stored.get(item.url) === undefined);
  });

const nextDue = (time: number): number => FIRST_DUE + Math.ceil((time - FIRST_DUE) / DAY) * DAY;

const anyKill = (chance: Chance): Kill => ({
  write: chance.pick(WRITES),
  when: chance.pick(["before", "after"] as const),
  skip: chance.below(4),
});

/** Somebody goes on with what the bot had paused. */
async function resume({ bot }: Stretch): Promise<void> {
  const done = bot.heard("done");
  bot.send({ resume: true });
  await done;
}

function standing({ local, channels }: Stretch): Standing[] {
  const own = (place: string, channel: string, before: string): Standing[] =>
    local
      .messages(place)
      .filter(({ author }) => author.id === local.ids.bot)
      .map((message) => ({
        id: message.id,
        channel,
        words: `${(message.flags & CROSSPOSTED) === 0 ? "" : PASSED_ON}${before}${textOf(message)}`,
      }));
  return channels.flatMap((channel) => [
    ...own(channel, channel, ""),
    ...local.threads(channel).flatMap(({ id, name }) => own(id, channel, inThread(name ?? ""))),
  ]);
}

function writtenSince({ dataDir, local }: Stretch, since: number): Written[] {
  const people = new Map((["member", "admin"] as const).map((who) => [local.ids[who], directMessagesOf(local, who)]));
  const rows = inFile(dataDir, (database) =>
    database
      .prepare("SELECT slot_key, state, message_id, because, channel, person FROM deliveries WHERE due_at >= ?")
      .all(since),
  );
  return rows.map((row) => ({
    slotKey: String(row.slot_key),
    state: String(row.state),
    messageId: row.message_id === null ? null : String(row.message_id),
    because: row.because === null ? null : String(row.because),
    target: row.channel === null ? (people.get(String(row.person)) ?? "") : String(row.channel),
  }));
}
