import type { WriteStream } from "node:tty";

const WIDTH = 30;
const EVERY_MS = 100;

/** A bar on a terminal, redrawn in place; on anything else nothing is written. */
export function progressBar(
  stream: NodeJS.WriteStream | WriteStream,
  what: string,
): { show(done: number, total: number): void; end(): void } {
  if (!stream.isTTY) return { show() {}, end() {} };
  let drawnAt = 0;
  let isDrawn = false;
  return {
    show(done, total) {
      const now = performance.now();
      if (total === 0 || (now - drawnAt < EVERY_MS && done < total)) return;
      drawnAt = now;
      isDrawn = true;
      const full = Math.round((WIDTH * done) / total);
      stream.write(`\r\u001b[K${what} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${done}/${total}`);
    },
    end() {
      if (isDrawn) stream.write("\r\u001b[K");
    },
  };
}
