import { DASHES, isCapital } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { CAPTION_LABELS, LABELS, PREFIXES_WITH_HYPHEN, STREETS, SUFFIXES } from "./words/labels.ts";
import { lookup } from "./words/lookup.ts";
import { TIGHT_UNITS } from "./words/units.ts";

/** What a decoy rule reads; it marks tokens that no quantity may use. */
type Sentence = { readonly tokens: readonly Token[]; readonly titleCase: boolean; readonly text: string };
type Mark = (from: number, to: number) => void;

/**
 * By token: true where digits or number words are part of a name, label, address or code ("B-52", "5G", "Resolution 1701", "Photo 3 of 12",
 * phone numbers, URLs). It runs before any number is read, so that no rule has to think of them.
 */
export function decoysOf(sentence: Sentence): boolean[] {
  const decoy = new Array<boolean>(sentence.tokens.length).fill(false);
  const mark: Mark = (from, to) => decoy.fill(true, from, to);
  const numeric = (token: Token): boolean =>
    token.type === "number" ||
    token.type === "ordinal" ||
    token.entry?.numeral !== undefined ||
    token.entry?.ordinal !== undefined;
  if (sentence.tokens.some((token) => ADDRESS_SIGNS.has(token.word))) addresses(sentence, mark);
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at]!;
    if (token.type === "code") mark(at, at + 1);
    if (!numeric(token)) continue;
    const last = token.type === "number" ? phone(sentence, at, mark) : at;
    if (last > at) {
      at = last;
      continue;
    }
    joins(sentence, at, mark);
    labels(sentence, at, mark);
    names(sentence, at, mark);
  }
  return decoy;
}

const ADDRESS_SIGNS: ReadonlySet<string> = new Set(["/", "@", "#", "www", "com", "org", "net"]);

/** URLs, e-mail addresses, handles and hashtags: unbroken runs of tokens with a tell-tale in them. */
function addresses({ tokens, text }: Sentence, mark: Mark): void {
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.glued) to += 1;
    if (to - from > 2 || tokens[from]!.word === "#") {
      const run = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      if (/:\/\/|^www\.|@|^#|\.(?:com|org|net|gov|co)\b/i.test(run.slice(0, 200))) mark(from, to);
    }
    from = to;
  }
}

/** Two or more groups of digits with seven digits in all, or a group that begins with 0: "0800 555 0199", "+1 (555) 010-0000". Returns the last token. */
function phone({ tokens }: Sentence, at: number, mark: Mark): number {
  let last = at;
  let groups = 0;
  let length = 0;
  let zero = false;
  for (let next = at; next < tokens.length && groups < 8; next += 1) {
    const token = tokens[next]!;
    if (
      token.type === "number" &&
      !(token.grouped && /,/.test(token.raw)) &&
      !(next > at && token.glued && !isJoint(tokens[next - 1]))
    ) {
      groups += 1;
      length += token.raw.replace(/\D/g, "").length;
      zero ||= /^0\d/.test(token.raw) && !token.raw.includes(".");
      last = next;
    } else if (!(next > at && isJoint(token))) break;
  }
  const plus = tokens[at - 1]?.word === "+";
  const years = tokens.slice(at, last + 1).some((token) => /^(?:1[5-9]|20)\d\d$/.test(token.raw)) && !plus;
  const isoDate = /^\d{4}$/.test(tokens[at]!.raw) && length === 8 && groups === 3;
  const clock = tokens[at + 1]?.word === ":" || tokens[at + 1]?.word === "/";
  const spread = groups > 1 && tokens.slice(at, last).some((token) => /^[-(‑]$/.test(token.word));
  if (groups < 2 || years || isoDate || clock) return at;
  const local = groups === 2 && spread && tokens[at]!.raw.length === 3 && tokens[last]!.raw.length === 4;
  if (!(local || plus || (zero && length >= 7) || (groups > 2 && length >= 9))) return at;
  mark(at, last + 1);
  return last;
}

const isJoint = (token: Token | undefined): boolean => token !== undefined && /^[-‑–.()]$/.test(token.word);

/** Letters and digits that are one name: "B-52", "Covid-19", "5G", "8841-C", "7-Eleven", "24/7", "under-21". */
function joins({ tokens }: Sentence, at: number, mark: Mark): void {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.type !== "number") return;
  if (token.glued && before && DASHES.has(before.word) && before.glued) joinedBefore(tokens, at, mark);
  if (after?.glued && after.type === "word" && !isSuffix(after)) mark(at, at + 2);
  const tail = tokens[at + 2];
  if (after?.glued && after.word === "-" && tail?.glued && isCapital(tail.raw) && !hasMeaning(tail)) mark(at, at + 3);
  if (after?.glued && after.word === "-" && tail?.glued && tail.entry?.numeral !== undefined && isCapital(tail.raw))
    mark(at, at + 3);
  if (after?.glued && after.word === "/" && tail?.glued && token.raw === "24" && tail.raw === "7") mark(at, at + 3);
}

