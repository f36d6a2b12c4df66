import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Store } from "../index.ts";
import { inTransaction } from "./transaction.ts";

/** Older ones are forgotten: their buttons say so. */
const KEPT_STATES_LIMIT = 5_000;
/** 12 URL-safe characters. */
const TOKEN_BYTES = 9;

export function keptStateStore(database: DatabaseSync): Pick<Store, "keepState" | "state"> {
  const keep = database.prepare("INSERT INTO kept_states (token, json) VALUES (?, ?)");
  const forget = database.prepare(
    "DELETE FROM kept_states WHERE seq <= (SELECT seq FROM kept_states ORDER BY seq DESC LIMIT 1 OFFSET ?)",
  );
  const find = database.prepare("SELECT json FROM kept_states WHERE token = ?");
  return {
    async keepState(json) {
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      inTransaction(database, () => {
        keep.run(token, json);
        forget.run(KEPT_STATES_LIMIT);
      });
      return token;
    },
    async state(token) {
      const json = find.get(token)?.json;
      return typeof json === "string" ? json : null;
    },
  };
}
