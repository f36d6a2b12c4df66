import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { headlineOf } from "../../domain/article.ts";
import { type ArticleId, articleId } from "../../domain/ids.ts";
import type { Store } from "../index.ts";
import { COLUMNS, fromRow } from "./stored-article.ts";
import { inTransaction } from "./transaction.ts";

const Row = z.object({
  article: z.string().transform(articleId),
  headline: z.string(),
  publisher: z.string().nullable(),
});

export function withdrawalStore(
  database: DatabaseSync,
): Pick<Store, "deleteArticle" | "withdrawals" | "forgetWithdrawal"> {
  const read = database.prepare(`SELECT ${COLUMNS} FROM articles a WHERE a.id = ?`);
  const remember = database.prepare(
    "INSERT INTO withdrawals (article, headline, publisher) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const remove = database.prepare("DELETE FROM articles WHERE id = ?");
  const all = database.prepare("SELECT article, headline, publisher FROM withdrawals ORDER BY article LIMIT ?");
  const forget = database.prepare("DELETE FROM withdrawals WHERE article = ?");
  return {
    async deleteArticle(id: ArticleId) {
      inTransaction(database, () => {
        const row = read.get(id);
        const article = row ? fromRow(row, () => {})?.article : undefined;
        if (article) remember.run(id, headlineOf(article), article.publisher);
        remove.run(id);
      });
    },
    async withdrawals(limit) {
      return all.all(limit).map((row) => Row.parse(row));
    },
    async forgetWithdrawal(article) {
      forget.run(article);
    },
  };
}
