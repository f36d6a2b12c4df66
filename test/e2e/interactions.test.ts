import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { failureText } from "../../src/render/say.ts";
import { messageWithButton, registerAgain } from "./forge.ts";
import { type Pair, startPair } from "./pair.ts";
import { beforeSearch, expectApology, KETTLE } from "./search-trouble.ts";
import { button, messageOf, select, textOf } from "./seen.ts";

const STALE = failureText({ kind: "stale-button" });

let pair: Pair;
let admin: ReturnType<Pair["local"]["user"]>;
beforeAll(async () => {
  pair = await startPair();
  admin = pair.local.user("admin");
});
afterAll(() => pair.stop());
afterEach(() => {
  restore();
  pair.trouble.splice(0);
  pair.local.faults.clear();
});

let restore = () => {};
const callbacks = (interaction: string) =>
  pair.local.requests().filter(({ path }) => path.startsWith(`/interactions/${interaction}/`));

describe("a command that fails", () => {
  const fail = () => {
    restore = beforeSearch(pair, () => Promise.reject(new Error(KETTLE)));
  };

  test("ends in an apology with a reference that stands in the log, and nothing of the error", async () => {
    fail();
    const answer = await admin.command("search", { query: "flood" });
    expect(answer.ephemeral).toBe(true);
    expectApology(textOf(answer.message), pair);
    // Nothing in an apology names anybody; it says all the same that it may ping nobody.
    const { data } = callbacks(answer.interactionId)[0]!.body as { data: object };
    expect(data).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  test("does so for a button, whose message stays as it was", async () => {
    const list = messageOf(await admin.command("search", { query: "people" }));
    fail();
    const answer = await admin.press(list, button(list, "Next ▶"));
    expectApology(textOf(answer.message), pair);
    const stands = pair.local.messages(list.channel_id, "admin").find(({ id }) => id === list.id);
    expect(textOf(stands!)).toBe(textOf(list));
  });

  test("leaves completion empty", async () => {
    fail();
    expect(await admin.complete("summary", "article", { article: "quake" })).toEqual([]);
    expect(pair.trouble.map(({ event }) => event)).toEqual(["autocomplete failed"]);
  });

  test("is told when Discord refuses the answer", async () => {
    pair.local.faults.next(
      { method: "POST", path: /^\/interactions\// },
      { status: 400, body: { message: "Invalid Form Body", code: 50035 } },
    );
    const answer = await admin.command("help");
    expect(textOf(answer.message)).toContain("Something went wrong on my side");
  });

  test("ends no program when Discord knows the interaction no more", async () => {
    pair.local.faults.next(
      { method: "POST", path: /^\/interactions\// },
      { status: 404, body: { message: "Unknown interaction", code: 10062 } },
      2,
    );
    const answer = await admin.command("help", {}, { timeoutMs: 300 });
    expect(answer.kind).toBe("nothing");
    expect(textOf((await admin.command("help")).message)).toContain("/search");
  });
});

describe("an interaction that arrives twice", () => {
  test("is answered once: a command", async () => {
    pair.local.faults.interactionsTwice = true;
    const answer = await admin.command("latest");
    await admin.command("help");
    expect(callbacks(answer.interactionId)).toHaveLength(1);
    expect(answer.followUps).toEqual([]);
    expect(pair.trouble).toEqual([]);
  });

  test("is answered once: a button that posts", async () => {
    const list = messageOf(await admin.command("search", { query: "flood" }));
    const before = pair.local.messages(list.channel_id).length;
    pair.local.faults.interactionsTwice = true;
    await admin.press(list, button(list, "Post here"));
    await admin.command("help");
    expect(pair.local.messages(list.channel_id)).toHaveLength(before + 1);
    expect(pair.trouble).toEqual([]);
  });

  test("is answered once: a completion", async () => {
    pair.local.faults.interactionsTwice = true;
    expect(await admin.complete("search", "source", { query: "x", source: "har" })).toHaveLength(1);
    await admin.command("help");
    expect(pair.trouble).toEqual([]);
  });
});

describe("a custom_id that no button of today has", () => {
  const pressed = async (customId: string) => {
    const source = await messageWithButton(pair.local, customId, pair.local.ids.channels.general);
    return admin.press(source, customId);
  };

  test.each([
    ["hello"],
    [":::"],
    ["v0:search:on:1"],
    ["v2:search:on:1:people"],
    ["v1:teapot:brew:1"],
    ["v1:search:dance:1"],
    ["v1:search:on"],
    ["v1:search:on:~deadbeef"],
    ["v1:search:on:~"],
    ["v1:briefing:remove:1"],
    ["v1:help:me"],
    ["v1:summary:dance:1"],
    ["v1:latest:post:::teapot"],
    ["v1:rest:open:hello"],
    ["v1:rest:open:%5b1,2%5d"],
    ["v1:rest:open:~deadbeef"],
    ["v1:summary:source:nothing:summary:short"],
    ["v1:summary:tab:nothing:figures"],
    ["v1:summary:step:people:summary:99999"],
    ["v1:__proto__:constructor:x"],
    ["toString:valueOf:x"],
  ])("%s gets a kind answer for the presser alone", async (customId) => {
    const answer = await pressed(customId);
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toBe(STALE);
    expect(pair.trouble).toEqual([]);
  });

  test("with steps and pages far away leads nowhere harmful", async () => {
    const list = messageOf(await admin.command("latest"));
    const article = select(list).options[0]!.value;
    for (const id of [
      `v1:summary:step:${article}:quotes:-7`,
      `v1:summary:step:${article}:summary:1e9`,
      `v1:summary:tab:${article}:teapot`,
    ]) {
      const answer = await pressed(id);
      expect(textOf(answer.message)).not.toContain("Something went wrong");
    }
    for (const page of ["-1", "1e9", "99999", "NaN", "0.5"])
      expect(textOf((await pressed(`v1:search:on:${page}:people`)).message)).not.toContain("Something went wrong");
    expect(pair.trouble).toEqual([]);
  });

  test("of any characters never ends in an apology", { timeout: 60_000 }, async () => {
    const commands = fc.constantFrom(
      "search",
      "summary",
      "figures",
      "quotes",
      "latest",
      "today",
      "briefing",
      "rest",
      "status",
    );
    const verbs = fc.constantFrom("on", "back", "open", "tab", "source", "step", "post", "page", "x");
    const fields = fc.array(fc.oneof(fc.string({ maxLength: 20 }), fc.nat().map(String), fc.constant("")), {
      maxLength: 6,
    });
    const shaped = fc
      .tuple(commands, verbs, fields)
      .map(([command, verb, rest]) => ["v1", command, verb, ...rest].join(":"));
    const anything = fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 });
    const ids = fc
      .oneof({ weight: 4, arbitrary: shaped }, anything)
      .filter((id) => id.trim() !== "" && id.length <= 100);
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        const answer = await pressed(id);
        expect(textOf(answer.message)).not.toContain("Something went wrong");
        expect(answer.kind).toBe("message");
      }),
      { numRuns: 80, seed: 7 },
    );
  });
});

