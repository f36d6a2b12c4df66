import { z } from "zod";
import type { App } from "../src/app.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import type { GuildId } from "../src/domain/ids.ts";
import { type Action, type Inline, type Part, reply, say } from "../src/domain/reply.ts";
import { exportList } from "../src/feeds/lists.ts";
import { isLanguage, LANGUAGE_NAMES } from "../src/languages/index.ts";
import { topicsOf, zoneOf } from "../src/lookup.ts";
import { eraseGuild, KEPT_DAYS, KEPT_SETTING } from "../src/retention.ts";
import { findZone, zoneChoices } from "../src/schedule/words.ts";

const MANAGE_SERVER = "32";
const AUTOMATIC = "auto";
const LONGEST_NAME_CHARACTERS = 100;

export const data = {
  name: "settings",
  description: "Time zone, language, mentions, how long articles are kept; take all of it away, or out",
  default_member_permissions: MANAGE_SERVER,
  contexts: [0],
  integration_types: [0],
  options: [
    { type: 1, name: "show", description: "How this server is set up" },
    {
      type: 1,
      name: "timezone",
      description: "The zone in which days are counted here",
      options: [
        {
          type: 3,
          name: "zone",
          description: "Such as Europe/Berlin: type a city",
          required: true,
          autocomplete: true,
          max_length: 60,
        },
      ],
    },
    {
      type: 1,
      name: "language",
      description: "The language of what is posted here; the sources’ words stay as they are",
      options: [
        {
          type: 3,
          name: "language",
          description: "automatic is the one that the server has set on Discord",
          required: true,
          choices: [
            { name: "automatic", value: AUTOMATIC },
            ...Object.entries(LANGUAGE_NAMES).map(([value, name]) => ({ name, value })),
          ],
        },
      ],
    },
    {
      type: 1,
      name: "mentions",
      description: "Whether briefings may mention the role that was chosen for them",
      options: [{ type: 5, name: "allowed", description: "false: nobody is ever pinged", required: true }],
    },
    {
      type: 1,
      name: "retention",
      description: "How long what the feeds and members of this server bring in is kept",
      options: [
        {
          type: 4,
          name: "days",
          description: `Days, from ${KEPT_DAYS.shortest} to ${KEPT_DAYS.longest}`,
          required: true,
          min_value: KEPT_DAYS.shortest,
          max_value: KEPT_DAYS.longest,
        },
      ],
    },
    { type: 1, name: "export", description: "Settings, topics, feeds, briefings and watches of this server as files" },
    { type: 1, name: "erase", description: "Remove everything of this server, for good" },
  ],
} satisfies CommandData;

export const options = z.discriminatedUnion("subcommand", [
  z.object({ subcommand: z.enum(["show", "export", "erase"]) }),
  z.object({ subcommand: z.literal("timezone"), zone: z.string().trim().min(1).max(60) }),
  z.object({ subcommand: z.literal("language"), language: z.string() }),
  z.object({ subcommand: z.literal("mentions"), allowed: z.boolean() }),
  z.object({
    subcommand: z.literal("retention"),
    days: z.number().int().min(KEPT_DAYS.shortest).max(KEPT_DAYS.longest),
  }),
]);

export async function execute(asked: z.infer<typeof options>, app: App, asker: Asker): Promise<Answer> {
  const { guild } = asker.viewer;
  if (!guild) return { kind: "guild-only" };
  if (!asker.manages) return { kind: "not-allowed", needs: "Manage Server" };
  const set = (name: string, value: string) => app.store.setGuildSetting(guild, name, value);
  switch (asked.subcommand) {
    case "show":
      return show(guild, app, asker);
    case "timezone": {
      const zone = findZone(asked.zone);
      if (!zone) return { kind: "zone-unknown", asked: asked.zone };
      await set("timezone", zone);
      return said(say("settings.zone-set", { zone }));
    }
    case "language": {
      const { language } = asked;
      await set("language", isLanguage(language) ? language : "");
      return isLanguage(language)
        ? said(say("settings.language-set", { language: LANGUAGE_NAMES[language] }))
        : said(say("settings.language-automatic"));
    }
    case "mentions":
      await set("mentions", asked.allowed ? "" : "off");
      return said(say(asked.allowed ? "settings.mentions-on" : "settings.mentions-off"));
    case "retention":
      await set(KEPT_SETTING, asked.days === KEPT_DAYS.longest ? "" : String(asked.days));
      return said(say("settings.kept-set", { days: asked.days }));
    case "export":
      return exported(guild, app);
    case "erase":
      return eraseForm(asker);
  }
}

