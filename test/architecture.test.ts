import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/**
 * Who may import whom, besides itself. A name ending in `/` is a folder under src, one ending in `.ts` a single file (an interface), `node:` names a built-in
 * module, the rest are packages. The words behind it are those of DESIGN.md.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "languages/": [],
  "domain/": ["languages/", "zod"],
  "config.ts": ["zod", "node:fs", "node:path", "node:util"],
  "parse/": ["domain/", "date-fns", "@date-fns/tz", "node:crypto"],
  "extract/": ["domain/", "parse/", "date-fns", "@date-fns/tz", "human-names"],
  "stories/": ["domain/", "parse/", "extract/", "date-fns", "stemmer"],
  "brief/": ["domain/", "parse/", "extract/", "stories/", "date-fns", "@date-fns/tz"],
  "render/": ["domain/", "languages/", "discord-api-types", "intl-messageformat"],
  "store/": ["domain/", "zod", "node:sqlite", "node:fs", "node:path", "node:url", "node:crypto"],
  "search/": ["domain/", "minisearch", "stemmer", "node:sqlite", "node:crypto"],
  "ingest/": [
    "domain/",
    "parse/",
    "zod",
    "htmlparser2",
    "entities",
    "linkedom",
    "@mozilla/readability",
    "ipaddr.js",
    "postal-mime",
    "node:dns",
    "node:fs",
    "node:http",
    "node:https",
    "node:net",
    "node:path",
    "node:stream",
    "node:zlib",
  ],
  "charts/": ["domain/", "d3-scale", "d3-shape"],
  "work/": [
    "domain/",
    "ingest/",
    "parse/",
    "extract/",
    "stories/",
    "search/",
    "charts/",
    "@resvg/resvg-wasm",
    "node:worker_threads",
    "node:fs",
    "node:url",
  ],
  "setup.ts": ["node:fs", "node:readline", "node:stream"],
  "timer.ts": [],
  "feeds/": [
    "timer.ts",
    "languages/",
    "intake.ts",
    "ingest/",
    "parse/",
    "work/",
    "domain/",
    "store/index.ts",
    "node:crypto",
    "project.ts",
    "node:fs",
    "node:path",
  ],
  "app.ts": ["domain/", "feeds/", "targets.ts", "store/index.ts", "search/index.ts"],
  "command.ts": ["app.ts", "targets.ts", "domain/", "zod", "node:fs"],
  "lookup.ts": [
    "app.ts",
    "brief/",
    "parse/",
    "command.ts",
    "languages/",
    "domain/",
    "store/index.ts",
    "search/index.ts",
  ],
  "search-request.ts": ["app.ts", "lookup.ts", "brief/", "domain/", "search/index.ts"],
  "search-echo.ts": ["search-request.ts", "domain/", "search/index.ts"],
  "fact-list.ts": ["command.ts", "brief/", "domain/"],
  "targets.ts": ["domain/", "zod"],
  "follow.ts": ["intake.ts", "domain/", "store/index.ts", "search/index.ts", "stories/"],
  "intake.ts": ["node:crypto", "domain/", "store/index.ts", "search/index.ts"],
  "starter.ts": [
    "intake.ts",
    "project.ts",
    "node:path",
    "ingest/",
    "domain/",
    "render/",
    "store/index.ts",
    "search/index.ts",
  ],
  "schedule/": [
    "timer.ts",
    "app.ts",
    "lookup.ts",
    "brief/",
    "domain/",
    "store/index.ts",
    "date-fns",
    "@date-fns/tz",
    "node:crypto",
  ],
  "watches/": [
    "timer.ts",
    "app.ts",
    "intake.ts",
    "lookup.ts",
    "brief/",
    "domain/",
    "schedule/",
    "store/index.ts",
    "search/index.ts",
  ],
  "health/": [
    "domain/",
    "store/index.ts",
    "search/index.ts",
    "prom-client",
    "node:perf_hooks",
    "node:fs",
    "node:http",
    "node:path",
  ],
  "retention.ts": ["app.ts", "domain/"],
  "commands/": [
    "app.ts",
    "languages/",
    "retention.ts",
    "command.ts",
    "lookup.ts",
    "fact-list.ts",
    "search-request.ts",
    "search-echo.ts",
    "targets.ts",
    "brief/",
    "feeds/",
    "domain/",
    "schedule/",
    "watches/",
    "store/index.ts",
    "search/index.ts",
    "zod",
    "node:crypto",
    "node:util",
  ],
  "discord/": [
    "app.ts",
    "command.ts",
    "languages/",
    "lookup.ts",
    "targets.ts",
    "render/",
    "domain/",
    "schedule/",
    "discord.js",
    "zod",
    "node:crypto",
  ],
  "local/": ["ws", "discord-api-spec", "node:*"],
  "project.ts": ["node:url", "node:path"],
  "log.ts": ["domain/", "pino", "pino-pretty"],
};
/** These put the parts together and may import everything of ours. */
const EVERYTHING = new Set(["open.ts", "bot.ts", "main.ts", "cli.ts", "cli/"]);
/** What a pure room may not call: time and chance come in as arguments. */
const PURE = new Set(["languages/", "domain/", "parse/", "extract/", "stories/", "brief/", "charts/", "render/"]);
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(/;

type Import = { readonly file: string; readonly room: string; readonly to: string };

const files = [...walk("src"), ...walk("commands")];

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function roomOf(file: string): string {
  const parts = file.replace(/^src\//, "").split("/");
  return parts.length === 1 ? parts[0]! : `${parts[0]}/`;
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), "utf8");
  const names = [
    ...code.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import\s+"([^"]+)"/g,
    ),
  ];
  return names.map((match) => ({ file, room: roomOf(file), to: target(file, (match[1] ?? match[2] ?? match[3])!) }));
}

