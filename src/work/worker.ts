import type { Calls } from "./messages.ts";
import { startThread, type Thread } from "./thread.ts";

/** A worker that died is started again once, and once more only when it has answered this many calls since. */
const CALLS_UNTIL_TRUSTED = 1_000;
/** One that was given up is tried again with the first call after this long: the disk may have been full. */
const TRIED_AGAIN_AFTER_MS = 60_000;

export type WorkerOptions = {
  /** For messages: "search worker". */
  readonly name: string;
  readonly script: URL;
  /** Plain data that the script finds as `workerData.given`. */
  readonly given?: unknown;
  /** Calls that may wait for their turn; further ones are refused. */
  readonly queueLimit: number;
  /** Is told why a worker was started again or given up. */
  readonly log: (message: string) => void;
  /** Runs after a restart. */
  readonly onRestart?: () => void;
  /** A worker that keeps nothing between calls is ended after this long without one, and started again for the next. */
  readonly restAfterMs?: number;
  /** How much of what was made last is kept before the thread looks what of it is still used, in MB; V8's own measure is 48 or more, and grows with what it reads. */
  readonly youngMb?: number;
  readonly triedAgainAfterMs?: number;
};

export type CallOptions = {
  /** Counted from when the worker begins with the call. */
  readonly timeoutMs: number;
  /** Goes before the calls that are not urgent. */
  readonly urgent?: boolean;
};

export type WorkerCalls<C extends Calls> = {
  /** Rejects when the call throws, takes too long or is refused, and when the worker dies meanwhile. */
  call<Name extends keyof C & string>(
    name: Name,
    args: Parameters<C[Name]>,
    options: CallOptions,
  ): Promise<Awaited<ReturnType<C[Name]>>>;
  close(): Promise<void>;
};

type Waiting = {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly options: CallOptions;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
};

/** A worker thread that is passed one call at a time; the others wait here, where they survive its death. */
export function startWorker<C extends Calls>({
  name,
  script,
  given,
  queueLimit,
  log,
  onRestart,
  restAfterMs,
  youngMb,
  triedAgainAfterMs = TRIED_AGAIN_AFTER_MS,
}: WorkerOptions): WorkerCalls<C> {
  let waiting: Waiting[] = [];
  let isBusy = false;
  let mayRestart = true;
  let answered = 0;
  /** Set while there is no thread. */
  let gone: string | null = null;
  let goneAt = 0;
  let isClosed = false;
  const start = (): Thread => startThread(script, given, onDeath, youngMb);
  let thread: Thread | null = restAfterMs === undefined ? start() : null;
  let resting: NodeJS.Timeout | undefined;

  function rest(): void {
    if (isBusy || gone !== null) return;
    void thread?.end();
    thread = null;
  }

  function onDeath(reason: string): void {
    if (restAfterMs !== undefined) {
      // It kept nothing: what killed it is gone with its call, and the next call starts it anew. A hostile page must never end the reading of all others.
      log(`${name} ${reason}`);
      thread = null;
    } else if (mayRestart) {
      mayRestart = false;
      answered = 0;
      log(`${name} ${reason}; it is started again`);
      thread = start();
      onRestart?.();
    } else {
      log(`${name} ${reason}; it had been started again before and is given up`);
      giveUp(reason);
    }
  }

  function giveUp(reason: string): void {
    gone = `${name} ${reason}`;
    goneAt = performance.now();
    const lost = waiting;
    waiting = [];
    for (const { reject } of lost) reject(new Error(gone));
  }

  function tryAgain(): void {
    if (gone === null || isClosed || performance.now() - goneAt < triedAgainAfterMs) return;
    gone = null;
    log(`${name} is tried again`);
    thread = start();
    onRestart?.();
  }

  async function passNext(): Promise<void> {
    const next = isBusy ? undefined : takeNext(waiting);
    if (!next) return;
    isBusy = true;
    clearTimeout(resting);
    thread ??= start();
    try {
      next.resolve(await thread.ask(next.name, next.args, next.options.timeoutMs));
      answered += 1;
      if (answered >= CALLS_UNTIL_TRUSTED) mayRestart = true;
    } catch (error) {
      next.reject(new Error(`${name} ${error instanceof Error ? error.message : String(error)}`));
    }
    isBusy = false;
    if (restAfterMs !== undefined) resting = setTimeout(rest, restAfterMs).unref();
    void passNext();
  }

  function enqueue(call: Waiting): void {
    tryAgain();
    if (gone !== null) call.reject(new Error(gone));
    else if (waiting.length >= queueLimit) {
      call.reject(new Error(`${name} has ${queueLimit} calls waiting; "${call.name}" is refused`));
    } else {
      waiting.push(call);
      void passNext();
    }
  }

  return {
    call: (callName, args, options) =>
      new Promise((resolve, reject) => {
        // What comes back was made by the function of this name.
        enqueue({ name: callName, args, options, resolve: resolve as (value: unknown) => void, reject });
      }),
    async close() {
      isClosed = true;
      if (gone === null) giveUp("was closed");
      clearTimeout(resting);
      await thread?.end();
    },
  };
}

/** The first urgent call, else the first. */
function takeNext(waiting: Waiting[]): Waiting | undefined {
  const urgent = waiting.findIndex(({ options }) => options.urgent === true);
  return waiting.splice(Math.max(0, urgent), 1)[0];
}
