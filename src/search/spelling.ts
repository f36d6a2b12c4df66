/** Shorter words have too many neighbours. */
const MIN_LENGTH = 4;
/** From this length on two errors are forgiven. */
const LONG_LENGTH = 8;

export type NearWord = { readonly word: string; readonly errors: number };

/** How many errors (a letter missing, added, changed, or two swapped) a word of this length may hold and still be understood. */
export function forgivenErrors(word: string): number {
  if (word.length < MIN_LENGTH || /\p{Nd}/u.test(word)) return 0;
  return word.length < LONG_LENGTH ? 1 : 2;
}

/**
 * The candidates within so many errors of `word`, the nearest first and then those that begin like it. Distances are at least 1: the word itself is not
 * among them.
 */
export function nearWords(word: string, candidates: Iterable<string>): NearWord[] {
  const limit = forgivenErrors(word);
  if (limit === 0) return [];
  const near: NearWord[] = [];
  for (const candidate of candidates) {
    const errors = errorsBetween(word, candidate, limit);
    if (errors > 0 && errors <= limit && !/\p{Nd}/u.test(candidate)) near.push({ word: candidate, errors });
  }
  const beginsAlike = (other: string): number => (other[0] === word[0] ? 0 : 1);
  // In the end by letter, so that the answer is the same whatever order they came in.
  return near.sort(
    (a, b) => a.errors - b.errors || beginsAlike(a.word) - beginsAlike(b.word) || (a.word < b.word ? -1 : 1),
  );
}

/** One bit for each letter that occurs. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

/** In how many letters two sets differ: words that differ in more than two for each error cannot be near, and this is told without comparing them. */
export function differInLetters(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The number of errors between two words (optimal string alignment); where it is larger than `limit`, any number larger than `limit`. */
export function errorsBetween(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const changed = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let errors = Math.min(changed, last[column]! + 1, current[column - 1]! + 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) errors = Math.min(errors, beforeLast[column - 2]! + 1);
      current.push(errors);
      smallest = Math.min(smallest, errors);
    }
    if (smallest > limit) return far;
    [beforeLast, last] = [last, current];
  }
  return last[b.length]!;
}

/** Whether a word begins with what was typed, one error forgiven. Many words are asked, so nothing is counted: behind the error the rest must fit. */
export function beginsAlmostWith(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length) return true;
  const rest = (from: number, to: number): boolean => word.startsWith(typed.slice(from), to);
  return (
    // Changed, added, missing, swapped.
    (at < word.length && rest(at + 1, at + 1)) ||
    rest(at + 1, at) ||
    (at < word.length && rest(at, at + 1)) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && rest(at + 2, at + 2))
  );
}
