import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ANSWERS_WITHIN_MS = 60_000;

type Kinds = { readonly kind: string };

/** A process that can be killed, and with which one talks in messages. */
export type Child<To, From extends Kinds> = {
  send(message: To): void;
  /** The next message of a kind; null when the process is killed before. Rejects when it ends otherwise, or says nothing for too long. */
  heard<Kind extends From["kind"]>(kind: Kind): Promise<Extract<From, { kind: Kind }> | null>;
  readonly pid: number;
  readonly isGone: boolean;
  /** SIGKILL: nothing in it runs any more when this resolves. */
  kill(): Promise<void>;
};

export function startChild<To extends object, From extends Kinds>(
  file: URL,
  args: readonly string[] = [],
): Child<To, From> {
  const child = fork(file, args, {
    // Compiled code is kept: there are many starts.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    send: (message) => void child.send(message, () => {}),
    heard: (kind) => (isGone() ? Promise.resolve(null) : heard(child, kind)),
    pid: child.pid!,
    get isGone() {
      return isGone();
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

function heard<Message extends Kinds>(child: ChildProcess, kind: string): Promise<Message | null> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(late);
      child.off("message", hear).off("exit", died);
    };
    const hear = (message: Message): void => {
      if (message.kind !== kind) return;
      end();
      resolve(message);
    };
    const died = (code: number | null): void => {
      end();
      if (child.signalCode === "SIGKILL") resolve(null);
      else reject(new Error(`it ended with code ${code} before “${kind}”`));
    };
    const late = setTimeout(() => {
      end();
      reject(new Error(`it did not say “${kind}” within ${ANSWERS_WITHIN_MS} ms`));
    }, ANSWERS_WITHIN_MS);
    child.on("message", hear).on("exit", died);
  });
}
