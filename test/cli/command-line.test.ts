import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holdFolder } from "../../src/store/sqlite/lock.ts";
import { HARBOUR } from "../sample-article.ts";

const ROOT = join(import.meta.dirname, "..", "..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as npm does. */
function verbatim(args: readonly string[], input = "", dataDir = join(folder, "data")) {
  const env = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "error", DISCORD_TOKEN: "" };
  const run = spawnSync(process.execPath, [join(ROOT, "src", "start.js"), "cli", ...args], {
    input,
    encoding: "utf8",
    env,
    cwd: folder,
  });
  return { out: run.stdout, err: run.stderr, code: run.status };
}

type Place = { readonly start: number; readonly end: number; readonly text: string };
type Row = Record<string, unknown> & { readonly summary: Place[]; readonly quotes: Place[]; readonly figures: Place[] };

const rows = (text: string): Row[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("verbatim read", () => {
  test("answers rows in order, and a row that cannot be read without stopping the others", () => {
    const input = [
      JSON.stringify({ id: "a", text: HARBOUR }),
      "not json",
      JSON.stringify({ id: "empty", text: "" }),
      "",
      JSON.stringify({ id: 7, text: "It rained.", headline: "" }),
    ].join("\n");
    const { out, code } = verbatim(["read"], input);
    expect(code).toBe(0);
    expect(rows(out).map(({ id, error }) => [id, error === undefined])).toEqual([
      ["a", true],
      [null, false],
      ["empty", false],
      [7, true],
    ]);
  });

  test("gives each place with exactly the words that stand there", () => {
    const [row] = rows(verbatim(["read"], JSON.stringify({ id: "a", text: HARBOUR, date: "2026-03-06" })).out);
    const placed = [
      row?.headline,
      row?.standfirst,
      row?.caption,
      row?.credit,
      ...row!.summary,
      ...row!.quotes,
      ...row!.figures,
    ] as Place[];
    expect(placed.length).toBeGreaterThan(12);
    for (const { start, end, text } of placed) expect(HARBOUR.slice(start, end)).toBe(text);
    expect(row).toMatchObject({
      headline: { text: HARBOUR.split("\n")[0] },
      credit: { text: "Tessa Quill / Lindow Echo" },
    });
  });

  test("with the headline apart counts places in the body alone", () => {
    const body = HARBOUR.split("\n\n").slice(3, -1).join("\n\n");
    const [row] = rows(
      verbatim(
        ["read"],
        JSON.stringify({ id: "a", text: body, headline: "Breakwater repairs will cost twice as much" }),
      ).out,
    );
    expect(row?.headline).toBeNull();
    for (const { start, end, text } of row!.summary) expect(body.slice(start, end)).toBe(text);
  });

  test("prints an article for people, and as JSON when asked", () => {
    const path = file("article.txt", HARBOUR);
    const { out } = verbatim(["read", path]);
    expect(out).toContain("Key figures");
    expect(out).toMatch(/“Nobody had looked under the water since\.” ¶2\n {2}— Marian Oddy/);
    expect(rows(verbatim(["read", path, "--json"]).out)[0]).toMatchObject({ id: path, headline: { start: 0 } });
  });
});

describe("verbatim search", () => {
  test("ranks the articles of a file for each row", () => {
    const articles = file(
      "articles.jsonl",
      [
        { id: 1, title: "Ferry strike", body: "The ferries stand still." },
        { id: 2, title: "Rain", body: "It rains on the ferry." },
        { id: 3, title: "Sun", body: "The sun shines." },
      ]
        .map((row) => JSON.stringify(row))
        .join("\n"),
    );
    const { out, code } = verbatim(
      ["search", "--articles", articles],
      '{"id":"q","query":"ferry strike"}\n{"id":"none","query":""}\n',
    );
    expect(code).toBe(0);
    const [first, none] = rows(out) as unknown as [{ hits: { id: string; score: number }[] }, { hits: unknown[] }];
    expect(first.hits.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(none.hits).toEqual([]);
  });
});

describe("verbatim page", () => {
  const PAGE = `<html><head><title>Old pier closes | Tarn Courier</title><meta property="article:published_time" content="2025-05-04T09:05"></head>
    <body><h1>Old pier closes</h1><div class="t"><p>${"The harbour board closed the old pier on Monday, and nobody knows for how long. ".repeat(4)}</p><p>It was hollow.</p></div></body></html>`;

  test("answers rows in order, and one whose file is not there with an error", () => {
    const path = file("pier.html", PAGE);
    const input = [
      { id: "a", file: path, url: "https://tarn.example/a" },
      { id: "b", file: join(folder, "none.html") },
    ];
    const { out, code } = verbatim(["page"], input.map((row) => JSON.stringify(row)).join("\n"));
    const [first, second] = rows(out);
    expect(code).toBe(0);
    expect(first).toMatchObject({ id: "a", headline: "Old pier closes", published: "2025-05-04T09:05", caption: null });
    expect(String(first?.body).split("\n\n").at(-1)).toBe("It was hollow.");
    expect(second).toMatchObject({ id: "b", error: expect.stringContaining("is not there") });
  });

  test("prints the article of a file for people, and names what it cannot read", () => {
    const { out, err, code } = verbatim([
      "page",
      file("pier.html", PAGE),
      file("noise.html", new Uint8Array([0, 1, 2])),
    ]);
    expect(out).toMatch(/^Old pier closes\n\n2025-05-04T09:05\n\nThe harbour board[\s\S]*It was hollow\./);
    expect(err).toContain("noise.html holds no text");
    expect(code).toBe(1);
  });
});

describe("verbatim stories", () => {
  const STORM =
    "A storm took the roof off the fish hall at Port Lindow and drove two trawlers ashore, the harbour board said.";

  test("answers each row, when the last has come, with its story; a row that cannot be read with an error", () => {
    const input = [
      { id: 1, title: "Storm takes roof off fish hall at Port Lindow", text: STORM },
      { id: "x", title: "", text: "" },
      { id: 2, title: "Brannock elects its first woman mayor", text: "Edda Lorne won by nine hundred votes." },
      { id: 3, title: "Trawlers ashore after storm at Port Lindow", text: `${STORM} Nobody was hurt.` },
    ];
    const { out, code } = verbatim(["stories"], input.map((row) => JSON.stringify(row)).join("\n"));
    expect(code).toBe(0);
    const [first, bad, other, last] = rows(out);
    expect([first?.id, bad?.id, other?.id, last?.id]).toEqual([1, "x", 2, 3]);
    expect(bad).toHaveProperty("error");
    expect(last?.story).toBe(first?.story);
    expect(other?.story).not.toBe(first?.story);
  });

  test("prints the stories of files, the largest first", () => {
    mkdirSync(join(folder, "stories"));
    file("stories/mayor.txt", "Brannock elects its first woman mayor\n\nEdda Lorne won by nine hundred votes.");
    file("stories/storm-1.txt", `Storm takes roof off fish hall\n\n${STORM}`);
    file("stories/storm-2.txt", `Trawlers ashore after storm\n\n${STORM} Nobody was hurt.`);
    const { out, code } = verbatim(["stories", join(folder, "stories")]);
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.slice(0, 8))).toEqual(["Storm ta", "   Trawl", "Brannock", ""]);
  });
});

