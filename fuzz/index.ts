import { parseArgs } from "node:util";
import { starterItems } from "../bench/articles.ts";
import { progressBar } from "../src/cli/progress.ts";
import { createChance } from "./chance.ts";
import { timeToRead } from "./hostile.ts";
import { HOSTILE } from "./hostile-texts.ts";
import { anyQuery, createQueryCheck } from "./queries.ts";
import { faultsOfReading } from "./reading.ts";
import { anyText } from "./texts.ts";

/** A hostile text must be read within so many milliseconds. */
const HOSTILE_LIMIT_MS = 2_000;
/** So many faults are shown with their text; all are counted. */
const MOST_SHOWN = 20;
const LONGEST_SHOWN = 600;

const USAGE = `npm run fuzz -- [part…] [--runs n] [--seed n] [--from n]
  parts   reading (100,000 texts), queries (1,000,000), hostile (megabytes that would take for ever); all when none is named
  --runs  so many runs of each part      --seed  the same seed gives the same texts      --from  begin at this run`;

type Outcome = { readonly runs: number; readonly faults: number; readonly [more: string]: unknown };
type Check = (run: number) => { readonly text: string; readonly faults: readonly string[] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, seed: { type: "string" }, from: { type: "string" }, help: { type: "boolean" } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const from = Number(values.from ?? 0);

const parts: Record<string, () => Promise<Outcome>> = {
  async reading() {
    const articles = (await starterItems()).map(({ text }) => text);
    return manyRuns("reading", 100_000, (run) => {
      const chance = createChance(seed, run);
      const text = anyText(chance, articles);
      return { text, faults: caught(() => faultsOfReading(text, chance)) };
    });
  },
  async queries() {
    const faultsOf = createQueryCheck();
    return manyRuns("queries", 1_000_000, (run) => {
      const text = anyQuery(createChance(seed, run));
      return { text, faults: caught(() => faultsOf(text)) };
    });
  },
  async hostile() {
    let slow = 0;
    let slowestMs = 0;
    for (const hostile of HOSTILE) {
      const { parseMs, readMs } = timeToRead(hostile, 1);
      const ms = parseMs + readMs;
      slowestMs = Math.max(slowestMs, ms);
      if (ms > HOSTILE_LIMIT_MS) slow += 1;
      const columns = [
        hostile.name.padEnd(44),
        `parse ${parseMs.toFixed(0).padStart(6)} ms`,
        `read ${readMs.toFixed(0).padStart(6)} ms`,
      ];
      process.stdout.write(`${columns.join("  ")}${ms > HOSTILE_LIMIT_MS ? "  ← slow" : ""}\n`);
    }
    return { runs: HOSTILE.length, faults: slow, slowestMs: Math.round(slowestMs) };
  },
};

function manyRuns(what: string, usual: number, check: Check): Outcome {
  const runs = Number(values.runs ?? usual);
  const bar = progressBar(process.stderr, what);
  let faulty = 0;
  let characters = 0;
  for (let run = from; run < from + runs; run += 1) {
    const { text, faults } = check(run);
    characters += text.length;
    if (faults.length > 0) {
      faulty += 1;
      if (faulty <= MOST_SHOWN) show(what, run, faults, text);
    }
    bar.show(run - from + 1, runs);
  }
  bar.end();
  return { runs, faults: faulty, characters };
}

function show(what: string, run: number, faults: readonly string[], text: string): void {
  const words = JSON.stringify(text.slice(0, LONGEST_SHOWN));
  process.stdout.write(
    `${what} --seed ${seed} --from ${run} --runs 1\n  ${faults.slice(0, 5).join("\n  ")}\n  ${words}\n`,
  );
}

function caught(faults: () => string[]): string[] {
  try {
    return faults();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

const unknown = positionals.filter((name) => !(name in parts));
if (values.help || unknown.length > 0 || ![seed, from, Number(values.runs ?? 0)].every(Number.isSafeInteger)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}
let faults = 0;
for (const [name, run] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const started = performance.now();
  const outcome = await run();
  faults += outcome.faults;
  const seconds = Number(((performance.now() - started) / 1_000).toFixed(1));
  process.stdout.write(`${JSON.stringify({ part: name, seed, ...outcome, seconds })}\n`);
}
process.exitCode = faults > 0 ? 1 : 0;
