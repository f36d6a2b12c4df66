import type { ChatInputCommandInteraction, Interaction } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { Mistake } from "../../src/local/index.ts";
import { type OnInteraction, type Toy, toy } from "./toy-bot.ts";

let running: Toy | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function start(on: OnInteraction): Promise<Toy> {
  running = await toy(on);
  return running;
}

const commands = (on: (interaction: ChatInputCommandInteraction) => unknown) => (interaction: Interaction) =>
  interaction.isChatInputCommand() ? on(interaction) : undefined;

test("discord.js logs in, finds its guild and channels, and registers commands", async () => {
  const { local, client } = await start(() => {});
  expect(client.user.id).toBe(local.ids.bot);
  const guild = client.guilds.cache.get(local.ids.guild);
  const channel = guild?.channels.cache.get(local.ids.channels.briefings);
  expect(channel?.name).toBe("briefings");
  expect(channel?.permissionsFor(client.user)?.has("SendMessages")).toBe(true);
  expect(guild?.channels.cache.get(local.ids.channels.locked)?.permissionsFor(client.user)?.has("ViewChannel")).toBe(
    false,
  );
  expect(local.commands().map((command) => command.name)).toEqual(["find", "plan", "Read this"]);
  expect(await client.application.commands.fetch()).toHaveLength(3);
  expect(local.isReady()).toBe(true);
});

test("a command that is registered again keeps its id", async () => {
  const { local, client } = await start(() => {});
  const before = local.commands().map((command) => command.id);
  await client.application.commands.set([{ name: "find", description: "Find another thing" }]);
  expect(local.commands().map((command) => command.id)).toEqual([before[0]]);
});

test("a slash command gets its reply", async () => {
  const { local } = await start(
    commands((interaction) => interaction.reply(`Found ${interaction.options.getString("query")}`)),
  );
  const answer = await local.user("member").command("find", { query: "lanterns" });
  expect(answer).toMatchObject({ kind: "message", ephemeral: false, followUps: [] });
  expect(answer.message?.content).toBe("Found lanterns");
  expect(answer.message?.interaction_metadata).toMatchObject({ name: "find", user: { id: local.ids.member } });
  expect(answer.ackMs).toBeLessThan(3_000);
  expect(local.messages(local.ids.channels.general).map((message) => message.content)).toEqual(["Found lanterns"]);
});

test("typed options and the things they name arrive", async () => {
  const seen: unknown[] = [];
  const { local } = await start(
    commands(async (interaction) => {
      const { options } = interaction;
      seen.push(options.getInteger("limit"), options.getBoolean("loud"), options.getRole("role")?.name);
      const channel = options.getChannel("channel");
      seen.push(channel && "name" in channel ? channel.name : null, interaction.appPermissions.has("SendMessages"));
      seen.push(interaction.channel?.id, interaction.memberPermissions?.has("ManageGuild"), interaction.locale);
      await interaction.reply("ok");
    }),
  );
  const { channels, role } = local.ids;
  const options = { query: "x", limit: 3, loud: true, role, channel: channels.briefings };
  await local.user("member").command("find", options, { channel: channels.announcements, locale: "de" });
  expect(seen).toEqual([3, true, "briefing-readers", "briefings", true, channels.announcements, false, "de"]);
});

test("a deferred answer shows what it was filled with, and follow-ups are kept", async () => {
  const { local } = await start(
    commands(async (interaction) => {
      await interaction.deferReply({ flags: 64 });
      expect(local.messages(local.ids.channels.general, "member")[0]?.flags).toBe(64 | 128);
      await interaction.editReply("Here it is");
      await interaction.followUp({ content: "And more", flags: 64 });
    }),
  );
  const answer = await local.user("member").command("find", { query: "x" });
  expect(answer).toMatchObject({ kind: "message", ephemeral: true, message: { content: "Here it is", flags: 64 } });
  await expect.poll(() => answer.followUps.map((message) => message.content)).toEqual(["And more"]);
  expect(local.messages(local.ids.channels.general)).toEqual([]);
  expect(local.messages(local.ids.channels.general, "admin")).toEqual([]);
  expect(local.messages(local.ids.channels.general, "member")).toHaveLength(2);
});

