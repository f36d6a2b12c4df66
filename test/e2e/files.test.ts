import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Action, type Part, type ReplyFile, reply } from "../../src/domain/reply.ts";
import type { ApiMessage, LocalDiscord } from "../../src/local/index.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, messageOf, textOf } from "./seen.ts";
import { named, slash } from "./toy-commands.ts";

const SLOW_MS = 1_700;
const text = (words: string): Part[] => [{ kind: "text", text: [words] }];
const press = (verb: string): Action => ({
  kind: "button",
  label: verb,
  style: "secondary",
  command: "give",
  verb,
  state: [],
});
const ACTIONS = ["change", "take", "slowly", "post"].map(press);
const LIST: ReplyFile = { name: "feeds.opml", content: "<opml>Zürich – 東京</opml>" };
const BYTES: ReplyFile = { name: "data.bin", content: Uint8Array.from({ length: 300_000 }, (_, at) => at % 256) };

let given: readonly ReplyFile[];
let slow: boolean;
const wait = () => new Promise((resolve) => setTimeout(resolve, SLOW_MS));

let pair: Pair;
let admin: ReturnType<LocalDiscord["user"]>;
beforeAll(async () => {
  pair = await startPair({
    starterArticles: false,
    commands: named({
      give: slash(
        "give",
        [],
        async () => {
          if (slow) await wait();
          return reply(text("Here it is."), { files: given, actions: ACTIONS });
        },
        async ({ verb }) => {
          if (verb === "slowly") await wait();
          if (verb === "post") return reply(text("For all."), { files: given, audience: "everyone" });
          return reply(text(verb), { files: verb === "take" ? [] : [BYTES], place: "here", actions: ACTIONS });
        },
      ),
    }),
  });
  admin = pair.local.user("admin");
});
afterAll(() => pair.stop());
afterEach(() => {
  pair.trouble.splice(0);
  pair.local.faults.clear();
  given = [LIST];
  slow = false;
});
given = [LIST];
slow = false;

/** The files of a message: what its components show, with what is found at their addresses. */
async function filesOf(message: ApiMessage | null) {
  const shown = JSON.stringify(message?.components ?? []).match(/\{"type":13[^}]*\}[^}]*\}/g) ?? [];
  return Promise.all(
    shown.map(async (json) => {
      const { name, size, file } = JSON.parse(json) as { name: string; size: number; file: { url: string } };
      const answer = await fetch(file.url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { name, size, bytes, disposition: answer.headers.get("content-disposition") };
    }),
  );
}
const bytesOf = ({ content }: ReplyFile) => new Uint8Array(Buffer.from(content));
const expected = (...files: ReplyFile[]) =>
  files.map((file) => ({
    name: file.name,
    size: bytesOf(file).length,
    bytes: bytesOf(file),
    disposition: `attachment; filename*=UTF-8''${file.name}`,
  }));

describe("a reply with files", () => {
  test("shows them below its words and above its buttons, to be downloaded", async () => {
    given = [LIST, BYTES];
    const { message, ephemeral } = await admin.command("give");
    expect([textOf(message), ephemeral]).toEqual(["Here it is.", true]);
    expect(await filesOf(message)).toEqual(expected(LIST, BYTES));
    expect(message!.components[0]!.components!.map(({ type }) => type)).toEqual([10, 13, 13, 1]);
    expect(message!.attachments.map(({ filename }) => filename)).toEqual(["feeds.opml", "data.bin"]);
  });

  test("brings them also when it took long", async () => {
    slow = true;
    const { message, ackMs } = await admin.command("give");
    expect(ackMs).toBeLessThan(SLOW_MS);
    expect(await filesOf(message)).toEqual(expected(LIST));
  });

  test("brings them once when the question arrives twice", async () => {
    pair.local.faults.interactionsTwice = true;
    const answer = await admin.command("give");
    await admin.command("give");
    const callbacks = pair.local.requests().filter(({ path }) => path.includes(answer.interactionId));
    expect(callbacks).toHaveLength(1);
    expect(pair.trouble).toEqual([]);
  });

  test("brings none where it has none, and no empty list stays behind", async () => {
    given = [];
    const { message } = await admin.command("give");
    expect([await filesOf(message), message!.attachments]).toEqual([[], []]);
  });

  test("may be for everybody", async () => {
    const own = messageOf(await admin.command("give"));
    const { message, ephemeral } = await admin.press(own, button(own, "post"));
    expect([ephemeral, await filesOf(message)]).toEqual([false, expected(LIST)]);
  });
});

describe("a changed message", () => {
  test("has the files of the change and no more those before", async () => {
    const own = messageOf(await admin.command("give"));
    const { kind, message } = await admin.press(own, button(own, "change"));
    expect([kind, message!.id]).toEqual(["update", own.id]);
    expect(await filesOf(message)).toEqual(expected(BYTES));
    expect(message!.attachments.map(({ filename }) => filename)).toEqual(["data.bin"]);
  });

  test("loses its files where the change has none", async () => {
    const own = messageOf(await admin.command("give"));
    const { message } = await admin.press(own, button(own, "take"));
    expect([textOf(message), await filesOf(message), message!.attachments]).toEqual(["take", [], []]);
  });

  test("has the files of a change that took long", async () => {
    const own = messageOf(await admin.command("give"));
    const { kind, message } = await admin.press(own, button(own, "slowly"));
    expect([kind, message!.id]).toEqual(["update", own.id]);
    expect(await filesOf(message)).toEqual(expected(BYTES));
    expect(message!.attachments).toHaveLength(1);
  });
});

test.each<[string, ReplyFile[]]>([
  ["a path in its name", [{ name: "../feeds.opml", content: "" }]],
  ["a name that turns the line around", [{ name: "a\u202elmpo.exe", content: "" }]],
  ["the name of another", [LIST, { ...LIST, content: "other" }]],
  ["more bytes than Discord takes", [{ name: "large.bin", content: new Uint8Array(10 * 1024 * 1024 + 1) }]],
])("a file with %s is a bug: nothing of it is sent, and the person gets an apology", async (_, files) => {
  given = files;
  const { message } = await admin.command("give");
  expect(textOf(message)).toContain("Something went wrong on my side");
  expect(message!.attachments).toEqual([]);
  expect(pair.trouble.map(({ event }) => event)).toEqual(["interaction failed"]);
});
