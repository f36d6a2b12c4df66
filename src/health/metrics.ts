import { Gauge, Registry } from "prom-client";
import type { Health } from "./report.ts";

type Reading = { readonly name: string; readonly help: string; readonly of: (health: Health) => number | null };

const SECOND_MS = 1_000;
const seconds = (ms: number | null): number | null => (ms === null ? null : ms / SECOND_MS);

/** Prometheus' own rules for names: base units, the unit at the end (https://prometheus.io/docs/practices/naming/). */
const READINGS: readonly Reading[] = [
  {
    name: "verbatim_gateway_ready",
    help: "1 while Discord's gateway is connected",
    of: ({ gateway }) => Number(gateway === "ready"),
  },
  {
    name: "verbatim_start_time_seconds",
    help: "When the program started",
    of: ({ startedAt }) => seconds(startedAt),
  },
  {
    name: "verbatim_last_fetch_timestamp_seconds",
    help: "When a feed last answered",
    of: ({ lastFetch }) => seconds(lastFetch),
  },
  {
    name: "verbatim_last_delivery_timestamp_seconds",
    help: "When Discord last took a post",
    of: ({ lastDelivery }) => seconds(lastDelivery),
  },
  {
    name: "verbatim_feeds_waiting_seconds",
    help: "How long the feed that is due longest has waited",
    of: ({ waiting }) => seconds(waiting.feedsMs),
  },
  {
    name: "verbatim_deliveries_waiting_seconds",
    help: "How long the post that is due longest has waited",
    of: ({ waiting }) => seconds(waiting.deliveriesMs),
  },
  { name: "verbatim_deliveries_open", help: "Posts that are owed", of: ({ waiting }) => waiting.deliveries },
  {
    name: "verbatim_disk_free_bytes",
    help: "Space that is left on the disk of the data",
    of: ({ freeBytes }) => freeBytes,
  },
  { name: "verbatim_articles_stored", help: "Articles that are stored", of: ({ index }) => index.stored },
  { name: "verbatim_articles_searchable", help: "Articles that can be searched", of: ({ index }) => index.searchable },
  {
    name: "verbatim_event_loop_delay_p99_seconds",
    help: "Delay of the main thread since the reading before, 99th percentile",
    of: ({ eventLoopDelayMs }) => seconds(eventLoopDelayMs.p99),
  },
  {
    name: "verbatim_event_loop_delay_max_seconds",
    help: "Delay of the main thread since the reading before, longest",
    of: ({ eventLoopDelayMs }) => seconds(eventLoopDelayMs.max),
  },
  { name: "verbatim_memory_resident_bytes", help: "Memory of the process", of: ({ memoryBytes }) => memoryBytes.rss },
  {
    name: "verbatim_memory_heap_bytes",
    help: "Memory that JavaScript uses",
    of: ({ memoryBytes }) => memoryBytes.heapUsed,
  },
  { name: "verbatim_troubles", help: "Things that are wrong", of: ({ troubles }) => troubles.length },
];

/** The health in Prometheus' text format; what has not happened yet is left out. */
export async function metricsOf(health: Health): Promise<{ readonly type: string; readonly text: string }> {
  const registry = new Registry();
  for (const { name, help, of } of READINGS) {
    const value = of(health);
    if (value !== null) new Gauge({ name, help, registers: [registry] }).set(value);
  }
  return { type: registry.contentType, text: await registry.metrics() };
}
