import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../src/local/index.ts";
import { rest } from "./asking-rest.ts";

let local: LocalDiscord;
const logged: string[] = [];
beforeAll(async () => {
  local = await startLocalDiscord({ log: (line) => logged.push(line) });
});
afterAll(() => local.close());

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", "javascript:a", "https://news.example", "attachment://a", "__proto__"),
);
const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), text, fc.integer());
const component: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  component: fc.oneof(
    { depthSize: "small" },
    odd,
    fc.record(
      {
        type: fc.oneof(fc.constantFrom(1, 2, 3, 9, 10, 11, 12, 13, 14, 17, 18), odd),
        custom_id: fc.oneof(text, odd),
        style: fc.oneof(fc.integer({ min: 0, max: 7 }), odd),
        label: text,
        content: fc.oneof(text, odd),
        url: fc.oneof(text, odd),
        options: fc.array(fc.oneof(fc.record({ label: text, value: text }), odd), { maxLength: 3 }),
        components: fc.oneof(fc.array(tie("component"), { maxLength: 3 }), odd),
        accessory: tie("component"),
        media: fc.oneof(fc.record({ url: text }), odd),
        items: fc.array(fc.oneof(fc.record({ media: fc.record({ url: text }) }), odd), { maxLength: 2 }),
      },
      { requiredKeys: ["type"] },
    ),
  ),
})).component;
const embed = fc.record(
  {
    title: fc.oneof(text, odd),
    url: text,
    fields: fc.array(fc.oneof(fc.record({ name: text, value: text }), odd), { maxLength: 2 }),
    image: odd,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  odd,
  fc.record(
    {
      content: fc.oneof(text, odd),
      flags: fc.oneof(fc.constantFrom(0, 64, 1 << 15), odd),
      components: fc.oneof(fc.array(component, { maxLength: 3 }), odd),
      embeds: fc.oneof(fc.array(fc.oneof(embed, odd), { maxLength: 2 }), odd),
      allowed_mentions: fc.oneof(
        fc.record(
          {
            parse: fc.array(fc.oneof(fc.constantFrom("users", "roles", "everyone"), odd), { maxLength: 2 }),
            users: odd,
          },
          { requiredKeys: [] },
        ),
        odd,
      ),
      attachments: fc.oneof(fc.array(fc.oneof(fc.record({ id: odd }), odd), { maxLength: 2 }), odd),
      message_reference: odd,
      nonce: odd,
      enforce_nonce: odd,
    },
    { requiredKeys: [] },
  ),
);

/** Any JSON at all is either taken or refused with a reason; it never makes the server stumble, and nothing odd is kept. */
const answersReasonably = (send: (body: unknown) => Promise<{ status: number; body: Record<string, unknown> }>) =>
  fc.asyncProperty(body, async (given) => {
    const answer = await send(given);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    if (answer.status >= 400)
      expect(answer.body).toMatchObject({ code: expect.any(Number), message: expect.any(String) });
    if (answer.body.code === 50035) expect(Object.keys(answer.body.errors as object)).not.toEqual([]);
    expect(Object.prototype).not.toHaveProperty("_errors");
  });

test("whatever body a message is sent with, the answer is a message or a reason", async () => {
  const path = `/channels/${local.ids.channels.general}/messages`;
  await fc.assert(
    answersReasonably((given) => rest(local, "POST", path, given)),
    { numRuns: 400 },
  );
  const { body: message } = await rest(local, "POST", path, { content: "a" });
  await fc.assert(
    answersReasonably((given) => rest(local, "PATCH", `${path}/${message.id}`, given)),
    { numRuns: 200 },
  );
  expect(logged).toEqual([]);
});

test("whatever commands are registered, the answer is commands or a reason", async () => {
  const name = fc.oneof(fc.constantFrom("find", "Find", "a b", "add"), text);
  const option: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    option: fc.oneof(
      { depthSize: "small" },
      odd,
      fc.record(
        {
          type: fc.oneof(fc.integer({ min: 1, max: 11 }), odd),
          name,
          description: fc.constantFrom("a", ""),
          required: fc.boolean(),
          choices: odd,
          options: fc.array(tie("option"), { maxLength: 2 }),
        },
        { requiredKeys: ["type", "name"] },
      ),
    ),
  })).option;
  const command = fc.oneof(
    odd,
    fc.record(
      {
        name,
        description: fc.constantFrom("a", ""),
        type: fc.constantFrom(1, 2, 3),
        options: fc.oneof(fc.array(option, { maxLength: 3 }), odd),
        name_localizations: odd,
        default_member_permissions: odd,
      },
      { requiredKeys: ["name"] },
    ),
  );
  const commands = fc.oneof(odd, fc.array(command, { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(commands, async (given) => {
      const answer = await rest(local, "PUT", `/applications/${local.ids.application}/commands`, given);
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
  expect(logged).toEqual([]);
});

test("what is sent is read back as it was, but for the space around it", async () => {
  const path = `/channels/${local.ids.channels.briefings}/messages`;
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((words) => words.trim() !== ""),
      async (content) => {
        const { body: sent } = await rest(local, "POST", path, { content });
        const { body: read } = await rest(local, "GET", `${path}/${sent.id}`);
        expect(read.content).toBe(content.trim());
      },
    ),
    { numRuns: 60 },
  );
});
