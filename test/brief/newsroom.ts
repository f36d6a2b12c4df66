import { articleId, storyId } from "../../src/domain/ids.ts";
import type { ReadArticle } from "../../src/domain/read-article.ts";
import type { TimelineEntry } from "../../src/domain/story.ts";
import { sampleArticle } from "../sample-article.ts";

export const HOUR = 3_600_000;

/** Articles as the store knows them; hours are counted from an hour zero. */
export function createNewsroom() {
  const articles = new Map<string, ReadArticle>();
  let entries: TimelineEntry[] = [];

  function write(id: string, publisher: string, hour: number, words: readonly (string | undefined)[]): void {
    const read = sampleArticle(
      {
        text: words.filter((one) => one !== undefined).join("\n\n"),
        publisher,
        published: new Date(hour * HOUR).toISOString(),
        url: `https://x.example/${encodeURIComponent(id)}`,
      },
      hour * HOUR,
    );
    articles.set(id, { ...read, article: { ...read.article, id: articleId(id) } });
  }

  return {
    get entries() {
      return entries;
    },
    load: async (ids: readonly string[]): Promise<ReadArticle[]> =>
      ids.flatMap((id) => {
        const read = articles.get(id);
        return read ? [read] : [];
      }),
    /** Prints an article of a story; gives its id. */
    prints(
      story: string,
      publisher: string,
      hour: number,
      headline: string,
      first: string,
      more?: string,
      note?: string,
      copyOf: string | null = null,
    ): string {
      const id = `${story} in ${publisher}, ${hour}`;
      write(id, publisher, hour, [headline, first, more, note]);
      const at = hour * HOUR;
      entries = [
        {
          id: articleId(id),
          story: storyId(story),
          publisher,
          at,
          retrieved: at,
          copyOf: copyOf === null ? null : articleId(copyOf),
        },
        ...entries,
      ];
      return id;
    },
    /** The newest article came in only now. */
    cameIn(hour: number): void {
      entries = entries.map((one, index) => (index === 0 ? { ...one, retrieved: hour * HOUR } : one));
    },
    /** Prints a publisher's first article again with other words: a new version, which keeps its time. */
    printsAgain(publisher: string, hour: number, ...words: string[]): void {
      const entry = entries.findLast((one) => one.publisher === publisher)!;
      write(entry.id, publisher, entry.at / HOUR, words);
      entries = entries.map((one) => (one === entry ? { ...one, retrieved: hour * HOUR } : one));
    },
    /** The articles of a story belong to another now. */
    moves(from: string, to: string): void {
      entries = entries.map((one) => (one.story === storyId(from) ? { ...one, story: storyId(to) } : one));
    },
  };
}
