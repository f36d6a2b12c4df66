/** FNV-1a, 32 bits, unsigned. */
export function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) value = Math.imul(value ^ words.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