const said = (...text: Inline[]): Answer => reply([{ kind: "text", text }]);

export async function complete(focused: { value: string }, _options: unknown, app: App): Promise<Choice[]> {
  return zoneChoices(focused.value, app.now());
}

async function show(guild: GuildId, app: App, { viewer }: Asker): Promise<Answer> {
  const { store } = app;
  const [zone, language, mentions, kept, counts, feeds, briefings, watches] = await Promise.all([
    zoneOf(app, viewer),
    store.guildSetting(guild, "language"),
    store.guildSetting(guild, "mentions"),
    store.guildSetting(guild, KEPT_SETTING),
    store.counts(viewer),
    store.followedBy(guild),
    store.briefings(guild),
    store.watchesIn(guild),
  ]);
  const chosen = language && isLanguage(language) ? LANGUAGE_NAMES[language] : null;
  const lines: Inline[] = [
    say("settings.zone", { zone }),
    chosen ? say("settings.language", { language: chosen }) : say("settings.language-auto"),
    say(mentions === "off" ? "settings.mentions-off" : "settings.mentions-on"),
    say("settings.kept", { days: Number(kept) || KEPT_DAYS.longest }),
  ];
  return reply([
    { kind: "title", text: [say("settings.title")] },
    ...lines.map((line): Part => ({ kind: "text", text: [line] })),
    { kind: "divider" },
    {
      kind: "text",
      text: [
        say("settings.holds", {
          articles: counts.articles,
          feeds: feeds.length,
          briefings: briefings.length,
          watches: watches.length,
        }),
      ],
    },
    {
      kind: "note",
      text: [say("settings.ways", { export: { command: "settings export" }, erase: { command: "settings erase" } })],
    },
  ]);
}

/** What the server has set up, in files that say what they hold. */
async function exported(guild: GuildId, app: App): Promise<Answer> {
  const { store } = app;
  const [feeds, topics, briefings, watches] = await Promise.all([
    store.followedBy(guild),
    store.topics(guild),
    store.briefings(guild),
    store.watchesIn(guild),
  ]);
  const settings = Object.fromEntries(
    await Promise.all(
      ["timezone", "language", "mentions", KEPT_SETTING].map(async (name) => [
        name,
        await store.guildSetting(guild, name),
      ]),
    ),
  );
  const content = JSON.stringify(
    { exportedAt: new Date(app.now()).toISOString(), guild, settings, topics, briefings, watches },
    null,
    2,
  );
  return reply(
    [
      {
        kind: "text",
        text: [say("settings.exported", { feeds: feeds.length, briefings: briefings.length, watches: watches.length })],
      },
    ],
    {
      files: [
        { name: "verbatim-settings.json", content },
        ...(feeds.length > 0 ? [{ name: "feeds.opml", content: exportList(feeds, await topicsOf(guild, app)) }] : []),
      ],
    },
  );
}

/** Everything would be gone, so the server's name has to be typed, as it cannot be by mistake. */
function eraseForm({ guildName }: Asker): Answer {
  return {
    kind: "form",
    title: say("settings.erase-title"),
    command: "settings",
    verb: "erase",
    state: [],
    fields: [
      {
        name: "server",
        label: say("settings.erase-name"),
        hint: say("settings.erase-hint", { name: { words: guildName ?? "" } }),
        longestCharacters: LONGEST_NAME_CHARACTERS,
      },
    ],
  };
}

export async function act({ verb, fields = {} }: Pressed, app: App, asker: Asker): Promise<Answer> {
  const { guild } = asker.viewer;
  if (!guild) return { kind: "guild-only" };
  if (!asker.manages) return { kind: "not-allowed", needs: "Manage Server" };
  if (verb === "erase-form") return eraseForm(asker);
  if (verb !== "erase" || asker.guildName === null) return { kind: "stale-button" };
  if (fields.server?.trim() !== asker.guildName.trim())
    return reply([{ kind: "text", text: [say("settings.erase-other", { name: { words: asker.guildName } })] }], {
      actions: [again],
    });
  asker.waits();
  await eraseGuild(guild, app.store);
  app.feeds.changed();
  app.briefingsChanged();
  app.watchesChanged();
  return said(say("settings.erased"));
}

const again: Action = {
  kind: "button",
  label: say("settings.erase-again"),
  style: "danger",
  command: "settings",
  verb: "erase-form",
  state: [],
};
