import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import type { Failure, FetchTrouble, ForeignKind, Right } from "../src/domain/failure.ts";
import { RANK_REASONS } from "../src/domain/figure.ts";
import { ATTRIBUTION_RULES } from "../src/domain/quote.ts";
import { type Action, type Inline, type Part, reply, say } from "../src/domain/reply.ts";
import {
  CATALOGUES,
  COMMAND_WORDS,
  DISCORD_LOCALES,
  type Language,
  languageOf,
  type MessageKey,
} from "../src/languages/index.ts";
import { failureWords } from "../src/render/failure.ts";
import { lintMessage } from "../src/render/lint.ts";
import { drawMessage } from "../src/render/message.ts";
import { plain, sayIn } from "../src/render/say.ts";

const languages = Object.keys(CATALOGUES) as Language[];
const keys = Object.keys(CATALOGUES.en) as MessageKey[];
const endsAfter = (start: string): string[] =>
  keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));

const NOON = Date.UTC(2026, 2, 1, 12);
const source = `https://news.test/${"harbour/".repeat(30)}`;
const file = `${"harbour-".repeat(12)}.xml`;
const asked = "the old pier ".repeat(7).trim();
const FOREIGN: readonly ForeignKind[] = ["PDF", "Word document", "picture or recording", "archive", "program"];
const RIGHTS: readonly Right[] = ["Manage Server", "Send Messages in Threads", "Read Message History"];

/** Every kind of trouble, each with all of its reasons. */
const FAILURES: { readonly [Kind in Failure["kind"]]: readonly Extract<Failure, { kind: Kind }>[] } = {
  "file-empty": [{ kind: "file-empty", file }],
  "file-missing": [{ kind: "file-missing", file }],
  "file-unreadable": [{ kind: "file-unreadable", file, reason: "EACCES" }],
  "file-binary": [{ kind: "file-binary", file }],
  "file-too-large": [{ kind: "file-too-large", file, sizeBytes: 30_000_000, limitBytes: 25_000_000 }],
  "file-malformed": [null, 1_234].map((line) => ({ kind: "file-malformed", file, line, reason: "it ends too early" })),
  "file-type-unknown": [{ kind: "file-type-unknown", file }],
  "attachment-foreign": [{ kind: "attachment-foreign", file }],
  "file-not-fetched": (["gone", "slow", "broken"] as const).map((why) => ({ kind: "file-not-fetched", file, why })),
  "file-foreign": FOREIGN.map((what) => ({ kind: "file-foreign", file, what })),
  "feed-unreadable": (
    ["empty", "no articles", "no feed", "page", "too deep", "too large", "too many elements"] as const
  ).map((why) => ({ kind: "feed-unreadable", source, why })),
  "not-fetched": (endsAfter("failure.not-fetched.") as FetchTrouble[]).flatMap((why) =>
    [null, 1_000, 600_000, 86_400_000].map((retryAfterMs) => ({
      kind: "not-fetched" as const,
      source,
      why,
      status: retryAfterMs === null ? null : 503,
      retryAfterMs,
    })),
  ),
  "address-unknown": [{ kind: "address-unknown", asked }],
  "no-opml": [{ kind: "no-opml", file }],
  "feeds-not-found": [{ kind: "feeds-not-found", source }],
  "feed-known": [{ kind: "feed-known", name: "Harbour Echo" }],
  "feed-not-found": [{ kind: "feed-not-found", asked }],
  "too-many-feeds": [{ kind: "too-many-feeds", limit: 1_000 }],
  "shared-in-guild-only": [{ kind: "shared-in-guild-only" }],
  "no-link": [{ kind: "no-link" }],
  "no-words": [{ kind: "no-words" }],
  "too-soon": [400, 60_000, 120_000, 7_200_000].map((waitMs) => ({ kind: "too-soon", waitMs })),
  "not-a-page": (["PDF", "picture", "recording", "film", "font", "download"] as const).map((what) => ({
    kind: "not-a-page",
    source,
    what,
  })),
  "page-too-complex": (["nodes", "depth"] as const).map((what) => ({ kind: "page-too-complex", source, what })),
  "page-without-article": [{ kind: "page-without-article", source }],
  "article-without-text": [{ kind: "article-without-text", source }],
  "article-too-short": [{ kind: "article-too-short", source }],
  "article-withheld": [{ kind: "article-withheld", source }],
  "article-too-long": [{ kind: "article-too-long", source, characters: 1_234_567, limit: 400_000 }],
  "article-not-read": [{ kind: "article-not-read", source }],
  "article-not-found": [[], ["Pier shut"], ["Pier shut", "Pier open"]].map((near) => ({
    kind: "article-not-found",
    asked,
    near,
  })),
  "zone-unknown": [{ kind: "zone-unknown", asked }],
  "time-unknown": [{ kind: "time-unknown", asked }],
  "date-unknown": [{ kind: "date-unknown", asked }],
  "choose-one": [{ kind: "choose-one", options: ["quotes article", "quotes query", "quotes speaker"] }],
  "not-together": [{ kind: "not-together", options: ["quotes article", "quotes topic"] }],
  "guild-only": [{ kind: "guild-only" }],
  "permissions-missing": RIGHTS.map((_, index) => ({
    kind: "permissions-missing",
    channel: "news",
    missing: RIGHTS.slice(index),
  })),
  "channel-unsuitable": [{ kind: "channel-unsuitable", channel: "voices" }],
  "channel-needs-tag": [{ kind: "channel-needs-tag", channel: "digest" }],
  "not-in-channel": (["thread", "publish"] as const).map((option) => ({
    kind: "not-in-channel",
    option,
    channel: "news",
  })),
  "too-many-times": [{ kind: "too-many-times", limit: 6 }],
  "role-not-mentionable": [{ kind: "role-not-mentionable", role: "readers" }],
  "never-everyone": [{ kind: "never-everyone" }],
  "briefing-not-found": [{ kind: "briefing-not-found", asked }],
  "too-many-briefings": [{ kind: "too-many-briefings", limit: 25 }],
  "watch-not-found": [{ kind: "watch-not-found", asked }],
  "nothing-to-watch": [{ kind: "nothing-to-watch", asked }],
  "too-many-watches": (["person", "guild"] as const).map((whose) => ({ kind: "too-many-watches", whose, limit: 25 })),
  "not-allowed": [
    { kind: "not-allowed", needs: "Manage Server" },
    { kind: "not-allowed", needs: "Send Messages", here: true },
  ],
  "stale-button": [{ kind: "stale-button" }],
  "command-unknown": [{ kind: "command-unknown" }],
  "store-refused": [
    ...(["damaged", "newer", "locked", "unwritable", "running"] as const).map(
      (reason) => ({ kind: "store-refused", file, reason }) as const,
    ),
    { kind: "store-refused", file, reason: "running", holder: { pid: 4_711, startedAt: NOON } },
  ],
};

