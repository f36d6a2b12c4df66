import { draft, type FigureRule } from "../figures/draft.ts";
import { DASHES, type Reading, wordAt } from "../figures/reading.ts";
import { two } from "./calendar.ts";

/** Times of day as "HH:MM": "7.20pm", "8:42 PM", "6 a.m.", "06:52 GMT", "at 21.15", "7:30am to noon". A zone printed belongs to the span. */
export const time: FigureRule = {
  name: "time",
  find(reading, add) {
    let next = 0;
    for (const at of reading.telling) {
      if (at < next) continue;
      const first = clockAt(reading, at);
      if (!first) continue;
      const last = links(reading, at, first.to) ? clockAt(reading, first.to + 1) : null;
      if (last && (first.sure || last.sure)) {
        const half = first.half ?? last.half;
        add(
          draft({
            kind: "time",
            from: at,
            to: last.to,
            value: text({ ...first, half: first.half ?? earlier(first, last, half) }),
            max: text(last),
          }),
        );
        next = last.to;
      } else if (first.sure && !first.word && !isGameClock(reading, first)) {
        add(draft({ kind: "time", from: at, to: first.to, value: text(first) }));
        next = first.to;
      }
    }
  },
};

type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly half: "am" | "pm" | null;
  readonly to: number;
  readonly sure: boolean;
  readonly word: boolean;
};

/** "7:41 left in the half", "with 2:05 to go": what remains of a game is no time of day. */
const isGameClock = (reading: Reading, { half, to }: Clock): boolean =>
  half === null &&
  (/^(?:left|remaining)$/.test(wordAt(reading, to)) ||
    (wordAt(reading, to) === "to" && /^(?:go|play)$/.test(wordAt(reading, to + 1))));

const links = (reading: Reading, from: number, at: number): boolean =>
  DASHES.has(wordAt(reading, at)) ||
  /^(?:to|until|till)$/.test(wordAt(reading, at)) ||
  (wordAt(reading, at) === "and" && wordAt(reading, from - 1) === "between");

/** In "10-2pm" the first is before noon. */
const earlier = (first: Clock, last: Clock, half: Clock["half"]): Clock["half"] =>
  half === "pm" && first.hour > last.hour && first.hour !== 12 ? "am" : half;

function text({ hour, minute, half }: Clock): string {
  const hours = half === null ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return `${two(hours % 24)}:${two(minute)}`;
}

function clockAt(reading: Reading, at: number): Clock | null {
  const { tokens } = reading;
  const token = tokens[at];
  const word = token?.word ?? "";
  const spoken = spokenAt(reading, at) ?? onTheHour(reading, at);
  if (spoken) return spoken;
  if (word === "noon" || word === "midnight") {
    const led = /^(?:at|before|by|until|after|around|to)$/.test(wordAt(reading, at - 1));
    return {
      hour: word === "noon" ? 12 : 0,
      minute: 0,
      half: null,
      to: at + 1,
      sure: led,
      word: !led || wordAt(reading, at - 1) === "to",
    };
  }
  if (token?.type !== "number" || token.grouped || (token.glued && /^[:.,/$]$/.test(wordAt(reading, at - 1))))
    return null;
  const military = militaryAt(reading, at);
  if (military) return military;
  const parts = /^(\d{1,2})(?:\.(\d\d))?$/.exec(token.raw);
  if (!parts) return null;
  const minutes = /^[0-5]\d$/.test(tokens[at + 2]?.raw ?? "");
  const tight = tokens[at + 1]?.glued && tokens[at + 2]?.glued;
  const colon = wordAt(reading, at + 1) === ":" && minutes && (tight || halfAt(reading, at + 3) !== null); // "4: 20 p.m."
  const hour = Number(parts[1]);
  const minute = colon ? tokens[at + 2]!.value : Number(parts[2] ?? 0);
  let to = colon ? at + 3 : at + 1;
  if (colon && wordAt(reading, to) === ":" && tokens[to]?.glued) return null;
  const half = halfAt(reading, to);
  if (hour > 24 || minute > 59 || (half && hour > 12) || (half && hour === 0)) return null;
  to = half?.to ?? to;
  const clock = wordAt(reading, to) === "o" && wordAt(reading, to + 2) === "clock" ? to + 3 : to;
  const dotted =
    parts[2] !== undefined &&
    !half &&
    /^(?:at|from|until|by|before|after)$/.test(wordAt(reading, at - 1)) &&
    isBare(reading, to) &&
    parts[1]!.length === 2;
  const sure = half !== null || colon || clock > to || dotted;
  const zone = sure ? zoneAfter(reading, clock) : clock;
  return { hour, minute, half: half?.half ?? null, to: zone, sure: sure || zone > clock, word: false };
}

