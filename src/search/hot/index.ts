import type { Viewer } from "../../domain/article.ts";
import type { ArticleId } from "../../domain/ids.ts";
import type { Analyse } from "../analysis.ts";
import type { Prepared } from "../document.ts";
import type { SearchDocument, Suggestion } from "../index.ts";
import type { Tier } from "../tier.ts";
import { createWordList } from "../word-list.ts";
import { createLibrary, isVisible } from "./library.ts";
import { matching } from "./matching.ts";
import { createPostings } from "./postings.ts";
import { type SuggestOptions, suggest } from "./suggest.ts";

/** The newest articles, in memory. They are numbered by whoever puts them in. */
export type HotTier = Tier & {
  put(number: number, article: Prepared): void;
  /** The wording of an article that is there. */
  wordingOf(id: ArticleId): string | undefined;
  /** The same words for others, or at another time. */
  show(document: SearchDocument): void;
  remove(id: ArticleId): void;
  /** Gives the number of the article that is gone. */
  removeOldest(): number;
  suggest(prefix: string, options: SuggestOptions): Suggestion[];
};

export function createHotTier(analyse: Analyse): HotTier {
  const library = createLibrary(analyse);
  const postings = createPostings();
  const remove = (id: ArticleId): void => {
    const gone = library.remove(id);
    if (gone) postings.remove(gone.number);
  };
  return {
    put(number, article) {
      remove(article.document.id);
      library.add(number, article);
      postings.add(number, article.analysed());
    },
    wordingOf: (id) => library.get(id)?.wording,
    show: library.show,
    remove,
    removeOldest() {
      const oldest = library.oldest();
      if (!oldest) throw new Error("no article is there to be removed");
      remove(oldest.id);
      return oldest.number;
    },
    suggest: (prefix, options) => suggest(prefix, options, library, analyse),
    candidates({ wanted, fields, viewer, publisher, since, until }) {
      const found = [...matching(wanted, fields, { library, postings })]
        .map((number) => library.numbered(number)!)
        .filter(
          (article) =>
            isVisible(article, viewer) &&
            (publisher === null || article.publisher === publisher) &&
            (since === null || article.at >= since) &&
            (until === null || article.at < until),
        );
      return { total: found.length, found };
    },
    visibleWith: (term, viewer: Viewer) =>
      postings.holding(term).filter((number) => isVisible(library.numbered(number)!, viewer)).length,
    articlesWith: (term) => postings.holding(term).length,
    get articles() {
      return library.size(null);
    },
    get lengths() {
      return library.lengths;
    },
    get words() {
      const list = createWordList();
      for (const word of library.lexicon.words()) list.add(word);
      return list;
    },
    size: (viewer) => library.size(viewer),
  };
}
