import { createAnalyser } from "../analysis.ts";
import type { Search } from "../index.ts";
import { snippetsOf } from "../snippets.ts";
import { find } from "./find.ts";
import { createLibrary } from "./library.ts";
import { createRanking } from "./ranking.ts";
import { suggest } from "./suggest.ts";

/** Full-text search in memory, in this thread. */
export function openMiniSearch(): Search {
  const analyse = createAnalyser();
  const library = createLibrary(analyse);
  const ranking = createRanking();
  const remove = (id: Parameters<typeof library.remove>[0]): void => {
    if (!library.get(id)) return;
    library.remove(id);
    ranking.remove(id);
  };
  return {
    async add(documents) {
      for (const document of documents) {
        if (library.get(document.id)) library.show(document.id, document.guilds);
        else ranking.add(library.add(document));
      }
    },
    async remove(ids) {
      for (const id of ids) remove(id);
    },
    async find(query, options) {
      return find(query, options, { library, ranking, analyse });
    },
    async suggest(prefix, options) {
      return suggest(prefix, options, library, analyse);
    },
    async snippets(query, passages) {
      return snippetsOf(query, passages, analyse);
    },
    async size(viewer) {
      return library.size(viewer);
    },
    async close() {},
  };
}
