import type { Token } from "../tokens.ts";
import type { Mark, Sentence } from "./sentence.ts";

/** Two or more groups of digits with seven digits in all, or a group that begins with 0: "0300 123 4567", "+1 (555) 010-0000". Returns the last token. */
export function phone({ tokens }: Sentence, at: number, mark: Mark): number {
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
  if (groups < 2) return at;
  const plus = tokens[at - 1]?.word === "+";
  const years = tokens.slice(at, last + 1).some((token) => /^(?:1[5-9]|20)\d\d$/.test(token.raw)) && !plus;
  const isoDate = /^\d{4}$/.test(tokens[at]!.raw) && length === 8 && groups === 3;
  const clock = tokens[at + 1]?.word === ":" || tokens[at + 1]?.word === "/";
  const spread = tokens.slice(at, last).some((token) => /^[-(‑]$/.test(token.word));
  if (years || isoDate || clock) return at;
  const local = groups === 2 && spread && tokens[at]!.raw.length === 3 && tokens[last]!.raw.length === 4;
  if (!(local || plus || (zero && length >= 7) || (groups > 2 && length >= 9))) return at;
  mark(at, last + 1);
  return last;
}

const isJoint = (token: Token | undefined): boolean => token !== undefined && /^[-‑–.()]$/.test(token.word);

const CALLED =
  /^(?:call|calls|called|calling|dial|dials|dialled|dialed|dialling|phone|phoned|phoning|ring|rang|text|texting|contact)$/;
const CLOSES = /^(?:[.,;)”"(—–]|or|and|to|for|if|in|from|operator|operators|calls|call)$/;

/** "call 101", "text 60345", "911 callers": three to six digits after a word of telephoning and nothing to count, and the numbers of the services. */
export function shortNumber({ tokens }: Sentence, at: number, mark: Mark): void {
  const { raw } = tokens[at]!;
  if (raw.length < 3 || raw.length > 6) return;
  const after = tokens[at + 1]?.word;
  const called =
    CALLED.test(tokens[at - 1]?.word ?? "") &&
    ((/^\d{3,6}$/.test(raw) && CLOSES.test(after ?? ".")) ||
      (/^(?:101|105|111|112|116|911|988|999|1800)$/.test(raw) && !/[^s]s$|^(?:people|more|other)$/.test(after ?? "")));
  const emergency = /^(?:911|999|112)$/.test(raw) && /^(?:calls?|callers?|operators?|dispatchers?)$/.test(after ?? "");
  if (called || emergency) mark(at, at + 1);
}
