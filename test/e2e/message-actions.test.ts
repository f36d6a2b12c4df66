import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as help from "../../commands/help.ts";
import type { Answer } from "../../src/command.ts";
import { reply } from "../../src/domain/reply.ts";
import type { ApiMessage } from "../../src/local/index.ts";
import type { ClickedMessage } from "../../src/targets.ts";
import { askAsBot } from "./forge.ts";
import { type Pair, startPair } from "./pair.ts";
import { expectApology, KETTLE } from "./search-trouble.ts";
import { messageOf, textOf } from "./seen.ts";
import { action, named, slash } from "./toy-commands.ts";

const heard: ClickedMessage[] = [];
let answer: () => Answer | Promise<Answer>;
const said = reply([{ kind: "text", text: ["Heard."] }]);

let pair: Pair;
let general: string;
beforeAll(async () => {
  pair = await startPair({
    starterArticles: false,
    commands: named({
      "hear-this": action("Hear this", (message) => {
        heard.push(message);
        return answer();
      }),
      loud: action("LOUD", () => ({ ...said, audience: "everyone" })),
      hear: slash("hear", [], () => said),
      help,
    }),
  });
  general = pair.local.ids.channels.general;
});
afterAll(() => pair.stop());
afterEach(() => {
  heard.splice(0);
  answer = () => said;
  pair.trouble.splice(0);
  pair.local.faults.clear();
});
answer = () => said;

const say = (content: string, who: "admin" | "member" = "member") =>
  pair.local.user(who).say(content, { channel: general });
const post = async (body: object, channel = general): Promise<ApiMessage> =>
  // The answer is this server's own message.
  (await askAsBot(pair.local, "POST", `/channels/${channel}/messages`, body)) as ApiMessage;
const hear = async ({ id }: ApiMessage, who: "admin" | "member" = "admin"): Promise<ClickedMessage> => {
  const { message } = await pair.local.user(who).message("Hear this", id);
  expect(textOf(message)).toBe("Heard.");
  return heard.at(-1)!;
};

describe("what a message action is given", () => {
  test("the words of another person's message and the addresses in them", async () => {
    const message = say("See https://orme.example/ferry, and **http://dell.example/a_(b)**.");
    expect(await hear(message)).toEqual({
      id: message.id,
      channel: general,
      isOwn: false,
      content: "See https://orme.example/ferry, and **http://dell.example/a_(b)**.",
      texts: [],
      links: ["https://orme.example/ferry", "http://dell.example/a_(b)"],
      embeds: [],
      attachments: [],
    });
  });

  test.each<[string, string, string[]]>([
    ["none", "Nothing here, not even orme.example", []],
    [
      "in Discord's marks",
      "<https://a.example/1> ||https://b.example/|| `https://c.example/`",
      ["https://a.example/1", "https://b.example/", "https://c.example/"],
    ],
    [
      "behind other words",
      "[https://seen.example](https://real.example/x)",
      ["https://seen.example/", "https://real.example/x"],
    ],
    [
      "in brackets and quotation marks",
      "(https://a.example/x) “https://b.example/y”",
      ["https://a.example/x", "https://b.example/y"],
    ],
    ["twice", "https://a.example https://a.example/ HTTPS://A.example", ["https://a.example/"]],
    [
      "of other kinds",
      "javascript:alert(1) [x](javascript:alert(1)) file:///etc/passwd data:text/html,x ftp://a.example",
      [],
    ],
    ["without a host", "https:// http://? https://[", []],
    ["that turn the line around", "https://a.example/\u202efdp.exe", ["https://a.example/%E2%80%AEfdp.exe"]],
  ])("addresses: %s", async (_, content, links) => {
    expect((await hear(say(content))).links).toEqual(links);
  });

  test("at most ten addresses of a message as long as Discord allows", async () => {
    const many = Array.from({ length: 80 }, (_, at) => `https://a.example/${at}`).join(" ");
    const { content, links } = await hear(say(many.padEnd(2_000, ")")));
    expect([content.length, links.length, links[9]]).toEqual([2_000, 10, "https://a.example/9"]);
  });

  test("a long run of brackets in no time", async () => {
    const before = performance.now();
    const { links } = await hear(say(`https://a.example/${"(".repeat(900)}${")".repeat(1_000)}`));
    expect(links[0]).toHaveLength(18 + 1_800);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test("embeds, and the addresses of embeds and link buttons behind those in the words", async () => {
    const link = (url: string) => ({ type: 2, style: 5, label: "Open", url });
    const message = await post({
      content: "https://b.example/words",
      embeds: [{ title: "Ferry", description: "It stops", url: "https://a.example/embed" }, { description: "No more" }],
      components: [{ type: 1, components: [link("https://c.example/button"), link("https://a.example/embed")] }],
    });
    expect(await hear(message)).toMatchObject({
      links: ["https://b.example/words", "https://a.example/embed", "https://c.example/button"],
      embeds: [
        { title: "Ferry", description: "It stops", url: "https://a.example/embed" },
        { title: null, description: "No more", url: null },
      ],
    });
  });

  test("a message of the bot itself: the words of its components, however deep", async () => {
    const components = [
      {
        type: 17,
        components: [
          { type: 10, content: "### [Ferry stops](https://orme.example/ferry)" },
          {
            type: 9,
            components: [{ type: 10, content: "in a section" }],
            accessory: { type: 2, style: 5, label: "Read", url: "https://orme.example/read" },
          },
        ],
      },
    ];
    const message = await post({ flags: 1 << 15, components });
    expect(await hear(message)).toMatchObject({
      isOwn: true,
      content: "",
      texts: ["### [Ferry stops](https://orme.example/ferry)", "in a section"],
      links: ["https://orme.example/ferry", "https://orme.example/read"],
    });
  });

  test("an answer that only the asker sees, in its place", async () => {
    const own = messageOf(await pair.local.user("member").command("hear"));
    expect(await hear(own, "member")).toMatchObject({ id: own.id, isOwn: true, texts: ["Heard."] });
  });

  test("a message in a channel that the bot itself cannot see", async () => {
    const { locked } = pair.local.ids.channels;
    const message = pair.local.user("admin").say("https://a.example/", { channel: locked });
    expect(await hear(message)).toMatchObject({ channel: locked, links: ["https://a.example/"] });
  });

  test("a message in direct messages", async () => {
    const message = pair.local.user("member").say("https://a.example/", { dm: true });
    expect(await hear(message, "member")).toMatchObject({ links: ["https://a.example/"] });
  });
});

describe("a message action", () => {
  test("is answered to the asker alone, in answer to the menu", async () => {
    const { message, ephemeral } = await pair.local.user("admin").message("Hear this", say("Hello").id);
    expect(ephemeral).toBe(true);
    expect(message).toMatchObject({ type: 23, interaction_metadata: { name: "Hear this", command_type: 3 } });
  });

  test("that arrives twice is answered once", async () => {
    pair.local.faults.interactionsTwice = true;
    await hear(say("Hello"));
    await pair.local.user("admin").command("hear");
    expect(heard).toHaveLength(1);
    expect(pair.trouble).toEqual([]);
  });

  test("that takes long is announced as thinking", async () => {
    answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_800));
      return said;
    };
    const slow = await pair.local.user("admin").message("Hear this", say("Hello").id);
    expect(slow.ackMs).toBeLessThan(1_750);
    expect(textOf(slow.message)).toBe("Heard.");
  });

  test("that fails ends in an apology, and expected trouble in words", async () => {
    answer = () => Promise.reject(new Error(KETTLE));
    const failing = await pair.local.user("admin").message("Hear this", say("Hello").id);
    expectApology(textOf(failing.message), pair);
    answer = () => ({ kind: "guild-only" });
    const refused = await pair.local.user("admin").message("Hear this", say("Hello").id);
    expect(textOf(refused.message)).toContain("in a server only");
  });

  test("posts for everybody only where the person may write", async () => {
    const { announcements } = pair.local.ids.channels;
    const notice = await post({ content: "Notice" }, announcements);
    const mine = await pair.local.user("member").message("LOUD", notice.id);
    expect(mine.ephemeral).toBe(true);
    expect(textOf(mine.message)).toContain("Send Messages");
    const theirs = await pair.local.user("admin").message("LOUD", notice.id);
    expect(theirs.ephemeral).toBe(false);
    expect(textOf(theirs.message)).toContain("Shared by");
  });

  test("that the bot no longer has says so; one of another kind by that name is none", async () => {
    const names = [
      { type: 3, name: "Gone" },
      { type: 3, name: "hear" },
      { type: 3, name: "hear this" },
    ];
    for (const body of names)
      await askAsBot(pair.local, "POST", `/applications/${pair.local.ids.application}/commands`, body);
    for (const { name } of names) {
      const { message } = await pair.local.user("admin").message(name, say("Hello").id);
      expect(textOf(message)).toContain("I do not have this command any more");
    }
    expect(heard).toEqual([]);
  });

  test("works again after a restart, and is registered once", async () => {
    await pair.restart();
    await hear(say("Hello"));
    expect(pair.local.commands().filter(({ name }) => name === "Hear this")).toHaveLength(1);
  });
});

