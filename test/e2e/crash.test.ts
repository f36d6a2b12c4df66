import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { silent } from "../../src/domain/log.ts";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { type Fault, type LocalDiscord, PERMISSION, startLocalDiscord } from "../../src/local/index.ts";
import { open } from "../../src/open.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { closeFaultless } from "./pair.ts";
import { type ChildBot, startChildBot, temporaryFolders } from "./program.ts";
import { textOf } from "./seen.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 86_400_000;
const POST = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
/** Both keep the answer from coming for as long as the bot lives. */
const NOT_YET_SENT: Fault = { dropBefore: true, delayMs: MINUTE };
const SENT_UNANSWERED: Fault = { lostAnswer: true, delayMs: MINUTE };
const SOON = { timeout: 5_000, interval: 5 };

const folders = temporaryFolders();
let time = 0;
let local: LocalDiscord;
let bot: ChildBot;
let dataDir: string;
let desk: ReturnType<typeof briefingDesk>;

/** A Discord in this process and a bot in another. */
async function startBoth(at: number) {
  time = at;
  local = await startLocalDiscord({ now: () => time });
  dataDir = folders.make();
  desk = briefingDesk(local);
  await startBotAt(at);
}
async function startBotAt(at: number) {
  time = at;
  bot = await startChildBot({ dataDir, api: local.api, token: local.token, at });
}
async function goTo(at: number) {
  time = at;
  await bot.goTo(at);
}
async function killAndRestartAt(at: number) {
  await bot.kill();
  await startBotAt(at);
  await goTo(at);
}
async function stopBoth() {
  await bot.kill();
  await closeFaultless(local);
  folders.removeAll();
}
const postsSince = (at: number) => desk.posts().filter(({ timestamp }) => Date.parse(timestamp) >= at);

describe("a bot that is killed in the middle of a post", () => {
  let due = utc("2026-03-06T08:00");
  beforeAll(async () => {
    await startBoth(due + 60 * MINUTE);
    await desk.add();
  });
  afterAll(stopBoth);
  afterEach(() => local.faults.clear());

  const nextMorning = async () => {
    due += DAY;
    await goTo(due - 30 * SECOND);
  };
  const becomesDue = () => {
    time = due;
    void bot.goTo(due);
  };
  const sends = () =>
    local.requests().filter(({ method, path, at }) => method === "POST" && POST.path.test(path) && at >= due);
  const becomesDueAndIsHeld = async (fault: Fault) => {
    local.faults.next(POST, fault);
    becomesDue();
    await vi.waitFor(() => expect(sends()).toHaveLength(1), SOON);
    if (fault.lostAnswer) await vi.waitFor(() => expect(postsSince(due)).toHaveLength(1), SOON);
  };
  const expectOnePost = async () => {
    expect(postsSince(due)).toHaveLength(1);
    expect(await desk.list()).toContain(`<t:${due / 1000}:F>: sent`);
    await goTo(time + 2 * MINUTE);
    expect(postsSince(due)).toHaveLength(1);
  };

  test.each([
    ["before Discord acted", "within the time of the nonce", NOT_YET_SENT, 20 * SECOND],
    ["before Discord acted", "long after", NOT_YET_SENT, 10 * MINUTE],
    ["after Discord acted", "within the time of the nonce", SENT_UNANSWERED, 20 * SECOND],
    ["after Discord acted", "long after", SENT_UNANSWERED, 10 * MINUTE],
  ])("%s and started again %s leaves exactly one message", async (_when, _again, fault, afterMs) => {
    await nextMorning();
    await becomesDueAndIsHeld(fault);
    await killAndRestartAt(due + afterMs);
    await expectOnePost();
  });

  test.each([
    ["before Discord acted", NOT_YET_SENT],
    ["after Discord acted", SENT_UNANSWERED],
  ])("%s leaves exactly one message where the history cannot be read either", async (_when, fault) => {
    await nextMorning();
    await becomesDueAndIsHeld(fault);
    local.faults.deny(local.ids.channels.briefings, PERMISSION.readMessageHistory);
    await killAndRestartAt(due + 20 * SECOND);
    expect(new Set(sends().flatMap(({ body }) => (body as { nonce?: string } | null)?.nonce ?? [])).size).toBe(1);
    await expectOnePost();
  });

  test("twice, before and after Discord acted, leaves exactly one message", async () => {
    await nextMorning();
    await becomesDueAndIsHeld(NOT_YET_SENT);
    await bot.kill();
    local.faults.next(POST, SENT_UNANSWERED);
    await startBotAt(due + 5 * SECOND);
    await vi.waitFor(() => expect(postsSince(due)).toHaveLength(1), SOON);
    await killAndRestartAt(due + 10 * MINUTE);
    await expectOnePost();
  });

  test.each([0, 4, 10, 25])("%i ms after it was due leaves exactly one message", async (ms) => {
    await nextMorning();
    becomesDue();
    await new Promise((resolve) => setTimeout(resolve, ms));
    await killAndRestartAt(due + MINUTE);
    await expectOnePost();
  });
});

