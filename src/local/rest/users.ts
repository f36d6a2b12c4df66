import { gatewayUrl } from "../gateway.ts";
import { guildJson, memberJson, plainGuildJson } from "../guild-json.ts";
import { invalidForm, refusals } from "../refusal.ts";
import { specComplaints } from "../rules/spec.ts";
import { directChannelId } from "../world.ts";
import { type Call, ok, type Route } from "./call.ts";

/** A long time until the count starts again: with a short one discord.js asks for it at every step of its login. */
const IDENTIFY_RESET_MS = 86_400_000;

/** Who the bot is, where its gateway is, and which guilds, members and people there are. */
export const userRoutes: readonly Route[] = [
  { method: "GET", pattern: "/gateway", handle: ({ world }) => ok({ url: gatewayUrl(world) }) },
  { method: "GET", pattern: "/gateway/bot", handle: gatewayBot },
  { method: "GET", pattern: "/users/@me", handle: ({ world }) => ok(world.bot) },
  {
    method: "GET",
    pattern: "/users/@me/guilds",
    handle: ({ world }) => ok([...world.guilds.values()].map(({ id, name }) => ({ id, name }))),
  },
  { method: "POST", pattern: "/users/@me/channels", handle: openDirectChannel },
  { method: "GET", pattern: "/users/:user", handle: (call) => ok(userOf(call, call.params.user)) },
  { method: "GET", pattern: "/applications/@me", handle: application },
  { method: "GET", pattern: "/oauth2/applications/@me", handle: application },
  { method: "GET", pattern: "/guilds/:guild", handle: (call) => ok(plainGuildJson(guildOf(call))) },
  {
    method: "GET",
    pattern: "/guilds/:guild/channels",
    handle: (call) => ok(guildJson(call.world, guildOf(call)).channels),
  },
  { method: "GET", pattern: "/guilds/:guild/roles", handle: (call) => ok(guildOf(call).roles) },
  { method: "GET", pattern: "/guilds/:guild/members/:user", handle: member },
];

function gatewayBot({ world }: Call) {
  const limit = { total: 1000, remaining: 1000, reset_after: IDENTIFY_RESET_MS, max_concurrency: 1 };
  return ok({ url: gatewayUrl(world), shards: 1, session_start_limit: limit });
}

function application({ world }: Call) {
  const { id, username: name } = world.bot;
  return ok({
    id,
    name,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "",
    flags: 0,
    bot: world.bot,
  });
}

async function openDirectChannel({ world, body }: Call) {
  const wrongForm = await specComplaints("CreatePrivateChannelRequestSchema", body ?? {});
  if (wrongForm.length > 0) throw invalidForm(wrongForm);
  const user = userOf({ world }, (body as { recipient_id?: string } | null)?.recipient_id);
  return ok(world.channels.get(directChannelId(user.id)));
}

function member(call: Call) {
  const guild = guildOf(call);
  const user = userOf(call, call.params.user);
  if (!guild.members.has(user.id)) throw refusals.unknownMember();
  return ok(memberJson(call.world, guild, user.id));
}

function userOf({ world }: Pick<Call, "world">, id: string | undefined) {
  const user = world.users.get(id === "@me" ? world.bot.id : (id ?? ""));
  if (!user) throw refusals.unknownUser();
  return user;
}

function guildOf({ world, params }: Call) {
  const guild = world.guilds.get(params.guild ?? "");
  if (!guild) throw refusals.unknownGuild();
  return guild;
}
