import { failed, ok, type Result } from "../../domain/result.ts";

/** Front matter longer than this is something else, lines. */
const MOST_LINES = 100;

export type FrontMatter = {
  /** Lists are joined with commas. Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
  /** Line of the body's first line in the file, from 1. */
  readonly bodyLine: number;
};

/**
 * Divides a text into the `key: value` lines between two `---` at its start and the rest. A value may stand in quotation marks; `- value` lines under a key
 * without a value are a list. Anything else between the dashes fails with its line. A text without front matter is all body.
 */
export function readFrontMatter(file: string, text: string): Result<FrontMatter> {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== "---") return ok({ fields: new Map(), body: text, bodyLine: 1 });
  const fields = new Map<string, string>();
  let list: string | null = null;
  for (let index = 1; index < Math.min(lines.length, MOST_LINES); index += 1) {
    const line = lines[index]!.trimEnd();
    if (line === "---") return ok({ fields, body: afterLines(text, index + 1), bodyLine: index + 2 });
    if (line === "" || line.startsWith("#")) continue;
    const item = /^\s*- +(\S.*)$/.exec(line);
    const pair = /^([A-Za-z][A-Za-z0-9_-]{0,40}):(?:\s+(.*))?$/.exec(line);
    if (item && list !== null) {
      const before: string = fields.get(list)!;
      fields.set(list, before === "" ? unquoted(item[1]!) : `${before}, ${unquoted(item[1]!)}`);
    } else if (pair) {
      const key = pair[1]!.toLowerCase();
      if (fields.has(key)) return malformed(file, index + 1, `“${key}” stands there twice`);
      fields.set(key, unquoted(pair[2] ?? ""));
      list = (pair[2] ?? "") === "" ? key : null;
    } else {
      return malformed(file, index + 1, "not a “key: value” line");
    }
  }
  return malformed(file, 1, "the front matter has no closing “---”");
}

/** What stands behind the first lines of a text, as it came. */
function afterLines(text: string, count: number): string {
  const ends = /\r\n|\n|\r/g;
  for (let line = 0; line < count; line += 1) if (ends.exec(text) === null) return "";
  return text.slice(ends.lastIndex);
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value.trim();

/** A refusal of a file with the line (from 1) where it goes wrong, where one can be named. */
export const malformed = (file: string, line: number | null, reason: string): Result<never> =>
  failed({ kind: "file-malformed", file, line, reason });
