import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { reply } from "../../src/domain/reply.ts";
import type { ApiMessage } from "../../src/local/index.ts";
import { messageWithButton } from "./forge.ts";
import { type Pair, startPair } from "./pair.ts";
import { beforeSearch, expectApology, KETTLE } from "./search-trouble.ts";
import { button, messageOf, textOf } from "./seen.ts";
import { named, slash } from "./toy-commands.ts";

/** Longer than Discord waits for the first answer, or for choices. */
const SLOW_MS = 3_300;
const EPHEMERAL = 64;
const THINKING = 128;

let pair: Pair;
let admin: ReturnType<Pair["local"]["user"]>;
let restore: () => void;
let people: ApiMessage;
let cranes: ApiMessage;

beforeAll(async () => {
  pair = await startPair();
  admin = pair.local.user("admin");
  people = messageOf(await admin.command("search", { query: "people" }));
  cranes = messageOf(await admin.command("search", { query: "crane" }));
  restore = beforeSearch(pair, async (words) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    if (words === "strike") throw new Error(KETTLE);
  });
});
afterAll(() => pair.stop());

// They wait at the same time, each for an answer of its own.
describe.concurrent("an answer that takes longer than Discord waits", () => {
  test("is announced in time and comes for the asker alone", async () => {
    const answer = await admin.command("search", { query: "flood" });
    expect(answer.ackMs).toBeGreaterThan(1_400);
    expect(answer.ackMs).toBeLessThan(3_000);
    expect([answer.kind, answer.ephemeral]).toEqual(["message", true]);
    expect(textOf(answer.message)).toContain("Articles on “flood”");
  });

  test("changes the pressed message in its place", async () => {
    const answer = await admin.press(people, button(people, "Next ▶"));
    expect(answer.ackMs).toBeLessThan(3_000);
    expect(messageOf(answer).id).toBe(people.id);
    expect(textOf(answer.message)).toContain("### 6 · ");
  });

  test("is posted for everybody when that was asked for", async () => {
    const posted = messageOf(await admin.press(cranes, button(cranes, "Post here")));
    expect(posted.flags & EPHEMERAL).toBe(0);
    expect(textOf(posted)).toContain("Articles on “crane”");
    expect(pair.local.messages(posted.channel_id).map(({ id }) => id)).toContain(posted.id);
  });

  test("is posted for everybody from a public message too, and no “thinking” stays behind", async () => {
    const { announcements } = pair.local.ids.channels;
    const id = "v1:latest:post:flood::3";
    const source = await messageWithButton(pair.local, id, announcements);
    const answer = await admin.press(source, id);
    expect(answer.ackMs).toBeLessThan(3_000);
    const posted = () =>
      pair.local.messages(announcements).filter((one) => textOf(one).startsWith("## Latest stories"));
    await vi.waitFor(() => expect(posted()).toHaveLength(1));
    expect(posted()[0]!.flags & EPHEMERAL).toBe(0);
    const left = () =>
      pair.local.messages(announcements, "admin").filter(({ flags }) => (flags & (THINKING | EPHEMERAL)) !== 0);
    await vi.waitFor(() => expect(left()).toEqual([]));
  });

  test("ends in an apology when it fails after all", async () => {
    const answer = await admin.command("search", { query: "strike" });
    expect([answer.kind, answer.ephemeral]).toEqual(["message", true]);
    expect(answer.ackMs).toBeLessThan(3_000);
    expectApology(textOf(answer.message), pair);
  });

  test("leaves completion without choices in time", async () => {
    expect(await admin.complete("summary", "article", { article: "quake" })).toEqual([]);
  });
});

test("nothing else went wrong meanwhile, and all is fast again", async () => {
  restore();
  expect(pair.trouble.map(({ event }) => event)).toEqual(["interaction failed"]);
  expect((await admin.command("search", { query: "flood" })).ackMs).toBeLessThan(1_400);
  expect(await admin.complete("summary", "article", { article: "quake" })).not.toEqual([]);
});

describe("an answer that says that it takes a while", () => {
  test("is announced at once, and one that says nothing is not announced in vain", async () => {
    const commands = named({
      waits: slash("waits", [], async (_options, _app, asker) => {
        asker.waits();
        await new Promise((resolve) => setTimeout(resolve, 400));
        return reply([{ kind: "text", text: ["Here it is."] }]);
      }),
      quick: slash("quick", [], async () => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return reply([{ kind: "text", text: ["Here it is."] }]);
      }),
    });
    const toys = await startPair({ commands, starterArticles: false });
    try {
      const [waits, quick] = await Promise.all([
        toys.local.user("admin").command("waits"),
        toys.local.user("admin").command("quick"),
      ]);
      expect(waits.ackMs).toBeLessThan(quick.ackMs);
      expect(textOf(waits.message)).toBe("Here it is.");
      expect([waits.ephemeral, quick.ephemeral]).toEqual([true, true]);
    } finally {
      await toys.stop();
    }
  });
});