describe("verbatim brief", () => {
  const article = (id: string, hour: string, title: string, text: string) =>
    JSON.stringify({ id, title, text, date: `2026-03-0${hour}:00:00Z`, publisher: "Tidewater Post" });
  const STRIKE =
    "Dockers at Port Lindow walked out on Friday over a broken crane, their union said. About 400 took part.";

  test("prints one briefing with its words and their places, and on the next day nothing of it again", () => {
    const articles = file(
      "day.jsonl",
      [
        article("a", "6T08", "Dockers walk out", STRIKE),
        article(
          "b",
          "6T09",
          "Rain in Brannock",
          "It rained in Brannock for the ninth day in a row, the weather office said.",
        ),
        article("old", "4T09", "Old news", "This happened two days before and is of no interest now."),
        article("c", "7T09", "Dockers still out", STRIKE),
      ].join("\n"),
    );
    const options = ["brief", "--articles", articles];
    const friday = verbatim([...options, "--at", "2026-03-06T18:00:00Z"]);
    expect(friday.code).toBe(0);
    type Item = { id: string; articles: string[]; publisher: string; chars: number; bullets: Place[] };
    const { items } = JSON.parse(friday.out) as { items: Item[] };
    expect(items.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(items.flatMap(({ articles: those }) => those)).not.toContain("c");
    const { bullets, chars, publisher } = items[1]!;
    expect(bullets.length).toBeGreaterThan(0);
    for (const { start, end, text } of bullets) expect(STRIKE.slice(start, end)).toBe(text);
    expect([publisher, chars > 50]).toEqual(["Tidewater Post", true]);
    const told = file("told.json", friday.out);
    const saturday = verbatim([...options, "--at", "2026-03-07T18:00:00Z", "--told", told]);
    expect(JSON.parse(saturday.out).items).toEqual([]);
  });

  test("tells of an article that was rewritten what is new in it, with its place in the new text", () => {
    const row = (text: string) =>
      file("day.jsonl", `${JSON.stringify({ id: "a", title: "Pier shut", text, date: "2026-03-06T09:00:00Z" })}\n`);
    const first = "The pier at Lindow was shut on Friday after a lorry fell through its planks, said the owners.";
    const added = "Divers pulled the driver from the water, and surgeons saved his leg in the hospital of Orme.";
    const options = (hour: number) => [
      "brief",
      "--articles",
      row(hour < 18 ? first : `${first}\n\n${added}`),
      "--at",
      `2026-03-06T${hour}:00:00Z`,
    ];
    const told = file("told.json", verbatim(options(12)).out);
    const { items } = JSON.parse(verbatim([...options(18), "--told", told]).out);
    expect(items).toMatchObject([{ id: "a", bullets: [{ articleId: "a", start: first.length + 2, text: added }] }]);
    expect(JSON.parse(verbatim([...options(12), "--told", told]).out).items).toEqual([]);
  });

  test.each([
    [["--at", "2026-03-06T18:00:00Z", "--articles", "bad.jsonl"], /bad\.jsonl, line 2: /],
    [["--at", "tomorrow"], /--at tomorrow is no moment/],
    [["--at", "2026-03-06T18:00:00Z", "--items", "none"], /--items none must be a number/],
    [["--at", "2026-03-06T18:00:00Z", "--told", "nowhere.json"], /nowhere\.json/],
    [["--at", "2026-03-06T18:00:00Z", "--told", "/dev/null"], /JSON/],
  ])("says what is wrong with %j", (options, words) => {
    file("bad.jsonl", '{"id": 1}\n{"id": ');
    const run = verbatim(["brief", "--articles", file("few.jsonl", ""), ...options]);
    expect([run.code, run.out]).toEqual([1, ""]);
    expect(run.err).toMatch(words);
  });
});

describe("verbatim feed", () => {
  const FEED = `<rss version="2.0"><channel><title>Lindow Echo</title><link>/</link><item><title>Ferry rams pier</title><link>/ferry</link><guid>7</guid>
    <pubDate>Fri, 06 Mar 2026 10:15:00 GMT</pubDate><description>&lt;a href="/a"&gt;Nobody&lt;/a&gt; was hurt.</description><category>Harbour</category></item>`;

  test("answers rows with feed and entries, and a file that is none without stopping the others", () => {
    const feed = file("feed.xml", `${FEED}</channel></rss>`);
    const input = [
      { id: 1, file: feed, url: "https://lindow-echo.example/rss", contentType: "text/xml" },
      { id: 2, file: join(folder, "nowhere.xml"), url: "https://lindow-echo.example/rss" },
      { id: 3, file: file("page.html", "<html></html>") },
    ];
    const { out, code } = verbatim(["feed"], input.map((row) => JSON.stringify(row)).join("\n"));
    expect(code).toBe(0);
    const [first, missing, page] = rows(out);
    expect(first).toEqual({
      id: 1,
      feed: {
        title: "Lindow Echo",
        link: "https://lindow-echo.example/",
        description: null,
        language: null,
        updated: null,
        id: null,
        author: null,
      },
      entries: [
        {
          title: "Ferry rams pier",
          link: "https://lindow-echo.example/ferry",
          id: "7",
          description: '<a href="https://lindow-echo.example/a">Nobody</a> was hurt.',
          content: null,
          updated: null,
          published: "2026-03-06T10:15:00.000Z",
          author: null,
          tags: ["Harbour"],
        },
      ],
    });
    expect(missing).toEqual({ id: 2, error: expect.stringContaining("nowhere.xml") });
    expect(page).toEqual({ id: 3, error: expect.stringContaining("is a page and no feed") });
  });

  test("prints feeds for people, what is cut off beside them, and the feeds that pages and lists name", () => {
    const cut = verbatim(["feed", file("cut.xml", `${FEED}<item><title>Rain`)]);
    expect(cut.out).toMatch(
      /Lindow Echo\n\n1\. Ferry rams pier\n {3}2026-03-06T10:15:00\.000Z · teaser, 16 characters\n {3}Nobody was hurt\./,
    );
    expect(cut.out).toContain("cut off");
    const page = file(
      "site.html",
      '<html><link rel=alternate type="application/rss+xml" href="https://lindow-echo.example/rss">',
    );
    const list = file(
      "list.opml",
      '<opml><body><outline text="Tidewater" xmlUrl="https://tidewater.example/rss"/></body></opml>',
    );
    const { out, err, code } = verbatim(["feed", page, list, file("words.xml", "words"), join(folder, "nowhere.xml")]);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/https:\/\/lindow-echo\.example\/rss[\s\S]*Tidewater https:\/\/tidewater\.example\/rss/),
    ]);
    expect(err).toMatch(/words\.xml is no feed[\s\S]*nowhere\.xml is not there/);
  });
});

