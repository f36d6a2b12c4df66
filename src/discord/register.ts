import { createHash } from "node:crypto";
import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Command } from "../command.ts";
import { type Localised, localised } from "./localised.ts";

/** Where the mark of the last registration is kept. */
export type Marks = { meta(key: string): Promise<string | null>; setMeta(key: string, value: string): Promise<void> };

/** Everywhere: servers, direct messages with the bot, private channels; installed to a server or to a person. */
const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] } as const;

/** The commands as Discord wants them. In one guild contexts and installs mean nothing, so they are left out there. */
function commandBodies(commands: Iterable<Command>, guild: string | null): Localised[] {
  return [...commands].map(({ data }) => {
    if (!guild) return { ...EVERYWHERE, ...localised(data) };
    const { contexts: _contexts, integration_types: _types, ...body } = localised(data);
    return body;
  });
}

/**
 * Registers the commands when they are not the ones registered last, or when Discord no longer has them, and says whether it did. Commands that were registered
 * in one guild for trying out are taken away there once they are registered everywhere, or each would show twice.
 */
export async function registerCommands(
  rest: REST,
  {
    application,
    guild,
    api,
    commands,
    marks,
  }: { application: string; guild: string | null; api: string; commands: Iterable<Command>; marks: Marks },
): Promise<"registered" | "unchanged"> {
  const body = commandBodies(commands, guild);
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
  const key = `commands:${api}:${application}:${guild ?? "everywhere"}`;
  const triedIn = `commands-tried-in:${api}:${application}`;
  const before = await marks.meta(triedIn);
  if (!guild && before)
    await rest.put(Routes.applicationGuildCommands(application, before), { body: [] }).catch(() => {});
  await marks.setMeta(triedIn, guild ?? "");
  if ((await marks.meta(key)) === hash && (await hasAll(rest, route, body))) return "unchanged";
  await rest.put(route, { body });
  await marks.setMeta(key, hash);
  return "registered";
}

const Registered = z.array(z.object({ type: z.number().default(1), name: z.string() }));

/** A list that cannot be had counts as none: where there is trouble, registering tells it. */
async function hasAll(rest: REST, route: `/${string}`, body: readonly Localised[]): Promise<boolean> {
  const listed = await rest.get(route).catch(() => []);
  const registered = Registered.parse(listed).map(identity);
  return body.length === registered.length && body.every((command) => registered.includes(identity(command)));
}

/** A slash command and a message action may have the same name. */
const identity = ({ type = 1, name }: { readonly type?: number; readonly name: string }): string => `${type} ${name}`;
