import { z } from "zod";
import type { RawItem } from "../../domain/raw-item.ts";
import { readTree } from "../feeds/xml.ts";
import type { StoryLine } from "../pages/lines.ts";
import { pictureOf } from "../pictures.ts";
import { blankItem } from "./blank-item.ts";
import { textOfHtml } from "./html-text.ts";
import { pictureLines, textOfLines, withoutHeadline } from "./lines-text.ts";
import { NEWS_ROOT, nitfBody } from "./nitf.ts";
import { statusOf } from "./publishing-status.ts";
import { linesIn } from "./xml-lines.ts";

const Words = z.object({ role: z.string().optional(), contenttype: z.string().optional(), value: z.string() });
const Named = z.object({ name: z.string().optional(), role: z.string().optional(), rel: z.string().optional() });
const Rendition = z.object({
  href: z.string().optional(),
  contenttype: z.string().optional(),
  mimetype: z.string().optional(),
  width: z.number().optional().catch(undefined),
});
const Picture = z.object({
  type: z.string().optional(),
  descriptions: z.array(Words).optional().catch(undefined),
  descriptioncaption: z.string().optional().catch(undefined),
  descriptiontext: z.string().optional().catch(undefined),
  by: z.string().optional().catch(undefined),
  byline: z.string().optional().catch(undefined),
  renditions: z
    .union([z.array(Rendition), z.record(z.string(), Rendition).transform((named) => Object.values(named))])
    .optional()
    .catch(undefined),
});

/**
 * The part of ninjs (IPTC's news in JSON) that we read, its names in small letters and without lines: version 3 writes `contentType`, 2 `contenttype`, and 1 has
 * `headline` and `body_text` in the place of lists. `uri` alone is required by the standard.
 */
const Ninjs = z.object({
  uri: z.string().min(1),
  type: z.string().optional(),
  language: z.string().optional(),
  by: z.string().optional(),
  byline: z.string().optional(),
  headlines: z.array(Words).optional(),
  headline: z.string().optional(),
  slugline: z.string().optional(),
  people: z.array(Named).optional(),
  associations: z.array(Picture).optional(),
  copyrightnotice: z.string().optional(),
  descriptiontext: z.string().optional(),
  descriptions: z.array(Words).optional(),
  bodies: z.array(Words).optional(),
  bodytext: z.string().optional(),
  bodyhtml: z.string().optional(),
  bodyhtml5: z.string().optional(),
  bodyxhtml: z.string().optional(),
  firstcreated: z.string().optional(),
  versioncreated: z.string().optional(),
  contentcreated: z.string().optional(),
  embargoed: z.string().optional(),
  embargoeduntil: z.string().optional(),
  pubstatus: z.string().optional(),
  usageterms: z.string().optional(),
  copyrightholder: z.string().optional(),
  infosources: z.array(Named).optional(),
  infosource: z.array(Named).optional(),
  subjects: z.array(Named).optional(),
  subject: z.array(Named).optional(),
});

const WORDS = new Set([
  "headlines",
  "headline",
  "bodies",
  "bodytext",
  "bodyhtml",
  "bodyhtml5",
  "bodyxhtml",
  "pubstatus",
]);
const MOST_SUBJECTS = 100;

/** An item has words; one that withdraws another needs none. */
export const isNinjs = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "uri" in value &&
  Object.keys(value).some((key) => WORDS.has(plain(key)));

const plain = (key: string): string => key.toLowerCase().replaceAll("_", "");

/** The names of an item, and of the items of its lists, as all versions have them; what is null or empty is not there. Version 1 has a name for each association. */
function plainKeys(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((one) => plainKeys(one, depth));
  if (typeof value !== "object" || value === null || depth > 2) return value;
  const parts = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const name = plain(key);
    if (part === null || part === "") return [];
    if (name === "associations" && !Array.isArray(part)) return [[name, plainKeys(Object.values(part), depth + 1)]];
    return [[name, Array.isArray(part) ? plainKeys(part, depth + 1) : part]];
  });
  return Object.fromEntries(parts);
}

/** A ninjs item as it is handed to parsing. `now` (epoch milliseconds) decides whether an embargo still holds; then it is withheld. */
export function readNinjs(
  source: string,
  value: unknown,
  now: number,
): { ok: true; value: RawItem } | { ok: false; reason: string } {
  const read = Ninjs.safeParse(plainKeys(value));
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, reason: `${issue?.path.join(".") || "the item"}: ${issue?.message ?? "not as ninjs has it"}` };
  }
  const item = read.data;
  const headline = byRole(item.headlines, ["main"]) ?? item.headlines?.[0]?.value ?? item.headline ?? null;
  const status = statusOf(item.pubstatus, item.embargoeduntil ?? item.embargoed ?? null, now);
  const body = bodyOf(item.bodies ?? singleBodies(item));
  if (body.length === 0 && isOtherThanText(item.type) && status !== "canceled")
    return { ok: false, reason: `it is no article but a ${item.type}` };
  const story = body.length > 0 ? body : teaserOf(item);
  const { text, told } = textOfLines([...picturesIn(item.associations ?? []), ...withoutHeadline(story, headline)]);
  return {
    ok: true,
    value: {
      ...blankItem(source, story.length === 0 ? "" : text),
      shape: "body",
      told: story.length === 0 ? [] : told,
      headline,
      standfirst: byRole(item.descriptions, ["lead", "standfirst", "summary"]),
      byline: item.by ?? item.byline ?? writersIn(item.people ?? []),
      publisher: publisherOf(item.infosources ?? item.infosource) ?? item.copyrightholder ?? null,
      language: item.language ?? null,
      url: /^https?:\/\//i.test(item.uri) ? item.uri : null,
      uri: item.uri,
      published: item.firstcreated ?? item.contentcreated ?? item.versioncreated ?? null,
      modified: item.versioncreated ?? null,
      subjects: [...(item.subjects ?? item.subject ?? []).map(({ name }) => name), item.slugline]
        .map((name) => name?.trim() ?? "")
        .filter(Boolean)
        .slice(0, MOST_SUBJECTS),
      usageTerms: item.usageterms ?? item.copyrightnotice ?? null,
      ...shownPicture(item.associations ?? []),
      status,
    },
  };
}

