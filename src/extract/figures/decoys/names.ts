import { isCapital } from "../reading.ts";
import type { Token } from "../tokens.ts";
import type { Mark, Sentence } from "./sentence.ts";

/** Names with a number in them: "Orvik 40 index", "Pier 21", "Four Seasons", "Fifth Avenue". A sentence in title case gives no sign of them. */
export function names({ tokens, titleCase }: Sentence, at: number, mark: Mark): void {
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
  if (before.type !== "word" || !isCapital(before.raw) || before.entry) return;
  const first = at === 1 || opensWords(tokens[at - 2]);
  if (first && (OPENERS.test(before.word) || !VERBS.test(after?.word ?? ""))) return;
  if (/^(?:index|league|club|test|rocket|mission|jets?|aircraft|missiles?)$/.test(after?.word ?? "")) mark(at, at + 1);
  else if ((endsName(after) && !isPlace(tokens, at)) || isInsideName(tokens, at)) mark(at, at + 1);
}

/** Verbs that begin what a named thing does: "Skyhook 2 won a prize". */
const VERBS =
  /^(?:took|takes|won|wins|could|can|may|might|should|must|did|does|came|comes|went|goes|made|makes|got|gets|began|begins|said|says|became|becomes|looks|features|launched|opened|opens|sold|sells|beat)$/;

/** Words with a capital only because they open the sentence. */
const OPENERS =
  /^(?:about|some|over|at|in|on|by|the|only|all|these|those|nearly|almost|around|just|another|under|up|as|of|from|with|and|but|more|our|his|her|its|their|another|roughly|approximately|after|before|least|than|since|for|to|a|an|exactly|both|other|last|first|next)$/;

/** "the Lost 52 Project": capitals on both sides after an article. */
const isInsideName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.word === "the" && tokens[at + 1]?.type === "word" && isCapital(tokens[at + 1]!.raw);

/** "In Orvik 12 were hurt": the name is a place and the number counts people. */
const isPlace = (tokens: readonly Token[], at: number): boolean =>
  /^(?:in|at|near|across)$/.test(tokens[at - 2]?.word ?? "") &&
  /^(?:were|are|have|had)$/.test(tokens[at + 1]?.word ?? "");

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
