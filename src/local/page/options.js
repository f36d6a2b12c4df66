/** @import { Channel, CommandOption, Entry, ListItem, OptionValue, Person, Role } from "./types.d.ts" */

/** @typedef {{ text: string, value?: unknown }} Field what stands in the option's box, and what was picked from its list */
/** @typedef {{ channels: Channel[], users: Person[], roles: Role[] }} Guild */
/** @typedef {{ ok: true, value: OptionValue } | { ok: false, because: string }} Read */

const longestList = 25;

/** What each kind of option asks for, in words. */
const kinds = /** @type {Record<number, string>} */ ({
  3: "text",
  4: "a whole number",
  5: "True or False",
  6: "a person",
  7: "a channel",
  8: "a role",
  9: "a person or role",
  10: "a number",
  11: "a file of at most 10 MB",
});
export const kindOf = (/** @type {CommandOption} */ option) => kinds[option.type] ?? "text";

/** Whether the option is answered by picking from a list; with autocomplete, free text does as well. */
const isPicked = (/** @type {CommandOption} */ option) =>
  (option.choices?.length ?? 0) > 0 || [5, 6, 7, 8, 9].includes(option.type);

/**
 * The lines a list offers for an option without asking the bot, narrowed to what was typed.
 * @param {CommandOption} option
 * @param {string} typed
 * @param {Guild} guild
 * @returns {ListItem[]}
 */
export function suggestions(option, typed, guild) {
  return narrow(allOf(option, guild), typed).slice(0, longestList);
}

/** @returns {ListItem[]} */
function allOf(/** @type {CommandOption} */ option, /** @type {Guild} */ guild) {
  if (option.choices?.length)
    return option.choices.map((choice) => line(String(choice.value), choice.name, choice.value));
  const users = guild.users.map((user) => line(user.id, `@${user.display ?? user.username}`, user.id));
  const roles = guild.roles.map((role) =>
    line(role.id, role.name.startsWith("@") ? role.name : `@${role.name}`, role.id),
  );
  const wanted = option.channel_types;
  const channels = guild.channels.filter(
    (channel) => channel.type !== 1 && (!wanted?.length || wanted.includes(channel.type)),
  );
  switch (option.type) {
    case 5:
      return [line("true", "True", true), line("false", "False", false)];
    case 6:
      return users;
    case 7:
      return channels.map((channel) => line(channel.id, `#${channel.name}`, channel.id));
    case 8:
      return roles;
    case 9:
      return [...users, ...roles];
    default:
      return [];
  }
}

/** @returns {ListItem} */
const line = (/** @type {string} */ key, /** @type {string} */ label, /** @type {OptionValue} */ value) => ({
  key,
  label,
  value,
});

/**
 * Lines that begin with the words first, then those that hold them; "#" and "@" need not be typed.
 * @param {ListItem[]} items
 * @param {string} typed
 */
function narrow(items, typed) {
  const bare = (/** @type {string} */ text) => text.toLowerCase().replace(/^[#@]/, "");
  const wanted = bare(typed.trim());
  const begins = items.filter((item) => bare(item.label).startsWith(wanted));
  return [...begins, ...items.filter((item) => !begins.includes(item) && bare(item.label).includes(wanted))];
}

/**
 * The value Discord would send for what stands in the box, or what is wrong with it in words for the person.
 * @param {CommandOption} option
 * @param {Field} field
 * @param {Guild} guild
 * @returns {Read}
 */
export function readOption(option, field, guild) {
  if (field.value !== undefined) return { ok: true, value: /** @type {OptionValue} */ (field.value) };
  const text = field.text.trim();
  if (text === "") return { ok: false, because: `${option.name} is missing` };
  if (option.type === 11) return { ok: false, because: `${option.name} is not quite there yet` };
  if (isPicked(option)) {
    const exact = allOf(option, guild).find(
      (item) => narrow([item], text).length === 1 && bareLength(item.label) === bareLength(text),
    );
    return exact
      ? { ok: true, value: /** @type {OptionValue} */ (exact.value) }
      : { ok: false, because: `${option.name}: choose from the list` };
  }
  return option.type === 4 || option.type === 10 ? readNumber(option, text) : readText(option, text);
}

const bareLength = (/** @type {string} */ text) => text.replace(/^[#@]/, "").length;

/** @returns {Read} */
function readNumber(/** @type {CommandOption} */ option, /** @type {string} */ text) {
  const value = Number(text);
  if (!Number.isFinite(value) || (option.type === 4 && !Number.isSafeInteger(value))) {
    return { ok: false, because: `${option.name} takes ${kindOf(option)}` };
  }
  if (option.min_value !== undefined && value < option.min_value)
    return { ok: false, because: `${option.name} is at least ${option.min_value}` };
  if (option.max_value !== undefined && value > option.max_value)
    return { ok: false, because: `${option.name} is at most ${option.max_value}` };
  return { ok: true, value };
}

/** @returns {Read} */
function readText(/** @type {CommandOption} */ option, /** @type {string} */ text) {
  const longest = option.max_length ?? 6000;
  if (text.length < (option.min_length ?? 0))
    return { ok: false, because: `${option.name} takes at least ${option.min_length} characters` };
  if (text.length > longest) return { ok: false, because: `${option.name} takes at most ${longest} characters` };
  return { ok: true, value: text };
}

/**
 * The interaction's data as Discord sends it, options nested below their subcommand.
 * @param {Entry} entry
 * @param {{ option: CommandOption, value: OptionValue, focused?: boolean }[]} given
 * @returns {Record<string, unknown>}
 */
export function commandData(entry, given) {
  /** @type {Record<string, unknown>[]} */
  let options = given.map(({ option, value, focused }) => ({
    name: option.name,
    type: option.type,
    value,
    ...(focused ? { focused: true } : {}),
  }));
  for (const step of [...entry.path].reverse()) options = [{ name: step.name, type: step.type, options }];
  const [name] = entry.name.split(" ");
  return { id: entry.id, name: entry.path.length > 0 ? name : entry.name, type: entry.type, options };
}
