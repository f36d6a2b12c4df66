import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/local/page/markdown.js";
import type { Block, Inline } from "../../../src/local/page/types.d.ts";

/** The tree in short: kind(children), so that a row of cases stays readable. */
const show = (node: Block | Inline): string => {
  switch (node.kind) {
    case "text":
      return JSON.stringify(node.text);
    case "code":
    case "everyone":
      return `${node.kind}(${JSON.stringify(node.text)})`;
    case "codeBlock":
      return `codeBlock:${node.language}(${JSON.stringify(node.text)})`;
    case "link":
      return `link:${node.href}${node.title ? `“${node.title}”` : ""}(${node.children.map(show)})`;
    case "user":
    case "role":
    case "channel":
      return `${node.kind}:${node.id}`;
    case "command":
      return `command:${node.name}:${node.id}`;
    case "emoji":
      return `emoji:${node.name}`;
    case "time":
      return `time:${node.seconds}:${node.style}`;
    case "list":
      return `${node.ordered ? `ol:${node.start}` : "ul"}(${node.items.map((item) => `li(${item.map(show)})`)})`;
    case "heading":
      return `h${node.level}(${node.children.map(show)})`;
    case "paragraph":
      return `p(${node.children.map(show)})`;
    default:
      return `${node.kind}(${(node.children as (Block | Inline)[]).map(show)})`;
  }
};
const read = (text: string) => parseMarkdown(text).map(show).join(" ");

