import type { RawItem } from "../../domain/raw-item.ts";
import { webAddress } from "../feeds/addresses.ts";
import { plainOf } from "../feeds/plain.ts";
import { isThing, type JsonLd, jsonLdIn, listed, type Thing } from "../pages/json-ld.ts";
import { pictureOf } from "../pictures.ts";
import { blankItem } from "./blank-item.ts";
import { textOfHtml } from "./html-text.ts";
import { pictureLines, textOfLines } from "./lines-text.ts";

/** The articles that schema.org's words (JSON-LD) describe: NewsArticle, Article and their like, alone or in a graph. One without words is none, where others have some. */
export function readSchemaOrg(source: string, value: unknown): RawItem[] {
  const jsonLd = jsonLdIn([value]);
  const items = jsonLd.articles.map((article) => itemOf(source, article, jsonLd));
  const whole = items.filter(({ text }) => text !== "");
  const kept = whole.length > 0 ? whole : items.filter(({ headline }) => headline !== null);
  return kept.map((item, index) => (kept.length > 1 ? { ...item, source: `${source}#${index + 1}` } : item));
}

function itemOf(source: string, article: Thing, { find }: JsonLd): RawItem {
  const line = (value: unknown): string | null => {
    const words = listed(value).find((one) => typeof one === "string" || typeof one === "number");
    return words === undefined ? null : plainOf({ kind: "html", value: String(words), from: "" });
  };
  /** Names of people, of a paper, of a subject: as words, or as things with a name. */
  const names = (value: unknown): string[] =>
    listed(value).flatMap((one) =>
      isThing(one) ? find(one).flatMap(({ name }) => line(name) ?? []) : (line(one) ?? []),
    );
  const url = [article.url, article.mainEntityOfPage, article["@id"]].flatMap(addresses)[0] ?? null;
  const picture = listed(article.image)
    .flatMap((one) => find(one))
    .find(({ caption }) => line(caption) !== null);
  const shown = pictureOf(
    {
      address: line(picture?.url) ?? line(picture?.contentUrl),
      words: line(picture?.caption),
      credit: line(picture?.creditText),
    },
    url,
  );
  const body = bodyOf(article.articleBody ?? article.text);
  const { text, told } = textOfLines([
    ...pictureLines(line(picture?.caption), line(picture?.creditText)),
    { kind: "paragraph", words: body },
  ]);
  const description = line(article.description);
  return {
    ...blankItem(source, body === "" ? "" : text),
    shape: "body",
    told: body === "" ? [] : told,
    headline: line(article.headline) ?? line(article.name),
    standfirst:
      description !== null && body.startsWith(description.replace(/\s*(?:…|\.\.\.)$/, "")) ? null : description,
    byline: names(article.author).join(", ") || null,
    publisher: names(article.publisher)[0] ?? names(article.sourceOrganization)[0] ?? null,
    language:
      line(article.inLanguage) ??
      line(listed(article.inLanguage).flatMap((one) => (isThing(one) ? one.alternateName : []))),
    url,
    uri: url === null ? (line(article["@id"]) ?? line(article.identifier)) : null,
    published: line(article.datePublished) ?? line(article.dateCreated),
    modified: line(article.dateModified),
    subjects: [
      ...new Set([...names(article.about), ...names(article.articleSection), ...keywords(article.keywords)]),
    ].slice(0, 100),
    usageTerms: line(article.usageInfo) ?? line(article.license) ?? line(article.copyrightNotice),
    ...(shown && { picture: shown }),
    provenance: {
      text: isOpen(article.isAccessibleForFree) ? "articleBody" : "articleBody; part of it may be kept for subscribers",
    },
  };

  function addresses(value: unknown): string[] {
    return listed(value).flatMap(
      (one) => webAddress(String(isThing(one) ? (one["@id"] ?? one.url ?? "") : one), null) ?? [],
    );
  }

  function keywords(value: unknown): string[] {
    return names(value)
      .flatMap((one) => one.split(","))
      .map((one) => one.trim())
      .filter(Boolean);
  }
}

function bodyOf(value: unknown): string {
  const words = listed(value)
    .filter((one) => typeof one === "string")
    .join("\n\n");
  return (/<(?:p|br|div)\b/i.test(words) ? textOfHtml(words) : words).trim();
}

const isOpen = (value: unknown): boolean => value !== false && !/^(?:false|no)$/i.test(String(value));
