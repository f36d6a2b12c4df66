import { Client, type Interaction } from "discord.js";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "../../src/local/index.ts";

export type Toy = { local: LocalDiscord; client: Client<true>; close(): Promise<void> };
export type OnInteraction = (interaction: Interaction) => unknown;

const GUILDS_INTENT = 1;

/** The commands that the toy bot registers. */
const TOY_COMMANDS = [
  {
    name: "find",
    description: "Find something",
    options: [
      { type: 3, name: "query", description: "Words", required: true, autocomplete: true },
      { type: 4, name: "limit", description: "How many", min_value: 1, max_value: 10 },
      { type: 5, name: "loud", description: "Say it aloud" },
      { type: 7, name: "channel", description: "Where", channel_types: [0, 5] },
      { type: 8, name: "role", description: "Whom" },
      { type: 3, name: "kind", description: "Which", choices: [{ name: "Long one", value: "long" }] },
    ],
  },
  {
    name: "plan",
    description: "Plan something",
    default_member_permissions: "32",
    contexts: [0],
    options: [
      {
        type: 1,
        name: "add",
        description: "Add one",
        options: [{ type: 3, name: "time", description: "When", required: true }],
      },
      { type: 1, name: "list", description: "List all" },
    ],
  },
  { type: 3, name: "Read this" },
];

/** A server with discord.js logged in to it and the toy commands registered; `on` answers what people do. */
export async function toy(on: OnInteraction, options: LocalDiscordOptions = {}, timeoutMs?: number): Promise<Toy> {
  const local = await startLocalDiscord(options);
  const client = await logIn(local, on, timeoutMs);
  await client.application.commands.set(TOY_COMMANDS);
  return {
    local,
    client,
    async close() {
      // The client first, else it goes on trying to connect again.
      await client.destroy();
      await local.close();
    },
  };
}

/** Logs discord.js in to a server that runs. */
export async function logIn(local: LocalDiscord, on: OnInteraction, timeoutMs = 2_000): Promise<Client<true>> {
  const client = new Client({
    intents: GUILDS_INTENT,
    rest: { api: local.api, timeout: timeoutMs },
    allowedMentions: { parse: [] },
  });
  client.on("interactionCreate", on);
  const ready = new Promise<Client<true>>((resolve) => client.once("clientReady", resolve));
  await client.login(local.token);
  return ready;
}
