import { DiscordAPIError, type REST, Routes } from "discord.js";
import type { GuildId, UserId } from "../domain/ids.ts";

/** A member is taken for one so long, so that many messages to one person do not ask each time. */
const BELIEVED_MS = 3_600_000;
const REMEMBERED = 5_000;
/** Unknown guild, member, user; missing access, as when the bot itself has left. */
const NO_MEMBER = new Set([10004, 10007, 10013, 50001]);

/** Whether somebody is on a server now; rejects where Discord cannot say so at the moment. */
export type IsMember = (guild: GuildId, user: UserId) => Promise<boolean>;

export function createMembership(rest: REST, now: () => number): IsMember {
  const seen = new Map<string, number>();
  return async (guild, user) => {
    const key = `${guild}/${user}`;
    const at = seen.get(key);
    if (at !== undefined && now() - at >= 0 && now() - at < BELIEVED_MS) return true;
    seen.delete(key);
    try {
      await rest.get(Routes.guildMember(guild, user));
    } catch (error) {
      if (error instanceof DiscordAPIError && NO_MEMBER.has(Number(error.code))) return false;
      throw error;
    }
    seen.set(key, now());
    const [oldest] = seen.keys();
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
