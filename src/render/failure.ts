import type { Failure } from "../domain/failure.ts";
import { type Inline, plain } from "../domain/reply.ts";

const MEGABYTE = 1_000_000;

const FEED_WORDS: Readonly<Record<Extract<Failure, { kind: "feed-unreadable" }>["why"], string>> = {
  empty: "is empty.",
  "no feed": "is no feed: neither RSS nor Atom nor JSON Feed.",
  page: "is a page and no feed.",
  "too deep": "is nested deeper than any feed and was not read.",
  "too large": "is larger than 15 MB, which is the most that is read of a feed.",
  "too many elements": "has more than 400,000 elements, which is the most that is read of a feed.",
};

/** What happened, then what to do: the one place where expected trouble is put into words. */
export function failureWords(failure: Failure): readonly Inline[] {
  switch (failure.kind) {
    case "file-empty":
      return [`${failure.file} is empty.`];
    case "file-missing":
      return [`${failure.file} is not there.`];
    case "file-unreadable":
      return [`${failure.file} cannot be read: ${failure.reason}.`];
    case "file-binary":
      return [`${failure.file} holds no text. Save the article as .txt, .md or .json.`];
    case "file-too-large":
      return [
        `${failure.file} is larger than ${failure.limitBytes / MEGABYTE} MB, which is the most that can be read. Split it.`,
      ];
    case "file-malformed":
      return [`${failure.file}${failure.line === null ? "" : `, line ${failure.line}`}: ${failure.reason}.`];
    case "file-type-unknown":
      return [`${failure.file} is of no known type. Verbatim reads .txt, .md, .html, .json and .jsonl.`];
    case "feed-unreadable":
      return [{ words: failure.source }, ` ${FEED_WORDS[failure.why]}`];
    case "page-too-complex":
      return [
        `${failure.source} is too ${failure.what === "depth" ? "deeply nested" : "large a page"} to be read. Save the article's text as .txt instead.`,
      ];
    case "page-without-article":
      return [`I found no article on ${failure.source}. It may be a list of links, a login or a notice.`];
    case "article-without-text":
      return [`${failure.source} holds no article text.`];
    case "article-too-short":
      return [`${failure.source} holds too little text for an article.`];
    case "article-withheld":
      return [`${failure.source} is withheld or withdrawn by its publisher and is not taken in.`];
    case "article-too-long":
      return [
        `${failure.source} has ${failure.characters.toLocaleString("en")} characters; an article may have ${failure.limit.toLocaleString("en")}. Split it.`,
      ];
    case "article-not-read":
      return [
        `${failure.source} could not be read: it took too long, or it is a fault of mine that stands in the log.`,
      ];
    case "article-not-found":
      return [
        "I have no article that fits “",
        { words: failure.asked },
        "”. ",
        ...nearest(failure.near),
        "Type some words of its headline and choose from the list, or look with ",
        { command: "search" },
        ".",
      ];
    case "zone-unknown":
      return [
        "“",
        { words: failure.asked },
        "” is no time zone I know. Type a city, such as Berlin, and choose from the list.",
      ];
    case "time-unknown":
      return ["“", { words: failure.asked }, "” is no time of day. Write it like 08:00."];
    case "date-unknown":
      return [
        "“",
        { words: failure.asked },
        "” is no day I understand. Write today, yesterday, last 7 days or a date like 2026-03-01.",
      ];
    case "choose-one":
      return [`Choose one of these options and no more: ${listed(failure.options, "or")}.`];
    case "not-together":
      return [
        `${failure.options[1]} narrows a search; with ${failure.options[0]} there is nothing to narrow. Leave one of them out.`,
      ];
    case "guild-only":
      return ["This works in a server only."];
    case "permissions-missing":
      return [
        "I cannot post in #",
        { words: failure.channel },
        `: there I lack ${listed(failure.missing)}. Allow it in the channel’s settings under Permissions, then try again. Nothing was saved.`,
      ];
    case "channel-unsuitable":
      return [
        "#",
        { words: failure.channel },
        ` is no channel for messages. Choose a text or announcement channel, or a thread. Nothing was saved.`,
      ];
    case "role-not-mentionable":
      return [
        "A message of mine would not reach @",
        { words: failure.role },
        `. Allow anyone to mention this role (Server Settings, Roles), or give me Mention Everyone in that channel. Nothing was saved.`,
      ];
    case "never-everyone":
      return ["I never mention @everyone. Choose a role, or none. Nothing was saved."];
    case "briefing-not-found":
      return [
        "There is no such briefing here. Choose one from the list; ",
        { command: "briefing list" },
        " shows them all.",
      ];
    case "too-many-briefings":
      return [`This server has ${failure.limit} briefings, and more are not possible. Remove one first.`];
    case "not-allowed":
      return [`Only members with ${failure.needs} can do this.`];
    case "store-refused":
      return [storeWords(failure.file, failure.reason)];
    case "stale-button":
      return ["This button is from an older answer and no longer works. Ask again with the command."];
    case "command-unknown":
      return ["I do not have this command any more. ", { command: "help" }, " shows what I can do."];
  }
}

const nearest = (headlines: readonly string[]): Inline[] =>
  headlines.length === 0
    ? []
    : [
        headlines.length === 1 ? "The nearest is " : "The nearest are ",
        ...headlines.flatMap((words, at): Inline[] => [at > 0 ? ", “" : "“", { words }, "”"]),
        ". ",
      ];

function storeWords(file: string, reason: Extract<Failure, { kind: "store-refused" }>["reason"]): string {
  switch (reason) {
    case "damaged":
      return `The database ${file} is damaged and was not touched. Put a backup in its place, or move it away to begin anew.`;
    case "newer":
      return `The database ${file} was written by a newer Verbatim and was not touched. Update Verbatim, or set DATA_DIR to another folder.`;
    case "locked":
      return `The database ${file} is in use by another program. Stop that one, or set DATA_DIR to another folder.`;
    case "running":
      return `Another Verbatim is running on the data in ${file}. Stop that one first, or set DATA_DIR to another folder.`;
    case "unwritable":
      return `The database ${file} cannot be written. Check the rights of its folder and the space on the disk, or set DATA_DIR to another folder.`;
  }
}

export const failureText = (failure: Failure): string => plain(failureWords(failure));

const listed = (names: readonly string[], last = "and"): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
