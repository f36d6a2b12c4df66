import type { DatabaseSync } from "node:sqlite";
import type { Store } from "../index.ts";

type SettingStore = Pick<Store, "meta" | "setMeta" | "guildSetting" | "setGuildSetting">;

export function settingStore(database: DatabaseSync): SettingStore {
  const meta = database.prepare("SELECT value FROM meta WHERE key = ?");
  const setMeta = database.prepare(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const setting = database.prepare("SELECT value FROM guild_settings WHERE guild = ? AND name = ?");
  const setSetting = database.prepare(
    `INSERT INTO guild_settings (guild, name, value) VALUES (?, ?, ?)
     ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value`,
  );
  return {
    async meta(key) {
      return wordsOf(meta.get(key)?.value);
    },
    async setMeta(key, value) {
      setMeta.run(key, value);
    },
    async guildSetting(guild, name) {
      return wordsOf(setting.get(guild, name)?.value);
    },
    async setGuildSetting(guild, name, value) {
      setSetting.run(guild, name, value);
    },
  };
}

const wordsOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
