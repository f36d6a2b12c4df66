import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeId, encodeId, tokenId } from "../../src/render/custom-id.ts";

test("a button's state comes back as it was, or is too long for a button", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { minLength: 1, maxLength: 6 }), (state) => {
      const id = encodeId({ command: "search", verb: "on", state });
      if (id === null) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(decodeId(id)).toEqual({ command: "search", verb: "on", state, token: null });
    }),
  );
});

test("state that is too long is named by a token", () => {
  expect(encodeId({ command: "search", verb: "on", state: ["x".repeat(100)] })).toBeNull();
  expect(decodeId(tokenId("search", "on", "abc_-123"))).toEqual({
    command: "search",
    verb: "on",
    state: [],
    token: "abc_-123",
  });
});

test("a state that looks like a token is none", () => {
  const id = encodeId({ command: "summary", verb: "open", state: ["~abc"] });
  expect(decodeId(id ?? "")).toMatchObject({ state: ["~abc"], token: null });
});

test.each(["", "v0:search:on", "v1", "v1:search", "hello", `v1:search:on:${"x".repeat(100)}`])(
  "an id of somebody else's is not read: %s",
  (id) => {
    expect(decodeId(id)).toBeNull();
  },
);
