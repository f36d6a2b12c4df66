import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** A token that is mistyped is asked for again so often. */
const TRIES = 3;
/** Only who runs the bot may read its token. */
const OWN_ALONE = 0o600;

export type SetupParts = {
  /** Where the settings stand, and what they are made from where there are none yet. */
  readonly envFile: string;
  readonly example: string;
  /** The application of a token, or what is wrong with it. */
  readonly check: (
    token: string,
  ) => Promise<{ readonly id: string; readonly name: string } | { readonly trouble: string }>;
  readonly invite: (application: string) => string;
  /** Asks for a line that nobody sees being typed; null when there is none to come. */
  readonly ask: (prompt: string) => Promise<string | null>;
  readonly say: (line: string) => void;
};

/** Asks for the token, tries it, writes it down and tells how to invite the bot. Gives the exit code. */
export async function setUp({ envFile, example, check, invite, ask, say }: SetupParts): Promise<number> {
  say("Verbatim needs the token of a bot. Make an application at https://discord.com/developers/applications,");
  say("open Bot there, press Reset Token and copy what it shows. What you paste here is not shown.\n");
  for (let left = TRIES; left > 0; left -= 1) {
    const token = (await ask("Token: "))?.trim();
    if (token === undefined) break;
    const application = isToken(token)
      ? await check(token)
      : { trouble: "That does not look like a bot's token: it has three parts joined by dots." };
    if ("trouble" in application) {
      say(application.trouble);
      continue;
    }
    const trouble = writeToken(token, envFile, example);
    say(
      trouble === null
        ? `\nThe token is that of ${application.name}, and stands in ${envFile}, which nobody but you may read.`
        : `\nThe token is that of ${application.name}. ${envFile} cannot be written (${trouble}): give the token to the program as DISCORD_TOKEN in its environment.`,
    );
    say("Invite it into your server with exactly the rights that it needs:\n");
    say(`  ${invite(application.id)}\n`);
    say("Then run npm start.");
    return trouble === null ? 0 : 1;
  }
  say("Nothing was written. Run this again when you have the token.");
  return 1;
}

const isToken = (typed: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(typed);

/**
 * Every other setting stays as it is. The file is never there with half of its lines, nor for others to read. Gives what keeps it from being written, as in a
 * project that may only be read.
 */
function writeToken(token: string, envFile: string, example: string): string | null {
  const lines = readFileSync(existsSync(envFile) ? envFile : example, "utf8").split("\n");
  const at = lines.findIndex((line) => /^\s*(?:export\s+)?DISCORD_TOKEN\s*=/.test(line));
  if (at < 0) lines.unshift(`DISCORD_TOKEN=${token}`);
  else lines[at] = `DISCORD_TOKEN=${token}`;
  const partial = `${envFile}.partial`;
  try {
    writeFileSync(partial, lines.join("\n"), { mode: OWN_ALONE });
    chmodSync(partial, OWN_ALONE);
    renameSync(partial, envFile);
    return null;
  } catch (error) {
    rmSync(partial, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}

/** Asks on a terminal without showing what is typed; from a pipe a line is read as it is. */
export async function askHidden(prompt: string): Promise<string | null> {
  process.stdout.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY === true });
  try {
    const ended = new Promise<null>((resolve) => lines.once("close", () => resolve(null)));
    return await Promise.race([lines.question(""), ended]);
  } finally {
    lines.close();
    process.stdout.write("\n");
  }
}
