import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { complaints, rest } from "./asking-rest.ts";

let local: LocalDiscord;
beforeAll(async () => {
  local = await startLocalDiscord();
});
afterAll(() => local.close());

const path = (guild = false) =>
  `/applications/${local.ids.application}${guild ? `/guilds/${local.ids.guild}` : ""}/commands`;
const x = (length: number) => "x".repeat(length);
const command = (more: object = {}) => ({ name: "find", description: "Find something", ...more });
const option = (more: object = {}) => ({ type: 3, name: "query", description: "Words", ...more });
const many = (count: number) => [...Array(count).keys()].map((n) => option({ name: `o${n}` }));

test.each<[string, object, ...string[]]>([
  ["an upper-case name", command({ name: "Find" }), "0.name: APPLICATION_COMMAND_INVALID_NAME"],
  ["a name with a space", command({ name: "find it" }), "0.name: APPLICATION_COMMAND_INVALID_NAME"],
  [
    "an upper-case name in another language",
    command({ name_localizations: { de: "Suche" } }),
    "0.name_localizations.de: APPLICATION_COMMAND_INVALID_NAME",
  ],
  ["a name over 32", command({ name: x(33) }), "0.name: BASE_TYPE_MAX_LENGTH"],
  ["no description", command({ description: undefined }), "0.description: BASE_TYPE_REQUIRED"],
  ["a description over 100", command({ description: x(101) }), "0.description: BASE_TYPE_MAX_LENGTH"],
  ["26 options", command({ options: many(26) }), "0.options: BASE_TYPE_MAX_LENGTH"],
  [
    "an option without description",
    command({ options: [option({ description: "" })] }),
    "0.options.0.description: BASE_TYPE_MIN_LENGTH",
  ],
  [
    "an option with an upper-case name",
    command({ options: [option({ name: "Query" })] }),
    "0.options.0.name: APPLICATION_COMMAND_INVALID_NAME",
  ],
  [
    "an option name twice",
    command({ options: [option(), option()] }),
    "0.options.1: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED",
  ],
  [
    "a required option after an optional one",
    command({ options: [option({ name: "a" }), option({ name: "b", required: true })] }),
    "0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ],
  [
    "the same inside a subcommand",
    command({
      options: [
        {
          type: 1,
          name: "add",
          description: "a",
          options: [option({ name: "a" }), option({ name: "b", required: true })],
        },
      ],
    }),
    "0.options.0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ],
  [
    "choices together with autocomplete",
    command({ options: [option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })] }),
    "0.options.0: APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
  ],
  [
    "26 choices",
    command({ options: [option({ choices: [...Array(26).keys()].map((n) => ({ name: `${n}`, value: `${n}` })) })] }),
    "0.options.0.choices: BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a subcommand beside an option",
    command({ options: [{ type: 1, name: "add", description: "a" }, option()] }),
    "0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "more than 8,000 characters",
    command({
      options: many(25).map((one) => ({
        ...one,
        choices: [1, 2, 3, 4].map((n) => ({ name: `${n}${x(90)}`, value: "v" })),
      })),
    }),
    "0: APPLICATION_COMMAND_TOO_LARGE",
  ],
  [
    "a menu entry with a description",
    { type: 3, name: "Read this", description: "no" },
    "0.description: APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED",
  ],
])("a command is refused for %s", async (_, body, ...expected) => {
  const { status, body: answer } = await rest(local, "PUT", path(), [body]);
  expect({ status, code: answer.code, complaints: complaints(answer.errors) }).toEqual({
    status: 400,
    code: 50035,
    complaints: expected,
  });
});

test("two commands of one name are refused, a menu entry of that name is not", async () => {
  const twice = await rest(local, "PUT", path(), [command(), command()]);
  expect(complaints(twice.body.errors)).toEqual(["1: APPLICATION_COMMANDS_DUPLICATE_NAME"]);
  expect(await rest(local, "PUT", path(), [command(), { type: 3, name: "find" }])).toMatchObject({ status: 200 });
});

test("101 commands are refused, a hundred are not", async () => {
  const commands = [...Array(101).keys()].map((n) => command({ name: `c${n}` }));
  expect(await rest(local, "PUT", path(), commands)).toMatchObject({ status: 400, body: { code: 30032 } });
  expect(await rest(local, "PUT", path(), commands.slice(1))).toMatchObject({ status: 200 });
  expect(await rest(local, "POST", path(), command({ name: "one-more" }))).toMatchObject({
    status: 400,
    body: { code: 30032 },
  });
});

test("a command can be added, changed, read and deleted, everywhere or in one guild", async () => {
  await rest(local, "PUT", path(), []);
  const made = await rest(local, "POST", path(true), command());
  expect(made).toMatchObject({ status: 201, body: { name: "find", type: 1, guild_id: local.ids.guild } });
  const one = `${path(true)}/${made.body.id}`;
  expect(await rest(local, "POST", path(true), command({ description: "Again" }))).toMatchObject({
    status: 200,
    body: { id: made.body.id },
  });
  expect(await rest(local, "PATCH", one, { description: "Changed" })).toMatchObject({
    status: 200,
    body: { id: made.body.id, description: "Changed" },
  });
  expect((await rest(local, "GET", one)).body.description).toBe("Changed");
  expect(await rest(local, "GET", path())).toMatchObject({ body: [] });
  expect(await rest(local, "DELETE", one)).toMatchObject({ status: 204 });
  expect(local.commands()).toEqual([]);
});

test.each(["suche", "préc-1", "ब्रीफ", "найти", "検索", "o'clock"])("the name %s is taken", async (name) => {
  expect(await rest(local, "PUT", path(), [command({ name })])).toMatchObject({ status: 200 });
});
