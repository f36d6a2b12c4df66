/**
 * `title`: as the very first line it is the headline of such a piece rather than a link to one. `holds`: small letters that every such line holds, for a
 * pattern that would otherwise be tried at each of its places; `ends`: one of these ends it, but for a point.
 */
export type LineRule = {
  readonly name: string;
  readonly title?: true;
  readonly holds?: string;
  readonly ends?: readonly string[];
  readonly pattern: RegExp;
};

/** Whether one of the rules fits a line; `first` is true for the first line of a text. */
export function fitsAny(rules: readonly LineRule[], line: string, first: boolean): boolean {
  let small: string | null = null;
  for (const { title, holds, ends, pattern } of rules) {
    if (first && title) continue;
    if (holds !== undefined || ends !== undefined) {
      small ??= line.toLowerCase();
      if (holds !== undefined && !small.includes(holds)) continue;
      if (ends !== undefined && !endsWithAny(small, ends)) continue;
    }
    if (pattern.test(line)) return true;
  }
  return false;
}

function endsWithAny(line: string, ends: readonly string[]): boolean {
  const end = /[.!:]$/.test(line) ? line.length - 1 : line.length;
  return ends.some((words) => line.endsWith(words, end));
}
