import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { articleId, deliveryId } from "../../domain/ids.ts";
import { TellingSchema } from "../../domain/telling.ts";
import type { KeptTelling, Store } from "../index.ts";
import { type OnUnreadable, readerOf } from "./readable.ts";

export const TellingRow = z.object({
  delivery: z.string().transform(deliveryId),
  telling: z.string().transform((json) => TellingSchema.parse(JSON.parse(json))),
});
const ChangedRow = z.object({ article: z.string().transform(articleId) });

type TellingStore = Pick<Store, "tellingsOf" | "changedSinceTold"> & {
  /** Within a transaction. */
  readonly keep: (kept: KeptTelling) => void;
  /** Within a transaction: those of deliveries due before a time. */
  readonly forget: (before: number) => void;
};

export function tellingStore(database: DatabaseSync, onUnreadable: OnUnreadable): TellingStore {
  const read = readerOf(TellingRow, "delivery", onUnreadable);
  const put = database.prepare(
    `INSERT INTO tellings (delivery, due_at, telling)
     SELECT id, due_at, $telling FROM deliveries WHERE id = $delivery
     ON CONFLICT (delivery) DO UPDATE SET telling = excluded.telling`,
  );
  const clear = database.prepare("DELETE FROM telling_article WHERE delivery = ?");
  const name = database.prepare("INSERT OR IGNORE INTO telling_article (article, delivery) VALUES (?, ?)");
  const forget = database.prepare("DELETE FROM tellings WHERE due_at < ?");
  const of = database.prepare(
    `SELECT t.delivery, t.telling FROM telling_article a JOIN tellings t ON t.delivery = a.delivery
     WHERE a.article = ? ORDER BY t.due_at, t.delivery`,
  );
  const last = database.prepare("SELECT MAX(seq) AS mark FROM sqlite_sequence WHERE name = 'articles'");
  const changed = database.prepare(
    `SELECT id AS article FROM articles WHERE seq > ? AND id IN (SELECT article FROM telling_article) ORDER BY seq`,
  );
  const withdrawn = database.prepare(
    `SELECT DISTINCT article FROM gone WHERE seq > ? AND withdrawn = 1
     AND article IN (SELECT article FROM telling_article) AND article NOT IN (SELECT id FROM articles) ORDER BY seq`,
  );
  const articlesOf = (rows: readonly unknown[]) => rows.map((row) => ChangedRow.parse(row).article);
  return {
    keep({ delivery, telling }) {
      if (put.run({ delivery, telling: JSON.stringify(telling) }).changes === 0) return;
      clear.run(delivery);
      for (const { id } of telling.articles) name.run(id, delivery);
    },
    forget: (before) => void forget.run(before),
    async tellingsOf(article) {
      return read(of.all(article));
    },
    async changedSinceTold(mark) {
      const reached = Number(last.get()?.mark ?? 0);
      return {
        mark: Math.max(mark, reached),
        changed: articlesOf(changed.all(mark)),
        withdrawn: articlesOf(withdrawn.all(mark)),
      };
    },
  };
}
