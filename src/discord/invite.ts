import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField, REST, Routes } from "discord.js";
import { z } from "zod";
import { loginTrouble } from "./trouble.ts";

/** What the bot may do in a server: no more than posting, in threads too, and looking for its own posts after a crash. */
const RIGHTS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.ReadMessageHistory,
];

/** The page where somebody invites the bot into their server. */
export function inviteLink(application: string): string {
  const link = new URL("https://discord.com/oauth2/authorize");
  link.searchParams.set("client_id", application);
  link.searchParams.set("scope", [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "));
  link.searchParams.set("permissions", PermissionsBitField.resolve(RIGHTS).toString());
  return link.href;
}

const Application = z.object({ id: z.string(), name: z.string() });

/** The application that a token belongs to; a token that Discord does not take gives what to do in one line. */
export async function applicationOf(
  token: string,
  api: string,
): Promise<{ readonly id: string; readonly name: string } | { readonly trouble: string }> {
  try {
    return Application.parse(await new REST({ api, retries: 0 }).setToken(token).get(Routes.currentApplication()));
  } catch (error) {
    const trouble = loginTrouble(error, api);
    if (trouble === null) throw error;
    return { trouble };
  }
}
