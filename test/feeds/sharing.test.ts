import { afterEach, beforeEach, expect, test } from "vitest";
import { userId } from "../../src/domain/ids.ts";
import { createSharing, type Sharer, type Sharing } from "../../src/feeds/sharing.ts";
import { pageOf } from "./news-site.ts";
import { NORTH, type Polling, SOUTH, startPolling } from "./polling.ts";

let here: Polling;
let sharing: Sharing;
let waited = 0;
beforeEach(async () => {
  here = await startPolling();
  waited = 0;
  const { opened } = here;
  sharing = createSharing({ ...here, store: opened.store, intake: opened.intake, now: () => here.now });
});
afterEach(() => here.close());

const by = (user: string, guild = NORTH): Sharer => ({ user: userId(user), guild, waits: () => (waited += 1) });
const lines = (count: number, from = 0) =>
  new TextEncoder().encode(
    Array.from({ length: count }, (_, at) =>
      JSON.stringify({
        uri: `urn:pier:${from + at}`,
        type: "text",
        headline: `Pier ${from + at} is closed`,
        body_text: `Pier ${from + at} in Lindow was closed on Friday.\n\nA boat had rammed it.`,
      }),
    ).join("\n"),
  );

test("who waits for a page is told so; who asks for what is there is not", async () => {
  here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
  expect((await sharing.link(`${here.site.origin}/a`, by("1"))).ok).toBe(true);
  expect(waited).toBe(1);
  expect((await sharing.link(`${here.site.origin}/a`, by("2"))).ok).toBe(true);
  expect(waited).toBe(1);
});

test("of one file the first fifty are taken in, and it is said that there are more", async () => {
  const taken = async (articles: number, from: number) => {
    const read = await sharing.file("piers.jsonl", lines(articles, from), by("1"));
    return read.ok ? [read.value.articles, read.value.hasMore] : read.failure;
  };
  expect([await taken(60, 0), await taken(50, 100)]).toEqual([
    [50, true],
    [50, false],
  ]);
});

test("members of one server bring in so many articles a day, and others are not held up by it", async () => {
  for (let file = 0; file < 10; file += 1)
    expect(await sharing.file("piers.jsonl", lines(50, file * 50), by(`${file}`))).toMatchObject({ ok: true });
  const late = await sharing.file("piers.jsonl", lines(1, 900), by("9"));
  expect(late).toEqual({ ok: false, failure: { kind: "too-soon", waitMs: 86_400_000 } });
  expect(await sharing.file("piers.jsonl", lines(1, 900), by("9", SOUTH))).toMatchObject({ ok: true });
  here.now += 86_400_000;
  expect(await sharing.file("piers.jsonl", lines(1, 900), by("9"))).toMatchObject({ ok: true });
});

test("a page that was away is asked for again some seconds later, also after the clock was set back", async () => {
  const link = `${here.site.origin}/a`;
  here.site.at("/a", { status: 503 });
  for (const user of ["1", "2"]) expect((await sharing.link(link, by(user))).ok).toBe(false);
  expect(here.site.asked.filter((path) => path === "/a")).toHaveLength(1);
  here.now -= 3_600_000;
  expect((await sharing.link(link, by("3"))).ok).toBe(false);
  here.site.at("/a", { body: pageOf("Pier a is closed", "today") });
  here.now += 11_000;
  expect((await sharing.link(link, by("4"))).ok).toBe(true);
});
