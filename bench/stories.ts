import { createChance } from "../fuzz/chance.ts";
import { composeBriefing } from "../src/brief/briefing.ts";
import { chooseStories, toldBy } from "../src/brief/choose.ts";
import { outlinesOf } from "../src/brief/stories.ts";
import { type ArticleId, articleId, storyId } from "../src/domain/ids.ts";
import type { TimelineEntry } from "../src/domain/story.ts";
import { createStoryIndex, type Placed } from "../src/stories/index.ts";
import { headlineMark } from "../src/stories/signature.ts";
import { readAll } from "../src/work/read-all.ts";
import { starterItems } from "./articles.ts";
import { percentile, type Row } from "./row.ts";

const ARTICLES = 5_000;
/** Articles that tell one event, names and words of an event, and words of the language around them. */
const TOLD_BY = 5;
const OF_EVENT = 30;
const AROUND = 50;
const VOCABULARY = 60_000;
/** The commonest words say nothing and are no part of what is compared. */
const COMMON = 150;

/** A day of 5,000 articles on 1,000 events, as the stories see them. */
function day(): Placed[] {
  const { below } = createChance(11, 0);
  const random = () => below(1_000_000) / 1_000_000;
  const word = () => `w${Math.floor(COMMON * (VOCABULARY / COMMON) ** random())}`;
  const events = Array.from({ length: ARTICLES / TOLD_BY }, () => Array.from({ length: OF_EVENT }, word));
  return Array.from({ length: ARTICLES }, (_, number): Placed => {
    const event = events[Math.floor(random() * events.length)]!;
    const own = event.filter(() => random() < 0.7);
    const marks = [...own, ...Array.from({ length: AROUND }, word)].map(headlineMark);
    const shingles = Array.from({ length: 100 }, () => below(2 ** 31) * 2).sort((a, b) => a - b);
    return {
      id: articleId(`a${number}`),
      at: number * 17_000,
      signature: { headline: own.slice(0, 8), shingles: [...shingles, ...new Set(marks)] },
    };
  });
}

const TOLD = 2_000;
const HOUR_MS = 3_600_000;

/** A briefing of 8 from 2,000 stories of two articles each; of the 200 freshest its channel knows the older one. The articles lie ready. */
async function composing(): Promise<Row> {
  const { results } = readAll((await starterItems()).slice(0, 1), { retrieved: 0 });
  const sample = results[0]!.ok ? results[0]!.value : null;
  const entries = Array.from(
    { length: 2 * TOLD },
    (_, number): TimelineEntry => ({
      id: articleId(`a${number}`),
      story: storyId(`s${number % TOLD}`),
      publisher: `Paper ${number % 37}`,
      at: -number * 20_000,
      retrieved: -number * 20_000,
      copyOf: null,
    }),
  );
  const told = [
    {
      at: -HOUR_MS,
      stories: entries.slice(TOLD, TOLD + 200).map(({ id, story }) => ({ id: story, articles: [id], heard: null })),
    },
  ];
  const load = async (ids: readonly ArticleId[]) =>
    ids.map((id) => ({ article: { ...sample!.article, id }, facts: sample!.facts }));
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const began = performance.now();
    const wanted = { since: -24 * HOUR_MS, now: 0, limit: 8, told, load };
    const { items, left } = await chooseStories(outlinesOf(entries), wanted);
    const { shown } = composeBriefing(items, { title: [], others: left.length, token: "", late: null });
    toldBy(shown, 0);
    times.push(performance.now() - began);
  }
  return { what: "a briefing from 2,000 stories, median", value: percentile(times, 0.5), unit: "ms", bar: 50 };
}

export async function stories(): Promise<Row[]> {
  const articles = day();
  const index = createStoryIndex();
  const before = process.threadCpuUsage();
  const heap = [heapMb()];
  const times: number[] = [];
  for (const [number, article] of articles.entries()) {
    if (number === ARTICLES / 2) heap.push(heapMb());
    const began = performance.now();
    index.place(article);
    times.push(performance.now() - began);
  }
  heap.push(heapMb());
  // Both are in use to the end, or the memory of them would be taken back before it is measured.
  index.remove(articles[0]!.id);
  const { user, system } = process.threadCpuUsage(before);
  const [start, half, full] = heap as [number, number, number];
  return [
    await composing(),
    { what: "5,000 articles put into stories", value: (user + system) / 1e6, unit: "s CPU", bar: 5 },
    { what: "slowest of them", value: Math.max(...times), unit: "ms", bar: null },
    {
      what: "memory for 5,000, as a multiple of that for 2,500",
      value: (full - start) / (half - start),
      unit: "",
      bar: 2.5,
    },
  ];
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