describe("a message that the person cannot see", () => {
  const open = async (channelId: string, messageId: string, as: "admin" | "member") => {
    const key = new URL(pair.local.pageUrl).searchParams.get("key") ?? "";
    const data = { name: "Hear this", type: 3, target_id: messageId };
    return fetch(`${pair.local.origin}/page/interactions?as=${as}`, {
      method: "POST",
      headers: { "x-local-key": key, "content-type": "application/json" },
      body: JSON.stringify({ type: 2, channelId, data }),
    });
  };

  test("is not handed over: an answer to somebody else", async () => {
    const own = messageOf(await pair.local.user("admin").command("hear"));
    await expect(pair.local.user("member").message("Hear this", own.id)).rejects.toThrow("no message");
    expect((await open(general, own.id, "member")).status).toBe(400);
    expect((await open(general, own.id, "admin")).status).toBe(202);
  });

  test("is not handed over: one of a locked channel, named from there or from elsewhere", async () => {
    const { locked } = pair.local.ids.channels;
    const secret = pair.local.user("admin").say("https://secret.example/", { channel: locked });
    await expect(pair.local.user("member").message("Hear this", secret.id)).rejects.toThrow("may not use");
    expect((await open(locked, secret.id, "member")).status).toBe(400);
    expect((await open(general, secret.id, "member")).status).toBe(400);
    expect((await open(general, secret.id, "admin")).status).toBe(400);
    await hear(say("Hello"));
    expect(heard.map(({ content }) => content)).toEqual(["Hello"]);
  });
});

test("/help names the actions of the menu, and explains one", async () => {
  const admin = pair.local.user("admin");
  expect(textOf((await admin.command("help")).message)).toContain("**Hear this** in the menu of a message");
  expect(textOf((await admin.command("help", { topic: "hear THIS" })).message)).toContain("choose Apps");
  // The slash command of nearly the same name is another one.
  expect(textOf((await admin.command("help", { topic: "hear" })).message)).toContain("## `/hear`");
  expect(await admin.complete("help", "topic", { topic: "HEAR" })).toEqual([
    { name: "/hear", value: "hear" },
    { name: "Hear this", value: "Hear this" },
  ]);
});
