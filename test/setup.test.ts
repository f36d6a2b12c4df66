import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applicationOf, inviteLink } from "../src/discord/invite.ts";
import { startLocalDiscord } from "../src/local/index.ts";
import { setUp } from "../src/setup.ts";

const ROOT = join(import.meta.dirname, "..");
const GOOD = "Z29vZA.dG9rZW4.aW52ZW50ZWQtZm9yLXRoaXMtdGVzdA";

let folder: string;
let envFile: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-setup-"));
  envFile = join(folder, ".env");
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (typed: readonly (string | null)[]) => {
  const lines = [...typed];
  return setUp({
    envFile,
    example: join(ROOT, ".env.example"),
    check: async (token) =>
      token === GOOD ? { id: "123456789012345678", name: "Echo" } : { trouble: "Not accepted." },
    invite: (id) => `https://invite.example/${id}`,
    ask: async () => lines.shift() ?? null,
    say: (line) => void said.push(line),
  });
};

describe("the set-up", () => {
  test("tries the token, writes it for nobody else to read, and tells how to invite", async () => {
    expect(await run([` ${GOOD} `])).toBe(0);
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(envFile, "utf8")).toBe(
      readFileSync(join(ROOT, ".env.example"), "utf8").replace("DISCORD_TOKEN=", `DISCORD_TOKEN=${GOOD}`),
    );
    expect(said.join("\n")).toContain("https://invite.example/123456789012345678");
    expect(said.join("\n")).not.toContain(GOOD);
    expect(existsSync(`${envFile}.partial`)).toBe(false);
  });

  test("keeps the other settings, whatever rights the file had", async () => {
    writeFileSync(envFile, "LOG_LEVEL=warn\nexport DISCORD_TOKEN=old\nLOCAL_PORT=9\n", { mode: 0o644 });
    expect(await run([GOOD])).toBe(0);
    expect(readFileSync(envFile, "utf8")).toBe(`LOG_LEVEL=warn\nDISCORD_TOKEN=${GOOD}\nLOCAL_PORT=9\n`);
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
  });

  test("says where the token goes when its file cannot be written, as in a project that may only be read", async () => {
    envFile = join(folder, "nowhere", ".env");
    expect(await run([GOOD])).toBe(1);
    const text = said.join("\n");
    expect(text).toMatch(/\.env cannot be written \(ENOENT[^)]*\): give the token to the program as DISCORD_TOKEN/);
    expect(text).toContain("https://invite.example/123456789012345678");
    expect(text).not.toContain(GOOD);
  });

  test("says what is wrong with a token, asks three times, and writes nothing", async () => {
    expect(await run(["hello", "a.b.c", "", GOOD])).toBe(1);
    expect(said.filter((line) => line.includes("three parts"))).toHaveLength(2);
    expect(said).toContain("Not accepted.");
    expect(existsSync(envFile)).toBe(false);
    expect(await run([null])).toBe(1);
  });
});

describe("the application of a token", () => {
  test("is asked of Discord", async ({ onTestFinished }) => {
    const local = await startLocalDiscord();
    onTestFinished(() => local.close());
    expect(await applicationOf(local.token, local.api)).toMatchObject({ name: "Verbatim" });
    expect(await applicationOf(GOOD, local.api)).toEqual({
      trouble: expect.stringContaining("does not accept the token"),
    });
    expect(await applicationOf(GOOD, "http://127.0.0.1:9")).toEqual({
      trouble: expect.stringContaining("No connection"),
    });
  });

  test("is invited with the rights that README names", () => {
    const link = inviteLink("APPLICATION_ID");
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(link);
  });
});
