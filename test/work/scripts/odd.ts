import { serve } from "../../../src/work/serve.ts";

const order: string[] = [];

/** A worker that does whatever it is asked, good or bad. */
const calls = {
  echo: (value: unknown) => value,
  note: (value: string) => {
    order.push(value);
    return [...order];
  },
  later: async (value: unknown) => value,
  sleep: (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  fail: () => {
    throw new TypeError("a fault of its own");
  },
  hang: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  throwLater: () => {
    setTimeout(() => {
      throw new Error("out of nowhere");
    }, 0);
    return new Promise<void>(() => {});
  },
  eat: () => {
    const all: unknown[] = [];
    for (;;) all.push(new Array(1e6).fill(all.length));
  },
  unsendable: () => () => 1,
};

export type OddCalls = typeof calls;
serve(calls);
