import type { PolledFeed, Subscription } from "../domain/feed.ts";
import { type Reply, reply } from "../domain/reply.ts";

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
  return reply(
    [
      { kind: "title", text: ["A feed that you added has gone silent"] },
      {
        kind: "text",
        text: [
          { strong: name },
          " (",
          { words: feed.url },
          ")",
          ...(trouble === null ? [] : [" since ", { time: trouble.since, style: "relative" } as const]),
          ": ",
          ...(trouble === null ? ["it was given up."] : [{ failure: trouble.failure }]),
        ],
      },
      {
        kind: "note",
        text: [
          nextAt === null ? "I do not ask for it any more. " : "I go on trying for a week. ",
          "On the server, ",
          { command: "feeds info" },
          " shows how it is doing, ",
          { command: "feeds resume" },
          " tries it at once. I tell you this only once.",
        ],
      },
    ],
    {
      actions: [
        {
          kind: "button",
          label: "What can I do?",
          style: "secondary",
          command: "feeds",
          verb: "advice",
          state: [feed.id, token],
        },
      ],
    },
  );
}