const moment = { at: NOON, zone: "known", printed: null } as const;
const excerpt = { words: "The old pier will shut on Monday.", bold: [], mark: "¶4" } as const;
const sourceLine = {
  kind: "source",
  publisher: "Harbour Echo",
  byline: "Lena Vogt",
  published: moment,
  modified: moment,
  retrieved: NOON,
  alsoIn: ["The Quay", "Tide"],
  more: 3,
} as const;
const quote = {
  kind: "quote",
  excerpt,
  form: "direct",
  speaker: "Lena Vogt",
  role: "harbour master",
  attribution: null,
  mended: true,
  from: "Harbour Echo",
} as const;
const indirect = { ...quote, form: "indirect", speaker: null, mended: false } as const;
const namedIn = [
  null,
  ...[3, 0, -1, 14].map((paragraphsAbove) => ({ paragraphsAbove })),
  ...["headline", "standfirst", "byline", "caption", "credit"].map((block) => ({ block })),
];

/** Every kind of part, each in the ways in which our words come into it. */
const PARTS: { readonly [Kind in Part["kind"]]: readonly Extract<Part, { kind: Kind }>[] } = {
  title: [{ kind: "title", text: [say("search.title", { asked: { words: asked } })] }],
  text: [{ kind: "text", text: [{ strong: say("untitled") }, " · ", { time: NOON, style: "relative" }] }],
  note: [{ kind: "note", text: [{ list: [say("foreign.pdf"), say("foreign.word"), { command: "help" }], as: "or" }] }],
  divider: [{ kind: "divider" }],
  chart: [
    {
      kind: "chart",
      chart: {
        kind: "coverage",
        title: [say("chart.coverage", { of: "both", topic: { words: "Energy" }, source: { words: "Echo" } })],
        days: [
          { day: "2026-03-05", articles: 0 },
          { day: "2026-03-06", articles: 1_200 },
        ],
      },
    },
    {
      kind: "chart",
      chart: {
        kind: "course",
        title: [say("chart.course", { asked: { words: asked } })],
        headline: "Old pier to shut",
        points: Array.from({ length: 40 }, (_, index) => ({
          time: "2026-03-06T14:20",
          value: index,
          words: `at least ${index}`,
          from: index % 2 ? "Harbour Echo" : null,
        })),
      },
    },
  ],
  picture: [
    { kind: "picture", url: "https://news.test/pier.jpg", alt: "The pier at dawn. ".repeat(90), credit: "Tessa Quill" },
    { kind: "picture", url: "https://news.test/pier.jpg", alt: "The pier at dawn.", credit: null },
  ],
  headline: [{ kind: "headline", words: "Old pier to shut", url: "https://news.test/pier", number: 1 }],
  standfirst: [{ kind: "standfirst", words: "Boats land at the new quay." }],
  source: [
    sourceLine,
    { ...sourceLine, publisher: null, published: null, modified: null, more: 0 },
    { ...sourceLine, published: { at: NOON, zone: "unknown", printed: null }, alsoIn: [] },
  ],
  label: [{ kind: "label", words: "Corrected: the pier is 90 metres long." }],
  sentence: [{ kind: "sentence", excerpt: { ...excerpt, mark: say("place.standfirst") } }],
  paragraph: [{ kind: "paragraph", excerpt }],
  quote: [indirect, ...namedIn.map((named) => ({ ...quote, attribution: { words: "Ms Vogt", namedIn: named } }))],
  because: ATTRIBUTION_RULES.flatMap((rule) =>
    (["name", "pronoun"] as const).map((through) => ({
      kind: "because" as const,
      because: { rule, through, antecedent: { start: 0, end: 9 } },
      printed: "she",
      name: "Lena Vogt",
    })),
  ),
  ranked: [RANK_REASONS, RANK_REASONS.slice(0, 1), []].map((why) => ({ kind: "ranked", why })),
  figure: [
    {
      kind: "figure",
      words: "90 metres",
      excerpt,
      saidBy: "Lena Vogt",
      from: "Harbour Echo",
      others: [{ words: "95 metres", publisher: null, published: moment }],
    },
  ],
};

