import { draft, type FigureRule } from "../draft.ts";
import { DASHES, isCapital, type Reading, wordAt } from "../reading.ts";

/** Results of games and votes: "3-1", "64-31", "38 to 35". A rising pair needs a word of winning, losing or voting near; "5-10 people" is a range. */
export const score: FigureRule = {
  name: "score",
  find(reading, add) {
    let next = 0;
    for (const at of reading.telling) {
      if (at < next || at + 2 >= reading.tokens.length) continue;
      const counted = votesTo(reading, at) ?? spelledVotes(reading, at);
      if (counted) {
        add(counted);
        next = counted.to;
        continue;
      }
      const [left, link, right] = [reading.tokens[at]!, reading.tokens[at + 1]!, reading.tokens[at + 2]!];
      if (left.type !== "number" || right.type !== "number" || reading.decoy[at] !== reading.decoy[at + 2]) continue;
      const dash = DASHES.has(link.word) && right.glued === link.glued;
      if (!dash && link.word !== "to") continue;
      if (isScore(reading, at, left.value, right.value, dash)) {
        add(draft({ kind: "score", from: at, to: at + 3, value: `${left.value}-${right.value}` }));
        next = at + 3;
      }
    }
  },
};

/** "312 votes to 280", "230-to-197": both sides of a vote. */
function votesTo(reading: Reading, at: number): ReturnType<typeof draft> | null {
  const [left, first, link, right] = reading.tokens.slice(at, at + 4);
  if (left?.type !== "number" || (link?.word !== "to" && first?.word !== "to")) return null;
  const counted = link?.word === "to" && first?.word === "votes" && right?.type === "number";
  const joined = link?.word === "to" && first?.word === "-" && first.glued && right?.word === "-" && right.glued;
  const last = counted ? right : joined ? reading.tokens[at + 4] : undefined;
  const to = counted ? at + 4 : at + 5;
  if (last?.type !== "number" || reading.decoy[at] || (joined && !near(reading, at))) return null;
  return draft({ kind: "score", from: at, to, value: `${left.value}-${last.value}` });
}

/** "ruled six to three", "voted nine to two", "by a majority of 10 to two". */
function spelledVotes(reading: Reading, at: number): ReturnType<typeof draft> | null {
  const left = sideAt(reading, at);
  const right = sideAt(reading, at + 2);
  if (left === null || right === null || left <= right || wordAt(reading, at + 1) !== "to") return null;
  const before = wordAt(reading, at - 1);
  const counted = before === "of" && /^(?:majority|vote|verdict|margin)$/.test(wordAt(reading, at - 2));
  if (!counted && !/^(?:ruled|voted|decided|approved|rejected|passed)$/.test(before)) return null;
  return draft({ kind: "score", from: at, to: at + 3, value: `${left}-${right}` });
}

/** One side of a vote, in words or in digits. */
function sideAt(reading: Reading, at: number): number | null {
  const token = reading.tokens[at];
  const side = token?.entry?.numeral ?? (token?.type === "number" ? token.value : Number.NaN);
  return Number.isInteger(side) ? side : null;
}

function isScore(reading: Reading, at: number, left: number, right: number, dash: boolean): boolean {
  const { tokens } = reading;
  if (![left, right].every((side) => Number.isInteger(side) && side >= 0 && side < 1000)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 3];
  if (
    before?.type === "currency" ||
    (before?.word === "from" && !(dash && left > right)) ||
    before?.word === "between" ||
    before?.entry?.month ||
    (before?.glued && DASHES.has(before.word))
  )
    return false;
  if (after?.glued && !/^[.,;:!?)”"’']$/.test(after.word)) return false;
  if (
    after &&
    (after.entry?.unit ||
      after.entry?.scale ||
      after.entry?.currency ||
      after.entry?.month ||
      /^(?:%|percent|per)$/.test(after.word))
  )
    return false;
  const standing = before?.word === "(" && after?.word === ")" && isCapital(tokens[at - 2]?.raw ?? "");
  if (dash && standing) return true; // "Kelva (3-14)"
  const contest = near(reading, at) || (dash && left === right);
  if (
    /^(?:win|victory|defeat|loss|draw|lead|vote|votes|triumph|thrashing|success|scoreline|ahead|up|down|clear|behind|verdict|ruling|decision|majority|score|tie|record|deficit|mark|run|rout|edge|start|finish|upset|comeback|season)$/.test(
      after?.word ?? "",
    )
  )
    return true;
  if (dash) return contest || (left >= right && left < MOST_POINTS);
  const decided = DECIDED.test(before?.word ?? "") && left !== right && !/s$/.test(after?.word ?? "");
  return decided || (contest && voting(reading, at));
}

/** A falling pair below this is the result of a game ("91-73") or a season; more is a code. */
const MOST_POINTS = 200;

/** Verbs that the two sides of a result follow at once: "approved 15 to 4". */
const DECIDED =
  /^(?:approved|rejected|passed|ratified|confirmed|defeated|ruled|voted|won|lost|beaten|acquitted|led|trailed)$/;

const CONTEST =
  /^(?:beat|beats|beaten|beating|defeat|defeats|defeated|defeating|won|win|wins|winning|lost|lose|losing|draw|drew|drawn|led|lead|leads|leading|trail|trailed|trailing|tied|score|scored|vote|votes|voted|voting|passed|approved|rejected|backed|thrashed|crushed|edged|hammered|victory|ballot|margin|result|aggregate|half-time|tally|ruled|series|final|finished|thumped|overcame|set|sets|ended|equalised|goals?|game|match|motion|bill|amendment|resolution|jury|panel|referendum|house|senate|senators|lawmakers|mps|parliament|assembly|council|down|up|by)$/;

const near = (reading: Reading, at: number): boolean =>
  reading.tokens.slice(Math.max(0, at - 8), at).some((token) => CONTEST.test(token.word));

/** "38 to 35" needs a word of voting: "10 to 15" beside "won" may count days. */
const voting = (reading: Reading, at: number): boolean =>
  reading.tokens
    .slice(Math.max(0, at - 8), at + 9)
    .some((token) =>
      /^(?:vote|votes|voted|voting|ballot|senators|lawmakers|mps|councillors|deputies|delegates|house|senate|parliament|justices|judges)$/.test(
        token.word,
      ),
    ) && !/s$/.test(wordAt(reading, at + 3));
