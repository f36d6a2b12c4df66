import { type Field, field, firstField } from "./field.ts";
import { isThing, listed } from "./json-ld.ts";
import type { PageSource } from "./source.ts";

/** The page's own address as it wants to be cited. One that leads to the front page of the site is a mistake of the site's. */
export function readCanonical({ document, meta, article, url }: PageSource): Field | null {
  const link = document.querySelector('link[rel~="canonical"]');
  const [entity] = listed(article?.mainEntityOfPage);
  const named = isThing(entity) ? (entity["@id"] ?? entity.url) : entity;
  return firstField(
    ...[
      field(link?.getAttribute("href"), "link canonical"),
      meta("og:url"),
      field(named, "JSON-LD mainEntityOfPage"),
      field(article?.url, "JSON-LD url"),
    ].map((one) => absolute(one, url)),
  );
}

function absolute(address: Field | null, base: string | null): Field | null {
  if (address === null || !URL.canParse(address.words, base ?? undefined)) return null;
  const found = new URL(address.words, base ?? undefined);
  if (!/^https?:$/.test(found.protocol)) return null;
  const isFront = found.pathname === "/" && found.search === "";
  if (isFront && base !== null && URL.canParse(base) && new URL(base).pathname !== "/") return null;
  return { words: found.href, from: address.from };
}

/** The language as the page declares it, such as "en" or "de-AT". */
export function readLanguage({ document, meta, article }: PageSource): Field | null {
  const declared = firstField(
    field(document.documentElement?.getAttribute("lang"), "html lang"),
    field(document.documentElement?.getAttribute("xml:lang"), "html lang"),
    field(article?.inLanguage, "JSON-LD inLanguage"),
    meta("content-language", "og:locale", "dc.language", "dcterms.language", "language"),
  );
  if (declared === null) return null;
  const code = declared.words.replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(code) ? { ...declared, words: code } : null;
}
