import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiMessage } from "../../src/local/index.ts";
import { htmlOf, type NewsSite, rssOf, startNewsSite } from "../feeds/news-site.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, messageOf, textOf } from "./seen.ts";

let pair: Pair;
let site: NewsSite;
beforeAll(async () => {
  site = await startNewsSite();
  site.at("/rss", {
    body: rssOf([{ id: "a", title: "Pier a is closed", link: `${site.origin}/a`, text: htmlOf("today") }]),
  });
  pair = await startPair();
});
afterAll(async () => {
  await pair.stop();
  await site.close();
});

const admin = () => pair.local.user("admin");
const settings = async (
  subcommand: string,
  options: Record<string, string | number | boolean> = {},
): Promise<ApiMessage> => messageOf(await admin().command("settings", options, { subcommand }));
const said = async (...asked: Parameters<typeof settings>) => textOf(await settings(...asked));

describe("/settings", () => {
  test("shows how the server is set up, and changes it", async () => {
    expect(await said("show")).toMatch(
      /zone UTC[\s\S]*the language that the server has set[\s\S]*may mention[\s\S]*365 days/,
    );
    expect(await said("timezone", { zone: "berlin" })).toContain("the zone Europe/Berlin now");
    expect(await said("timezone", { zone: "nowhere land" })).toContain("nowhere land");
    expect(await said("language", { language: "en" })).toContain("in English from now on");
    expect(await said("mentions", { allowed: false })).toContain("Nobody is pinged");
    expect(await said("retention", { days: 30 })).toContain("30 days from now on");
    expect(await said("show")).toMatch(/Europe\/Berlin[\s\S]*in English[\s\S]*Nobody is pinged[\s\S]*30 days/);
    const zones = await admin().complete("settings", "zone", { zone: "nairo" }, { subcommand: "timezone" });
    expect(zones.map(({ value }) => value)).toContain("Africa/Nairobi");
  });

  test("gives all of it as files", async () => {
    await admin().command("feeds", { url: `${site.origin}/rss`, topic: "Harbour" }, { subcommand: "add" });
    const message = await settings("export");
    expect(message.attachments.map(({ filename }) => filename)).toEqual(["verbatim-settings.json", "feeds.opml"]);
    const content = await (await fetch(message.attachments[0]!.url)).json();
    expect(content).toMatchObject({
      settings: { timezone: "Europe/Berlin", "kept-days": "30" },
      topics: [{ name: "Harbour" }],
    });
  });

  test("erases everything of the server once its name was typed, and nothing of others", async () => {
    const { store } = pair.bot.opened;
    const guild = pair.local.ids.guild;
    await store.setGuildSetting("999" as never, "timezone", "Asia/Tokyo");
    expect(messageOf(await admin().command("search", { query: "pier closed" })).components.length).toBeGreaterThan(0);
    const form = await admin().command("settings", {}, { subcommand: "erase" });
    expect(form.kind).toBe("modal");
    const wrong = messageOf(await admin().submit(form, { server: "reading room" }));
    expect(textOf(wrong)).toContain("Nothing was erased");
    expect(await store.followedBy(guild as never)).toHaveLength(1);
    const again = await admin().press(wrong, button(wrong, "Try again"));
    const done = textOf(messageOf(await admin().submit(again, { server: "Reading Room" })));
    expect(done).toContain("Everything of this server is gone");
    expect(await store.followedBy(guild as never)).toEqual([]);
    expect(await store.topics(guild as never)).toEqual([]);
    expect(await store.broughtIn(guild as never, Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
    expect(await said("show")).toMatch(/zone UTC[\s\S]*365 days[\s\S]*0 feeds/);
    expect(await store.guildSetting("999" as never, "timezone")).toBe("Asia/Tokyo");
    expect(pair.trouble).toEqual([]);
  });

  test("is for those who manage the server", async () => {
    await expect(pair.local.user("member").command("settings", {}, { subcommand: "show" })).rejects.toThrow(
      "may not use",
    );
  });
});
