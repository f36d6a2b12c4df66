import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { reply } from "../../src/domain/reply.ts";
import { type LocalDiscord, Mistake } from "../../src/local/index.ts";
import { AttachmentOption } from "../../src/targets.ts";
import { type Pair, startPair } from "./pair.ts";
import { textOf } from "./seen.ts";
import { named, slash } from "./toy-commands.ts";

const MEGABYTE = 1024 * 1024;

let pair: Pair;
let admin: ReturnType<LocalDiscord["user"]>;
const taken: { file: AttachmentOption; bytes: Uint8Array }[] = [];
const notes: (AttachmentOption | null)[] = [];
beforeAll(async () => {
  const file = { type: 11, name: "file", description: "A file", required: true } as const;
  pair = await startPair({
    starterArticles: false,
    commands: named({
      take: slash("take", [file, { ...file, name: "note", required: false }], async (given, { attachments }) => {
        const attached = AttachmentOption.parse(given.file);
        notes.push(AttachmentOption.optional().parse(given.note) ?? null);
        const read = await attachments.read(attached);
        if (!read.ok) return read.failure;
        taken.push({ file: attached, bytes: read.value });
        return reply([{ kind: "text", text: ["Read ", { words: attached.name }] }]);
      }),
    }),
  });
  admin = pair.local.user("admin");
});
afterAll(() => pair.stop());
afterEach(() => {
  taken.splice(0);
  notes.splice(0);
  pair.local.faults.clear();
});

describe("a file for a command", () => {
  test("arrives as it was attached, with its name, size and type", async () => {
    const content = Uint8Array.from({ length: 3 * MEGABYTE }, (_, at) => (at * 7) % 251);
    const id = admin.upload({ name: "feeds.opml", content, type: "text/xml" });
    const { message, ephemeral } = await admin.command("take", { file: id });
    expect([textOf(message), ephemeral]).toEqual(["Read feeds.opml", true]);
    expect(taken[0]!.file).toMatchObject({
      id,
      name: "feeds.opml",
      sizeBytes: content.length,
      contentType: "text/xml",
    });
    expect(Buffer.compare(taken[0]!.bytes, content)).toBe(0);
  });

  test("may be left out where it is not needed, and given twice", async () => {
    const id = admin.upload({ name: "a.txt", content: "a" });
    await admin.command("take", { file: id });
    await admin.command("take", { file: id, note: admin.upload({ name: "b.txt", content: "b" }) });
    expect(notes.map((note) => note?.name ?? null)).toEqual([null, "b.txt"]);
  });

  test.each([
    ["../../etc/passwd", "passwd", "Read passwd"],
    ["..\\..\\boot.ini", "boot.ini", "Read boot.ini"],
    ["report\u202efdp.exe", "reportfdp.exe", "Read reportfdp.exe"],
    ["[free](https://evil.example).txt", "evil.example).txt", "Read evil.example\\).txt"],
    ["@everyone **now**.txt", "@everyone **now**.txt", "Read \\@everyone \\*\\*now\\*\\*.txt"],
    ["..", "file", "Read file"],
  ])("is shown by a name that leads and formats nothing: %j", async (given, name, said) => {
    const { message } = await admin.command("take", { file: admin.upload({ name: given, content: "x" }) });
    expect([taken[0]?.file.name, textOf(message)]).toEqual([name, said]);
  });

  test("that arrives twice is read once", async () => {
    pair.local.faults.interactionsTwice = true;
    await admin.command("take", { file: admin.upload({ name: "a.txt", content: "a" }) });
    await admin.command("take", { file: admin.upload({ name: "b.txt", content: "b" }) });
    expect(taken).toHaveLength(2);
  });

  test("as large as Discord takes is read; a larger one is not taken", async () => {
    const id = admin.upload({ name: "large.bin", content: new Uint8Array(10 * MEGABYTE) });
    await admin.command("take", { file: id });
    expect(taken[0]!.bytes).toHaveLength(10 * MEGABYTE);
    expect(() => admin.upload({ name: "larger.bin", content: new Uint8Array(10 * MEGABYTE + 1) })).toThrow(Mistake);
  });

  test("of somebody else, or one that is gone, cannot be given", async () => {
    const id = pair.local.user("member").upload({ name: "mine.txt", content: "x" });
    await expect(admin.command("take", { file: id })).rejects.toThrow("no longer there");
    await expect(admin.command("take", { file: "123" })).rejects.toThrow("no longer there");
    await expect(admin.command("take", {})).rejects.toThrow('needs "file"');
  });
});

