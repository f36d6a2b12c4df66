import type { Complaint } from "../refusal.ts";

/** One thing that a zod schema found wrong. */
export type Issue = {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly expected?: string;
  readonly origin?: string;
  readonly format?: string;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
};
type Place = readonly (string | number)[];

/** The same thing in Discord's words. `root` is the body, to tell a missing field from a wrong one. */
export function issueComplaints(issue: Issue, root: unknown, base: Place = []): Complaint[] {
  const path = [...base, ...issue.path];
  if (issue.code === "invalid_union") return unionComplaints(issue.errors ?? [], root, path);
  const [code, message] = words(issue, at(root, path));
  return [{ path, code, message }];
}

/** Of the kinds a component may have, the one that its `type` names is the one to speak of. */
function unionComplaints(branches: readonly (readonly Issue[])[], root: unknown, path: Place): Complaint[] {
  const aboutType = (issue: Issue) => issue.path.length === 1 && issue.path[0] === "type";
  const meant = branches.filter((branch) => !branch.some(aboutType)).sort((a, b) => strangeness(a) - strangeness(b))[0];
  if (meant) return meant.flatMap((issue) => issueComplaints(issue, root, path));
  const types = branches.flatMap((branch) => branch.filter(aboutType)).flatMap((issue) => issue.values ?? []);
  const choices = types
    .map(Number)
    .sort((a, b) => a - b)
    .join(", ");
  return [{ path, code: "UNION_TYPE_CHOICES", message: `Value of field "type" must be one of (${choices}).` }];
}

/** Least when only something inside is wrong; most when the value is of another kind altogether. */
function strangeness(branch: readonly Issue[]): number {
  const isOther = branch.some((issue) => issue.path.length === 0);
  return (isOther ? 1_000_000 : 0) + branch.length;
}

function words(issue: Issue, value: unknown): [code: string, message: string] {
  if (value === undefined) return ["BASE_TYPE_REQUIRED", "This field is required"];
  switch (issue.code) {
    case "too_big":
      return isNumeric(issue)
        ? ["NUMBER_TYPE_MAX", `int value should be less than or equal to ${issue.maximum}.`]
        : ["BASE_TYPE_MAX_LENGTH", `Must be ${issue.maximum} or fewer in length.`];
    case "too_small":
      return isNumeric(issue)
        ? ["NUMBER_TYPE_MIN", `int value should be greater than or equal to ${issue.minimum}.`]
        : ["BASE_TYPE_MIN_LENGTH", `Must be ${issue.minimum} or more in length.`];
    case "invalid_value":
      return ["BASE_TYPE_CHOICES", `Value must be one of (${(issue.values ?? []).join(", ")}).`];
    case "invalid_format":
      return wrongFormat(issue.format, value);
    default:
      return wrongType(issue.expected, value);
  }
}

function isNumeric({ origin }: Issue): boolean {
  return origin === "number" || origin === "int" || origin === "bigint";
}

function wrongFormat(format: string | undefined, value: unknown): [string, string] {
  if (format === "url") return ["URL_TYPE_INVALID_URL", "Not a well formed URL."];
  if (format === "datetime") return ["DATE_TIME_TYPE_PARSE", `Could not parse ${shown(value)}. Should be ISO8601.`];
  return ["NUMBER_TYPE_COERCE", `Value ${shown(value)} is not ${format === "regex" ? "snowflake" : "valid"}.`];
}

function wrongType(expected: string | undefined, value: unknown): [string, string] {
  if (expected === "array") return ["LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"];
  if (expected === "object" || expected === "record")
    return ["MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"];
  if (expected === "boolean") return ["BOOLEAN_TYPE_CONVERT", "Must be either true or false."];
  if (expected === "string") return ["STRING_TYPE_CONVERT", `Could not interpret ${shown(value)} as string.`];
  return ["NUMBER_TYPE_COERCE", `Value ${shown(value)} is not ${expected === "int" ? "int" : "a number"}.`];
}

const MAX_SHOWN = 80;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function at(root: unknown, path: Place): unknown {
  let value = root;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[String(step)];
  return value;
}
