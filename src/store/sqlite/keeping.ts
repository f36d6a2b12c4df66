import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { articleId, guildId } from "../../domain/ids.ts";
import type { KeepingStore } from "../keeping-store.ts";
import { inTransaction } from "./transaction.ts";

const SETTLED = "state NOT IN ('planned', 'sending')";

/** Each takes the guild as its only value. */
const OF_A_GUILD = [
  "DELETE FROM feed_guild WHERE guild = ?",
  "DELETE FROM topics WHERE guild = ?",
  "DELETE FROM briefings WHERE guild = ?",
  "DELETE FROM watches WHERE json_extract(watch, '$.guild') = ?",
  "DELETE FROM tellings WHERE delivery IN (SELECT id FROM deliveries WHERE guild = ?)",
  "DELETE FROM deliveries WHERE guild = ?",
  "DELETE FROM guild_settings WHERE guild = ?",
];

const VitalsRow = z.object({
  articles: z.number(),
  lastFetch: z.number().nullable(),
  lastDelivery: z.number().nullable(),
  nextFeedDue: z.number().nullable(),
  nextDeliveryDue: z.number().nullable(),
  deliveriesOpen: z.number(),
});

export function keepingStore(database: DatabaseSync): Omit<KeepingStore, "room"> {
  // From one guild to the next by the index: there may be a million rows of articles. Posts alone go with their time.
  const guilds = database.prepare(
    `WITH RECURSIVE bringer (guild) AS (SELECT min(guild) FROM article_guild
       UNION ALL SELECT (SELECT min(g.guild) FROM article_guild g WHERE g.guild > bringer.guild) FROM bringer WHERE guild IS NOT NULL)
     SELECT guild FROM bringer WHERE guild IS NOT NULL UNION SELECT guild FROM feed_guild UNION SELECT guild FROM topics
     UNION SELECT guild FROM briefings UNION SELECT guild FROM guild_settings
     UNION SELECT json_extract(watch, '$.guild') AS guild FROM watches WHERE json_extract(watch, '$.guild') IS NOT NULL ORDER BY guild`,
  );
  const brought = database.prepare(
    `SELECT a.id FROM article_guild g JOIN articles a ON a.id = g.article WHERE g.guild = ? AND a.at < ? ORDER BY a.at, a.id LIMIT ?`,
  );
  const oldArticles = database.prepare(
    "DELETE FROM articles WHERE id IN (SELECT id FROM articles WHERE at < ? ORDER BY at, id LIMIT ?)",
  );
  // They stand in the order in which they were written down, so that only the first have to be looked at.
  const settled = database.prepare(
    `SELECT id FROM (SELECT id, due_at, state FROM deliveries ORDER BY seq LIMIT $limit) WHERE due_at < $before AND ${SETTLED}`,
  );
  const removeTelling = database.prepare("DELETE FROM tellings WHERE delivery = ?");
  const removeDelivery = database.prepare("DELETE FROM deliveries WHERE id = ?");
  const ofGuild = OF_A_GUILD.map((statement) => database.prepare(statement));
  const feedsLeft = database.prepare("DELETE FROM feeds WHERE id NOT IN (SELECT feed FROM feed_guild)");
  const vitals = database.prepare(
    `SELECT (SELECT count(*) FROM articles) AS articles,
       (SELECT max(json_extract(state, '$.answeredAt')) FROM feeds) AS lastFetch,
       (SELECT attempted_at FROM deliveries WHERE state = 'sent' ORDER BY seq DESC LIMIT 1) AS lastDelivery,
       (SELECT min(next_at) FROM feeds WHERE EXISTS (SELECT 1 FROM feed_guild g WHERE g.feed = feeds.id AND g.paused = 0)) AS nextFeedDue,
       (SELECT min(due_at) FROM deliveries WHERE state IN ('planned', 'sending')) AS nextDeliveryDue,
       (SELECT count(*) FROM deliveries WHERE state IN ('planned', 'sending')) AS deliveriesOpen`,
  );
  return {
    async vitals() {
      return VitalsRow.parse(vitals.get());
    },
    async guilds() {
      return guilds.all().map(({ guild }) => guildId(String(guild)));
    },
    async broughtIn(guild, before, limit) {
      return brought.all(guild, before, limit).map(({ id }) => articleId(String(id)));
    },
    async forgetArticles(before, limit) {
      return inTransaction(database, () => Number(oldArticles.run(before, limit).changes));
    },
    async forgetDeliveries(before, limit) {
      return inTransaction(database, () => {
        const ids = settled.all({ before, limit }).map(({ id }) => String(id));
        for (const id of ids) {
          removeTelling.run(id);
          removeDelivery.run(id);
        }
        return ids.length;
      });
    },
    async eraseGuild(guild) {
      inTransaction(database, () => {
        for (const statement of ofGuild) statement.run(guild);
        feedsLeft.run();
      });
    },
  };
}
