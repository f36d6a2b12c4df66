/** So many are remembered; who asked longest ago is forgotten first. */
const REMEMBERED = 5_000;

export type Cooldown<Id> = {
  /** How long somebody has to wait before they may ask again, milliseconds; 0 when they may. */
  waitMs(who: Id): number;
  count(who: Id, asks?: number): void;
};

/** At most so many asks of each in a stretch of time. */
export function createCooldown<Id>(
  { asks, withinMs }: { readonly asks: number; readonly withinMs: number },
  now: () => number,
): Cooldown<Id> {
  const asked = new Map<Id, number[]>();
  // What lies ahead was asked before the clock was set back.
  const recent = (who: Id): number[] => (asked.get(who) ?? []).filter((at) => at <= now() && now() - at < withinMs);
  return {
    waitMs(who) {
      const times = recent(who);
      return times.length < asks ? 0 : times.at(-asks)! + withinMs - now();
    },
    count(who, counted = 1) {
      const times = [...recent(who), ...Array<number>(counted).fill(now())];
      asked.delete(who);
      asked.set(who, times);
      const [oldest] = asked.keys();
      if (asked.size > REMEMBERED && oldest !== undefined) asked.delete(oldest);
    },
  };
}
