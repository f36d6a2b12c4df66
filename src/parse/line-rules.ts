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
export type FitsAny = (line: string, first: boolean) => boolean;

/** Makes one question of many rules: hardly any line fits one, and one expression says so sooner than forty. */
export function lineRules(rules: readonly LineRule[]): FitsAny {
  const plain = rules.filter(({ holds, ends }) => holds === undefined && ends === undefined);
  const untitled = united(plain.filter(({ title }) => !title));
  const titled = united(plain.filter(({ title }) => title));
  const others = rules.filter((rule) => !plain.includes(rule));
  return (line, first) => fits(untitled, line) || (!first && fits(titled, line)) || fitsOthers(others, line, first);
}

/** The patterns of some rules as one for each kind of flags. */
const united = (rules: readonly LineRule[]): RegExp[] =>
  [...Map.groupBy(rules, ({ pattern }) => pattern.flags)].map(
    ([flags, same]) => new RegExp(same.map(({ pattern }) => `(?:${pattern.source})`).join("|"), flags),
  );

function fits(patterns: readonly RegExp[], line: string): boolean {
  for (const pattern of patterns) if (pattern.test(line)) return true;
  return false;
}

function fitsOthers(rules: readonly LineRule[], line: string, first: boolean): boolean {
  if (rules.length === 0) return false;
  const small = line.toLowerCase();
  const end = /[.!:]$/.test(line) ? line.length - 1 : line.length;
  return rules.some(
    ({ title, holds, ends, pattern }) =>
      !(first && title) &&
      (holds === undefined || small.includes(holds)) &&
      (ends === undefined || ends.some((words) => small.endsWith(words, end))) &&
      pattern.test(line),
  );
}
