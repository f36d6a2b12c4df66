import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdFolder, inTurn, runningOn } from "../../src/store/sqlite/lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusal = () => {
  try {
    holdFolder(folder).release();
    return null;
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
};

test("a folder is held by one program at a time", () => {
  const held = holdFolder(folder);
  expect(refusal()).toBe("running");
  held.release();
  expect(refusal()).toBeNull();
});

test("whether one runs on a folder is told without holding it, and nothing is written for it", () => {
  expect(runningOn(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  const held = holdFolder(folder);
  expect(runningOn(folder)).toMatchObject({ pid: process.pid });
  held.release();
  expect(runningOn(folder)).toBeNull();
  expect(refusal()).toBeNull();
});

test("a folder where nothing can be written is refused as such, and not held", () => {
  mkdirSync(join(folder, "running.json"));
  expect(refusal()).toBe("unwritable");
  rmSync(join(folder, "running.json"), { recursive: true });
  expect(refusal()).toBeNull();
});

test("a folder stays held when memory is cleaned and nobody has kept the holder", async () => {
  holdFolder(folder);
  setFlagsFromString("--expose-gc");
  const clean: () => void = runInNewContext("gc");
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    clean();
  }
  expect(refusal()).toBe("running");
});

test("work under one file is done in turn, and one that waits too long is told so", async () => {
  const file = join(folder, "turns.lock");
  const done: string[] = [];
  const work = (name: string) =>
    inTurn(file, async () => {
      done.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 60));
      done.push(`${name} ends`);
    });
  await Promise.all([work("a"), work("b")]);
  expect(done.map((what) => what.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
  await inTurn(file, async () => {
    await expect(inTurn(file, async () => {}, 10)).rejects.toMatchObject({ reason: "locked" });
  });
  await expect(
    inTurn(file, async () => {
      throw new Error("broken");
    }),
  ).rejects.toThrow("broken");
  expect(await inTurn(file, async () => "free")).toBe("free");
});

test("a program that was killed holds nothing", async () => {
  const script = `import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, "../../src/store/sqlite/lock.ts"))}; holdFolder(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  expect(refusal()).toBe("running");
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  expect(refusal()).toBeNull();
});
