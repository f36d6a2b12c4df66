import type { Signature } from "../domain/signature.ts";
import { assumedShare } from "./common-words.ts";
import { headlineMark, isMark } from "./signature.ts";

/** A word of the headline counts so much. */
const HEADLINE_WEIGHT = 2;
/** A word of the body counts one, and more the further ahead it stands among the first: the names that an article comes back to. */
const FOREMOST = { extra: 2.5, words: 12 };
/** Lets rare words count when hardly anything is known yet; an article count. */
const HEAD_START = 100;
/** Even the commonest word counts a little. */
const LEAST_RARE = 0.05;

/** The words of an article with their weights, in the order of the words; the weights are of length one together. */
export type Vector = { readonly words: Uint32Array; readonly weights: Float32Array };

/** What is known of words: in how many articles a word stands, of how many. */
export type Frequencies = { readonly articles: number; of(word: number): number };

/** TF-IDF: rare words count more, so do those of the headline and the names that the body comes back to. */
export function vectorOf(signature: Signature, known: Frequencies): Vector {
  const weights = new Map<number, number>();
  const marks = signature.shingles.filter(isMark);
  for (const [rank, word] of marks.entries())
    weights.set(word, 1 + FOREMOST.extra * Math.max(0, 1 - rank / FOREMOST.words));
  for (const stem of signature.headline) {
    const word = headlineMark(stem);
    weights.set(word, (weights.get(word) ?? 0) + HEADLINE_WEIGHT);
  }
  const words = Uint32Array.from(weights.keys()).sort();
  const values = Float32Array.from(words, (word) => weights.get(word)! * rarity(word, known));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { words, weights: values.map((value) => value / length) };
}

const rarity = (word: number, { articles, of }: Frequencies): number =>
  Math.max(LEAST_RARE, Math.log((articles + HEAD_START) / (of(word) + 1 + HEAD_START * assumedShare(word))));

/** How alike two articles are: the cosine of their vectors, 0 to 1. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.words.length && j < b.words.length) {
    const difference = a.words[i]! - b.words[j]!;
    if (difference === 0) sum += a.weights[i]! * b.weights[j]!;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}
