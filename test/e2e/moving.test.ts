import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawItem } from "../sample-article.ts";
import { briefingDesk, utc } from "./briefings.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { type Pair, startPair } from "./pair.ts";
import { temporaryFolders } from "./program.ts";
import { button, messageOf, select, textOf } from "./seen.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const EPHEMERAL = 1 << 6;
const ROOT = join(import.meta.dirname, "..", "..");
const folders = temporaryFolders();

/** Runs the command line on some data as npm does. */
function verbatim(dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "error", DISCORD_TOKEN: "" };
  const run = spawnSync(process.execPath, [join(ROOT, "src", "start.js"), "cli", ...args], { encoding: "utf8", env });
  return { out: run.stdout, err: run.stderr, code: run.status };
}

describe("a bot that moved to another machine by export and import", () => {
  const due = utc("2026-03-06T08:00");
  let clock: FakeClock;
  let pair: Pair;
  let general: string;
  let desk: ReturnType<typeof briefingDesk>;
  const settled = async () => {
    await pair.bot.watches.settled();
    await pair.bot.clock.settled();
    await pair.bot.outbox.deliverDue();
  };
  const takeIn = async (headline: string, text: string) => {
    const url = `https://lindow-echo.example/${headline.replaceAll(" ", "-")}`;
    const published = new Date(clock.now() - MINUTE).toISOString();
    await pair.bot.opened.intake.takeIn([rawItem({ text: `${headline}\n\n${text}`, url, published })], {
      kind: "everyone",
    });
    await pair.bot.look();
    await settled();
  };
  const watch = async (who: "admin" | "member", options: Record<string, string>) => {
    const user = pair.local.user(who);
    const shown = messageOf(await user.command("watch", options, { subcommand: "add" }));
    await user.press(shown, button(shown, "Watch this"));
  };
  const atOnce = () =>
    pair.local
      .messages(general)
      .filter(({ flags }) => !((flags ?? 0) & EPHEMERAL))
      .map(textOf);
  const daily = () => pair.local.messages(String(BigInt(pair.local.ids.member) + 1_000n)).map(textOf);
  const counts = () => [desk.posts().length, atOnce().length, daily().length];

  beforeAll(async () => {
    clock = fakeClock(due - DAY);
    pair = await startPair({ now: clock.now, setTimer: clock.setTimer, starterArticles: false });
    desk = briefingDesk(pair.local);
    general = pair.local.ids.channels.general;
    await desk.add();
    await watch("admin", { words: "ferry", where: "channel" });
    await watch("member", { words: "ferry", how: "daily" });
    await clock.jump(due - 60 * MINUTE, settled);
    await takeIn(
      "Ferry rams the pier at Port Lindow",
      "The ferry Alva rammed the pier on Friday morning. Nobody was hurt, the harbour board said.",
    );
    await clock.advance(due + 30 * MINUTE, settled);
    await takeIn(
      "Ferry Alva sails again",
      "The ferry Alva left Port Lindow again on Friday with 40 passengers, the line said.",
    );
  });
  afterAll(async () => {
    await pair.stop();
    folders.removeAll();
  });

  test("had posted a briefing and told its watches, and owes one of them an article", async () => {
    expect(desk.posts().map(textOf)).toEqual([expect.stringContaining("Ferry rams the pier")]);
    expect(atOnce()).toEqual([expect.stringContaining("rams the pier"), expect.stringContaining("sails again")]);
    expect(daily()).toEqual([expect.stringContaining("rams the pier")]);
    expect(await pair.bot.app.store.matches()).toHaveLength(1);
  });

  test("posts nothing again, and what it owes and what comes then once", async () => {
    const kept = join(folders.make(), "kept");
    await pair.bot.stop();
    expect(verbatim(pair.dataDir, "export", kept)).toMatchObject({ code: 0, err: "" });
    renameSync(pair.dataDir, join(folders.make(), "old"));
    mkdirSync(pair.dataDir);
    expect(verbatim(pair.dataDir, "import", kept)).toMatchObject({ code: 0, err: "" });
    await pair.restart();
    await clock.advance(due + 60 * MINUTE, settled);
    expect(counts()).toEqual([1, 2, 1]);
    // Twice is the same as once, also after the bot has gone on.
    await pair.bot.stop();
    expect(verbatim(pair.dataDir, "import", kept).out).toMatch(/^nothing added/);
    await pair.restart();
    await clock.advance(due + 90 * MINUTE, settled);
    expect(counts()).toEqual([1, 2, 1]);
    await takeIn(
      "Ferry line orders a second boat",
      "The ferry line ordered a second boat for $9 million on Friday, its director said.",
    );
    // A whole day of timers would take long.
    await clock.jump(due + DAY - MINUTE, settled);
    await clock.advance(due + DAY + MINUTE, settled);
    expect(counts()).toEqual([2, 3, 2]);
    const news = [expect.stringContaining("sails again"), expect.not.stringContaining("rams the pier")];
    for (const text of [textOf(desk.posts()[1]!), daily()[1]]) for (const wanted of news) expect(text).toEqual(wanted);
    expect(atOnce()[2]).toContain("orders a second boat");
  });

  test("finds its articles, and the buttons of its old posts work", async () => {
    const found = messageOf(await pair.local.user("member").command("search", { query: "pier" }));
    expect(textOf(found)).toContain("Ferry rams the pier");
    const [post] = desk.posts();
    const { id, options } = select(post!);
    const opened = messageOf(await pair.local.user("member").choose(post!, id, [options[0]!.value]));
    expect(textOf(opened)).toContain("Ferry rams the pier");
  });
});
