import { commandsFor, type GivenOption, OPTION, optionsOf, resolved } from "./command-data.ts";
import { findSeenMessage } from "./messages.ts";
import { Mistake } from "./mistake.ts";
import { wrongValue } from "./option-values.ts";
import type { ApiChannel, ApiCommand, ApiOption, ApiUser, JsonObject } from "./types.ts";
import type { World } from "./world.ts";

/** A command as a person gives it, in Discord's shape but without ids and resolved things. */
export type GivenCommand = { name: string; type?: number; options?: GivenOption[]; target_id?: string };
type Where = { readonly world: World; readonly person: ApiUser; readonly channel: ApiChannel };

/** The data of the interaction: ids and resolved things filled in, every option checked as Discord's client checks it. Throws a Mistake. */
export function commandData(where: Where, given: GivenCommand, isAutocomplete: boolean): JsonObject {
  const command = registered(where, given);
  const options = given.options ?? [];
  const { path, values } = unwrap(options);
  checkOptions(where, command, path, values, isAutocomplete);
  const things = { ...resolved(where.world, where.channel, where.person, values), ...targetOf(where, given) };
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(given.target_id === undefined ? {} : { target_id: given.target_id }),
    ...(Object.keys(things).length > 0 ? { resolved: things } : {}),
  };
}

/** The registered command of that name and kind that this person may use here. Throws a Mistake. */
export function registered({ world, person, channel }: Where, { name, type = 1 }: GivenCommand): ApiCommand {
  const fits = (command: ApiCommand) => command.name === name && command.type === type;
  const usable = commandsFor(world, person, channel).find(fits);
  if (usable) return usable;
  const known = [...world.commands.values()].some(fits);
  throw new Mistake(known ? `${person.username} may not use /${name} here` : `no command /${name} is registered`);
}

function checkOptions(
  where: Where,
  command: ApiCommand,
  path: string[],
  values: GivenOption[],
  isAutocomplete: boolean,
): void {
  const known = optionsOf(command, path);
  const name = `/${[command.name, ...path].join(" ")}`;
  if (!known) throw new Mistake(`${name} is no subcommand`);
  if (known.some((option) => option.type <= OPTION.group)) throw new Mistake(`${name} needs a subcommand`);
  for (const value of values) {
    const option = known.find((one) => one.name === value.name);
    if (!option) throw new Mistake(`${name} has no option "${value.name}"`);
    value.type = option.type;
    if (isAutocomplete) continue;
    const wrong = value.value === undefined ? "has no value" : wrongValue(where, option, value.value);
    if (wrong) throw new Mistake(`${name}: "${option.name}" ${wrong}`);
  }
  const missing = known.find((option) => option.required && !values.some((value) => value.name === option.name));
  if (missing && !isAutocomplete) throw new Mistake(`${name} needs "${missing.name}"`);
}

/** Splits the tree of a given command into its subcommand path and the options at its end. */
function unwrap(options: GivenOption[]): { path: string[]; values: GivenOption[] } {
  const [first] = options;
  if (!first || first.type > OPTION.group || first.value !== undefined) return { path: [], values: options };
  const inner = unwrap(first.options ?? []);
  return { path: [first.name, ...inner.path], values: inner.values };
}

function targetOf({ world, person, channel }: Where, { type, target_id: id }: GivenCommand): JsonObject {
  if (type === 3) {
    const message = findSeenMessage(world, channel.id, id ?? "", person.id);
    if (!message) throw new Mistake(`there is no message ${id} here`);
    return { messages: { [message.id]: message } };
  }
  if (type !== 2) return {};
  const user = world.users.get(id ?? "");
  if (!user) throw new Mistake(`there is no user ${id}`);
  return { users: { [user.id]: user } };
}

/** The option with this name, for those who type values by the registered command. */
export function optionNamed(command: ApiCommand, path: readonly string[], name: string): ApiOption | null {
  return optionsOf(command, path)?.find((option) => option.name === name) ?? null;
}
