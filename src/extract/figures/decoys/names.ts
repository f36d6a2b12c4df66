import { isCapital } from "../reading.ts";
import type { Token } from "../tokens.ts";
import type { Mark, Sentence } from "./sentence.ts";

/** Names with a number in them: "Orvik 40 index", "Pier 21", "Four Seasons", "Fifth Avenue". A sentence in title case gives no sign of them. */
export function names({ tokens, titleCase }: Sentence, at: number, mark: Mark): void {
  if (titleCase || at === 0) return;
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (token.type === "word" && isCapital(token.raw) && !opensWords(before)) {
    mark(at, at + 1);
    return;
  }
  if (token.type === "ordinal" && NUMBERED.test(tokens[at + 1]?.raw ?? "")) mark(at, at + 1);
  if (token.type === "number" && !token.grouped && !token.glued && Number.isInteger(token.value) && isNamed(tokens, at))
    mark(at, at + 1);
}

/** Things that bear an ordinal as their name: "the 5th Amendment". */
const NUMBERED =
  /^(?:Amendment|Circuit|District|Ward|Precinct|Battalion|Regiment|Brigade|Division|Corps|Fleet|Army|Infantry|Cavalry|Airborne)$/;

/** Does the capitalised word before a number make a name of both: "the Orvik 40 rose", "Fortune 500 firms", "(HB 1234)"? */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  const after = tokens[at + 1];
  if (isAirliner(tokens[at]!, after) || isCountedModel(tokens, at)) return true;
  if (/^(?:%|percent)$/.test(after?.word ?? "") || (after?.word === "per" && tokens[at + 2]?.word === "cent"))
    return false; // "the Left 28%"
  if (before.type !== "word" || !isCapital(before.raw) || (before.entry && before.entry.unit === undefined))
    return false;
  const initials =
    (before.raw === before.raw.toUpperCase() && !/^[AI]$/.test(before.raw)) || /\p{Ll}\p{Lu}/u.test(before.raw);
  const first = (at === 1 || opensWords(tokens[at - 2])) && !initials;
  if (first && (OPENERS.test(before.word) || !VERBS.test(after?.word ?? ""))) return false;
  if (THINGS.test(after?.word ?? "")) return true;
  if (tokens[at - 2]?.word === "&" && before.glued) return true;
  if (isPlace(tokens, at)) return false;
  return endsName(after) || isAfterArticle(tokens, at) || (!first && isSingular(after) && !isPlural(tokens[at + 2]));
}

/** "1,800 Vela 3 saloons": a number already counts the name and what follows it. */
const isCountedModel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.type === "word" &&
  isCapital(tokens[at - 1]!.raw) &&
  !tokens[at - 1]!.entry &&
  tokens[at - 2]?.type === "number" &&
  isPlural(tokens[at + 1]);

/** "a 737 MAX", "two 747 freighters". */
const isAirliner = (token: Token, after: Token | undefined): boolean =>
  /^7[0-8]7$/.test(token.raw) &&
  /^(?:max|dreamliners?|jets?|jetliners?|aircraft|planes?|airliners?|freighters?)$/.test(after?.word ?? "");

/** Things that are named by a word and a number: "Skyhook 2 missiles". */
const THINGS =
  /^(?:index|league|club|test|rockets?|mission|jets?|aircraft|missiles?|tanks?|helicopters?|fighters?|rifles?|launchers?|satellites?|engines?|consoles?)$/;

/** Verbs that begin what a named thing does: "Skyhook 2 won a prize". */
const VERBS =
  /^(?:took|takes|won|wins|could|can|may|might|should|must|did|does|came|comes|went|goes|made|makes|got|gets|began|begins|said|says|became|becomes|looks|features|launched|opened|opens|sold|sells|beat|rose|rises|fell|falls|shed|sheds|gained|gains|slipped|climbed|dropped|jumped|closed|ended|lost|added|sailed|flew)$/;

/** Words with a capital only because they open the sentence. */
const OPENERS =
  /^(?:about|some|over|at|in|on|by|the|only|all|these|those|nearly|almost|around|just|another|under|up|as|of|from|with|and|but|more|our|his|her|its|their|another|roughly|approximately|after|before|least|than|since|for|to|a|an|exactly|both|other|last|first|next)$/;

/** "the Lost 52 Project", "a Solba 50 firm": an article stands before the capitals. Counted things would stand after it ("the 52 ships"). */
function isAfterArticle(tokens: readonly Token[], at: number): boolean {
  const start = startOfName(tokens, at);
  return ARTICLES.test(tokens[start - 1]?.word ?? "");
}

const ARTICLES = /^(?:the|a|an)$/;

/** Longest name looked through, in words. */
const LONGEST = 5;

function startOfName(tokens: readonly Token[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < LONGEST &&
    tokens[start - 1]!.type === "word" &&
    isCapital(tokens[start - 1]!.raw) &&
    !ARTICLES.test(tokens[start - 1]!.word)
  )
    start -= 1;
  return start;
}

/** "In Orvik 12 were hurt", "in the Tarn valley": the name is a place and the number counts people. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const start = startOfName(tokens, at);
  const lead = ARTICLES.test(tokens[start - 1]?.word ?? "") ? start - 2 : start - 1;
  const led = PLACED.test(tokens[lead]?.word ?? "") || (start === 0 && PLACED.test(tokens[0]!.word));
  const next = tokens[at + 1];
  return (
    led &&
    next?.type === "word" &&
    (/^(?:were|are|have|had|died|people)$|[^s]s$|ed$/.test(next.word) || isPlural(tokens[at + 2]))
  );
}

const PLACED = /^(?:in|at|near|across|around|outside|inside)$/;

const isPlural = (token: Token | undefined): boolean =>
  token?.type === "word" && /[^su]s$|^(?:people|men|women|children|police|troops)$/.test(token.word);

/** A noun that the number before it cannot count. */
const isSingular = (token: Token | undefined): boolean =>
  token?.type === "word" &&
  !token.glued &&
  !token.entry &&
  token.word.length > 3 &&
  !isCapital(token.raw) &&
  !isPlural(token) &&
  !NOT_NOUNS.test(token.word);

const NOT_NOUNS =
  /^(?:more|times|other|young|people|percent|each|some|were|have|died|dead|years?|apiece|crew|staff|fish|sheep|cattle|deer|aircraft|then|when|after|than)$|(?:ed|ing|ly|ish|ese|ian|ous|ful|ive|al|ic|er|est)$/;

/** After a colon, a full stop or a quote mark a word is capitalised anyway. */
const opensWords = (token: Token | undefined): boolean =>
  token === undefined || /^[.:;!?“"‘'”’()[\]—–|•*]$/.test(token.word);

/** Nothing countable follows: the number closes the name before it. */
const endsName = (token: Token | undefined): boolean =>
  token === undefined ||
  /^[.,;:!?)”"]$/.test(token.word) ||
  VERBS.test(token.word) ||
  /^(?:is|was|are|were|has|had|have|will|would|in|on|at|to|for|and|or|by|with|from|as|which|that|who|series|tour|film|album)$/.test(
    token.word,
  );
