import { wordsIn } from "./blocks.ts";
import { type Field, field, firstField } from "./field.ts";
import type { PageSource } from "./source.ts";
import { compared } from "./white-space.ts";

const MARKED =
  '[class*="standfirst" i], [class*="article-summary" i], [class*="article__summary" i], [class*="subheadline" i], [class*="sub-headline" i], [class*="subtitle" i], [class*="article-dek" i], [class~="dek" i], [class~="deck" i], [class*="__dek" i], [class~="strapline" i], [itemprop~="alternativeHeadline"], [data-gu-name~="standfirst"], [data-testid*="standfirst" i], [data-testid*="subheadline" i], h1 + h2';
const SHORTEST_WORDS = 4;
const LONGEST = 500;

/** The line below the headline, where it is marked as such. */
export const markedStandfirst = ({ inArticle }: PageSource, headline: string | null): Field | null =>
  inArticle(MARKED)
    .slice(0, 10)
    .map((element) => field(wordsIn(element), "standfirst"))
    .find((one) => isStandfirst(one, headline)) ?? null;

/** The description of a page, unless that is the beginning of its story (`top`: its first lines) over again, or cut short. */
export function describedStandfirst(
  { said, meta }: PageSource,
  headline: string | null,
  top: readonly string[],
): Field | null {
  const described = [
    field(said("description"), "JSON-LD description"),
    meta("og:description", "description", "dc.description", "dcterms.abstract", "twitter:description"),
  ];
  return firstField(
    ...described.filter((one) => isStandfirst(one, headline) && top.every((line) => isOwn(one!.words, line))),
  );
}

const isStandfirst = (one: Field | null, headline: string | null): boolean =>
  one !== null &&
  one.words.length <= LONGEST &&
  one.words.split(" ").length >= SHORTEST_WORDS &&
  compared(one.words) !== compared(headline ?? "");

/** Whether a description is none of the story's sentences. */
function isOwn(words: string, line: string): boolean {
  if (/(?:…|\.\.\.|\[…\])$/.test(words)) return false;
  const [description, story] = [compared(words), compared(line)];
  // A first line that is no sentence is the standfirst itself.
  if (description === story) return !/[.!?]["”’')]*$/.test(line);
  return !story.startsWith(description.slice(0, Math.max(40, description.length - 20)));
}
