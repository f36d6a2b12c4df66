import { DAYS, type Rule } from "../../src/domain/briefing.ts";
import { briefingId, channelId, guildId, userId, watchId } from "../../src/domain/ids.ts";
import { newFeed } from "../../src/feeds/index.ts";
import type { LocalDiscord } from "../../src/local/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/index.ts";

/** A zone for each hour of the day, those with daylight saving and those without. */
const ZONES = [
  "Pacific/Pago_Pago",
  "Pacific/Honolulu",
  "America/Anchorage",
  "America/Los_Angeles",
  "America/Denver",
  "America/Chicago",
  "America/New_York",
  "America/Halifax",
  "America/Sao_Paulo",
  "Atlantic/South_Georgia",
  "Atlantic/Azores",
  "Europe/Lisbon",
  "Europe/Berlin",
  "Europe/Athens",
  "Europe/Istanbul",
  "Asia/Dubai",
  "Asia/Karachi",
  "Asia/Kolkata",
  "Asia/Dhaka",
  "Asia/Bangkok",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Pacific/Auckland",
];
const TIMES = ["08:00", "18:30"];
/** Guilds that follow one feed. */
const FOLLOWERS = 2;
/** Words of the invented papers that watches ask for; each guild watches one, at once or hourly. */
const WATCHED = ["council", "harbour", "million", "minister"];

/** A briefing that is due by a rule, in a channel where nothing else is posted. */
export type Due = { readonly id: string; readonly channel: string; readonly rule: Rule };

export const channelsOf = (): { name: string }[] => [{ name: "news" }, { name: "finds" }, { name: "talk" }];

/** Writes down what the servers want before the bot starts: feeds that they follow, briefings in all zones, watches. */
export async function settle(
  file: string,
  { guilds, ids }: LocalDiscord,
  feeds: readonly string[],
  at: number,
): Promise<Due[]> {
  const store = await openSqliteStore({ file });
  const by = { addedBy: userId(ids.admin), addedAt: at, isPaused: false, isMuted: false };
  for (const [index, url] of feeds.entries()) {
    for (let count = 0; count < FOLLOWERS; count += 1) {
      const { id } = guilds[(index + count) % guilds.length]!;
      await store.follow(newFeed(url, null, at), { ...by, guild: guildId(id), name: `Paper ${index}` });
    }
  }
  const due: Due[] = [];
  for (const [index, { id: guild, channels }] of guilds.entries()) {
    const rule: Rule = { zone: ZONES[index % ZONES.length]!, times: [...TIMES], days: [...DAYS] };
    const briefing = {
      id: briefingId(`briefing-${index}`),
      guild: guildId(guild),
      channel: channelId(channels.news!),
      rule,
      topic: null,
      length: 5,
      mention: null,
      createdBy: userId(ids.admin),
      createdAt: at,
      owedSince: at,
      paused: null,
      quiet: "line",
      place: "channel",
      thread: index % 3 === 0,
      publish: false,
      silentAtNight: false,
    } as const;
    await store.saveBriefing(briefing);
    due.push({ id: briefing.id, channel: briefing.channel, rule });
    await store.saveWatch({
      id: watchId(`watch-${index}`),
      guild: guildId(guild),
      user: userId(ids.admin),
      words: WATCHED[index % WATCHED.length]!,
      topic: null,
      where: { kind: "channel", id: channelId(channels.finds!) },
      how: index % 2 === 0 ? "at once" : "hourly",
      createdAt: at,
      paused: null,
    });
  }
  await store.close();
  return due;
}
