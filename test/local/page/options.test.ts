import { describe, expect, it } from "vitest";
import { commandData, readOption, suggestions } from "../../../src/local/page/options.js";

const guild = {
  channels: [
    { id: "1", name: "general", type: 0 },
    { id: "2", name: "announcements", type: 5 },
    { id: "3", name: "someone", type: 1 },
  ],
  users: [{ id: "4", username: "reader", display: "Rika" }],
  roles: [
    { id: "5", name: "briefing-readers" },
    { id: "6", name: "@everyone" },
  ],
};
const option = (type: number, more = {}) => ({ type, name: "it", description: "", ...more });
const file = option(11);

describe("a file", () => {
  it("is given by its id once it is with the server", () => {
    expect(readOption(file, { text: "a.txt", value: "9" }, guild)).toEqual({ ok: true, value: "9" });
    expect(readOption(file, { text: "a.txt" }, guild)).toEqual({ ok: false, because: "it is not quite there yet" });
    expect(readOption(file, { text: "" }, guild)).toEqual({ ok: false, because: "it is missing" });
  });
});

const labels = (of: ReturnType<typeof option>, typed: string) =>
  suggestions(of, typed, guild).map((item) => item.label);

describe("what an option offers", () => {
  it.each([
    [option(5), "", ["True", "False"]],
    [option(5), "f", ["False"]],
    [option(7), "", ["#general", "#announcements"]],
    [option(7), "#gen", ["#general"]],
    [option(7, { channel_types: [5] }), "", ["#announcements"]],
    [option(8), "every", ["@everyone"]],
    [option(6), "", ["@Rika"]],
    [option(9), "r", ["@Rika", "@briefing-readers", "@everyone"]],
    [
      option(3, {
        choices: [
          { name: "Short (3)", value: "s" },
          { name: "Long (8)", value: "l" },
        ],
      }),
      "lo",
      ["Long (8)"],
    ],
    [option(3), "anything", []],
  ])("lists %j for %j", (of, typed, shown) => expect(labels(of, typed)).toEqual(shown));
});

describe("what an option takes", () => {
  it.each([
    [option(3), "  words  ", "words"],
    [option(4), "7", 7],
    [option(10), "1.5", 1.5],
    [option(5), "true", true],
    [option(7), "#general", "1"],
    [option(7), "general", "1"],
    [option(8), "briefing-readers", "5"],
    [option(3, { choices: [{ name: "Long", value: "l" }] }), "long", "l"],
    [option(3, { autocomplete: true }), "free text", "free text"],
  ])("reads %j from %j", (of, text, value) => expect(readOption(of, { text }, guild)).toEqual({ ok: true, value }));

  it("takes what was picked over what stands in the box", () => {
    expect(readOption(option(3, { autocomplete: true }), { text: "A headline", value: "id-1" }, guild)).toEqual({
      ok: true,
      value: "id-1",
    });
  });

  it.each([
    [option(3), " ", "it is missing"],
    [option(3, { max_length: 3 }), "four", "it takes at most 3 characters"],
    [option(3, { min_length: 3 }), "no", "it takes at least 3 characters"],
    [option(4), "1.5", "it takes a whole number"],
    [option(4), "many", "it takes a whole number"],
    [option(4, { max_value: 10 }), "11", "it is at most 10"],
    [option(4, { min_value: 1 }), "0", "it is at least 1"],
    [option(7), "nowhere", "it: choose from the list"],
    [option(7), "gener", "it: choose from the list"],
    [option(3, { choices: [{ name: "Long", value: "l" }] }), "l", "it: choose from the list"],
  ])("refuses %j for %j", (of, text, because) =>
    expect(readOption(of, { text }, guild)).toEqual({ ok: false, because }),
  );

  it("nests options below their subcommand", () => {
    const entry = {
      id: "2",
      type: 1,
      name: "briefing add",
      path: [{ name: "add", type: 1 }],
      description: "",
      options: [],
    };
    expect(commandData(entry, [{ option: option(3), value: "x", focused: true }])).toEqual({
      id: "2",
      type: 1,
      name: "briefing",
      options: [{ name: "add", type: 1, options: [{ name: "it", type: 3, value: "x", focused: true }] }],
    });
  });
});
