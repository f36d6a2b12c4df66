import { startChild } from "./child-process.ts";
import type { ChildSettings, FromChild, Report, ToChild } from "./polls-child.ts";

const CHILD = new URL("./polls-child.ts", import.meta.url);

export type PollingProcess = {
  /** Resolves when it asks its feeds. */
  readonly ready: Promise<void>;
  /** Moves its clock; resolves when it has asked all feeds that are due by then. Who waits for a process that is killed on purpose need not hear of it. */
  goTo(at: number): Promise<void>;
  report(find: readonly string[]): Promise<Report>;
  /** SIGKILL: nothing in it runs any more when this resolves. */
  kill(): Promise<void>;
};

/** Asks feeds in a process of its own. */
export function startPollingProcess(settings: ChildSettings): PollingProcess {
  const child = startChild<ToChild, FromChild>(CHILD, [JSON.stringify(settings)]);
  return {
    ready: child.heard("ready").then(() => {}),
    async goTo(at) {
      const settled = child.heard("settled");
      child.send({ goTo: at });
      await settled;
    },
    async report(find) {
      const report = child.heard("report");
      child.send({ find });
      const heard = await report;
      if (heard === null) throw new Error("it was killed before it reported");
      return heard;
    },
    kill: child.kill,
  };
}
