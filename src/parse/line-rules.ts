/**
 * `title`: as the very first line it is the headline of such a piece rather than a link to one. `holds`: small letters that every such line holds, for a
 * pattern that would otherwise be tried at each of its places.
 */
export type LineRule = {
  readonly name: string;
  readonly title?: true;
  readonly holds?: string;
  readonly pattern: RegExp;
};

/** Whether one of the rules fits a line; `first` is true for the first line of a text. */
export function fitsAny(rules: readonly LineRule[], line: string, first: boolean): boolean {
  const small = line.toLowerCase();
  return rules.some(
    ({ title, holds, pattern }) =>
      !(first && title) && (holds === undefined || small.includes(holds)) && pattern.test(line),
  );
}
