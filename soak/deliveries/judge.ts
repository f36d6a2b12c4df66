import type { Owed } from "./origins.ts";

export type Standing = { readonly id: string; readonly channel: string; readonly words: string };
/** A delivery as the bot wrote it down. */
export type Written = {
  readonly slotKey: string;
  readonly state: string;
  readonly messageId: string | null;
  readonly because: string | null;
  /** A channel, or a person whose direct messages are meant. */
  readonly target: string;
};

export type Seen = {
  readonly owed: readonly Owed[];
  /** What was owed in the trials before: a message of it that comes now has come twice. */
  readonly before: readonly Owed[];
  /** Messages that came in this trial. */
  readonly came: readonly Standing[];
  /** Deliveries of this trial. */
  readonly written: readonly Written[];
  /** Channels in which Discord refused a post for good. */
  readonly refused: ReadonlySet<string>;
  /** Channels whose history nobody could read. */
  readonly hidden: ReadonlySet<string>;
};

export type Judgement = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Posts of which the bot says that it cannot tell whether they are there. */
  readonly unknown: readonly string[];
  /** Those among them whose channel could be read. */
  readonly needlesslyUnknown: readonly string[];
};

const mostAlike = (messages: readonly Standing[]): number =>
  Math.max(0, ...[...Map.groupBy(messages, ({ words }) => words).values()].map(({ length }) => length));

/** A watch whose channel was refused says so to the person who made it. */
const NOTICE = "is paused:";

/** What stands in the channels beside what was due. */
export function judge({ owed, before, came, written, refused, hidden }: Seen): Judgement {
  const lost: string[] = [];
  const doubled: string[] = [];
  const unknown = written.filter(({ state }) => state === "unknown");
  const isExcused = (channel: string): boolean =>
    refused.has(channel) || unknown.some(({ target }) => target === channel && hidden.has(channel));
  const messagesOf = ({ parts }: Owed): Standing[][] =>
    parts.map(({ channel, fits }) => came.filter((one) => one.channel === channel && fits(one.words)));

  for (const post of owed) {
    const found = messagesOf(post);
    for (const [index, messages] of found.entries()) {
      const named = `${post.what}, part ${index + 1} of ${found.length}`;
      const { channel, mayBeMissing = false, mayBeSeveral = false } = post.parts[index]!;
      const length = mayBeSeveral ? mostAlike(messages) : messages.length;
      if (length > 1) doubled.push(`${named}, stands there ${length} times`);
      if (length === 0 && !mayBeMissing && !isExcused(channel)) lost.push(`${named}, is not there`);
    }
    const order = found.flatMap(([message]) => (message ? [BigInt(message.id)] : []));
    if (order.some((id, index) => index > 0 && id < order[index - 1]!)) lost.push(`${post.what} is not in order`);
  }
  const known = new Set([...owed.flatMap(messagesOf).flat()].map(({ id }) => id));
  for (const stray of came.filter(({ id }) => !known.has(id))) {
    const old = before.find((post) => messagesOf(post).some((found) => found.includes(stray)));
    if (old) doubled.push(`${old.what} came again, later`);
    else if (!(stray.words.includes(NOTICE) && refused.size > 0))
      doubled.push(`nobody is owed: ${stray.words.slice(0, 60)}`);
  }
  for (const { slotKey, state, messageId, because, target } of written) {
    const said = `${slotKey} is ${state}${because ? ` (${because})` : ""}`;
    if (state === "planned" || state === "sending") lost.push(`${said} to the end`);
    if (state === "sent" && !came.some(({ id }) => id === messageId)) lost.push(`${said} and its message is not there`);
    // What follows a post of which nobody can tell whether it is there does not come.
    if ((state === "failed" || state === "skipped") && !isExcused(target)) lost.push(said);
  }
  return {
    lost,
    doubled,
    unknown: unknown.map(({ slotKey }) => slotKey),
    needlesslyUnknown: unknown
      .filter(({ target }) => !hidden.has(target))
      .map(({ slotKey, because }) => `${slotKey} is unknown: ${because}`),
  };
}