/** A file under src as `folder/` or `file.ts`, a built-in as `node:name`, a package by its name. */
function target(file: string, name: string): string {
  if (name.startsWith(".")) return relative(join(ROOT, "src"), join(ROOT, dirname(file), name)).replace(/^\.\.\//, "");
  if (name.startsWith("node:") || builtinModules.includes(name))
    return `node:${name.replace(/^node:/, "").split("/")[0]}`;
  return name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : name.split("/")[0]!;
}

function isAllowed({ room, to }: Import): boolean {
  const isOurs = to.endsWith(".ts") || to.endsWith(".js");
  if (EVERYTHING.has(room)) return true;
  if (isOurs && roomOf(to) === room) return true;
  return (MAY_IMPORT[room] ?? []).some((allowed) => {
    if (allowed === "node:*") return to.startsWith("node:");
    return allowed === to || (allowed.endsWith("/") && isOurs && roomOf(to) === allowed);
  });
}

describe("the layout", () => {
  test("has been read: every room of the table has files, and every file a room", () => {
    const rooms = new Set(files.map(roomOf));
    expect(files.length).toBeGreaterThan(100);
    expect([...rooms].filter((room) => !(room in MAY_IMPORT) && !EVERYTHING.has(room))).toEqual([]);
    expect(Object.keys(MAY_IMPORT).filter((room) => !rooms.has(room))).toEqual([]);
  });

  test("is kept: nobody imports what the table does not allow", () => {
    const all = files.flatMap(importsOf);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((one) => !isAllowed(one)).map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test("would notice a forbidden import", () => {
    expect(isAllowed({ file: "src/parse/x.ts", room: "parse/", to: "node:fs" })).toBe(false);
    expect(isAllowed({ file: "src/brief/x.ts", room: "brief/", to: "store/index.ts" })).toBe(false);
    expect(isAllowed({ file: "commands/x.ts", room: "commands/", to: "discord.js" })).toBe(false);
    expect(importsOf("src/open.ts").map(({ to }) => to)).toContain("store/sqlite/index.ts");
  });

  test("keeps clock, chance, process and network out of the pure rooms", () => {
    const pure = files.filter((file) => PURE.has(roomOf(file)));
    expect(pure.filter((file) => IMPURE.test(code(file)))).toEqual([]);
  });

  test("reads process.env in config.ts alone", () => {
    expect(files.filter((file) => code(file).includes("process.env"))).toEqual(["src/config.ts"]);
  });
});

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
