import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Action, type Part, type Reply, reply } from "../../src/domain/reply.ts";
import { decodeId } from "../../src/render/custom-id.ts";
import { lintMessage } from "../../src/render/lint.ts";
import { drawMessage, type KeepState, type MessageJson } from "../../src/render/message.ts";
import { shorten } from "../../src/render/shorten.ts";

function keeper() {
  const kept: string[] = [];
  return { kept, keep: async (json: string) => `t${kept.push(json)}` };
}

const draw = (said: Reply, keepState: KeepState = keeper().keep, mention: string | null = null) =>
  drawMessage(said, { keepState, language: "en", mention });
const texts = (message: MessageJson): string => JSON.stringify(message.components);
const sentence = (words: string, mark: string | null = "¶4"): Part => ({
  kind: "sentence",
  excerpt: { words, bold: [], mark },
});
const button = (state: string[]): Action => ({
  kind: "button",
  label: "Go",
  style: "secondary",
  command: "search",
  verb: "on",
  state,
});

describe("a drawn message", () => {
  test("is one container of Components V2 and pings nobody", async () => {
    const message = await draw(reply([{ kind: "title", text: ["Hello"] }, sentence("It rained.")]), keeper().keep);
    expect(message).toEqual({
      flags: 32768,
      components: [
        {
          type: 17,
          accent_color: expect.any(Number),
          components: [{ type: 10, content: "## Hello\nIt rained. `¶4`" }],
        },
      ],
      allowed_mentions: { parse: [] },
    });
  });

  test("shows a picture with its words for those who cannot see it, and its credit below, which formats nothing", async () => {
    const alt = `The *pier* at dawn. ${"Fog. ".repeat(300)}`;
    const picture: Part = { kind: "picture", url: "https://img.example/p.jpg", alt, credit: "**Ada** / @everyone" };
    const said = reply([{ kind: "title", text: ["Pier"] }, picture, sentence("It rained.")]);
    const message = await draw(said);
    expect(lintMessage(message)).toEqual([]);
    const [container] = message.components as unknown as { components: object[] }[];
    expect(container!.components).toEqual([
      { type: 10, content: "## Pier" },
      {
        type: 12,
        items: [{ media: { url: picture.url }, description: expect.stringMatching(/^The \*pier\* at dawn\..*…$/) }],
      },
      { type: 10, content: "-# \\*\\*Ada\\*\\* / \\@everyone\nIt rained. `¶4`" },
    ]);
    const without = await draw(reply([{ ...picture, credit: null }, sentence("It rained.")]));
    expect(texts(without)).not.toContain('"content":"\\n');
  });

  test("names the one role it may ping in a line of its own", async () => {
    const message = await draw(reply([sentence("x")]), keeper().keep, "123456789012345678");
    expect(message.components[0]).toEqual({ type: 10, content: "<@&123456789012345678>" });
    expect(message.allowed_mentions).toEqual({ parse: [], roles: ["123456789012345678"] });
  });

  test("shows a quotation with its speaker, role and what was mended", async () => {
    const part: Part = {
      kind: "quote",
      excerpt: { words: "We sail [at dawn]", bold: [], mark: "¶2" },
      form: "direct",
      speaker: "Ada Brook",
      role: "harbour master",
      attribution: { words: "Ms Brook", namedIn: { paragraphsAbove: 2 } },
      mended: true,
      from: null,
    };
    const message = await draw(reply([part]), keeper().keep);
    expect(texts(message)).toContain(
      "> “We sail \\\\[at dawn\\\\]” `¶2`\\n> — **Ada Brook** · harbour master · printed as “Ms Brook”, named two paragraphs above · a quotation mark is missing in the source",
    );
  });

  test("keeps two quotations in a row apart", async () => {
    const quote = (words: string): Part => ({
      kind: "quote",
      excerpt: { words, bold: [], mark: null },
      form: "direct",
      speaker: "A",
      role: null,
      attribution: null,
      mended: false,
      from: null,
    });
    expect(texts(await draw(reply([quote("One"), quote("Two")]), keeper().keep))).toContain(
      "> “One”\\n> — **A**\\n\\n> “Two”".replaceAll("\\\\", "\\"),
    );
  });

  test("shows words in bold by their place and nothing else of the source's marks", async () => {
    const part: Part = {
      kind: "sentence",
      excerpt: { words: "It *cost* about $4 million.", bold: [{ start: 10, end: 26 }], mark: "¶1" },
    };
    expect(texts(await draw(reply([part]), keeper().keep))).toContain("It \\\\*cost\\\\* **about $4 million**. `¶1`");
  });

  test.each([
    [
      [
        [0, 3],
        [3, 6],
      ],
      "**abcdef**gh",
    ],
    [
      [
        [0, 4],
        [2, 6],
      ],
      "**abcdef**gh",
    ],
    [
      [
        [6, 8],
        [0, 2],
      ],
      "**ab**cdef**gh**",
    ],
    [[[0, 0]], "abcdefgh"],
  ])("puts places that touch in one stretch of bold: %j", async (places, drawn) => {
    const bold = places.map(([start = 0, end = 0]) => ({ start, end }));
    const part: Part = { kind: "sentence", excerpt: { words: "abcdefgh", bold, mark: null } };
    expect(texts(await draw(reply([part]), keeper().keep))).toContain(`"${drawn}"`);
  });

  test("puts the figures of other sources beside one", async () => {
    const part: Part = {
      kind: "figure",
      words: "14",
      excerpt: { words: "It killed 14 people.", bold: [{ start: 10, end: 12 }], mark: "¶1" },
      saidBy: null,
      from: "Echo",
      others: [
        { words: "more than 70", publisher: "Post", published: { at: 5_000, zone: "known", printed: null } },
        { words: "63", publisher: null, published: null },
      ],
    };
    expect(texts(await draw(reply([part]), keeper().keep))).toContain(
      "▪ It killed **14** people. `¶1` — Echo\\n-# others give **more than 70** (Post, <t:5:R>), **63** (no publisher named)",
    );
  });

  test("shows a time without zone in its printed words, never as a moment", async () => {
    const source: Part = {
      kind: "source",
      publisher: "Harbour News",
      byline: null,
      modified: null,
      published: { at: 0, zone: "unknown", printed: "3 May, 10:31 PM" },
      retrieved: 0,
      alsoIn: [],
      more: 0,
    };
    const drawn = texts(await draw(reply([source]), keeper().keep));
    expect(drawn).toContain("3 May, 10:31 PM (no time zone given)");
    expect(drawn).not.toContain("<t:");
  });

  test("says when the source changed its article last", async () => {
    const source: Part = {
      kind: "source",
      publisher: "Harbour News",
      byline: null,
      published: { at: 60_000, zone: "known", printed: null },
      modified: { at: 120_000, zone: "known", printed: null },
      retrieved: 0,
      alsoIn: [],
      more: 0,
    };
    expect(texts(await draw(reply([source]), keeper().keep))).toContain("<t:60:R> · updated <t:120:R>");
  });

  test("puts five buttons in a row, a select in its own, and leaves out a select of nothing", async () => {
    const select = (values: string[]): Action => ({
      kind: "select",
      placeholder: "Open",
      command: "summary",
      verb: "open",
      state: [],
      options: values.map((value) => ({ label: value, description: null, value })),
    });
    const actions = [...["a", "b", "c", "d", "e", "f"].map((name) => button([name])), select(["x"]), select([])];
    const [container] = (await draw(reply([sentence("x")], { actions }), keeper().keep)).components as unknown as [
      { components: { type: number; components: unknown[] }[] },
    ];
    expect(container.components.filter(({ type }) => type === 1).map(({ components }) => components.length)).toEqual([
      5, 1, 1,
    ]);
  });

  test("adds Post here for one person, not to what everybody sees", async () => {
    const post = { command: "latest", state: ["", "", "5"] };
    expect(texts(await draw(reply([sentence("x")], { post }), keeper().keep))).toContain("v1:latest:post:::5");
    expect(texts(await draw(reply([sentence("x")], { post, audience: "everyone" }), keeper().keep))).not.toContain(
      "Post here",
    );
  });

  test("keeps state that is too long for a button, and names it by a token", async () => {
    const { kept, keep } = keeper();
    const message = await draw(reply([sentence("x")], { actions: [button(["y".repeat(200)])] }), keep);
    expect(texts(message)).toContain("v1:search:on:~t1");
    expect(JSON.parse(kept[0]!)).toEqual(["y".repeat(200)]);
  });

  test("never links to anything but the web", async () => {
    const part: Part = { kind: "headline", words: "Click", url: "javascript:alert(1)", number: null };
    const link: Action = { kind: "link", label: "Open", url: "javascript:alert(1)" };
    expect(texts(await draw(reply([part], { actions: [link] }), keeper().keep))).not.toContain("javascript");
  });
});

