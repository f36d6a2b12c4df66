import { createHash } from "node:crypto";
import {
  type Article,
  type Audience,
  FIRST_SEEN,
  firstBlock,
  headlineOf,
  LONGEST_ARTICLE_CHARACTERS,
  printedParagraphs,
  sortTime,
} from "./domain/article.ts";
import type { Failure } from "./domain/failure.ts";
import { type ArticleId, articleId, type GuildId, type StoryId } from "./domain/ids.ts";
import type { RawItem } from "./domain/raw-item.ts";
import type { ReadArticle } from "./domain/read-article.ts";
import { failed, type Result } from "./domain/result.ts";
import type { Signature } from "./domain/signature.ts";
import { cut, type Span } from "./domain/span.ts";
import type { SearchDocument } from "./search/index.ts";
import type { ArrivedArticle, Store } from "./store/index.ts";

/** What can be taken in: an item still to be parsed, or an article that was parsed before (our own export). */
export type ToRead = RawItem | Article;

/** Reads raw items off the main thread; answers in the order asked. */
export type Reader = {
  read(items: readonly ToRead[], at: { readonly retrieved: number }): Promise<Result<Reading>[]>;
};
type Reading = ReadArticle & { readonly signature: Signature };

type Place = (article: { readonly id: ArticleId; readonly at: number; readonly signature: Signature }) => {
  readonly story: StoryId;
  readonly copyOf: ArticleId | null;
  readonly moved: ReadonlyMap<ArticleId, StoryId>;
};

/** Says which story an article belongs to, and which others belong to another story now; `placeAgain` of one that has other words than before. */
export type Stories = { readonly place: Place; readonly placeAgain: Place; remove(id: ArticleId): void };

/** What keeps the indexes abreast of a store that others may write to as well. */
export type Abreast = {
  /** Does some work when nobody else takes anything in, here or in another process, and the indexes know all that is stored. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Within `alone`: brings what was stored or removed since into the indexes. */
  catchUp(): Promise<void>;
};

export type TakenIn = {
  readonly added: ArticleId[];
  readonly known: ArticleId[];
  /** A new text took the place of the old one. */
  readonly updated: ArticleId[];
  /** The publisher withdrew it, and it is gone. */
  readonly withdrawn: ArticleId[];
  readonly refused: Failure[];
  /** What each item became, in the order they were handed in; null for what was refused. */
  readonly articles: (ArticleId | null)[];
};

/** Items read in one call of the reader: small enough that a command that waits for the same worker is served soon. */
const BATCH = 10;

export type Intake = {
  takeIn(items: readonly ToRead[], audience: Audience, onProgress?: (done: number) => void): Promise<TakenIn>;
  /** Takes back what a named source brought in for everybody; gives the ids that are no longer for everybody. */
  takeBack(source: string): Promise<ArticleId[]>;
};

type IntakeParts = {
  readonly store: Store;
  readonly reader: Reader;
  readonly stories: Stories;
  readonly now: () => number;
  readonly abreast: Abreast;
};

/** The way of articles in: read, put into a story, stored, indexed. An item that cannot be read is refused by name and the rest goes on. */
export function createIntake(parts: IntakeParts): Intake {
  const { abreast, store } = parts;
  return {
    async takeIn(items, audience, onProgress = () => {}) {
      const taken: TakenIn = { added: [], known: [], updated: [], withdrawn: [], refused: [], articles: [] };
      for (let from = 0; from < items.length; from += BATCH) {
        const batch = items.slice(from, from + BATCH);
        const results = await readEach(batch, parts);
        await abreast.alone(async () => {
          for (const [index, result] of results.entries()) {
            await othersFirst();
            if (!result.ok) refuse(taken, result.failure);
            else await keep(result.value, batch[index]!, audience, taken, parts);
          }
          await abreast.catchUp();
        });
        onProgress(Math.min(items.length, from + BATCH));
      }
      return taken;
    },
    takeBack: (source) =>
      abreast.alone(async () => {
        const ids = await store.removeArticles(source);
        await abreast.catchUp();
        return ids;
      }),
  };
}

/** The store answers without a pause, so that without one here a batch would hold up everything. */
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const sourceOf = (item: ToRead): string => ("source" in item ? item.source : `article ${item.id}`);

