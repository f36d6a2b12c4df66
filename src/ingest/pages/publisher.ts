import { type Field, field, firstField } from "./field.ts";
import { siteNameIn } from "./headline.ts";
import type { PageSource } from "./source.ts";
import { compared } from "./white-space.ts";

/** The paper's name; from the title only where the address says the same. */
export function readPublisher(source: PageSource): Field | null {
  const { article, jsonLd, said, meta } = source;
  const [organization] = jsonLd.find(article?.publisher);
  return firstField(
    field(organization ? said("name", organization) : article?.publisher, "JSON-LD publisher"),
    meta("og:site_name"),
    marked(source),
    meta("dc.publisher", "dcterms.publisher", "application-name", "twitter:app:name:iphone"),
    inTitle(source),
  );
}

function marked({ inArticle }: PageSource): Field | null {
  const [element] = inArticle('[itemprop~="publisher"]');
  if (!element) return null;
  const name = element.querySelector('[itemprop~="name"]') ?? element;
  return field(name.getAttribute("content") ?? name.textContent, "microdata publisher");
}

function inTitle({ document, url }: PageSource): Field | null {
  const name = siteNameIn(document.querySelector("title")?.textContent.slice(0, 500) ?? "")?.name ?? "";
  const letters = compared(name).replace(/^the /, "").replaceAll(" ", "");
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/[^a-z0-9]/g, "") : "";
  return letters.length >= 4 && host.includes(letters) ? field(name, "title") : null;
}
