import { expect, it } from "vitest";
import { messageMenu } from "../../../src/local/page/message-menu.js";

const entry = (type: number, name: string) => ({ id: name, type, name, path: [], description: "", options: [] });

it("the menu of a message offers the bot's actions and the JSON, and no slash commands", () => {
  const menu = messageMenu([entry(3, "Brief this"), entry(1, "search"), entry(2, "About them"), entry(3, "Hear this")]);
  expect(menu.map(({ label }) => label)).toEqual(["Brief this", "Hear this", "Show the JSON"]);
  expect(menu.map(({ key }) => key)).toEqual(["Brief this", "Hear this", "json"]);
});
