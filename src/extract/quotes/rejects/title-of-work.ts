import type { Token } from "../tokens.ts";
import { wordCount } from "../view.ts";
import type { Reject } from "./index.ts";

const SMALL = new Set("a an the of in on at to for and or but by with from vs as is it".split(" "));
const WORKS =
  /^(?:book|novel|film|movie|song|album|play|show|series|episode|documentary|musical|opera|memoir|poem|painting|hit|single|sitcom|program|programme|podcast|article|column|essay|report|titled|entitled|headlined|ballad|anthem|track|game|magazine|blockbuster|drama|comedy|thriller|sang|sings|singing|performed|host|hosts|starred|starring|perform|performs|author|co-author|authored|tv|broadcast|program’s|sequel|franchise|exhibition|exhibit|screening|trailer|panel|talk|lecture|workshop|session|seminar|award|prize|medal)$/;
/** How many tokens before the mark the preposition of "on the radio show’s “…”" may stand. */
const REACH = 5;

/** She sang “Blue Harbour”, she said on Tarn TV’s “Face the Tide.”: words that all begin with capitals, as titles do. */
export const titleOfWork: Reject = {
  name: "title-of-work",
  applies({ text, sentence, at }, found) {
    const token = sentence.tokens[at]!;
    const count = wordCount(text, token);
    if (count > 12) return false;
    const { inner } = token.region!;
    const words = text.slice(inner.start, inner.end).split(/\s+/).filter(Boolean);
    const capitals = words.every((word) => SMALL.has(word.toLowerCase()) || /^[^\p{Ll}]*\p{Lu}|^[\p{N}&]/u.test(word));
    if (!capitals || /[?!]$/.test(words.at(-1) ?? "")) return false;
    if (isPlaced(sentence.tokens, at, words.length)) return true;
    if (/\.$/.test(words.at(-1) ?? "")) return found === null && words.length >= 2;
    if (nearWork(sentence.tokens, at)) return true;
    if (words.length >= 2 && sentence.tokens[at - 1]?.lower === "'s") return true;
    return words.length >= 2 && (found === null || found.rule === "open-subject" || found.rule === "trailing-cue");
  },
};

/** "on “Face the Tide.”", "on Tarn TV’s “Harbour,”", "he told “Harbour.”": stands where a programme or a paper does, whatever point the mark encloses. */
function isPlaced(tokens: readonly Token[], at: number, words: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word") return false;
  if (before.lower === "on" && words >= 2) return true;
  if (before.lower === "the" && words <= 3) return /^(?:told|tells)$/.test(tokens[at - 2]?.lower ?? "");
  if (/^(?:told|tells|on)$/.test(before.lower)) return tokens.slice(0, at).some((token) => token.kind === "quote");
  if (before.lower === "with" && tokens[at - 2]?.lower === "interview") return true;
  if (WORKS.test(before.lower) && words >= 2) return true;
  if (before.lower !== "'s") return false;
  return tokens.slice(Math.max(0, at - REACH), at).some((token) => /^(?:on|in|to|for|told)$/.test(token.lower));
}

const nearWork = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some((token) => WORKS.test(token.lower)) ||
  tokens.slice(at + 1, at + 3).some((token) => WORKS.test(token.lower)) ||
  (/^[,a]$/.test(tokens[at + 1]?.lower ?? "") && WORKS.test(tokens[at + 3]?.lower ?? ""));
