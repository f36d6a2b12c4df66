export const endsSentence = (line: string): boolean => /[.!?…:;,]["”’')\]]*$/.test(line);

/** Words that newspapers write small in a headline of capitals. */
const SMALL =
  /^(?:a|an|the|and|but|or|nor|for|to|of|in|on|at|by|from|with|as|is|vs?|into|over|after|that|than|it[’']?s?)$/i;

/** Four words or more, nearly all with a capital, as headlines of many papers are. */
export function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /^[\p{L}“"‘'(]/u.test(word) && !SMALL.test(word));
  const capital = words.filter((word) => /^[“"‘'(]*\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital >= words.length * 0.8;
}
