import type { Attribution } from "../domain/reply.ts";
import type { Language } from "../languages/index.ts";
import { sayer } from "./say.ts";

/** Why somebody is the speaker: “he”, named two paragraphs above. `draw` makes the source's words safe for where they are shown. */
export function attributionWords(
  { words, namedIn }: Attribution,
  draw: (source: string) => string,
  language: Language,
): string {
  const said = sayer(language);
  const printed = draw(words);
  if (namedIn === null) return said("printed-as", { printed });
  if ("block" in namedIn) return said("printed-as-named-in", { printed, block: namedIn.block });
  const above = namedIn.paragraphsAbove;
  if (above === 0) return said("printed-as-named-here", { printed });
  return said(above > 0 ? "printed-as-named-above" : "printed-as-named-below", { printed, count: Math.abs(above) });
}
