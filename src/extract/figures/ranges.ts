import type { Draft } from "./draft.ts";
import { DASHES, type Reading, wordAt } from "./reading.ts";

/**
 * Joins the two ends of a range into one figure and lets them share scale, unit and currency: "$6-7 billion", "between 12 and 15 per cent", "six to
 * 18 lamps", "€2.2bn to €2.6bn". "From $20 to $28" stays two figures, a change and not a range.
 */
export function joinRanges(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const link = before && linkBetween(reading, before, draft);
    const range = before && link ? (link === "list" ? null : rangeOf(reading, before, draft, link)) : null;
    if (range) joined[joined.length - 1] = range;
    else {
      if (before && link === "list" && draft.kind === "age" && before.kind === "count")
        joined[joined.length - 1] = { ...before, kind: "age", unit: draft.unit };
      const change = before && link === "to" && wordAt(reading, before.from - 1) === "from";
      if (change) joined[joined.length - 1] = sharing(before, draft);
      joined.push(change && endsThere(reading, draft) ? sharing(draft, before) : draft);
    }
  }
  return joined;
}

type Link = "dash" | "to" | "and" | "or" | "list";

function linkBetween(reading: Reading, a: Draft, b: Draft): Link | null {
  if (b.from - a.to < 1 || b.from - a.to > 3) return null;
  const words = reading.tokens.slice(a.to, b.from).map((token) => token.word);
  const text = words.join(" ");
  if (words.length === 1 && DASHES.has(text)) return "dash";
  if (text === "to" || text === "- to -" || text === "and" || text === "or") return text === "- to -" ? "dash" : text;
  return text === "- and" || text === "- or" || text === "- to" ? "list" : null;
}

const JOINED: ReadonlySet<Draft["kind"]> = new Set([
  "money",
  "percent",
  "count",
  "measure",
  "age",
  "duration",
  "multiple",
]);

function rangeOf(reading: Reading, a: Draft, b: Draft, link: Link): Draft | null {
  if (typeof a.value !== "number" || typeof b.value !== "number" || a.max !== null || b.max !== null || a.open)
    return null;
  if (!JOINED.has(a.kind) || !JOINED.has(b.kind)) return null;
  const whole = a.kind === "count" ? b : a;
  if (a.kind !== b.kind && a.kind !== "count" && !(a.kind === "money" && b.kind === "count")) return null;
  if (a.kind === b.kind && (a.currency !== b.currency || (a.unit !== b.unit && a.unit !== null))) return null;
  const scale = /^(?:lakh|crore|cr)s?$/.test(wordAt(reading, b.from + 1))
    ? INDIAN.get(wordAt(reading, b.from + 1)[0]!)!
    : scaleOf(b.value);
  const value = !a.scaled && b.scaled && a.value < 1000 ? a.value * scale : a.value * centsOf(a, b);
  if (!(value < b.value) || !allows(reading, a, b, link)) return null;
  return {
    ...whole,
    unit: whole.unit ?? b.unit,
    from: a.from,
    to: b.to,
    value: Number(value.toPrecision(12)),
    max: b.value,
    open: b.open,
  };
}

/** In "from 3.4 to 2.9 million" and "from 12 to 15 per cent" the first number is of the second's kind. */
function sharing(a: Draft, b: Draft): Draft {
  if (a.kind !== "count" || a.open || a.max !== null || !JOINED.has(b.kind) || b.kind === "multiple") return a;
  if (a.scaled && b.kind !== "money") return a; // "from 6 million to 80%"
  if (typeof a.value !== "number" || typeof b.value !== "number") return a;
  const scale = a.scaled ? 1 : b.scaled && a.value < 1000 ? scaleOf(b.value) : centsOf(a, b);
  const { kind, unit, currency } = b;
  return { ...a, kind, unit, currency, value: Number((a.value * scale).toPrecision(12)), scaled: b.scaled };
}

/** "From 10 per cent to 5": nothing behind the bare number that it could count. */
const endsThere = (reading: Reading, { to, scaled }: Draft): boolean =>
  !scaled && /^(?:[.,;:)”"—–]|in|on|by|and|but|this|last|next|from|after|since|)$/.test(wordAt(reading, to));

/** "5 to 10 cents": both ends are cents. */
const centsOf = (a: Draft, b: Draft): number =>
  a.kind === "count" &&
  b.kind === "money" &&
  typeof a.value === "number" &&
  typeof b.value === "number" &&
  b.value < 1 &&
  a.value >= 1
    ? 0.01
    : 1;

/** "26-27 lakh", "3 to 4 crore". */
const INDIAN: ReadonlyMap<string, number> = new Map([
  ["l", 1e5],
  ["c", 1e7],
]);

const scaleOf = (value: number): number => [1e12, 1e9, 1e6, 1e3, 100].find((scale) => value >= scale) ?? 1;

/** May this link make a range here? */
function allows(reading: Reading, a: Draft, b: Draft, link: Link): boolean {
  const before = wordAt(reading, a.from - 1);
  const earlier = wordAt(reading, a.from - 2);
  if (link === "dash") return true;
  if (link === "and")
    return (
      before === "between" ||
      agesBetween(reading, a.from) ||
      (earlier === "between" && /^(?:about|around|roughly|an|some)$/.test(before))
    );
  if (link === "or")
    return (
      a.kind === "count" &&
      !a.scaled &&
      typeof a.value === "number" &&
      typeof b.value === "number" &&
      (b.value <= a.value * 2 || b.scaled)
    );
  if (before === "from")
    return /^(?:rang(?:e|es|ed|ing)|anywhere|anything|vary|varies|varying|aged|ages)$/.test(earlier);
  return a.kind !== b.kind || !CHANGE.test(before);
}

/** "between the ages of 10 and 14". */
const agesBetween = (reading: Reading, from: number): boolean =>
  [4, 3, 2, 1].map((step) => wordAt(reading, from - step)).join(" ") === "between the ages of" ||
  [3, 2, 1].map((step) => wordAt(reading, from - step)).join(" ") === "between ages of";

/** "rose 6% to 9%" gives a step and a level; "rose 6 to 9%" a range. */
const CHANGE =
  /^(?:by|rose|fell|grew|increased|decreased|dropped|climbed|gained|lost|jumped|slipped|up|down|rise|fall|cut|raised|increase|won|beat)$/;
