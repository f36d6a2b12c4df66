import { type Client, Events, type Interaction } from "discord.js";
import type { Log } from "../domain/log.ts";

/** How long discord.js may take from login to ready. */
const READY_WITHIN_MS = 30_000;

/** Logs in and resolves when Discord has told of every guild. Rejects when it does not within a limit. */
export async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    setTimeout(
      () => reject(new Error(`Discord was not ready after ${READY_WITHIN_MS / 1000} s`)),
      READY_WITHIN_MS,
    ).unref();
  });
  ready.catch(() => {});
  await client.login(token);
  await ready;
}

export function hearInteractions(client: Client, listen: (interaction: Interaction) => Promise<void>): void {
  client.on(Events.InteractionCreate, listen);
}

/** Without its listeners, so that leaving on purpose is not reported as a lost connection. */
export function leave(client: Client): Promise<void> {
  for (const event of [Events.ShardDisconnect, Events.ShardReconnecting] as const) client.removeAllListeners(event);
  return client.destroy();
}

/** Close codes of the gateway after which Discord wants no further try, by its documentation: what to say of each. */
const FINAL_CLOSES: Readonly<Record<number, string>> = {
  4004: "Discord no longer accepts the token",
  4010: "Discord refuses this shard",
  4011: "The bot is in too many servers for one connection",
  4012: "Discord no longer speaks this version of its gateway",
  4013: "Discord does not know the intents of this bot",
  4014: "Discord refuses the intents of this bot",
};

/** Writes down what befalls the connection; `onLost` is told why, once Discord wants no further try. */
export function watch(client: Client, log: Log, onLost: (because: string) => void): void {
  client.on(Events.Error, (error) => log.error({ error }, "discord.js reports an error"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "discord.js warns"));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.warn({ code }, "disconnected from Discord");
    const because = FINAL_CLOSES[code];
    if (because) onLost(because);
  });
  // discord.js tries twice a second, for hours if need be.
  let isAway = false;
  client.on(Events.ShardReconnecting, () => {
    if (!isAway) log.warn({}, "reconnecting to Discord");
    isAway = true;
  });
  const isBack = (fields: object) => {
    if (isAway) log.info(fields, "connected to Discord again");
    isAway = false;
  };
  client.on(Events.ShardReady, () => isBack({}));
  client.on(Events.ShardResume, (_shard, replayed) => isBack({ replayed }));
  client.rest.on("rateLimited", ({ route, timeToReset, global }) =>
    log.warn({ route, timeToReset, global }, "Discord asks to wait"),
  );
}
