import { type Draft, draft, type FigureRule } from "../draft.ts";
import { type Amount, afterHyphen, type Reading, tokensAround, wordAt } from "../reading.ts";
import { COMPOUND_UNITS, TIGHT_UNITS } from "../words/units.ts";

/** Numbers with a unit that is not time: "900-tonne", "12 nautical miles", "38.2C", "480MW", "magnitude 5.9", "35mph", "gained 64 points". */
export const measure: FigureRule = {
  name: "measure",
  find(reading, add) {
    for (const amount of reading.amounts) {
      const found = magnitude(reading, amount) ?? withUnit(reading, amount);
      if (found) add(found);
    }
  },
};

function magnitude(reading: Reading, { from, to, value, scaled }: Amount): Draft | null {
  const step =
    wordAt(reading, from - 1) === "magnitude"
      ? 1
      : wordAt(reading, from - 2) === "magnitude" && /^(?:-|of)$/.test(wordAt(reading, from - 1))
        ? 2
        : 0;
  if (!step && isQuake(reading, from, to, value)) return draft({ kind: "measure", from, to, value, unit: "magnitude" });
  return step && value < 12
    ? draft({ kind: "measure", from: from - step, to, value, unit: "magnitude", scaled })
    : null;
}

/** "measured 6.4", "6.4 on the Richter scale" where a quake is spoken of. */
function isQuake(reading: Reading, from: number, to: number, value: number): boolean {
  if (value < 1 || value >= 10) return false;
  if (wordAt(reading, to + 2) === "richter" && isPhrase(reading, to, RICHTER)) return true;
  const told =
    /^(?:measured|measuring|registered)$/.test(wordAt(reading, from - 1)) && AFTER_STRENGTH.test(wordAt(reading, to));
  return (
    (told || isStrength(reading, from, to)) && tokensAround(reading, from).some((token) => QUAKES.test(token.word))
  );
}

const RICHTER = ["on", "the", "richter", "scale"];

const isPhrase = (reading: Reading, at: number, words: readonly string[]): boolean =>
  words.every((word, step) => wordAt(reading, at + step) === word);

const QUAKES = /^(?:earth)?quakes?$|^aftershocks?$|^tremors?$|^foreshocks?$/;
const AFTER_STRENGTH = /^(?:[.,;)]|)$/;

/** "a 5.2 quake", "aftershocks of 4.1 and 4.4": one figure behind the point and nothing to count. */
const isStrength = (reading: Reading, from: number, to: number): boolean =>
  /^\d\.\d$/.test(reading.tokens[from]!.raw) &&
  (QUAKES.test(wordAt(reading, to)) ||
    (/^(?:of|at|and)$/.test(wordAt(reading, from - 1)) &&
      (AFTER_STRENGTH.test(wordAt(reading, to)) ||
        /^(?:and|or|struck|hit|followed|shook|was|were|on)$/.test(wordAt(reading, to)))));

function withUnit(reading: Reading, amount: Amount): Draft | null {
  const { from, value, max, open, scaled } = amount;
  const read = unitAt(reading, amount);
  if (!read) return null;
  const { unit, to, scale = 1 } = read;
  return draft({
    kind: "measure",
    from,
    to,
    value: Number((value * scale).toPrecision(12)),
    max: max === null ? null : max * scale,
    open,
    unit,
    scaled,
  });
}

type UnitRead = { readonly unit: string; readonly to: number; readonly scale?: number };

function unitAt(reading: Reading, amount: Amount): UnitRead | null {
  const { tokens } = reading;
  if (amount.tightM)
    return isMetres(reading, amount.to) || isDepth(reading, amount) || isRace(reading, amount)
      ? { unit: "metre", to: amount.to, scale: 1e-6 }
      : null;
  let at = afterHyphen(reading, amount.to);
  if (wordAt(reading, at) === "+" && tokens[at]!.glued) at += 1;
  if (amount.open && wordAt(reading, at) === "of") at += 1;
  const token = tokens[at];
  if (!token) return null;
  if (token.word === "°") return degrees(reading, at + 1, true);
  const tight =
    token.glued && at === amount.to && tokens[at - 1]?.type === "number" ? TIGHT_UNITS.get(token.raw) : undefined;
  if (tight && !(token.raw === "m")) return amount.bare ? null : { unit: tight, to: at + 1 };
  const long = longUnit(reading, at);
  if (long) return long;
  const compound = COMPOUND_UNITS.get(token.word);
  if (compound) {
    const unit = tokens[at + 1]?.word === "-" ? at + 2 : at + 1;
    const name = tokens[unit]?.word === "m" ? "metre" : (tokens[unit]?.entry?.unit?.name ?? "");
    if (compound.includes(name))
      return perTime(reading, `${token.word === "sq" ? "square" : token.word} ${name}`, unit + 1);
  }
  return simple(reading, amount, at);
}