describe.each(languages)("what is said in %s is taken by Discord", (language) => {
  test("in every kind of part", async () => {
    for (const parts of Object.values(PARTS)) await expectDrawn(parts, language);
    await expectDrawn(Object.values(PARTS).flat(), language);
  });

  test("of every kind of trouble", async () => {
    for (const failure of Object.values(FAILURES).flat() as Failure[])
      await expectDrawn([{ kind: "text", text: failureWords(failure) }], language);
  });

  test("in every message, whatever it counts and tells apart", async () => {
    for (const key of keys)
      for (const pieces of samplePieces(key)) {
        const words = sayIn(language, key, pieces);
        expect([key, words]).toEqual([key, expect.not.stringMatching(/[{}]|undefined/)]);
        await expectDrawn([{ kind: "text", text: ["· ", say(key, pieces)] }], language);
      }
  });

  test("on labels, none of which has to be cut", async () => {
    expect(LABELS.length).toBeGreaterThan(15);
    for (const { key, limit } of LABELS)
      for (const pieces of samplePieces(key)) {
        const words = sayIn(language, key, pieces);
        expect([key, words, words.length <= limit]).toEqual([key, words, true]);
      }
    await expectDrawn(PARTS.title, language, LABELS.slice(0, 20).map(buttonOf));
  });
});

test("every language is chosen by each of its locales of Discord", () => {
  for (const language of languages)
    for (const locale of DISCORD_LOCALES[language]) expect([locale, languageOf(locale)]).toEqual([locale, language]);
});

