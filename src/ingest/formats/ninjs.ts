import { z } from "zod";
import type { RawItem } from "../../domain/raw-item.ts";
import { blankItem } from "./blank-item.ts";
import { textOfHtml } from "./html-text.ts";

const Words = z.object({ role: z.string().optional(), contentType: z.string().optional(), value: z.string() });
const Named = z.object({ name: z.string().optional(), role: z.string().optional() });

/** The part of ninjs 2 and 3 (IPTC's news in JSON) that we read; `uri` alone is required by the standard. */
const Ninjs = z.object({
  uri: z.string().min(1),
  type: z.string().optional(),
  language: z.string().optional(),
  by: z.string().optional(),
  headlines: z.array(Words).optional(),
  descriptions: z.array(Words).optional(),
  bodies: z.array(Words).optional(),
  firstCreated: z.string().optional(),
  versionCreated: z.string().optional(),
  contentCreated: z.string().optional(),
  embargoed: z.string().optional(),
  embargoedUntil: z.string().optional(),
  pubStatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  /** As ninjs 1 spells it. */
  pubstatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  usageTerms: z.string().optional(),
  copyrightHolder: z.string().optional(),
  infoSources: z.array(Named).optional(),
  subjects: z.array(Named).optional(),
});

export const isNinjs = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "uri" in value && ("headlines" in value || "bodies" in value);

/** A ninjs item as it is handed to parsing. `now` (epoch milliseconds) decides whether an embargo still holds; then it is withheld. */
export function readNinjs(
  source: string,
  value: unknown,
  now: number,
): { ok: true; value: RawItem } | { ok: false; reason: string } {
  const read = Ninjs.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, reason: `${issue?.path.join(".") || "the item"}: ${issue?.message ?? "not as ninjs has it"}` };
  }
  const item = read.data;
  const published = item.firstCreated ?? item.contentCreated ?? item.versionCreated ?? null;
  const embargo = item.embargoedUntil ?? item.embargoed;
  const held = embargo !== undefined && !(Date.parse(embargo) <= now);
  return {
    ok: true,
    value: {
      ...blankItem(source, bodyOf(item.bodies ?? [])),
      shape: "body",
      headline: byRole(item.headlines, ["main"]) ?? item.headlines?.[0]?.value ?? null,
      standfirst: byRole(item.descriptions, ["lead", "standfirst", "summary"]),
      byline: item.by ?? null,
      publisher: publisherOf(item.infoSources) ?? item.copyrightHolder ?? null,
      language: item.language ?? null,
      url: /^https?:\/\//i.test(item.uri) ? item.uri : null,
      uri: item.uri,
      published,
      modified: item.versionCreated ?? null,
      subjects: (item.subjects ?? []).map(({ name }) => name?.trim() ?? "").filter(Boolean),
      usageTerms: item.usageTerms ?? null,
      status: held ? "withheld" : (item.pubStatus ?? item.pubstatus ?? "usable"),
    },
  };
}

type Text = z.infer<typeof Words>;

const byRole = (texts: readonly Text[] | undefined, roles: readonly string[]): string | null =>
  texts?.find(({ role }) => role !== undefined && roles.includes(role))?.value ?? null;

const publisherOf = (sources: readonly z.infer<typeof Named>[] | undefined): string | null =>
  (sources?.find(({ role }) => role === "publisher") ?? sources?.[0])?.name ?? null;

/** Plain text where it has paragraphs, else the marked-up body, whose paragraphs are marked. */
function bodyOf(bodies: readonly Text[]): string {
  const isMarkup = ({ contentType = "", role = "" }: Text): boolean => /html|xml/i.test(contentType) || role === "html";
  const plain = bodies.find((body) => !isMarkup(body))?.value ?? "";
  const markup = bodies.find(isMarkup)?.value ?? "";
  if (markup === "" || plain.trim().includes("\n")) return plain;
  const text = textOfHtml(markup);
  return text === "" ? plain : text;
}