/** Units that are written as several words or signs: "parts per million", "b/d". */
const LONG_UNITS: readonly { readonly words: readonly string[]; readonly unit: string }[] = [
  { words: ["parts", "per", "million"], unit: "part per million" },
  { words: ["parts", "per", "billion"], unit: "part per billion" },
  { words: ["b", "/", "d"], unit: "barrel per day" },
  { words: ["micrograms", "per", "cubic", "metre"], unit: "microgram per cubic metre" },
  { words: ["micrograms", "per", "cubic", "meter"], unit: "microgram per cubic metre" },
];

function longUnit(reading: Reading, at: number): UnitRead | null {
  for (const { words, unit } of LONG_UNITS) if (isPhrase(reading, at, words)) return { unit, to: at + words.length };
  return null;
}

/** From here on pounds are money. */
const HEAVIEST = 1e6;

const isDigits = (reading: Reading, amount: Amount): boolean =>
  reading.tokens[amount.to - 1]?.type === "number" && !amount.scaled;

function simple(reading: Reading, amount: Amount, at: number): UnitRead | null {
  const token = reading.tokens[at]!;
  const unit = token.entry?.unit;
  if (/^pounds?$/.test(token.word)) return amount.value < HEAVIEST ? { unit: "pound", to: at + 1 } : null;
  if (token.raw === "m" && at === amount.to && !token.glued && isDigits(reading, amount))
    return { unit: "metre", to: at + 1 };
  if (!unit || unit.sort === "time") return null;
  if (unit.sort === "point") return isIndexPoint(reading, amount) ? { unit: "point", to: at + 1 } : null;
  const digits = reading.tokens[amount.to - 1]?.type === "number" || amount.scaled;
  if (
    token.word.length <= 4 &&
    !/^(?:mile|yard|acre|foot|feet|inch|gram|kilo|knot|pint|watt|volt|amp|amps|ohm|ohms|byte|ton|tons)$/.test(
      token.word,
    ) &&
    !digits
  )
    return null;
  if (/^(?:mi|ha|mb|db|nm)$/.test(token.word) && token.raw === token.raw.toUpperCase() && token.word === "ha")
    return null;
  if (/^degrees?$/.test(token.word)) return degrees(reading, at + 1, false);
  if (token.word === "km" && wordAt(reading, at + 1) === "/" && wordAt(reading, at + 2) === "h")
    return { unit: "kilometre per hour", to: at + 3 };
  if (/^magnitudes?$/.test(token.word)) return amount.value < 12 ? { unit: "magnitude", to: at + 1 } : null;
  if (/^(?:stone|stones|barrels?)$/.test(token.word) && token.word.startsWith("stone") && amount.value > 60)
    return null;
  return perTime(reading, unit.name, at + 1);
}

function degrees(reading: Reading, at: number, sign: boolean): UnitRead {
  const scale = reading.tokens[at];
  const name = scale?.entry?.unit?.name;
  if (name === "celsius" || name === "fahrenheit") return { unit: name, to: at + 1 };
  if (scale && /^[CF]$/.test(scale.raw)) return { unit: scale.raw === "C" ? "celsius" : "fahrenheit", to: at + 1 };
  return { unit: sign ? "degree" : "degree", to: at };
}

/** "miles per hour", "kilometres an hour", "barrels a day" make a unit of their own. */
function perTime(reading: Reading, unit: string, at: number): UnitRead {
  const link = wordAt(reading, at);
  const time = reading.tokens[at + 1]?.entry?.unit;
  const speed = /^(?:mile|kilometre|metre|foot|knot)$/.test(unit) && /^(?:hour|second|minute)$/.test(time?.name ?? "");
  return (link === "per" || link === "an" || link === "a") && speed
    ? { unit: `${unit} per ${time!.name}`, to: at + 2 }
    : { unit, to: at };
}