describe("verbatim import", () => {
  test("takes in what it can, refuses the rest by name and knows what it has", () => {
    mkdirSync(join(folder, "news"));
    file("news/one.txt", HARBOUR);
    file(
      "news/two.md",
      `---\npublisher: Tidewater Post\npublished: 2026-03-06T10:00:00Z\n---\n# Ferry rams pier\n\nThe ferry Alva rammed the pier at Port Lindow on Friday. Nobody was hurt, the harbour board said.\n`,
    );
    file("news/three.jsonl", `{"text": "broken\n`);
    file("news/nothing.txt", "");
    file("news/picture.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const first = verbatim(["import", join(folder, "news")]);
    expect(first.out).toMatch(/^2 added, 0 already known, 3 refused:\n/);
    expect(first.out).toMatch(/three\.jsonl, line 1: /);
    expect(first.out).toMatch(/nothing\.txt is empty\./);
    expect(first.out).toMatch(/picture\.txt is a picture and holds no article\./);
    expect(first.code).toBe(1);
    expect(verbatim(["import", join(folder, "news", "one.txt")])).toMatchObject({
      out: "0 added, 1 already known, 0 refused\n",
      code: 0,
    });
  });

  test("ends with 1 when nothing could be taken in", () => {
    expect(verbatim(["import", join(folder, "nowhere.txt")])).toMatchObject({
      code: 1,
      out: expect.stringContaining("nowhere.txt is not there."),
    });
  });
});

test.each([
  [["--help"], 0, /import FILE/, /^$/],
  [[], 2, /import FILE/, /^$/],
  [["dance"], 2, /^$/, /there is no command dance/],
  [["read", "--colour"], 2, /^$/, /--colour/],
  [["brief"], 2, /^$/, /--at ISO/],
  [["search"], 2, /^$/, /--articles FILE/],
  [["import"], 2, /^$/, /name a file or folder/],
  [["export"], 2, /^$/, /name one folder/],
])("says what it did not understand: %j", (args, code, out, err) => {
  const run = verbatim(args);
  expect(run.code).toBe(code);
  expect(run.out).toMatch(out);
  expect(run.err).toMatch(err);
});

describe("verbatim backup and restore", () => {
  test("keep everything in a file, and bring it back", () => {
    const piers = file("piers.txt", HARBOUR);
    expect(verbatim(["import", piers]).code).toBe(0);
    const kept = join(folder, "kept.sqlite");
    const made = verbatim(["backup", kept]);
    expect([made.code, made.out]).toEqual([0, expect.stringContaining(`is in ${kept} now.`)]);
    const again = verbatim(["backup", kept]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("overwrites nothing")]);
    const back = verbatim(["restore", kept]);
    expect([back.code, back.out]).toEqual([0, expect.stringContaining(".before-restore")]);
    expect(verbatim(["import", piers]).out).toContain("1 already known");
    expect(verbatim(["restore", piers]).err).toContain("is damaged");
    expect(verbatim(["restore", join(folder, "none")]).err).toContain("is not there");
    expect(verbatim(["backup"]).err).toContain("name one file");
  });
});

