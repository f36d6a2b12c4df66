import type { Chance } from "../../fuzz/chance.ts";
import type { Answer, ApiChoice, LocalDiscord } from "../../src/local/index.ts";

/** How people's questions were answered. */
export type Answers = {
  readonly asked: number;
  /** Without any answer within the time that Discord waits. */
  readonly unanswered: readonly string[];
  /** Likewise, but the connection was cut meanwhile. */
  readonly cutOff: number;
  /** To the first answer. */
  readonly firstMs: readonly number[];
};

const WORDS = ["council", "harbour strike", "minister", "million people", "vote", "“said”", "zzz nothing"];
const WITH_QUERY = new Set<string>(["search", "figures", "quotes"]);
const COMMANDS = [...WITH_QUERY, "latest", "today", "status", "help", "completed"];

/** Somebody somewhere asks something, and perhaps presses a button of the answer. */
export function createPeople(local: LocalDiscord, chance: Chance) {
  const unanswered: string[] = [];
  const firstMs: number[] = [];
  let asked = 0;
  let cuts = 0;
  let cutOff = 0;

  async function timed(what: string, ask: () => Promise<Answer | readonly ApiChoice[]>): Promise<Answer | null> {
    asked += 1;
    const started = performance.now();
    const before = cuts;
    try {
      const answer = await ask();
      const isCommand = "ackMs" in answer;
      if (isCommand && answer.kind === "nothing") throw new Error("no answer");
      firstMs.push(isCommand ? answer.ackMs : performance.now() - started);
      return isCommand ? answer : null;
    } catch (error) {
      if (cuts > before) cutOff += 1;
      else unanswered.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  async function ask(): Promise<void> {
    const person = local.user(chance.pick(["admin", "member"] as const));
    const channel = chance.pick(local.guilds).channels.talk!;
    const query = chance.pick(WORDS);
    const name = chance.pick(COMMANDS);
    if (name === "completed") {
      const options = { query: query.slice(0, 4) };
      await timed("/search, completed", () => person.complete("search", "query", options, { channel }));
      return;
    }
    const options = WITH_QUERY.has(name) ? { query } : {};
    const answer = await timed(`/${name}`, () => person.command(name, options, { channel }));
    const pressed = answer?.message && chance.percent(25) ? buttonIn(answer.message.components) : undefined;
    if (pressed) await timed(`a button of /${name}`, () => person.press(answer!.message!, pressed));
  }

  return {
    ask,
    cutOff(how: Parameters<LocalDiscord["disconnect"]>[0]): void {
      cuts += 1;
      local.disconnect(how);
    },
    answers: (): Answers => ({ asked, unanswered, cutOff, firstMs }),
  };
}

/** The custom_id of the first button that shows more of the same. */
function buttonIn(components: unknown): string | undefined {
  const ids = JSON.stringify(components ?? []).match(/"custom_id":"(?:[^"\\]|\\.)+"/g) ?? [];
  return ids
    .map((id) => JSON.parse(id.slice('"custom_id":'.length)) as string)
    .find((id) => /:(?:tab|source|on):/.test(id));
}
