import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { articleId, guildId } from "../../src/domain/ids.ts";
import { rawItem } from "../parse/raw.ts";
import { briefingDesk, stamp, utc } from "./briefings.ts";
import { fakeClock } from "./fake-clock.ts";
import { registerAgain } from "./forge.ts";
import { type Pair, START, startPair } from "./pair.ts";
import { button, messageOf, select, textOf } from "./seen.ts";

const clock = fakeClock(START);
let pair: Pair;
let desk: ReturnType<typeof briefingDesk>;
let square: typeof desk;
const settled = () => pair.bot.clock.settled();
/** What one more run of the clock until then brings into the channel. */
async function postsUntil(until: number) {
  const before = desk.posts().length;
  await clock.jump(Math.max(clock.now(), until - 90_000), settled);
  await clock.advance(until, settled);
  return desk.posts().slice(before);
}

beforeAll(async () => {
  const seed = { channels: [{ name: "square", loud: true }] };
  pair = await startPair({ now: clock.now, setTimer: clock.setTimer, seed });
  desk = briefingDesk(pair.local);
  square = briefingDesk(pair.local, pair.local.guilds[0]!.channels.square);
});
afterAll(async () => {
  expect(pair.trouble).toEqual([]);
  await pair.stop();
});
afterEach(async () => {
  pair.local.faults.clear();
  for (const id of await desk.ids()) await desk.remove(id);
  await settled();
});

describe("/briefing add", () => {
  test.each([
    ["8:30 pm", "berlin", "every day", "20:30", "Europe/Berlin", ["2026-03-06T19:30", "2026-03-29T18:30"]],
    ["07.15", "America/New_York", "weekdays", "07:15", "America/New_York", ["2026-03-06T12:15", "2026-03-09T11:15"]],
    ["noon", "utc", "weekends", "12:00", "UTC", ["2026-03-07T12:00", "2026-03-08T12:00"]],
    ["6", "asia/kolkata", "mondays", "06:00", "Asia/Kolkata", ["2026-03-09T00:30", "2026-03-16T00:30"]],
  ])("reads %s in %s, %s, and names the next two runs", async (time, timezone, days, clockTime, zone, runs) => {
    const said = await desk.add({ time, timezone, days });
    expect(said).toContain("Briefing added");
    expect(said).toContain(`**${days}** at **${clockTime}** (${zone}) in <#${pair.local.ids.channels.briefings}>`);
    expect(said).toContain(`Next: ${stamp(runs[0]!)} (${stamp(runs[0]!, "R")})`);
    expect(said).toContain(
      `${zone.includes("/Kolkata") || zone === "UTC" ? "Then" : "Then, once the clocks have changed"}: ${stamp(runs[1]!)}`,
    );
  });

  test.each([
    ["a quarter to", "UTC", "“a quarter to” is no time of day"],
    ["25:00", "UTC", "“25:00” is no time of day"],
    ["08:00", "Atlantis", "“Atlantis” is no time zone I know"],
    ["08:00", "EST", "“EST” is no time zone I know"],
  ])("refuses the time %s in the zone %s, in words, and saves nothing", async (time, timezone, words) => {
    expect(await desk.add({ time, timezone })).toContain(words);
    expect(await desk.list()).toContain("no briefing yet");
  });

  test("offers zones with their clock and times while somebody types", async () => {
    const typing = (focused: string, typed: string) =>
      pair.local.user("admin").complete("briefing", focused, { [focused]: typed }, { subcommand: "add" });
    expect(await typing("timezone", "berl")).toEqual([
      { name: expect.stringMatching(/^Europe\/Berlin · \d\d:\d\d now$/), value: "Europe/Berlin" },
    ]);
    expect((await typing("time", "8 pm"))[0]).toEqual({ name: "20:00", value: "20:00" });
  });

  test("names the rights that are missing in a channel it cannot see", async () => {
    expect(await desk.add({ channel: pair.local.ids.channels.locked })).toMatch(
      /cannot post in #locked: there I lack View Channel\..+Nothing was saved/s,
    );
    expect(await desk.list()).toContain("no briefing yet");
  });

  test("refuses a role that it cannot mention, and @everyone always", async () => {
    const { quietRole, guild, role } = pair.local.ids;
    expect(await desk.add({ mention: quietRole })).toContain("would not reach @quiet-readers");
    expect(await desk.add({ mention: guild })).toContain("I never mention @everyone.");
    expect(await desk.list()).toContain("no briefing yet");
    expect(await desk.add({ mention: role })).toContain(`Each post mentions <@&${role}> and nobody else.`);
  });

  test("refuses @everyone also where it may mention everybody, and takes any other role there", async () => {
    const { quietRole, guild } = pair.local.ids;
    const channel = pair.local.guilds[0]!.channels.square!;
    expect(await desk.add({ channel, mention: guild })).toContain("I never mention @everyone.");
    expect(await desk.list()).toContain("no briefing yet");
    expect(await desk.add({ channel, mention: quietRole })).toContain(`Each post mentions <@&${quietRole}>`);
  });

  test("refuses a member who does not manage the server, whatever Discord's menu allows", async () => {
    const member = pair.local.user("member");
    await expect(member.command("briefing", {}, { subcommand: "list" })).rejects.toThrow("may not use /briefing");
    await registerAgain(pair.local, (command) => ({ ...command, default_member_permissions: null }));
    for (const subcommand of ["list", "add"]) {
      const options =
        subcommand === "add" ? { channel: pair.local.ids.channels.general, time: "9", timezone: "UTC" } : {};
      const said = await member.command("briefing", options, { subcommand });
      expect([said.ephemeral, textOf(said.message)]).toEqual([true, "Only members with Manage Server can do this."]);
    }
    expect(await desk.list()).toContain("no briefing yet");
  });

  test("takes 25 briefings and no more, and can still list them", async () => {
    for (let count = 0; count < 25; count += 1)
      expect(await desk.add({ topic: `harbour ${count}` })).toContain("added");
    expect(await desk.add()).toContain("This server has 25 briefings, and more are not possible.");
    expect(await desk.ids()).toHaveLength(25);
    const listed = await desk.list();
    for (let count = 0; count < 25; count += 1) expect(listed).toContain(`on harbour ${count}.`);
  });
});

