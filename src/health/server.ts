import { createServer, type ServerResponse } from "node:http";
import type { Log } from "../domain/log.ts";
import type { HealthReporter } from "./report.ts";

/**
 * Tells whoever watches the machine how the program is doing: `/healthz` (it runs), `/readyz` (503 while something keeps it from its work), `/metrics` for
 * Prometheus. On 127.0.0.1 alone, and only where a port was chosen. Rejects when the port is taken.
 */
export async function serveHealth(
  port: number,
  reporter: HealthReporter,
  log: Log,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request.url ?? "", reporter, response).catch((error: unknown) => {
      log.warn({ error }, "the health could not be told");
      end(response, 500, "text/plain", "The health could not be read; the log says why.\n");
    });
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(url: string, reporter: HealthReporter, response: ServerResponse): Promise<void> {
  const [path] = url.split("?");
  if (path === "/healthz") return end(response, 200, "text/plain", "ok\n");
  if (path !== "/readyz" && path !== "/metrics")
    return end(response, 404, "text/plain", "Here are /healthz, /readyz and /metrics.\n");
  const health = await reporter.read();
  if (path === "/readyz")
    return end(
      response,
      health.troubles.length === 0 ? 200 : 503,
      "application/json",
      `${JSON.stringify(health, null, 2)}\n`,
    );
  // Loaded only where somebody asks for it.
  const { metricsOf } = await import("./metrics.ts");
  const { type, text } = await metricsOf(health);
  end(response, 200, type, text);
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}