type Text = z.infer<typeof Words>;

/** The bodies of version 1, which has one of each kind. */
function singleBodies({ bodytext, ...item }: z.infer<typeof Ninjs>): Text[] {
  const markup = item.bodyhtml ?? item.bodyhtml5 ?? item.bodyxhtml;
  return [
    ...(bodytext === undefined ? [] : [{ contenttype: "text/plain", value: bodytext }]),
    ...(markup === undefined ? [] : [{ contenttype: "text/html", value: markup }]),
  ];
}

const isOtherThanText = (type: string | undefined): boolean =>
  /^(?:picture|graphic|video|audio|event)$/.test(type ?? "");

/** An agency may send the beginning of a text alone. */
function teaserOf({ descriptions, descriptiontext }: z.infer<typeof Ninjs>): StoryLine[] {
  const words = byRole(descriptions, ["text"]) ?? descriptiontext ?? "";
  return words.trim() === "" ? [] : [{ kind: "paragraph", words }];
}

const byRole = (texts: readonly Text[] | undefined, roles: readonly string[]): string | null =>
  texts?.find(({ role }) => role !== undefined && roles.includes(role))?.value ?? null;

const publisherOf = (sources: readonly z.infer<typeof Named>[] | undefined): string | null =>
  (sources?.find(({ role }) => role === "publisher") ?? sources?.[0])?.name ?? null;

const writersIn = (people: readonly z.infer<typeof Named>[]): string | null =>
  people
    .filter(({ role, rel }) => /author|byline|creator|writer/i.test(role ?? rel ?? ""))
    .flatMap(({ name }) => name ?? [])
    .join(", ") || null;

type Association = z.infer<typeof Picture>;

const isPicture = ({ type }: Association): boolean => type === undefined || /picture|graphic/.test(type);

const captionOf = ({ descriptions, descriptioncaption, descriptiontext }: Association): string | null =>
  byRole(descriptions, ["caption"]) ?? descriptioncaption ?? descriptiontext ?? unnamed(descriptions);

const creditOf = ({ descriptions, by, byline }: Association): string | null =>
  byRole(descriptions, ["creditline"]) ?? by ?? byline ?? null;

/** Captions and credits of the pictures that come with an article. */
const picturesIn = (associations: readonly Association[]): StoryLine[] =>
  associations.filter(isPicture).flatMap((one) => pictureLines(captionOf(one), creditOf(one)));

/** The first picture that has an address and a caption, as large as it comes. */
function shownPicture(associations: readonly Association[]): Pick<RawItem, "picture"> {
  for (const one of associations.filter(isPicture)) {
    const largest = (one.renditions ?? [])
      .filter(({ href, contenttype, mimetype }) => href && /^(?:image\/|$)/.test(contenttype ?? mimetype ?? ""))
      .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0];
    const picture = pictureOf({ address: largest?.href, words: captionOf(one), credit: creditOf(one) }, null);
    if (picture) return { picture };
  }
  return {};
}

const unnamed = (texts: readonly Text[] = []): string | null =>
  texts.find(({ role }) => role === undefined)?.value ?? null;

const isMarkup = ({ contenttype = "", role = "" }: Text): boolean =>
  /html|xml/i.test(contenttype) || /html|nitf/.test(role);

/** Plain text where it has paragraphs, else the marked-up body, whose paragraphs are marked. */
function bodyOf(bodies: readonly Text[]): StoryLine[] {
  const plain = bodies.find((body) => !isMarkup(body))?.value ?? "";
  const markup = bodies.find(isMarkup)?.value ?? "";
  const marked = markup === "" || plain.trim().includes("\n") ? [] : linesOfMarkup(markup);
  if (marked.length > 0) return marked;
  return plain.trim() === "" ? [] : [{ kind: "paragraph", words: plain }];
}

function linesOfMarkup(markup: string): StoryLine[] {
  const isNitf = /<nitf[\s>]/i.test(markup);
  const tree = isNitf ? readTree(markup, null, NEWS_ROOT) : readTree(`<div>${markup}</div>`, null, /^<div>/);
  if (typeof tree !== "string") return isNitf ? [...nitfBody(tree.root).lines] : linesIn(tree.root);
  // Paragraphs that are never closed stand in each other, deeper than a tree may be.
  const text = textOfHtml(markup);
  return text === "" ? [] : [{ kind: "paragraph", words: text }];
}
