/** @import { Channel, Command, CommandOption, Entry } from "./types.d.ts" */

const administrator = 8n;

/**
 * The commands this person may use here, subcommands as entries of their own ("briefing add"), in the order Discord shows them: by name.
 * @param {Command[]} commands
 * @param {{ permissions?: string | undefined, channel?: Channel | undefined }} place
 * @returns {Entry[]}
 */
export function flattenCommands(commands, { permissions = "0", channel }) {
  const context = channel?.type === 1 ? 1 : 0;
  return commands
    .filter((command) => mayUse(command, BigInt(permissions)) && (command.contexts?.includes(context) ?? true))
    .flatMap((command) => entriesOf(command))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A command that names no permissions is for everybody; one that names none at all ("0") is for administrators. */
function mayUse(/** @type {Command} */ command, /** @type {bigint} */ held) {
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined || (held & administrator) !== 0n) return true;
  return needed !== "0" && (held & BigInt(needed)) === BigInt(needed);
}

/** @returns {Entry[]} */
function entriesOf(/** @type {Command} */ command) {
  const whole = {
    id: command.id,
    type: command.type ?? 1,
    name: command.name,
    path: [],
    description: command.description ?? "",
    options: command.options ?? [],
  };
  return branches(whole);
}

/** @returns {Entry[]} */
function branches(/** @type {Entry} */ entry) {
  const below = entry.options.filter((option) => option.type === 1 || option.type === 2);
  if (below.length === 0) return [entry];
  return below.flatMap((option) =>
    branches({
      ...entry,
      name: `${entry.name} ${option.name}`,
      path: [...entry.path, { name: option.name, type: option.type }],
      description: option.description,
      options: option.options ?? [],
    }),
  );
}

/**
 * The entries that fit what stands after "/": names that begin so first, then words that do, then any that hold it.
 * @param {Entry[]} entries
 * @param {string} typed
 */
export function filterEntries(entries, typed) {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, " ");
  const rank = (/** @type {Entry} */ entry) => {
    const name = entry.name.toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.includes(` ${wanted}`)) return 1;
    if (name.includes(wanted)) return 2;
    return entry.description.toLowerCase().includes(wanted) ? 3 : 4;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.entry);
}

/**
 * The command whose whole name stands in the box, once a space or the end of a pasted line shows that it is complete.
 * @param {Entry[]} entries
 * @param {string} text "/search query:port strike"
 * @returns {{ entry: Entry, rest: string } | null}
 */
export function readCommand(entries, text) {
  if (!text.startsWith("/")) return null;
  const typed = text.slice(1);
  const fits = entries.filter((entry) => typed.startsWith(`${entry.name} `));
  const entry = fits.sort((a, b) => b.name.length - a.name.length)[0];
  return entry ? { entry, rest: typed.slice(entry.name.length + 1) } : null;
}

/**
 * Shares out what was typed or pasted after the name: "query:port in:quotes" by name, anything else to the first option.
 * @param {Entry} entry
 * @param {string} rest
 * @returns {Record<string, string>} text by option name
 */
export function readArguments(entry, rest) {
  /** @type {Record<string, string>} */
  const values = {};
  /** @type {{ name: string, from: number, start: number }[]} */
  const marks = [];
  for (const { name } of entry.options) {
    const at = ` ${rest}`.indexOf(` ${name}:`);
    if (at >= 0) marks.push({ name, from: at, start: at + name.length + 1 });
  }
  marks.sort((a, b) => a.from - b.from);
  const first = entry.options[0];
  const before = rest.slice(0, marks[0]?.from ?? rest.length).trim();
  if (first && before) values[first.name] = before;
  marks.forEach((mark, i) => {
    values[mark.name] = rest.slice(mark.start, marks[i + 1]?.from ?? rest.length).trim();
  });
  return values;
}

/**
 * Required options first, as Discord asks them.
 * @param {CommandOption[]} options
 */
export const requiredFirst = (options) => [
  ...options.filter((option) => option.required),
  ...options.filter((option) => !option.required),
];

/** "query [in] [source]": what a command takes, in one line. */
export const usage = (/** @type {Entry} */ entry) =>
  requiredFirst(entry.options)
    .map((option) => (option.required ? option.name : `[${option.name}]`))
    .join(" ");