describe("what does not fit", () => {
  test("is cut at the end of a sentence and kept whole behind a button", async () => {
    const { kept, keep } = keeper();
    const words = Array.from({ length: 300 }, (_, index) => `Sentence number ${index} is here.`).join(" ");
    const message = await draw(reply([sentence(words)]), keep);
    expect(lintMessage(message)).toEqual([]);
    const [container] = message.components as unknown as [{ components: { content: string }[] }];
    const shown = container.components[0]!.content.replace(/ `¶4`$/, "");
    expect(shown).toMatch(/is here\. ?$/);
    const rest = JSON.parse(JSON.parse(kept[0]!)[0]) as { excerpt: { words: string } }[];
    expect(shown + rest.map(({ excerpt }) => excerpt.words).join("")).toBe(words);
  });

  test("goes on for as many messages as it takes, and nothing is lost", async () => {
    const words = "Nordwind. ".repeat(1_500);
    let parts: Part[] = [sentence(words, "¶1"), sentence("The end.", "¶2")];
    let seen = "";
    for (let messages = 0; parts.length > 0; messages += 1) {
      expect(messages).toBeLessThan(10);
      const { kept, keep } = keeper();
      const message = await draw(reply(parts), keep);
      const [container] = message.components as unknown as [{ components: { content?: string }[] }];
      seen += container.components.map(({ content = "" }) => content.replace(/ `¶\d`/g, "")).join("\n");
      parts = kept.length > 0 ? (JSON.parse(JSON.parse(kept.at(-1)!)[0]) as Part[]) : [];
    }
    expect(seen.replace(/\s+/g, " ").trim()).toBe(`${words}The end.`);
  });

  test("is left out and said, when it cannot be cut, and the rest goes on", async () => {
    const { kept, keep } = keeper();
    const source: Part = {
      kind: "source",
      publisher: "x".repeat(5_000),
      byline: null,
      modified: null,
      published: null,
      retrieved: 0,
      alsoIn: [],
      more: 0,
    };
    const message = await draw(reply([source, sentence("It rained.")]), keep);
    expect([texts(message).includes("too long for a message"), texts(message).includes("It rained."), kept]).toEqual([
      true,
      true,
      [],
    ]);
  });

  test("is counted in bytes where it is cut: Japanese first and English after", async () => {
    const words = `${"港は静かだった".repeat(540)}。 ${"It was quiet in the port. ".repeat(420)}`;
    const message = await draw(reply([sentence(words)]), keeper().keep);
    expect(lintMessage(message)).toEqual([]);
    expect(bytesOf(message)).toBeLessThanOrEqual(9_000);
  });

  test("is more than 24 pieces: then the next message goes on", async () => {
    const parts = Array.from({ length: 60 }, (_, index): Part[] => [
      { kind: "divider" },
      sentence(`Number ${index}.`),
    ]).flat();
    const { kept, keep } = keeper();
    const [container] = (await draw(reply(parts), keep)).components as unknown as [{ components: unknown[] }];
    expect(container.components.length).toBeLessThanOrEqual(26);
    expect(JSON.stringify(JSON.parse(JSON.parse(kept[0]!)[0]))).toContain("Number 59.");
  });

  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."ab .*_@#<>[]()|`~\n-1"),
      fc.constantFrom("日", "ไ", "ع", "🚢", "é"),
      fc.constant("long ".repeat(60)),
    ),
    maxLength: 200,
  });
  const excerpt = words.map((text) => ({
    words: text || "x",
    bold: [{ start: 0, end: Math.min(3, text.length) }],
    mark: "¶1",
  }));
  const part: fc.Arbitrary<Part> = fc.oneof(
    excerpt.map((one): Part => ({ kind: "sentence", excerpt: one })),
    excerpt.map((one): Part => ({ kind: "paragraph", excerpt: one })),
    excerpt.map(
      (one): Part => ({
        kind: "quote",
        excerpt: one,
        form: "direct",
        speaker: one.words.slice(0, 40),
        role: null,
        attribution: null,
        mended: false,
        from: null,
      }),
    ),
    excerpt.map(
      (one): Part => ({ kind: "figure", words: one.words, excerpt: one, saidBy: null, from: null, others: [] }),
    ),
    words.map((text): Part => ({ kind: "headline", words: text || "x", url: "https://example.test/a", number: 1 })),
    fc.constant<Part>({ kind: "divider" }),
  );

  test("comes to an end, whatever the parts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 20 }), async (first) => {
        let parts: Part[] = first;
        for (let messages = 0; parts.length > 0; messages += 1) {
          expect(messages).toBeLessThan(40);
          const { kept, keep } = keeper();
          await draw(reply(parts), keep);
          parts = kept.length > 0 ? (JSON.parse(JSON.parse(kept.at(-1)!)[0]) as Part[]) : [];
        }
      }),
      { numRuns: 60 },
    );
  });

  test("never makes a message that Discord would refuse, whatever the parts", async () => {
    const actions = [button(["1"]), button(["2"])];
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 30 }), async (parts) => {
        const message = await draw(
          reply([{ kind: "title", text: ["T"] }, ...parts], { actions, post: { command: "latest", state: [] } }),
          keeper().keep,
        );
        expect(lintMessage(message)).toEqual([]);
        for (const { custom_id } of ids(message)) expect(decodeId(custom_id)).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});

const bytesOf = (message: MessageJson): number =>
  (texts(message).match(/"content":"(?:[^"\\\\]|\\\\.)*"/g) ?? []).reduce(
    (sum, content) => sum + Buffer.byteLength(JSON.parse(content.slice(10)) as string),
    0,
  );

function ids(value: unknown): { custom_id: string }[] {
  if (Array.isArray(value)) return value.flatMap(ids);
  if (typeof value !== "object" || value === null) return [];
  return [...("custom_id" in value ? [value as { custom_id: string }] : []), ...Object.values(value).flatMap(ids)];
}

test.each([
  ["short", 10, "short"],
  ["a longer headline here", 12, "a longer…"],
  ["abcdefghijklmnop", 8, "abcdefg…"],
  ["  spaced \n out ", 20, "spaced out"],
])("labels are cut at a word: %s", (text, limit, cut) => {
  expect(shorten(text, limit)).toBe(cut);
});
