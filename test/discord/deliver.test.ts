import { type Client, DiscordAPIError, type REST, SnowflakeUtil } from "discord.js";
import { expect, test } from "vitest";
import { createDeliver } from "../../src/discord/deliver.ts";
import { channelId, guildId } from "../../src/domain/ids.ts";
import type { Errand } from "../../src/schedule/outbox.ts";

const SINCE = Date.UTC(2026, 2, 6, 8);
const client = { user: { id: "1" }, channels: { cache: new Map() } } as unknown as Client;
const errand = (deed: Errand["deed"]): Errand => ({
  guild: guildId("9"),
  to: { channel: channelId("5") },
  deed,
  payload: {},
  nonce: "token-1",
});
const refused = (code: number, path: string) =>
  new DiscordAPIError({ message: "refused", code }, code, 404, "GET", path, { files: [], body: undefined });
const restOf = (get: (path: string) => unknown) => ({ get: async (path: string) => get(path) }) as unknown as REST;

test("a channel that Discord has not shown yet is looked into later, one that is gone never", async () => {
  const there = createDeliver(
    client,
    restOf(() => ({})),
  );
  expect(await there.find(errand({ kind: "post" }), SINCE)).toMatchObject({ kind: "later" });
  const gone = createDeliver(
    client,
    restOf((path) => {
      throw refused(10003, path);
    }),
  );
  expect(await gone.find(errand({ kind: "post" }), SINCE)).toMatchObject({ kind: "hidden" });
});

test("a post of a forum is found beside another whose first message was removed; without it nobody can know", async () => {
  const [removed, sought] = [0n, 1n].map((increment) =>
    String(SnowflakeUtil.generate({ timestamp: SINCE + 1_000, increment })),
  ) as [string, string];
  const thread = (id: string) => ({
    id,
    parent_id: "5",
    owner_id: "1",
    thread_metadata: { archive_timestamp: new Date(SINCE).toISOString() },
  });
  const forum = (open: readonly string[]) =>
    createDeliver(
      client,
      restOf((path) => {
        if (path.includes("threads")) return { threads: path.includes("active") ? open.map(thread) : [] };
        if (path.includes(removed)) throw refused(10008, path);
        return { components: [{ custom_id: "x token-1" }] };
      }),
    );
  const deed = { kind: "forum-post", name: "Friday" } as const;
  expect(await forum([removed, sought]).find(errand(deed), SINCE)).toEqual({ kind: "found", messageId: sought });
  expect(await forum([removed]).find(errand(deed), SINCE)).toMatchObject({ kind: "hidden" });
  expect(await forum([]).find(errand(deed), SINCE)).toEqual({ kind: "absent" });
});
