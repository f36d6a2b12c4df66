import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Topic } from "../../domain/briefing.ts";
import { guildId } from "../../domain/ids.ts";
import type { Store } from "../index.ts";

export const StoredTopic = z.object({
  guild: z.string().transform(guildId),
  name: z.string(),
  feeds: z.array(z.string()),
  query: z.string().nullable(),
});

export function topicStore(database: DatabaseSync): Pick<Store, "topics" | "saveTopic"> {
  const all = database.prepare("SELECT topic FROM topics WHERE guild = ? ORDER BY key");
  const save = database.prepare(
    "INSERT INTO topics (guild, key, topic) VALUES (?, ?, ?) ON CONFLICT (guild, key) DO UPDATE SET topic = excluded.topic",
  );
  return {
    async topics(guild) {
      return all.all(guild).map((row): Topic => StoredTopic.parse(JSON.parse(String(row.topic))));
    },
    async saveTopic(topic) {
      save.run(topic.guild, keyOf(topic.name), JSON.stringify(topic));
    },
  };
}

/** "Energy" and "energy" are one topic. */
export const keyOf = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
