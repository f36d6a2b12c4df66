import type { Failure, FetchTrouble, ForeignKind } from "../domain/failure.ts";
import type { Inline } from "../domain/reply.ts";

const MEGABYTE = 1_000_000;

const FEED_WORDS: Readonly<Record<Extract<Failure, { kind: "feed-unreadable" }>["why"], string>> = {
  empty: "is empty.",
  "no articles": "is a feed without articles.",
  "no feed": "is no feed: neither RSS nor Atom nor JSON Feed.",
  page: "is a page and no feed.",
  "too deep": "is nested deeper than any feed and was not read.",
  "too large": "is larger than 15 MB, which is the most that is read of a feed.",
  "too many elements": "has more than 400,000 elements, which is the most that is read of a feed.",
};

const FETCH_WORDS: Readonly<Record<FetchTrouble, string>> = {
  address: "is no web address. Write it like https://example.org/news.",
  scheme: "cannot be fetched: I fetch http and https alone.",
  credentials: "holds a name or a password. Leave that part out; I do not log in anywhere.",
  port: "asks for a port that pages are not served from. Use the address that a browser shows.",
  "forbidden-address": "belongs to a private network, and from there I fetch nothing. Use a public address.",
  "no-such-host": "was not found: there is no such host. Look for a typing error.",
  unreachable: "cannot be reached at the moment. Try again later.",
  certificate: "has no valid certificate, so nobody can say whether it is the real one. Its owner has to mend that.",
  "too-slow": "took too long to answer. Try again later.",
  "too-large": "is larger than anything I fetch: 15 MB of a feed, 5 MB of a page.",
  "too-many-redirects": "leads from one address to the next without end. Use the address of the page itself.",
  "insecure-redirect": "leads from a safe connection to an open one, which I do not follow.",
  headers: "gave an answer that is no proper HTTP.",
  encoding: "sent something that cannot be unpacked. Try again later.",
  "broken-off": "broke off in the middle of its answer. Try again later.",
  empty: "answered with nothing at all.",
  "unasked-304": "said “unchanged” where there was nothing before. Try again later.",
  "not-found": "is not there (error 404). Look for a typing error, or whether it has moved.",
  gone: "is gone for good, its server says (error 410).",
  refused: "does not let me in. Open it in a browser, and save the article’s text as .txt if you need it here.",
  busy: "is too busy to answer.",
  status: "could not answer. Try again later.",
  robots: "asks programs to stay away (robots.txt), and I do. Open it in a browser.",
  "queue-full": "was not fetched: too much is waiting to be fetched. Try again later.",
  closed: "was not fetched, as I was being stopped. Try again later.",
};

const NOT_FETCHED: Readonly<Record<Extract<Failure, { kind: "file-not-fetched" }>["why"], string>> = {
  gone: "is no longer there. Attach it again.",
  slow: "took too long to come from Discord. Try again in a moment.",
  broken: "did not come from Discord whole. Try again in a moment.",
};

