import type { Block } from "../../domain/article.ts";

/** Below one of these everything is an earlier mail. Who it is from and when stands in it, as "On Monday he wrote:" is part of a story. */
const EARLIER =
  /^(?:-{2,}\s*(?:original message|ursprüngliche nachricht)\s*-{2,}|(?=[^\n]{0,300}(?:@|\d:\d\d))(?:on .{6,300} wrote:|am .{6,300} schrieb .{1,100}:))$/i;
const RULE_ABOVE_HEAD = /^_{20,}\s{1,20}\*?from:/i;
/** Above a mail that is passed on; the lines of its head follow. */
const PASSED_ON = /^(?:-{2,}\s*forwarded message\s*-{2,}|begin forwarded message:)$/i;
const HEAD_LINE = /^\*?(?:from|date|sent|subject|to|cc|reply-to)\*?:(?:\s|$)/i;
/** A line of two dashes stands above a signature. */
const SIGNATURE = /^--\s?$/;
const LIST_LINE =
  /\b(?:unsubscribe|opt[- ]out|(?:manage|update|change) (?:your )?(?:e-?mail |subscription )?(?:preferences|settings|subscription)|you(?:'|’)?(?: a)?re receiving this|you received this (?:e-?mail|message|newsletter)|this (?:e-?mail|message|newsletter) was sent to|(?:view|read|open|see) (?:this|it) (?:e-?mail |message |newsletter )?(?:in|on) (?:your |a )?(?:web )?browser|view (?:in|online|in your) browser|add us to your address book)\b/i;
/** What a mailing list adds begins in the last part of a mail. */
const FOOT_FROM = 0.6;

/** Lines of a mail that are not its sender's article: earlier mails, the head of one that is passed on, signatures, a mailing list's foot. Linear. */
export function mailFurniture(text: string): Block[] {
  const told: Block[] = [];
  const rest = text.length;
  let [isBelow, isHead] = [false, false];
  for (const { 0: line, index: at } of text.matchAll(/[^\r\n]+/g)) {
    const start = at + (line.length - line.trimStart().length);
    const words = line.trim();
    if (words === "") continue;
    if (PASSED_ON.test(words)) [isBelow, isHead] = [false, true];
    else if (EARLIER.test(words) || SIGNATURE.test(line) || RULE_ABOVE_HEAD.test(text.slice(at, at + 200)))
      isBelow = true;
    const isListLine = words.length < 400 && LIST_LINE.test(words);
    if (isListLine && at > rest * FOOT_FROM) isBelow = true;
    isHead &&= PASSED_ON.test(words) || HEAD_LINE.test(words);
    if (isBelow || isHead || isListLine || words.startsWith(">")) {
      // Lines that belong together may be read as one block, which must lie within.
      told.push({ kind: "furniture", span: { start, end: isBelow ? rest : at + line.length } });
    }
  }
  return told;
}
