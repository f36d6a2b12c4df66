import { processConfig } from "../config.ts";
import type { Failure } from "../domain/failure.ts";
import { readFiles } from "../ingest/files.ts";
import type { TakenIn, ToRead } from "../intake.ts";
import { createLog } from "../log.ts";
import { open } from "../open.ts";
import { inProject, PROJECT } from "../project.ts";
import { failureText } from "../render/say.ts";
import { clean } from "../render/terminal.ts";
import { KINDS } from "../store/moving-store.ts";
import { holdFolder } from "../store/sqlite/lock.ts";
import { isExport } from "./export-folder.ts";
import { progressBar } from "./progress.ts";
import { type TakenExport, takeExport } from "./take-export.ts";

/** Articles that are read from files before they are taken in: what is held in memory at once. */
const SOURCE = "import";
const TOGETHER = 200;

/**
 * `verbatim import FILE|FOLDER…`: brings articles in for everybody on this installation; of a folder that `verbatim export` wrote everything, to whom it belonged.
 * Exit code 1 when anything was refused.
 */
export async function importFiles(paths: readonly string[]): Promise<number> {
  const settings = processConfig(PROJECT);
  if (!settings.ok) {
    for (const problem of settings.problems) process.stderr.write(`${problem}\n`);
    return 1;
  }
  const { dataDir, logLevel } = settings.config;
  const log = createLog(logLevel, { terminal: process.stderr.isTTY === true });
  const folder = inProject(dataDir);
  const exports = paths.filter(isExport);
  const files = paths.filter((path) => !isExport(path));
  // What an export brings beside articles is in the memory of a running bot as well.
  const held = exports.length > 0 ? holdFolder(folder) : null;
  const opened = await open({ dataDir: folder, searchMemory: 0, now: Date.now, log });
  const bar = progressBar(process.stderr, "importing");
  const sum = { added: 0, known: 0, updated: 0, withdrawn: 0, refused: [] as Failure[] };
  const add = async ({ refused, ...counted }: TakenIn) => {
    // Named, so that taking back the starter articles leaves what the operator brought in.
    await opened.store.setSource([...counted.added, ...counted.known, ...counted.updated], SOURCE);
    for (const name of ["added", "known", "updated", "withdrawn"] as const) sum[name] += counted[name].length;
    sum.refused.push(...refused);
  };
  const wholes: TakenExport[] = [];
  try {
    for (const path of exports) wholes.push(await takeExport(path, opened));
    let waiting: ToRead[] = [];
    for await (const { result } of readFiles(files, {
      now: Date.now(),
      onProgress: ({ done, total }) => bar.show(done, total),
    })) {
      if (!result.ok) sum.refused.push(result.failure);
      else waiting.push(result.value.kind === "item" ? result.value.item : result.value.article);
      if (waiting.length < TOGETHER) continue;
      await add(await opened.intake.takeIn(waiting, { kind: "everyone" }));
      waiting = [];
    }
    await add(await opened.intake.takeIn(waiting, { kind: "everyone" }, (done) => bar.show(done, waiting.length)));
  } finally {
    bar.end();
    await opened.close();
    held?.release();
  }
  for (const whole of wholes) process.stdout.write(`${summaryOfExport(whole)}\n`);
  if (files.length === 0) return wholes.some(({ refused }) => refused.length > 0) ? 1 : 0;
  process.stdout.write(`${summary(sum)}\n`);
  if (wholes.some(({ refused }) => refused.length > 0)) return 1;
  return sum.refused.length > 0 || sum.added + sum.known + sum.updated + sum.withdrawn === 0 ? 1 : 0;
}

type Sum = { added: number; known: number; updated: number; withdrawn: number; refused: readonly Failure[] };

/** "12 added, 3 already known, 1 refused: notes.bin holds no text"; what is rare is told only when it happened. */
function summary({ added, known, updated, withdrawn, refused }: Sum): string {
  const counts = [
    `${added} added`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
    `${known} already known`,
    `${refused.length} refused`,
  ].join(", ");
  return withRefused(counts, refused);
}

const withRefused = (counts: string, refused: readonly Failure[]): string =>
  refused.length === 0
    ? counts
    : `${counts}:\n${refused.map((failure) => `  ${clean(failureText(failure))}`).join("\n")}`;

/** "articles 120, feeds 4, briefings 2 added, 7 already known, 0 refused". */
function summaryOfExport({ manifest, added, known, refused }: TakenExport): string {
  const counts = KINDS.filter((kind) => added[kind] > 0).map((kind) => `${kind} ${added[kind]}`);
  const line = `${counts.join(", ") || "nothing"} added, ${known} already known, ${refused.length} refused`;
  const warning = `It was written on ${manifest.writtenAt} while the bot ran: what that one has posted since is not known here.`;
  return manifest.isRunning ? `${withRefused(line, refused)}\n${warning}` : withRefused(line, refused);
}
