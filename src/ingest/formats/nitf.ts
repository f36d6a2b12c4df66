import type { RawItem } from "../../domain/raw-item.ts";
import { feedMoment, stampOf } from "../feeds/dates.ts";
import type { Element } from "../feeds/xml.ts";
import type { StoryLine } from "../pages/lines.ts";
import { blankItem } from "./blank-item.ts";
import { textOfLines } from "./lines-text.ts";
import { statusOf } from "./publishing-status.ts";
import { child, children, lineIn, linesIn } from "./xml-lines.ts";

/** Where NITF or NewsML-G2 begins; what stands before it (a DOCTYPE with its entities) is no part of it. */
export const NEWS_ROOT = /<(?:[\w.-]+:)?(?:nitf|newsItem|newsMessage|packageItem)(?=[\s>/])/i;

/** What NITF says in its body: the words of an article, and those above them. */
export type NitfBody = {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly distributor: string | null;
  readonly rights: string | null;
  /** The body, its dateline and what is below it. */
  readonly lines: readonly StoryLine[];
};

export function nitfBody(nitf: Element): NitfBody {
  const body = child(nitf, "body");
  const head = child(body, "body.head");
  const content = child(body, "body.content") ?? child(nitf, "body.content");
  const end = child(body, "body.end");
  const story = content === null ? [] : linesIn(content);
  return {
    headline: lineIn(child(head, "hedline", "hl1") ?? child(head, "hedline")),
    standfirst: lineIn(child(head, "abstract")) ?? lineIn(child(head, "hedline", "hl2")),
    byline: lineIn(child(head, "byline")),
    distributor: lineIn(child(head, "distributor")),
    rights: lineIn(child(head, "rights")),
    lines: [
      ...withDateline(lineIn(child(head, "dateline", "location") ?? child(head, "dateline")), story),
      ...children(head, "note")
        .flatMap(linesIn)
        .map(({ words }): StoryLine => ({ kind: "note", words })),
      ...(end === null ? [] : linesIn(end)),
    ],
  };
}

/** A dateline stands on a line of its own before the first paragraph, unless that begins with it. */
export function withDateline(dateline: string | null, lines: readonly StoryLine[]): StoryLine[] {
  const at = lines.findIndex(({ kind }) => kind === "paragraph");
  const place =
    /^[^,(–—-]+/
      .exec(dateline ?? "")?.[0]
      .trim()
      .toLowerCase() ?? "";
  if (dateline === null || place === "" || at < 0) return [...lines];
  if (lines[at]!.words.slice(0, 200).toLowerCase().startsWith(place)) return [...lines];
  return [...lines.slice(0, at), { kind: "dateline", words: dateline }, ...lines.slice(at)];
}

const MOST_SUBJECTS = 100;

/** An article in NITF, as it is handed to parsing. */
export function readNitf(source: string, nitf: Element, now: number): RawItem {
  const { lines, distributor, rights, ...words } = nitfBody(nitf);
  const docdata = child(nitf, "head", "docdata");
  const pubdata = child(nitf, "head", "pubdata");
  const attribute = (name: string, key: string): string | null => child(docdata, name)?.attributes[key]?.trim() || null;
  const stamp = (printed: string | null | undefined): string | null => stampOf(feedMoment(printed ?? ""));
  const story = textOfLines(lines);
  return {
    ...blankItem(source, story.text),
    ...words,
    shape: "body",
    told: story.told,
    headline: words.headline ?? lineIn(child(nitf, "head", "title")),
    publisher:
      distributor ??
      (pubdata?.attributes.name?.trim() || null) ??
      attribute("doc.copyright", "holder") ??
      attribute("doc-id", "regsrc"),
    language: nitf.attributes["xml:lang"] ?? nitf.attributes.lang ?? child(nitf, "body")?.language ?? null,
    uri: attribute("doc-id", "id-string") ?? (nitf.attributes.uno?.trim() || null),
    published:
      stamp(attribute("date.issue", "norm")) ??
      stamp(child(nitf, "body", "body.head", "dateline", "story.date")?.attributes.norm) ??
      stamp(pubdata?.attributes["date.publication"]),
    subjects: nitfSubjects(nitf, docdata),
    usageTerms: rights,
    status: statusOf(docdata?.attributes["management-status"], attribute("date.release", "norm"), now),
  };
}

function nitfSubjects(nitf: Element, docdata: Element | null): string[] {
  const topics = children(child(nitf, "head", "tobject"), "tobject.subject").map(
    ({ attributes }) => attributes["tobject.subject.matter"] ?? attributes["tobject.subject.type"],
  );
  const keys = children(child(docdata, "key-list"), "keyword").map(({ attributes }) => attributes.key);
  const named = [...topics, ...keys].map((word) => word?.trim() ?? "").filter(Boolean);
  return [...new Set(named)].slice(0, MOST_SUBJECTS);
}
