import { isAbsolute, join } from "node:path";
import { processConfig } from "../config.ts";
import type { Failure } from "../domain/failure.ts";
import { readFiles } from "../ingest/files.ts";
import type { TakenIn, ToRead } from "../intake.ts";
import { createLog } from "../log.ts";
import { open } from "../open.ts";
import { PROJECT } from "../project.ts";
import { failureText } from "../render/failure.ts";
import { progressBar } from "./progress.ts";

/** Articles that are read from files before they are taken in: what is held in memory at once. */
const TOGETHER = 200;

/** `verbatim import FILE|FOLDER…`: brings articles in for everybody on this installation. Exit code 1 when nothing could be taken in. */
export async function importFiles(paths: readonly string[]): Promise<number> {
  const settings = processConfig(PROJECT);
  if (!settings.ok) {
    for (const problem of settings.problems) process.stderr.write(`${problem}\n`);
    return 1;
  }
  const { dataDir, logLevel } = settings.config;
  const log = createLog(logLevel, { terminal: process.stderr.isTTY === true });
  const folder = isAbsolute(dataDir) ? dataDir : join(PROJECT, dataDir);
  const opened = await open({ dataDir: folder, now: Date.now, log });
  const bar = progressBar(process.stderr, "importing");
  const sum: { added: number; known: number; refused: Failure[] } = { added: 0, known: 0, refused: [] };
  const add = ({ added, known, refused }: TakenIn) => {
    sum.added += added.length;
    sum.known += known.length;
    sum.refused.push(...refused);
  };
  try {
    let waiting: ToRead[] = [];
    for await (const { result } of readFiles(paths, {
      now: Date.now(),
      onProgress: ({ done, total }) => bar.show(done, total),
    })) {
      if (!result.ok) sum.refused.push(result.failure);
      else waiting.push(result.value.kind === "item" ? result.value.item : result.value.article);
      if (waiting.length < TOGETHER) continue;
      add(await opened.intake.takeIn(waiting, { kind: "everyone" }));
      waiting = [];
    }
    add(await opened.intake.takeIn(waiting, { kind: "everyone" }, (done) => bar.show(done, waiting.length)));
  } finally {
    bar.end();
    await opened.close();
  }
  process.stdout.write(`${summary(sum)}\n`);
  return sum.added + sum.known === 0 ? 1 : 0;
}

/** "12 added, 3 already known, 1 refused: notes.bin: holds no text". */
function summary({ added, known, refused }: { added: number; known: number; refused: readonly Failure[] }): string {
  const counts = `${added} added, ${known} already known, ${refused.length} refused`;
  return refused.length === 0
    ? counts
    : `${counts}:\n${refused.map((failure) => `  ${failureText(failure)}`).join("\n")}`;
}
