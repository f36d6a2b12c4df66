import type { App } from "../app.ts";
import { tellingIn } from "../brief/choose.ts";
import { whyOut } from "../brief/why.ts";
import { headlineOf } from "../domain/article.ts";
import type { Briefing } from "../domain/briefing.ts";
import type { Deed, Delivery, DeliveryState } from "../domain/delivery.ts";
import type { Failure } from "../domain/failure.ts";
import type { ArticleId } from "../domain/ids.ts";
import { type Inline, type Part, type Reply, reply, type Said, say } from "../domain/reply.ts";
import { findArticle, isFailure } from "../lookup.ts";
import type { StoredArticle } from "../store/index.ts";
import { choosePost } from "./compose.ts";
import { became, described, outcome } from "./described.ts";
import { ON_TIME_MS } from "./limits.ts";

const RUNS_SHOWN = 15;

/** What became of the last runs of a briefing, newest first. */
export async function history(briefing: Briefing, app: App): Promise<Reply> {
  const runs = await app.store.deliveriesOf({ kind: "briefing", id: briefing.id }, RUNS_SHOWN);
  const told = await Promise.all(
    runs.map(async (run) => [line(withLateness(run), ...linkTo(run)), ...(await lacking(run, app))]),
  );
  return reply([
    { kind: "title", text: [say("history.title")] },
    { kind: "text", text: described(briefing) },
    ...(runs.length === 0 ? [{ kind: "text", text: [say("history.none")] } as const] : []),
    ...told.flat(),
  ]);
}

/** What of a post that was sent did not come after it, and why: its thread, a message in that, or its being passed on. */
async function lacking(run: Delivery, { store }: App): Promise<Part[]> {
  if (run.state !== "sent") return [];
  const parts = await store.furtherParts(run);
  const lost = parts.filter(({ state }) => LOST.has(state));
  // What follows a lost part is lost by it.
  const first = lost.filter(({ after }) => lost.every(({ id }) => id !== after?.delivery));
  return first.map((part) => ({
    kind: "note",
    text: ["⚠ ", say("history.lacking", { part: PARTS[part.deed.kind] ?? "", became: became(part) })],
  }));
}

const LOST: ReadonlySet<DeliveryState> = new Set(["failed", "skipped", "unknown"]);
const PARTS: Partial<Record<Deed["kind"], string>> = {
  thread: "thread",
  "post-in-thread": "further",
  publish: "publish",
};

/** A post that was first tried long after its time says when. */
function withLateness(run: Delivery): Said {
  const { state, attemptedAt, dueAt } = run;
  return state === "sent" && attemptedAt !== null && attemptedAt - dueAt > ON_TIME_MS
    ? say("history.late", { run: outcome(run), when: { time: attemptedAt, style: "full" } })
    : outcome(run);
}

/** Discord draws the address of a message as a link to it. */
function linkTo({ guild, target, deed, messageId }: Delivery): Inline[] {
  if (guild === null || messageId === null || target.kind !== "channel") return [];
  const channel = deed.kind === "forum-post" ? messageId : target.channel;
  return [` https://discord.com/channels/${guild}/${channel}/${messageId}`];
}

/** Why an article was in a briefing, or was not, or would be now. */
export async function whyArticle(briefing: Briefing, asked: string, app: App): Promise<Reply | Failure> {
  const stored = await findArticle(asked, app, { guild: briefing.guild });
  if (isFailure(stored)) return stored;
  const told = await toldBy(stored.article.id, briefing, app);
  return reply([
    { kind: "title", text: [say("why-article.title")] },
    { kind: "text", text: [{ words: headlineOf(stored.article) }] },
    ...(told.length > 0
      ? told.map((run) => line(say("why-article.told", { run: outcome(run) }), ...linkTo(run)))
      : await whyNotYet(stored, briefing, app)),
  ]);
}

/** The posts of a briefing that show words of an article. */
async function toldBy(article: ArticleId, { id }: Briefing, { store }: App): Promise<Delivery[]> {
  const kept = await store.tellingsOf(article);
  const deliveries = await Promise.all(kept.map(({ delivery }) => store.delivery(delivery)));
  return deliveries
    .filter((one) => one !== null)
    .filter(({ origin, state }) => origin.kind === "briefing" && origin.id === id && !NEVER_POSTED.has(state));
}

const NEVER_POSTED: ReadonlySet<DeliveryState> = new Set(["failed", "skipped"]);

async function whyNotYet({ article, story }: StoredArticle, briefing: Briefing, app: App): Promise<Part[]> {
  const viewer = { guild: briefing.guild };
  const heard = await app.store.timeline({ ids: [article.id], exceptMuted: true, limit: 1 }, viewer);
  if (heard.length === 0) return [line(say("why-article.muted"))];
  const { items, left } = await choosePost(briefing, app.now(), app);
  const item = items.find(({ outline }) => outline.id === story);
  if (item) {
    if (tellingIn(item).some((read) => read.article.id === article.id)) return [line(say("why-article.next"))];
    return [line(say("why-article.story-next", { headline: { words: headlineOf(item.lead.article) } }))];
  }
  const out = left.find(({ outline }) => outline.id === story);
  const [newest] = out ? await app.store.articles([out.outline.entries[0]?.id ?? article.id], viewer) : [];
  if (out && newest) return [whyOut(out, newest)];
  return [line(say(briefing.topic ? "why-article.not-of-topic" : "why-article.nothing-new"))];
}

const line = (...text: Inline[]): Part => ({ kind: "text", text });
