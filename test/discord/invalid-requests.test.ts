import { EventEmitter } from "node:events";
import type { REST } from "discord.js";
import { describe, expect, test } from "vitest";
import { countInvalidRequests } from "../../src/discord/invalid-requests.ts";
import { plain } from "../../src/render/say.ts";

const MINUTE = 60_000;

function world() {
  const time = { at: 1_000_000 };
  const counter = countInvalidRequests(() => time.at);
  const rest = new EventEmitter();
  counter.watch(rest as unknown as REST);
  const answers = (count: number, status: number, scope = "user") => {
    for (let number = 0; number < count; number += 1)
      rest.emit("response", {}, { status, headers: new Headers({ "x-ratelimit-scope": scope }) });
  };
  return { time, counter, answers };
}

describe("requests that Discord refuses", () => {
  test.each([401, 403, 429])(
    "with %i hold the outbox well before Discord's limit, until ten minutes are over",
    (status) => {
      const { time, counter, answers } = world();
      answers(1_999, status);
      expect(counter.whyHeld()).toBeNull();
      answers(1, status);
      expect(plain([counter.whyHeld()!])).toContain("Discord refused 2,000 requests in ten minutes");
      time.at += 9 * MINUTE;
      expect(counter.whyHeld()).not.toBeNull();
      time.at += 3 * MINUTE;
      expect(counter.whyHeld()).toBeNull();
    },
  );

  test("do not count where a limit is shared with others, nor do other answers", () => {
    const { counter, answers } = world();
    answers(5_000, 429, "shared");
    for (const status of [200, 400, 404, 500]) answers(5_000, status);
    expect(counter.whyHeld()).toBeNull();
  });

  test("over a longer time do not add up", () => {
    const { time, counter, answers } = world();
    for (let minute = 0; minute < 60; minute += 1) {
      answers(150, 403);
      time.at += MINUTE;
    }
    expect(counter.whyHeld()).toBeNull();
  });
});
