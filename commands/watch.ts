import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { App } from "../src/app.ts";
import { heading } from "../src/brief/card.ts";
import type { Answer, Asker, Choice, CommandData, Pressed } from "../src/command.ts";
import type { Failure } from "../src/domain/failure.ts";
import { channelId, type GuildId, watchId } from "../src/domain/ids.ts";
import { isPausedByHand, WATCH_PAUSED_BY_HAND } from "../src/domain/reason.ts";
import { type Action, type Inline, type Part, quoted, reply, type Said, say } from "../src/domain/reply.ts";
import { failed, ok, type Result } from "../src/domain/result.ts";
import { HOWS, type How, type Watch, WORDS_LIMIT } from "../src/domain/watch.ts";
import { articlesById, suggest, suggestTopics } from "../src/lookup.ts";
import { parseQuery, type QueryNode } from "../src/search/index.ts";
import { missingRights } from "../src/targets.ts";
import { DAYS, recentFor } from "../src/watches/recent.ts";
import { storiesFor, tellUnless } from "../src/watches/tell.ts";

export const WATCHES_A_PERSON = 20;
export const WATCHES_A_GUILD = 100;
const WHICH = {
  type: 3,
  name: "watch",
  description: "Which one",
  required: true,
  autocomplete: true,
  max_length: 100,
} as const;
const WHERES = [
  { name: "a direct message to me", value: "direct" },
  { name: "this channel (for those who may Manage Server)", value: "channel" },
];