describe("markdown as Discord reads it", () => {
  it.each([
    ["plain words", 'p("plain words")'],
    ["**bold** and *slanted* and _slanted_", 'p(strong("bold")," and ",em("slanted")," and ",em("slanted"))'],
    ["__under__ ~~struck~~ ||hidden||", 'p(underline("under")," ",strike("struck")," ",spoiler("hidden"))'],
    ["***both***", 'p(em(strong("both")))'],
    ["**bold *and slanted* in it**", 'p(strong("bold ",em("and slanted")," in it"))'],
    ["**two\nlines**", 'p(strong("two\\nlines"))'],
    ["`a *b*` and ``x ` y``", 'p(code("a *b*")," and ",code("x ` y"))'],
    ["see ```js\nlet a = 1;\n``` there", 'p("see ",codeBlock:js("let a = 1;")," there")'],
    ["```\na\n```\nb", 'p(codeBlock:("a"),"b")'],
    ["```\n# not a heading\n- nor a list\n```", 'p(codeBlock:("# not a heading\\n- nor a list"))'],
    ["# One\n## Two\n### Three\nrest", 'h1("One") h2("Two") h3("Three") p("rest")'],
    ["-# small print", 'subtext("small print")'],
    ["> a\n> b\nc", 'quote(p("a\\nb")) p("c")'],
    [">>> all\nof\nit", 'quote(p("all\\nof\\nit"))'],
    ["> # Title\n> - a", 'quote(h1("Title"),ul(li(p("a"))))'],
    ["- a\n- b\n  - c\n- d", 'ul(li(p("a")),li(p("b\\n"),ul(li(p("c")))),li(p("d")))'],
    ["3. a\n4. b", 'ol:3(li(p("a")),li(p("b")))'],
    ["a\n\nb", 'p("a\\n\\nb")'],
    ["above\n\n# Title", 'p("above\\n\\n") h1("Title")'],
  ])("reads %j", (text, tree) => expect(read(text)).toBe(tree));

  it.each([
    ["[the port](https://example.test/a)", 'p(link:https://example.test/a("the port"))'],
    ['[a](https://example.test/x "Where it goes")', 'p(link:https://example.test/x“Where it goes”("a"))'],
    ["[a](<https://example.test/x>)", 'p(link:https://example.test/x("a"))'],
    ["[**b**](https://example.test/)", 'p(link:https://example.test/(strong("b")))'],
    ["[a](https://example.test/x_(y))", 'p(link:https://example.test/x_(y)("a"))'],
    ["at https://example.test/a, then", 'p("at ",link:https://example.test/a("https://example.test/a"),", then")'],
    ["(https://example.test/a)", 'p("(",link:https://example.test/a("https://example.test/a"),")")'],
    ["<https://example.test/a>", 'p(link:https://example.test/a("https://example.test/a"))'],
    ["<@12> <@!12> <@&34> <#56>", 'p(user:12," ",user:12," ",role:34," ",channel:56)'],
    ["</briefing add:77>", "p(command:briefing add:77)"],
    ["<:tide:1> <a:tide:1>", 'p(emoji:tide," ",emoji:tide)'],
    ["<t:1764000000:R> <t:1764000000>", 'p(time:1764000000:R," ",time:1764000000:f)'],
    ["hello @everyone", 'p("hello ",everyone("@everyone"))'],
  ])("finds what %j points at", (text, tree) => expect(read(text)).toBe(tree));

  it.each([
    ["\\*not slanted\\*", 'p("*not slanted*")'],
    ["2 * 3 * 4", 'p("2 * 3 * 4")'],
    ["snake_case_name", 'p("snake_case_name")'],
    ["**open", 'p("**open")'],
    ["||||", 'p("||||")'],
    ["#hashtag", 'p("#hashtag")'],
    ["#### four", 'p("#### four")'],
    ["-#tight", 'p("-#tight")'],
    ["-5 degrees", 'p("-5 degrees")'],
    ["a > b", 'p("a > b")'],
    ["\\# no", 'p("# no")'],
    ["[a](javascript:alert(1))", 'p("[a](javascript:alert(1))")'],
    ["[a](data:text/html,x)", 'p("[a](data:text/html,x)")'],
    ["[a](//example.test)", 'p("[a](//example.test)")'],
    ["<javascript:alert(1)>", 'p("<javascript:alert(1)>")'],
    ["xhttps://example.test", 'p("xhttps://example.test")'],
    ["[a](example.test)", 'p("[a](example.test)")'],
    ["[](https://example.test)", 'p("[](",link:https://example.test/("https://example.test"),")")'],
    ["<t:abc>", 'p("<t:abc>")'],
    ["<@abc>", 'p("<@abc>")'],
    ["C:\\dir", 'p("C:\\\\dir")'],
  ])("leaves %j as it stands", (text, tree) => expect(read(text)).toBe(tree));

  it("does not let a label that is an address name another place", () => {
    expect(read("[https://good.test](https://bad.test)")).not.toContain('link:https://bad.test/("https://good.test")');
  });

  const pieces = fc.array(
    fc.constantFrom(
      "*",
      "**",
      "_",
      "__",
      "~~",
      "||",
      "`",
      "```",
      "[",
      "](",
      ")",
      "<",
      ">",
      "> ",
      "# ",
      "- ",
      "1. ",
      "\n",
      "\\",
      " ",
      "a",
      "https://e.test",
      "javascript:x",
      "<t:1:R>",
      "\u202e",
    ),
    { maxLength: 60 },
  );
  const leaves = (nodes: readonly (Block | Inline)[]): Inline[] =>
    nodes.flatMap((node) => {
      if (node.kind === "list") return node.items.flatMap((item) => leaves(item));
      return "children" in node ? [...(node.kind === "link" ? [node] : []), ...leaves(node.children)] : [node];
    });

  it("links to http and https alone, whatever the text", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const leaf of leaves(parseMarkdown(parts.join("")))) {
          if (leaf.kind === "link") expect(leaf.href).toMatch(/^https?:\/\//);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("keeps every letter of the text, in order", () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom("*", "**", "__", "~~", "||", "`", "\n", "> ", "# ", "- ", " "),
        fc.stringMatching(/^[a-z]{1,4}$/),
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const shown = leaves(parseMarkdown(parts.join("")))
          .map((leaf) => {
            // After "```", Discord takes the word on the opening line for the name of a language.
            if (leaf.kind === "codeBlock") return leaf.language + leaf.text;
            return "text" in leaf ? leaf.text : "";
          })
          .join("");
        expect(shown.replace(/[^a-z]/g, "")).toBe(parts.join("").replace(/[^a-z]/g, ""));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each(["*", "**a", "_", "||", "[", "`", "> ", "- ", "<", "***a***", "[a](", "*a_"])(
    "reads 4,000 characters of %j without delay",
    (piece) => {
      const text = piece.repeat(Math.ceil(4000 / piece.length));
      const before = process.cpuUsage();
      parseMarkdown(text);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
    },
  );
});
