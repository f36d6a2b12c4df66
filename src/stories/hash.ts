const START = 0x811c9dc5;
const SPACE = 0x20;

/** FNV-1a, 32 bits, unsigned. */
export const hash = (words: string): number => mixed(over(START, words));

/** The hash of some of a list of words with a space between each two, without putting them together: `[from, to)`. */
export function hashOfWords(words: readonly string[], from: number, to: number): number {
  let value = START;
  for (let index = from; index < to; index += 1) {
    if (index > from) value = step(value, SPACE);
    value = over(value, words[index]!);
  }
  return mixed(value);
}

const step = (value: number, code: number): number => Math.imul(value ^ code, 0x01000193);
const mixed = (value: number): number => (value ^ (value >>> 15)) >>> 0;

function over(value: number, words: string): number {
  let result = value;
  for (let index = 0; index < words.length; index += 1) result = step(result, words.charCodeAt(index));
  return result;
}
