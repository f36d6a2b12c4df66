import type { Moment } from "../domain/article.ts";
import type { Excerpt, Inline, Part } from "../domain/reply.ts";
import type { Span } from "../domain/span.ts";
import type { Language } from "../languages/index.ts";
import { attributionWords } from "./attribution.ts";
import { becauseWords, rankedWords } from "./because.ts";
import { altOf } from "./chart.ts";
import { escapeWords, isolate, oneLine, safeUrl } from "./escape.ts";
import { type Spoken, sayer, sayIn, spoken, spokenText } from "./say.ts";

/** One part as Discord's Markdown, our words in a language. Source words are escaped; only our own marks format. A divider has no text, a picture that of its credit. */
export function marked(part: Part, language: Language): string {
  switch (part.kind) {
    case "title":
      return `## ${inline(part.text, language)}`;
    case "text":
      return inline(part.text, language);
    case "note":
      return `-# ${inline(part.text, language)}`;
    case "divider":
      return "";
    case "chart":
      return `-# ${words(altOf(part.chart, language))}`;
    case "picture":
      return part.credit ? `-# ${words(part.credit)}` : "";
    case "headline":
      return headline(part);
    case "standfirst":
      return words(part.words);
    case "source":
      return `-# ${source(part, language)}`;
    case "label":
      return `-# ${sayIn(language, "source-note", { note: words(part.words) })}`;
    case "sentence":
      return excerpt(part.excerpt, language);
    case "paragraph":
      return `>>> ${excerpt(part.excerpt, language)}`;
    case "quote":
      return quote(part, language);
    case "because":
      return `-# **${words(part.name)}**: ${becauseWords(part.because, words(part.printed), words(part.name), language)}`;
    case "ranked":
      return `-# ${rankedWords(part.why, language)}`;
    case "figure":
      return figure(part, language);
  }
}

/** A line of ours as Discord's Markdown. */
export function inline(text: readonly Inline[], language: Language): string {
  return spoken(text, language).map(piece).join("");
}

function piece(part: Spoken): string {
  if (typeof part === "string") return part;
  if ("strong" in part) return `**${escapeWords(part.strong)}**`;
  if ("words" in part) return words(part.words);
  if ("time" in part) return timestamp(part.time, part.style);
  if ("command" in part) return `\`/${part.command}\``;
  return "channel" in part ? `<#${part.channel}>` : `<@&${part.role}>`;
}

const STYLES = { full: "F", date: "D", clock: "t", relative: "R" } as const;

const timestamp = (at: number, style: keyof typeof STYLES): string => `<t:${Math.floor(at / 1000)}:${STYLES[style]}>`;

const words = (source: string): string => isolate(escapeWords(oneLine(source)));

function headline(part: Extract<Part, { kind: "headline" }>): string {
  const url = safeUrl(part.url);
  const label = words(part.words);
  const number = part.number === null ? "" : `${part.number} · `;
  return `### ${number}${url ? `[${label}](${url})` : label}`;
}

function source(part: Extract<Part, { kind: "source" }>, language: Language): string {
  const said = sayer(language);
  const pieces = [part.publisher ? `**${words(part.publisher)}**` : said("no-publisher")];
  if (part.byline) pieces.push(words(part.byline));
  pieces.push(published(part, language));
  if (part.modified) pieces.push(said("updated", { when: moment(part.modified, language) }));
  if (part.alsoIn.length > 0)
    pieces.push(said("also-in", { names: part.alsoIn.map(words).join(", "), more: part.more }));
  return pieces.join(" · ");
}

function published({ published, retrieved }: Extract<Part, { kind: "source" }>, language: Language): string {
  if (!published) return sayIn(language, "first-seen", { when: timestamp(retrieved, "relative") });
  return moment(published, language);
}

function moment({ at, zone, printed }: Moment, language: Language): string {
  if (zone === "known") return timestamp(at, "relative");
  const said = sayer(language);
  return said("no-zone", { time: printed ? words(printed) : said("no-time") });
}

function quote(part: Extract<Part, { kind: "quote" }>, language: Language): string {
  const said = sayer(language);
  const held =
    part.form === "indirect"
      ? excerpt(part.excerpt, language)
      : `“${excerpt({ ...part.excerpt, mark: null }, language)}”${mark(part.excerpt, language)}`;
  const who = part.speaker ? `**${words(part.speaker)}**` : said("speaker-unnamed");
  const details = [who];
  if (part.role) details.push(words(part.role));
  if (part.attribution) details.push(attributionWords(part.attribution, words, language));
  if (part.form === "indirect") details.push(said("in-papers-words"));
  if (part.mended) details.push(said("mark-missing"));
  if (part.from) details.push(words(part.from));
  // The paper's own sentence is no quotation, and does not look like one.
  return part.form === "indirect" ? `${held}\n-# ${details.join(" · ")}` : `> ${held}\n> — ${details.join(" · ")}`;
}

function figure(part: Extract<Part, { kind: "figure" }>, language: Language): string {
  const tail = [part.saidBy, part.from].filter((name) => name !== null).map(words);
  const others = part.others.map((other) => `**${words(other.words)}** (${otherSource(other, language)})`);
  const differing = others.length > 0 ? `\n-# ${sayIn(language, "others-give", { figures: others.join(", ") })}` : "";
  return `▪ ${excerpt(part.excerpt, language)}${tail.length > 0 ? ` — ${tail.join(" · ")}` : ""}${differing}`;
}

function otherSource(
  { publisher, published: moment }: Extract<Part, { kind: "figure" }>["others"][number],
  language: Language,
): string {
  const when = moment?.zone === "known" ? `, ${timestamp(moment.at, "relative")}` : "";
  return `${publisher ? words(publisher) : sayIn(language, "no-publisher")}${when}`;
}

/** Source words with some of them in bold and the mark of their place behind them. A line break becomes a space, so that places in the words stay right. */
function excerpt(from: Excerpt, language: Language): string {
  const flat = from.words.replace(/[\r\n\u2028\u2029]/g, " ");
  return `${isolate(emphasised(flat, from.bold))}${mark(from, language)}`;
}

const mark = ({ mark: where }: Excerpt, language: Language): string =>
  where === null ? "" : ` \`${spokenText(where, language)}\``;

/** In order; places that touch or overlap become one, since Discord does not read "**" that follows "**". */
function apart(places: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && place.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else merged.push(place);
  }
  return merged;
}

function emphasised(source: string, bold: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of apart(bold)) {
    if (end > source.length || !source.slice(start, end).trim()) continue;
    out += `${escapeWords(source.slice(at, start))}**${escapeWords(source.slice(start, end))}**`;
    at = end;
  }
  return out + escapeWords(source.slice(at));
}