describe("the post of a briefing", () => {
  test("comes at its minute and not before, one card a story, and the list says so", async () => {
    await desk.add({ time: "18:00", length: 3 });
    const due = utc("2026-03-06T18:00");
    expect(await postsUntil(due - 5_000)).toEqual([]);
    const [post, ...more] = await postsUntil(due);
    expect(more).toEqual([]);
    expect(Date.parse(post!.timestamp)).toBe(due);
    const text = textOf(post!);
    expect(text).toContain(`Briefing for ${stamp("2026-03-06T18:00", "D")}`);
    expect(text.match(/^### \d · /gm)).toEqual(["### 1 · ", "### 2 · ", "### 3 · "]);
    expect(text).toContain("also in");
    expect(text).toContain("That is all.");
    expect(text).not.toContain("Late:");
    expect([post!.mentions, post!.mention_roles, post!.mention_everyone]).toEqual([[], [], false]);
    expect(await desk.list()).toContain(`${stamp("2026-03-06T18:00")}: sent`);
  });

  test("shows what a member opens from it to that member alone", async () => {
    const post = desk.posts().at(-1)!;
    const list = select(post);
    const card = await pair.local.user("member").choose(post, list.id, [list.options[0]!.value]);
    expect(card.ephemeral).toBe(true);
    expect(textOf(card.message)).toContain("### [");
  });

  test("keeps to its topic", async () => {
    // Another channel, which has been told nothing yet.
    await square.add({ time: "18:30", topic: "earthquake" });
    await postsUntil(utc("2026-03-06T18:30"));
    const post = square.posts().at(-1);
    expect(textOf(post!)).toContain("on earthquake");
    const ids = select(post!).options.map(({ value }) => articleId(value));
    const told = await pair.bot.opened.store.articles(ids, { guild: null });
    expect(told.length).toBeGreaterThan(0);
    for (const { article } of told) expect(article.text).toMatch(/earthquake/i);
  });

  test("pings the chosen role and nobody else, whatever the news says", async () => {
    const { role, quietRole, admin, guild } = pair.local.ids;
    const words = `Readers of @everyone and @here, of <@&${quietRole}> and <@${admin}>, met in Tarnwick on Friday.`;
    const { added } = await pair.bot.opened.intake.takeIn(
      [
        rawItem(`${words}\n\nThey spoke for two hours about “@everyone”, the clerk said.`, {
          shape: "body",
          headline: `@everyone is called to Tarnwick by <@&${quietRole}>`,
          publisher: "Tarnwick Post",
          published: new Date(clock.now()).toISOString(),
        }),
      ],
      { kind: "guilds", guilds: [guildId(guild)] },
    );
    expect(added).toHaveLength(1);
    await desk.add({ time: "19:00", mention: role, topic: "Tarnwick" });
    const [post] = await postsUntil(utc("2026-03-06T19:00"));
    expect(textOf(post!)).toContain("Tarnwick");
    expect([post!.mentions, post!.mention_roles, post!.mention_everyone]).toEqual([[], [role], false]);
    const sent = pair.local.requests().findLast(({ method, path }) => method === "POST" && path.endsWith("/messages"));
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [], roles: [role] } });
  });

  test("can be seen before, by the asker alone", async () => {
    await desk.add({ length: 8 });
    const [id] = await desk.ids();
    const before = desk.posts().length;
    const preview = await desk.preview(id!);
    expect(preview.flags & 64).toBe(64);
    expect(textOf(preview)).toContain(`It would be posted in <#${pair.local.ids.channels.briefings}>`);
    expect(textOf(preview).match(/^### \d · /gm)).toHaveLength(8);
    expect(desk.posts()).toHaveLength(before);
    expect(textOf(await desk.preview("nothing of the kind"))).toContain("There is no such briefing here");
  });

  test("says why each of its stories is in it, and which are not", async () => {
    await square.add({ length: 3 });
    const [id] = await square.ids();
    const preview = await square.preview(id!);
    const why = messageOf(await pair.local.user("admin").press(preview, button(preview, "Why these stories?")));
    expect(why.flags & 64).toBe(64);
    expect(textOf(why)).toMatch(/New here\. \d+ voices?, newest <t:/);
    expect(textOf(why)).toContain("Not in it");
    expect(textOf(why)).toContain("there was no room for it");
    expect(textOf(why)).toMatch(/One story, since its articles have in common: /);
  });

  test("stops when it is removed", async () => {
    await desk.add({ time: "20:00" });
    expect(await postsUntil(utc("2026-03-06T20:00"))).toHaveLength(1);
    const [id] = await desk.ids();
    expect(await desk.remove(id!)).toContain("Removed: ");
    expect(await postsUntil(utc("2026-03-07T20:01"))).toEqual([]);
    expect(await desk.list()).toContain("no briefing yet");
  });

  test("says on a quiet day that there is nothing new", async () => {
    await desk.add({ time: "21:00", topic: "zeppelin" });
    const [post] = await postsUntil(utc("2026-03-08T21:00"));
    expect(textOf(post!)).toContain("Nothing new in this time. That is all.");
    const answer = await pair.local.user("member").press(post!, button(post!, "Latest stories"));
    expect(messageOf(answer).flags & 64).toBe(64);
  });

  test("tells a channel nothing twice, and posts nothing on a quiet day where that is wished", async () => {
    await desk.add({ time: "22:00", length: 8, quiet: "silence", topic: "Tarnwick" });
    expect(await postsUntil(utc("2026-03-09T22:00"))).toEqual([]);
    expect(await desk.list()).toContain("skipped, there was nothing new");
  });
});
