import type { DatabaseSync } from "node:sqlite";
import type { Viewer } from "../../domain/article.ts";
import type { GuildId } from "../../domain/ids.ts";
import { prepareWriting } from "./prepare-writing.ts";

/** Who may find an article, as a number: there are few different audiences, and a number is compared quickly. */
export type Audiences = {
  numberOf(guilds: readonly GuildId[] | null): number;
  /** Those that a viewer belongs to. */
  of(viewer: Viewer): number[];
  count(): number;
  /** Others may have written some, or what was written last may be lost. */
  forget(): void;
};

export function createAudiences(database: DatabaseSync): Audiences {
  const insert = prepareWriting(database, "INSERT INTO search_audiences (guilds) VALUES (?) ON CONFLICT DO NOTHING");
  const select = database.prepare("SELECT audience FROM search_audiences WHERE guilds = ?");
  const all = database.prepare("SELECT audience, guilds FROM search_audiences");
  const load = () => new Map(all.all().map((row) => [String(row.guilds), Number(row.audience)]));
  let known = load();
  return {
    numberOf(guilds) {
      const words = JSON.stringify(guilds && [...new Set(guilds)].sort());
      const number = known.get(words);
      if (number !== undefined) return number;
      insert.run(words);
      const made = Number(select.get(words)?.audience);
      known.set(words, made);
      return made;
    },
    of: ({ guild }) =>
      [...known].flatMap(([words, audience]) => {
        const guilds = JSON.parse(words) as readonly string[] | null;
        return guilds === null || (guild !== null && guilds.includes(guild)) ? [audience] : [];
      }),
    count: () => known.size,
    forget() {
      known = load();
    },
  };
}
