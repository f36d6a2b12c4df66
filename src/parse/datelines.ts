import type { Span } from "../domain/span.ts";
import { STARTERS } from "./abbreviations.ts";

/** No dateline is longer, UTF-16 units. */
const LONGEST = 100;

const CAPITALS = "\\p{Lu}[\\p{Lu}.’'-]+";
/** "SELMOUTH", "PORT ORME", "ST. AILITH", "ORME/SELMOUTH". */
const SHOUTED = `${CAPITALS}(?:(?: | ?/ ?| and | & )${CAPITALS}){0,4}`;
const NAME = "\\p{Lu}[\\p{L}.’'-]*";
const NAMED = `${NAME}(?: ${NAME}){0,3}`;
const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|JAN|FEB|MAR|APR|MAY|JUNE|JULY|AUG|SEPT|OCT|NOV|DEC)\\.?";
const DAY = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const AGENCY = `\\(\\p{Lu}[\\p{L}\\p{N}.&’'/ -]{1,38}\\)`;

const WITH_AGENCY = new RegExp(
  `^(?:(${NAMED})(?:, ${NAMED}){0,2}(?:,? ${DAY})? )?(${AGENCY}) ?(?:[—–-]{1,2}|:)\\s*`,
  "u",
);
const WITH_DAY = new RegExp(`^${NAMED}(?:, ${NAMED})?, ${DAY}(?: ?[—–]| --?) ?`, "u");
const SHOUTED_PLACE = new RegExp(`^(${SHOUTED})((?:, ${NAMED}){0,2})(?: (?:[—–-]|--) |—|(:) )`, "u");
const ACRONYM_ALONE = /^\(\p{Lu}{2,6}\)\s*/u;
const ALONE = new RegExp(`^${SHOUTED}(?:, ${NAMED})?(?:, ${DAY}| ${AGENCY}|, ${DAY} ${AGENCY}| ?[—–])$`, "u");

/** Capital words that stand before a dash or a colon and are no places. */
const NO_PLACE =
  /^(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|LISTEN|LIVE|VIDEO|PHOTOS?|PICTURES|ANALYSIS|OPINION|COMMENT|COMMENTARY|EDITORIAL|REVIEW|EXPLAINER|CORRECTION|CLARIFICATION|NOTE|NEW(?! \p{Lu})|NOW|NEWS|WARNING|ALERT|DEVELOPING|FEATURE|INTERVIEW|PROFILE|SPORTS?|BUSINESS|WORLD|POLITICS|ADVERTISEMENT|NATO|UNESCO|UNICEF|FIFA|UEFA|OPEC|ASEAN|NASA|FACT|READ|MORE|RELATED|QUESTION|ANSWER|HOST|MODERATOR|INTERVIEWER|THE(?! HAGUE)|BY|TO|FROM|WHAT|WHY|HOW|WHO|WHEN|WHERE|TIP|STEP|PART|CHAPTER|DAY|WEEK|ROUND|GAME|TEAM|BEST|WORST|TOP|MUST|DON[’']T)\b/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Only these may follow: with a small letter the dash belongs to the sentence. */
const BEGINS = /^["“‘'([]*(?:[\p{Lu}\d$€£¥]|\p{Ll}\p{Lu})/u;

/**
 * `late`: the paragraph is none of the first few, where only an agency's name tells a dateline from other words. `first`: it is the very first, and a
 * colon may stand for the dash.
 */
type Place = { readonly late: boolean; readonly first: boolean };

/**
 * The dateline that a paragraph begins with, its dash included: "SELMOUTH (Meridian Wire) —", "Port Orme, 3 May –", "(MW) --". Null when there is none,
 * or nothing behind it. A place without an agency or a day must be in capitals.
 */
export function datelineIn(text: string, block: Span, { late, first }: Place): Span | null {
  const line = text.slice(block.start, Math.min(block.end, block.start + LONGEST + 20));
  if (!/^[\p{Lu}(]/u.test(line) || beginsSentence(line)) return null;
  const length = withAgency(line) ?? (late ? null : (lengthOf(WITH_DAY, line) ?? shouted(line, first)));
  if (length === null || length > LONGEST || !BEGINS.test(line.slice(length))) return null;
  return { start: block.start, end: block.start + line.slice(0, length).trimEnd().length };
}

/** The time in front of an entry of a live page: "10:15 AM", "9.40pm BST:". */
const CLOCK =
  /^\d{1,2}[:.]\d{2}(?: ?[aApP]\.?[mM]\b\.?)?(?: (?:[A-Z]{1,3}T|UTC))?(?: ?[:|–—-])?\s+(?=["“‘']?\p{Lu}\p{L}*[ \p{Ll}])/u;

/** The clock that a paragraph begins with, as each entry of a live page does. */
export function clockIn(text: string, block: Span): Span | null {
  const found = CLOCK.exec(text.slice(block.start, Math.min(block.end, block.start + 40)));
  return found && { start: block.start, end: block.start + found[0].trimEnd().length };
}

const AGENCY_ALONE = /^(?:\p{Lu}{2,6}|\(\p{Lu}{2,6}\)) ?(?:—|–|--?)$/u;
const PLACE_ALONE = new RegExp(`^${NAMED}(?:, ${NAMED})?$`, "u");

/**
 * Whether a line is a dateline and nothing else: "SELMOUTH, May 3", "PORT ORME (Meridian Wire)", "MW —", or a place above such an agency (`next` is the line
 * below).
 */
export const isDateline = (line: string, next = ""): boolean =>
  line.length <= LONGEST &&
  (AGENCY_ALONE.test(line) ||
    (ALONE.test(line) && !NO_PLACE.test(line) && !beginsSentence(line)) ||
    (AGENCY_ALONE.test(next) && PLACE_ALONE.test(line)));

/** Whether a line begins with capitals and a colon, as a dateline of some papers and each turn of some interviews does. */
export const hasCapitalLabel = (line: string): boolean => SHOUTED_PLACE.exec(line.slice(0, LONGEST))?.[3] !== undefined;

/** "The harbour (…) –", "On Monday, May 3 –": words that no place begins with. */
function beginsSentence(line: string): boolean {
  const word = /^\p{L}*/u.exec(line)![0].toLowerCase();
  return WEEKDAY.test(word) || (STARTERS.has(word) && !/^the hague\b/i.test(line));
}

function withAgency(line: string): number | null {
  const found = WITH_AGENCY.exec(line);
  if (!found) return lengthOf(ACRONYM_ALONE, line);
  const [all, place, agency] = found;
  if (place === undefined) return all.length;
  // "Harbour Union (HU) – The union" gives a name and its initials.
  const initials = place
    .split(" ")
    .map((word) => word[0])
    .join("");
  return agency!.slice(1, -1) === initials ? null : all.length;
}

function shouted(line: string, first: boolean): number | null {
  const found = SHOUTED_PLACE.exec(line);
  if (!found) return null;
  const [all, place, region, colon] = found;
  if ((region === "" && NO_PLACE.test(place!)) || (colon !== undefined && !first)) return null;
  // Three letters alone are more often short for something.
  const tells = region !== "" || place!.length > 3;
  const quoted = all.endsWith("—") && /^["“‘']/.test(line.slice(all.length));
  return tells && !quoted ? all.length : null;
}

const lengthOf = (pattern: RegExp, line: string): number | null => pattern.exec(line)?.[0].length ?? null;
