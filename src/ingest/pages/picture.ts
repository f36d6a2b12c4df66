import type { Picture as Shown } from "../../domain/article.ts";
import { creditIn } from "../../parse/credits.ts";
import { pictureOf } from "../pictures.ts";
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

/** So many figures are looked at for one with a picture. */
const MOST_FIGURES = 20;

/**
 * The picture itself: the first of the article's own figures of which the page says what it shows, else that of its JSON-LD or OpenGraph, each with the words
 * that stand beside it and no others.
 */
export function readShownPicture(source: PageSource): Shown | null {
  for (const figure of source.inArticle("figure").slice(0, MOST_FIGURES)) {
    const shown = inFigure(figure, source.url);
    if (shown) return shown;
  }
  return named(source);
}

function inFigure(figure: PageElement, base: string | null): Shown | null {
  const image = figure.querySelector("img");
  if (!image) return null;
  const element = figure.querySelector(CAPTIONS);
  const printed = element ? inCaption(element) : { caption: null, credit: null };
  const credit = printed.credit ?? (element && besideCaption(element));
  const words = printed.caption?.words ?? image.getAttribute("alt");
  return pictureOf({ address: addressOf(image), words, credit: credit?.words ?? null }, base);
}

/** Pages that load pictures late keep the address elsewhere until then. */
const addressOf = (image: PageElement): string | null =>
  [
    image.getAttribute("src"),
    image.getAttribute("data-src"),
    image.getAttribute("srcset")?.trim().split(/[\s,]/)[0],
  ].find((address) => address && !address.startsWith("data:")) ?? null;

function named({ article, jsonLd, meta, said, url }: PageSource): Shown | null {
  for (const image of jsonLd.find(article?.image)) {
    const credit = said("creditText", image) ?? said("copyrightNotice", image);
    const shown = pictureOf({ address: image.url ?? image.contentUrl, words: said("caption", image), credit }, url);
    if (shown) return shown;
  }
  const address = meta("og:image:secure_url", "og:image", "twitter:image");
  return pictureOf({ address: address?.words, words: meta("og:image:alt", "twitter:image:alt")?.words }, url);
}
