import { creditIn } from "../../parse/credits.ts";
import { wordsIn } from "./blocks.ts";
import type { PageElement } from "./dom.ts";
import { type Field, field } from "./field.ts";
import type { PageSource } from "./source.ts";

const CAPTIONS =
  'figcaption, [class*="wp-caption-text" i], [class*="image-caption" i], [class*="image__caption" i], [class*="imagecaption" i], [class*="photo-caption" i], [class*="media-caption" i], [class~="caption" i], [itemprop~="caption"]';
const CREDITS =
  '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class*="image-source" i], [class*="attribution" i], [itemprop~="copyrightHolder"], [itemprop~="creditText"], [itemprop~="author"], small, cite';
const FEWEST_WORDS = 3;

export type Picture = { readonly caption: Field | null; readonly credit: Field | null };

/** Caption and credit of the first picture that has any: as the page prints them, else as its JSON-LD says. What a picture shows to those who cannot see it is no caption. */
export function readPicture(source: PageSource): Picture {
  const said = inJsonLd(source);
  for (const element of source.inArticle(CAPTIONS).slice(0, 20)) {
    const printed = inCaption(element);
    if (printed.caption === null && printed.credit === null) continue;
    return {
      caption: printed.caption ?? said.caption,
      credit: printed.credit ?? besideCaption(element) ?? said.credit,
    };
  }
  return said;
}

function inCaption(element: PageElement): Picture {
  const mark = element.querySelector(CREDITS);
  const credit = mark ? field(wordsIn(mark), "caption") : null;
  const words = wordsIn(element, (inner) => inner === mark);
  if (credit !== null) return { caption: captionOf(words), credit };
  const split = creditIn(words, { start: 0, end: words.length }, true);
  if (split === null) return { caption: captionOf(words), credit: null };
  return {
    caption: split.caption && captionOf(words.slice(split.caption.start, split.caption.end)),
    credit: field(words.slice(split.credit.start, split.credit.end), "caption"),
  };
}

const captionOf = (words: string): Field | null =>
  words.split(" ").length < FEWEST_WORDS ? null : field(words, "caption");

/** A credit that stands in the figure, but outside of its caption. */
function besideCaption(caption: PageElement): Field | null {
  const mark = caption.closest("figure")?.querySelector(CREDITS);
  return mark && !mark.querySelector("figcaption") ? field(wordsIn(mark), "figure") : null;
}

function inJsonLd({ article, jsonLd, said }: PageSource): Picture {
  for (const image of jsonLd.find(article?.image)) {
    const caption = field(said("caption", image), "JSON-LD image");
    const credit =
      field(said("creditText", image), "JSON-LD image") ?? field(said("copyrightNotice", image), "JSON-LD image");
    if (caption || credit) return { caption, credit };
  }
  return { caption: null, credit: null };
}
