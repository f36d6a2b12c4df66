import { expect, test } from "vitest";
import { liveThrough } from "../../soak/day/index.ts";

const FIVE_HOURS = { hours: 5, speed: 900, guilds: 3, feeds: 4, editions: 4, interactions: 40 };
const SEED = 3;

test("a bot that lives through some hours loses and doubles nothing, and answers everybody", async () => {
  const { articles, posts, interactions, firstAnswerMs, faults, lost, doubled, unanswered, unhandled } =
    await liveThrough(FIVE_HOURS, SEED);
  expect(faults).toEqual([]);
  expect({ lost, doubled, unanswered, unhandled }).toEqual({ lost: 0, doubled: 0, unanswered: 0, unhandled: 0 });
  expect(articles).toBeGreaterThan(50);
  expect(posts).toBeGreaterThan(2);
  expect(interactions).toBeGreaterThanOrEqual(FIVE_HOURS.interactions);
  expect(firstAnswerMs.p50).toBeGreaterThan(0);
}, 120_000);