/** "half past nine", "a quarter to six" (from "quarter" on), "ten past four in the afternoon" (as printed). */
function spokenAt(reading: Reading, at: number): Clock | null {
  const link = wordAt(reading, at + 1);
  if (link !== "past" && link !== "to") return null;
  const word = wordAt(reading, at);
  const { entry, value } = reading.tokens[at]!;
  const minutes = word === "half" ? 30 : word === "quarter" ? 15 : (entry?.numeral ?? value);
  const hour = reading.tokens[at + 2]?.entry?.numeral ?? reading.tokens[at + 2]?.value ?? Number.NaN;
  if (!minutes || !(hour >= 1 && hour <= 12) || minutes > 30 || minutes % 5 !== 0) return null;
  if (link !== "past" && !(link === "to" && word === "quarter")) return null;
  const half = halfAt(reading, at + 3);
  const shown = link === "past" ? hour : ((hour + 10) % 12) + 1;
  const minute = link === "past" ? minutes : 60 - minutes;
  return { hour: shown, minute, half: half?.half ?? null, to: half?.to ?? at + 3, sure: true, word: false };
}

/** "four o'clock". */
function onTheHour(reading: Reading, at: number): Clock | null {
  const hour = reading.tokens[at]?.entry?.numeral ?? 0;
  const fits = hour >= 1 && hour <= 12 && wordAt(reading, at + 1) === "o" && wordAt(reading, at + 3) === "clock";
  return fits ? { hour, minute: 0, half: null, to: at + 4, sure: true, word: false } : null;
}

/** "0617 UTC": four digits and a zone. */
function militaryAt(reading: Reading, at: number): Clock | null {
  const { raw } = reading.tokens[at]!;
  const to = zoneAfter(reading, at + 1);
  const isEarly =
    raw.startsWith("0") && /^(?:at|from|until|by|before|after|around|about)$/.test(wordAt(reading, at - 1));
  const pair = /^(?:to|-|–|and)$/.test(wordAt(reading, at + 1)) && zoneAfter(reading, at + 3) > at + 3;
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(raw) || (to === at + 1 && !pair && !isEarly)) return null;
  return { hour: Number(raw.slice(0, 2)), minute: Number(raw.slice(2)), half: null, to, sure: true, word: false };
}

const isBare = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  return (
    token === undefined ||
    (token.type === "sign" && token.word !== "%") ||
    (token.type === "word" && !token.entry && !/^(?:per|for)$/.test(token.word))
  );
};

/** "pm", "p.m.", "PM" and the index after it. */
function halfAt(reading: Reading, at: number): { half: "am" | "pm"; to: number } | null {
  const word = wordAt(reading, at);
  if (word === "am" || word === "pm") return { half: word, to: at + 1 };
  if (
    (word !== "a" && word !== "p") ||
    wordAt(reading, at + 1) !== "." ||
    wordAt(reading, at + 2) !== "m" ||
    !(reading.tokens[at + 2]!.glued || wordAt(reading, at + 3) === ".")
  )
    return null;
  const dot = wordAt(reading, at + 3) === "." && reading.tokens[at + 3]!.glued ? at + 4 : at + 3;
  return { half: `${word}m`, to: dot };
}

const zoneAfter = (reading: Reading, at: number): number =>
  /^(?:GMT|UTC|BST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|IST|JST|KST|AEST|AEDT|NZST|NZDT|MSK|EAT|WAT|SAST|HKT|SGT)$/.test(
    reading.tokens[at]?.raw ?? "",
  )
    ? at + 1
    : at;
