import type { Followed, PolledFeed } from "../domain/feed.ts";
import type { Inline, Part } from "../domain/reply.ts";
import type { FoundFeed, Reach } from "./index.ts";

/** The newest headlines of a feed, so that one sees that it is the right one. */
export function samplesOf({ samples }: FoundFeed): Part[] {
  return samples.map(({ item }) => ({ kind: "headline", words: item.headline ?? "", url: item.url, number: null }));
}

/** How much of its articles can be read. */
export function reachWords(reach: Reach | null): Inline[] {
  switch (reach?.kind) {
    case "whole":
      return ["It holds whole articles."];
    case "pages":
      return ["It holds teasers alone, so I read each article on its page."];
    case "teasers":
      return reach.why === null
        ? ["It holds teasers alone, and its pages show no more than that."]
        : [
            "It holds teasers alone, and those are what I show, since I cannot read its pages: ",
            { failure: reach.why },
          ];
    default:
      return ["It has no entries yet."];
  }
}

/** One line for a list of feeds. */
export function feedLine({ feed, subscription }: Followed, topic: string | null): Part {
  const more: Inline[] = [
    ...(topic === null ? [] : [" · ", { words: topic }]),
    ...(subscription.isPaused ? [" · paused"] : []),
    ...(subscription.isMuted ? [" · muted"] : []),
    " · ",
    ...stateWords(feed),
  ];
  return { kind: "text", text: [{ strong: subscription.name }, ...more] };
}

function stateWords({ nextAt, newAt, trouble }: PolledFeed): Inline[] {
  if (nextAt === null) return ["⚠ given up"];
  if (trouble !== null) return ["⚠ failing since ", { time: trouble.since, style: "relative" }];
  return newAt === null ? ["nothing new yet"] : ["last article ", { time: newAt, style: "relative" }];
}

/** All that is known of a feed. */
export function feedInfo({ feed, subscription }: Followed, topic: string | null): Part[] {
  const line = (label: string, ...text: Inline[]): Part => ({ kind: "text", text: [{ strong: label }, ": ", ...text] });
  const when = (at: number | null, never: string): Inline => (at === null ? never : { time: at, style: "relative" });
  const { trouble, nextAt } = feed;
  return [
    { kind: "title", text: [{ words: subscription.name }] },
    line("Address", { words: feed.url }),
    ...(feed.site === null ? [] : [line("Site", { words: feed.site })]),
    ...(topic === null ? [] : [line("Topic", { words: topic })]),
    line("Last asked", when(feed.askedAt, "not yet")),
    line("Last answer", when(feed.answeredAt, "none yet")),
    line("Last new article", when(feed.newAt, "none yet")),
    line("Next", ...nextWords(nextAt, subscription.isPaused)),
    ...(subscription.isMuted ? [line("Muted", "searches find it, briefings and watches leave it out")] : []),
    ...(feed.moving === null ? [] : [line("Moving", "its address seems to have moved to ", { words: feed.moving.to })]),
    ...(trouble === null
      ? []
      : [
          line("Trouble", { failure: trouble.failure }),
          {
            kind: "note",
            text: [`${times(trouble.times)} in a row, first `, { time: trouble.since, style: "relative" }, "."],
          } as const,
        ]),
    { kind: "note", text: ["Added ", { time: subscription.addedAt, style: "relative" }, "."] },
  ];
}

function nextWords(nextAt: number | null, isPaused: boolean): Inline[] {
  if (isPaused) return ["not while it is paused here"];
  return nextAt === null ? ["never: it was given up"] : [{ time: nextAt, style: "relative" }];
}

const times = (count: number): string => (count === 1 ? "Once" : `${count} times`);

/** Feeds that failed only now and then are no trouble: most are back within hours. */
const TROUBLE_AFTER_TIMES = 3;

/** What is wrong with the feeds of a guild, for its status: those that were given up, and those that have failed for a while. */
export function feedTroubles(followed: readonly Followed[]): Inline[][] {
  return followed
    .filter(({ feed, subscription }) => !subscription.isPaused && isTroubled(feed))
    .map(({ feed: { nextAt, trouble }, subscription }) => [
      { strong: subscription.name },
      nextAt === null ? " was given up" : " cannot be read",
      ...(trouble === null
        ? ["."]
        : [" since ", { time: trouble.since, style: "relative" } as const, ": ", { failure: trouble.failure }]),
    ]);
}

const isTroubled = ({ nextAt, trouble }: PolledFeed): boolean =>
  nextAt === null || (trouble !== null && trouble.times >= TROUBLE_AFTER_TIMES);
