import { REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Command, loadCommands } from "../../src/command.ts";
import { registerCommands } from "../../src/discord/register.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";

let local: LocalDiscord;
let rest: REST;
let commands: Command[];
let kept: Map<string, string>;
beforeEach(async () => {
  local = await startLocalDiscord();
  rest = new REST({ api: local.api }).setToken(local.token);
  commands = [...(await loadCommands()).values()];
  kept = new Map();
});
afterEach(() => local.close());

const marks = {
  meta: async (key: string) => kept.get(key) ?? null,
  setMeta: async (key: string, value: string) => void kept.set(key, value),
};
const register = (guild: string | null = null) =>
  registerCommands(rest, { application: local.ids.application, guild, api: local.api, commands, marks });
const namesAt = async (route: `/${string}`) =>
  ((await rest.get(route)) as { name: string }[]).map(({ name }) => name).sort();
const everywhere = () => namesAt(Routes.applicationCommands(local.ids.application));
const inGuild = () => namesAt(Routes.applicationGuildCommands(local.ids.application, local.ids.guild));

describe("commands", () => {
  test("are registered once, and again when one changed", async () => {
    expect([await register(), await register()]).toEqual(["registered", "unchanged"]);
    commands = commands.map((command) => ({ ...command, data: { ...command.data, default_member_permissions: "32" } }));
    expect([await register(), await register()]).toEqual(["registered", "unchanged"]);
  });

  test("are registered again when Discord no longer has them", async () => {
    await register();
    await rest.put(Routes.applicationCommands(local.ids.application), { body: [] });
    expect(await register()).toBe("registered");
    expect(await everywhere()).toContain("briefing");
  });

  test("are registered again when the list of them cannot be had", async () => {
    await register();
    local.faults.next({ method: "GET", path: /\/commands$/ }, { status: 404 });
    expect([await register(), await register()]).toEqual(["registered", "unchanged"]);
  });

  test("of two kinds may have one name, and are told apart", async () => {
    const action: Command = { ...commands[0]!, data: { type: 3, name: "briefing" } };
    commands = [...commands, action];
    expect([await register(), await register()]).toEqual(["registered", "unchanged"]);
    expect((await everywhere()).filter((name) => name === "briefing")).toHaveLength(2);
    const { id } = local.commands().find(({ type, name }) => type === 3 && name === "briefing")!;
    await rest.delete(Routes.applicationCommand(local.ids.application, id));
    const other = { name: "briefing-two", description: "Stands in its place" };
    await rest.post(Routes.applicationCommands(local.ids.application), { body: other });
    expect(await register()).toBe("registered");
  });

  test("tried in one guild are taken away there when they are registered everywhere, so that none shows twice", async () => {
    await register(local.ids.guild);
    expect(await inGuild()).toContain("search");
    expect(await everywhere()).toEqual([]);
    await register();
    expect([await inGuild(), (await everywhere()).length]).toEqual([[], commands.length]);
  });
});
