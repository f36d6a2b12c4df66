import { type Stamp, stampIn } from "./stamps.ts";

const LONGEST = 160;
const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: (?:de|van|von|der|den|la|le|da|al|bin|del|di)\\b)*";
const NAMES = `${NAME}(?: ${NAME}){0,4}`;
const KIND =
  "(?:(?:words|text|story|report|reported|written|interview|interviewed|analysis|review|reviewed|opinion|comment|feature) )?";
const AND = "(?:,| and| AND| &)";
const ROLE = ", (?!who )(?:\\p{L}+ ){0,4}(?i:correspondent|reporter|editor|writer|columnist)s?";
const TAIL = `(?:${ROLE})?(?:(?:,? in | for |,? \\||,? · | — | – | - ).{0,60})?`;
const BYLINE = new RegExp(`^(?i:${KIND}by[: ]) ?(${NAMES}(?:${AND} ${NAMES}){0,4}?)${TAIL}$`, "u");
const STAFF = /^by ((?:an?|our) (?:\p{L}+ ){0,2}(?:reporter|correspondent|writer|staff))$/iu;
const FULL_NAMES = `(?!(?i:by) )${NAME} ${NAMES}(?:${AND} ${NAME} ${NAMES}){0,2}`;
/** "Ina Sorley, health correspondent" */
const TITLED = new RegExp(`^(${FULL_NAMES})${ROLE}$`, "u");
/** "Ina Sorley, health correspondent, and Tom Orme" */
const FIRST_TITLED = new RegExp(
  `^((?!(?i:by) )${NAME} ${NAMES}${ROLE},? (?:and|&) ${NAME} ${NAMES}(?:${ROLE})?)$`,
  "u",
);
/** "Ina Sorley", where a bar and a time stand behind it. */
const BARE = new RegExp(`^(${FULL_NAMES})$`, "u");

const ROLE_ALONE =
  /^(?:\p{L}+ ){0,4}(?:correspondent|reporter|editor|writer|columnist)s?(?:,? in \p{Lu}[\p{L} ]{1,40})?$/iu;

/** A line such as "Transport correspondent" under a writer's name. */
export const isRole = (line: string): boolean => line.length <= 80 && ROLE_ALONE.test(line);

export type Byline = { readonly name: string; readonly stamp: Stamp | null };

/**
 * The writer's name in a line such as "By Ana Ruizel and Tom Orme in Selmouth" or "Interview by Ana Ruizel, 3 May 2025", as printed, and the time where the line
 * ends with one; null when the line is not a byline. A name alone is one above a role (`next` is the line below).
 */
export function bylineIn(line: string, next = ""): Byline | null {
  if (line.length > LONGEST || /[?!]$/.test(line)) return null;
  const { head, stamp, barred } = withoutStamp(line);
  if (head.endsWith(".") && !/ (?:Jr|Sr)\.$/.test(head)) return null;
  const name = (STAFF.exec(head) ??
    BYLINE.exec(head) ??
    TITLED.exec(head) ??
    FIRST_TITLED.exec(head) ??
    (barred || isRole(next) ? BARE.exec(head) : null))?.[1];
  return name === undefined ? null : { name, stamp };
}

/** A line without the time at its end: "By Ana Ruizel | 3 May 2025". */
function withoutStamp(line: string): { head: string; stamp: Stamp | null; barred: boolean } {
  for (const cut of line.matchAll(/,? (?:[|·•—–-] |on )|, /g)) {
    const stamp = stampIn(line.slice(cut.index + cut[0].length));
    if (stamp) return { head: line.slice(0, cut.index), stamp, barred: /[|·•]/.test(cut[0]) };
  }
  return { head: line, stamp: null, barred: false };
}
