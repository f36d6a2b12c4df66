import { describe, expect, it } from "vitest";
import { placeAfter } from "../../../src/local/page/grouping.js";
import { createMessages } from "../../../src/local/page/messages-kept.js";
import { createPending } from "../../../src/local/page/pending.js";

const reader = { now: Date.UTC(2026, 10, 24, 12), locale: "en-US", timeZone: "UTC" };
const message = (id: string, timestamp = "2026-11-24T10:00:00Z", more = {}) => ({
  id,
  timestamp,
  author: { id: "a", username: "a" },
  ...more,
});

describe("a message after another", () => {
  const first = message("1");
  it.each([
    ["the same author soon after", message("2", "2026-11-24T10:06:59Z"), { newDay: false, compact: true }],
    ["the same author later", message("2", "2026-11-24T10:07:00Z"), { newDay: false, compact: false }],
    [
      "another author",
      message("2", "2026-11-24T10:01:00Z", { author: { id: "b", username: "b" } }),
      { newDay: false, compact: false },
    ],
    [
      "a command's answer",
      message("2", "2026-11-24T10:01:00Z", { interaction_metadata: { name: "x" } }),
      { newDay: false, compact: false },
    ],
    [
      "a note only one person sees",
      message("2", "2026-11-24T10:01:00Z", { flags: 64 }),
      { newDay: false, compact: false },
    ],
    ["the next day", message("2", "2026-11-25T10:01:00Z"), { newDay: true, compact: false }],
  ])("stands apart or not: %s", (_, second, place) => expect(placeAfter(first, second, reader)).toEqual(place));

  it("starts the first day with a day line", () =>
    expect(placeAfter(undefined, first, reader)).toEqual({ newDay: true, compact: false }));
});

describe("the messages kept", () => {
  it("stand oldest first, also when ids grow a digit", () => {
    const kept = createMessages({ c: [message("10"), message("9")] });
    expect(kept.list("c").map((one) => one.id)).toEqual(["9", "10"]);
  });

  it("replaces a message that changed, and says whether it is new", () => {
    const kept = createMessages();
    expect(kept.put("c", message("1"))).toBe(true);
    expect(kept.put("c", message("1", "2026-11-24T10:00:00Z", { content: "edited" }))).toBe(false);
    expect(kept.list("c").map((one) => one.content)).toEqual(["edited"]);
  });

  it("lets the oldest go past 2,000", () => {
    const kept = createMessages();
    for (let id = 1; id <= 2_005; id++) kept.put("c", message(String(id)));
    expect(kept.list("c")).toHaveLength(2_000);
    expect(kept.list("c")[0]?.id).toBe("6");
  });
});

describe("interactions that wait for an answer", () => {
  const never = () => {};

  it("hear what became of them, also when the answer came first", async () => {
    const pending = createPending(never);
    pending.settle("1", { kind: "failed", text: "no" });
    expect(await pending.outcome("1")).toEqual({ kind: "failed", text: "no" });
    const later = pending.outcome("2");
    pending.settle("2", { kind: "answered" });
    pending.settle("2", { kind: "failed", text: "too late" });
    expect(await later).toEqual({ kind: "answered" });
  });

  it("count as noted when nothing is ever heard", async () => {
    expect(await createPending((act) => act()).outcome("1")).toEqual({ kind: "answered" });
  });

  it("fail together when the connection is lost", async () => {
    const pending = createPending(never);
    const waiting = pending.outcome("1");
    pending.abandon("The connection was lost");
    expect(await waiting).toEqual({ kind: "failed", text: "The connection was lost" });
  });
});
