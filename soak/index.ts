import { parseArgs } from "node:util";
import { progressBar } from "../src/cli/progress.ts";
import { DAY, liveThrough } from "./day/index.ts";
import { killDeliveries } from "./deliveries/index.ts";
import { killPolls } from "./polls.ts";

const USAGE = `npm run soak -- [part…] [--trials n] [--seed n]
  parts     polls (a process that asks feeds is killed in the middle of it, 100 times),
            deliveries (the bot is killed while it posts, on a Discord that answers wrongly, 100 times),
            day (a day of 200 feeds, 100 servers and 5,000 questions on a fast clock, in 25 minutes); all when none is named
  --trials  so many kills of polls and deliveries      --seed  the same seed gives the same news and the same choices; when a kill comes to work differs`;

/** `faults` are those that make the run fail; the summary is the last line. */
type Outcome = { readonly faults: number; readonly summary: object };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trials: { type: "string" }, seed: { type: "string" }, help: { type: "boolean" } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));

const parts: Record<string, () => Promise<Outcome>> = {
  async polls() {
    const trials = Number(values.trials ?? 100);
    const bar = progressBar(process.stderr, "polls");
    const { lost, doubled, unsound, kills, mended, articles, faults } = await killPolls({
      trials,
      seed,
      onTrial: (done) => bar.show(done, trials),
    });
    bar.end();
    for (const [stage, count] of Object.entries(kills)) line(`killed: ${stage}`, count);
    line("index behind the store at the restart, and mended", mended);
    line("articles in the fullest folder", articles);
    for (const fault of faults) process.stdout.write(`${fault}\n`);
    return { faults: faults.length, summary: { part: "polls", seed, trials, lost, doubled, unsound } };
  },
  async deliveries() {
    const trials = Number(values.trials ?? 100);
    const bar = progressBar(process.stderr, "deliveries");
    const { lost, doubled, unknown, kills, posts, refused, faults } = await killDeliveries({
      trials,
      seed,
      onTrial(done, so, found) {
        bar.show(done, trials);
        for (const fault of found) process.stdout.write(`${fault}\n`);
        if (done % 25 === 0)
          process.stdout.write(`${done} of ${trials}: ${so.lost} lost, ${so.doubled} doubled, ${so.unknown} unknown\n`);
      },
    });
    bar.end();
    for (const [moment, count] of kills) line(`killed: ${moment}`, count);
    line("messages that stood there once", posts);
    line("channels in which Discord refused a post for good", refused);
    line("faults (unknown is one where the history could be read)", faults.length);
    line("seed", seed);
    return { faults: faults.length, summary: { trials, lost, doubled, unknown } };
  },
  async day() {
    const { faults, ...figures } = await liveThrough(DAY, seed, (hour, { residentMb, files, stallMs }, articles) =>
      process.stdout.write(
        `hour ${hour}: ${articles} articles, ${residentMb.toFixed(0)} MB, ${files} files, standstill ${stallMs.toFixed(1)} ms\n`,
      ),
    );
    for (const fault of faults) process.stdout.write(`${fault}\n`);
    return { faults: faults.length + figures.unhandled, summary: { part: "day", seed, ...figures } };
  },
};

function line(what: string, count: number): void {
  process.stdout.write(`${what.padEnd(58)}${String(count).padStart(6)}\n`);
}

const unknown = positionals.filter((name) => !(name in parts));
if (values.help || unknown.length > 0 || ![seed, Number(values.trials ?? 1)].every(Number.isSafeInteger)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}
for (const [name, run] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const started = performance.now();
  const { faults, summary } = await run();
  if (faults > 0) process.exitCode = 1;
  line(`${name}: seconds`, Math.round((performance.now() - started) / 1_000));
  process.stdout.write(`${JSON.stringify(summary)}\n`);
}
