import { Routes } from "discord.js";
import { expect, test } from "vitest";
import { createDeliveryRest } from "../../src/discord/delivery-rest.ts";
import { startLocalDiscord } from "../../src/local/index.ts";

test("every request waits for its turn and says when it was answered, also one that fails", async ({
  onTestFinished,
}) => {
  const local = await startLocalDiscord();
  onTestFinished(() => local.close());
  const events: string[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const rest = createDeliveryRest(local.api, local.token, async () => {
    events.push("asks");
    await gate;
    return () => void events.push("answered");
  });
  const both = [rest.get(Routes.user()), rest.get(Routes.channel("1")).catch(() => "failed")];
  await new Promise((resolve) => setImmediate(resolve));
  const asked = () => local.requests().filter(({ path }) => /^\/(?:users\/@me|channels\/1)$/.test(path)).length;
  expect([asked(), events.includes("answered")]).toEqual([0, false]);
  open();
  expect((await Promise.all(both))[1]).toBe("failed");
  expect([asked(), events.sort()]).toEqual([2, ["answered", "answered", "asks", "asks"]]);
});
