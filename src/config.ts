import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";

const flag = (fallback: boolean) =>
  z
    .enum(["true", "false", "yes", "no", "1", "0"], "use true or false")
    .transform((word) => word === "true" || word === "yes" || word === "1")
    .default(fallback);

const snowflake = z.string().regex(/^\d{17,20}$/, "use the number that Discord shows with Copy ID (17 to 20 digits)");

export const DISCORD_API_DEFAULT = "https://discord.com/api";

/** Every setting, its default and its check. `.env.example` lists the same, a test compares them. */
const Settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "this does not look like a bot token (three parts joined by dots)")
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: "use an address such as https://discord.com/api" })
    .default(DISCORD_API_DEFAULT),
  DATA_DIR: z.string().min(1).default("data/var"),
  STARTER_ARTICLES: flag(true),
  LOCAL_PORT: z.coerce
    .number("use a port number")
    .int()
    .min(1, "use a port from 1 to 65535")
    .max(65_535, "use a port from 1 to 65535")
    .default(4823),
  SEARCH_MEMORY: z.coerce
    .number("use a number of articles")
    .int()
    .min(0, "use a number of articles from 0 to 15000")
    .max(15_000, "use a number of articles from 0 to 15000")
    .default(4_000),
  FEED_INTERVAL: z.coerce
    .number("use a number of minutes")
    .int()
    .min(15, "use minutes from 15 to 1440")
    .max(1_440, "use minutes from 15 to 1440")
    .default(60),
  LOCAL_ADDRESSES: flag(false),
  CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, "use an address of the web or of mail")
    .optional(),
  HEALTH_PORT: z.coerce
    .number("use a port number")
    .int()
    .min(1, "use a port from 1 to 65535")
    .max(65_535, "use a port from 1 to 65535")
    .optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error"], "use trace, debug, info, warn or error")
    .default("info"),
  DEFAULT_TIMEZONE: z.string().refine(isZone, "use an IANA zone such as Europe/Berlin").default("UTC"),
});

export type Config = {
  /** The address of Discord's API. */
  readonly api: string;
  /** Null = no token: the bot runs on a Discord of its own at a local address. */
  readonly discord: { readonly token: string; readonly guild: string | null; readonly api: string } | null;
  readonly dataDir: string;
  readonly starterArticles: boolean;
  readonly localPort: number;
  /** Where the health is told on 127.0.0.1; null = nowhere. */
  readonly healthPort: number | null;
  /** The newest articles that are kept in memory for searching. */
  readonly searchMemory: number;
  readonly feeds: {
    /** How often a feed is asked that says nothing about it, milliseconds. */
    readonly usualMs: number;
    /** Whether feeds and pages in this machine's own networks may be fetched. */
    readonly localAddresses: boolean;
    /** What sites are told of who asks. */
    readonly userAgent: string;
  };
  readonly logLevel: z.infer<typeof Settings>["LOG_LEVEL"];
  readonly defaultZone: string;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

export const settingNames: readonly string[] = Object.keys(Settings.shape);

/** Reads the settings from an environment; all that is wrong is told at once. Empty values count as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) };
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API, ...rest } = parsed.data;
  return {
    ok: true,
    config: {
      api: address(DISCORD_API),
      discord: DISCORD_TOKEN
        ? { token: DISCORD_TOKEN, guild: DISCORD_GUILD_ID ?? null, api: address(DISCORD_API) }
        : null,
      dataDir: rest.DATA_DIR,
      starterArticles: rest.STARTER_ARTICLES,
      localPort: rest.LOCAL_PORT,
      healthPort: rest.HEALTH_PORT ?? null,
      searchMemory: rest.SEARCH_MEMORY,
      feeds: {
        usualMs: rest.FEED_INTERVAL * 60_000,
        localAddresses: rest.LOCAL_ADDRESSES,
        userAgent: `Verbatim/1 (news briefings for Discord${rest.CONTACT ? `; +${rest.CONTACT}` : ""})`,
      },
      logLevel: rest.LOG_LEVEL,
      defaultZone: rest.DEFAULT_TIMEZONE,
    },
  };
}

/** The settings of this process: `.env` in the given folder, overruled by the real environment. */
export function processConfig(folder: string): ConfigResult {
  return readConfig({ ...readEnvFile(join(folder, ".env")), ...process.env });
}

const address = (api: string): string => api.replace(/\/+$/, "");

function readEnvFile(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
