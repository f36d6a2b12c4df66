import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildSettings } from "./child-bot.ts";

const CHILD_BOT = new URL("./child-bot.ts", import.meta.url);
const START = join(import.meta.dirname, "..", "..", "src", "start.js");
const SETTINGS = /^(DISCORD_|DATA_DIR|STARTER_|LOCAL_PORT|LOG_LEVEL|DEFAULT_TIMEZONE)/;

export type Folders = { make(): string; removeAll(): void };

/** Data folders that are thrown away. */
export function temporaryFolders(): Folders {
  const made: string[] = [];
  return {
    make() {
      const folder = mkdtempSync(join(tmpdir(), "verbatim-test-"));
      made.push(folder);
      return folder;
    },
    removeAll() {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ChildBot = {
  /** Moves its clock; resolves when it has done what was due by then. */
  goTo(at: number): Promise<void>;
  /** SIGKILL: nothing in it runs any more when this resolves. */
  kill(): Promise<void>;
};

/** Starts a bot in a process of its own and resolves when it answers commands. */
export async function startChildBot(settings: ChildSettings): Promise<ChildBot> {
  const child = fork(CHILD_BOT, [JSON.stringify(settings)], {
    // Compiled code is kept, as `npm start` does: a test starts many.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await heard(child, "ready");
  return {
    async goTo(at) {
      child.send(at);
      await heard(child, "there");
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
    },
  };
}

function heard(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      child.off("message", hear).off("exit", died);
    };
    const hear = (message: unknown) => {
      if (message !== word) return;
      end();
      resolve();
    };
    const died = (code: number | null) => {
      end();
      if (child.signalCode === "SIGKILL") resolve();
      else reject(new Error(`the bot ended with code ${code} before it said “${word}”`));
    };
    child.on("message", hear).on("exit", died);
  });
}

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly ms: number };
export type Program = {
  readonly output: () => string;
  readonly ended: Promise<Ended>;
  signal(name: "SIGTERM" | "SIGINT" | "SIGKILL"): void;
  /** Resolves when its output holds the words; rejects when it ends without. */
  says(words: string): Promise<void>;
};

/** Runs `npm start`, or the command line with its arguments, with these settings and no others, whatever the machine's own are; of another copy, if named. */
export function startProgram(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = ["bot"],
  start = START,
): Program {
  const kept = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  // An empty value overrules the project's own .env file.
  const unset = { DISCORD_TOKEN: "", DISCORD_GUILD_ID: "", DISCORD_API: "", LOCAL_PORT: "", DEFAULT_TIMEZONE: "" };
  const env = { ...Object.fromEntries(kept), ...unset, STARTER_ARTICLES: "false", LOG_LEVEL: "error", ...settings };
  const startedAt = performance.now();
  const child = spawn(process.execPath, [start, ...args], { env, cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] });
  const listeners = new Set<() => void>();
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, ms: performance.now() - startedAt }));
  });
  return {
    output: () => output,
    ended,
    signal: (name) => void child.kill(name),
    says(words) {
      const heardIt = new Promise<void>((resolve) => {
        const look = () => {
          if (!output.includes(words)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
      const silentEnd = ended.then(() => {
        if (!output.includes(words)) throw new Error(`it ended without saying “${words}”: ${output}`);
      });
      return Promise.race([heardIt, silentEnd]);
    },
  };
}
