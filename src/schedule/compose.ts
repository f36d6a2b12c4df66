import type { App } from "../app.ts";
import { composeBriefing } from "../brief/briefing.ts";
import { type Choice, chooseStories, tellingIn, toldBy } from "../brief/choose.ts";
import { toldArticles } from "../brief/retold.ts";
import { LATE_ARRIVAL_MS } from "../brief/stories.ts";
import type { Briefing } from "../domain/briefing.ts";
import { type Inline, type Reply, reply, say } from "../domain/reply.ts";
import type { Item } from "../domain/story.ts";
import type { Telling } from "../domain/telling.ts";
import type { Told } from "../domain/told.ts";
import { loader, recentStories } from "../lookup.ts";
import { untoldSince } from "./untold.ts";

const DAY_MS = 86_400_000;
/** What a channel was told longer ago than this may be told again. */
const REMEMBERED_MS = 14 * DAY_MS;
/** Stories that a thread under a post holds, and one message of it. */
const STORIES_IN_THREAD = 10;
const STORIES_A_MESSAGE = 5;

type ToPost = Pick<Briefing, "id" | "guild" | "channel" | "topic" | "length" | "rule" | "quiet" | "thread">;

/** One message of a briefing. */
export type Posted = {
  readonly said: Reply;
  readonly told: Told | null;
  readonly tells: Pick<Telling, "by" | "articles"> | null;
};

/** The stories of a briefing at a moment: those with something new since its last run that its channel has not been told. */
export async function choosePost(briefing: ToPost, at: number, app: App): Promise<Choice> {
  const now = app.now();
  const viewer = { guild: briefing.guild };
  const { since, overtaken } = await untoldSince(briefing, at, app.store);
  // As far back as anything is remembered: an old article may be corrected today.
  const period = { since: Math.min(since - LATE_ARRIVAL_MS, now - REMEMBERED_MS), until: now + 1 };
  return chooseStories(await recentStories({ topic: briefing.topic, exceptMuted: true, ...period }, app, viewer), {
    since,
    now,
    limit: briefing.length + (briefing.thread ? STORIES_IN_THREAD : 0),
    told: await app.store.toldIn({ kind: "channel", channel: briefing.channel }, now - REMEMBERED_MS, overtaken),
    load: loader(app, viewer),
  });
}

/**
 * What a briefing says at a moment, and what its readers are told by it; null where there is nothing new and the briefing is silent then. `token` marks the
 * message, so that it can be found again in its channel, `tokenOf` those that go into a thread under it; a late one says when it was due.
 */
export async function composePost(
  briefing: ToPost,
  { at, late }: { readonly at: number; readonly late: boolean },
  token: string,
  app: App,
  tokenOf: (further: number) => string = () => "",
): Promise<(Posted & { readonly further: readonly Posted[] }) | null> {
  // Before the choice: what comes in meanwhile has not been told.
  const toldAt = app.now();
  const choice = await choosePost(briefing, at, app);
  if (choice.items.length === 0 && briefing.quiet === "silence") return null;
  const [first, ...further] = inMessages(choice.items, briefing);
  const others = choice.left.filter(({ why }) => why === "no-room").length;
  const message = (items: readonly Item[], title: readonly Inline[], more: Omit<More, "title">): Posted => {
    const { parts, by, actions, shown } = composeBriefing(items, { ...more, title });
    return {
      said: reply(parts, { audience: "everyone", actions }),
      told: items.length > 0 ? toldBy(shown, toldAt) : null,
      tells: items.length > 0 ? { by, articles: toldArticles(shown.flatMap(tellingIn)) } : null,
    };
  };
  const title = say("briefing.title", {
    day: { time: at, style: "date" },
    of: briefing.topic ? "topic" : "all",
    topic: { words: briefing.topic ?? "" },
  });
  let before = first!.length;
  return {
    ...message(first!, [title], {
      others,
      token,
      late: late ? [say("briefing.late", { when: { time: at, style: "full" } })] : null,
      after: choice.items.length - before,
    }),
    further: further.map((items, index) => {
      const told = before;
      before += items.length;
      const after = choice.items.length - before;
      return message(items, [say("briefing.more-stories")], {
        others,
        token: tokenOf(index),
        late: null,
        before: told,
        after,
      });
    }),
  };
}

type More = Parameters<typeof composeBriefing>[1];

/** The stories of the post, corrections of what was told among them, and those of each message in the thread. */
function inMessages(items: readonly Item[], { thread, length }: ToPost): Item[][] {
  if (!thread) return [[...items]];
  const stories = items.filter(({ news }) => news.kind !== "correction");
  const first = [...stories.slice(0, length), ...items.filter(({ news }) => news.kind === "correction")];
  const messages = [first];
  for (let from = length; from < stories.length; from += STORIES_A_MESSAGE)
    messages.push(stories.slice(from, from + STORIES_A_MESSAGE));
  return messages;
}
