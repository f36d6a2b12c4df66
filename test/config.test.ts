import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, settingNames } from "../src/config.ts";

describe("settings", () => {
  test("have defaults that run the bot with no token", () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        api: "https://discord.com/api",
        discord: null,
        dataDir: "data/var",
        starterArticles: true,
        localPort: 4823,
        healthPort: null,
        searchMemory: 4_000,
        feeds: { usualMs: 3_600_000, localAddresses: false, userAgent: "Verbatim/1 (news briefings for Discord)" },
        logLevel: "info",
        defaultZone: "UTC",
      },
    });
  });

  test("count an empty value as not set", () => {
    expect(readConfig({ DISCORD_TOKEN: "", LOCAL_PORT: "  ", STARTER_ARTICLES: "" })).toMatchObject({
      ok: true,
      config: { discord: null, localPort: 4823 },
    });
  });

  test("take a token, a guild and another API address", () => {
    const read = readConfig({
      DISCORD_TOKEN: "aa.bb.cc",
      DISCORD_GUILD_ID: "123456789012345678",
      DISCORD_API: "http://127.0.0.1:9/api/",
    });
    expect(read).toMatchObject({
      ok: true,
      config: { discord: { token: "aa.bb.cc", guild: "123456789012345678", api: "http://127.0.0.1:9/api" } },
    });
  });

  test("tell all that is wrong at once, by name", () => {
    const read = readConfig({
      DISCORD_TOKEN: "abc",
      DISCORD_GUILD_ID: "mine",
      LOCAL_PORT: "http",
      LOG_LEVEL: "loud",
      DEFAULT_TIMEZONE: "Mars/Base",
      STARTER_ARTICLES: "perhaps",
      DISCORD_API: "discord",
      SEARCH_MEMORY: "all",
    });
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map((problem) => problem.split(":")[0]).sort()).toEqual([
      "DEFAULT_TIMEZONE",
      "DISCORD_API",
      "DISCORD_GUILD_ID",
      "DISCORD_TOKEN",
      "LOCAL_PORT",
      "LOG_LEVEL",
      "SEARCH_MEMORY",
      "STARTER_ARTICLES",
    ]);
    expect(problems.join("\n")).not.toContain("abc");
  });

  test("stand all of them in .env.example, each with its default and a line of help", () => {
    const lines = readFileSync(join(import.meta.dirname, "..", ".env.example"), "utf8").split("\n");
    const named = lines.filter((line) => /^[A-Z_]+=$/.test(line)).map((line) => line.slice(0, -1));
    expect(named).toEqual(settingNames);
    for (const name of named) expect(lines[lines.indexOf(`${name}=`) - 1]).toMatch(/^# .+\(default: .+\)$/);
  });
});
