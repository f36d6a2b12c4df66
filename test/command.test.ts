import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Command, findCommand, loadCommands, summaryOf } from "../src/command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-commands-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (files: Record<string, object>) => {
  for (const [name, data] of Object.entries(files))
    writeFileSync(
      join(folder, name),
      `export const data = ${JSON.stringify(data)}; export const options = {}; export const execute = () => {};`,
    );
  return loadCommands(pathToFileURL(`${folder}/`));
};

test("a slash command is called as its file, a message action in kebab case", async () => {
  const commands = await load({
    "find.ts": { name: "find", description: "Find" },
    "brief-this-link.ts": { type: 3, name: "Brief this  Link" },
  });
  expect([...commands.keys()]).toEqual(["brief-this-link", "find"]);
});

test.each([
  ["an action under another name", "brief.ts", { type: 3, name: "Brief this" }],
  ["an action in its own spelling", "Brief this.ts", { type: 3, name: "Brief this" }],
  ["a slash command under another name", "look.ts", { name: "find", description: "Find" }],
])("%s is a mistake that names the file", async (_, file, data) => {
  await expect(load({ [file]: data })).rejects.toThrow(`commands/${file}`);
});

test("a command is found by its kind and its very name", async () => {
  const data: Command["data"][] = [
    { name: "find", description: "Find" },
    { type: 3, name: "Brief this" },
  ];
  const [find, brief] = data.map((one) => ({ data: one }) as Command);
  const commands = new Map([
    ["find", find!],
    ["brief-this", brief!],
  ]);
  expect(findCommand(commands, { name: "find" })).toBe(find);
  expect(findCommand(commands, { type: 3, name: "Brief this" })).toBe(brief);
  const others = [
    { name: "brief-this" },
    { type: 3, name: "find" },
    { type: 3, name: "brief this" },
    { type: 2, name: "find" },
  ];
  expect(others.map((other) => findCommand(commands, other))).toEqual([null, null, null, null]);
});

test("/help is told of an action by its name alone", () => {
  expect(summaryOf({ type: 3, name: "Brief this" })).toEqual({ kind: "action", name: "Brief this" });
});
