import { describe, expect, test } from "vitest";
import { lintMessage } from "../../src/render/lint.ts";
import type { MessageJson } from "../../src/render/message.ts";

const message = (components: unknown[], more: object = {}) =>
  ({ flags: 32768, components, allowed_mentions: { parse: [] }, ...more }) as unknown as MessageJson;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = "Go") => ({ type: 2, style: 2, label, custom_id });
const gallery = (...words: string[]) => ({
  type: 12,
  items: words.map((description) => ({ media: { url: "https://x.example/a.png" }, description })),
});
const row = (...components: unknown[]) => ({ type: 1, components });
const select = (count: number) => ({
  type: 3,
  custom_id: "s",
  options: Array.from({ length: count }, (_, index) => ({ label: "x", value: String(index) })),
});

test("a message within the rules has no faults", () => {
  expect(
    lintMessage(message([{ type: 17, components: [text("a"), row(button("1"), button("2")), row(select(25))] }])),
  ).toEqual([]);
});

test.each([
  ["41 components", [{ type: 17, components: Array.from({ length: 40 }, () => text("a")) }], /41 components/],
  ["too many characters over all texts", [text("a".repeat(2_001)), text("b".repeat(2_000))], /4001 characters/],
  ["too many bytes though few characters", [text("日".repeat(3_400))], /10212 bytes/],
  ["an empty text", [text("")], /empty text/],
  ["the same custom_id twice", [row(button("1"), button("1"))], /twice/],
  ["six buttons in a row", [row(...["1", "2", "3", "4", "5", "6"].map((id) => button(id)))], /6 buttons/],
  ["a custom_id of 101 characters", [row(button("x".repeat(101)))], /custom_id/],
  ["a label of 81 characters", [row(button("1", "x".repeat(81)))], /label/],
  ["a button without label", [row(button("1", ""))], /without label/],
  ["a select of 26", [row(select(26))], /26 options/],
  ["a select of none", [row(select(0))], /0 options/],
  ["a select beside a button", [row(select(2), button("1"))], /shares/],
  ["a javascript link", [row({ type: 2, style: 5, label: "x", url: "javascript:1" })], /link button/],
  ["an empty container", [{ type: 17, components: [] }], /empty container/],
  ["an empty row", [row()], /empty row/],
  ["a picture without words", [gallery("a", " ")], /picture without words/],
  [
    "a picture from an open connection",
    [{ type: 12, items: [{ media: { url: "http://img.example/a.jpg" }, description: "a" }] }],
    /no file for http:/,
  ],
  ["a picture described at length", [gallery("a".repeat(1_025))], /described in 1025/],
  ["eleven pictures", [gallery(..."abcdefghijk")], /11 pictures/],
  ["no picture in a gallery", [gallery()], /0 pictures/],
])("finds %s", (_name, components, fault) => {
  expect(lintMessage(message(components)).join("\n")).toMatch(fault);
});

test("finds embeds that are too long together, and a message that could ping", () => {
  const embeds = [{ description: "a".repeat(4_000) }, { description: "b".repeat(2_001) }];
  expect(lintMessage(message([text("a")], { embeds })).join()).toMatch(/6001 characters over all embeds/);
  expect(lintMessage(message([text("a")], { allowed_mentions: undefined })).join()).toMatch(/ping/);
});

describe("files", () => {
  const shown = (...names: string[]) =>
    message(names.map((name) => ({ type: 13, file: { url: `attachment://${name}` } })));
  const file = (name: string, size = 1) => ({ name, content: new Uint8Array(size) });
  const MEGABYTE = 1024 * 1024;

  test("that are shown and within the limits have no faults", () => {
    const files = [file("feeds.opml", 10 * MEGABYTE), file("a-b_c.2.md", 10 * MEGABYTE), file("x", 5 * MEGABYTE)];
    expect(lintMessage(shown("feeds.opml", "a-b_c.2.md", "x"), files)).toEqual([]);
  });

  test("may be shown as pictures", () => {
    const picture = message([{ type: 12, items: [{ media: { url: "attachment://a.png" }, description: "a" }] }]);
    expect(lintMessage(picture, [file("a.png")])).toEqual([]);
    expect(lintMessage(picture).join()).toMatch(/no file for attachment:\/\/a\.png/);
  });

  test.each<[string, string[], ReturnType<typeof file>[], RegExp]>([
    ["that are shown and not there", ["a.md"], [], /no file for attachment:\/\/a\.md/],
    ["that are there and not shown", [], [file("a.md")], /a file a\.md that is not shown/],
    ["of one name", ["a.md", "a.md"], [file("a.md"), file("a.md")], /two files named a\.md/],
    ["with a path", ["../a.md"], [file("../a.md")], /a file named "\.\.\/a\.md"/],
    ["that are hidden", [".a"], [file(".a")], /a file named "\.a"/],
    ["whose name turns around", ["a\u202e.md"], [file("a\u202e.md")], /a file named/],
    ["without a name", [""], [file("")], /a file named ""/],
    ["with a space in the name, which Discord changes", ["a b.md"], [file("a b.md")], /a file named "a b\.md"/],
    ["that are too large", ["a"], [file("a", 10 * MEGABYTE + 1)], /a file of 10485761 bytes/],
    [
      "that are too large together",
      ["a", "b", "c"],
      ["a", "b", "c"].map((name) => file(name, 9 * MEGABYTE)),
      /bytes of files/,
    ],
    ["of which there are eleven", [..."abcdefghijk"], [..."abcdefghijk"].map((name) => file(name)), /11 files/],
  ])("finds those %s", (_, names, files, fault) => {
    expect(lintMessage(shown(...names), files).join("\n")).toMatch(fault);
  });
});
