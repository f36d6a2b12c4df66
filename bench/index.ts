import { deliveries } from "./deliveries.ts";
import { importing } from "./importing.ts";
import { intake } from "./intake.ts";
import { large } from "./large.ts";
import { page } from "./page.ts";
import { pages } from "./pages.ts";
import { reading } from "./reading.ts";
import { roundTrips } from "./round-trips.ts";
import type { Row } from "./row.ts";
import { searching } from "./search.ts";
import { starting } from "./starting.ts";
import { stories } from "./stories.ts";
import { watches } from "./watches.ts";

/** `npm run bench [part…]`: prints what was measured beside its bar. Machines are noisy: compare within one run. */
const parts: Record<string, () => Promise<Row[]>> = {
  start: starting,
  commands: roundTrips,
  import: importing,
  intake,
  read: reading,
  search: searching,
  large,
  pages,
  stories,
  watches,
  deliveries,
  page,
};
const wanted = process.argv.slice(2);

for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { what, value, unit, bar, more } of await measure()) {
    const isShort = bar !== null && (more ? value < bar : value > bar);
    const beside = bar === null ? "" : `${more ? "≥" : "≤"} ${bar}`;
    process.stdout.write(
      `${name.padEnd(10)}${what.padEnd(62)}${shown(value).padStart(9)} ${unit.padEnd(12)}${beside.padEnd(8)}${isShort ? " ← short" : ""}\n`,
    );
  }
}
process.exit(0);

function shown(value: number): string {
  return value < 10 ? value.toPrecision(2) : value.toFixed(1);
}