describe("a file from the page", () => {
  const key = () => new URL(pair.local.pageUrl).searchParams.get("key") ?? "";
  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${pair.local.origin}/page/${path}`, { method: "POST", body, headers: { "x-local-key": key(), ...headers } });
  const BYTES = { "content-type": "application/octet-stream" };
  const upload = (
    as: string,
    body: string | Uint8Array<ArrayBuffer>,
    channelId = pair.local.ids.channels.general,
    headers = {},
  ) =>
    post(`files?${new URLSearchParams({ as, channelId, name: "é list.csv", type: "text/csv" })}`, body, {
      ...BYTES,
      ...headers,
    });
  const use = (as: string, id: string) => {
    const data = { name: "take", type: 1, options: [{ name: "file", type: 11, value: id }] };
    const body = JSON.stringify({ type: 2, channelId: pair.local.ids.channels.general, data });
    return post(`interactions?as=${as}`, body, { "content-type": "application/json" });
  };
  const idOf = async (response: Response): Promise<string> => ((await response.json()) as { id: string }).id;

  test("goes to the command", async () => {
    const id = await idOf(await upload("member", "a,b"));
    expect((await use("member", id)).status).toBe(202);
    await expect.poll(() => taken.length).toBe(1);
    expect(taken[0]).toMatchObject({ file: { name: "é list.csv", contentType: "text/csv", sizeBytes: 3 } });
    expect(new TextDecoder().decode(taken[0]!.bytes)).toBe("a,b");
  });

  test("is for the one who chose it", async () => {
    const id = await idOf(await upload("admin", "a,b"));
    const refused = await use("member", id);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("choose the file again")]);
  });

  test("needs the key, a channel that is seen, bytes, and the size that Discord takes", async () => {
    const { general, locked } = pair.local.ids.channels;
    const statuses = [
      await upload("member", "a", general, { "x-local-key": "wrong" }),
      await upload("member", "a", locked),
      await upload("nobody", "a"),
      await upload("member", "a", general, { "content-type": "text/plain" }),
      await upload("member", new Uint8Array(10 * MEGABYTE + 1)),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 400, 400, 400, 413]);
  });
});

describe("an attachment that is not what it says", () => {
  const forged = (more: object) => ({ id: "1", name: "a**b**.txt", sizeBytes: 3, contentType: null, url: "", ...more });
  const read = (more: object) => pair.bot.app.attachments.read(forged(more));

  test("is not fetched from another port of this machine", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end("secret");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/attachments/1/2/a.txt`;
    expect(await read({ url })).toMatchObject({ ok: false, failure: { kind: "attachment-foreign" } });
    expect((await fetch(url)).ok).toBe(true);
    expect(asked).toBe(1);
    await new Promise((resolve) => server.close(resolve));
  });

  test("is not fetched from another place of Discord's own server", async () => {
    for (const path of ["/page/state?as=admin", "/attachments/../page/state?as=admin", "/api/v10/gateway/bot"])
      expect(await read({ url: `${pair.local.origin}${path}` })).toMatchObject({
        failure: { kind: "attachment-foreign" },
      });
  });

  test("is refused by its size before it is fetched, and said to be gone where it is", async () => {
    const url = `${pair.local.origin}/attachments/1/2/a.txt`;
    expect(await read({ url, sizeBytes: 500 * MEGABYTE })).toMatchObject({ failure: { kind: "file-too-large" } });
    expect(await read({ url })).toMatchObject({ failure: { kind: "file-not-fetched", why: "gone" } });
  });

  test("its trouble is told with a name that formats nothing", async () => {
    const id = admin.upload({ name: "**b**.txt", content: "x" });
    // The oldest files go when there are too many: by then this one is no longer kept.
    const { message } = await lostOnTheWay(id);
    expect(textOf(message)).toBe("\\*\\*b\\*\\*.txt is no longer there. Attach it again.");
  });

  async function lostOnTheWay(id: string) {
    const { read: before } = pair.bot.app.attachments;
    const attachments = pair.bot.app.attachments as { read: typeof before };
    attachments.read = async (attachment) => {
      for (let at = 0; at < 4; at += 1) admin.upload({ name: "other", content: new Uint8Array(10 * MEGABYTE) });
      return before(attachment);
    };
    return admin.command("take", { file: id }).finally(() => {
      attachments.read = before;
    });
  }
});
