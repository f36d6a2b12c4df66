import { describe, expect, it } from "vitest";
import { filterEntries, flattenCommands, readArguments, readCommand, usage } from "../../../src/local/page/commands.js";

const text = (name: string, more = {}) => ({ type: 3, name, description: `The ${name}`, ...more });
const commands = [
  {
    id: "1",
    type: 1,
    name: "search",
    description: "Find articles",
    options: [text("query", { required: true }), text("in"), text("query-kind")],
  },
  {
    id: "2",
    type: 1,
    name: "briefing",
    description: "Daily posts",
    default_member_permissions: "32",
    options: [
      { type: 1, name: "add", description: "Post each day", options: [text("channel", { required: true })] },
      { type: 1, name: "list", description: "What is posted", options: [] },
      { type: 2, name: "history", description: "Past", options: [{ type: 1, name: "show", description: "Show it" }] },
    ],
  },
  { id: "3", type: 3, name: "Brief this link", description: "" },
  { id: "4", type: 1, name: "erase", description: "Administrators alone", default_member_permissions: "0" },
  { id: "5", type: 1, name: "private", description: "Not in a server", contexts: [1] },
];
const names = (permissions: string, channel = { id: "9", name: "general", type: 0 }) =>
  flattenCommands(commands, { permissions, channel }).map((entry) => entry.name);

describe("the list of commands", () => {
  it("shows subcommands as commands of their own, by name", () => {
    expect(names("8")).toEqual([
      "Brief this link",
      "briefing add",
      "briefing history show",
      "briefing list",
      "erase",
      "search",
    ]);
  });

  it.each([
    ["0", ["Brief this link", "search"]],
    ["32", ["Brief this link", "briefing add", "briefing history show", "briefing list", "search"]],
  ])("hides what permissions %s do not allow", (permissions, shown) => expect(names(permissions)).toEqual(shown));

  it("keeps commands to the places they are for", () => {
    expect(names("8", { id: "9", name: "dm", type: 1 })).toContain("private");
    expect(names("8")).not.toContain("private");
  });

  it.each([
    ["", 6],
    ["sea", 1],
    ["briefing a", 1],
    ["ADD", 1],
    ["posted", 1],
    ["nothing like it", 0],
  ])("narrows to %j", (typed, count) => {
    expect(filterEntries(flattenCommands(commands, { permissions: "8" }), typed)).toHaveLength(count);
  });

  it("puts names that begin so before words within and descriptions", () => {
    const found = filterEntries(flattenCommands(commands, { permissions: "8" }), "s").map((entry) => entry.name);
    expect(found[0]).toBe("search");
    expect(found[1]).toBe("briefing history show");
  });

  it.each([
    ["/search ", "search", ""],
    ["/briefing add #general", "briefing add", "#general"],
    ["/search", null, null],
    ["/sea ", null, null],
    ["say /search ", null, null],
  ])("reads %j", (typed, name, rest) => {
    const found = readCommand(flattenCommands(commands, { permissions: "8" }), typed);
    expect([found?.entry.name ?? null, found?.rest ?? null]).toEqual([name, rest]);
  });

  it.each([
    ["port strike", { query: "port strike" }],
    ["query:port strike in:quotes", { query: "port strike", in: "quotes" }],
    ["in:quotes query:port", { query: "port", in: "quotes" }],
    ["port in:quotes", { query: "port", in: "quotes" }],
    ["within:reach", { query: "within:reach" }],
    ["", {}],
  ])("shares out %j", (rest, values) => {
    const [search] = flattenCommands(commands, {}).filter((entry) => entry.name === "search");
    expect(readArguments(search!, rest)).toEqual(values);
  });

  it("says in a line what a command takes", () => {
    const [search] = flattenCommands(commands, {}).filter((entry) => entry.name === "search");
    expect(usage(search!)).toBe("query [in] [query-kind]");
  });
});
