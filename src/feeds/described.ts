import type { Followed, PolledFeed } from "../domain/feed.ts";
import { type Inline, joined, type Part, type Said, say } from "../domain/reply.ts";
import type { MessageKey } from "../languages/index.ts";
import type { FoundFeed, Reach } from "./index.ts";

/** The newest headlines of a feed, so that one sees that it is the right one. */
export function samplesOf({ samples }: FoundFeed): Part[] {
  return samples.map(({ item }) => ({ kind: "headline", words: item.headline ?? "", url: item.url, number: null }));
}

/** How much of its articles can be read. */
export function reachWords(reach: Reach | null): Said {
  switch (reach?.kind) {
    case "whole":
      return say("feed.holds-whole-articles");
    case "pages":
      return say("feed.read-on-pages");
    case "teasers":
      return reach.why === null ? say("feed.teasers") : say("feed.teasers-since", { failure: { failure: reach.why } });
    default:
      return say("feed.no-entries");
  }
}

/** One line for a list of feeds. */
export function feedLine({ feed, subscription }: Followed, topic: string | null): Part {
  const told: Inline[] = [
    { strong: subscription.name },
    ...(topic === null ? [] : [{ words: topic }]),
    ...(subscription.isPaused ? [say("feed.is-paused")] : []),
    ...(subscription.isMuted ? [say("feed.is-muted")] : []),
    stateWords(feed),
  ];
  return { kind: "text", text: joined(told, " · ") };
}

function stateWords({ nextAt, newAt, trouble }: PolledFeed): Said {
  if (nextAt === null) return say("feed.is-given-up");
  if (trouble !== null) return say("feed.is-failing", { when: { time: trouble.since, style: "relative" } });
  return newAt === null
    ? say("feed.nothing-new")
    : say("feed.last-article", { when: { time: newAt, style: "relative" } });
}

/** All that is known of a feed. */
export function feedInfo({ feed, subscription }: Followed, topic: string | null): Part[] {
  const line = (label: MessageKey, text: Inline): Part => ({
    kind: "text",
    text: [say("labelled", { label: { strong: say(label) }, text })],
  });
  const when = (at: number | null, never: MessageKey): Inline =>
    at === null ? say(never) : { time: at, style: "relative" };
  const { trouble } = feed;
  return [
    { kind: "title", text: [{ words: subscription.name }] },
    line("feed.address", { words: feed.url }),
    ...(feed.site === null ? [] : [line("feed.site", { words: feed.site })]),
    ...(topic === null ? [] : [line("feed.topic", { words: topic })]),
    line("feed.asked", when(feed.askedAt, "feed.not-asked")),
    line("feed.answered", when(feed.answeredAt, "feed.none-yet")),
    line("feed.new", when(feed.newAt, "feed.none-yet")),
    line("feed.next", subscription.isPaused ? say("feed.not-while-paused") : when(feed.nextAt, "feed.never")),
    ...(subscription.isMuted ? [line("feed.muted", say("feed.muted-means"))] : []),
    ...(feed.moving === null
      ? []
      : [line("feed.moving", say("feed.seems-to-move", { to: { words: feed.moving.to } }))]),
    ...(trouble === null
      ? []
      : [
          line("feed.trouble", { failure: trouble.failure }),
          {
            kind: "note",
            text: [say("feed.in-a-row", { count: trouble.times, when: { time: trouble.since, style: "relative" } })],
          } as const,
        ]),
    { kind: "note", text: [say("feed.added", { when: { time: subscription.addedAt, style: "relative" } })] },
  ];
}

/** Feeds that failed only now and then are no trouble: most are back within hours. */
const TROUBLE_AFTER_TIMES = 3;

/** What is wrong with the feeds of a guild, for its status: those that were given up, and those that have failed for a while. */
export function feedTroubles(followed: readonly Followed[]): Inline[][] {
  return followed
    .filter(({ feed, subscription }) => !subscription.isPaused && isTroubled(feed))
    .map(({ feed, subscription }) => [troubleOf(feed, { strong: subscription.name })]);
}

function troubleOf({ nextAt, trouble }: PolledFeed, name: Inline): Said {
  if (trouble === null) return say("feed.was-given-up", { name });
  const pieces = {
    name,
    when: { time: trouble.since, style: "relative" },
    failure: { failure: trouble.failure },
  } as const;
  return say(nextAt === null ? "feed.given-up-since" : "feed.unreadable-since", pieces);
}

const isTroubled = ({ nextAt, trouble }: PolledFeed): boolean =>
  nextAt === null || (trouble !== null && trouble.times >= TROUBLE_AFTER_TIMES);
