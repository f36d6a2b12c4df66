/**
 * How often each stem stands in each field of one article: first the number of stems of every field, then for each stem, ordered by its number, the number
 * and the counts of all fields in one word. So an article is scored without its text.
 */
export type TermVector = Uint32Array;

/** Bits for the count in each field; a count that does not fit stays at the largest. */
const BITS = [4, 4, 12, 6, 6] as const;
const FIELD_COUNT = BITS.length;
const SHIFTS = BITS.map((_, field) => BITS.slice(0, field).reduce<number>((sum, bits) => sum + bits, 0));

/** `fields[f]` holds the stems of field `f`. */
export function vectorOf(fields: readonly (readonly string[])[]): TermVector {
  const counts = new Map<number, number>();
  for (const [field, terms] of fields.entries()) {
    for (const term of terms) {
      const number = numberOfTerm(term);
      const before = counts.get(number) ?? 0;
      if (countIn(before, field) < 2 ** BITS[field]! - 1) counts.set(number, (before + 2 ** SHIFTS[field]!) >>> 0);
    }
  }
  const vector = new Uint32Array(FIELD_COUNT + 2 * counts.size);
  for (const [field, terms] of fields.entries()) vector[field] = terms.length;
  let at = FIELD_COUNT;
  for (const number of Uint32Array.from(counts.keys()).sort()) {
    vector[at] = number;
    vector[at + 1] = counts.get(number)!;
    at += 2;
  }
  return vector;
}

/** How many stems a field has. */
export const lengthIn = (vector: TermVector, field: number): number => vector[field]!;

/** The counts of a stem in all fields; 0 where it is in none. */
export function countsOf(vector: TermVector, number: number): number {
  let low = 0;
  let high = (vector.length - FIELD_COUNT) / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = vector[FIELD_COUNT + 2 * middle]!;
    if (found === number) return vector[FIELD_COUNT + 2 * middle + 1]!;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

export const countIn = (counts: number, field: number): number => (counts >>> SHIFTS[field]!) & (2 ** BITS[field]! - 1);

/** FNV-1a, 32 bits: two stems of one number would only make a score a little wrong, and that is one in millions. */
export function numberOfTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash ^= term.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