function joinedBefore(tokens: readonly Token[], at: number, mark: Mark): void {
  const head = tokens[at - 2];
  if (!head) return;
  const word = head.type === "word" && !PREFIXES_WITH_HYPHEN.has(head.word) && !hasMeaning(head);
  if (word || head.type === "code") mark(at, at + 1);
}

const hasMeaning = (token: Token): boolean => token.entry !== undefined;
const isSuffix = (token: Token): boolean =>
  SUFFIXES.has(token.word) ||
  lookup(TIGHT_UNITS, token.raw) !== undefined ||
  token.entry?.unit !== undefined ||
  token.entry?.currency !== undefined ||
  token.entry?.scale !== undefined;

/** "Resolution 1701", "page 12", "Photo 3 of 12", "posts 4 and 5", "Group of Seven", "No. 10", "10 Downing Street". */
function labels(sentence: Sentence, at: number, mark: Mark): void {
  const { tokens } = sentence;
  const token = tokens[at]!;
  let head = at - 1;
  if (tokens[head]?.word === "." || tokens[head]?.word === "#") head -= 1;
  const label = tokens[head];
  if (label?.type === "word" && LABELS.has(label.word) && labelHolds(sentence, at, label)) {
    mark(at, listEnd(tokens, at));
    if (CAPTION_LABELS.has(label.word) && tokens[at + 1]?.word === "of") mark(at, at + 3);
  }
  if (isListMark(tokens, at)) mark(at, at + 1);
  if (token.type === "number" && isTelephone(tokens, at)) mark(at, at + 1);
  if (token.type === "ordinal" && isStreetName(tokens, at)) mark(at, at + 1);
  if (tokens[at - 1]?.word === "of" && /^(?:Group|Gang|Big)$/.test(tokens[at - 2]?.raw ?? "")) mark(at, at + 1);
  if (token.type === "number" && isStreet(tokens, at)) mark(at, at + 1);
}

/** "[3]" and "1)" number a note or a point. */
function isListMark(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (token.type !== "number" || !after?.glued || !Number.isInteger(token.value) || token.value > 200) return false;
  if (before?.word === "[" && after.word === "]") return true;
  if (after.word !== ")") return false;
  const open = tokens.slice(Math.max(0, at - 8), at).some((token) => token.word === "(");
  return before?.word === "(" ? token.value < 10 && !tokens[at - 2]?.type.startsWith("word") : !open && !token.glued;
}

/** "call 101", "phoned 911": three digits after a word of telephoning and nothing to count. */
const isTelephone = (tokens: readonly Token[], at: number): boolean =>
  /^\d{3}$/.test(tokens[at]!.raw) &&
  /^(?:call|calls|called|calling|dial|dials|dialled|dialed|dialling|phone|phoned|phoning|ring|rang|text|texting|on|contact)$/.test(
    tokens[at - 1]?.word ?? "",
  ) &&
  /^(?:[.,;)”"(—–]|or|and|to|for|if|in|from|operator|operators|calls|call)$/.test(tokens[at + 1]?.word ?? ".") &&
  tokens[at - 1]?.word !== "on";

/** "36th Street", "Fifth Avenue" in digits. */
const isStreetName = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next?.type === "word" && isCapital(next.raw) && STREETS.has(next.word);
};

