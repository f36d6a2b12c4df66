import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { closeFaultless } from "./pair.ts";
import { type Program, startProgram, temporaryFolders } from "./program.ts";

const WRONG_TOKEN = "bm90LWEtdG9rZW4.Zm9yZ2Vk.aW52ZW50ZWQtZm9yLXRoaXMtdGVzdA";

const folders = temporaryFolders();
const started: Program[] = [];
let local: LocalDiscord;
beforeAll(async () => {
  local = await startLocalDiscord();
});
afterAll(() => closeFaultless(local));
afterEach(async () => {
  for (const program of started.splice(0)) {
    program.signal("SIGKILL");
    await program.ended;
  }
  folders.removeAll();
});

/** The program with a data folder of its own, unless told otherwise. */
function run(settings: Record<string, string> = {}): Program {
  const program = startProgram({ DATA_DIR: folders.make(), ...settings });
  started.push(program);
  return program;
}
const onDiscord = () => ({ DISCORD_TOKEN: local.token, DISCORD_API: local.api });
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
};

/** It ends with code 1 and this many plain lines; gives what it said. */
async function failsWith(program: Program, lines: number): Promise<string> {
  const { code, signal } = await program.ended;
  const output = program.output();
  expect(output.trimEnd().split("\n")).toHaveLength(lines);
  expect(output).not.toMatch(/^\s+at |node:internal|Error:|\{"level"/m);
  expect([code, signal]).toEqual([1, null]);
  return output;
}

describe("a project in a folder with an odd name, with its data elsewhere", () => {
  const ROOT = join(import.meta.dirname, "..", "..");
  const listed = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => !name.startsWith("node_modules"))
      .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);

  test("starts, takes in what stands in such a file, and writes nothing into the project", async () => {
    const project = join(folders.make(), "Über Ordner", "報 #1 100%20");
    for (const part of ["src", "commands", "data/articles", "data/feeds.opml", "package.json"])
      cpSync(join(ROOT, part), join(project, part), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
    const before = listed(project);
    const settings = {
      DATA_DIR: join(folders.make(), "Daten ü %20", "ファイル"),
      STARTER_ARTICLES: "true",
      ...onDiscord(),
    };
    const start = join(project, "src", "start.js");
    const program = startProgram(settings, ["bot"], start);
    started.push(program);
    await program.says("ready");
    const article = join(folders.make(), "ein Schiff #1 ü.txt");
    writeFileSync(article, "Ferry rams the pier\n\nThe ferry Alva rammed the pier. Nobody was hurt, the board said.\n");
    const taken = startProgram(settings, ["cli", "import", article], start);
    expect((await taken.ended).code).toBe(0);
    expect(taken.output()).toContain("1 added");
    program.signal("SIGTERM");
    expect((await program.ended).code).toBe(0);
    expect(listed(project)).toEqual(before);
  });
});

