import { expect, test } from "vitest";
import { starterItems } from "../../bench/articles.ts";
import { createChance } from "../../fuzz/chance.ts";
import { timeToRead } from "../../fuzz/hostile.ts";
import { HOSTILE } from "../../fuzz/hostile-texts.ts";
import { anyQuery, createQueryCheck } from "../../fuzz/queries.ts";
import { faultsOfFacts, faultsOfReading } from "../../fuzz/reading.ts";
import { anyText } from "../../fuzz/texts.ts";
import { span } from "../../src/domain/span.ts";
import { readFacts } from "../../src/extract/index.ts";
import { sentencesIn } from "../../src/extract/sentences-in.ts";
import { parsed } from "../parse/raw.ts";

/** `npm run fuzz` does a hundred and more times as many. */
const TEXTS = 400;
const QUERIES = 5_000;
const SEED = 7;

test("reads changed articles and random texts without a fault", async () => {
  const articles = (await starterItems()).map(({ text }) => text);
  for (let run = 0; run < TEXTS; run += 1) {
    const chance = createChance(SEED, run);
    const text = anyText(chance, articles);
    expect(faultsOfReading(text, chance), `run ${run}: ${JSON.stringify(text)}`).toEqual([]);
  }
});

test("reads random queries without a fault", () => {
  const faultsOf = createQueryCheck();
  for (let run = 0; run < QUERIES; run += 1) {
    const query = anyQuery(createChance(SEED, run));
    expect(faultsOf(query), `run ${run}: ${JSON.stringify(query)}`).toEqual([]);
  }
});

test("gives the same text for the same seed and run, and others for others", async () => {
  const articles = (await starterItems()).map(({ text }) => text);
  const text = (seed: number, run: number): string => anyText(createChance(seed, run), articles);
  expect(text(1, 5)).toBe(text(1, 5));
  expect(new Set([text(1, 5), text(1, 6), text(2, 5), text(2, 6)]).size).toBe(4);
});

test("would notice facts that are out of place", () => {
  const article = parsed(
    "Ferry stops\n\nThe ferry to Orme carried 40 people. “It stopped,” said Ana Orme, a sailor. It rained.",
  );
  const facts = readFacts(article);
  const [quote] = facts.quotes;
  const [figure] = facts.figures;
  const faults = (more: Partial<typeof facts>) => [
    ...faultsOfFacts(article, { ...facts, ...more }, sentencesIn(article)),
  ];
  const far = article.text.length;
  expect(faults({})).toEqual([]);
  expect(faults({ quotes: [{ ...quote!, span: span(0, 30) }] })).not.toEqual([]);
  expect(faults({ quotes: [{ ...quote!, cue: span(far, far + 4) }] })).not.toEqual([]);
  expect(faults({ quotes: [quote!, quote!] })).not.toEqual([]);
  expect(faults({ figures: [{ ...figure!, span: span(figure!.span.start, far) }] })).not.toEqual([]);
  expect(faults({ figures: [{ ...figure!, value: Number.NaN }] })).not.toEqual([]);
  expect(faults({ figures: [{ ...figure!, rank: 2 }] })).not.toEqual([]);
  expect(faults({ summary: [span(13, 20)] })).not.toEqual([]);
  expect(faults({ summary: [span(11, 12)] })).not.toEqual([]);
});

/** Long enough that something quadratic outweighs the rest; what looks so is looked at again in more of it, where it would show the more. */
const SHARES = [0.04, 0.08];
/** Below this a quadratic part cannot be told from noise, milliseconds. */
const TOO_QUICK = 15;
const ATTEMPTS = 6;

test.each(HOSTILE.map((hostile) => [hostile.name, hostile] as const))(
  "takes twice as long for twice as much of: %s",
  (_, hostile) => {
    const measure = (share: number) => {
      const { parseMs, readMs } = timeToRead(hostile, share);
      return parseMs + readMs;
    };
    const times = SHARES.map((share) => () => bestOf(ATTEMPTS, share, measure));
    expect(
      times.some((measured) => isLinear(measured())),
      `${hostile.name} takes more than that`,
    ).toBe(true);
  },
);

test("would notice what takes four times as long for twice as much", () => {
  for (const share of SHARES) {
    expect(isLinear(bestOf(2, share, (more) => 1_000 * more ** 2 * 20))).toBe(false);
  }
});

type Times = { readonly once: number; readonly twice: number };

const isLinear = ({ once, twice }: Times): boolean => twice <= Math.max(TOO_QUICK, 3 * once);

/** The shortest times of a few attempts, since whatever else the machine does only adds to them; no more once they are in order. */
function bestOf(attempts: number, share: number, milliseconds: (share: number) => number): Times {
  let once = milliseconds(share);
  let twice = milliseconds(2 * share);
  for (let attempt = 1; attempt < attempts && !isLinear({ once, twice }); attempt += 1) {
    once = Math.min(once, milliseconds(share));
    twice = Math.min(twice, milliseconds(2 * share));
  }
  return { once, twice };
}
