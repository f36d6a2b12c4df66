import { describe, expect, test } from "vitest";
import { createLanes } from "../../src/schedule/lanes.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Jobs that run until they are let go. */
function jobs(limit: number, limitOfGroup: number) {
  const lanes = createLanes(limit, limitOfGroup);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    add(name: string, group: string) {
      void lanes.run(
        name,
        () => {
          begun.push(name);
          return new Promise<void>((resolve) => ends.set(name, resolve));
        },
        group,
      );
    },
    async end(name: string) {
      ends.get(name)!();
      await settled();
    },
  };
}

describe("lanes of several groups", () => {
  test("get their places in turn, however many one of them waits for", async () => {
    const { begun, add, end } = jobs(2, 2);
    for (let lane = 0; lane < 50; lane += 1) add(`large${lane}`, "large");
    await settled();
    for (const name of ["small0", "other0", "small1"]) add(name, name.slice(0, 5));
    await settled();
    expect(begun).toEqual(["large0", "large1"]);
    await end("large0");
    await end("large1");
    await end(begun.at(-1)!);
    expect(new Set(begun.slice(2))).toEqual(new Set(["large2", "small0", "other0"]));
    await end("large2");
    await end("other0");
    expect(begun.slice(5)).toEqual(["large3", "small1"]);
  });

  test("never fill all places with one group", async () => {
    const { begun, add, end } = jobs(4, 3);
    for (let lane = 0; lane < 9; lane += 1) add(`large${lane}`, "large");
    await settled();
    expect(begun).toHaveLength(3);
    add("small", "small");
    await settled();
    expect(begun.at(-1)).toBe("small");
    await end("small");
    expect(begun).toHaveLength(4);
    await end("large0");
    expect(begun.at(-1)).toBe("large3");
  });
});
