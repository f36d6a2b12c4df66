import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/ingest/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);

describe("decode", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["UTF-8", utf8("The café – “shut”"), "The café – “shut”"],
    ["UTF-8 with a mark, which is no part of the text", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Café")]), "Café"],
    ["UTF-16", utf16("Café “shut”"), "Café “shut”"],
    ["windows-1252", Uint8Array.from([...utf8("The caf"), 0xe9, 0x20, 0x93, ...utf8("shut"), 0x94]), "The café “shut”"],
    ["bytes with a NUL", Uint8Array.from([65, 0, 66]), null],
    ["bytes that are mostly high and no UTF-8", Uint8Array.from([0xff, 0xd8, 0xe0, 0xfe, 0x41]), null],
    ["a text with one stray NUL", utf8(`${"The pier closed. ".repeat(20)}\0`), "The pier closed. ".repeat(20)],
    ["a text of pages", utf8("One.\fTwo."), "One.\fTwo."],
    ["UTF-8 that was cut off in a letter", utf8("Η προβλήτα έκλεισε").subarray(0, -1), "Η προβλήτα έκλεισ\ufffd"],
    ["control characters", Uint8Array.from([65, 1, 2, 3]), null],
  ])("reads %s", (_name, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });

  test("reads what it is told the bytes are, however many of them are high", () => {
    const greek = Uint8Array.from("\u00c1\u00e8\u00de\u00ed\u00e1", (letter) => letter.charCodeAt(0));
    expect([decode(greek), decode(greek, "text/plain; charset=iso-8859-7")]).toEqual([null, "Αθήνα"]);
  });

  test("gives back every text that was written as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/[\u0000-\u001f\ufeff]/.test(text));
        expect(decode(utf8(text))).toBe(text);
      }),
      { seed: 2 },
    );
  });
});
