import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import type { Rule } from "../../src/domain/briefing.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { briefingId, channelId, guildId } from "../../src/domain/ids.ts";
import { silent } from "../../src/domain/log.ts";
import { BRIEFING_PAUSED_BY_HAND, type Reason } from "../../src/domain/reason.ts";
import { type Opened, open } from "../../src/open.ts";
import { composePost } from "../../src/schedule/compose.ts";
import { planned } from "../../src/schedule/post.ts";
import { reasons } from "../../src/schedule/reasons.ts";
import { rawItem } from "../sample-article.ts";

/** A Monday, eight in the morning. */
const MONDAY = Date.UTC(2026, 2, 9, 8);
const HOUR = 3_600_000;
const everyday: Rule = {
  zone: "UTC",
  times: ["08:00"],
  days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
};

const BRIEFING = {
  id: briefingId("b"),
  guild: guildId("111111111111111111"),
  channel: channelId("222222222222222222"),
  topic: null,
  length: 8,
  thread: false,
  quiet: "line",
} as const;

let clock = MONDAY;
let opened: Opened;
beforeEach(async () => {
  clock = MONDAY;
  opened = await open({ dataDir: null, now: () => clock, log: silent });
});
afterEach(() => opened.close());

const STORIES: Readonly<Record<string, string>> = {
  Alderhouse: "opens its gates\n\nThe castle opened its gates to visitors for the first time, its keepers said.",
  Brookmill:
    "loses its bakery\n\nThe last baker of the village sold her oven on Tuesday, two centuries after it was built.",
  Cranefield:
    "chooses a mayor\n\nVoters chose Edda Lorne by nine hundred votes, the returning officer announced at midnight.",
};

/** An article of its own story, published and got some hours before a moment. */
async function arrives(name: string, publishedAt: number, gotAt = publishedAt): Promise<void> {
  const now = clock;
  clock = gotAt;
  const text = `${name} ${STORIES[name]}`;
  await opened.intake.takeIn(
    [rawItem({ text, url: `https://x.example/${name}`, published: new Date(publishedAt).toISOString() })],
    { kind: "everyone" },
  );
  clock = now;
}

async function post(rule: Rule, at: number, change: Partial<Parameters<typeof composePost>[0]> = {}) {
  clock = at;
  const app = { store: opened.store, search: opened.search, now: () => clock } as unknown as App;
  return composePost({ ...BRIEFING, rule, ...change }, { at, late: false }, "token", app);
}

const headlines = async (rule: Rule, at: number): Promise<string[]> => headlinesOf(await post(rule, at));

function headlinesOf(post: Awaited<ReturnType<typeof composePost>>): string[] {
  return (post?.said.parts ?? [])
    .flatMap((part) => (part.kind === "headline" ? [part.words.split(" ")[0]!] : []))
    .sort();
}

