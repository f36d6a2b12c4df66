import { invalidForm, refusals } from "../refusal.ts";
import { checkCommand, checkCommands } from "../rules/commands.ts";
import type { ApiCommand, JsonObject } from "../types.ts";
import type { World } from "../world.ts";
import { type Call, done, ok, type Reply, type Route } from "./call.ts";

const GLOBAL = "/applications/:application/commands";
const IN_GUILD = "/applications/:application/guilds/:guild/commands";

/** Registering commands, for everywhere or for one guild. */
export const commandRoutes: readonly Route[] = [GLOBAL, IN_GUILD].flatMap((pattern) => [
  { method: "GET", pattern, handle: (call: Call) => ok(commandsOf(call)) },
  { method: "PUT", pattern, handle: replaceAll },
  { method: "POST", pattern, handle: upsert },
  { method: "GET", pattern: `${pattern}/:command`, handle: (call: Call) => ok(commandOf(call)) },
  { method: "PATCH", pattern: `${pattern}/:command`, handle: change },
  { method: "DELETE", pattern: `${pattern}/:command`, handle: remove },
]);

async function replaceAll(call: Call): Promise<Reply> {
  const scope = scopeOf(call);
  if (!Array.isArray(call.body))
    throw invalidForm([{ path: [], code: "LIST_TYPE_CONVERT", message: "Only iterables may be used in a ListType" }]);
  await checkCommands(call.body);
  const before = commandsOf(call);
  const after = (call.body as JsonObject[]).map((data) => commandFrom(call.world, scope, data, before));
  for (const command of before) call.world.commands.delete(command.id);
  for (const command of after) call.world.commands.set(command.id, command);
  announce(call.world);
  return ok(after);
}

async function upsert(call: Call): Promise<Reply> {
  await checkCommand(call.body);
  const before = commandsOf(call);
  const command = commandFrom(call.world, scopeOf(call), call.body as JsonObject, before);
  const isNew = !before.some((one) => one.id === command.id);
  if (isNew && before.filter((one) => one.type === command.type).length >= 100) throw refusals.tooManyCommands();
  call.world.commands.set(command.id, command);
  announce(call.world);
  return { status: isNew ? 201 : 200, body: command };
}

async function change(call: Call): Promise<Reply> {
  const { id, application_id: _application, guild_id: _guild, version: _version, ...standing } = commandOf(call);
  const wanted = { ...standing, ...(call.body as JsonObject | null) };
  await checkCommand(wanted);
  const command = { ...commandFrom(call.world, scopeOf(call), wanted, []), id };
  call.world.commands.set(id, command);
  announce(call.world);
  return ok(command);
}

function remove(call: Call): Reply {
  call.world.commands.delete(commandOf(call).id);
  announce(call.world);
  return done;
}

/** A command of the same name and kind keeps its id. */
function commandFrom(
  world: World,
  guildId: string | null,
  data: JsonObject,
  before: readonly ApiCommand[],
): ApiCommand {
  const type = typeof data.type === "number" ? data.type : 1;
  const same = before.find((one) => one.name === data.name && one.type === type);
  return {
    default_member_permissions: null,
    ...data,
    id: same?.id ?? world.ids.next(),
    application_id: world.bot.id,
    version: world.ids.next(),
    type,
    name: String(data.name),
    description: typeof data.description === "string" ? data.description : "",
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
}

function commandsOf(call: Call): ApiCommand[] {
  const scope = scopeOf(call);
  return [...call.world.commands.values()].filter((command) => (command.guild_id ?? null) === scope);
}

function commandOf(call: Call): ApiCommand {
  const command = commandsOf(call).find((one) => one.id === call.params.command);
  if (!command) throw refusals.unknownCommand();
  return command;
}

function scopeOf({ world, params }: Call): string | null {
  if (params.application !== world.bot.id) throw refusals.missingAccess();
  if (params.guild === undefined) return null;
  if (!world.guilds.has(params.guild)) throw refusals.missingAccess();
  return params.guild;
}

function announce(world: World): void {
  world.journal.write({ kind: "commands", commands: [...world.commands.values()] });
  world.bus.tell({ kind: "commands" });
}
