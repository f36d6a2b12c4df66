import { ok, type Result } from "../../domain/result.ts";
import { malformed } from "./front-matter.ts";
import type { Entry } from "./index.ts";
import { jsonFault } from "./json-fault.ts";
import { isNinjs, readNinjs } from "./ninjs.ts";
import { isOwnExport, readOwnExport } from "./own-export.ts";

/** A file of JSON lines is given up after so many broken ones. */
const MOST_BROKEN_LINES = 20;

/** Articles in JSON: one value, a list of them, or one a line. Our own export or ninjs; anything else is refused, each by its line. */
export function* readJson(file: string, text: string, now: number): Generator<Result<Entry>> {
  const whole = parse(text);
  if (whole.ok) {
    const values = Array.isArray(whole.value) ? whole.value : [whole.value];
    if (values.length === 0) yield malformed(file, 1, "the list is empty");
    for (const [index, value] of values.entries()) {
      yield readValue(file, value, values.length === 1 ? null : `${file}#${index + 1}`, null, now);
    }
    return;
  }
  const lines = text.split(/\r\n|\n/);
  if (!startsWithLines(lines)) {
    yield malformed(file, whole.line, whole.reason);
    return;
  }
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parse(line);
    if (value.ok) {
      const result = readValue(file, value.value, `${file}:${index + 1}`, index + 1, now);
      if (!result.ok) broken += 1;
      yield result;
    } else {
      broken += 1;
      yield malformed(file, index + 1, value.reason);
    }
    if (broken >= MOST_BROKEN_LINES) {
      yield malformed(file, index + 1, `${broken} lines cannot be read; the rest is left`);
      return;
    }
  }
}

/** JSON lines have a whole object on their first line, or on the second where the first one is broken. */
const startsWithLines = (lines: readonly string[]): boolean =>
  lines
    .filter((line) => line.trim() !== "")
    .slice(0, 2)
    .some((line) => line.trimStart().startsWith("{") && parse(line).ok);

function readValue(
  file: string,
  value: unknown,
  source: string | null,
  line: number | null,
  now: number,
): Result<Entry> {
  if (isOwnExport(value)) {
    const article = readOwnExport(value);
    return article.ok ? ok({ kind: "article", article: article.value }) : malformed(file, line, article.reason);
  }
  if (isNinjs(value)) {
    const item = readNinjs(source ?? file, value, now);
    return item.ok ? ok({ kind: "item", item: item.value, ageMs: null }) : malformed(file, line, item.reason);
  }
  return malformed(file, line, "neither an exported article nor ninjs");
}

type Parsed = { ok: true; value: unknown } | { ok: false; line: number; reason: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const at = jsonFault(text) ?? text.length;
    return { ok: false, line: text.slice(0, at).trimEnd().split("\n").length, reason: "not valid JSON" };
  }
}
