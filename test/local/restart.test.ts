import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "../../src/local/index.ts";
import { rest } from "./asking-rest.ts";
import { logIn } from "./toy-bot.ts";

let folder: string;
let file: string;
const open: LocalDiscord[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "local-discord-"));
  file = join(folder, "deep", "discord.jsonl");
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((local) => local.close()));
  rmSync(folder, { recursive: true });
});

async function start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const local = await startLocalDiscord({ file, ...options });
  open.push(local);
  return local;
}

async function stop(local: LocalDiscord): Promise<void> {
  open.splice(open.indexOf(local), 1);
  await local.close();
}

const path = (local: LocalDiscord) => `/channels/${local.ids.channels.briefings}/messages`;
const contents = (local: LocalDiscord) =>
  local.messages(local.ids.channels.briefings).map((message) => message.content);

test("messages, edits, deletions, commands, the token and the page's key survive a restart", async () => {
  const first = await start();
  const { body: kept } = await rest(first, "POST", path(first), { content: "kept" });
  const { body: gone } = await rest(first, "POST", path(first), { content: "gone" });
  await rest(first, "PATCH", `${path(first)}/${kept.id}`, { content: "kept, mended" });
  await rest(first, "DELETE", `${path(first)}/${gone.id}`);
  await rest(first, "PUT", `/applications/${first.ids.application}/commands`, [{ name: "find", description: "Find" }]);
  const before = { messages: first.messages(first.ids.channels.briefings), commands: first.commands() };
  await stop(first);
  const second = await start();
  expect(contents(second)).toEqual(["kept, mended"]);
  expect({ messages: second.messages(second.ids.channels.briefings), commands: second.commands() }).toEqual(before);
  expect(second.token).toBe(first.token);
  expect(new URL(second.pageUrl).search).toBe(new URL(first.pageUrl).search);
  const { body: next } = await rest(second, "POST", path(second), { content: "next" });
  expect(BigInt(String(next.id))).toBeGreaterThan(BigInt(String(gone.id)));
});

test("what the bot was told of is in the file, even if the program is killed at that moment", async () => {
  const first = await start();
  await rest(first, "POST", path(first), { content: "told", nonce: "slot", enforce_nonce: true });
  // A second server reads what a killed one would have left.
  const copy = join(folder, "copy.jsonl");
  writeFileSync(copy, readFileSync(file));
  const second = await start({ file: copy });
  expect(contents(second)).toEqual(["told"]);
  const again = await rest(second, "POST", path(second), { content: "told", nonce: "slot", enforce_nonce: true });
  expect(again.body.id).toBe(second.messages(second.ids.channels.briefings)[0]?.id);
  expect(contents(second)).toEqual(["told"]);
});

test("a nonce whose message was deleted is remembered over two restarts, until its window ends", async () => {
  let now = Date.UTC(2025, 2, 1);
  const options = { now: () => now, nonceWindowMs: 60_000 };
  const first = await start(options);
  const body = { content: "a", nonce: "slot", enforce_nonce: true };
  const { body: message } = await rest(first, "POST", path(first), body);
  first.remove(first.ids.channels.briefings, String(message.id));
  await stop(first);
  await stop(await start(options));
  const third = await start(options);
  expect(await rest(third, "POST", path(third), body)).toMatchObject({ status: 404, body: { code: 10008 } });
  now += 61_000;
  expect(await rest(third, "POST", path(third), body)).toMatchObject({ status: 200 });
});

test("an ephemeral answer is there again for the one who asked, and an unfinished one is not", async () => {
  const first = await start();
  const client = await logIn(first, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    if (interaction.options.getBoolean("loud")) await interaction.deferReply();
    else await interaction.reply({ content: "a secret", flags: 64 });
  });
  await client.application.commands.set([
    { name: "find", description: "Find", options: [{ type: 5, name: "loud", description: "a" }] },
  ]);
  await first.user("member").command("find");
  await first.user("member").command("find", { loud: true }, { timeoutMs: 100 });
  expect(first.messages(first.ids.channels.general)).toHaveLength(1);
  await client.destroy();
  await stop(first);
  const second = await start();
  const seenBy = (person?: "member" | "admin") =>
    second.messages(second.ids.channels.general, person).map(({ content }) => content);
  expect([seenBy("member"), seenBy("admin"), seenBy()]).toEqual([["a secret"], [], []]);
});

