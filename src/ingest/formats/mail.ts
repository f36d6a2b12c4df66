import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { RawItem } from "../../domain/raw-item.ts";
import { failed, type Result } from "../../domain/result.ts";
import { withoutControls } from "../charset.ts";
import { readPage } from "../pages/index.ts";
import { blankItem } from "./blank-item.ts";
import { type Entry, itemEntry } from "./entry.ts";
import { malformed } from "./front-matter.ts";
import { itemOfPage, readHtml } from "./html.ts";
import { textOfHtml } from "./html-text.ts";
import { mailFurniture } from "./mail-furniture.ts";

/**
 * Lines (each takes its time; the largest file has half as many of the usual length), parts inside parts, mails inside mails, bytes of headers, and attachments
 * that are looked at.
 */
const MAIL_LIMITS = { lines: 250_000, parts: 30, mails: 3, headerBytes: 1_000_000, attachments: 20 };
const LINE_END = 0x0a;
/** A mail of fewer letters that comes with an article is a covering note. */
const LONGEST_NOTE_LETTERS = 200;

/** Reads the articles in some bytes, by their name. */
export type ReadPart = (name: string, bytes: Uint8Array, mails: number) => AsyncIterable<Result<Entry>>;

/**
 * The article in a mail, and those that are attached to it. Its subject is the headline, the name of its sender the publisher. The text part is read where it is real,
 * else the HTML part as a page is; quoted mails, signatures and what a mailing list adds stay in the text as furniture. `mails`: so many mails this one came in.
 */
export async function* readMail(
  file: string,
  bytes: Uint8Array,
  mails: number,
  readPart: ReadPart,
): AsyncGenerator<Result<Entry>> {
  const mail = await parsed(bytes);
  if (mail === null)
    return yield malformed(file, null, "it is no mail that can be read, or has too many lines or parts");
  const saved = mail.headers.find(({ key }) => key === "snapshot-content-location")?.value ?? null;
  if (saved !== null) return yield readHtml({ ...htmlOf(mail), source: file, url: saved });
  let attached = 0;
  const refused: Result<Entry>[] = [];
  for (const [index, part] of mail.attachments.slice(0, MAIL_LIMITS.attachments).entries()) {
    if (!mayBeArticle(part, mails)) continue;
    for await (const result of readPart(
      `${file}: ${part.filename ?? `part ${index + 1}.eml`}`,
      contentOf(part),
      mails + 1,
    )) {
      if (result.ok) {
        attached += 1;
        yield result;
      } else refused.push(result);
    }
  }
  const item = itemOf(file, mail, bytes);
  if (attached > 0 && lettersIn(item.text) < LONGEST_NOTE_LETTERS) return;
  if (item.text.trim() !== "") return yield itemEntry(item);
  if (attached > 0) return;
  yield refused[0] ?? failed({ kind: "article-without-text", source: file });
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  let lines = 0;
  for (const byte of bytes) if (byte === LINE_END) lines += 1;
  if (lines > MAIL_LIMITS.lines) return null;
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAIL_LIMITS.parts,
      maxHeadersSize: MAIL_LIMITS.headerBytes,
      maxRfc822NestingDepth: 0,
    });
  } catch {
    return null;
  }
}

const ARTICLE_NAMES = /\.(?:txt|text|md|markdown|html?|xhtml|jsonl?|ndjson|xml|nitf|eml)$/i;

/** Pictures in the text, calendars, keys and the like are none. */
function mayBeArticle({ filename, mimeType, related }: Attachment, mails: number): boolean {
  if (related) return false;
  if (mimeType === "message/rfc822") return mails < MAIL_LIMITS.mails;
  return ARTICLE_NAMES.test(filename ?? "") && !(mails >= MAIL_LIMITS.mails && /\.eml$/i.test(filename ?? ""));
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

const htmlOf = ({ html = "" }: Email) => ({
  bytes: new TextEncoder().encode(html),
  contentType: "text/html; charset=utf-8",
});

function itemOf(file: string, mail: Email, bytes: Uint8Array): RawItem {
  const about = {
    headline: mail.subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*)+/i, "").trim() || null,
    publisher: mail.from?.name?.trim() || null,
    published: mail.date ?? null,
    uri: mail.messageId === undefined ? null : `mid:${mail.messageId.trim().replace(/^<|>$/g, "")}`,
  };
  const text = withoutControls(mail.text ?? "");
  if (isRealText(mail, bytes)) return { ...plainItem(file, text), ...about };
  const page = readPage({ ...htmlOf(mail), source: file, url: null });
  if (page.ok && page.value.isArticle) return { ...itemOfPage(file, page.value), ...about };
  const words = textOfHtml(mail.html ?? "");
  return { ...plainItem(file, words === "" ? text : words), ...about };
}

const plainItem = (file: string, text: string): RawItem => ({
  ...blankItem(file, text),
  shape: "body",
  told: mailFurniture(text),
});

/** Whether the sender wrote a text part that says what the HTML part says, not "Your program shows no HTML". */
function isRealText({ text = "", html }: Email, bytes: Uint8Array): boolean {
  if (html === undefined) return true;
  // Where there is no text part, one was made of the HTML.
  const isSent = /^content-type:\s*text\/plain/im.test(Buffer.from(bytes).toString("latin1"));
  return isSent && lettersIn(text) * 2 >= lettersIn(textOfHtml(html));
}

const lettersIn = (text: string): number => text.replace(/https?:\/\/\S+|[^\p{L}]+/gu, "").length;
