import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortTime } from "../../src/domain/article.ts";
import { articleId, OF_ONE_FEED, storyId } from "../../src/domain/ids.ts";
import type { TimelineEntry } from "../../src/domain/story.ts";
import type { StoredArticle } from "../../src/store/index.ts";
import type { StoreAtHand } from "./contract.ts";
import { everyone, NORTH, only, SOUTH, START, sample } from "./samples.ts";

const anybody = { guild: null };
const north = { guild: NORTH };
const south = { guild: SOUTH };
const idsOf = (stored: readonly StoredArticle[]) => stored.map(({ article }) => String(article.id));
const entryIds = (entries: readonly TimelineEntry[]) => entries.map(({ id }) => String(id));
const asked = (...ids: string[]) => ids.map(articleId);

export function articleContract(atHand: () => StoreAtHand): void {
  describe("articles", () => {
    test("gives articles in the order asked and leaves out what is not there", async () => {
      const { store } = atHand();
      for (const id of ["a", "b", "c"]) await store.saveArticle(sample(id), everyone);
      expect(idsOf(await store.articles(asked("c", "nowhere", "a"), anybody))).toEqual(["c", "a"]);
      expect(await store.articles([], anybody)).toEqual([]);
    });

    test("keeps the first of two articles with one id", async () => {
      const { store } = atHand();
      expect(await store.saveArticle(sample("a"), everyone)).toBe("added");
      expect(await store.saveArticle(sample("a", 5, { publisher: "Another" }), everyone)).toBe("known");
      expect(await store.articles(asked("a"), anybody)).toEqual([sample("a")]);
    });

    test("finds an article by its address, the newest where two share it, and only for those who may see it", async () => {
      const { store } = atHand();
      const url = "https://gazette.example/ferry";
      await store.saveArticle(sample("old", 1, { url }), everyone);
      await store.saveArticle(sample("new", 2, { url }), only(NORTH));
      await store.saveArticle(sample("without"), everyone);
      expect((await store.articleByUrl(url, north))?.article.id).toBe("new");
      expect((await store.articleByUrl(url, south))?.article.id).toBe("old");
      expect(await store.articleByUrl(`${url}/2`, north)).toBeNull();
    });

    test("says who may find an article", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1), only(NORTH));
      expect(await store.guildsOf(articleId("a"))).toEqual([NORTH]);
      await store.saveArticle(sample("a", 1), everyone);
      expect(await store.guildsOf(articleId("a"))).toBeNull();
      expect(await store.guildsOf(articleId("none"))).toEqual([]);
    });

    test("tells what has arrived since a mark, in order of arrival", async () => {
      const { store } = atHand();
      for (const [index, id] of ["late", "early"].entries()) await store.saveArticle(sample(id, 9 - index), everyone);
      const first = await store.arrivals(0, 1);
      expect(first.articles.map(({ stored }) => stored.article.id)).toEqual(["late"]);
      await store.saveArticle(sample("secret", 1), only(NORTH));
      const rest = await store.arrivals(first.mark, 9);
      expect(rest.articles.map(({ stored, guilds }) => [stored.article.id, guilds])).toEqual([
        ["early", null],
        ["secret", [NORTH]],
      ]);
      expect(await store.arrivals(rest.mark, 9)).toEqual({ mark: rest.mark, gone: [], articles: [] });
      expect(await store.lastArrival()).toBe(rest.mark);
    });

    test("tells of each article when it came, its story and publisher, and of chosen ones alone", async () => {
      const { store } = atHand();
      const copy = { ...sample("a", 1, { publisher: "Fen Post", retrieved: START + 7 }), copyOf: articleId("b") };
      await store.saveArticle(copy, everyone);
      await store.saveArticle(sample("b", 2), everyone);
      const [, entry] = await store.timeline({ ids: asked("a", "b"), limit: 9 }, anybody);
      expect(entry).toEqual({
        id: "a",
        story: sample("a").story,
        publisher: "Fen Post",
        at: sortTime(sample("a", 1).article),
        retrieved: START + 7,
        copyOf: "b",
      });
      expect((await store.articles(asked("a"), anybody))[0]?.copyOf).toBe("b");
      expect(entryIds(await store.timeline({ ids: asked("b"), limit: 9 }, north))).toEqual(["b"]);
      expect(await store.timeline({ ids: [], limit: 9 }, north)).toEqual([]);
    });

    test("tells what a viewer's articles are copies of by what that viewer may see", async () => {
      const { store } = atHand();
      const copy = (id: string, hour: number, of: string) => ({ ...sample(id, hour), copyOf: articleId(of) });
      await store.saveArticle(sample("wire", 1), only(NORTH));
      await store.saveArticle(copy("late", 4, "wire"), everyone);
      await store.saveArticle(copy("early", 3, "wire"), everyone);
      await store.saveArticle(copy("alone", 5, "secret"), everyone);
      const copies = async (viewer: typeof north | typeof anybody) =>
        Object.fromEntries((await store.timeline({ limit: 9 }, viewer)).map(({ id, copyOf }) => [id, copyOf]));
      expect(await copies(north)).toEqual({ wire: null, late: "wire", early: "wire", alone: null });
      expect(await copies(anybody)).toEqual({ late: "early", early: null, alone: null });
    });

    test("tells what is gone since a mark, also when it came again", async () => {
      const { store } = atHand();
      for (const id of ["a", "b", "c"]) await store.saveArticle(sample(id), everyone);
      const { mark } = await store.arrivals(0, 9);
      await store.deleteArticle(articleId("a"));
      await store.setSource(asked("b"), "starter");
      await store.removeArticles("starter");
      const first = await store.arrivals(mark, 9);
      expect([first.gone, first.articles]).toEqual([asked("a", "b"), []]);
      await store.saveArticle(sample("a"), everyone);
      const again = await store.arrivals(mark, 9);
      expect([again.gone, again.articles.map(({ stored }) => stored.article.id)]).toEqual([
        asked("a", "b"),
        asked("a"),
      ]);
      expect((await store.arrivals(first.mark, 9)).gone).toEqual([]);
      expect(again.mark).toBe(await store.lastArrival());
    });

    test("keeps an article and what moved with it, or nothing of it", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1), everyone);
      const moved = new Map([[articleId("a"), sample("b").story]]);
      moved[Symbol.iterator] = () => {
        throw new Error("the power failed");
      };
      await expect(store.saveArticle(sample("b", 2), everyone, moved)).rejects.toThrow("the power failed");
      await expect(store.replaceArticle(sample("a", 2, { text: "New.", blocks: [] }), moved)).rejects.toThrow();
      expect(await store.articles(asked("a", "b"), anybody)).toEqual([sample("a", 1)]);
    });

    test("moves articles to other stories, which counts as arrivals", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1), only(NORTH));
      const { mark } = await store.arrivals(0, 9);
      const moved = new Map(["a", "none"].map((id) => [articleId(id), sample("b").story]));
      await store.saveArticle(sample("b", 2), everyone, moved);
      expect((await store.articlesOfStories([sample("b").story], north)).map(({ article }) => article.id)).toEqual([
        "b",
        "a",
      ]);
      const { articles } = await store.arrivals(mark, 9);
      expect(articles.map(({ stored, guilds }) => [stored.article.id, stored.story, guilds])).toEqual([
        ["b", sample("b").story, null],
        ["a", sample("b").story, [NORTH]],
      ]);
    });

    test("replaces an article with its story, and takes none of its own copies for its original", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1), everyone);
      await store.saveArticle({ ...sample("copy", 2), copyOf: articleId("a") }, everyone);
      await store.saveArticle(sample("b", 2), everyone);
      await store.replaceArticle({ ...sample("a", 1, { story: "new" }), copyOf: articleId("copy") });
      expect(await store.articles(asked("a"), anybody)).toMatchObject([{ story: "new", copyOf: null }]);
      await store.replaceArticle({ ...sample("a", 1), copyOf: articleId("b") });
      expect(await store.articles(asked("a"), anybody)).toMatchObject([{ story: "story-a", copyOf: "b" }]);
    });

    test("replaces an article by a new version that keeps its place", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1), only(NORTH));
      await store.saveArticle(sample("b", 2), everyone);
      const { mark } = await store.arrivals(0, 9);
      await store.replaceArticle(sample("a", 5, { text: "Corrected words.", blocks: [], url: "https://x.example/a" }));
      const [again] = await store.articles(asked("a"), north);
      expect(again?.article.text).toBe("Corrected words.");
      expect(await store.articleByUrl("https://x.example/a", north)).not.toBeNull();
      expect(entryIds(await store.timeline({ limit: 9 }, north))).toEqual(["a", "b"]);
      expect(await store.guildsOf(articleId("a"))).toEqual([NORTH]);
      expect((await store.arrivals(mark, 9)).articles.map(({ stored }) => stored.article.id)).toEqual(["a"]);
      await expect(store.replaceArticle(sample("none"))).rejects.toThrow("none");
    });

    test("counts an article that more people may find as arriving again, and one that comes as it was not", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1), only(NORTH));
      const first = await store.arrivals(0, 9);
      await store.saveArticle(sample("a", 1), only(NORTH));
      expect(await store.arrivals(first.mark, 9)).toEqual({ mark: first.mark, gone: [], articles: [] });
      await store.saveArticle(sample("a", 1), only(SOUTH));
      const second = await store.arrivals(first.mark, 9);
      expect(second.articles.map(({ guilds }) => guilds)).toEqual([[NORTH, SOUTH]]);
      await store.saveArticle(sample("a", 1), everyone);
      await store.saveArticle(sample("b", 1), everyone);
      const third = await store.arrivals(second.mark, 9);
      expect(third.articles.map(({ stored }) => stored.article.id)).toEqual(["a", "b"]);
    });

    test("deletes an article for everybody, and tells the words of any", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1, { text: "Words.", blocks: [] }), only(NORTH));
      expect(await store.textOf(articleId("a"))).toEqual({
        text: "Words.",
        isTeaser: false,
        url: null,
        guilds: [NORTH],
        firstSeen: START + 3_600_000,
      });
      await store.deleteArticle(articleId("a"));
      expect(await store.articles(asked("a"), north)).toEqual([]);
      expect(await store.textOf(articleId("a"))).toBeNull();
      expect(await store.guildsOf(articleId("a"))).toEqual([]);
    });

    test("has an address for all who ask, unless one feed alone says so", async () => {
      const { store } = atHand();
      const url = "https://x.example/a";
      await store.saveArticle(sample(`${OF_ONE_FEED}a`, 2, { url }), only(NORTH));
      expect([await store.articleByUrl(url, north), await store.articleAt(url)]).toEqual([null, null]);
      await store.saveArticle(sample("a", 1, { url, extent: "teaser" }), only(SOUTH));
      expect(await store.articleAt(url)).toBe("a");
      expect(await store.articleByUrl(url, north)).toBeNull();
      expect(await store.textOf(articleId("a"))).toMatchObject({ isTeaser: true, url });
    });

    test("gives the latest first and pages through them", async () => {
      const { store } = atHand();
      for (const [index, id] of ["b", "d", "a", "c"].entries()) await store.saveArticle(sample(id, index), everyone);
      expect(entryIds(await store.timeline({ limit: 3 }, anybody))).toEqual(["c", "a", "d"]);
      expect(entryIds(await store.timeline({ limit: 3, offset: 3 }, anybody))).toEqual(["b"]);
    });

    test("sorts an article without a publication time by when it was got", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("dated", 2), everyone);
      await store.saveArticle(sample("undated", 0, { published: null, retrieved: START + 9e7 }), everyone);
      expect(entryIds(await store.timeline({ limit: 9 }, anybody))).toEqual(["undated", "dated"]);
    });

    test("filters by publisher and by time, the start included and the end not", async () => {
      const { store } = atHand();
      for (const hour of [0, 1, 2, 3]) await store.saveArticle(sample(`h${hour}`, hour), everyone);
      await store.saveArticle(sample("other", 1, { publisher: "Fen Post" }), everyone);
      const hour = (count: number) => START + count * 3_600_000;
      expect(entryIds(await store.timeline({ since: hour(1), until: hour(3), limit: 9 }, anybody))).toEqual([
        "h2",
        "other",
        "h1",
      ]);
      expect(entryIds(await store.timeline({ publisher: "Fen Post", limit: 9 }, anybody))).toEqual(["other"]);
      expect(await store.timeline({ publisher: "fen", limit: 9 }, anybody)).toEqual([]);
    });

    test("gives the articles of some stories, newest first", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a", 1, { story: "flood" }), everyone);
      await store.saveArticle(sample("b", 2, { story: "flood" }), everyone);
      await store.saveArticle(sample("c", 3, { story: "vote" }), everyone);
      await store.saveArticle(sample("d", 4, { story: "fire" }), everyone);
      const stories = [storyId("flood"), storyId("vote"), storyId("none")];
      expect(idsOf(await store.articlesOfStories(stories, anybody))).toEqual(["c", "b", "a"]);
    });

    test("refuses an article whose blocks lie outside its text, and keeps nothing of it", async () => {
      const { store } = atHand();
      const broken = sample("a", 0, { blocks: [{ kind: "paragraph", span: { start: 0, end: 9_999 } }] });
      await expect(store.saveArticle(broken, everyone)).rejects.toThrow(/article a/);
      expect((await store.counts(anybody)).articles).toBe(0);
    });

    test("still has everything after it was closed and opened", async () => {
      const hand = atHand();
      await hand.store.saveArticle(sample("a"), only(NORTH));
      await hand.reopen();
      expect(await atHand().store.articles(asked("a"), north)).toEqual([sample("a")]);
    });
  });

  describe("for indexing", () => {
    test("articles come by id in order of arrival, with who may find them and their version", async () => {
      const { store } = atHand();
      for (const id of ["b", "a", "c"]) await store.saveArticle(sample(id), only(NORTH));
      await store.saveArticle(sample("b"), only(SOUTH));
      await store.saveArticle(sample("c"), everyone);
      const arrived = await store.arrived(asked("c", "b", "gone"));
      expect(arrived.map(({ stored, guilds }) => [stored.article.id, guilds])).toEqual([
        ["b", [NORTH, SOUTH]],
        ["c", null],
      ]);
      expect((await store.versions(null, 9)).filter(({ id }) => id !== "a")).toEqual(
        arrived.map(({ stored, version }) => ({ id: stored.article.id, version })),
      );
    });

    test("versions come in slices, ordered by id, and grow with every change", async () => {
      const { store } = atHand();
      for (const id of ["e", "b", "d", "a", "c"]) await store.saveArticle(sample(id), everyone);
      const first = await store.versions(null, 3);
      const rest = await store.versions(first[2]!.id, 3);
      expect([...first, ...rest].map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
      const before = first.find(({ id }) => id === "b")!.version;
      await store.replaceArticle(sample("b", 2));
      const after = (await store.versions(null, 9)).find(({ id }) => id === "b")!.version;
      expect(after).toBeGreaterThan(Math.max(before, ...rest.map(({ version }) => version)));
      expect(after).toBe(await store.lastArrival());
    });

    test("what stories are told by comes in order of arrival, from before so many articles on", async () => {
      const { store } = atHand();
      for (const id of ["d", "b", "c", "a"]) await store.saveArticle(sample(id, 1, { story: "s" }), everyone);
      expect(await store.markBefore(4)).toBe(0);
      expect(await store.markBefore(9)).toBe(0);
      const mark = await store.markBefore(3);
      const first = await store.signatures(mark, 2);
      const rest = await store.signatures(first.mark, 9);
      expect([...first.articles, ...rest.articles].map(({ id }) => id)).toEqual(["b", "c", "a"]);
      const { signature, story, article } = sample("b", 1, { story: "s" });
      expect(first.articles[0]).toMatchObject({ at: article.published?.at ?? article.retrieved, signature, story });
      expect(await store.signatures(rest.mark, 9)).toEqual({ mark: rest.mark, articles: [] });
    });
  });

  describe("who sees what", () => {
    test("one guild never sees another's", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("n", 1, { publisher: "North Times", story: "s" }), only(NORTH));
      await store.saveArticle(sample("s", 2, { publisher: "South Times", story: "s" }), only(SOUTH));
      await store.saveArticle(sample("e", 3, { publisher: "All Times", story: "s" }), everyone);
      const rows = [
        [north, ["e", "n"], ["All Times", "North Times"]],
        [south, ["e", "s"], ["All Times", "South Times"]],
        [anybody, ["e"], ["All Times"]],
      ] as const;
      for (const [viewer, ids, publishers] of rows) {
        expect(idsOf(await store.articles(asked("e", "n", "s"), viewer))).toEqual(ids);
        expect(entryIds(await store.timeline({ limit: 9 }, viewer))).toEqual(ids);
        expect(idsOf(await store.articlesOfStories([storyId("s")], viewer))).toEqual(ids);
        expect(await store.publishers(viewer)).toEqual(publishers);
        expect(await store.counts(viewer)).toEqual({
          articles: ids.length,
          publishers: publishers.length,
          newest: START + 3 * 3_600_000,
        });
      }
    });

    test("an article that is known already becomes visible to a second guild, and stays with the first", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a"), only(NORTH));
      expect(await store.saveArticle(sample("a"), only(SOUTH))).toBe("known");
      for (const viewer of [north, south]) expect(idsOf(await store.articles(asked("a"), viewer))).toEqual(["a"]);
      expect(await store.articles(asked("a"), anybody)).toEqual([]);
    });

    test("for any sequence of savings, a viewer sees exactly what was saved for it or for everybody", async () => {
      const step = fc.record({
        id: fc.constantFrom("p", "q", "r"),
        audience: fc.constantFrom(everyone, only(NORTH), only(SOUTH)),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
          const { store } = atHand();
          round += 1;
          const named = (id: string) => `${id}${round}`;
          for (const { id, audience } of steps) await store.saveArticle(sample(named(id)), audience);
          for (const viewer of [north, south, anybody]) {
            const mine = steps.filter(({ audience: to }) => to.kind === "everyone" || to.guilds[0] === viewer.guild);
            const ids = ["p", "q", "r"].filter((id) => mine.some((one) => one.id === id)).map(named);
            expect(idsOf(await store.articles(asked(...["p", "q", "r"].map(named)), viewer))).toEqual(ids);
          }
        }),
        { numRuns: 30 },
      );
    });

    test("an empty store counts nothing and has no newest article", async () => {
      expect(await atHand().store.counts(north)).toEqual({ articles: 0, publishers: 0, newest: null });
    });
  });

  describe("sources", () => {
    test("what a source brought in goes with it, and nothing else", async () => {
      const { store } = atHand();
      for (const id of ["a", "b", "c"]) await store.saveArticle(sample(id), everyone);
      await store.setSource(asked("a", "b"), "starter");
      expect((await store.removeArticles("starter")).map(String).sort()).toEqual(["a", "b"]);
      expect(entryIds(await store.timeline({ limit: 9 }, anybody))).toEqual(["c"]);
      expect(await store.removeArticles("starter")).toEqual([]);
      expect(await store.removeArticles("never heard of")).toEqual([]);
    });

    test("an article that a guild brought in as well stays for that guild alone", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a"), everyone);
      await store.saveArticle(sample("a"), only(NORTH));
      await store.setSource(asked("a"), "starter");
      expect(await store.removeArticles("starter")).toEqual(["a"]);
      expect(idsOf(await store.articles(asked("a"), north))).toEqual(["a"]);
      expect(await store.articles(asked("a"), anybody)).toEqual([]);
    });

    test("an article of two sources stays until both are gone", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a"), everyone);
      await store.setSource(asked("a"), "starter");
      await store.setSource(asked("a"), "import");
      expect(await store.removeArticles("starter")).toEqual([]);
      expect(idsOf(await store.articles(asked("a"), anybody))).toEqual(["a"]);
      expect(await store.removeArticles("import")).toEqual(asked("a"));
    });

    test("an article that was removed can be brought in again", async () => {
      const { store } = atHand();
      await store.saveArticle(sample("a"), everyone);
      await store.setSource(asked("a"), "starter");
      await store.removeArticles("starter");
      expect(await store.saveArticle(sample("a"), only(SOUTH))).toBe("added");
      expect(await store.articles(asked("a"), north)).toEqual([]);
    });
  });
}