/** A label's number has no scale, no unit and nothing to count after it, unless the label has a capital ("Boeing 737 jets"). */
function labelHolds({ tokens, titleCase }: Sentence, at: number, label: Token): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.grouped || (token.type !== "number" && token.entry?.numeral === undefined)) return false;
  if (
    next &&
    (next.entry?.scale !== undefined ||
      next.word === "%" ||
      next.entry?.currency !== undefined ||
      next.word === "percent")
  )
    return false;
  if (isCapital(label.raw) && !titleCase) return true;
  return !(
    next?.type === "word" &&
    !next.glued &&
    /[^s]s$|^(?:people|men|women|children)$/.test(next.word) &&
    !SMALL_WORDS.has(next.word)
  );
}

const SMALL_WORDS: ReadonlySet<string> = new Set([
  "is",
  "was",
  "has",
  "as",
  "its",
  "his",
  "this",
  "us",
  "says",
  "does",
  "goes",
]);

/** "542 and 543", "5, 6 and 7": the whole list belongs to the label. */
function listEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (
    to + 1 < tokens.length &&
    to < at + 12 &&
    /^(?:and|or|,|-|–|to)$/.test(tokens[to]!.word) &&
    tokens[to + 1]!.type === "number"
  ) {
    if (tokens[to + 2]?.type === "word" && /s$/.test(tokens[to + 2]!.word) && tokens[to]!.word !== "-") break;
    to += 2;
  }
  return to;
}

function isStreet(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const token = tokens[next];
    if (token?.type !== "word" || !isCapital(token.raw)) return false;
    if (next > at + 1 && STREETS.has(token.word)) return true;
  }
  return false;
}

/** Names with a number in them: "Solba 50 index", "Studio 54", "Four Seasons", "Fifth Avenue". A sentence in title case gives no sign of them. */
function names({ tokens, titleCase }: Sentence, at: number, mark: Mark): void {
  if (titleCase || at === 0) return;
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const after = tokens[at + 1];
  if (token.type === "word" && isCapital(token.raw) && !opensWords(before)) {
    if (
      token.raw === token.raw.toUpperCase() ||
      (after?.type === "word" && isCapital(after.raw)) ||
      (before.type === "word" && isCapital(before.raw) && at > 1 && !before.entry) ||
      /^(?:Big|Group)$/.test(before.raw)
    )
      mark(at, at + 1);
    return;
  }
  if (token.type !== "number" || token.grouped || token.glued || !Number.isInteger(token.value)) return;
  if (before.type !== "word" || !isCapital(before.raw) || before.entry || at === 1 || opensWords(tokens[at - 2]))
    return;
  if (/^(?:index|league|club|test|rocket|mission|jets?|aircraft|missiles?)$/.test(after?.word ?? "")) mark(at, at + 1);
  else if (endsName(after) || isInsideName(tokens, at)) mark(at, at + 1);
}

/** "the Lost 52 Project": capitals on both sides after an article. */
const isInsideName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.word === "the" && tokens[at + 1]?.type === "word" && isCapital(tokens[at + 1]!.raw);

/** After a colon, a full stop or a quote mark a word is capitalised anyway. */
const opensWords = (token: Token | undefined): boolean =>
  token === undefined || /^[.:;!?“"‘'”’()[\]—–|•*]$/.test(token.word);

/** Nothing countable follows: the number closes the name before it. */
const endsName = (token: Token | undefined): boolean =>
  token === undefined ||
  /^[.;:!?)”"]$/.test(token.word) ||
  /^(?:is|was|are|were|has|had|have|will|would|in|on|at|to|for|and|or|by|with|from|as|which|that|who|series|tour|film|album)$/.test(
    token.word,
  );
