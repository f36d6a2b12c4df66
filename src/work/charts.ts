import type { LabelledChart } from "../domain/chart.ts";
import { startWorker } from "./worker.ts";

/** Further pictures are not drawn; their answers come without. */
const CHART_QUEUE_LIMIT = 20;
/** From the start of the thread: a first picture takes a second on a machine that is busy. */
const CHART_TIMEOUT_MS = 5_000;
/** Pictures are rare, and the thread holds some 60 MB. */
const CHART_REST_AFTER_MS = 20_000;

export type ChartWorkerOptions = {
  /** Is told why a picture was not drawn. */
  readonly log: (message: string) => void;
  /** Another program for the worker; for tests. */
  readonly script?: URL;
  readonly timeoutMs?: number;
};

export type ChartWorker = {
  /** A chart as a PNG; null when it could not be drawn in time. */
  draw(labelled: LabelledChart): Promise<Uint8Array | null>;
  close(): Promise<void>;
};

type ChartCalls = { drawPng(labelled: LabelledChart): Promise<Uint8Array> };

/** Draws charts in a worker thread, which is started for the first and ends when there are no more. */
export function startChartWorker(options: ChartWorkerOptions): ChartWorker {
  const { log, script = new URL("./chart-script.ts", import.meta.url), timeoutMs = CHART_TIMEOUT_MS } = options;
  const worker = startWorker<ChartCalls>({
    name: "chart worker",
    script,
    queueLimit: CHART_QUEUE_LIMIT,
    log,
    restAfterMs: CHART_REST_AFTER_MS,
  });
  return {
    async draw(labelled) {
      try {
        return await worker.call("drawPng", [labelled], { timeoutMs });
      } catch (error) {
        log(`a chart was not drawn: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    },
    close: () => worker.close(),
  };
}
