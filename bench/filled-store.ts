import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Article, Block } from "../src/domain/article.ts";
import { noFacts } from "../src/domain/facts.ts";
import { storyId } from "../src/domain/ids.ts";
import type { SearchDocument } from "../src/search/index.ts";
import { openSearch } from "../src/search/open.ts";
import { openSqliteStore } from "../src/store/sqlite/index.ts";
import { signatureOf } from "../src/stories/signature.ts";
import { createCorpus } from "./corpus.ts";

const SLICE = 64;

/** A data folder as after a long time: so many invented articles, stored and indexed. */
export async function fillStore(folder: string, count: number): Promise<void> {
  const file = join(folder, "verbatim.sqlite");
  await (await openSqliteStore({ file })).close();
  const database = new DatabaseSync(file);
  // Nobody needs it after a power cut.
  database.exec("PRAGMA synchronous = OFF");
  const insert = database.prepare(
    `INSERT INTO articles (id, at, retrieved, url, publisher, story, everyone, article, facts, signature)
     VALUES ($id, $at, $at, $url, $publisher, $story, 1, $article, $facts, $signature)`,
  );
  const search = openSearch({ archive: file, hotLimit: 0 });
  for (const slice of sliced(createCorpus(count).documents)) {
    database.exec("BEGIN");
    const versions = slice.map((document) => {
      const article = articleOf(document);
      const { lastInsertRowid } = insert.run({
        id: article.id,
        at: document.at,
        url: article.url,
        publisher: article.publisher,
        story: storyId(article.id),
        article: JSON.stringify(article),
        facts: JSON.stringify(noFacts),
        signature: JSON.stringify(signatureOf(article)),
      });
      return { ...document, version: Number(lastInsertRowid) };
    });
    database.exec("COMMIT");
    await search.put(versions);
  }
  database.close();
  await search.close();
}

function* sliced(documents: Iterable<SearchDocument>): Iterable<SearchDocument[]> {
  let slice: SearchDocument[] = [];
  for (const document of documents) {
    slice.push(document);
    if (slice.length === SLICE) {
      yield slice;
      slice = [];
    }
  }
  if (slice.length > 0) yield slice;
}

function articleOf({ id, headline, standfirst, body, publisher, at }: SearchDocument): Article {
  const parts = [headline, standfirst, ...body.split("\n\n")];
  const blocks: Block[] = [];
  let start = 0;
  for (const [index, part] of parts.entries()) {
    const kind = index === 0 ? "headline" : index === 1 ? "standfirst" : "paragraph";
    blocks.push({ kind, span: { start, end: start + part.length } });
    start += part.length + 2;
  }
  return {
    id,
    text: parts.join("\n\n"),
    blocks,
    url: `https://bench.example/${id}`,
    publisher,
    byline: null,
    language: "en",
    published: { at, zone: "known", printed: null },
    modified: null,
    retrieved: at,
    subjects: [],
    usageTerms: null,
    status: "usable",
    provenance: {},
  };
}