/** "90m" is metres beside "long" or "race", millions otherwise. */
const isMetres = (reading: Reading, at: number): boolean =>
  /^(?:long|wide|high|tall|deep|race|final|sprint|freestyle|butterfly|backstroke|hurdles|relay|above|below|away|from|off|apart|across|north|south|east|west|stretch)$/.test(
    wordAt(reading, at),
  ) ||
  (wordAt(reading, at) === "-" && /^(?:long|wide|high|tall|deep)$/.test(wordAt(reading, at + 1)));

/** Distances that are run or swum, and jumps to the centimetre; "the 800m" in a sentence of sport is a race and not 800 million. */
const RACES: ReadonlySet<number> = new Set([50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000]);

function isRace(reading: Reading, { from, to, value }: Amount): boolean {
  const { tokens } = reading;
  const jump = /^\d{1,2}\.\d\d$/.test(tokens[from]!.raw);
  if (!(RACES.has(value / 1e6) || jump) || tokens[from - 1]?.type === "currency") return false;
  const next = tokens[to];
  if (
    jump &&
    /^(?:at|to|of)$/.test(tokens[from - 1]?.word ?? "") &&
    tokensAround(reading, from).some((token) => WATER.test(token.word))
  )
    return !(next?.type === "word" && /[^s]s$/.test(next.word));
  const ends = next === undefined || /^[.,;)]$/.test(next.word);
  if (ends && /^(?:the|s|men|women|mens|womens)$/.test(tokens[from - 1]?.word ?? "")) return true;
  if (next?.type === "word" && SPORT.test(next.word)) return true;
  if (
    next?.type === "word" &&
    !next.glued &&
    (/[^s]s$/.test(next.word) || next.entry !== undefined || next.word === "people")
  )
    return false;
  return value >= 1.5e9 || tokens.slice(Math.max(0, from - 25), to + 25).some((token) => SPORT.test(token.word));
}

/** "The river stands at 1.4m", "the storm surge reached 3.2m": what is so high is named right before it. */
function isDepth({ tokens }: Reading, { from, to }: Amount): boolean {
  const next = tokens[to];
  return (
    /^\d{1,2}(?:\.\d{1,2})?$/.test(tokens[from]!.raw) &&
    /^(?:at|to|of|reach|reached|reaching|hit|topped|exceeded)$/.test(tokens[from - 1]?.word ?? "") &&
    (next?.type !== "word" ||
      /^(?:and|or|on|in|by|overnight|after|before|as|but|during|late|early)$/.test(next.word)) &&
    tokens.slice(Math.max(0, from - DEPTH_REACH), from).some((token) => STANDS_HIGH.test(token.word))
  );
}

/** How far before it, in tokens. */
const DEPTH_REACH = 8;
const STANDS_HIGH = /^(?:river|surge|wave|waves|tide|depth|height)$/;

/** "The river peaked at 5.12m". */
const WATER = /^(?:rivers?|floods?|water|tides?|waves?|levels?|depth|height|peaked|crested|snow|surge|swell|flooding)$/;

const SPORT =
  /^(?:race|races|raced|runner|runners|sprinter|hurdles|hurdler|relay|sprint|athlete|athletes|athletics|swimmer|swimming|freestyle|medal|medallist|champion|championships?|olympics?|indoors?|lap|laps|heat|heats|steeplechase|backstroke|butterfly|squad|meeting|marathon|jump|jumper|olympic|secs|metres|meters)$/;

/** Points of an index, not of a game: a market word or a verb of rise and fall is near. */
function isIndexPoint(reading: Reading, { from }: Amount): boolean {
  if (
    wordAt(reading, from - 1) === "or" &&
    [2, 3].some((step) => /^(?:%|percent|cent)$/.test(wordAt(reading, from - step)))
  )
    return true; // "fell 1.2%, or 61 points"
  const decimal = /^\d[\d,]*\.\d+$/.test(reading.tokens[from]!.raw);
  if (decimal && /^(?:higher|lower|up|down|stronger|weaker)$/.test(wordAt(reading, from + 2))) return true;
  const near = reading.tokens.slice(Math.max(0, from - 12), from + 12);
  return near.some((token) =>
    /^(?:index|indices|shares|stocks|nasdaq|dow|ftse|nikkei|exchange|market|futures|trading)$/.test(token.word),
  );
}
