import type { FetchLimits } from "./limits.ts";
import { Trouble } from "./trouble.ts";

/** Whether somebody waits for it; may become true while it stands in the queue. */
export type Haste = { urgent: boolean };

export type Turn = {
  readonly host: string;
  readonly haste: Haste;
  /** Between the end of the host's last request and the start of this one. */
  readonly spacingMs: number;
  /** Whether the next one keeps its distance from this one. */
  readonly isSpaced: boolean;
};

export type Queue = {
  /** Does something when it is its host's turn. */
  run<T>(turn: Turn, work: () => Promise<T>): Promise<T>;
  /** To be called when somebody's haste has changed. */
  lookAgain(): void;
  close(): void;
};

type Job = Turn & { readonly start: () => Promise<void>; readonly refuse: (trouble: Trouble) => void };

/** One request at a time to a host, with a pause between two; some hosts at once. Urgent ones go first, the others in the order in which they came. */
export function createQueue(limits: FetchLimits): Queue {
  let waiting: Job[] = [];
  const busy = new Set<string>();
  const endedAt = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  /** Starts whatever may start; only the first of a host's jobs is looked at, so that none is overtaken for ever. */
  function lookAgain(): void {
    clearTimeout(timer);
    const looked = new Set(busy);
    let soonestMs = Number.POSITIVE_INFINITY;
    for (const job of [...waiting.filter(isUrgent), ...waiting.filter((one) => !isUrgent(one))]) {
      if (busy.size >= limits.hostsAtOnce) return;
      if (looked.has(job.host)) continue;
      looked.add(job.host);
      const waitMs = (endedAt.get(job.host) ?? Number.NEGATIVE_INFINITY) + job.spacingMs - performance.now();
      if (waitMs <= 0) start(job);
      else soonestMs = Math.min(soonestMs, waitMs);
    }
    if (soonestMs !== Number.POSITIVE_INFINITY) timer = setTimeout(lookAgain, Math.ceil(soonestMs));
  }

  function start(job: Job): void {
    waiting = waiting.filter((one) => one !== job);
    busy.add(job.host);
    void job.start().then(() => {
      busy.delete(job.host);
      if (job.isSpaced) noteEnd(job.host);
      lookAgain();
    });
  }

  /** Forgets the hosts that nobody has to keep a distance from any more. */
  function noteEnd(host: string): void {
    const now = performance.now();
    endedAt.delete(host);
    endedAt.set(host, now);
    for (const [other, at] of endedAt) {
      if (now - at <= limits.crawlDelayMs) break;
      endedAt.delete(other);
    }
  }

  return {
    run: (turn, work) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting = waiting.filter((one) => one !== job);
          reject(new Trouble("queue-full"));
        }, limits.queueMs);
        const job: Job = {
          ...turn,
          async start() {
            clearTimeout(late);
            await work().then(resolve, reject);
          },
          refuse(trouble) {
            clearTimeout(late);
            reject(trouble);
          },
        };
        waiting.push(job);
        lookAgain();
      }),
    lookAgain,
    close() {
      clearTimeout(timer);
      for (const job of waiting) job.refuse(new Trouble("closed"));
      waiting = [];
    },
  };
}

const isUrgent = ({ haste }: Job): boolean => haste.urgent;
