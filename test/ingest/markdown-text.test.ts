import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfMarkdown } from "../../src/ingest/formats/markdown-text.ts";

const told = (markdown: string): [string, string][] => {
  const { text, told: blocks } = textOfMarkdown(markdown);
  return blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
};

describe("textOfMarkdown", () => {
  test.each([
    ["It rose by **12 percent** on *Monday*.", "It rose by 12 percent on Monday."],
    ["It rose by __12 percent__ on _Monday_.", "It rose by 12 percent on Monday."],
    ["**It *rose* at last**, he said.", "It rose at last, he said."],
    ["The [tax on salt](https://tarn.example/salt) rises.", "The tax on salt rises."],
    ['The [tax](https://tarn.example/salt_(tax) "Salt") rises.', "The tax rises."],
    ["The [tax][1] rises.[^2]", "The tax rises."],
    ["See <https://tarn.example/salt>.", "See https://tarn.example/salt."],
    ["> “It rose,” he said.", "“It rose,” he said."],
    ["The `tax` rises.", "The tax rises."],
    ["Five \\* five \\_ a \\[b\\]", "Five * five _ a [b]"],
    ["It rose.  ", "It rose."],
    ["It rose.\\\nThen it fell.", "It rose.\nThen it fell."],
    ["It rose ![salt](salt.jpg)again.", "It rose again."],
    ["One.\r\n\r\n*Two* words.", "One.\r\n\r\nTwo words."],
    ["[1]: https://tarn.example\n\nIt rose.", "It rose."],
    ["<!-- a comment -->\nIt rose.", "It rose."],
  ])("reads %j", (markdown, text) => {
    expect(textOfMarkdown(markdown).text.trim()).toBe(text);
  });

  test.each([
    "5 * 3 * 2 boats",
    "a snake_case_name stays",
    "It rose [sic] by 3.",
    "“[The tax] rose” (he said)",
    "The tax rose*",
    "#1 in the land",
  ])("leaves %j as it is", (line) => {
    expect(textOfMarkdown(line).text).toBe(line);
  });

  test.each<[string, [string, string][]]>([
    ["# Salt\n\nIt rose.\n\n## What changes ##\n\nMuch.", [["subheading", "What changes"]]],
    ["# Salt\n\n**The tax goes up again**\n\nIt rose.", [["standfirst", "The tax goes up again"]]],
    ["# Salt\n\nIt rose.\n\n**What changes**\n\nMuch.", [["subheading", "What changes"]]],
    [
      "It rose.\n\n* **Much** more\n- less",
      [
        ["list-item", "Much more"],
        ["list-item", "less"],
      ],
    ],
    [
      "It rose.\n\n- [Salt tax: what you need to know](https://tarn.example/1)\n- [The council voted on Monday.](https://tarn.example/2)\n- [Salt port reopens](https://tarn.example/3)\n- [Ana Ruiz](https://tarn.example/4)",
      [
        ["furniture", "Salt tax: what you need to know"],
        ["list-item", "The council voted on Monday."],
        ["furniture", "Salt port reopens"],
        ["list-item", "Ana Ruiz"],
      ],
    ],
    [
      "It rose.\n\n[Nine salt pans close at Orrin](https://tarn.example/1)",
      [["furniture", "Nine salt pans close at Orrin"]],
    ],
    ["[Salt tax rises at last](https://tarn.example/1)\n\nIt rose.\n\n[Lena Brod](https://tarn.example/b)", []],
    ["![](a.jpg)\n*Salt pans at Orrin*\n\nIt rose.", [["caption", "Salt pans at Orrin"]]],
    ["![Salt pans at Orrin today](a.jpg)\n\nIt rose.", [["caption", "Salt pans at Orrin today"]]],
    ['![salt](a.jpg "Salt pans at Orrin today")\n\nIt rose.', [["caption", "Salt pans at Orrin today"]]],
    ["![salt](a.jpg)\n\nIt rose.", []],
    ["It rose.\n\n*It rose by much, he said.*", []],
  ])("knows the kinds of lines in %j", (markdown, kinds) => {
    expect(told(markdown)).toEqual(kinds);
  });

  test("gives the headline without its marks, as it stands in the text", () => {
    const { headline, text } = textOfMarkdown("# The *salt* tax\n\nIt rose.");
    expect(headline).toBe("The salt tax");
    expect(text).toBe("The salt tax\n\nIt rose.");
  });

  test("tells of whole lines of its text, in order, whatever it is given", () => {
    const piece = fc.constantFrom(
      "# ",
      "## ",
      "- ",
      "* ",
      "> ",
      "**",
      "*",
      "_",
      "__",
      "![a b c d](e)",
      "[a](b)",
      "[",
      "](",
      "\n",
      "\n\n",
      "\r\n",
      "word",
      " ",
      "It rose.",
      "\\",
      "`",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, told: blocks, headline } = textOfMarkdown(pieces.join(""));
        let before = 0;
        for (const { span } of blocks) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(text.slice(span.start, span.end)).toMatch(/^[^\r\n]+$/);
          expect(text.slice(0, span.start)).toMatch(/(?:^|[\r\n])$/);
          before = span.end;
        }
        if (headline !== null) expect(text).toContain(headline);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test.each(["*a ", "**a ", "_a ", "[a", "![", "[a](", "`", "\\", "> ", "<http://", "[^"])(
    "reads 100,000 times %j in linear time",
    (unit) => {
      const began = performance.now();
      textOfMarkdown(unit.repeat(100_000));
      expect(performance.now() - began).toBeLessThan(3000);
    },
  );
});
