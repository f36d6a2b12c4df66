import type { Complaint } from "../refusal.ts";
import { badName, isCommandName } from "./commands.ts";

export type Option = {
  type?: number;
  name?: string;
  description?: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name?: string; value?: unknown }[];
  options?: Option[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
};

const SUBCOMMAND = 1;
const GROUP = 2;

/** What the schema does not say of options: names, descriptions, order, what excludes what, and how subcommands may stand. */
export function optionComplaints(options: readonly Option[], path: Complaint["path"], depth = 0): Complaint[] {
  return [
    ...options.flatMap((option, index) => one(option, [...path, index], depth)),
    ...orderComplaints(options, path),
    ...repeated(options, path),
    ...mixed(options, path),
  ];
}

function one(option: Option, path: Complaint["path"], depth: number): Complaint[] {
  const found: Complaint[] = [];
  if (!isCommandName(option.name ?? "")) found.push(badName([...path, "name"]));
  if (!option.description?.trim())
    found.push({ path: [...path, "description"], code: "BASE_TYPE_REQUIRED", message: "This field is required" });
  if (option.autocomplete && (option.choices?.length ?? 0) > 0) {
    found.push({
      path,
      code: "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
      message: "Autocomplete options cannot have choices",
    });
  }
  if (isReversed(option.min_value, option.max_value) || isReversed(option.min_length, option.max_length)) {
    found.push({
      path,
      code: "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID",
      message: "The minimum must not be above the maximum",
    });
  }
  if (isTooDeep(option, depth))
    found.push({
      path: [...path, "type"],
      code: "BASE_TYPE_CHOICES",
      message: "A subcommand or group cannot stand here",
    });
  return [...found, ...optionComplaints(option.options ?? [], [...path, "options"], depth + 1)];
}

/** A group stands only at the top, a subcommand at the top or in a group. */
function isTooDeep({ type }: Option, depth: number): boolean {
  return (type === GROUP && depth > 0) || (type === SUBCOMMAND && depth > 1);
}

function isReversed(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined && most !== undefined && least > most;
}

function orderComplaints(options: readonly Option[], path: Complaint["path"]): Complaint[] {
  const firstOptional = options.findIndex((option) => !option.required);
  return options.flatMap((option, index) =>
    option.required && firstOptional !== -1 && index > firstOptional
      ? [
          {
            path: [...path, index],
            code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            message: "Required options must be placed before non-required options",
          },
        ]
      : [],
  );
}

function repeated(options: readonly Option[], path: Complaint["path"]): Complaint[] {
  const names = options.map((option) => option.name);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            path: [...path, index],
            code: "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED",
            message: "Option names must be unique",
          },
        ]
      : [],
  );
}

function mixed(options: readonly Option[], path: Complaint["path"]): Complaint[] {
  const subcommands = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP).length;
  if (subcommands === 0 || subcommands === options.length) return [];
  return [
    {
      path,
      code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      message: "Sub-command and sub-command group option types are mutually exclusive to all other types",
    },
  ];
}
