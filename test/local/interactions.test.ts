import {
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { afterEach, expect, test } from "vitest";
import { type LocalDiscordOptions, Mistake } from "../../src/local/index.ts";
import { complaints, rest } from "./asking-rest.ts";
import { type OnInteraction, type Toy, toy } from "./toy-bot.ts";

let running: Toy | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function start(on: OnInteraction, options: LocalDiscordOptions = {}): Promise<Toy> {
  running = await toy(on, options);
  return running;
}

const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 1, label: custom_id, custom_id, ...more });
const options = ["one", "two", "three"].map((value) => ({ label: value, value }));
const select = { type: 3, custom_id: "pick", options, min_values: 1, max_values: 2 };
const controls = {
  content: "page 1",
  components: [row(button("next"), button("off", { disabled: true })), row(select)],
};
const find = (toyBot: Toy, more = {}) => toyBot.local.user("member").command("find", { query: "x" }, more);

test("a button updates its message, and a select hands over what was chosen", async () => {
  const bot = await start((interaction) => {
    if (interaction.isButton()) return interaction.update({ content: "page 2" });
    if (interaction.isStringSelectMenu())
      return interaction.update({ content: interaction.values.join("+"), components: [] });
    return interaction.isChatInputCommand() ? interaction.reply(controls) : undefined;
  });
  const { message } = await find(bot);
  const pressed = await bot.local.user("admin").press(message!, "next");
  expect(pressed).toMatchObject({ kind: "update", message: { id: message!.id, content: "page 2" } });
  expect(pressed.message?.components).toHaveLength(2);
  const chosen = await bot.local.user("member").choose(message!, "pick", ["three", "one"]);
  expect(chosen.message).toMatchObject({ content: "three+one", components: [] });
  expect(bot.local.messages(bot.local.ids.channels.general)).toMatchObject([{ content: "three+one" }]);
});

test("a deferred update is filled by an edit, and a press may also answer with a message of its own", async () => {
  const bot = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) return interaction.reply(controls);
    if (!interaction.isButton()) return undefined;
    if (interaction.user.username === "ada")
      return interaction.reply({ content: "only you", flags: MessageFlags.Ephemeral });
    await interaction.deferUpdate();
    return interaction.editReply("page 2");
  });
  const { message } = await find(bot);
  expect(await bot.local.user("member").press(message!, "next")).toMatchObject({
    kind: "update",
    message: { content: "page 2" },
  });
  const own = await bot.local.user("admin").press(message!, "next");
  expect(own).toMatchObject({ kind: "message", ephemeral: true, message: { content: "only you" } });
});

test("an ephemeral answer can be pressed by the one who sees it and by nobody else", async () => {
  const bot = await start((interaction) => {
    if (interaction.isChatInputCommand()) return interaction.reply({ ...controls, flags: MessageFlags.Ephemeral });
    return interaction.isButton() ? interaction.update({ content: "pressed" }) : undefined;
  });
  const { message } = await find(bot);
  await expect(bot.local.user("admin").press(message!, "next")).rejects.toThrow("sees no message");
  const answer = await bot.local.user("member").press(message!, "next");
  expect(answer).toMatchObject({ kind: "update", ephemeral: true, message: { content: "pressed" } });
});

test.each<[string, string, string[] | null, string]>([
  ["a button that is not there", "gone", null, "no button or select"],
  ["a button that is disabled", "off", null, "disabled"],
  ["a select like a button", "pick", null, "is a select"],
  ["an option that is not there", "pick", ["four"], "no option"],
  ["more options than allowed", "pick", ["one", "two", "three"], "takes 1 to 2"],
])("a person cannot use %s", async (_, customId, values, words) => {
  const bot = await start((interaction) =>
    interaction.isChatInputCommand() ? interaction.reply(controls) : undefined,
  );
  const { message } = await find(bot);
  const actor = bot.local.user("member");
  const using = values ? actor.choose(message!, customId, values) : actor.press(message!, customId);
  await expect(using).rejects.toThrow(Mistake);
  await expect(using).rejects.toThrow(words);
});

const modal = new ModalBuilder()
  .setCustomId("form")
  .setTitle("A form")
  .addLabelComponents(
    new LabelBuilder()
      .setLabel("Name")
      .setTextInputComponent(
        new TextInputBuilder().setCustomId("name").setStyle(TextInputStyle.Short).setMaxLength(10),
      ),
    new LabelBuilder()
      .setLabel("Note")
      .setTextInputComponent(
        new TextInputBuilder().setCustomId("note").setStyle(TextInputStyle.Short).setRequired(false).setValue("none"),
      ),
  );
