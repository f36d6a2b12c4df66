import { parseArgs } from "node:util";
import { backUpTo, restoreFrom } from "./cli/backup.ts";
import { briefFile } from "./cli/brief.ts";
import { exportTo } from "./cli/export.ts";
import { feedFiles, feedRow } from "./cli/feed.ts";
import { tellHealth } from "./cli/health.ts";
import { importFiles } from "./cli/import.ts";
import { pageRow, readPagesAloud } from "./cli/page.ts";
import { readFilesAloud } from "./cli/read.ts";
import { readRow } from "./cli/read-row.ts";
import { answerRows } from "./cli/rows.ts";
import { searchRows, TIERS } from "./cli/search.ts";
import { storiesInFiles, storyRows } from "./cli/stories.ts";
import { failureText } from "./render/say.ts";
import { StoreRefused } from "./store/sqlite/refused.ts";

const HELP = `verbatim COMMAND [options]        (npm run -s verbatim -- COMMAND …)

  import FILE|FOLDER…             bring articles in: .txt, .md, .html, .eml, .json and .jsonl (ninjs, schema.org, JSON Feed), .xml
                                  (NITF, NewsML-G2, RSS, Atom), told by what is in them; what is refused is named, the rest comes
                                  in, and the exit code is 1
  read FILE… [--json]             headline, summary, figures and quotes of articles, in their own words
  read < ROWS                     the same for rows {"id", "text"} (JSON lines), one JSON row each
  brief --articles FILE --at ISO [--items 8] [--told FILE] [--json]
                                  the briefing of a moment; --told names what an earlier one printed
  search --articles FILE [--tier hot|archive|both] < ROWS
                                  rows {"id", "query"} against the articles of FILE, best hits first
  feed FILE… [--json]             the entries of RSS, Atom and JSON feeds; the feeds that a page or an OPML list names
  feed < ROWS                     rows {"id", "file", "url", "contentType"}, one JSON row each
  page FILE… [--json]             the article of a web page that was saved: headline, writer, time, caption, body
  page < ROWS                     the same for rows {"id", "file", "url"}, one JSON row each
  stories FILE|FOLDER…            which articles tell the same story
  stories < ROWS                  the same for rows {"id", "title", "text", "date", "publisher"}, in order of arrival

  backup FILE                     a copy of everything that is stored, also while the bot runs
  restore FILE                    puts a backup in the place of what is stored, which is kept beside it; the bot must not run

  export FOLDER                   everything that is stored in an open form: a file of JSON lines for each kind (articles, feeds, settings,
                                  briefings, watches, posts …) and the feeds of each server as OPML. To move to another machine, stop
                                  the bot before
  import FOLDER                   takes such a folder in again, into an empty place or beside what is there; twice is the same as once,
                                  and nothing that was posted is posted again. The bot must not run

  health [--json]                 how the running bot is doing; the exit code is 1 when something is wrong, or when none runs

  --help                          this text
`;

/** The command line. Gives the exit code: 0 done, 1 trouble, 2 not understood. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === "string") return complain(parsed);
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help || !command) {
    process.stdout.write(HELP);
    return command || values.help ? 0 : 2;
  }
  // "verbatim read … | head" ends when head has seen enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    return await run(command, files, values);
  } catch (error) {
    if (error instanceof StoreRefused)
      return complain(
        failureText({ kind: "store-refused", file: error.file, reason: error.reason, holder: error.holder }),
        1,
      );
    return complain(error instanceof Error ? error.message : String(error), 1);
  }
}

type Values = {
  readonly json?: boolean | undefined;
  readonly articles?: string | undefined;
  readonly at?: string | undefined;
  readonly items?: string | undefined;
  readonly told?: string | undefined;
  readonly tier?: string | undefined;
};

async function run(command: string, files: readonly string[], values: Values): Promise<number> {
  switch (command) {
    case "import":
      return files.length === 0 ? complain("import: name a file or folder") : importFiles(files);
    case "read":
      if (files.length > 0) return readFilesAloud(files, { json: values.json ?? false });
      if (process.stdin.isTTY) return complain("read: name a file, or give rows on standard input");
      await answerRows(process.stdin, print, readRow);
      return 0;
    case "feed":
      if (files.length > 0) return feedFiles(files, { json: values.json ?? false }, print);
      if (process.stdin.isTTY) return complain("feed: name a file, or give rows on standard input");
      await answerRows(process.stdin, print, feedRow);
      return 0;
    case "page":
      if (files.length > 0) return readPagesAloud(files, { json: values.json ?? false }, print);
      if (process.stdin.isTTY) return complain("page: name a file, or give rows on standard input");
      await answerRows(process.stdin, print, pageRow);
      return 0;
    case "stories":
      if (files.length > 0) return storiesInFiles(files, print);
      if (process.stdin.isTTY) return complain("stories: name a file or folder, or give rows on standard input");
      await storyRows(process.stdin, print);
      return 0;
    case "brief":
      return values.articles && values.at
        ? briefFile({ ...values, articles: values.articles, at: values.at }, print)
        : complain("brief: name a file of articles with --articles FILE and a moment with --at ISO");
    case "health":
      return tellHealth(values.json ?? false, print);
    case "backup":
    case "restore":
    case "export": {
      const [path, ...others] = files;
      if (!path || others.length > 0)
        return complain(`${command}: name one ${command === "export" ? "folder" : "file"}`);
      print(`${await DEEDS[command](path)}\n`);
      return 0;
    }
    case "search":
      return values.articles
        ? searchFile(values.articles, values.tier ?? "both")
        : complain("search: name a file of articles with --articles FILE");
    default:
      return complain(`there is no command ${command}`);
  }
}

/** Each says what it did. */
const DEEDS = { backup: backUpTo, restore: restoreFrom, export: exportTo } as const;

async function searchFile(articles: string, asked: string): Promise<number> {
  const tier = TIERS.find((name) => name === asked);
  if (!tier) return complain(`search: --tier is one of ${TIERS.join(", ")}`);
  await searchRows(articles, tier, process.stdin, print);
  return 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        json: { type: "boolean" },
        articles: { type: "string" },
        at: { type: "string" },
        items: { type: "string" },
        told: { type: "string" },
        tier: { type: "string" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const print = (line: string): void => {
  process.stdout.write(line);
};

function complain(message: string, code = 2): number {
  process.stderr.write(`verbatim: ${message}${code === 2 ? '. "verbatim --help" shows what there is.' : ""}\n`);
  return code;
}
