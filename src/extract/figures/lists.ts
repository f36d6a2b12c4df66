import type { Draft } from "./draft.ts";
import { type Reading, wordAt } from "./reading.ts";

/**
 * Lets the numbers of a list share what only one of them says: "12, 14 and 20 years" are three durations, "aged 19, 22 and 30" three ages.
 * The numbers must stand side by side, with "and" or "or" before the last.
 */
export function shareUnits(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts];
  for (let last = 1; last < shared.length; last += 1) {
    if (!/^(?:and|or)$/.test(between(reading, shared[last - 1]!, shared[last]!))) continue;
    let first = last - 1;
    while (first > 0 && between(reading, shared[first - 1]!, shared[first]!) === ",") first -= 1;
    share(shared, first, last);
  }
  return shared;
}

/** The one word between two figures, "" where there are more or none. */
const between = (reading: Reading, a: Draft, b: Draft): string => (b.from - a.to === 1 ? wordAt(reading, a.to) : "");

const UNITS: ReadonlySet<Draft["kind"]> = new Set(["percent", "measure", "duration", "age", "money"]);

/** The unit is said at the last number ("20 years") or, for ages, at the first ("aged 19"). */
function share(drafts: Draft[], first: number, last: number): void {
  const list = drafts.slice(first, last + 1);
  const owner = UNITS.has(list.at(-1)!.kind) ? list.at(-1)! : list[0]!.kind === "age" ? list[0]! : null;
  const coins = owner?.kind === "money" && Number(owner.value) < 1; // "5, 6 and 7 cents": the others are not whole euros
  if (!owner || coins || !list.every((draft) => draft === owner || isPlain(draft))) return;
  const { kind, unit, currency } = owner;
  for (let at = first; at <= last; at += 1) {
    if (drafts[at] !== owner) drafts[at] = { ...drafts[at]!, kind, unit, currency, slight: false };
  }
}

const isPlain = (draft: Draft): boolean => draft.kind === "count" && !draft.open && !draft.scaled && draft.max === null;