const oldModal = {
  custom_id: "form",
  title: "A form",
  components: [row({ type: 4, custom_id: "name", label: "Name", style: 1 })],
};

test("a modal opens, is filled in with its labels, and its answer comes back", async () => {
  const bot = await start((interaction) => {
    if (interaction.isChatInputCommand()) return interaction.showModal(modal);
    if (!interaction.isModalSubmit()) return undefined;
    return interaction.reply(
      `${interaction.fields.getTextInputValue("name")}, ${interaction.fields.getTextInputValue("note")}`,
    );
  });
  const opened = await find(bot);
  expect(opened).toMatchObject({ kind: "modal", message: null, modal: { custom_id: "form", title: "A form" } });
  const actor = bot.local.user("member");
  await expect(actor.submit(opened, {})).rejects.toThrow("needs to be filled in");
  await expect(actor.submit(opened, { name: "longer than ten" })).rejects.toThrow("at most 10");
  await expect(actor.submit(opened, { nmae: "a" })).rejects.toThrow("no field");
  expect(await actor.submit(opened, { name: "Mika" })).toMatchObject({
    kind: "message",
    message: { content: "Mika, none" },
  });
});

test("a modal of the old kind that a button opened may update the button's message", async () => {
  const bot = await start((interaction) => {
    if (interaction.isChatInputCommand()) return interaction.reply(controls);
    if (interaction.isButton()) return interaction.showModal(oldModal as never);
    if (interaction.isModalSubmit() && interaction.isFromMessage())
      return interaction.update(interaction.fields.getTextInputValue("name"));
    return undefined;
  });
  const { message } = await find(bot);
  const opened = await bot.local.user("member").press(message!, "next");
  const answer = await bot.local.user("member").submit(opened, { name: "Mika" });
  expect(answer).toMatchObject({ kind: "update", message: { id: message!.id, content: "Mika" } });
});

test("an answer can be read, edited and deleted by its token, and so can a follow-up", async () => {
  const seen: unknown[] = [];
  const bot = await start(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({ content: "first", withResponse: true });
    seen.push(response.resource?.message?.content, (await interaction.fetchReply()).content);
    const more = await interaction.followUp("second");
    await interaction.webhook.editMessage(more, "second, mended");
    await interaction.deleteReply();
    await expect(interaction.fetchReply()).rejects.toMatchObject({ code: 10008 });
    seen.push("done");
  });
  await find(bot);
  await expect.poll(() => seen).toEqual(["first", "first", "done"]);
  expect(bot.local.messages(bot.local.ids.channels.general).map((message) => message.content)).toEqual([
    "second, mended",
  ]);
});

test("the first follow-up to a deferred answer takes its place", async () => {
  const bot = await start(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp({ flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: "filled" }] });
  });
  expect(await find(bot)).toMatchObject({ kind: "message", message: { flags: MessageFlags.IsComponentsV2 } });
  expect(bot.local.messages(bot.local.ids.channels.general)).toHaveLength(1);
});

test("files come along with messages and answers, and can be fetched", async () => {
  const bot = await start((interaction) => {
    if (!interaction.isChatInputCommand()) return undefined;
    const files = [{ attachment: Buffer.from("a,b"), name: "table.csv", description: "A table" }];
    return interaction.reply({
      files,
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 13, file: { url: "attachment://table.csv" } }],
    });
  });
  const { message } = await find(bot);
  const [file] = message!.attachments;
  expect(file).toMatchObject({ filename: "table.csv", size: 3, description: "A table" });
  expect(message!.components[0]?.file).toEqual({ url: file!.url });
  expect(await (await fetch(file!.url)).text()).toBe("a,b");
  const channel = await bot.client.channels.fetch(bot.local.ids.channels.briefings);
  if (!channel?.isSendable()) throw new Error("the channel should be one to send to");
  const sent = await channel.send({ content: "see", files: [{ attachment: Buffer.from("hello"), name: "hello.txt" }] });
  expect(await (await fetch(sent.attachments.first()!.url)).text()).toBe("hello");
  const edited = await sent.edit({ files: [{ attachment: Buffer.from("more"), name: "more.txt" }] });
  expect(edited.attachments.map((one) => one.name)).toEqual(["more.txt"]);
  expect((await sent.edit({ attachments: [] })).attachments.size).toBe(0);
});