describe("a bot that is killed in the middle of a post of several parts", () => {
  const due = utc("2026-03-07T08:00");
  afterEach(stopBoth);
  const TOWNS = ["Ashgill bans kites", "Brindle elects a baker", "Corvale sells nine swans", "Dunmarsh shuts its mine"];
  const THREAD = { method: "POST", path: /\/messages\/\d+\/threads$/ };

  test.each(
    [
      ["the post", POST, 0],
      ["the thread", THREAD, 0],
      ["the message in the thread", POST, 1],
    ].flatMap(([part, request, before]) => [
      [part, "before", request, before, NOT_YET_SENT],
      [part, "after", request, before, SENT_UNANSWERED],
    ]) as [string, string, typeof POST, number, Fault][],
  )(
    "%s, %s Discord acted, has each part once and in order after the next start",
    async (_part, _when, request, before, fault) => {
      await startBoth(due - 60 * MINUTE);
      await desk.add({ thread: true, length: 3 });
      const opened = await open({ dataDir, now: () => time, log: silent });
      const published = new Date(due - 90 * MINUTE).toISOString();
      await opened.intake.takeIn(
        TOWNS.map((town, index) =>
          rawItem(`${town}\n\nThe news is that ${town}, its clerk said.`, {
            url: `https://${index}.example/`,
            published,
          }),
        ),
        { kind: "everyone" },
      );
      await opened.close();
      if (before > 0) local.faults.next(request, {}, before);
      local.faults.next(request, fault);
      const asked = () =>
        local.requests().filter(({ method, path }) => method === request.method && request.path.test(path));
      await goTo(due - 30 * SECOND);
      time = due;
      void bot.goTo(due);
      await vi.waitFor(() => expect(asked()).toHaveLength(before + 1), SOON);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await killAndRestartAt(due + 20 * SECOND);
      await goTo(time + 3 * MINUTE);
      const [post, ...more] = desk.posts();
      expect(more).toEqual([]);
      expect(local.threads(local.ids.channels.briefings).map(({ id }) => id)).toEqual([post!.id]);
      expect(local.messages(post!.id)).toHaveLength(1);
      const told = [textOf(post!), ...local.messages(post!.id).map(textOf)].join("\n");
      for (const town of TOWNS) expect(told.split(`· [${town}](`)).toHaveLength(2);
    },
  );
});

describe("a bot that is killed in the middle of a correction", () => {
  const EDIT = { method: "PATCH", path: /^\/channels\/\d+\/messages\/\d+$/ };
  const due = utc("2026-03-07T08:00");
  const edits = () => local.requests().filter(({ method, path }) => method === "PATCH" && EDIT.path.test(path));
  afterEach(stopBoth);

  /** Another process beside the bot, as an import is. */
  async function takeIn(status: RawItem["status"]): Promise<void> {
    const opened = await open({ dataDir, now: () => time, log: silent });
    const published = new Date(due - 60 * MINUTE).toISOString();
    const text = "Ferry to Oxmoor stops\n\nThe ferry to Oxmoor stops for good, its owner said.";
    await opened.intake.takeIn([rawItem(text, { url: "https://one.example/ferry", published, status })], {
      kind: "everyone",
    });
    await opened.close();
  }

  test.each([
    ["before Discord acted", NOT_YET_SENT],
    ["after Discord acted", SENT_UNANSWERED],
  ])("%s has the message edited after the next start, and posts nothing", async (_when, fault) => {
    await startBoth(due - 60 * MINUTE);
    await desk.add();
    await takeIn("usable");
    // Until the bot has looked around for the first time.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    await goTo(due - 30 * SECOND);
    await goTo(due + SECOND);
    expect(desk.posts().map(textOf)).toEqual([expect.stringContaining("stops for good")]);
    local.faults.next(EDIT, fault);
    await takeIn("canceled");
    await vi.waitFor(() => expect(edits()).toHaveLength(1), { timeout: 10_000, interval: 20 });
    await killAndRestartAt(due + MINUTE);
    await goTo(time + 2 * MINUTE);
    const [text, ...more] = desk.posts().map(textOf);
    expect(more).toEqual([]);
    expect(text).toContain("Withdrawn by its publisher since:");
    expect(text).not.toContain("stops for good");
    expect(edits()).toHaveLength(2);
  });
});

describe("a bot that is killed over a clock change in Europe/Berlin", () => {
  afterEach(stopBoth);
  const start = async (due: string) => {
    await startBoth(utc(due) - 30 * SECOND);
    expect(await desk.add({ time: "02:30", timezone: "Europe/Berlin" })).toContain(`Next: ${stamp(due)}`);
    await goTo(utc(due));
  };
  const minutes = () => desk.posts().map(({ timestamp }) => timestamp.slice(0, 16));

  test("posts once at the first minute after a time that is skipped", async () => {
    await start("2026-03-29T01:00");
    await killAndRestartAt(utc("2026-03-29T01:29"));
    await goTo(utc("2026-03-29T01:31"));
    expect(minutes()).toEqual(["2026-03-29T01:00"]);
  });

  test("posts once at a time that comes twice", async () => {
    await start("2026-10-25T00:30");
    await killAndRestartAt(utc("2026-10-25T01:29"));
    await goTo(utc("2026-10-25T01:31"));
    expect(minutes()).toEqual(["2026-10-25T00:30"]);
  });
});
