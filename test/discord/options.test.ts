import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asker } from "../../src/command.ts";
import { askerOf } from "../../src/discord/options.ts";
import type { PersonName } from "../../src/local/index.ts";
import { type Toy, toy } from "../local/toy-bot.ts";

const askers: Asker[] = [];
let bot: Toy;
beforeAll(async () => {
  bot = await toy(async (interaction) => {
    askers.push(askerOf(interaction));
    if (interaction.isRepliable()) await interaction.reply("heard");
  });
});
afterAll(() => bot.close());

test.each<[who: PersonName, where: string, at: { dm?: true }, manages: boolean]>([
  ["admin", "in a server", {}, true],
  ["member", "in a server", {}, false],
  // Discord tells no permissions there, and nobody manages anything.
  ["admin", "in direct messages", { dm: true }, false],
  ["member", "in direct messages", { dm: true }, false],
])("%s asking %s manages the server only when Discord says so", async (who, _where, at, manages) => {
  await bot.local.user(who).command("find", { query: "x" }, at);
  expect(askers.at(-1)).toMatchObject({
    user: bot.local.user(who).id,
    viewer: { guild: at.dm ? null : bot.local.ids.guild },
    manages,
  });
});
