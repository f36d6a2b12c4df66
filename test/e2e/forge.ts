import type { ApiMessage, LocalDiscord } from "../../src/local/index.ts";

/** Asks Discord with the bot's own token, as a program beside it could. */
export async function askAsBot(local: LocalDiscord, method: string, path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${local.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${local.token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Puts a message of the bot into a channel, with one button of any custom_id. */
export async function messageWithButton(local: LocalDiscord, customId: string, channel: string): Promise<ApiMessage> {
  const button = { type: 2, style: 2, label: "Press", custom_id: customId };
  const body = { content: "Press this.", components: [{ type: 1, components: [button] }] };
  // The answer is this server's own message.
  return (await askAsBot(local, "POST", `/channels/${channel}/messages`, body)) as ApiMessage;
}

/** The registered commands, changed and with others beside them. */
export async function registerAgain(
  local: LocalDiscord,
  change: (command: object) => object,
  more: readonly object[] = [],
): Promise<void> {
  const bodies = local.commands().map(({ id: _, application_id: __, version: ___, ...body }) => change(body));
  await askAsBot(local, "PUT", `/applications/${local.ids.application}/commands`, [...bodies, ...more]);
}
