import type { Failure, ForeignKind, Right } from "../domain/failure.ts";
import { type Inline, joined, type Said, say } from "../domain/reply.ts";
import type { MessageKey } from "../languages/index.ts";

const MEGABYTE = 1_000_000;

type FeedTrouble = Extract<Failure, { kind: "feed-unreadable" }>["why"];

const FEED_WORDS: Readonly<Record<FeedTrouble, MessageKey>> = {
  empty: "failure.feed-empty",
  "no articles": "failure.feed-without-articles",
  "no feed": "failure.feed-is-none",
  page: "failure.feed-is-page",
  "too deep": "failure.feed-too-deep",
  "too large": "failure.feed-too-large",
  "too many elements": "failure.feed-too-many-elements",
};

const FOREIGN: Readonly<Record<ForeignKind, MessageKey>> = {
  PDF: "foreign.pdf",
  "Word document": "foreign.word",
  "old Office document": "foreign.old-office",
  "RTF document": "foreign.rtf",
  "OpenDocument text": "foreign.opendocument",
  spreadsheet: "foreign.spreadsheet",
  presentation: "foreign.presentation",
  "e-book": "foreign.e-book",
  picture: "foreign.picture",
  recording: "foreign.recording",
  "picture or recording": "foreign.picture-or-recording",
  archive: "foreign.archive",
  database: "foreign.database",
  program: "foreign.program",
};

const RIGHTS: Readonly<Record<Right, MessageKey>> = {
  "Manage Server": "right.manage-server",
  "View Channel": "right.view-channel",
  "Send Messages": "right.send-messages",
  "Send Messages in Threads": "right.send-messages-in-threads",
  "Create Public Threads": "right.create-public-threads",
  "Read Message History": "right.read-message-history",
};

/** What happened, then what to do: the one place where expected trouble is put into words. */
export const failureWords = (failure: Failure): readonly Inline[] => [said(failure)];

