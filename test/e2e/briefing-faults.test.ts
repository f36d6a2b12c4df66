import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Fault, PERMISSION } from "../../src/local/index.ts";
import { briefingDesk, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { textOf } from "./seen.ts";

const SECOND = 1_000;
const DAY = 86_400_000;
type Match = { readonly method: string; readonly path: RegExp };
const POST: Match = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const LOOK: Match = { method: "GET", path: /^\/channels\/\d+\/messages$/ };
/** Each is a request of ours: the library tries nothing again by itself. */
const ALL_TRIES = 4;

const clock = fakeClock(utc("2026-03-06T12:00"));
let pair: Pair;
let desk: ReturnType<typeof briefingDesk>;
const settled = () => pair.bot.clock.settled();
let due = utc("2026-03-06T08:00");

/** To ten seconds before eight on the next day. */
async function nextMorning() {
  due += DAY;
  await clock.jump(due - 10 * SECOND, settled);
}
const untilAfter = (ms: number) => clock.advance(due + ms, settled);
const ofToday = () => desk.posts().filter(({ timestamp }) => Date.parse(timestamp) >= due);
const requestsOfToday = ({ method, path: wanted }: Match) =>
  pair.local.requests().filter(({ method: used, path, at }) => used === method && wanted.test(path) && at >= due);

beforeAll(async () => {
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
  desk = briefingDesk(pair.local);
  await desk.add();
});
afterAll(() => pair.stop());
afterEach(() => pair.local.faults.clear());

type Plan = readonly [match: Match, fault: Fault, times?: number];

describe("exactly one message stands in the channel", () => {
  const rows: [string, ...Plan[]][] = [
    ["Discord asks to wait (429)", [POST, { status: 429, retryAfter: 0.2 }]],
    ["Discord asks to wait again and again", [POST, { status: 429, retryAfter: 0.1 }, 5]],
    ["Discord fails before it acts (500)", [POST, { status: 500 }]],
    ["Discord fails before it acts, at every try", [POST, { status: 500 }, ALL_TRIES]],
    ["Discord acts and answers that it failed (500)", [POST, { status: 500, lostAnswer: true }]],
    ["the gateway before Discord fails (502)", [POST, { status: 502 }]],
    ["the gateway before Discord fails for a while (502, 503)", [POST, { status: 502 }, 3], [POST, { status: 503 }, 4]],
    ["Discord acts and the gateway before it fails (502)", [POST, { status: 502, lostAnswer: true }]],
    ["the answer is lost on its way", [POST, { lostAnswer: true }]],
    ["the connection breaks before Discord acts", [POST, { dropBefore: true }]],
    ["the connection breaks five times before Discord acts", [POST, { dropBefore: true }, 5]],
    ["Discord is slow", [POST, { delayMs: 400 }]],
    ["the answer is slow and then lost", [POST, { lostAnswer: true, delayMs: 300 }]],
    ["the answer is lost and then Discord fails", [POST, { lostAnswer: true }], [LOOK, { status: 502 }, ALL_TRIES]],
    [
      "the answer is lost and nobody may look for minutes",
      [POST, { lostAnswer: true }],
      [LOOK, { dropBefore: true }, 6],
    ],
    ["nothing was sent and nobody may look for minutes", [POST, { dropBefore: true }], [LOOK, { dropBefore: true }, 6]],
    [
      "the answer is lost and looking is refused at first (429)",
      [POST, { lostAnswer: true }],
      [LOOK, { status: 429, retryAfter: 0.1 }],
    ],
  ];
  test.each(rows)("when %s", async (_name, ...plan) => {
    await nextMorning();
    for (const [match, fault, times] of plan) pair.local.faults.next(match, fault, times);
    await untilAfter(30 * 60 * SECOND);
    expect(ofToday()).toHaveLength(1);
    const sends = requestsOfToday(POST).flatMap(({ body }) =>
      body ? [body as { nonce: string; enforce_nonce: boolean }] : [],
    );
    expect(new Set(sends.map(({ nonce }) => nonce)).size).toBe(1);
    expect(sends.every((body) => body.enforce_nonce)).toBe(true);
    for (const match of [POST, LOOK]) {
      const planned = plan.reduce((sum, [one, , times = 1]) => (one === match ? sum + times : sum), 0);
      expect(requestsOfToday(match).length).toBeGreaterThanOrEqual(planned);
    }
    expect(await desk.list()).toContain(`<t:${due / 1000}:F>: sent`);
  });
});

test("a post whose answer was lost is not sent again when a moderator removed it meanwhile", async () => {
  await nextMorning();
  pair.local.faults.next(POST, { lostAnswer: true });
  pair.local.faults.next(LOOK, { status: 502 });
  await untilAfter(1 * SECOND);
  const [post] = ofToday();
  pair.local.remove(pair.local.ids.channels.briefings, post!.id);
  await untilAfter(30 * SECOND);
  expect(ofToday()).toEqual([]);
  expect(await desk.list()).toContain(`<t:${due / 1000}:F>: sent, somebody removed the message`);
});

describe("a channel that is lost", () => {
  const add = async (channel: string) => {
    const one = briefingDesk(pair.local, channel);
    for (const id of await one.ids()) await one.remove(id);
    expect(await one.add()).toContain("Briefing added");
    await nextMorning();
    return one;
  };
  const expectPaused = async (because: RegExp) => {
    await untilAfter(60 * SECOND);
    const listed = await desk.list();
    expect(listed).toMatch(because);
    expect(listed).toContain(`<t:${due / 1000}:F>: not sent`);
    expect(await desk.ids()).toHaveLength(1);
    expect(textOf((await pair.local.user("admin").command("status")).message)).toContain("1 briefing is paused");
    await nextMorning();
    await untilAfter(60 * SECOND);
    expect(requestsOfToday(POST)).toEqual([]);
    expect(await desk.list()).toContain(`<t:${due / 1000}:F>: skipped, the briefing was paused: `);
  };

  test("by a right that was taken away pauses the briefing and says why", async () => {
    const { announcements } = pair.local.ids.channels;
    await add(announcements);
    pair.local.faults.deny(announcements, PERMISSION.sendMessages);
    await expectPaused(/⚠ Paused: Discord answered: Missing Permissions/);
  });

  test("by a channel that became hidden pauses the briefing and says why", async () => {
    const { general } = pair.local.ids.channels;
    await add(general);
    pair.local.faults.deny(general, PERMISSION.viewChannel);
    await expectPaused(/⚠ Paused: Discord answered: Missing Access/);
  });

  test("by an answer of 404 pauses the briefing and says why", async () => {
    await add(pair.local.ids.channels.general);
    pair.local.faults.next(POST, { status: 404, body: { message: "Unknown Channel", code: 10003 } });
    await expectPaused(/⚠ Paused: Discord answered: Unknown Channel/);
  });

  test("by its removal pauses the briefing and deletes nothing", async () => {
    const { announcements } = pair.local.ids.channels;
    await add(announcements);
    pair.local.deleteChannel(announcements);
    await expectPaused(/⚠ Paused: Discord answered: Unknown Channel/);
  });
});
