import { type Draft, draft, type FigureRule } from "../draft.ts";
import { type Amount, afterHyphen, type Reading, tokensAround, wordAt } from "../reading.ts";
import { NATIONS } from "../words/currencies.ts";

/**
 * Sums of money by sign, code or word: "$40 million", "CHF 12bn", "nine thousand pounds", "tens of millions of crowns", "85p". The span is the
 * sum alone. A sum whose end is not understood ("$3x") is left out rather than shown too small.
 */
export const money: FigureRule = {
  name: "money",
  find(reading, add) {
    for (const amount of reading.amounts) {
      const sum = (amount.bare ? null : signBefore(reading, amount)) ?? nameAfter(reading, amount);
      if (sum) add(sum);
    }
  },
};

function signBefore(reading: Reading, amount: Amount): Draft | null {
  const { tokens } = reading;
  let sign = amount.from - 1;
  if (wordAt(reading, sign) === "." && tokens[sign]?.glued) sign -= 1;
  const minus = amount.value < 0 ? 0 : undefined;
  const token = tokens[sign];
  if (!token || minus === 0) return null;
  const code =
    token.type === "currency" ? token.code : token.raw === token.raw.toUpperCase() ? codeOf(reading, sign) : null;
  if (!code || tokens[amount.from]?.type !== "number") return null;
  const tail = tokens[amount.to];
  if (tail?.glued && (tail.type === "word" || tail.type === "code") && !tail.entry?.unit) return null;
  return sum(reading, amount, sign, amount.to, code, 1);
}

const codeOf = (reading: Reading, at: number): string | null => reading.tokens[at]?.entry?.currency?.code ?? null;

function nameAfter(reading: Reading, amount: Amount): Draft | null {
  const { tokens } = reading;
  let at = afterHyphen(reading, amount.to);
  if (amount.open && wordAt(reading, at) === "of") at += 1;
  if (amount.max !== null && wordAt(reading, at) === "of") at += 1;
  const step = nationWords(reading, at);
  const token = tokens[at + step];
  if (!token) return null;
  if (token.type === "currency" && token.glued && token.raw.length === 1) {
    return tokens[at + 1]?.type === "number" ? null : sum(reading, amount, amount.from, at + 1, token.code ?? "", 1);
  }
  if (token.raw === "p" && token.glued && step === 0) return sum(reading, amount, amount.from, at + 1, "GBP", 0.01);
  const currency = token.entry?.currency;
  if (!currency || (step === 0 && !isSum(reading, amount, at))) return null;
  const nation = step > 0 ? NATIONS.get(`${wordAt(reading, at + step - 1)} ${singular(token.word)}`) : undefined;
  const sterling = wordAt(reading, at + step + 1) === "sterling" ? 1 : 0;
  return sum(
    reading,
    amount,
    amount.from,
    at + step + 1 + sterling,
    nation ?? inEuros(reading, at, currency.code, token.word),
    currency.part,
  );
}

/** How many words of a country stand before the currency's name: "US dollars" one, "New Zealand dollars" two. */
function nationWords(reading: Reading, at: number): number {
  for (const step of [1, 2]) {
    const name = singular(wordAt(reading, at + step));
    if (reading.tokens[at + step]?.entry?.currency && NATIONS.get(`${wordAt(reading, at + step - 1)} ${name}`))
      return step;
  }
  const next = reading.tokens[at + 1];
  const nation = reading.tokens[at];
  const plain =
    next?.type === "word" &&
    /^(?:yuan|yen|pounds|crowns|kroner|kronor|rials|taka|cedis|dong|tenge|rupees|roubles|rubles|lira|rand|naira|euros|hryvnias?|zlotys?|baht|shekels|dollars|francs|pesos|shillings|dinars|riyals|dirhams)$/.test(
      next.word,
    );
  return plain && nation?.type === "word" && /^\p{Lu}/u.test(nation.raw) && /(?:ese|ian|ish|an|i|ch)$/.test(nation.word)
    ? 1
    : 0;
}

const singular = (name: string): string =>
  name === "kroner" ? "krone" : name === "kronor" ? "krona" : name.replace(/s$/, "");

/** Names that are other words too: "won" is also a verb, "pounds" a weight, upper-case codes only in capitals. */
function isSum(reading: Reading, amount: Amount, at: number): boolean {
  const token = reading.tokens[at]!;
  if (token.word === "won") return amount.value >= 100;
  if (token.word === "pounds" || token.word === "pound") return amount.value >= HEAVIEST || !isWeight(reading, at);
  if (token.word === "lei" || token.word === "rand" || token.word === "dong") return amount.value > 1;
  if (token.word.length === 3 && token.raw !== token.raw.toUpperCase()) return /^(?:yen|leu)$/.test(token.word);
  return true;
}

/** From here on pounds are money. */
const HEAVIEST = 1e6;

const isWeight = (reading: Reading, at: number): boolean =>
  /^(?:of|in|heavier|lighter|overweight)$/.test(wordAt(reading, at + 1)) &&
  !/^(?:damages|fees|fines|cash|debt|aid)$/.test(wordAt(reading, at + 2))
    ? true
    : reading.tokens
        .slice(Math.max(0, at - 6), at)
        .some((token) => /^(?:weigh(?:s|ed|ing|t)?|lost|gained|lose|bench|lift(?:s|ed)?)$/.test(token.word));

/** "cents" are the euro's where the sentence counts in euros; "the euro traded at $1.09" does not. */
const inEuros = (reading: Reading, at: number, code: string, name: string): string =>
  /^cents?$/.test(name) &&
  tokensAround(reading, at).some(
    ({ code: other, word }, index, around) =>
      other === "EUR" || word === "euros" || (word === "euro" && around[index - 1]?.word !== "the"),
  )
    ? "EUR"
    : code;

function sum(reading: Reading, amount: Amount, from: number, to: number, currency: string, part: number): Draft {
  const { value, max, open, scaled } = amount;
  const start = wordAt(reading, from - 1) === "-" && wordAt(reading, from - 2) === "multi" ? from - 2 : from;
  const multi = start < from;
  const cents = (number: number): number => (part === 1 ? number : Number((number * part).toFixed(6)));
  return draft({
    kind: "money",
    from: start,
    to,
    value: cents(value),
    max: max === null ? null : cents(max),
    open: open || multi,
    currency,
    scaled,
  });
}
