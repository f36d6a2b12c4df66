/** Letters that Unicode does not take apart into a plain letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["þ", "th"],
]);
const PLAIN = /^[a-z0-9]*$/;

/** The same letters for every way of writing them: lower case, no accents, no inner marks, full width as half width. */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  // Again in small letters: those of mathematics are told apart only when they have become plain ones.
  return raw
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}.]/gu, "")
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS.get(letter) ?? letter);
}