test("a torn last line is left out and said, and the rest is there", async () => {
  const first = await start();
  await rest(first, "POST", path(first), { content: "whole" });
  await stop(first);
  appendFileSync(file, '{"kind":"message","message":{"id":"12');
  const said: string[] = [];
  const second = await start({ log: (line) => said.push(line) });
  expect(contents(second)).toEqual(["whole"]);
  expect(said).toEqual([expect.stringContaining("1 line that cannot be read; the other 3 were taken")]);
  expect(readFileSync(`${file}.damaged`, "utf8")).toContain('{"id":"12');
  await stop(second);
  const third = await start({ log: (line) => said.push(line) });
  expect(contents(third)).toEqual(["whole"]);
  expect(said).toHaveLength(1);
});

test.each([
  ["nothing", ""],
  ["nonsense", "hello\n\0\u0001\n"],
  ["JSON of another kind", '{"kind":"message","message":{"id":3}}\n[]\nnull\n{"kind":"nonce"}\n'],
])("a file with %s in it is not fatal", async (_, text) => {
  file = join(folder, "odd.jsonl");
  writeFileSync(file, text);
  const said: string[] = [];
  const local = await start({ log: (line) => said.push(line) });
  expect(contents(local)).toEqual([]);
  expect(said).toHaveLength(text === "" ? 0 : 1);
  expect(await rest(local, "POST", path(local), { content: "a" })).toMatchObject({ status: 200 });
});

test("a file that cannot be written is said, and the server goes on", async () => {
  const said: string[] = [];
  writeFileSync(join(folder, "in-the-way"), "");
  const local = await start({ file: join(folder, "in-the-way", "discord.jsonl"), log: (line) => said.push(line) });
  expect(said).toEqual([expect.stringContaining("messages will not survive a restart")]);
  expect(await rest(local, "POST", path(local), { content: "a" })).toMatchObject({ status: 200 });
});

test("the file is written anew before it grows for ever, in one step, and only its owner can read it", async () => {
  const local = await start();
  const { body: message } = await rest(local, "POST", path(local), { content: "0" });
  for (let n = 1; n <= 5_050; n += 1) {
    await rest(local, "PATCH", `${path(local)}/${message.id}`, { content: String(n) });
  }
  expect(readFileSync(file, "utf8").split("\n").length).toBeLessThan(100);
  expect(readdirSync(join(folder, "deep"))).toEqual(["discord.jsonl"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await stop(local);
  expect(contents(await start())).toEqual(["5050"]);
}, 60_000);

test("whatever is sent, changed and deleted, and wherever the file is cut off, a restart gives a state that once stood", async () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant("send" as const),
      content: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ""),
    }),
    fc.record({
      do: fc.constant("edit" as const),
      content: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ""),
      of: fc.nat(5),
    }),
    fc.record({ do: fc.constant("delete" as const), of: fc.nat(5) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.nat(400), async (steps, cut) => {
      file = join(folder, `${Math.random()}.jsonl`);
      const first = await start();
      const stood = [JSON.stringify(contents(first))];
      for (const one of steps) {
        const all = first.messages(first.ids.channels.briefings);
        const target = one.do === "send" ? undefined : all[one.of % Math.max(1, all.length)];
        if (one.do === "send") await rest(first, "POST", path(first), { content: one.content });
        else if (target && one.do === "edit")
          await rest(first, "PATCH", `${path(first)}/${target.id}`, { content: one.content });
        else if (target) await rest(first, "DELETE", `${path(first)}/${target.id}`);
        stood.push(JSON.stringify(contents(first)));
      }
      await stop(first);
      const bytes = readFileSync(file);
      const whole = await start();
      expect(JSON.stringify(contents(whole))).toBe(stood.at(-1));
      await stop(whole);
      writeFileSync(file, bytes.subarray(0, Math.max(0, bytes.length - cut)));
      const torn = await start();
      expect(stood).toContain(JSON.stringify(contents(torn)));
      await stop(torn);
    }),
    { numRuns: 15 },
  );
});
