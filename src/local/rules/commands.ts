import { type Complaint, invalidForm, refusals } from "../refusal.ts";
import { type Option, optionComplaints } from "./command-options.ts";
import { specComplaints } from "./spec.ts";

const SLASH = 1;
/** Commands of each kind: slash, user menu, message menu. */
const MAX_OF_KIND = new Map([
  [SLASH, 100],
  [2, 15],
  [3, 15],
]);
const MAX_WORDS = 8_000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Command = {
  type?: number;
  name?: string;
  description?: string;
  name_localizations?: Record<string, string> | null;
  options?: Option[];
};

/** Throws Discord's refusal when a command may not be registered. */
export async function checkCommand(body: unknown): Promise<void> {
  const complaints = await commandComplaints(body);
  if (complaints.length > 0) throw invalidForm(complaints);
}

/** The same for a whole list that replaces what is there: each command, their number, and names that come twice. */
export async function checkCommands(bodies: readonly unknown[]): Promise<void> {
  for (const [type, most] of MAX_OF_KIND) {
    if (bodies.filter((body) => kindOf(body) === type).length > most) throw refusals.tooManyCommands();
  }
  const complaints: Complaint[] = [];
  const seen = new Set<string>();
  for (const [index, body] of bodies.entries()) {
    complaints.push(...(await commandComplaints(body)).map((one) => ({ ...one, path: [index, ...one.path] })));
    const key = `${kindOf(body)} ${(body as Command | null)?.name}`;
    if (seen.has(key))
      complaints.push({
        path: [index],
        code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
        message: "Application command names must be unique",
      });
    seen.add(key);
  }
  if (complaints.length > 0) throw invalidForm(complaints);
}

/** True for a name that a command, a subcommand or an option may have: lower case wherever the script has cases. */
export function isCommandName(name: string): boolean {
  return NAME.test(name) && name === name.toLowerCase();
}

async function commandComplaints(body: unknown): Promise<Complaint[]> {
  const wrongForm = await specComplaints("ApplicationCommandUpdateRequestSchema", withNumberedPermissions(body));
  if (wrongForm.length > 0) return wrongForm;
  const command = body as Command;
  if (kindOf(command) !== SLASH) return menuComplaints(command);
  const names = [["name", command.name ?? ""], ...Object.entries(command.name_localizations ?? {})] as const;
  return [
    ...names
      .filter(([, name]) => !isCommandName(name))
      .map(([key]) => badName(key === "name" ? ["name"] : ["name_localizations", key])),
    ...(command.description?.trim()
      ? []
      : [{ path: ["description"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }]),
    ...optionComplaints(command.options ?? [], ["options"]),
    ...(wordsIn(command) > MAX_WORDS ? [tooLong()] : []),
  ];
}

/** The schema asks for a number where Discord's clients send the same number as a string. */
function withNumberedPermissions(body: unknown): unknown {
  const permissions = (body as { default_member_permissions?: unknown } | null)?.default_member_permissions;
  const isNumeral = typeof permissions === "string" && permissions !== "" && Number.isSafeInteger(Number(permissions));
  return isNumeral ? { ...(body as object), default_member_permissions: Number(permissions) } : body;
}

/** A menu entry is only a name. */
function menuComplaints({ description, options }: Command): Complaint[] {
  const fields = [
    ["description", (description ?? "") !== ""],
    ["options", (options?.length ?? 0) > 0],
  ] as const;
  return fields
    .filter(([, used]) => used)
    .map(([field]) => ({
      path: [field],
      code: "APPLICATION_COMMAND_CONTEXT_MENU_FIELD_NOT_ALLOWED",
      message: `Context menu commands cannot have ${field}`,
    }));
}

function kindOf(body: unknown): number {
  return (body as Command | null)?.type ?? SLASH;
}

function wordsIn(command: {
  name?: string;
  description?: string;
  options?: Option[];
  choices?: { name?: string; value?: unknown }[];
}): number {
  const own = (command.name ?? "").length + (command.description ?? "").length;
  const choices = (command.choices ?? []).reduce(
    (sum, choice) => sum + (choice.name ?? "").length + String(choice.value).length,
    0,
  );
  return own + choices + (command.options ?? []).reduce((sum, option) => sum + wordsIn(option), 0);
}

function tooLong(): Complaint {
  return { path: [], code: "APPLICATION_COMMAND_TOO_LARGE", message: `Command exceeds maximum size (${MAX_WORDS})` };
}

export function badName(path: Complaint["path"]): Complaint {
  return { path, code: "APPLICATION_COMMAND_INVALID_NAME", message: "Command name is invalid" };
}
