const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A post within this time of its slot is on time. */
export const ON_TIME_MS = 2 * MINUTE_MS;
/** A missed post still goes out within this time, marked late; after it, it is old news. */
export const LATE_LIMIT_MS = 6 * HOUR_MS;
/** What is not a briefing is posted within this time of its moment. An edit gives up first, so that what stands in for it is still in time. */
export const NOTICE_LIMIT_MS = 24 * HOUR_MS;
export const EDIT_LIMIT_MS = 24 * HOUR_MS;
export const CORRECTION_LIMIT_MS = 72 * HOUR_MS;
/** Skipped posts that are written down for one briefing after a long time away: the newest. */
export const SKIPPED_WRITTEN = 14;
/** How far back missed posts are looked for: long enough for a weekly briefing's last fourteen. */
export const LOOK_BACK_MS = 15 * 7 * 24 * HOUR_MS;

/** Within this time of the first attempt Discord knows a nonce again. Its length is not published; "the past few minutes". */
export const NONCE_WINDOW_MS = MINUTE_MS;
/** Messages are looked for from this long before the attempt, as our clock and Discord's may differ. */
export const CLOCK_DIFFERENCE_MS = 15 * MINUTE_MS;
/** A delivery whose channel cannot be looked at is given up after this time, counted from its first trouble since the program started. */
export const LOOK_LIMIT_MS = 24 * HOUR_MS;
/** So many fit into the longest time that anything is tried for. */
export const MAX_ATTEMPTS = 500;
export const FIRST_WAIT_MS = 5 * SECOND_MS;
/** What has no nonce is looked for only after this time: a request whose answer was lost may still be under way. */
export const SETTLES_WITHIN_MS = 30 * SECOND_MS;
export const LONGEST_WAIT_MS = 10 * MINUTE_MS;
/** Channels that are posted to at the same time, of all guilds and of one. */
export const CHANNELS_AT_ONCE = 16;
export const CHANNELS_OF_GUILD_AT_ONCE = 8;
/** Discord allows so many in any second. Answers to people are not counted by it. */
export const REQUESTS_A_SECOND = 50;
/** Deliveries that stand in line at once; the others are read from the store when half of them are done. */
export const LINE_LIMIT = 1_000;
/** Deliveries in line with which no more briefings are put together: some seconds' worth. */
export const PLANNED_AHEAD = 150;
/** Briefings that are put together at the same time. */
export const COMPOSED_AT_ONCE = 4;
export const COMPOSE_LIMIT_MS = MINUTE_MS;

/** The clock looks at least this often, so that a sleeping computer or a changed clock is noticed. */
export const LONGEST_SLEEP_MS = 30 * SECOND_MS;
export const SHORTEST_SLEEP_MS = 50;
/** What is being sent when the program ends has this long to finish; what does not is settled at the next start. */
export const STOP_LIMIT_MS = 4 * SECOND_MS;
