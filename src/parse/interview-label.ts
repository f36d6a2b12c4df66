/** Letters a label may have. */
const LONGEST_LABEL = 40;
const LABEL = /^(?:([QA])\.|(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}):)\s/u;

/** How many characters name the speaker at the start of a line such as "Q: Why?", "Lena Vogt: Because …" or "LV: No."; null where none do. */
export function interviewLabel(line: string): number | null {
  const found = LABEL.exec(line.slice(0, LONGEST_LABEL + 2));
  return found && found[0].length - 2;
}
