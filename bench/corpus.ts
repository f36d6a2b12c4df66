import { type Chance, createChance } from "../fuzz/chance.ts";
import { type ArticleId, articleId } from "../src/domain/ids.ts";
import type { SearchDocument } from "../src/search/index.ts";
import { STOP_WORDS } from "../src/search/stop-words.ts";

/** Words of a text, function words among them. */
const WORDS = 500;
const FUNCTION_WORDS_PERCENT = 45;
/** So often a content word belongs to what the article is about, and so many such words it has. */
const TOPICAL_PERCENT = 30;
const TOPIC_WORDS = 25;
const SENTENCE_WORDS = 21;
const PARAGRAPH_SENTENCES = 2;
const HEADLINE_WORDS = 8;
const STANDFIRST_WORDS = 18;
const SPEAKERS = 2;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2030, 0, 1);
const PUBLISHERS = 40;

/** Heaps' law as fitted to news: `V = 34.3 n^0.494` different words among n. */
const HEAPS = { k: 34.3, beta: 0.494 };
/** The most frequent content word of news is one in about a hundred; Zipf's law begins so many ranks down. */
const ZIPF_SHIFT = 12;

const ONSETS = [
  "b",
  "br",
  "c",
  "ch",
  "d",
  "dr",
  "f",
  "fl",
  "g",
  "gr",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pr",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const CODAS = ["", "", "l", "n", "r", "s", "t", "nd", "rk", "m"];

export type Corpus = {
  readonly documents: Iterable<SearchDocument>;
  /** The words of `count` headlines of the corpus, one to four a query. */
  queries(count: number): string[];
};

/** Invented articles whose words follow Zipf's and Heaps' laws; the same count gives the same ones. */
export function createCorpus(count: number): Corpus {
  const headlines: string[][] = [];
  return {
    documents: documents(count, headlines),
    queries(wanted) {
      const chance = createChance(7, 1);
      return Array.from({ length: wanted }, (_, index) => {
        const words = chance.pick(headlines);
        const length = (index % 4) + 1;
        const from = chance.below(Math.max(1, words.length - length));
        return words.slice(from, from + length).join(" ");
      });
    },
  };
}

function* documents(count: number, headlines: string[][]): Iterable<SearchDocument> {
  const vocabulary = createVocabulary();
  const functionWords = [...STOP_WORDS];
  for (let number = 0; number < count; number += 1) {
    const chance = createChance(11, number);
    const topic = Array.from({ length: TOPIC_WORDS }, () => vocabulary.draw(chance));
    const content = (): string =>
      chance.percent(TOPICAL_PERCENT)
        ? topic[Math.floor(chance.below(TOPIC_WORDS) * (chance.below(100) / 100))]!
        : vocabulary.draw(chance);
    const word = (): string => (chance.percent(FUNCTION_WORDS_PERCENT) ? chance.pick(functionWords) : content());
    const headline = Array.from({ length: HEADLINE_WORDS }, content);
    headlines.push(headline);
    const sentences = Array.from({ length: Math.round(WORDS / SENTENCE_WORDS) }, () =>
      sentenceOf(SENTENCE_WORDS, word),
    );
    yield {
      id: idOf(number),
      version: number + 1,
      headline: headline.join(" "),
      standfirst: sentenceOf(STANDFIRST_WORDS, word),
      body: paragraphs(sentences),
      quotes: sentences.slice(3, 6).join("\n"),
      figures: sentences.slice(6, 9).join("\n"),
      speakers: Array.from(
        { length: SPEAKERS },
        () => `${capital(vocabulary.draw(chance))} ${capital(vocabulary.draw(chance))}`,
      ),
      publisher: `Paper ${chance.below(PUBLISHERS)}`,
      at: START + number * HOUR_MS,
      guilds: null,
    };
  }
}

const idOf = (number: number): ArticleId => articleId(`bench${String(number).padStart(16, "0")}`);

const sentenceOf = (length: number, word: () => string): string =>
  `${capital(Array.from({ length }, word).join(" "))}.`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function paragraphs(sentences: readonly string[]): string {
  const all: string[] = [];
  for (let at = 0; at < sentences.length; at += PARAGRAPH_SENTENCES)
    all.push(sentences.slice(at, at + PARAGRAPH_SENTENCES).join(" "));
  return all.join("\n\n");
}

/** Content words, the frequent ones first; new ones come as Heaps' law wants them. */
function createVocabulary(): { draw(chance: Chance): string } {
  const words: string[] = [];
  const known = new Set<string>();
  let drawn = 0;
  const coin = (chance: Chance): string => {
    for (;;) {
      const syllables = 2 + chance.below(3);
      const word = Array.from(
        { length: syllables },
        () => chance.pick(ONSETS) + chance.pick(NUCLEI) + chance.pick(CODAS),
      ).join("");
      if (known.has(word)) continue;
      known.add(word);
      return word;
    }
  };
  return {
    draw(chance) {
      drawn += 1;
      while (words.length < HEAPS.k * drawn ** HEAPS.beta) words.push(coin(chance));
      const span = Math.log((words.length + ZIPF_SHIFT) / ZIPF_SHIFT);
      const rank = Math.floor(ZIPF_SHIFT * Math.exp((chance.below(1e9) / 1e9) * span) - ZIPF_SHIFT);
      return words[Math.min(rank, words.length - 1)]!;
    },
  };
}
