import { type Article, paragraphNumber, paragraphs } from "../domain/article.ts";
import type { Facts } from "../domain/facts.ts";
import type { ReadArticle } from "../domain/read-article.ts";
import { type Action, type Excerpt, type Part, say, type Text } from "../domain/reply.ts";
import { cut, type Span } from "../domain/span.ts";
import { heading, placesShown, type Tab } from "./card.ts";
import { blockAround, excerptOf } from "./excerpt.ts";
import { hedged } from "./hedged.ts";

/** The paragraph that the shown words stand in, with these words in bold: step `index` of all places that a tab shows. Null when it shows none. */
export function sourceView(
  read: ReadArticle,
  tab: Tab,
  index: number,
  summary?: readonly Span[],
): { readonly parts: Part[]; readonly index: number; readonly count: number } | null {
  const places = placesShown(read, tab, summary);
  const at = Math.min(Math.max(0, index), places.length - 1);
  const place = places[at];
  if (!place) return null;
  return { parts: inPlace(read, place, { at: at + 1, count: places.length }), index: at, count: places.length };
}

/** A place of an article in its paragraph, in bold, and why it is shown as it is: by whom it was said, why it is a key figure. `step` is its number among those that are stepped through. */
export function inPlace(
  { article, facts }: ReadArticle,
  place: Span,
  step: { readonly at: number; readonly count: number } | null = null,
): Part[] {
  const number = paragraphNumber(article, place);
  const where =
    number === null
      ? say("source-view.outside")
      : say("source-view.paragraph", { number, count: paragraphs(article).length });
  return [
    ...heading(article),
    { kind: "note", text: [where, ...(step ? [" · ", say("source-view.step", step)] : [])] },
    { kind: "divider" },
    { kind: "paragraph", excerpt: excerptOf(article, blockAround(article, place), [place]) },
    ...reasons(article, facts, place),
  ];
}

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

function reasons(article: Article, { quotes, figures }: Facts, place: Span): Part[] {
  const speaker = quotes.find(({ span }) => isSame(span, place))?.speaker;
  const figure = figures.find((one) => one.rank !== null && isSame(hedged(one), place));
  return [
    ...(speaker
      ? [
          {
            kind: "because",
            because: speaker.because,
            printed: cut(article.text, speaker.span),
            name: cut(article.text, speaker.name),
          } as const,
        ]
      : []),
    ...(figure ? [{ kind: "ranked", why: figure.why } as const] : []),
  ];
}

const CHOICES = 25;

/** A list of places to be shown in source, each named by its mark and its first words. The value is the article and the place. */
export function choosePlace(places: readonly { readonly article: Article; readonly place: Span }[]): Action {
  const seen = new Map(places.map((one) => [valueOfPlace(one.article, one.place), one]));
  return {
    kind: "select",
    placeholder: say("source-view.choose"),
    command: "summary",
    verb: "place",
    state: [""],
    options: [...seen].slice(0, CHOICES).map(([value, { article, place }]) => ({
      label: labelOf(excerptOf(article, place)),
      description: article.publisher,
      value,
    })),
  };
}

const labelOf = ({ words, mark }: Excerpt): Text =>
  say("source-view.choice", { mark: mark ?? say("source-view.in-the-article"), words: { words } });

const valueOfPlace = (article: Article, { start, end }: Span): string => `${article.id} ${start} ${end}`;

/** The article's id and the place of a value that `choosePlace` made; null for any other. */
export function placeOfValue(value: string): { readonly id: string; readonly place: Span } | null {
  const found = /^(\S+) (\d{1,9}) (\d{1,9})$/.exec(value);
  return found ? { id: found[1]!, place: { start: Number(found[2]), end: Number(found[3]) } } : null;
}