function said(failure: Failure): Said {
  switch (failure.kind) {
    case "file-empty":
      return say("failure.file-empty", { file: { words: failure.file } });
    case "file-missing":
      return say("failure.file-missing", { file: { words: failure.file } });
    case "file-unreadable":
      return say("failure.file-unreadable", { file: { words: failure.file }, reason: failure.reason });
    case "file-binary":
      return say("failure.file-binary", { file: { words: failure.file } });
    case "file-too-large":
      return say("failure.file-too-large", {
        file: { words: failure.file },
        megabytes: Math.floor(failure.limitBytes / MEGABYTE),
      });
    case "file-malformed":
      return say("failure.file-malformed", {
        file: { words: failure.file },
        line: String(failure.line ?? "none"),
        reason: { words: failure.reason },
      });
    case "file-type-unknown":
      return say("failure.file-type-unknown", { file: { words: failure.file } });
    case "attachment-foreign":
      return say("failure.attachment-foreign", { file: { words: failure.file } });
    case "file-not-fetched":
      return say(`failure.file-not-fetched.${failure.why}`, { file: { words: failure.file } });
    case "file-foreign":
      return say(foreign(failure.what), { file: { words: failure.file }, what: say(FOREIGN[failure.what]) });
    case "feed-unreadable":
      return say(FEED_WORDS[failure.why], { source: { words: failure.source } });
    case "not-fetched":
      return notFetched(failure);
    case "address-unknown":
      return say("failure.address-unknown", { asked: { words: failure.asked } });
    case "no-opml":
      return say("failure.no-opml", { file: { words: failure.file } });
    case "feeds-not-found":
      return say("failure.feeds-not-found", { source: { words: failure.source } });
    case "feed-known":
      return say("failure.feed-known", { name: { words: failure.name } });
    case "feed-not-found":
      return say("failure.feed-not-found", { command: { command: "feeds list" } });
    case "too-many-feeds":
      return say("failure.too-many-feeds", { limit: failure.limit });
    case "shared-in-guild-only":
      return say("failure.shared-in-guild-only");
    case "no-link":
      return say("failure.no-link");
    case "no-words":
      return say("failure.no-words");
    case "too-soon":
      return say("failure.too-soon", wait(failure.waitMs));
    case "not-a-page":
      return say("failure.not-a-page", { source: { words: failure.source }, what: failure.what });
    case "page-too-complex":
      return say("failure.page-too-complex", { source: { words: failure.source }, what: failure.what });
    case "page-without-article":
      return say("failure.page-without-article", { source: { words: failure.source } });
    case "article-without-text":
      return say("failure.article-without-text", { source: { words: failure.source } });
    case "article-too-short":
      return say("failure.article-too-short", { source: { words: failure.source } });
    case "article-withheld":
      return say("failure.article-withheld", { source: { words: failure.source } });
    case "article-too-long":
      return say("failure.article-too-long", {
        source: { words: failure.source },
        characters: failure.characters,
        limit: failure.limit,
      });
    case "article-not-read":
      return say("failure.article-not-read", { source: { words: failure.source } });
    case "article-not-found":
      return say("failure.article-not-found", {
        asked: { words: failure.asked },
        count: failure.near.length,
        near: joined(
          failure.near.map((words) => say("quoted", { words: { words } })),
          ", ",
        ),
        command: { command: "search" },
      });
    case "zone-unknown":
      return say("failure.zone-unknown", { asked: { words: failure.asked } });
    case "time-unknown":
      return say("failure.time-unknown", { asked: { words: failure.asked } });
    case "date-unknown":
      return say("failure.date-unknown", { asked: { words: failure.asked } });
    case "choose-one":
      return say("failure.choose-one", {
        options: { list: failure.options.map((option) => ({ option })), as: "or" },
      });
    case "not-together":
      return say("failure.not-together", {
        narrowing: { option: failure.options[1] },
        other: { option: failure.options[0] },
      });
    case "guild-only":
      return say("failure.guild-only");
    case "permissions-missing":
      return say("failure.permissions-missing", {
        channel: { words: failure.channel },
        rights: { list: failure.missing.map((right) => say(RIGHTS[right])), as: "and" },
      });
    case "channel-unsuitable":
      return say("failure.channel-unsuitable", { channel: { words: failure.channel } });
    case "channel-needs-tag":
      return say("failure.channel-needs-tag", { channel: { words: failure.channel } });
    case "not-in-channel":
      return say(`failure.not-in-channel.${failure.option}`, { channel: { words: failure.channel } });
    case "too-many-times":
      return say("failure.too-many-times", { limit: failure.limit });
    case "role-not-mentionable":
      return say("failure.role-not-mentionable", { role: { words: failure.role } });
    case "never-everyone":
      return say("failure.never-everyone");
    case "briefing-not-found":
      return say("failure.briefing-not-found", { command: { command: "briefing list" } });
    case "too-many-briefings":
      return say("failure.too-many-briefings", { limit: failure.limit });
    case "watch-not-found":
      return say("failure.watch-not-found", { command: { command: "watch list" } });
    case "nothing-to-watch":
      return say("failure.nothing-to-watch", { asked: { words: failure.asked } });
    case "too-many-watches":
      return say("failure.too-many-watches", {
        whose: failure.whose,
        limit: failure.limit,
        command: { command: "watch list" },
      });
    case "not-allowed":
      return say(failure.here ? "failure.not-allowed-here" : "failure.not-allowed", {
        right: say(RIGHTS[failure.needs]),
      });
    case "store-refused":
      if (failure.holder)
        return say("failure.store-held", {
          file: failure.file,
          pid: String(failure.holder.pid),
          since: new Date(failure.holder.startedAt).toISOString(),
        });
      return say(`failure.store-refused.${failure.reason}`, { file: failure.file });
    case "stale-button":
      return say("failure.stale-button");
    case "command-unknown":
      return say("failure.command-unknown", { command: { command: "help" } });
  }
}

/** With the server's own error, and how long it wants to be left alone. */
function notFetched({ source, why, status, retryAfterMs }: Extract<Failure, { kind: "not-fetched" }>): Said {
  const { unit, count } = retryAfterMs === null ? { unit: "unknown", count: 0 } : span(retryAfterMs);
  return say(`failure.not-fetched.${why}`, {
    source: { words: source },
    status: String(status ?? "none"),
    unit,
    count,
  });
}

type Duration = { readonly unit: "seconds" | "minutes" | "hours"; readonly count: number };

function span(ms: number): Duration {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return minutes < 60 ? { unit: "minutes", count: minutes } : { unit: "hours", count: Math.ceil(minutes / 60) };
}

/** As it is told to somebody who waits for it: seconds up to two minutes, minutes up to two hours. */
function wait(ms: number): Duration {
  const [unit, size] =
    ms < 120_000
      ? (["seconds", 1_000] as const)
      : ms < 7_200_000
        ? (["minutes", 60_000] as const)
        : (["hours", 3_600_000] as const);
  return { unit, count: Math.max(1, Math.ceil(ms / size)) };
}

function foreign(what: ForeignKind): MessageKey {
  switch (what) {
    case "archive":
      return "failure.file-is-archive";
    case "picture":
    case "recording":
    case "picture or recording":
    case "database":
    case "program":
      return "failure.file-without-article";
    default:
      return "failure.file-foreign";
  }
}
