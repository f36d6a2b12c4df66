import { z } from "zod";
import type { RawItem } from "../../domain/raw-item.ts";
import { blankItem } from "./blank-item.ts";
import { textOfHtml } from "./html-text.ts";

const Words = z.object({ role: z.string().optional(), contenttype: z.string().optional(), value: z.string() });
const Named = z.object({ name: z.string().optional(), role: z.string().optional() });
const Status = z.enum(["usable", "withheld", "canceled"]);

/**
 * The part of ninjs (IPTC's news in JSON) that we read, its names in small letters and without lines: version 3 writes `contentType`, 2 `contenttype`, and 1 has
 * `headline` and `body_text` in the place of lists. `uri` alone is required by the standard.
 */
const Ninjs = z.object({
  uri: z.string().min(1),
  language: z.string().optional(),
  by: z.string().optional(),
  byline: z.string().optional(),
  headlines: z.array(Words).optional(),
  headline: z.string().optional(),
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
  pubstatus: Status.optional(),
  usageterms: z.string().optional(),
  copyrightholder: z.string().optional(),
  infosources: z.array(Named).optional(),
  infosource: z.array(Named).optional(),
  subjects: z.array(Named).optional(),
  subject: z.array(Named).optional(),
});

const WORDS = new Set(["headlines", "headline", "bodies", "bodytext", "bodyhtml", "bodyhtml5", "bodyxhtml"]);

export const isNinjs = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "uri" in value &&
  Object.keys(value).some((key) => WORDS.has(plain(key)));

const plain = (key: string): string => key.toLowerCase().replaceAll("_", "");

/** The names of an item, and of the items of its lists, as all versions have them. */
function plainKeys(value: unknown, deep = true): unknown {
  if (Array.isArray(value)) return value.map((one) => plainKeys(one, false));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [plain(key), deep && Array.isArray(part) ? plainKeys(part) : part]),
  );
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
  const published = item.firstcreated ?? item.contentcreated ?? item.versioncreated ?? null;
  const embargo = item.embargoeduntil ?? item.embargoed;
  const held = embargo !== undefined && !(Date.parse(embargo) <= now);
  return {
    ok: true,
    value: {
      ...blankItem(source, bodyOf(item.bodies ?? singleBodies(item))),
      shape: "body",
      headline: byRole(item.headlines, ["main"]) ?? item.headlines?.[0]?.value ?? item.headline ?? null,
      standfirst: byRole(item.descriptions, ["lead", "standfirst", "summary"]),
      byline: item.by ?? item.byline ?? null,
      publisher: publisherOf(item.infosources ?? item.infosource) ?? item.copyrightholder ?? null,
      language: item.language ?? null,
      url: /^https?:\/\//i.test(item.uri) ? item.uri : null,
      uri: item.uri,
      published,
      modified: item.versioncreated ?? null,
      subjects: (item.subjects ?? item.subject ?? []).map(({ name }) => name?.trim() ?? "").filter(Boolean),
      usageTerms: item.usageterms ?? null,
      status: held ? "withheld" : (item.pubstatus ?? "usable"),
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

const byRole = (texts: readonly Text[] | undefined, roles: readonly string[]): string | null =>
  texts?.find(({ role }) => role !== undefined && roles.includes(role))?.value ?? null;

const publisherOf = (sources: readonly z.infer<typeof Named>[] | undefined): string | null =>
  (sources?.find(({ role }) => role === "publisher") ?? sources?.[0])?.name ?? null;

/** Plain text where it has paragraphs, else the marked-up body, whose paragraphs are marked. */
function bodyOf(bodies: readonly Text[]): string {
  const isMarkup = ({ contenttype = "", role = "" }: Text): boolean => /html|xml/i.test(contenttype) || role === "html";
  const plain = bodies.find((body) => !isMarkup(body))?.value ?? "";
  const markup = bodies.find(isMarkup)?.value ?? "";
  if (markup === "" || plain.trim().includes("\n")) return plain;
  const text = textOfHtml(markup);
  return text === "" ? plain : text;
}
