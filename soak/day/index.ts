import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Edition, Printed, SiteSettings } from "../../bench/feed-sites.ts";
import { percentile } from "../../bench/row.ts";
import { type Chance, createChance } from "../../fuzz/chance.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { type Child, startChild } from "../child-process.ts";
import { GATEWAY, passingTrouble } from "../deliveries/weather.ts";
import { inFile } from "../in-file.ts";
import type { ChildSettings, FromChild, Sample, ToChild } from "./child.ts";
import { fastClock, type Pace } from "./fast-clock.ts";
import { judge } from "./judge.ts";
import { createPeople } from "./people.ts";
import { channelsOf, type Due, settle } from "./world.ts";

const CHILD = new URL("./child.ts", import.meta.url);
const SITES = new URL("../../bench/feed-sites.ts", import.meta.url);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Friday, some minutes after the hour. */
const START = Date.UTC(2026, 2, 6, 0, 7);
/** Articles that a paper shows; one half of each edition is new, the others are those before in other words. */
const SHOWN = 10;
const IDLE_MS = 5_000;
/** What is owed at the end has so long, in the clock's time, to be settled. */
const SETTLES_WITHIN = HOUR;
const QUESTION_EVERY_MS = 20;
const FIRST_RESPONSE_MS = 3_000;

export type Size = {
  readonly hours: number;
  readonly speed: number;
  readonly guilds: number;
  readonly feeds: number;
  /** Editions of each feed in the whole time. */
  readonly editions: number;
  readonly interactions: number;
};

/** A day of a bot that many use, in less than half an hour. */
export const DAY: Size = { hours: 24, speed: 60, guilds: 100, feeds: 200, editions: 20, interactions: 5_000 };

export type DayFigures = {
  readonly articles: number;
  readonly interactions: number;
  readonly unanswered: number;
  /** Those in whose middle the connection was cut, by which the bot hears of them. */
  readonly cutOff: number;
  readonly firstAnswerMs: { readonly p50: number; readonly p99: number };
  readonly posts: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unknown: number;
  readonly unhandled: number;
  /** Megabytes resident after the fourth hour and after the last, and likewise of the heap. */
  readonly memoryMb: readonly [number, number];
  readonly heapMb: readonly [number, number];
  readonly files: readonly [number, number];
  /** 99.9 of 100 waits of the main thread are shorter: at rest, and at most in any hour. */
  readonly stallMs: { readonly idle: number; readonly most: number };
  readonly faults: readonly string[];
};

type OnHour = (hour: number, sample: Sample, articles: number) => void;
type Bot = Child<ToChild, FromChild>;

/** Lets a bot live through a day on a fast clock, with trouble at random, and looks what became of it. */
export async function liveThrough(size: Size, seed: number, onHour: OnHour = () => {}): Promise<DayFigures> {
  const chance = createChance(seed, 0);
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-soak-"));
  const pace: Pace = { at: START, since: Date.now(), speed: size.speed };
  const local = await startLocalDiscord({
    now: fastClock(pace).now,
    // People wait in the machine's time.
    firstResponseMs: FIRST_RESPONSE_MS * size.speed,
    seed: seedOf(size),
  });
  const sites = fork(SITES, [JSON.stringify({ sites: size.feeds, articles: SHOWN } satisfies SiteSettings)]);
  try {
    const { feeds } = await print(sites, size.feeds);
    const due = await settle(join(dataDir, "verbatim.sqlite"), local, feeds, START);
    const settings: ChildSettings = { dataDir, api: local.api, token: local.token, pace, usualMs: HOUR / 2 };
    const bot: Bot = startChild(CHILD, [JSON.stringify(settings)]);
    try {
      await bot.heard("ready");
      return await figures({ size, local, sites, bot, pace, due, dataDir, chance, onHour });
    } finally {
      await bot.kill();
    }
  } finally {
    sites.disconnect();
    await local.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Running = {
  readonly size: Size;
  readonly local: LocalDiscord;
  readonly sites: ReturnType<typeof fork>;
  readonly bot: Bot;
  readonly pace: Pace;
  readonly due: readonly Due[];
  readonly dataDir: string;
  readonly chance: Chance;
  readonly onHour: OnHour;
};

async function figures({ size, local, sites, bot, pace, due, dataDir, chance, onHour }: Running): Promise<DayFigures> {
  const { now } = fastClock(pace);
  await sample(bot);
  await sleep(IDLE_MS);
  const idle = (await sample(bot)).stallMs;
  const people = createPeople(local, chance);
  const began = now();
  const ends = began + size.hours * HOUR;
  const part = (): number => Math.min(1, (now() - began) / (ends - began));
  const asking = new Set<Promise<void>>();
  const samples: Sample[] = [];
  let editions = 0;
  let asked = 0;
  while (now() < ends) {
    const done = part();
    if (editions < size.editions * done) {
      editions += 1;
      await print(sites, size.feeds);
      passingTrouble(local.faults, chance);
      if (chance.percent(25)) people.cutOff(chance.pick(GATEWAY));
    }
    for (; local.isReady() && asked < size.interactions * done; asked += 1) {
      const question = people.ask().finally(() => asking.delete(question));
      asking.add(question);
    }
    if (samples.length < Math.floor(done * size.hours)) {
      samples.push(await sample(bot));
      onHour(samples.length, samples.at(-1)!, articlesIn(dataDir));
    }
    await sleep(QUESTION_EVERY_MS);
  }
  local.faults.clear();
  const until = now();
  await Promise.all(asking);
  let last = await sample(bot);
  for (const limit = now() + SETTLES_WITHIN; last.open > 0 && now() < limit; last = await sample(bot)) await sleep(250);
  samples.push(last);
  const { lost, doubled, unknown } = inFile(dataDir, (database) =>
    judge(local, due, { since: START, until }, database),
  );
  const { asked: interactions, unanswered, cutOff, firstMs } = people.answers();
  const fourth = samples[Math.min(3, samples.length - 1)]!;
  return {
    articles: articlesIn(dataDir),
    interactions,
    unanswered: unanswered.length,
    cutOff,
    firstAnswerMs: { p50: percentile([...firstMs], 0.5), p99: percentile([...firstMs], 0.99) },
    posts: local.counts().messages,
    lost: lost.length,
    doubled: doubled.length,
    unknown,
    unhandled: last.rejections,
    memoryMb: [fourth.residentMb, last.residentMb],
    heapMb: [fourth.heapMb, last.heapMb],
    files: [fourth.files, last.files],
    stallMs: { idle, most: Math.max(...samples.map(({ stallMs }) => stallMs)) },
    faults: [...lost, ...doubled, ...unanswered],
  };
}

const articlesIn = (dataDir: string): number =>
  inFile(dataDir, (database) => Number(database.prepare("SELECT count(*) AS count FROM articles").get()?.count));

const seedOf = ({ guilds }: Size) => ({
  channels: channelsOf(),
  guilds: Array.from({ length: guilds - 1 }, (_, index) => ({ name: `Server ${index}`, channels: channelsOf() })),
});

async function print(sites: ReturnType<typeof fork>, count: number): Promise<Printed> {
  sites.send({ sites: count } satisfies Edition);
  const [printed] = (await once(sites, "message")) as [Printed];
  return printed;
}

async function sample(bot: Bot): Promise<Sample> {
  const heard = bot.heard("sample");
  bot.send({ sample: true });
  const found = await heard;
  if (found === null) throw new Error("the bot ended");
  return found;
}
