import type { Attribution } from "../domain/reply.ts";

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Why somebody is the speaker: “he”, named two paragraphs above. `draw` makes the source's words safe for where they are shown. */
export function attributionWords({ words, namedIn }: Attribution, draw: (source: string) => string): string {
  const printed = `printed as “${draw(words)}”`;
  if (namedIn === null) return printed;
  if ("block" in namedIn) return `${printed}, named in the ${namedIn.block}`;
  return `${printed}, named ${distance(namedIn.paragraphsAbove)}`;
}

function distance(above: number): string {
  if (above === 0) return "in the same paragraph";
  const count = Math.abs(above);
  return `${NUMBERS[count] ?? count} ${count === 1 ? "paragraph" : "paragraphs"} ${above > 0 ? "above" : "below"}`;
}
