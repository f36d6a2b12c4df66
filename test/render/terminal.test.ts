import { expect, test } from "vitest";
import { fileText } from "../../src/render/terminal.ts";

const plain = { color: false, width: 80 };

test.each<[string | Uint8Array, string]>([
  ["", "[file: a.opml, 0 bytes]"],
  ["é", "[file: a.opml, 2 bytes]"],
  [new Uint8Array(1_023), "[file: a.opml, 1023 bytes]"],
  [new Uint8Array(12_595), "[file: a.opml, 12.3 KB]"],
  [new Uint8Array(4 * 1024 * 1024), "[file: a.opml, 4.0 MB]"],
])("a file is told by its name and size (%#)", (content, words) => {
  expect(fileText({ name: "a.opml", content }, plain)).toBe(words);
});

test("the name of a file cannot steer the terminal", () => {
  expect(fileText({ name: "a\u001b[2J\u202e.txt", content: "x" }, plain)).toBe("[file: a�[2J�.txt, 1 byte]");
});
