import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, createChance } from "../fuzz/chance.ts";
import { inFile } from "./in-file.ts";
import { type Newspaper, type Printed, startNewspaper } from "./newspaper.ts";
import { type PollingProcess, startPollingProcess } from "./polling-process.ts";
import type { Report } from "./polls-child.ts";

/** So many trials are made on the same data; then a folder of its own is begun. */
const TRIALS_A_FOLDER = 25;
const START = Date.UTC(2026, 2, 6, 12);
/** After so long every feed is due. */
const LATER_MS = 25 * 3_600_000;
/** A kill comes within this time after a poll begins; it is learnt how long a poll takes here. */
const FIRST_GUESS_MS = 500;
const WORDS_SEARCHED = 5;

/** How far the feeds had come when they were killed. */
const STAGES = [
  "nothing asked yet",
  "feeds asked, nothing stored",
  "pages asked for",
  "articles stored and not kept as seen",
  "some articles stored",
  "all done",
] as const;
type Stage = (typeof STAGES)[number];

export type PollTrials = {
  readonly trials: number;
  /** Articles that are not there, or not in their newest words. */
  readonly lost: number;
  readonly doubled: number;
  /** Damage: in the file, or between the store and its index. */
  readonly unsound: number;
  readonly kills: Readonly<Record<Stage, number>>;
  /** Restarts at which the index was behind the store. */
  readonly mended: number;
  /** Printed by the newspaper that printed most. */
  readonly articles: number;
  readonly faults: readonly string[];
};

/** One data folder, the newspaper that it follows, and the process that works on it. */
type Stretch = {
  readonly dataDir: string;
  readonly paper: Newspaper;
  child: PollingProcess;
  clock: number;
};

/** Kills polls at random moments, starts again, and looks whether all that the site printed is there once, in its newest words. */
export async function killPolls({
  trials,
  seed,
  onTrial = () => {},
}: {
  readonly trials: number;
  readonly seed: number;
  readonly onTrial?: (done: number) => void;
}): Promise<PollTrials> {
  const kills = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  const sum = { lost: 0, doubled: 0, unsound: 0, mended: 0, articles: 0 };
  const faults: string[] = [];
  let pollMs = FIRST_GUESS_MS;
  let stretch: Stretch | null = null;
  for (let run = 0; run < trials; run += 1) {
    const chance = createChance(seed, run);
    if (stretch === null || run % TRIALS_A_FOLDER === 0) {
      if (stretch !== null) await end(stretch);
      stretch = await begin(chance);
    }
    const stage = await killOnce(stretch, chance, pollMs);
    kills[stage] += 1;
    pollMs *= stage === "all done" ? 0.85 : 1.03;
    const { lost, doubled, unsound, mended } = await recover(stretch, chance, pollMs);
    for (const fault of [...lost, ...doubled, ...unsound]) faults.push(`--seed ${seed}, trial ${run}: ${fault}`);
    sum.lost += lost.length;
    sum.doubled += doubled.length;
    sum.unsound += unsound.length;
    sum.mended += mended;
    sum.articles = Math.max(sum.articles, stretch.paper.printed.length);
    onTrial(run + 1);
  }
  if (stretch !== null) await end(stretch);
  return { trials, ...sum, kills, faults };
}

async function begin(chance: Chance): Promise<Stretch> {
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-soak-"));
  const paper = await startNewspaper(chance);
  const child = startPollingProcess({ dataDir, feeds: paper.feeds, at: START });
  await child.ready;
  return { dataDir, paper, child, clock: START };
}

async function end({ dataDir, paper, child }: Stretch): Promise<void> {
  await child.kill();
  await paper.close();
  rmSync(dataDir, { recursive: true, force: true });
}

/** A new edition, and a kill while it is asked for. */
async function killOnce(stretch: Stretch, chance: Chance, pollMs: number): Promise<Stage> {
  const { paper, child, dataDir } = stretch;
  paper.newEdition(chance);
  paper.isInTrouble = chance.percent(30);
  const before = lastArrivalIn(dataDir);
  stretch.clock += LATER_MS;
  const settled = child.goTo(stretch.clock);
  await sleep(chance.below(Math.ceil(pollMs)));
  await child.kill();
  await settled;
  return stageOf(stretch, before);
}

type Faults = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly unsound: readonly string[];
  readonly mended: number;
};