describe("npm start that cannot start says so in one plain line", () => {
  test("when the token is wrong, without showing it", async () => {
    // As on a machine where nothing else is set.
    const defaults = { STARTER_ARTICLES: "", LOG_LEVEL: "" };
    const said = await failsWith(run({ ...defaults, DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API: local.api }), 1);
    expect(said).toContain("Discord does not accept the token. Copy it again");
    for (const part of WRONG_TOKEN.split(".")) expect(said).not.toContain(part);
  });

  test("when no server answers at the address", async () => {
    const api = `http://127.0.0.1:${await freePort()}/api`;
    const said = await failsWith(run({ DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API: api }), 1);
    expect(said).toContain(`No connection to ${api}. Check the network`);
  });

  test("when something else answers at the address", async () => {
    const said = await failsWith(run({ DISCORD_TOKEN: local.token, DISCORD_API: `${local.origin}/elsewhere` }), 1);
    expect(said).not.toContain(local.token);
    expect(said).toContain(`${local.origin}/elsewhere`);
  });

  test("when the database is damaged, and leaves it as it is", async () => {
    const folder = folders.make();
    const file = join(folder, "verbatim.sqlite");
    const damaged = Buffer.from("This was once a database.\n".repeat(500));
    writeFileSync(file, damaged);
    const said = await failsWith(run({ DATA_DIR: folder, ...onDiscord() }), 1);
    expect(said).toContain(`The database ${file} is damaged and was not touched.`);
    expect(readFileSync(file)).toEqual(damaged);
  });

  test("when the data folder is a file", async () => {
    const file = join(folders.make(), "data");
    writeFileSync(file, "not a folder");
    expect(await failsWith(run({ DATA_DIR: file, ...onDiscord() }), 1)).toContain(file);
    expect((await failsWith(run({ DATA_DIR: file }), 1)).match(/cannot be written/g)).toHaveLength(1);
  });

  test("when another one runs on the same data, which goes on", async () => {
    const folder = folders.make();
    const first = run({ DATA_DIR: folder, ...onDiscord() });
    await first.says("Verbatim is ready on Discord.");
    const said = await failsWith(run({ DATA_DIR: folder, ...onDiscord() }), 1);
    expect(said).toMatch(/^Another Verbatim \(process \d+, started 20\d\d-\S+Z\) is running on the data in /);
    expect(said).toContain(folder);
    expect((await local.user("admin").command("help")).kind).toBe("message");
  });

  test("when the guild for the commands is none of its own", async () => {
    const said = await failsWith(run({ ...onDiscord(), DISCORD_GUILD_ID: "123456789012345678" }), 1);
    expect(said).toContain("DISCORD_GUILD_ID");
  });

  test("for each setting that is malformed, all at once", async () => {
    const said = await failsWith(
      run({
        DISCORD_TOKEN: "not a token",
        DISCORD_GUILD_ID: "my server",
        DISCORD_API: "ftp://discord.example",
        LOCAL_PORT: "99999999",
        STARTER_ARTICLES: "perhaps",
        LOG_LEVEL: "loud",
        DEFAULT_TIMEZONE: "Mars/Base",
      }),
      8,
    );
    for (const name of [
      "DISCORD_TOKEN",
      "DISCORD_GUILD_ID",
      "DISCORD_API",
      "LOCAL_PORT",
      "STARTER_ARTICLES",
      "LOG_LEVEL",
      "DEFAULT_TIMEZONE",
    ])
      expect(said).toMatch(new RegExp(`^${name}: .{10,}$`, "m"));
    expect(said).not.toContain("not a token");
    expect(said).toContain("Correct these settings in .env");
  });
});

describe("npm start", () => {
  test("goes on after an error that nobody caught, and logs it", async () => {
    const program = run(onDiscord());
    await program.says("Verbatim is ready on Discord.");
    local.faults.interactionsMalformed = true;
    const unheard = await local.user("admin").command("help", {}, { timeoutMs: 200 });
    local.faults.clear();
    expect(unheard.kind).toBe("nothing");
    await program.says('"msg":"unhandled rejection"');
    expect((await local.user("admin").command("help")).kind).toBe("message");
    program.signal("SIGTERM");
    expect((await program.ended).code).toBe(0);
  });

  test("registers its commands once, and again only when they changed", async () => {
    const puts = () => local.requests().filter(({ method, path }) => method === "PUT" && path.endsWith("/commands"));
    const before = puts().length;
    const folder = folders.make();
    for (let count = 0; count < 2; count += 1) {
      const program = run({ DATA_DIR: folder, ...onDiscord() });
      await program.says("Verbatim is ready on Discord.");
      program.signal("SIGTERM");
      expect((await program.ended).code).toBe(0);
      expect(program.output().replace("Verbatim is ready on Discord.\n", "")).toBe("");
    }
    expect(puts()).toHaveLength(before + 1);
    expect(local.commands().map(({ name }) => name)).toContain("briefing");
  });

  test("takes the next port when its own is taken, and says so", async () => {
    const port = await freePort();
    const [first, second] = [run({ LOCAL_PORT: String(port) }), run({ LOCAL_PORT: String(port) })];
    await Promise.all([first.says("Press Ctrl+C to stop."), second.says("Press Ctrl+C to stop.")]);
    const said = [first.output(), second.output()];
    const moved = said.filter((output) => output.includes(`Port ${port} is taken, so it is `));
    expect(moved).toHaveLength(1);
    expect(said.filter((output) => output.includes(`http://127.0.0.1:${port}/?key=`))).toHaveLength(1);
    const page = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/.exec(moved[0]!)![0];
    // Opening it with its key gives the cookie that the page then works with.
    expect((await fetch(page, { redirect: "manual" })).headers.get("set-cookie")).toContain("HttpOnly");
    for (const program of [first, second]) {
      program.signal("SIGINT");
      expect((await program.ended).code).toBe(0);
    }
  });
});
