import { type Article, type Audience, firstBlock, headlineOf, paragraphs, sortTime } from "./domain/article.ts";
import type { Failure } from "./domain/failure.ts";
import type { ArticleId, GuildId, StoryId } from "./domain/ids.ts";
import type { RawItem } from "./domain/raw-item.ts";
import type { ReadArticle } from "./domain/read-article.ts";
import type { Result } from "./domain/result.ts";
import type { Signature } from "./domain/signature.ts";
import { cut, type Span } from "./domain/span.ts";
import type { Search, SearchDocument } from "./search/index.ts";
import type { Store } from "./store/index.ts";

/** What can be taken in: an item still to be parsed, or an article that was parsed before (our own export). */
export type ToRead = RawItem | Article;

/** Reads raw items off the main thread; answers in the order asked. */
export type Reader = {
  read(
    items: readonly ToRead[],
    at: { readonly retrieved: number },
  ): Promise<Result<ReadArticle & { readonly signature: Signature }>[]>;
};

/** Says which story an article belongs to. */
export type Stories = {
  place(article: {
    readonly id: ArticleId;
    readonly at: number;
    readonly signature: Signature;
    readonly story?: StoryId;
  }): StoryId;
};

export type TakenIn = { readonly added: ArticleId[]; readonly known: ArticleId[]; readonly refused: Failure[] };

/** Items read in one call of the reader: small enough that a command that waits for the same worker is served soon. */
const BATCH = 10;

export type Intake = {
  takeIn(items: readonly ToRead[], audience: Audience, onProgress?: (done: number) => void): Promise<TakenIn>;
};

/** The way of articles in: read, put into a story, stored, indexed. An item that cannot be read is refused by name and the rest goes on. */
export function createIntake({
  store,
  search,
  reader,
  stories,
  now,
  ready,
}: {
  store: Store;
  search: Search;
  reader: Reader;
  stories: Stories;
  now: () => number;
  /** Settles when the stories know what is stored. */
  ready: Promise<void>;
}): Intake {
  return {
    async takeIn(items, audience, onProgress = () => {}) {
      await ready;
      const taken: TakenIn = { added: [], known: [], refused: [] };
      for (let from = 0; from < items.length; from += BATCH) {
        const batch = items.slice(from, from + BATCH);
        const documents: SearchDocument[] = [];
        for (const result of await reader.read(batch, { retrieved: now() })) {
          if (!result.ok) {
            taken.refused.push(result.failure);
            continue;
          }
          const { article, facts, signature } = result.value;
          if (article.status !== "usable") {
            taken.refused.push({ kind: "article-withheld", source: headlineOf(article) });
            continue;
          }
          const story = stories.place({ id: article.id, at: sortTime(article), signature });
          const outcome = await store.saveArticle({ article, facts, signature, story }, audience);
          taken[outcome].push(article.id);
          documents.push(documentOf({ article, facts }, await store.guildsOf(article.id)));
        }
        await search.add(documents);
        onProgress(Math.min(items.length, from + BATCH));
      }
      return taken;
    },
  };
}

/** What the index holds of an article. `guilds: null` = for everybody. */
export function documentOf({ article, facts }: ReadArticle, guilds: readonly GuildId[] | null): SearchDocument {
  const words = (place: Span) => cut(article.text, place);
  const standfirst = firstBlock(article, "standfirst");
  return {
    id: article.id,
    headline: headlineOf(article),
    standfirst: standfirst ? words(standfirst) : "",
    body: paragraphs(article).map(words).join("\n"),
    quotes: facts.quotes
      .filter(({ kind }) => kind !== "indirect")
      .map(({ span }) => words(span))
      .join("\n"),
    figures: facts.figures
      .filter(({ rank }) => rank !== null)
      .map((figure) => lineOf(article, figure.span))
      .join("\n"),
    speakers: [...new Set(facts.quotes.flatMap(({ speaker }) => (speaker?.named ? [words(speaker.name)] : [])))],
    publisher: article.publisher,
    at: sortTime(article),
    guilds,
  };
}

/** The paragraph around a figure. */
function lineOf(article: Article, at: Span): string {
  const block = article.blocks.find(({ span }) => span.start <= at.start && at.end <= span.end);
  return cut(article.text, block?.span ?? at);
}

/** The documents of everything in the store, for filling the index at start. */
export async function* documentsIn(store: Store, sliceSize: number): AsyncIterable<SearchDocument[]> {
  for await (const slice of store.eachArticle(sliceSize))
    yield slice.map(({ stored, guilds }) => documentOf(stored, guilds));
}
