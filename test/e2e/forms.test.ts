import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Form } from "../../src/domain/form.ts";
import { type Action, reply } from "../../src/domain/reply.ts";
import { type Pair, startPair } from "./pair.ts";
import { button, messageOf, textOf } from "./seen.ts";
import { named, slash } from "./toy-commands.ts";

const form: Form = {
  kind: "form",
  title: "A title that is longer than what Discord takes for a form",
  command: "toy",
  verb: "sent",
  state: ["x".repeat(200), "second"],
  fields: [{ name: "server", label: "The server's name", hint: "As it stands above", longestCharacters: 20 }],
};
const open: Action = { kind: "button", label: "Open", style: "danger", command: "toy", verb: "open", state: [] };

let pair: Pair;
beforeAll(async () => {
  const toy = slash(
    "toy",
    [{ type: 5, name: "late", description: "Wait first" }],
    async ({ late }, _app, asker) => {
      if (!late) return reply([{ kind: "text", text: ["Press."] }], { actions: [open] });
      asker.waits();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return form as never;
    },
    async ({ verb, state, fields }) =>
      verb === "open" ? form : reply([{ kind: "text", text: [`Got ${fields?.server ?? "nothing"} and ${state[1]}.`] }]),
  );
  pair = await startPair({ commands: named({ toy }), starterArticles: false });
});
afterAll(() => pair.stop());

describe("a form", () => {
  test("opens at a press, within Discord's limits, and what is written into it comes back", async () => {
    const admin = pair.local.user("admin");
    const message = messageOf(await admin.command("toy", {}));
    const opened = await admin.press(message, button(message, "Open"));
    expect([opened.kind, opened.modal?.title]).toEqual(["modal", "A title that is longer than what Discord…"]);
    const answer = await admin.submit(opened, { server: "Reading Room" });
    expect(textOf(messageOf(answer))).toBe("Got Reading Room and second.");
    await expect(admin.submit(opened, { server: "x".repeat(21) })).rejects.toThrow("at most 20 characters");
  });

  test("that comes too late is a bug of ours, with an apology", async () => {
    const answer = await pair.local.user("admin").command("toy", { late: true });
    expect(textOf(answer.message)).toContain("Something went wrong on my side");
    expect(pair.trouble.splice(0)).toHaveLength(1);
  });
});
