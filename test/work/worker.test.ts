import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { startWorker, type WorkerOptions } from "../../src/work/worker.ts";
import type { OddCalls } from "./scripts/odd.ts";

const script = new URL("./scripts/odd.ts", import.meta.url);
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});

function start(change: Partial<WorkerOptions> = {}) {
  const said: string[] = [];
  const worker = startWorker<OddCalls>({
    name: "odd worker",
    script,
    queueLimit: 10,
    log: (message) => said.push(message),
    ...change,
  });
  open.push(worker);
  return { worker, said };
}
const soon = { timeoutMs: 10_000 };

describe("a worker", () => {
  test("answers calls with plain data, waiting for its own promises", async () => {
    const { worker, said } = start();
    expect(await worker.call("echo", [{ a: [1, null, "é"] }], soon)).toEqual({ a: [1, null, "é"] });
    expect(await worker.call("later", [2], soon)).toBe(2);
    expect(said).toEqual([]);
  });

  test("takes calls in order, the urgent ones before the others", async () => {
    const { worker } = start();
    const calls = [
      worker.call("note", ["first"], soon),
      worker.call("note", ["second"], soon),
      worker.call("note", ["third"], soon),
      worker.call("note", ["urgent"], { ...soon, urgent: true }),
    ];
    await Promise.all(calls);
    expect(await worker.call("note", ["last"], soon)).toEqual(["first", "urgent", "second", "third", "last"]);
  });

  test("refuses calls when too many wait, and says so", async () => {
    const { worker } = start({ queueLimit: 2 });
    const taken = ["current", "one", "two"].map((value) => worker.call("echo", [value], soon));
    await expect(worker.call("echo", ["three"], soon)).rejects.toThrow(
      'odd worker has 2 calls waiting; "echo" is refused',
    );
    expect(await Promise.all(taken)).toEqual(["current", "one", "two"]);
    expect(await worker.call("echo", ["four"], soon)).toBe("four");
  });

  test("tells of a call that throws and goes on", async () => {
    const { worker, said } = start();
    await expect(worker.call("fail", [], soon)).rejects.toThrow(/a fault of its own/);
    await expect(worker.call("unsendable", [], soon)).rejects.toThrow();
    expect(await worker.call("echo", [1], soon)).toBe(1);
    expect(said.length).toBeLessThanOrEqual(1);
  });
});

describe("a worker that dies", () => {
  test.each([
    ["hangs", "hang", 300, 'odd worker did not answer "hang" within 300 ms'],
    ["ends itself", "exit", 10_000, "odd worker ended with code 3"],
    ["throws outside of a call", "throwLater", 10_000, "odd worker died of out of nowhere"],
  ] as const)(
    "because it %s is started once more; the call it died of rejects, those that wait do not",
    async (_name, deed, timeoutMs, reason) => {
      const { worker, said } = start();
      await worker.call("echo", [0], soon);
      const dying = worker.call(deed, [], { timeoutMs });
      const waiting = worker.call("echo", [1], soon);
      await expect(dying).rejects.toThrow(reason);
      expect(await waiting).toBe(1);
      expect(said).toEqual([`${reason}; it is started again`]);
    },
  );

  test("a second time is given up, and every call says why", async () => {
    const { worker, said } = start();
    await expect(worker.call("exit", [], soon)).rejects.toThrow();
    const dying = worker.call("exit", [], soon);
    const waiting = worker.call("echo", [1], soon);
    for (const call of [dying, waiting]) await expect(call).rejects.toThrow("odd worker ended with code 3");
    await expect(worker.call("echo", [2], soon)).rejects.toThrow("odd worker ended with code 3");
    expect(said).toHaveLength(2);
    expect(said[1]).toContain("is given up");
  });

  test("and was given up is tried again after a while, and tells it", async () => {
    let restarts = 0;
    const { worker, said } = start({ triedAgainAfterMs: 50, onRestart: () => (restarts += 1) });
    for (const _ of [1, 2]) await expect(worker.call("exit", [], soon)).rejects.toThrow();
    await expect(worker.call("echo", [1], soon)).rejects.toThrow("odd worker ended with code 3");
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await worker.call("echo", [2], soon)).toBe(2);
    expect([restarts, said[2]]).toEqual([2, "odd worker is tried again"]);
    // One that dies then is given up again at once.
    await expect(worker.call("exit", [], soon)).rejects.toThrow();
    expect(said[3]).toContain("is given up");
    await worker.close();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await expect(worker.call("echo", [3], soon)).rejects.toThrow();
  });

  test("a second time after many answers is started again", async () => {
    const { worker, said } = start();
    for (const round of [1, 2]) {
      await expect(worker.call("exit", [], soon)).rejects.toThrow();
      for (let count = 0; count < 1_000; count += 1) await worker.call("echo", [count], soon);
      expect(said).toHaveLength(round);
    }
  });

  test("while it keeps nothing between calls is never given up, however often it dies", async () => {
    const { worker } = start({ restAfterMs: 60_000 });
    for (let round = 0; round < 12; round += 1) await expect(worker.call("exit", [], soon)).rejects.toThrow();
    expect(await worker.call("echo", [1], soon)).toBe(1);
  });

  test("while it keeps nothing, and its program cannot be loaded, says so to every call", async () => {
    const { worker } = start({ restAfterMs: 60_000, script: new URL("./scripts/broken.ts", import.meta.url) });
    for (let round = 0; round < 3; round += 1)
      await expect(worker.call("echo", [1], soon)).rejects.toThrow(/cannot even start/);
  });

  test("tells when it was started again, so that it can be filled", async () => {
    let restarts = 0;
    const { worker } = start({ onRestart: () => (restarts += 1) });
    await worker.call("echo", [1], soon);
    expect(restarts).toBe(0);
    await expect(worker.call("exit", [], soon)).rejects.toThrow();
    await worker.call("echo", [1], soon);
    expect(restarts).toBe(1);
  });

  test("at once, since its program cannot be loaded, is given up", async () => {
    const { worker, said } = start({ script: new URL("./scripts/broken.ts", import.meta.url) });
    await expect(worker.call("echo", [1], soon)).rejects.toThrow(/cannot even start/);
    await expect(worker.call("echo", [1], soon)).rejects.toThrow(/cannot even start/);
    expect(said).toHaveLength(2);
  });
});

describe("a worker that is closed", () => {
  test("rejects what is under way, what waits and what comes", async () => {
    const { worker, said } = start();
    const calls = [worker.call("hang", [], soon), worker.call("echo", [1], soon)];
    const outcomes = Promise.allSettled(calls);
    await worker.close();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: "rejected", reason: { message: "odd worker was closed" } });
    await expect(worker.call("echo", [1], soon)).rejects.toThrow("odd worker was closed");
    await worker.close();
    expect(said).toEqual([]);
  });
});

test("lets the program end while nothing is asked, and not before an answer has come", () => {
  const program = `
    import { startWorker } from ${JSON.stringify(new URL("../../src/work/worker.ts", import.meta.url).href)};
    const options = { name: "odd worker", script: new URL(${JSON.stringify(script.href)}), queueLimit: 5, log: console.log };
    const worker = startWorker(options);
    await worker.call("sleep", [200], { timeoutMs: 9000 });
    console.log(await worker.call("echo", ["answered"], { timeoutMs: 9000 }));
  `;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 0, stdout: "answered\n" });
});
