import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { complaints, rest } from "./asking-rest.ts";

let local: LocalDiscord;
beforeAll(async () => {
  local = await startLocalDiscord();
});
afterAll(() => local.close());

const send = (body: unknown) => rest(local, "POST", `/channels/${local.ids.channels.general}/messages`, body);
const x = (length: number) => "x".repeat(length);
const V2 = 1 << 15;
const button = (more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const row = (...components: unknown[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const select = (values: string[], more: object = {}) => ({
  type: 3,
  custom_id: "pick",
  options: values.map((value) => ({ label: value, value })),
  ...more,
});

test.each<[string, object, ...string[]]>([
  ["content over 2,000", { content: x(2001) }, "content: BASE_TYPE_MAX_LENGTH"],
  ["content over 4,000", { content: x(4001) }, "content: BASE_TYPE_MAX_LENGTH"],
  ["content that is no string", { content: { a: 1 } }, "content: STRING_TYPE_CONVERT"],
  ["an embed title over 256", { embeds: [{ title: x(257) }] }, "embeds.0.title: BASE_TYPE_MAX_LENGTH"],
  ["a description over 4,096", { embeds: [{ description: x(4097) }] }, "embeds.0.description: BASE_TYPE_MAX_LENGTH"],
  [
    "26 fields",
    { embeds: [{ fields: Array(26).fill({ name: "a", value: "b" }) }] },
    "embeds.0.fields: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a field value over 1,024",
    { embeds: [{ fields: [{ name: "a", value: x(1025) }] }] },
    "embeds.0.fields.0.value: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a field without words",
    { embeds: [{ fields: [{ name: " ", value: "" }] }] },
    "embeds.0.fields.0.name: BASE_TYPE_REQUIRED",
    "embeds.0.fields.0.value: BASE_TYPE_REQUIRED",
  ],
  ["a footer over 2,048", { embeds: [{ footer: { text: x(2049) } }] }, "embeds.0.footer.text: BASE_TYPE_MAX_LENGTH"],
  ["an author over 256", { embeds: [{ author: { name: x(257) } }] }, "embeds.0.author.name: BASE_TYPE_MAX_LENGTH"],
  ["11 embeds", { embeds: Array(11).fill({ title: "a" }) }, "embeds: BASE_TYPE_MAX_LENGTH"],
  [
    "6,001 characters over two embeds",
    { embeds: [{ description: x(3001) }, { description: x(3000) }] },
    "embeds: MAX_EMBED_SIZE_EXCEEDED",
  ],
  ["an empty embed", { embeds: [{}] }, "embeds.0.description: BASE_TYPE_REQUIRED"],
  ["a colour out of range", { embeds: [{ title: "a", color: 0x1000000 }] }, "embeds.0.color: NUMBER_TYPE_MAX"],
  [
    "a time that is none",
    { embeds: [{ title: "a", timestamp: "yesterday" }] },
    "embeds.0.timestamp: DATE_TIME_TYPE_PARSE",
  ],
  [
    "a script as an embed's address",
    { embeds: [{ title: "a", url: "javascript:alert(1)" }] },
    "embeds.0.url: URL_TYPE_INVALID_SCHEME",
  ],
  ["an address that is none", { embeds: [{ title: "a", url: "over there" }] }, "embeds.0.url: URL_TYPE_INVALID_URL"],
  ["a nonce over 25", { content: "a", nonce: x(26) }, "nonce: BASE_TYPE_MAX_LENGTH"],
  ["an unknown key", { content: "a", contnet: "b" }, "contnet: UNKNOWN_KEY"],
  [
    "an unknown key deep inside",
    { components: [row(button({ lable: "a" }))] },
    "components.0.components.0.lable: UNKNOWN_KEY",
  ],
  [
    "an unknown key in an embed",
    { embeds: [{ title: "a", colour: 1, fields: [{ name: "a", value: "b", wide: true }] }] },
    "embeds.0.colour: UNKNOWN_KEY",
    "embeds.0.fields.0.wide: UNKNOWN_KEY",
  ],
  [
    "six rows",
    { components: [1, 2, 3, 4, 5, 6].map((n) => row(button({ custom_id: String(n) }))) },
    "components: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "six buttons in a row",
    { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: String(n) })))] },
    "components.0.components: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a button beside a select",
    { components: [row(button(), select(["a"]))] },
    "components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED",
  ],
  [
    "a label over 80",
    { components: [row(button({ label: x(81) }))] },
    "components.0.components.0.label: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a custom_id over 100",
    { components: [row(button({ custom_id: x(101) }))] },
    "components.0.components.0.custom_id: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a button without custom_id",
    { components: [row(button({ custom_id: undefined }))] },
    "components.0.components.0.custom_id: BASE_TYPE_REQUIRED",
  ],
  [
    "a link button without address",
    { components: [row(button({ style: 5, custom_id: undefined }))] },
    "components.0.components.0.url: BASE_TYPE_REQUIRED",
  ],
  [
    "a link button with custom_id",
    { components: [row(button({ style: 5, url: "https://news.example" }))] },
    "components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
  ],
  [
    "a script behind a button",
    { components: [row(button({ style: 5, custom_id: undefined, url: "javascript:alert(1)" }))] },
    "components.0.components.0.url: URL_TYPE_INVALID_SCHEME",
  ],
  [
    "a button without label or emoji",
    { components: [row(button({ label: undefined }))] },
    "components.0.components.0: COMPONENT_BUTTON_LABEL_OR_EMOJI_REQUIRED",
  ],
  [
    "the same custom_id twice",
    { components: [row(button(), button())] },
    "components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "the same custom_id in two rows",
    { components: [row(button()), row(select(["a"], { custom_id: "go" }))] },
    "components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a select without options",
    { components: [row({ type: 3, custom_id: "a" })] },
    "components.0.components.0.options: BASE_TYPE_REQUIRED",
  ],
  [
    "26 options",
    { components: [row(select([...Array(26).keys()].map(String)))] },
    "components.0.components.0.options: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "an option that comes twice",
    { components: [row(select(["a", "a"]))] },
    "components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ],
  [
    "more choices than options",
    { components: [row(select(["a"], { max_values: 2 }))] },
    "components.0.components.0.max_values: BASE_TYPE_MAX",
  ],
  ["V2 components without the flag", { components: [text("a")] }, "components.0: UNION_TYPE_CHOICES"],
  ["a kind of component that is none", { components: [{ type: 99 }] }, "components.0: UNION_TYPE_CHOICES"],
  [
    "the V2 flag with content",
    { flags: V2, content: "a", components: [text("a")] },
    "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "the V2 flag with embeds",
    { flags: V2, embeds: [{ title: "a" }], components: [text("a")] },
    "embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "41 components counted with children",
    { flags: V2, components: [{ type: 17, components: Array(40).fill(text("a")) }] },
    "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ],
  [
    "4,001 characters over two displays",
    { flags: V2, components: [text(x(2001)), text(x(2000))] },
    "components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  ],
  ["a display over 4,000", { flags: V2, components: [text(x(4001))] }, "components.0.content: BASE_TYPE_MAX_LENGTH"],
  [
    "a section without accessory",
    { flags: V2, components: [{ type: 9, components: [text("a")] }] },
    "components.0.accessory: BASE_TYPE_REQUIRED",
  ],
  [
    "an accessory's custom_id twice",
    { flags: V2, components: [{ type: 9, components: [text("a")], accessory: button() }, row(button())] },
    "components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a file that did not come along",
    { flags: V2, components: [{ type: 13, file: { url: "attachment://a.txt" } }] },
    "components.0.file.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "a note on a file that did not come along",
    { content: "a", attachments: [{ id: 0, filename: "a.txt" }] },
    "attachments.0.id: MESSAGE_ATTACHMENT_NOT_FOUND",
  ],
  [
    "all users and some users",
    { content: "a", allowed_mentions: { parse: ["users"], users: ["1"] } },
    "allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  ],
])("a message is refused for %s", async (_, body, ...expected) => {
  const { status, body: answer } = await send(body);
  expect(answer).toMatchObject({ code: 50035, message: "Invalid Form Body" });
  expect(complaints(answer.errors)).toEqual(expected);
  expect(status).toBe(400);
});

test.each<[string, object]>([
  ["2,000 characters", { content: x(2000) }],
  ["characters around which there is only space", { content: ` ${x(2000)} ` }],
  ["6,000 characters over embeds", { embeds: [{ description: x(3000) }, { description: x(3000) }] }],
  [
    "a whole embed",
    {
      embeds: [
        {
          title: "a",
          description: "b",
          url: "https://news.example/a",
          color: 0xffffff,
          timestamp: "2025-03-01T07:00:00.000Z",
          footer: { text: "c" },
          author: { name: "d" },
          fields: [{ name: "e", value: "f", inline: true }],
        },
      ],
    },
  ],
  [
    "five rows of five buttons",
    { components: [0, 1, 2, 3, 4].map((r) => row(...[0, 1, 2, 3, 4].map((b) => button({ custom_id: `${r}${b}` })))) },
  ],
  ["40 components", { flags: V2, components: [{ type: 17, components: Array(39).fill(text("a")) }] }],
  ["4,000 characters in displays", { flags: V2, components: [text(x(2000)), text(x(2000))] }],
  ["the silent flag", { content: "a", flags: 1 << 12 }],
  ["a link to Discord itself", { components: [row({ type: 2, style: 5, label: "a", url: "discord://-/channels/1" })] }],
  [
    "what discord.js adds by itself",
    {
      content: "a",
      tts: false,
      nonce: "n",
      enforce_nonce: false,
      allowed_mentions: { parse: [] },
      embeds: [],
      components: [],
    },
  ],
])("a message with %s is taken", async (_, body) => {
  const { status, body: answer } = await send(body);
  expect({ status, errors: answer.errors }).toEqual({ status: 200, errors: undefined });
});

test.each<[string, object, boolean]>([
  ["10,170 bytes", { flags: V2, components: [text("…".repeat(3386))] }, true],
  ["10,173 bytes", { flags: V2, components: [text("…".repeat(3387))] }, false],
  [
    "many displays, which weigh 12 bytes each",
    { flags: V2, components: [text("…".repeat(3382)), ...Array(2).fill(text("a"))] },
    false,
  ],
])("V2 text of %s", async (_, body, fits) => {
  expect((await send(body)).status).toBe(fits ? 200 : 500);
});

test.each([{}, { content: "  " }, { components: [] }, { embeds: [], content: null }])(
  "an empty message %o is refused as 50006",
  async (body) => {
    expect(await send(body)).toMatchObject({ status: 400, body: { code: 50006 } });
  },
);

test("an edit may set the V2 flag only when content and embeds go", async () => {
  const path = `/channels/${local.ids.channels.general}/messages`;
  const { body: message } = await rest(local, "POST", path, { content: "old" });
  const edit = (body: object) => rest(local, "PATCH", `${path}/${message.id}`, body);
  const refused = await edit({ flags: V2, components: [text("new")] });
  expect(complaints(refused.body.errors)).toEqual(["content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]);
  expect(await edit({ flags: V2, content: null, components: [text("new")] })).toMatchObject({
    status: 200,
    body: { content: "", flags: V2 },
  });
  const back = await edit({ content: "old again" });
  expect(complaints(back.body.errors)).toEqual(["content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]);
  expect(await edit({ components: [text("newer")] })).toMatchObject({ status: 200, body: { flags: V2 } });
});

test("what was refused for its form is kept with what was said against it", async () => {
  const before = local.misshapen().length;
  await send({ content: "Good morning" });
  expect(local.misshapen()).toHaveLength(before);
  await send({ content: x(2001) });
  await send({ flags: V2, components: [text("漢".repeat(3_400))] });
  expect(local.misshapen().slice(before)).toMatchObject([
    {
      request: { method: "POST", body: { content: x(2001) } },
      refusal: { errors: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } } },
    },
    { refusal: { message: "500: Internal Server Error" } },
  ]);
});

test.each<[string, string, object, string]>([
  [
    "a thread with a time to archive that is none",
    "/messages/:message/threads",
    { name: "More", auto_archive_duration: "long" },
    "auto_archive_duration",
  ],
  ["a thread without a name", "/messages/:message/threads", {}, "name"],
  ["direct messages with what is no id", "", { recipient_id: "nobody" }, "recipient_id"],
])("refuses %s", async (_what, path, body, field) => {
  const { id } = (await send({ content: "Good morning" })).body;
  const at =
    path === ""
      ? "/users/@me/channels"
      : `/channels/${local.ids.channels.general}${path.replace(":message", String(id))}`;
  const refused = await rest(local, "POST", at, body);
  expect([refused.status, Object.keys(refused.body.errors as object)]).toEqual([400, [field]]);
});