test("a second first response is 40060, a late one 10062, a token is good for fifteen minutes", async () => {
  let now = Date.UTC(2025, 2, 1);
  const got: Interaction[] = [];
  const bot = await start((interaction) => void got.push(interaction), { now: () => now });
  const asking = [find(bot, { timeoutMs: 300 }), find(bot, { timeoutMs: 300 })];
  await expect.poll(() => got.length).toBe(2);
  const [first, late] = got as [Interaction, Interaction];
  const respond = (interaction: Interaction, body: object) =>
    rest(bot.local, "POST", `/interactions/${interaction.id}/${interaction.token}/callback`, body, "");
  const edit = () =>
    rest(
      bot.local,
      "PATCH",
      `/webhooks/${bot.local.ids.application}/${first.token}/messages/%40original`,
      { content: "b" },
      "",
    );
  expect(await edit()).toMatchObject({ status: 404, body: { code: 10015 } });
  now += 2_900;
  expect(await respond(first, { type: 4, data: { content: "a" } })).toMatchObject({ status: 204 });
  expect(await respond(first, { type: 4, data: { content: "a" } })).toMatchObject({
    status: 400,
    body: { code: 40060 },
  });
  now += 200;
  expect(await respond(late, { type: 4, data: { content: "a" } })).toMatchObject({
    status: 404,
    body: { code: 10062 },
  });
  now += 14 * 60_000;
  expect(await edit()).toMatchObject({ status: 200, body: { content: "b" } });
  now += 60_000;
  expect(await edit()).toMatchObject({ status: 401, body: { code: 50027 } });
  await Promise.all(asking);
});

test.each<[string, object, ...string[]]>([
  ["an unknown type", { type: 3 }, "type: BASE_TYPE_CHOICES"],
  ["a message without data", { type: 4 }, "data: BASE_TYPE_REQUIRED"],
  ["a message over 2,000", { type: 4, data: { content: "x".repeat(2001) } }, "data.content: BASE_TYPE_MAX_LENGTH"],
  ["choices for a command", { type: 8, data: { choices: [] } }, "type: INTERACTION_APPLICATION_INVALID_TYPE"],
  ["an update without a message", { type: 7, data: { content: "a" } }, "type: INTERACTION_APPLICATION_INVALID_TYPE"],
  [
    "26 choices",
    { type: 8, data: { choices: Array(26).fill({ name: "a", value: "a" }) } },
    "data.choices: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a choice name over 100",
    { type: 8, data: { choices: [{ name: "x".repeat(101), value: "a" }] } },
    "data.choices.0.name: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a choice value over 100",
    { type: 8, data: { choices: [{ name: "a", value: "x".repeat(101) }] } },
    "data.choices.0.value: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a modal title over 45",
    { type: 9, data: { ...oldModal, title: "x".repeat(46) } },
    "data.title: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a modal without parts",
    { type: 9, data: { ...oldModal, components: [] } },
    "data.components: BASE_TYPE_MIN_LENGTH",
  ],
  [
    "a modal of six parts",
    {
      type: 9,
      data: {
        ...oldModal,
        components: [1, 2, 3, 4, 5, 6].map((n) => row({ type: 4, custom_id: `${n}`, label: "a", style: 1 })),
      },
    },
    "data.components: BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a modal with a field twice",
    { type: 9, data: { ...oldModal, components: [...oldModal.components, ...oldModal.components] } },
    "data.components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
])("a first response is refused for %s", async (_, body, ...expected) => {
  const got: Interaction[] = [];
  const bot = await start((interaction) => void got.push(interaction));
  const asking = find(bot, { timeoutMs: 200 });
  await expect.poll(() => got.length).toBe(1);
  const { id, token } = got[0] as Interaction;
  const { status, body: answer } = await rest(bot.local, "POST", `/interactions/${id}/${token}/callback`, body, "");
  expect({ status, code: answer.code, complaints: complaints(answer.errors) }).toEqual({
    status: 400,
    code: 50035,
    complaints: expected,
  });
  await asking;
});

test("a second guild has channels of its own, and its interactions say so", async () => {
  const seed = { guilds: [{ name: "Elsewhere", channels: [{ name: "general" }] }] };
  const bot = await start(
    (interaction) =>
      interaction.isChatInputCommand() ? interaction.reply(String(interaction.guild?.name)) : undefined,
    { seed },
  );
  const [first, second] = bot.local.guilds;
  expect(bot.client.guilds.cache.map((guild) => guild.name)).toEqual([first!.name, "Elsewhere"]);
  const answer = await find(bot, { channel: second!.channels.general });
  expect(answer.message?.content).toBe("Elsewhere");
  expect(bot.local.messages(first!.channels.general!)).toEqual([]);
});