function refuse(taken: TakenIn, failure: Failure): void {
  taken.refused.push(failure);
  taken.articles.push(null);
}

const isShort = ({ text }: ToRead): boolean => text.length <= LONGEST_ARTICLE_CHARACTERS;

const tooLong = (item: ToRead): Result<Reading> =>
  failed({
    kind: "article-too-long",
    source: sourceOf(item),
    characters: item.text.length,
    limit: LONGEST_ARTICLE_CHARACTERS,
  });

/** Reads a batch; where the reader gives up on it, one by one, so that only the item that it cannot read is refused. */
async function readEach(batch: readonly ToRead[], { reader, now }: IntakeParts): Promise<Result<Reading>[]> {
  const at = { retrieved: now() };
  const short = batch.filter(isShort);
  let results: Result<Reading>[];
  try {
    results = await reader.read(short, at);
  } catch {
    results = [];
    for (const item of short) {
      const [result] = await reader.read([item], at).catch(() => []);
      results.push(result ?? failed({ kind: "article-not-read", source: sourceOf(item) }));
    }
  }
  const inOrder = results.values();
  return batch.map((item) => (isShort(item) ? inOrder.next().value! : tooLong(item)));
}

async function keep(
  reading: Reading,
  item: ToRead,
  audience: Audience,
  taken: TakenIn,
  parts: IntakeParts,
): Promise<void> {
  const { store, stories } = parts;
  const before = await store.textOf(reading.article.id);
  const isOwn = before !== null && mayChange(item, before.guilds, audience);
  if (reading.article.status !== "usable") {
    if (reading.article.status === "canceled" && before !== null && isOwn) {
      await store.deleteArticle(reading.article.id);
      stories.remove(reading.article.id);
      taken.withdrawn.push(reading.article.id);
      taken.articles.push(reading.article.id);
    } else refuse(taken, { kind: "article-withheld", source: headlineOf(reading.article) || sourceOf(item) });
    return;
  }
  const isOther = before !== null && before.text !== reading.article.text;
  const isUpdate = isOther && isOwn;
  const article = isUpdate ? firstSeen(reading.article, before) : isOther ? apart(reading.article) : reading.article;
  const place = isUpdate ? stories.placeAgain : stories.place;
  const { moved, ...placed } = place({ id: article.id, at: sortTime(article), signature: reading.signature });
  const stored = { ...reading, article, ...placed };
  if (isUpdate) await store.replaceArticle(stored, moved);
  const kept = await store.saveArticle(stored, audience, isUpdate ? undefined : moved);
  taken[isUpdate ? "updated" : kept].push(article.id);
  taken.articles.push(article.id);
}

/** A new version that says no time keeps the one at which the article was first seen. */
function firstSeen(version: Article, before: { readonly firstSeen: number }): Article {
  if (version.published !== null) return version;
  const published = { at: before.firstSeen, zone: "known", printed: null } as const;
  return { ...version, published, provenance: { ...version.provenance, published: FIRST_SEEN } };
}

/** Whether an item may give an article other words or withdraw it: who hands it over vouches for that, and what the operator brought in is the operator's. */
const mayChange = (item: ToRead, guilds: readonly GuildId[] | null, audience: Audience): boolean =>
  ("knownAs" in item && item.knownAs !== undefined) || (audience.kind === "everyone" && guilds === null);

/** What stands behind the id of an article that is apart already. */
const APART = /-[\w-]{16}$/;

/**
 * The same address with other words, brought in for others: an article of its own. Nobody reads the words that another guild brought in, and nobody can put
 * words into an article that others read.
 */
function apart(article: Article): Article {
  const words = createHash("sha256").update(article.text).digest("base64url").slice(0, 16);
  const [base] = article.id.split(APART);
  return { ...article, id: articleId(`${base}-${words}`) };
}

/** What the index holds of an article. `guilds: null` = for everybody. */
export function documentOf({ stored: { article, facts }, guilds, version }: ArrivedArticle): SearchDocument {
  const words = (place: Span) => cut(article.text, place);
  const standfirst = firstBlock(article, "standfirst");
  return {
    id: article.id,
    version,
    headline: headlineOf(article),
    standfirst: standfirst ? words(standfirst) : "",
    body: printedParagraphs(article).map(words).join("\n"),
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
