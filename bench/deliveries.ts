import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "../soak/child-process.ts";
import { progressBar } from "../src/cli/progress.ts";
import type { Briefing } from "../src/domain/briefing.ts";
import { DAYS } from "../src/domain/briefing.ts";
import { briefingId, channelId, guildId, userId } from "../src/domain/ids.ts";
import { type LocalDiscord, startLocalDiscord } from "../src/local/index.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
import type { ChildSettings, FromChild } from "./deliveries-child.ts";
import { fillStore } from "./filled-store.ts";
import { percentile, type Row } from "./row.ts";

const CHILD = new URL("./deliveries-child.ts", import.meta.url);
const GUILDS = 2_500;
const BRIEFINGS = 4 * GUILDS;
/** One guild has a tenth of them, in as many channels as take them within the limit of a channel; the others share the rest. */
const LARGE = BRIEFINGS / 10;
const CHANNELS_OF_LARGE = Math.ceil(LARGE / 5);
const CHANNELS = 2;
const LIMIT_A_SECOND = 50;
const ARTICLES = 500;
const HOUR_MS = 3_600_000;
/** An article came in each hour before. */
const DUE = Date.UTC(2030, 0, 1) + ARTICLES * HOUR_MS;
const SETTLES_MS = 2_000;
const SAMPLED_EVERY_MS = 1_000;
const GIVEN_UP_AFTER = 3;

/** Ten thousand briefings that are due in the same minute, on a Discord that refuses what comes too soon. */
export async function deliveries(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  await fillStore(dataDir, ARTICLES);
  const channels = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `news-${index}` }));
  const clock = { aheadMs: 0 };
  const local = await startLocalDiscord({
    now: () => Date.now() + clock.aheadMs,
    rateLimits: true,
    seed: {
      channels: channels(CHANNELS_OF_LARGE),
      guilds: Array.from({ length: GUILDS - 1 }, (_, index) => ({
        name: `Guild ${index}`,
        channels: channels(CHANNELS),
      })),
    },
  });
  const briefings = briefingsOf(local);
  const store = await openSqliteStore({ file: join(dataDir, "verbatim.sqlite") });
  for (const briefing of briefings) await store.saveBriefing(briefing);
  await store.close();

  // The bot has so long to start and come to rest; its clock cannot be moved later.
  const startsWithinMs = 15_000 + 4 * GUILDS;
  clock.aheadMs = DUE - startsWithinMs - Date.now();
  const settings: ChildSettings = { dataDir, api: local.api, token: local.token, aheadMs: clock.aheadMs };
  const child = startChild<object, FromChild>(CHILD, [JSON.stringify(settings)]);
  await child.heard("ready");
  await sleep(Math.max(SETTLES_MS, DUE - Date.now() - clock.aheadMs));
  const memory = await watchUntilAllArePosted(local, child.pid, clock);
  await child.kill();
  const rows = rowsOf(local, memory);
  await local.close();
  rmSync(dataDir, { recursive: true, force: true });
  return rows;
}

function briefingsOf({ guilds, ids }: LocalDiscord): Briefing[] {
  const [large, ...others] = guilds.map(({ id, channels }) => ({
    guild: guildId(id),
    channels: Object.entries(channels).flatMap(([name, channel]) =>
      name.startsWith("news-") ? [channelId(channel)] : [],
    ),
  }));
  const places = [
    ...Array.from({ length: LARGE }, (_, index) => ({ ...large!, index })),
    ...Array.from({ length: BRIEFINGS - LARGE }, (_, index) => ({
      ...others[index % others.length]!,
      index: Math.floor(index / others.length),
    })),
  ];
  return places.map(({ guild, channels, index }, number) => ({
    id: briefingId(`b${number}`),
    guild,
    channel: channels[index % channels.length]!,
    rule: { zone: "UTC", times: [new Date(DUE).toISOString().slice(11, 16)], days: [...DAYS] },
    topic: null,
    length: 5,
    mention: null,
    createdBy: userId(ids.admin),
    createdAt: DUE - 23 * HOUR_MS,
    paused: null,
    quiet: "line",
    owedSince: DUE - 23 * HOUR_MS,
    place: "channel",
    thread: false,
    publish: false,
    silentAtNight: false,
  }));
}

/** Megabytes of the bot, once a second. */
async function watchUntilAllArePosted(local: LocalDiscord, pid: number, clock: { aheadMs: number }): Promise<number[]> {
  const bar = progressBar(process.stderr, "deliveries");
  const memory: number[] = [];
  const endsAt = DUE + Math.max(60_000, GIVEN_UP_AFTER * (BRIEFINGS / LIMIT_A_SECOND) * 1_000);
  for (let posted = 0; posted < BRIEFINGS && Date.now() + clock.aheadMs < endsAt; ) {
    await sleep(SAMPLED_EVERY_MS);
    memory.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1_000);
    posted = local.counts().messages;
    bar.show(posted, BRIEFINGS);
    if (memory.length % 10 === 0)
      process.stderr.write(
        `${posted} of ${BRIEFINGS}, ${local.counts().tooSoon} too soon, ${memory.at(-1)!.toFixed(0)} MB\n`,
      );
  }
  bar.end();
  return memory;
}

function rowsOf(local: LocalDiscord, memory: readonly number[]): Row[] {
  const lateMs = (channel: string): number[] =>
    local.messages(channel).map(({ timestamp }) => Date.parse(timestamp) - DUE);
  const [large, ...others] = local.guilds.map(({ channels }) => Object.values(channels).flatMap(lateMs).sort(upwards));
  const all = [...large!, ...others.flat()].sort(upwards);
  const last = all.at(-1) ?? Number.NaN;
  // What the i-th post cannot come before.
  const beside = (late: readonly number[]): number[] =>
    late.map((ms, index) => ms / (((index + 1) / LIMIT_A_SECOND) * 1_000));
  const ofOthers = others.flat().sort(upwards);
  const firsts = others.flatMap(([first]) => first ?? []);
  const half = Math.floor(memory.length / 2);
  const name = (what: string) => `${BRIEFINGS.toLocaleString("en")} briefings of a minute: ${what}`;
  return [
    { what: name("posted"), value: all.length, unit: "messages", bar: BRIEFINGS, more: true },
    {
      what: name("share of the limit used"),
      value: (100 * all.length) / ((last / 1_000) * LIMIT_A_SECOND),
      unit: "%",
      bar: 95,
      more: true,
    },
    { what: name("requests refused (429)"), value: local.counts().tooSoon, unit: "requests", bar: 0 },
    {
      what: name("lateness beside the unavoidable, p99"),
      value: percentile(beside(all), 0.99),
      unit: "times",
      bar: 1.1,
    },
    {
      what: name("the same, of guilds beside a very large one"),
      value: percentile(ofOthers, 0.99) / ((ofOthers.length / LIMIT_A_SECOND) * 1_000),
      unit: "times",
      bar: 1.1,
    },
    {
      what: name("first post of such a guild, p99"),
      value: percentile(firsts, 0.99) / ((GUILDS / LIMIT_A_SECOND) * 1_000),
      unit: "times",
      bar: 1.1,
    },
    {
      what: name("memory, second half beside first"),
      value: Math.max(...memory.slice(half)) / Math.max(...memory.slice(0, half)),
      unit: "times",
      bar: 1.1,
    },
    { what: name("memory at most"), value: Math.max(...memory), unit: "MB", bar: null },
  ];
}

const upwards = (a: number, b: number): number => a - b;
