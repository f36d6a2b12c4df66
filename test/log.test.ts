import { expect, test } from "vitest";
import { createLog } from "../src/log.ts";

const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.aW52ZW50ZWQtZm9yLXRoaXMtdGVzdC1vbmx5";
const WORDS = "words of an article that are nobody's business in a log";

function logged(write: (log: ReturnType<typeof createLog>) => void): {
  text: string;
  lines: Record<string, unknown>[];
} {
  const written: string[] = [];
  write(createLog("debug", { terminal: false, to: { write: (line: string) => void written.push(line) } }));
  const text = written.join("");
  return {
    text,
    lines: text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

test("one JSON line an event, with what it is about", () => {
  const { lines } = logged((log) => {
    log.info({ feed: "f1", articles: ["a1"] }, "a feed brought in articles");
    log.warn({ delivery: "d1" }, "delivery waits");
  });
  expect(lines).toMatchObject([
    { level: 30, feed: "f1", articles: ["a1"], msg: "a feed brought in articles" },
    { level: 40, delivery: "d1" },
  ]);
});

test("no secret and no article stands in it, wherever they come from", () => {
  const error = Object.assign(
    new Error(
      `refused for ${TOKEN} at https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb24tdG9rZW4/messages`,
    ),
    {
      requestBody: { json: { content: WORDS } },
      rawError: { message: WORDS },
      code: 50_013,
      status: 403,
    },
  );
  const { text, lines } = logged((log) => {
    log.error({ error }, "failed");
    log.info({ token: TOKEN, discord: { token: TOKEN }, headers: { authorization: `Bot ${TOKEN}` } }, "starts");
  });
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain("aW50ZXJhY3Rpb24tdG9rZW4");
  expect(text).not.toContain(WORDS);
  expect(lines[0]).toMatchObject({
    error: { code: 50_013, status: 403, message: expect.stringContaining("refused for (hidden)") },
  });
});
