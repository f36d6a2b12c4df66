import type { PolledFeed, Subscription } from "../domain/feed.ts";
import { type Reply, reply, say } from "../domain/reply.ts";

const DAY_MS = 86_400_000;

/** Whether a feed's trouble has lasted so long that whoever added it should hear of it. */
export const isWorthTelling = ({ nextAt, trouble }: PolledFeed, now: number): boolean =>
  nextAt === null || (trouble !== null && now - trouble.since >= DAY_MS);

/** What makes the notice of one trouble one notice. */
export const noticeKey = ({ id, trouble }: PolledFeed, { guild }: Subscription): string =>
  ["notice", "feed", id, trouble?.since ?? 0, guild].join("/");

/** Tells whoever added a feed that it cannot be read; `token` marks the message. */
export function troubleNotice(feed: PolledFeed, { name }: Subscription, token: string): Reply {
  const { trouble, nextAt } = feed;
  const which = { name: { strong: name }, url: { words: feed.url } };
  return reply(
    [
      { kind: "title", text: [say("feed-notice.title")] },
      {
        kind: "text",
        text: [
          trouble === null
            ? say("feed-notice.given-up", which)
            : say("feed-notice.failing", {
                ...which,
                when: { time: trouble.since, style: "relative" },
                failure: { failure: trouble.failure },
              }),
        ],
      },
      {
        kind: "note",
        text: [
          say("feed-notice.what-now", {
            state: nextAt === null ? "given-up" : "failing",
            info: { command: "feeds info" },
            resume: { command: "feeds resume" },
          }),
        ],
      },
    ],
    {
      actions: [
        {
          kind: "button",
          label: say("feed-notice.ask"),
          style: "secondary",
          command: "feeds",
          verb: "advice",
          state: [feed.id, token],
        },
      ],
    },
  );
}
