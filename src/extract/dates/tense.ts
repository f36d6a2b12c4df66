import { type Reading, wordAt } from "../figures/reading.ts";

/** How far before a date its verb is looked for, in tokens. */
const REACH = 14;

const AHEAD =
  /^(?:will|would|shall|due|scheduled|expected|upcoming|plans|planned|until|till|deadline|set|tomorrow|ll|next|hopes|intends|must|expires|starts|begins|opens|runs|run|beginning|starting|before|by)$/;
const BACK =
  /^(?:said|says|told|was|were|had|did|announced|since|reported|came|went|began|met|took|made|held|found|died|wrote|won|lost|fell|rose|left|ago|after|last)$/;

/** Words that place a day of the month ahead ("by 3 June") but say nothing of a weekday ("by Sunday he had gone"). */
const SOFT = /^(?:by|before|until|till)$/;

/**
 * Does a date point ahead? News speaks of the past, so only a word of the future nearest before the date says so: "will meet on Tuesday", not
 * "said on Tuesday it will meet".
 */
export function pointsAhead(reading: Reading, at: number, soft = true): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const word = wordAt(reading, back);
    if (/^[.;:!?“”"]$/.test(word)) return false;
    if (AHEAD.test(word) && (soft || !SOFT.test(word))) return !SOFT.test(word) || at - back <= 3;
    if (BACK.test(word) || (word.length > 4 && word.endsWith("ed"))) return false;
  }
  return false;
}