describe("a command that is not there any more", () => {
  test("gets a kind answer, also as a message's menu entry", async () => {
    const said = pair.local.user("member").say("The mill in Tarnwick opened again.");
    await registerAgain(pair.local, (command) => command, [
      { name: "teapot", type: 1, description: "Was once a command" },
      { name: "Brew this", type: 3 },
    ]);
    for (const answer of [await admin.command("teapot"), await admin.message("Brew this", said.id)]) {
      expect(answer.ephemeral).toBe(true);
      expect(textOf(answer.message)).toContain("I do not have this command any more.");
    }
    expect(pair.trouble).toEqual([]);
  });
});

describe("hostile words", () => {
  const HOSTILE = "@everyone <@&1> [win](https://evil.example) **a** ~~b~~ `c` ||d|| # e";

  test("come back as plain words, for one and for all", async () => {
    const { role, admin: ada, channels } = pair.local.ids;
    const query = `${HOSTILE} <@&${role}> <@${ada}>`.slice(0, 100);
    const answer = messageOf(await admin.command("search", { query }));
    const text = textOf(answer);
    expect(text).toContain("\\@everyone");
    for (const alive of ["@everyone", "<@", "[win", "**a", "`c", "||d"])
      expect(text.replaceAll(/\\./g, "")).not.toContain(alive);
    expect([answer.mentions, answer.mention_roles, answer.mention_everyone]).toEqual([[], [], false]);
    const posts = pair.local.messages(channels.general).length;
    const many = messageOf(await admin.command("search", { query: `people @everyone <@&${role}>` }));
    const posted = messageOf(await admin.press(many, button(many, "Post here")));
    expect([posted.mentions, posted.mention_roles, posted.mention_everyone]).toEqual([[], [], false]);
    expect(pair.local.messages(channels.general)).toHaveLength(posts + 1);
  });

  test("are refused by Discord itself when there are ten thousand of them", async () => {
    await expect(admin.command("search", { query: "a".repeat(10_000) })).rejects.toThrow("at most");
    await expect(admin.command("summary", { article: "a".repeat(10_000) })).rejects.toThrow("at most");
  });

  test("of every kind are answered without an apology", { timeout: 60_000 }, async () => {
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
    await fc.assert(
      fc.asyncProperty(words, async (query) => {
        const text = textOf((await admin.command("search", { query })).message);
        expect(text).toMatch(/Articles on|No article found|Search for some words/);
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});
