import { DiscordAPIError } from "discord.js";

/** Trouble at login in one plain line that says what to do, or null for an error that is none of these. */
export function loginTrouble(error: unknown, api: string): string | null {
  const { code, message = "" } = error as { code?: string | number; message?: string };
  if (code === "TokenInvalid" || isStatus(error, 401) || /authentication failed|invalid token/i.test(message)) {
    return "Discord does not accept the token. Copy it again from Discord's developer portal (Bot, Reset Token) into DISCORD_TOKEN in .env.";
  }
  if (/disallowed intents/i.test(message))
    return "Discord refuses the intents of this bot. Verbatim needs none that must be switched on; check that DISCORD_TOKEN is the token of the right application.";
  if (isStatus(error, 403) && /commands/.test((error as DiscordAPIError).url)) {
    return "Discord does not let the bot register its commands in that server. Invite it with the scope applications.commands, or check DISCORD_GUILD_ID.";
  }
  if (isStatus(error, 403) || isStatus(error, 404))
    return `${api} refuses the bot: ${message}. Check DISCORD_GUILD_ID and that the bot was invited to the server.`;
  if (
    ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ECONNRESET", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"].includes(
      causeCode(error),
    )
  ) {
    return `No connection to ${api}. Check the network, and DISCORD_API if it is set.`;
  }
  return null;
}

const isStatus = (error: unknown, status: number): boolean =>
  error instanceof DiscordAPIError && error.status === status;

function causeCode(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return String(cause?.code ?? code ?? "");
}
