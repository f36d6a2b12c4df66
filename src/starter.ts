import { join } from "node:path";
import type { Log } from "./domain/log.ts";
import { readFiles } from "./ingest/files.ts";
import type { Intake, ToRead } from "./intake.ts";
import { PROJECT } from "./project.ts";
import { failureText } from "./render/say.ts";
import type { Store } from "./store/index.ts";

const FOLDER = join(PROJECT, "data", "articles");
const SOURCE = "starter";
const MARK = "starter-articles-loaded-at";
const NOT_LOADED = "";

/**
 * Loads the starter articles once, their ages counted back from now, so that there is news on the first day; or removes them where they are not wanted. They
 * are for everybody.
 */
export async function loadStarterArticles(parts: {
  readonly wanted: boolean;
  readonly store: Store;
  readonly intake: Intake;
  readonly now: () => number;
  readonly log: Log;
}): Promise<void> {
  const isLoaded = ((await parts.store.meta(MARK)) ?? NOT_LOADED) !== NOT_LOADED;
  if (parts.wanted && !isLoaded) await load(parts);
  if (!parts.wanted && isLoaded) await remove(parts);
}

async function load({ store, intake, now, log }: Parameters<typeof loadStarterArticles>[0]): Promise<void> {
  const firstStart = now();
  const items: ToRead[] = [];
  for await (const { file, result } of readFiles([FOLDER], { now: firstStart })) {
    if (!result.ok) log.warn({ file, reason: failureText(result.failure) }, "a starter article cannot be read");
    else if (result.value.kind === "item") items.push(aged(result.value, firstStart));
  }
  const { added, known, updated, refused } = await intake.takeIn(items, { kind: "everyone" });
  for (const failure of refused) log.warn({ reason: failureText(failure) }, "a starter article was refused");
  const loaded = [...added, ...known, ...updated];
  if (loaded.length === 0) return;
  await store.setSource(loaded, SOURCE);
  await store.setMeta(MARK, new Date(firstStart).toISOString());
  log.info({ articles: added.length }, "starter articles loaded");
}

type Aged = { readonly item: Exclude<ToRead, { readonly blocks: unknown }>; readonly ageMs: number | null };

const aged = ({ item, ageMs }: Aged, firstStart: number): ToRead => ({
  ...item,
  published: ageMs === null ? item.published : new Date(firstStart - ageMs).toISOString(),
});

async function remove({ store, intake, log }: Parameters<typeof loadStarterArticles>[0]): Promise<void> {
  const ids = await intake.takeBack(SOURCE);
  await store.setMeta(MARK, NOT_LOADED);
  log.info({ articles: ids.length }, "starter articles removed");
}
