import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeWeb } from "../../src/ingest/charset.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const wide = (text: string, bytes: 2 | 4, isLittle: boolean): Uint8Array => {
  const codes =
    bytes === 2
      ? [...Array(text.length).keys()].map((at) => text.charCodeAt(at))
      : [...text].map((letter) => letter.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(codes.length * bytes));
  for (const [index, code] of codes.entries()) {
    if (bytes === 2) view.setUint16(index * 2, code, isLittle);
    else view.setUint32(index * 4, code, isLittle);
  }
  return new Uint8Array(view.buffer);
};
const POLISH = "<?xml version='1.0' encoding='iso-8859-2'?><t>W\u00f3jt \u00b3\u00f3dk\u00b1</t>";

describe("decodeWeb", () => {
  test.each<[string, Uint8Array, string | null, string]>([
    ["UTF-8 without a word about it", utf8("<t>Café – “shut”</t>"), null, "<t>Café – “shut”</t>"],
    ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("<t>é</t>")]), null, "<t>é</t>"],
    ["UTF-8 that the server calls Latin", utf8("<t>Café</t>"), "text/xml; charset=ISO-8859-1", "<t>Café</t>"],
    [
      "UTF-8 that the document calls Latin",
      utf8('<?xml version="1.0" encoding="latin1"?><t>é</t>'),
      null,
      '<?xml version="1.0" encoding="latin1"?><t>é</t>',
    ],
    ["what the document declares", latin(POLISH), null, "<?xml version='1.0' encoding='iso-8859-2'?><t>Wójt łódką</t>"],
    [
      "what the server says before what the document says",
      latin("<?xml version='1.0' encoding='koi8-r'?><t>\u00e5</t>"),
      'text/xml; charset="windows-1251"',
      "<?xml version='1.0' encoding='koi8-r'?><t>е</t>",
    ],
    [
      "the document's word where the server's is unknown",
      latin(POLISH),
      "text/xml; charset=x-unheard-of",
      "<?xml version='1.0' encoding='iso-8859-2'?><t>Wójt łódką</t>",
    ],
    [
      "bytes that are called UTF-8 and are not",
      latin("<t>caf\u00e9 \u0093shut\u0094</t>"),
      "text/xml; charset=utf-8",
      "<t>café “shut”</t>",
    ],
    [
      "a page that declares itself in a meta element",
      latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\u00e4\u00e0'),
      "text/html",
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>да',
    ],
    ["UTF-8 that was cut in the middle of a letter", utf8("<t>ééééééééééé").slice(0, -1), null, "<t>éééééééééé\ufffd"],
    [
      "Japanese in ASCII bytes",
      Uint8Array.from([...utf8("<t>"), 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]),
      "text/xml; charset=iso-2022-jp",
      "<t>日",
    ],
    ["control characters, which are left out", utf8("<t>a\u0000\u0008b\u001b\tc\n</t>"), null, "<t>ab\tc\n</t>"],
    ["no bytes", new Uint8Array(), null, ""],
  ])("reads %s", (_name, bytes, contentType, text) => {
    expect(decodeWeb(bytes, contentType)).toBe(text);
  });

  test("gives back every text in every encoding of Unicode, with and without a mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), fc.boolean(), (words, isMarked, isLittle) => {
        const text = `<t>${words.replace(/[\u0000-\u001f\ufeff\ud800-\udfff]/g, "")}`;
        const given = isMarked ? `\ufeff${text}` : text;
        expect(decodeWeb(utf8(given), null)).toBe(text);
        expect(decodeWeb(wide(given, 2, isLittle), "text/xml; charset=utf-8")).toBe(text);
        expect(decodeWeb(wide(given, 4, isLittle), null)).toBe(text);
      }),
      { seed: 6 },
    );
  });
});
