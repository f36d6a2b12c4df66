import { describe, expect, test } from "vitest";
import { startLocalDiscord } from "../../src/local/index.ts";
import { createRateLimits } from "../../src/local/rest/rate-limits.ts";

describe("the limits of Discord", () => {
  test("are 50 requests a second over all routes but those of interactions", () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    const counted = (times: number, path = "/users/@me") =>
      Array.from({ length: times }, () => limits.count("GET", path)).filter(({ refusal }) => refusal !== null);
    expect(counted(50)).toEqual([]);
    const [refused] = counted(1);
    expect(refused?.refusal).toMatchObject({ status: 429, body: { global: true, retry_after: 1 } });
    expect(counted(9, "/interactions/1/t/callback")).toEqual([]);
    now = 1_000;
    expect(counted(50)).toEqual([]);
    expect(limits.refused).toBe(1);
  });

  test("are five messages in five seconds to a channel, told in each answer", () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    const post = (channel: string) => limits.count("POST", `/channels/${channel}/messages`);
    for (let left = 4; left >= 0; left -= 1)
      expect(post("1").headers).toMatchObject({ "x-ratelimit-limit": "5", "x-ratelimit-remaining": String(left) });
    expect(post("1").refusal).toMatchObject({ status: 429, body: { global: false, retry_after: 5 } });
    expect(post("2").refusal).toBeNull();
    now = 5_000;
    expect(post("1").refusal).toBeNull();
  });

  test("are kept by a local Discord on demand", async () => {
    const local = await startLocalDiscord({ rateLimits: true });
    const ask = () => fetch(`${local.api}/v10/users/@me`, { headers: { authorization: `Bot ${local.token}` } });
    const statuses = (await Promise.all(Array.from({ length: 200 }, ask))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(50);
    expect(statuses).toContain(429);
    await local.close();
  });
});
