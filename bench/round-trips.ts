import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, type LocalDiscord, startLocalDiscord } from "../src/local/index.ts";
import { startBotProcess } from "./bot-process.ts";
import { fillStore } from "./filled-store.ts";
import { percentile, type Row } from "./row.ts";

const ARTICLES = 10_000;
const FILLED_WITHIN_MS = 10_000;
const WARM_UP = 20;
const ROUNDS = 150;

/** Each command over loopback, with 10,000 articles beside those of the start: from the person's press to the first answer, the bot in a process of its own. */
export async function roundTrips(): Promise<Row[]> {
  const local = await startLocalDiscord();
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  await fillStore(dataDir, ARTICLES);
  const bot = await startBotProcess({ DATA_DIR: dataDir, DISCORD_TOKEN: local.token, DISCORD_API: local.api });
  try {
    // The newest articles are carried into memory meanwhile.
    await sleep(FILLED_WITHIN_MS);
    const rows: Row[] = [];
    for (const [name, ask] of Object.entries(await questions(local))) rows.push(...(await measured(name, ask)));
    return rows;
  } finally {
    await bot.stop();
    await local.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Ask = () => Promise<unknown>;

async function questions(local: LocalDiscord): Promise<Record<string, Ask>> {
  const person = local.user("admin");
  const [article] = await person.complete("summary", "article", { article: "" });
  const id = String(article?.value);
  const briefing = { channel: local.ids.channels.briefings, time: "08:00", timezone: "Europe/Berlin" };
  await person.command("briefing", briefing, { subcommand: "add" });
  const [added] = await person.complete("briefing", "briefing", { briefing: "" }, { subcommand: "preview" });
  const pressed = async (command: string, options: Record<string, string>, label: string) => {
    const { message } = await person.command(command, options);
    return person.press(message!, buttonOf(message!, label));
  };
  return {
    search: () => person.command("search", { query: "crane inspection union" }),
    summary: () => person.command("summary", { article: id }),
    figures: () => person.command("figures", { query: "people" }),
    quotes: () => person.command("quotes", { query: "people" }),
    latest: () => person.command("latest"),
    today: () => person.command("today"),
    status: () => person.command("status"),
    help: () => person.command("help"),
    "briefing list": () => person.command("briefing", {}, { subcommand: "list" }),
    "briefing preview": () => person.command("briefing", { briefing: String(added?.value) }, { subcommand: "preview" }),
    related: () => person.command("related", { to: id }),
    "watch list": () => person.command("watch", {}, { subcommand: "list" }),
    "feeds list": () => person.command("feeds", {}, { subcommand: "list" }),
    settings: () => person.command("settings", {}, { subcommand: "show" }),
    "summary, a tab": () => pressed("summary", { article: id }, "Quotes"),
    "summary, in the source": () => pressed("summary", { article: id }, "Show in source"),
    "search, next page": () => pressed("search", { query: "said" }, "Next ▶"),
    "search, autocomplete": () => person.complete("search", "query", { query: "earthq" }),
    "summary, autocomplete": () => person.complete("summary", "article", { article: "port str" }),
  };
}

/** The custom_id of the button with a label. */
function buttonOf({ components }: { readonly components: unknown }, label: string): string {
  const found = JSON.stringify(components).match(new RegExp(`\\{[^{}]*"label":"${label}"[^{}]*\\}`))?.[0];
  const id = found && (JSON.parse(found) as { custom_id?: string }).custom_id;
  if (!id) throw new Error(`no button "${label}"`);
  return id;
}

async function measured(name: string, ask: Ask): Promise<Row[]> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const started = performance.now();
    const answer = (await ask()) as Partial<Answer> | readonly unknown[];
    const ms = "ackMs" in answer ? Number(answer.ackMs) : performance.now() - started;
    if (round >= WARM_UP) times.push(ms);
  }
  return [
    { what: `/${name}, p50`, value: percentile(times, 0.5), unit: "ms", bar: null },
    { what: `/${name}, p99`, value: percentile(times, 0.99), unit: "ms", bar: 50 },
  ];
}
