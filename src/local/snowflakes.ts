const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const SEQUENCE_BITS = 22n;

export type Snowflakes = { next(): string; after(id: string): void };

/** Makes ids that rise for ever, even when the clock stands still or goes back. `after` raises the floor to an id already given out. */
export function snowflakes(now: () => number): Snowflakes {
  let last = 0n;
  return {
    next() {
      const fresh = atTime(now());
      last = fresh > last ? fresh : last + 1n;
      return String(last);
    },
    after(id) {
      const value = BigInt(id);
      if (value > last) last = value;
    },
  };
}

/** True for a string that can be an id: digits only, short enough for 64 bits. */
export function isSnowflake(text: unknown): text is string {
  return (
    typeof text === "string" && text.length > 0 && text.length <= 20 && [...text].every((c) => c >= "0" && c <= "9")
  );
}

/** Orders two ids by the time they were made. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function atTime(ms: number): bigint {
  const since = BigInt(Math.floor(ms)) - DISCORD_EPOCH_MS;
  return (since > 0n ? since : 0n) << SEQUENCE_BITS;
}