test("a deferred answer that is never filled is called deferred, and silence is called nothing", async () => {
  let deferring = true;
  const { local } = await start(commands((interaction) => (deferring ? interaction.deferReply() : undefined)));
  const actor = local.user("member");
  expect(await actor.command("find", { query: "x" }, { timeoutMs: 200 })).toMatchObject({
    kind: "deferred",
    message: null,
  });
  deferring = false;
  expect(await actor.command("find", { query: "x" }, { timeoutMs: 200 })).toMatchObject({
    kind: "nothing",
    message: null,
  });
});

test("subcommands, direct messages and message menus reach the bot as what they are", async () => {
  const { local } = await start((interaction) => {
    if (interaction.isChatInputCommand()) {
      const sub = interaction.options.getSubcommand(false);
      return interaction.reply(
        `${interaction.inGuild() ? "guild" : "direct"} ${interaction.commandName} ${sub} ${interaction.user.username}`,
      );
    }
    return interaction.isMessageContextMenuCommand()
      ? interaction.reply(`Read: ${interaction.targetMessage.content}`)
      : undefined;
  });
  const planned = await local.user("admin").command("plan", { time: "7:00" }, { subcommand: "add" });
  expect(planned.message?.content).toBe("guild plan add ada");
  const direct = await local.user("member").command("find", { query: "x" }, { dm: true });
  expect(direct.message?.content).toBe("direct find null mika");
  const said = local.user("member").say("Read me");
  const read = await local.user("admin").message("Read this", said.id);
  expect(read.message?.content).toBe("Read: Read me");
});

test("autocomplete offers what the bot offers for what is typed so far", async () => {
  const { local } = await start((interaction) => {
    if (!interaction.isAutocomplete()) return undefined;
    const focused = interaction.options.getFocused(true);
    return interaction.respond([
      { name: `${focused.name} ${focused.value}`, value: String(interaction.options.getInteger("limit")) },
    ]);
  });
  const choices = await local.user("member").complete("find", "query", { query: "lan", limit: 2 });
  expect(choices).toEqual([{ name: "query lan", value: "2" }]);
});

test.each([
  ["an unknown command", "nope", {}, {}, "no command /nope"],
  ["a missing option", "find", {}, {}, 'needs "query"'],
  ["an unknown option", "find", { query: "x", nope: 1 }, {}, 'no option "nope"'],
  ["a wrong kind", "find", { query: 3 }, {}, "needs a string"],
  ["too small a number", "find", { query: "x", limit: 0 }, {}, "at least 1"],
  ["too great a number", "find", { query: "x", limit: 11 }, {}, "at most 10"],
  ["a broken number", "find", { query: "x", limit: 1.5 }, {}, "whole number"],
  ["a choice that is not offered", "find", { query: "x", kind: "short" }, {}, "no choice"],
  ["a channel that is not there", "find", { query: "x", channel: "1" }, {}, "names nothing"],
  ["a command without its subcommand", "plan", {}, {}, "needs a subcommand"],
  ["a command for administrators only", "plan", {}, { subcommand: "list", as: "member" }, "may not use /plan"],
  ["a guild command in direct messages", "plan", {}, { subcommand: "list", dm: true }, "may not use /plan"],
] as const)(
  "a person cannot send %s",
  async (_, name, options, { as, ...at }: { as?: "member"; subcommand?: string; dm?: boolean }, words) => {
    const { local } = await start(commands((interaction) => interaction.reply("ok")));
    const sending = local.user(as ?? "admin").command(name, options, at);
    await expect(sending).rejects.toThrow(Mistake);
    await expect(sending).rejects.toThrow(words);
  },
);