export const data = {
  name: "watch",
  description: "Be told when something comes in",
  options: [
    {
      type: 1,
      name: "add",
      description: "Be told of new articles for words; first shows what it would have found",
      options: [
        {
          type: 3,
          name: "words",
          description: 'Words, "a phrase", -word, OR, ( ), word*, source: speaker: in:',
          required: true,
          autocomplete: true,
          max_length: WORDS_LIMIT,
        },
        { type: 3, name: "where", description: "Where to be told (a direct message)", choices: WHERES },
        {
          type: 3,
          name: "how",
          description: "When to be told (at once)",
          choices: HOWS.map((how) => ({ name: how === "daily" ? "daily at 08:00" : how, value: how })),
        },
        {
          type: 3,
          name: "topic",
          description: "Only this topic: its name, or words that must be in the article",
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
    { type: 1, name: "list", description: "Your watches, and those of this server's channels if you manage it" },
    { type: 1, name: "test", description: "What a watch would have told in the last seven days", options: [WHICH] },
    { type: 1, name: "pause", description: "Be told nothing by a watch for now", options: [WHICH] },
    { type: 1, name: "resume", description: "Go on with a watch that is paused", options: [WHICH] },
    { type: 1, name: "remove", description: "Be told nothing by a watch any more", options: [WHICH] },
  ],
} satisfies CommandData;

const Wish = z.object({
  words: z.string().trim().min(1).max(WORDS_LIMIT),
  where: z.enum(["direct", "channel"]).default("direct"),
  how: z.enum(HOWS).default("at once"),
  topic: z.string().trim().max(100).optional(),
});
type Wish = z.infer<typeof Wish>;
export const options = z.discriminatedUnion("subcommand", [
  Wish.extend({ subcommand: z.literal("add") }),
  z.object({ subcommand: z.literal("list") }),
  z.object({ subcommand: z.enum(["test", "pause", "resume", "remove"]), watch: z.string() }),
]);
type Options = z.infer<typeof options>;

export async function execute(asked: Options, app: App, asker: Asker): Promise<Answer> {
  if (asked.subcommand === "add") return preview(asked, [asked.how], app, asker);
  if (asked.subcommand === "list") return list(app, asker);
  const watch = (await watchesFor(app, asker)).find(({ id }) => id === asked.watch);
  if (!watch) return { kind: "watch-not-found", asked: asked.watch };
  switch (asked.subcommand) {
    case "test":
      return test(watch, app);
    case "pause":
      return change({ ...watch, paused: WATCH_PAUSED_BY_HAND }, app, (name) =>
        say("watch.paused", { name, command: { command: "watch resume" } }),
      );
    case "resume":
      return resume(watch, app, asker);
    case "remove":
      await app.store.removeWatch(watch.id);
      app.watchesChanged();
      return reply([{ kind: "text", text: [say("watch.removed", { watch: described(watch) })] }]);
  }
}

/** Their own, and for those who manage a server those of its channels. */
async function watchesFor({ store }: App, { user, viewer, manages }: Asker): Promise<Watch[]> {
  const own = await store.watchesOf(user);
  const others = viewer.guild && manages ? await store.watchesIn(viewer.guild) : [];
  return [...own, ...others.filter((one) => one.user !== user)];
}

export async function complete(
  focused: { name: string; value: string },
  _options: unknown,
  app: App,
  asker: Asker,
): Promise<Choice[]> {
  const typed = focused.value.trim();
  if (focused.name === "topic") return suggestTopics(typed, app, asker.viewer);
  if (focused.name === "words") {
    const found = await suggest(typed, ["speaker", "source"], app, asker.viewer);
    const names = found.map(({ name, value }) => ({ name, value: `"${value.replace(MARKS, " ").slice(0, 98)}"` }));
    return [...(typed ? [{ name: typed.slice(0, 100), value: typed.slice(0, 100) }] : []), ...names].slice(0, 25);
  }
  const watches = await watchesFor(app, asker);
  return watches
    .filter(({ words, how }) => `${words} · ${how}`.toLowerCase().includes(typed.toLowerCase()))
    .map((watch) => ({ name: label(watch), value: String(watch.id) }))
    .slice(0, 25);
}

/** These would end what is put in quotation marks. */
const MARKS = /["“”„«»]/g;

const label = ({ words, how, where, paused }: Watch): Said =>
  say("watch.label", {
    words: words.slice(0, 60),
    how: HOW_KEYS[how],
    where: where.kind,
    state: paused === null ? "running" : "paused",
  });

/** As they are called in messages. */
const HOW_KEYS: Readonly<Record<How, string>> = { "at once": "at_once", hourly: "hourly", daily: "daily" };

export async function act({ verb, state }: Pressed, app: App, asker: Asker): Promise<Answer> {
  if (verb === "list") return list(app, asker);
  const [words, where, how, topic] = state;
  const wish = Wish.safeParse({ words, where, how, ...(topic && { topic }) });
  if (!wish.success) return { kind: "stale-button" };
  if (verb === "offer") return preview(wish.data, HOWS, app, asker);
  return verb === "save" ? save(wish.data, app, asker) : { kind: "stale-button" };
}

type Checked = Pick<Watch, "words" | "topic" | "guild" | "where" | "how" | "user">;

/** A wish that can be fulfilled, or why it cannot. */
async function checked(wish: Wish, { store }: App, asker: Asker): Promise<Checked | Failure> {
  const { words, how, topic } = wish;
  const { user, viewer } = asker;
  if (!parseQuery(words).root.parts.some(asksForSomething)) return { kind: "nothing-to-watch", asked: words };
  if (wish.where === "direct") {
    const own = (await store.watchesOf(user)).filter(({ where }) => where.kind === "direct");
    if (own.length >= WATCHES_A_PERSON) return { kind: "too-many-watches", whose: "person", limit: WATCHES_A_PERSON };
    return { words, how, topic: topic || null, guild: viewer.guild, where: { kind: "direct" }, user };
  }
  const where = await channelFor(viewer.guild, store, asker);
  if (!where.ok) return where.failure;
  return { words, how, topic: topic || null, guild: viewer.guild, where: where.value, user };
}

async function channelFor(
  guild: GuildId | null,
  store: App["store"],
  { here, manages }: Asker,
): Promise<Result<Watch["where"]>> {
  if (!guild || !here) return failed({ kind: "guild-only" });
  if (!manages) return failed({ kind: "not-allowed", needs: "Manage Server" });
  const missing = missingRights(here);
  if (missing.length > 0) return failed({ kind: "permissions-missing", channel: here.name, missing });
  if ((await store.watchesIn(guild)).length >= WATCHES_A_GUILD)
    return failed({ kind: "too-many-watches", whose: "guild", limit: WATCHES_A_GUILD });
  return ok({ kind: "channel", id: channelId(here.id) });
}

function asksForSomething(node: QueryNode): boolean {
  switch (node.kind) {
    case "without":
      return false;
    case "either":
      return node.parts.every(asksForSomething);
    case "all":
      return node.parts.some(asksForSomething);
    default:
      return /[\p{L}\p{N}]/u.test(node.text);
  }
}

const HEADLINES_SHOWN = 3;
/** So many a day are a flood where each comes at once. */
const MANY_A_DAY = 10;

/** What a watch would have found, with a button that makes it. */
async function preview(wish: Wish, hows: readonly How[], app: App, asker: Asker): Promise<Answer> {
  const watch = await checked(wish, app, asker);
  if ("kind" in watch) return watch;
  const outlines = await storiesFor(watch, await recentFor(watch, app), app);
  const newest = outlines.slice(0, HEADLINES_SHOWN).map(({ entries }) => entries[0]!.id);
  const articles = await articlesById(newest, app, { guild: watch.guild });
  const { after, before } = parseQuery(watch.words).filters;
  const count = outlines.length;
  const parts: Part[] = [
    { kind: "title", text: [say("watch.title", { words: quoted(watch.words) })] },
    { kind: "text", text: [say("watch.sentence", { what: promised(watch, hows.length === 1) })] },
    {
      kind: "text",
      text: [say("watch.would-match", { count, days: DAYS })],
    },
    ...articles.flatMap(({ article }) => heading(article).filter(({ kind }) => kind === "headline")),
    ...(count > MANY_A_DAY * DAYS && watch.how === "at once"
      ? [{ kind: "note", text: [say("watch.many")] } as const]
      : []),
    ...(after || before ? [{ kind: "note", text: [say("watch.days-passed-over")] } as const] : []),
    { kind: "note", text: [say("watch.not-saved")] },
  ];
  return reply(parts, { actions: hows.map((how) => saveButton({ ...wish, how }, hows.length === 1)) });
}

const saveButton = ({ words, where, how, topic }: Wish, isOnly: boolean): Action => ({
  kind: "button",
  label: say("watch.save", { how: isOnly ? "decided" : HOW_KEYS[how] }),
  style: isOnly || how === "at once" ? "primary" : "secondary",
  command: "watch",
  verb: "save",
  state: [words, where, how, topic ?? ""],
});

/** Where and when it tells. */
const promised = ({ where, how, topic }: Pick<Watch, "where" | "how" | "topic">, isDecided: boolean): Said =>
  say("watch.told", {
    where: where.kind,
    channel: where.kind === "channel" ? { channel: where.id } : "",
    how: isDecided ? HOW_KEYS[how] : "undecided",
    of: topic === null ? "all" : "topic",
    topic: { words: topic ?? "" },
  });

const described = (watch: Watch): Inline[] => [{ strong: watch.words }, " · ", promised(watch, true)];

async function save(wish: Wish, app: App, asker: Asker): Promise<Answer> {
  const checkedWish = await checked(wish, app, asker);
  if ("kind" in checkedWish) return checkedWish;
  const same = (await app.store.watchesOf(asker.user)).find((one) => isSame(one, checkedWish));
  const watch: Watch = same ?? {
    ...checkedWish,
    id: watchId(randomUUID()),
    createdAt: app.now(),
    paused: null,
  };
  if (!same) {
    await app.store.saveWatch(watch);
    app.watchesChanged();
  }
  return reply(
    [
      { kind: "title", text: [say(same ? "watch.same" : "watch.added")] },
      { kind: "text", text: [say("watch.sentence", { what: described(watch) })] },
      {
        kind: "note",
        text: [say("watch.from-now-on", { command: { command: "watch list" } })],
      },
    ],
    { place: "here" },
  );
}

const isSame = (one: Watch, other: Checked): boolean =>
  JSON.stringify([one.words, one.topic, one.guild, one.where, one.how]) ===
  JSON.stringify([other.words, other.topic, other.guild, other.where, other.how]);

async function list(app: App, asker: Asker): Promise<Answer> {
  const watches = await watchesFor(app, asker);
  if (watches.length === 0)
    return reply([{ kind: "text", text: [say("watch.none", { command: { command: "watch add" } })] }]);
  return reply([
    { kind: "title", text: [say("watch.list", { count: watches.length })] },
    ...watches.map((watch): Part => ({ kind: "text", text: [...described(watch), ...pausedWords(watch)] })),
  ]);
}

function pausedWords(watch: Watch): Inline[] {
  if (watch.paused === null) return [];
  return isPausedByHand(watch)
    ? [" · ", say("watch.is-paused")]
    : [" · ⚠ ", say("watch.is-paused-because", { because: watch.paused })];
}

async function test(watch: Watch, app: App): Promise<Answer> {
  const ids = await recentFor(watch, app);
  const telling = await tellUnless([], watch, ids, "", app);
  const note: Part = { kind: "note", text: [say("watch.test", { days: DAYS })] };
  if (telling) return reply([note, ...telling.said.parts], { actions: telling.said.actions });
  return reply([{ kind: "text", text: [say("watch.test-nothing", { words: quoted(watch.words), days: DAYS })] }]);
}

async function resume(watch: Watch, app: App, asker: Asker): Promise<Answer> {
  const isHere = watch.where.kind === "channel" && watch.where.id === asker.here?.id;
  const missing = isHere && asker.here ? missingRights(asker.here) : [];
  if (missing.length > 0) return { kind: "permissions-missing", channel: asker.here?.name ?? "", missing };
  return change({ ...watch, paused: null }, app, (name) => say("watch.resumed", { name }));
}

async function change(watch: Watch, app: App, said: (name: Inline) => Said): Promise<Answer> {
  await app.store.saveWatch(watch);
  app.watchesChanged();
  return reply([{ kind: "text", text: [said({ strong: watch.words })] }]);
}