test.each([
  ["pt", "a, b e c", "a, b ou c", "também em Echo e mais 1.200", "1 matéria guardada, nenhuma publicada."],
  [
    "ja",
    "a、b、c",
    "a、b、またはc",
    "ほかにEchoなど、さらに1,200媒体も掲載",
    "記事を1件保存しました。投稿はしていません。",
  ],
] as const)("%s lists and counts in its own way", (language, and, or, also, stored) => {
  const names = ["a", "b", "c"];
  expect(plain([{ list: names, as: "and" }], language)).toBe(and);
  expect(plain([{ list: names, as: "or" }], language)).toBe(or);
  expect(sayIn(language, "also-in", { names: "Echo", more: 1_200 })).toBe(also);
  expect(sayIn(language, "feeds.stored", { count: 1 })).toBe(stored);
});

test("nought is more than one in Portuguese", () => {
  expect(sayIn("pt", "feeds.title", { count: 0 })).toBe("0 feeds");
});

test("options are called in messages as in the commands", () => {
  const optionsIn = (message: string) => [...message.matchAll(/`([^`]+)`/g)].map(([, option]) => option!);
  for (const [language, words] of Object.entries(COMMAND_WORDS))
    for (const key of keys) {
      const named = optionsIn(CATALOGUES.en[key]).map(
        (option) => Object.entries(words).find(([path]) => path.endsWith(` ${option}`))?.[1].name,
      );
      expect([language, key, optionsIn(CATALOGUES[language as Language][key])]).toEqual([language, key, named]);
    }
});

async function expectDrawn(parts: readonly Part[], language: Language, actions: readonly Action[] = []): Promise<void> {
  const post = { command: "search", state: ["pier"] };
  // A message of a divider alone is never said.
  const said = reply([...PARTS.title, ...parts], { actions, post });
  const message = await drawMessage(said, { language, keepState: async () => "token" });
  expect([JSON.stringify(parts).slice(0, 200), lintMessage(message)]).toEqual([expect.any(String), []]);
}

const buttonOf = ({ key }: { readonly key: MessageKey }, index: number): Action => ({
  kind: "button",
  label: say(key, samplePieces(key)[0]),
  style: "secondary",
  command: "search",
  verb: "on",
  state: [String(index)],
});

/** Discord's limits for what stands on buttons and in forms, by how the code calls it. */
const LIMITS: Readonly<Record<string, number>> = { placeholder: 150, title: 45, hint: 100 };
const BUTTON = 80;

/** The messages that the code puts on buttons, into selects and forms. */
const LABELS = sources().flatMap((code) =>
  [...code.matchAll(/\b(label|placeholder|hint|title|button|step)(?:: |\()say\(["`]([^"`$]+)/g)].flatMap(
    ([, what, start]) =>
      keys
        .filter((key) => (start!.endsWith(".") ? key.startsWith(start!) : key === start))
        .map((key) => ({ key, limit: LIMITS[what!] ?? BUTTON })),
  ),
);

function sources(): string[] {
  const root = join(import.meta.dirname, "..");
  return ["src", "commands"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(root, folder, name), "utf8")),
  );
}

type Pieces = Readonly<Record<string, Inline | number>>;

/** The kinds of nodes in a parsed message. */
const TYPE = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7 } as const;
const COUNTS = [0, 1, 2, 12_345];

type Node = {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
};

/** Values for the pieces of a message: each count with each of the cases that the English tells apart. */
function samplePieces(key: MessageKey): Pieces[] {
  const nodes = nodesOf(
    new IntlMessageFormat(CATALOGUES.en[key], "en", undefined, { ignoreTag: true }).getAst() as readonly Node[],
  );
  return Object.entries(Object.groupBy(nodes, ({ value }) => value)).reduce<Pieces[]>(
    (samples, [name, same]) => samples.flatMap((one) => valuesOf(same!).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

const nodesOf = (nodes: readonly Node[]): Node[] =>
  nodes
    .filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound)
    .flatMap((node) => [node, ...Object.values(node.options ?? {}).flatMap(({ value }) => nodesOf(value))]);

function valuesOf(same: readonly Node[]): (string | number)[] {
  const select = same.find(({ type }) => type === TYPE.select);
  if (select) return Object.keys(select.options!);
  return same.some(({ type }) => type === TYPE.plural || type === TYPE.number) ? COUNTS : ["Old pier"];
}
