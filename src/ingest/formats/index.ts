import { failed, type Result } from "../../domain/result.ts";
import { decode } from "../decode.ts";
import { readFeed } from "../feeds/index.ts";
import { itemsOf } from "../feeds/items.ts";
import { blankItem } from "./blank-item.ts";
import { type Entry, itemEntry } from "./entry.ts";
import { readHtml } from "./html.ts";
import { readJson } from "./json.ts";
import { readMail } from "./mail.ts";
import { readMarkdown } from "./markdown.ts";
import { readNewsXml } from "./news-xml.ts";
import { foreignKind, isMail, textKind } from "./sniff.ts";

/** A larger file is refused, bytes. */
export const LARGEST_FILE_BYTES = 10_000_000;

export type Origin = {
  /** The present, epoch milliseconds: an embargo that has not passed withholds an article. */
  readonly now: number;
  /** The address that the bytes were got from, where they are a page or a feed. */
  readonly url?: string | null;
  /** As they were served: "text/html; charset=utf-8". */
  readonly contentType?: string | null;
};

/**
 * The articles in a file's bytes. What kind of file it is is told by the bytes, and by its name only where they leave it open. One result for each article, and one for
 * each part that is refused.
 *
 *     for await (const result of readBytes("ferry.eml", bytes, { now: Date.now() })) …
 */
export const readBytes = (name: string, bytes: Uint8Array, origin: Origin): AsyncGenerator<Result<Entry>> =>
  readPart(name, bytes, origin, 0);

/** `mails`: so many mails the bytes came in. */
async function* readPart(
  name: string,
  bytes: Uint8Array,
  origin: Origin,
  mails: number,
): AsyncGenerator<Result<Entry>> {
  if (bytes.length > LARGEST_FILE_BYTES) {
    yield failed({ kind: "file-too-large", file: name, sizeBytes: bytes.length, limitBytes: LARGEST_FILE_BYTES });
    return;
  }
  const what = foreignKind(bytes);
  if (bytes.length === 0) yield failed({ kind: "file-empty", file: name });
  else if (what !== null) yield failed({ kind: "file-foreign", file: name, what });
  else if (isMail(name, bytes))
    yield* readMail(name, bytes, mails, (part, content, within) =>
      readPart(part, content, { now: origin.now }, within),
    );
  else yield* readLetters(name, bytes, origin);
}

function* readLetters(name: string, bytes: Uint8Array, origin: Origin): Iterable<Result<Entry>> {
  const { now, url = null, contentType = null } = origin;
  const text = decode(bytes, contentType);
  if (text === null) return yield failed({ kind: "file-binary", file: name });
  if (text.trim() === "") return yield failed({ kind: "file-empty", file: name });
  switch (textKind(name, text, contentType)) {
    case "text":
      return yield itemEntry(blankItem(name, text));
    case "markdown":
      return yield readMarkdown(name, text);
    case "page":
      return yield readHtml({ bytes, source: name, url, contentType });
    case "json":
      return yield* readJson(name, text, now);
    case "news":
      return yield* readNewsXml(name, text, now);
    case "feed":
      return yield* readFeedFile(bytes, { url: url ?? name, contentType });
    default:
      return yield failed({ kind: "file-type-unknown", file: name });
  }
}

function* readFeedFile(bytes: Uint8Array, source: Parameters<typeof readFeed>[1]): Iterable<Result<Entry>> {
  const feed = readFeed(bytes, source);
  if (!feed.ok) return yield feed;
  const items = itemsOf(feed.value);
  if (items.length === 0) return yield failed({ kind: "feed-unreadable", source: source.url, why: "no articles" });
  for (const { item } of items) yield itemEntry(item);
}