describe("a briefing tells what is new since its slot before", () => {
  test("the last day, when it comes daily", async () => {
    await arrives("Alderhouse", MONDAY - 30 * HOUR);
    await arrives("Brookmill", MONDAY - 20 * HOUR);
    expect(await headlines(everyday, MONDAY)).toEqual(["Brookmill"]);
  });

  test("the last week, when it comes on Mondays", async () => {
    await arrives("Alderhouse", MONDAY - 8 * 24 * HOUR);
    await arrives("Brookmill", MONDAY - 6 * 24 * HOUR);
    await arrives("Cranefield", MONDAY - 2 * HOUR);
    expect(await headlines({ ...everyday, days: ["monday"] }, MONDAY)).toEqual(["Brookmill", "Cranefield"]);
  });

  test("the weekend, when it comes on weekdays", async () => {
    await arrives("Alderhouse", MONDAY - 47 * HOUR);
    expect(await headlines({ ...everyday, days: ["monday", "friday"] }, MONDAY)).toEqual(["Alderhouse"]);
  });

  test("the hours between, when it comes twice a day", async () => {
    const twice = { ...everyday, times: ["08:00", "18:00"] };
    await arrives("Alderhouse", MONDAY - 3 * HOUR);
    await arrives("Brookmill", MONDAY + 3 * HOUR);
    expect(await headlines(twice, MONDAY + 10 * HOUR)).toEqual(["Brookmill"]);
  });

  test("all 25 hours of the day on which clocks go back", async () => {
    const berlin = { ...everyday, zone: "Europe/Berlin" };
    // 25 October 2026: eight in Berlin is seven in UTC again; the day before it was six.
    await arrives("Alderhouse", Date.UTC(2026, 9, 24, 6, 30), Date.UTC(2026, 9, 24, 6, 30));
    expect(await headlines(berlin, Date.UTC(2026, 9, 25, 7))).toEqual(["Alderhouse"]);
  });

  test("with what was published before and reached us only since", async () => {
    await arrives("Alderhouse", MONDAY - 30 * HOUR, MONDAY - 2 * HOUR);
    await arrives("Brookmill", MONDAY - 100 * HOUR, MONDAY - 2 * HOUR);
    expect(await headlines(everyday, MONDAY)).toEqual(["Alderhouse"]);
  });
});