describe("verbatim export", () => {
  test("writes everything as files that import takes in again, twice with the same result", () => {
    expect(verbatim(["import", file("quay.txt", HARBOUR)]).code).toBe(0);
    const whole = join(folder, "whole");
    const made = verbatim(["export", whole]);
    expect([made.code, made.err, made.out]).toEqual([
      0,
      "",
      expect.stringMatching(/^\d articles, 0 feeds .*whole now\.\n$/),
    ]);
    expect(verbatim(["export", whole])).toMatchObject({ code: 1, err: expect.stringContaining("overwrites nothing") });
    expect(statSync(whole).mode & 0o077).toBe(0);
    const lines = rows(readFileSync(join(whole, "articles.jsonl"), "utf8"));
    expect(lines.map(({ article }) => (article as { text: string }).text)).toContain(HARBOUR);
    const elsewhere = join(folder, "elsewhere");
    const count = lines.length;
    expect(verbatim(["import", whole], "", elsewhere)).toMatchObject({
      code: 0,
      out: expect.stringMatching(new RegExp(`^articles ${count}(, marks \\d)? added, \\d already known, 0 refused\n$`)),
    });
    expect(verbatim(["import", whole], "", elsewhere)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^nothing added, \d already known, 0 refused\n$/),
    });
    expect(verbatim(["import", join(folder, "quay.txt")], "", elsewhere).out).toContain("1 already known");
  });

  test("that was damaged is taken in as far as it can be read, line by line", () => {
    const folderOf = (name: string) => {
      expect(verbatim(["export", join(folder, name)]).code).toBe(0);
      return join(folder, name);
    };
    const damaged = folderOf("damaged");
    const articles = join(damaged, "articles.jsonl");
    const [first] = readFileSync(articles, "utf8").split("\n");
    writeFileSync(articles, `{"arrival": 1\n${JSON.stringify({ ...JSON.parse(first!), story: 7 })}\n${first}\n`);
    rmSync(join(damaged, "topics.jsonl"));
    const { code, out } = verbatim(["import", damaged], "", join(folder, "mended"));
    expect(code).toBe(1);
    expect(out).toMatch(/^articles 1.* added, \d already known, 2 refused:\n/);
    expect(out).toMatch(/articles\.jsonl, line 1: .*\n.*articles\.jsonl, line 2: story: /);
    const short = folderOf("short");
    writeFileSync(join(short, "articles.jsonl"), "");
    expect(verbatim(["import", short], "", join(folder, "mended")).out).toMatch(/articles\.jsonl.* holds 0 lines/);
    const newer = folderOf("newer");
    writeFileSync(join(newer, "verbatim.json"), '{"format": "verbatim-export", "version": 99}');
    expect(verbatim(["import", newer]).err).toContain("written by a newer Verbatim");
  });
});

test("verbatim health says of one that runs and wrote nothing that it does", () => {
  const quiet = join(folder, "quiet");
  const held = holdFolder(quiet);
  const told = verbatim(["health"], "", quiet);
  held.release();
  expect([told.code, told.out]).toEqual([
    1,
    expect.stringContaining(`runs (process ${process.pid}) and has not said how it is`),
  ]);
});

test("verbatim health says that none runs, with exit code 1", () => {
  const told = verbatim(["health"]);
  expect([told.code, told.out]).toEqual([1, expect.stringContaining("No Verbatim has run on the data in")]);
  expect(JSON.parse(verbatim(["health", "--json"]).out)).toEqual({ running: false });
});
