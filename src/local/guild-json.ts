import { permissionsIn } from "./permissions.ts";
import type { SeedGuild } from "./seed.ts";
import { isThread, openThreadsOf } from "./threads.ts";
import type { ApiChannel, JsonObject } from "./types.ts";
import type { World } from "./world.ts";

const JOINED_AT = "2024-05-01T00:00:00.000Z";

/** A guild as GUILD_CREATE carries it: with its roles, channels and members. */
export function guildJson(world: World, guild: SeedGuild): JsonObject {
  const channels = [...world.channels.values()].filter(
    (channel) => channel.guild_id === guild.id && !isThread(channel),
  );
  const members = [...guild.members.keys()].map((id) => memberJson(world, guild, id));
  return {
    ...plainGuildJson(guild),
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: members.length,
    voice_states: [],
    members,
    channels,
    threads: openThreadsOf(world, guild.id),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A guild as GET /guilds/{id} answers it. */
export function plainGuildJson(guild: SeedGuild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: guild.roles,
    emojis: [],
    stickers: [],
    features: ["NEWS"],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: "en-US",
    public_updates_channel_id: null,
    nsfw_level: 0,
    nsfw: false,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

/** A member as guild lists carry it. */
export function memberJson(world: World, guild: SeedGuild, userId: string): JsonObject {
  return {
    user: world.users.get(userId),
    nick: null,
    avatar: null,
    roles: guild.members.get(userId) ?? [],
    joined_at: JOINED_AT,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}

/** A channel as an interaction carries it: with what the person may do there. */
export function seenChannelJson(world: World, channel: ApiChannel, userId: string): JsonObject {
  const { permission_overwrites: _, ...plain } = channel;
  return {
    ...plain,
    flags: channel.flags ?? 0,
    last_message_id: null,
    permissions: String(permissionsIn(world, userId, channel)),
    app_permissions: String(permissionsIn(world, world.bot.id, channel)),
  };
}
