import { parentPort } from "node:worker_threads";
import type { Calls, Request, Response } from "./messages.ts";

/** After this long without a call the thread gives back the memory that its work left behind. */
const IDLE_MS = 2_000;

/** Answers the calls that come to this worker thread. */
export function serve(calls: Calls): void {
  const port = parentPort;
  if (!port) throw new Error("this file runs as a worker thread only");
  // `gc` is there when Node was started with --expose-gc, as npm start does; on its own V8 keeps what a burst of work left for as long as nothing happens.
  const idle = setTimeout(() => globalThis.gc?.(), IDLE_MS).unref();
  port.on("message", async (request: Request) => {
    port.postMessage(await answer(calls, request));
    idle.refresh();
  });
}

async function answer(calls: Calls, { id, name, args }: Request): Promise<Response> {
  try {
    const call = calls[name];
    if (!call) throw new Error(`there is no call "${name}"`);
    // The other side's types made sure that these are the arguments of this call.
    return { id, ok: true, value: await call(...(args as never[])) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