/** Starts again, sometimes into another kill, sometimes with other news, and looks at what is there when all is asked. */
async function recover(stretch: Stretch, chance: Chance, pollMs: number): Promise<Faults> {
  const { paper, dataDir } = stretch;
  const start = (): PollingProcess => startPollingProcess({ dataDir, feeds: paper.feeds, at: stretch.clock });
  stretch.child = start();
  if (chance.percent(25)) {
    if (chance.percent(50)) await stretch.child.ready;
    await sleep(chance.below(Math.ceil(pollMs)));
    await stretch.child.kill();
    stretch.child = start();
  }
  const isLater = paper.isInTrouble || chance.percent(30);
  if (isLater && chance.percent(50)) paper.newEdition(chance);
  try {
    await stretch.child.ready;
    paper.isInTrouble = false;
    // Otherwise only what was cut off is asked for again.
    if (isLater) stretch.clock += LATER_MS;
    await stretch.child.goTo(stretch.clock);
    const searched = paper.printed.slice(-WORDS_SEARCHED);
    return judge(paper, searched, await stretch.child.report(searched.map(({ mark }) => mark)), dataDir);
  } catch (error) {
    await stretch.child.kill();
    stretch.child = start();
    return { lost: [], doubled: [], unsound: [String(error)], mended: 0 };
  }
}

/** What is there beside what was printed. */
export function judge(
  { printed, feeds }: Pick<Newspaper, "printed" | "feeds">,
  searched: readonly Printed[],
  { articles, brought, found, disagreements, mended }: Report,
  dataDir: string,
): Faults {
  const lost: string[] = [];
  const doubled: string[] = [];
  const unsound: string[] = [];
  for (const one of printed) {
    const there = articles.filter(({ url, text }) => url === addressOf(one) || headlineOf(text) === one.headline);
    if (there.length > 1) doubled.push(`article ${one.number} is there ${there.length} times`);
    const [article] = there;
    if (article === undefined) lost.push(`article ${one.number} is not there`);
    else if (!one.paragraphs.every((words) => article.text.includes(words)))
      lost.push(`article ${one.number} has old words: ${headlineOf(article.text)}`);
    else if (!brought[feeds.findIndex((feed) => feed.endsWith(one.feed))]?.includes(article.id))
      lost.push(`article ${one.number} is not its feed's`);
  }
  if (articles.length > printed.length) doubled.push(`${articles.length} articles of ${printed.length}`);
  for (const [index, { number, headline }] of searched.entries()) {
    const headlines = (found[index] ?? []).map((id) => headlineOf(articles.find((one) => one.id === id)?.text ?? ""));
    if (headlines.length !== 1 || headlines[0] !== headline) unsound.push(`article ${number} is not what is found`);
  }
  if (disagreements > 0) unsound.push(`the index differs from the store in ${disagreements} articles`);
  const integrity = inFile(dataDir, (database) =>
    String(database.prepare("PRAGMA integrity_check").get()?.integrity_check),
  );
  if (integrity !== "ok") unsound.push(integrity);
  return { lost, doubled, unsound, mended: Math.min(mended, 1) };
}

const addressOf = ({ url }: Printed): string => url.replace("http:", "https:");
const headlineOf = (text: string): string => text.split("\n\n")[0] ?? "";

const countIn = (database: DatabaseSync, sql: string, ...values: number[]): number =>
  Number(database.prepare(`SELECT count(*) AS count FROM ${sql}`).get(...values)?.count);

const lastArrivalIn = (dataDir: string): number =>
  inFile(dataDir, (database) =>
    Number(database.prepare("SELECT coalesce(max(seq), 0) AS seq FROM articles").get()?.seq),
  );

function stageOf({ dataDir, paper, clock }: Stretch, before: number): Stage {
  const asked = paper.asked();
  return inFile(dataDir, (database): Stage => {
    const due = countIn(database, "feeds WHERE next_at <= ?", clock);
    const unmarked = "SELECT 1 FROM article_feed f WHERE f.article = a.id";
    if (due === 0) return "all done";
    if (countIn(database, `articles a WHERE seq > ? AND NOT EXISTS (${unmarked})`, before) > 0)
      return "articles stored and not kept as seen";
    if (asked.pages > 0 && countIn(database, "feeds WHERE next_at <= ? AND url LIKE '%/teasers%'", clock) > 0)
      return "pages asked for";
    if (countIn(database, "articles WHERE seq > ?", before) > 0) return "some articles stored";
    return asked.feeds > 0 ? "feeds asked, nothing stored" : "nothing asked yet";
  });
}
