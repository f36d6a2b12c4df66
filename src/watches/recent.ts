import type { App } from "../app.ts";
import type { ArticleId } from "../domain/ids.ts";
import type { Watch } from "../domain/watch.ts";
import { topicScope } from "../lookup.ts";
import { placeOf } from "./match.ts";

const DAY_MS = 86_400_000;
export const DAYS = 7;
/** Articles of these days that are counted. */
const COUNTED = 1_000;

/** The articles that a watch would have found in the last seven days. */
export async function recentFor(
  { words, topic, guild }: Pick<Watch, "words" | "topic" | "guild">,
  app: App,
): Promise<ArticleId[]> {
  const viewer = { guild };
  const within = topic === null ? null : (await topicScope(topic, app, viewer)).query;
  const { hits } = await app.search.find(words, {
    viewer,
    in: placeOf(words),
    match: "all",
    literally: true,
    sort: "newest",
    since: app.now() - DAYS * DAY_MS,
    limit: COUNTED,
    ...(within !== null && { within }),
  });
  return hits.map(({ id }) => id);
}
