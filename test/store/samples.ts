import fc from "fast-check";
import type { Article } from "../../src/domain/article.ts";
import type { Briefing } from "../../src/domain/briefing.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { noFacts } from "../../src/domain/facts.ts";
import { articleId, briefingId, channelId, deliveryId, guildId, storyId, userId } from "../../src/domain/ids.ts";
import type { StoredArticle } from "../../src/store/index.ts";

export const NORTH = guildId("100000000000000001");
export const SOUTH = guildId("100000000000000002");
export const everyone = { kind: "everyone" } as const;
export const only = (guild: typeof NORTH) => ({ kind: "guilds", guilds: [guild] }) as const;

const HOUR_MS = 3_600_000;
export const START = Date.UTC(2030, 0, 1);

/** An article named `id`, published `hours` after the first of January 2030. */
export function sample(id: string, hours = 0, change: Partial<Article> & { story?: string } = {}): StoredArticle {
  const { story = `story-${id}`, ...fields } = change;
  const headline = `Ferry ${id} leaves Port Alder`;
  const text = `${headline}\n\nThe ferry left at noon, the harbour office said.`;
  return {
    article: {
      id: articleId(id),
      text,
      blocks: [
        { kind: "headline", span: { start: 0, end: headline.length } },
        { kind: "paragraph", span: { start: headline.length + 2, end: text.length } },
      ],
      url: null,
      publisher: "Alder Gazette",
      byline: null,
      language: "en",
      published: { at: START + hours * HOUR_MS, zone: "known", printed: null },
      modified: null,
      retrieved: START,
      subjects: [],
      usageTerms: null,
      status: "usable",
      provenance: {},
      ...fields,
    },
    facts: noFacts,
    signature: { headline: ["ferri", id], shingles: [1, 2, 3] },
    story: storyId(story),
    copyOf: null,
  };
}

export function sampleBriefing(id: string, change: Partial<Briefing> = {}): Briefing {
  return {
    id: briefingId(id),
    guild: NORTH,
    channel: channelId("200000000000000001"),
    rule: { zone: "Europe/Oslo", times: ["07:30"], days: ["monday", "friday"] },
    topic: null,
    length: 5,
    mention: null,
    createdBy: userId("300000000000000001"),
    createdAt: START,
    owedSince: START,
    place: "channel",
    thread: false,
    publish: false,
    silentAtNight: false,
    paused: null,
    quiet: "line",
    ...change,
  };
}

export function sampleDelivery(id: string, change: Partial<Delivery> = {}): Delivery {
  return {
    id: deliveryId(id),
    slotKey: `slot-${id}`,
    origin: { kind: "briefing", id: "b1" },
    guild: NORTH,
    target: { kind: "channel", channel: channelId("200000000000000001") },
    deed: { kind: "post" },
    after: null,
    dueAt: START,
    state: "planned",
    payload: '{"content":"Good morning"}',
    nonce: `nonce-${id}`,
    attemptedAt: null,
    attempts: 0,
    messageId: null,
    because: null,
    told: null,
    ...change,
  };
}

/** Text as it may come: any characters, lone surrogates and NUL among them. */
const anyText = fc.string({ unit: "binary", maxLength: 60 });
const anyTime = fc.integer({ min: 0, max: 4_102_444_800_000 });

/** Any article with any facts whose places lie in its text. */
export const anyStored: fc.Arbitrary<StoredArticle> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 20 }),
    text: fc.string({
      unit: fc.constantFrom("a", "é", "“", "\n", "\0", "\ud83d", "\ude00", "'", '"', "\\"),
      minLength: 1,
    }),
    publisher: fc.option(anyText),
    at: fc.option(anyTime),
    retrieved: anyTime,
    subjects: fc.array(anyText, { maxLength: 3 }),
    shingles: fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 5 }),
    story: fc.string({ minLength: 1, maxLength: 10 }),
  })
  .map(({ id, text, publisher, at, retrieved, subjects, shingles, story }) => {
    const whole = { start: 0, end: text.length };
    return {
      ...sample(id, 0, {
        text,
        blocks: [{ kind: "paragraph", span: whole }],
        publisher,
        published: at === null ? null : { at, zone: "unknown", printed: text },
        retrieved,
        subjects,
      }),
      facts: {
        summary: [whole],
        figures: [],
        quotes: [{ span: whole, kind: "direct", speaker: null, cue: null, mended: true }],
      },
      signature: { headline: [text], shingles },
      story: storyId(story),
    };
  });