/** What happened, then what to do: the one place where expected trouble is put into words. */
export function failureWords(failure: Failure): readonly Inline[] {
  switch (failure.kind) {
    case "file-empty":
      return [{ words: failure.file }, " is empty."];
    case "file-missing":
      return [{ words: failure.file }, " is not there."];
    case "file-unreadable":
      return [{ words: failure.file }, ` cannot be read: ${failure.reason}.`];
    case "file-binary":
      return [{ words: failure.file }, " holds no text. Save the article's text as .txt."];
    case "file-too-large":
      return [
        { words: failure.file },
        ` is larger than ${Math.floor(failure.limitBytes / MEGABYTE)} MB, which is the most that can be read. Split it.`,
      ];
    case "file-malformed":
      return [
        { words: failure.file },
        `${failure.line === null ? "" : `, line ${failure.line}`}: `,
        { words: failure.reason },
        ".",
      ];
    case "file-type-unknown":
      return [
        { words: failure.file },
        " is of no known type. Verbatim reads .txt, .md, .html, .json, .jsonl, .eml and .xml (NITF, NewsML-G2, RSS, Atom).",
      ];
    case "attachment-foreign":
      return [{ words: failure.file }, " does not come from Discord and was not read. Attach the file itself."];
    case "file-not-fetched":
      return [{ words: failure.file }, ` ${NOT_FETCHED[failure.why]}`];
    case "file-foreign":
      return [{ words: failure.file }, ` is ${foreignWords(failure.what)}`];
    case "feed-unreadable":
      return [{ words: failure.source }, ` ${FEED_WORDS[failure.why]}`];
    case "not-fetched":
      return [{ words: failure.source }, ` ${fetchWords(failure)}`];
    case "address-unknown":
      return ["“", { words: failure.asked }, "” is no web address. Give one like https://example.org/news."];
    case "no-opml":
      return [
        { words: failure.file },
        " is no list of feeds. Export one as OPML from the reader that you used before, and attach that file.",
      ];
    case "feeds-not-found":
      return [
        "I found no feed at ",
        { words: failure.source },
        ". Look on the site for a link named RSS or Feed and give me its address.",
      ];
    case "feed-known":
      return ["This server follows that feed already, as ", { words: failure.name }, "."];
    case "feed-not-found":
      return ["There is no such feed here. Choose one from the list; ", { command: "feeds list" }, " shows them all."];
    case "too-many-feeds":
      return [`A server can follow ${failure.limit} feeds, and more are not possible. Remove one first.`];
    case "shared-in-guild-only":
      return ["I read links and files on a server only, where they belong to its members. Ask there."];
    case "no-link":
      return ["This message holds neither a link nor a file with an article."];
    case "no-words":
      return ["This message holds no words that I could look for."];
    case "too-soon":
      return [
        `Many links and files were asked for here lately, and I go easy on the sites. Ask again in ${waitWords(failure.waitMs)}.`,
      ];
    case "not-a-page":
      return [{ words: failure.source }, ` is ${failure.what}; I read articles on web pages.`];
    case "page-too-complex":
      return [
        { words: failure.source },
        ` is too ${failure.what === "depth" ? "deeply nested" : "large a page"} to be read. Save the article's text as .txt instead.`,
      ];
    case "page-without-article":
      return ["I found no article on ", { words: failure.source }, ". It may be a list of links, a login or a notice."];
    case "article-without-text":
      return [{ words: failure.source }, " holds no article text."];
    case "article-too-short":
      return [{ words: failure.source }, " holds too little text for an article."];
    case "article-withheld":
      return [{ words: failure.source }, " is withheld or withdrawn by its publisher and is not taken in."];
    case "article-too-long":
      return [
        { words: failure.source },
        ` has ${failure.characters.toLocaleString("en")} characters; an article may have ${failure.limit.toLocaleString("en")}. Split it.`,
      ];
    case "article-not-read":
      return [
        { words: failure.source },
        " could not be read: it took too long, or it is a fault of mine that stands in the log.",
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
        ` is no channel for messages. Choose a text, announcement or forum channel, or a thread. Nothing was saved.`,
      ];
    case "not-in-channel":
      return failure.option === "thread"
        ? [
            "#",
            { words: failure.channel },
            " is a thread, and no thread can be begun in it. Set `thread` to False. Nothing was saved.",
          ]
        : [
            "#",
            { words: failure.channel },
            " is no announcement channel, so nothing can be passed on from it. Set `publish` to False. Nothing was saved.",
          ];
    case "too-many-times":
      return [`A briefing has ${failure.limit} times a day at most. Nothing was saved.`];
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
    case "watch-not-found":
      return ["You have no such watch. Choose one from the list; ", { command: "watch list" }, " shows them all."];
    case "nothing-to-watch":
      return ["“", { words: failure.asked }, "” asks for nothing that could come in. Give me words to look for."];
    case "too-many-watches":
      return [
        failure.whose === "person"
          ? `You have ${failure.limit} watches, and more are not possible. `
          : `The channels of this server have ${failure.limit} watches, and more are not possible. `,
        "Remove one first; ",
        { command: "watch list" },
        " shows them.",
      ];
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

/** With the server's own error, and how long it wants to be left alone. */
function fetchWords({ why, status, retryAfterMs }: Extract<Failure, { kind: "not-fetched" }>): string {
  const words = FETCH_WORDS[why];
  if (why === "busy") return `${words} Try again ${retryAfterMs === null ? "later" : `in ${duration(retryAfterMs)}`}.`;
  const isTold = (why === "status" || why === "refused") && status !== null;
  return isTold ? words.replace(".", ` (error ${status}).`) : words;
}

function duration(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes < 60) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? "an hour" : `${hours} hours`;
}

const nearest = (headlines: readonly string[]): Inline[] =>
  headlines.length === 0
    ? []
    : [
        headlines.length === 1 ? "The nearest is " : "The nearest are ",
        ...headlines.flatMap((words, at): Inline[] => [at > 0 ? ", “" : "“", { words }, "”"]),
        ". ",
      ];

function foreignWords(what: ForeignKind): string {
  const named = `${/^(?:[aeio]|RTF)/i.test(what) ? "an" : "a"} ${what}`;
  switch (what) {
    case "archive":
      return `${named} of files. Unpack it first.`;
    case "picture":
    case "recording":
    case "picture or recording":
    case "database":
    case "program":
      return `${named} and holds no article.`;
    default:
      return `${named}, which is not read. Save the article's text as .txt.`;
  }
}

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

function waitWords(ms: number): string {
  const [unit, size] = ms < 120_000 ? ["second", 1_000] : ms < 7_200_000 ? ["minute", 60_000] : ["hour", 3_600_000];
  const count = Math.max(1, Math.ceil(ms / Number(size)));
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

const listed = (names: readonly string[], last = "and"): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