describe("a channel", () => {
  const ON_TUESDAYS: Rule = { ...everyday, days: ["tuesday"] };
  async function posts(
    id: string,
    at: number,
    state: Delivery["state"],
    { because = null, topic = null }: { because?: Reason | null; topic?: string | null } = {},
  ): Promise<void> {
    const composed = await post(everyday, at, { topic });
    const delivery = planned({
      slotKey: id,
      origin: { kind: "briefing", id: "b" },
      guild: BRIEFING.guild,
      target: { kind: "channel", channel: BRIEFING.channel },
      dueAt: at,
    });
    await opened.store.planDeliveries([{ ...delivery, state, because, payload: "{}", told: composed!.told }]);
  }

  test("is told a story once, also when another briefing of it follows", async () => {
    await arrives("Alderhouse", MONDAY - 3 * HOUR);
    await posts("first", MONDAY, "sent");
    await arrives("Brookmill", MONDAY + HOUR);
    const other = { id: briefingId("another") };
    expect(headlinesOf(await post(ON_TUESDAYS, MONDAY + 3 * HOUR, other))).toEqual(["Brookmill"]);
    expect(
      headlinesOf(await post(ON_TUESDAYS, MONDAY + 3 * HOUR, { ...other, channel: channelId("another") })),
    ).toEqual(["Alderhouse", "Brookmill"]);
  });

  test("is told of a correction days after the article", async () => {
    const article = (words: string) =>
      rawItem({ text: words, url: "https://x.example/a", published: new Date(MONDAY - 3 * HOUR).toISOString() });
    const takeIn = (words: string) => opened.intake.takeIn([article(words)], { kind: "everyone" });
    const words = `Alderhouse ${STORIES.Alderhouse}`;
    clock = MONDAY - 3 * HOUR;
    await takeIn(words);
    await posts("first", MONDAY, "sent");
    clock = MONDAY + 100 * HOUR;
    await takeIn(`${words}\n\nCorrection: The castle had opened its gates before.`);
    const later = await post(everyday, MONDAY + 101 * HOUR);
    expect(headlinesOf(later)).toEqual(["Alderhouse"]);
    expect(JSON.stringify(later?.said.parts)).toContain("Correction: The castle had opened its gates before.");
  });

  test("is told what is new in an article that was rewritten, once", async () => {
    const takeIn = (words: string) =>
      opened.intake.takeIn(
        [rawItem({ text: words, url: "https://x.example/a", published: new Date(MONDAY - 3 * HOUR).toISOString() })],
        { kind: "everyone" },
      );
    const words = `Alderhouse ${STORIES.Alderhouse}`;
    const added = "A fire broke out in the north tower on Monday evening, and forty guests were led to safety.";
    clock = MONDAY - 3 * HOUR;
    await takeIn(words);
    await posts("first", MONDAY, "sent");
    clock = MONDAY + 12 * HOUR;
    await takeIn(`${words}\n\n${added}`);
    const tuesday = await post(everyday, MONDAY + 24 * HOUR);
    expect(tuesday!.said.parts.flatMap((part) => (part.kind === "sentence" ? [part.excerpt.words] : []))).toEqual([
      added,
    ]);
    await posts("second", MONDAY + 24 * HOUR, "sent");
    expect(headlinesOf(await post(everyday, MONDAY + 25 * HOUR))).toEqual([]);
  });

  test("was not told what could not be sent", async () => {
    await arrives("Alderhouse", MONDAY - 3 * HOUR);
    await posts("first", MONDAY, "failed");
    expect(headlinesOf(await post(ON_TUESDAYS, MONDAY + HOUR))).toEqual(["Alderhouse"]);
  });

  describe("hears at the next run", () => {
    const NEXT = MONDAY + 24 * HOUR;
    test("what a run that failed was to tell, and one before it", async () => {
      await arrives("Alderhouse", MONDAY - 3 * HOUR);
      await posts("first", MONDAY, "failed");
      await arrives("Brookmill", MONDAY + 3 * HOUR);
      await posts("second", NEXT, "skipped", { because: reasons.tooLate(HOUR, null) });
      expect(await headlines(everyday, NEXT + 24 * HOUR)).toEqual(["Alderhouse", "Brookmill"]);
    });

    test("what a run was to tell that ended only when the next one was there", async () => {
      await arrives("Alderhouse", MONDAY - 3 * HOUR);
      await posts("first", MONDAY, "failed");
      await arrives("Brookmill", MONDAY + 3 * HOUR);
      await posts("second", MONDAY + 4 * HOUR, "sent", { topic: "Brookmill" });
      expect(await headlines(everyday, NEXT)).toEqual(["Alderhouse"]);
    });

    test("nothing that a run was to tell which may be there", async () => {
      await arrives("Alderhouse", MONDAY - 3 * HOUR);
      await posts("first", MONDAY, "sending");
      await arrives("Brookmill", MONDAY + 3 * HOUR);
      expect(await headlines(everyday, NEXT)).toEqual(["Brookmill"]);
    });

    test("what a run was to tell whose place it takes, since that waits still", async () => {
      await arrives("Alderhouse", MONDAY - 3 * HOUR);
      await posts("first", MONDAY, "planned");
      await arrives("Brookmill", MONDAY + 3 * HOUR);
      expect(await headlines(everyday, NEXT)).toEqual(["Alderhouse", "Brookmill"]);
    });

    test("nothing that came before a run that fell into a pause", async () => {
      await arrives("Alderhouse", MONDAY - 3 * HOUR);
      await posts("first", MONDAY, "skipped", { because: reasons.paused(BRIEFING_PAUSED_BY_HAND) });
      await arrives("Brookmill", MONDAY + 3 * HOUR);
      expect(await headlines(everyday, NEXT)).toEqual(["Brookmill"]);
    });

    test("nothing that is older than a week and a day", async () => {
      await arrives("Alderhouse", MONDAY - 3 * HOUR);
      await posts("first", MONDAY, "failed");
      expect(await headlines(everyday, MONDAY + 9 * 24 * HOUR)).toEqual([]);
    });
  });

  test("that wants silence on a quiet day gets it, and news on others", async () => {
    expect(await post(everyday, MONDAY, { quiet: "silence" })).toBeNull();
    expect((await post(everyday, MONDAY))?.told).toBeNull();
    await arrives("Alderhouse", MONDAY - 3 * HOUR);
    expect(headlinesOf(await post(everyday, MONDAY, { quiet: "silence" }))).toEqual(["Alderhouse"]);
  });
});
