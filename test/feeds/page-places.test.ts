import { expect, test } from "vitest";
import type { FreshEntry } from "../../src/feeds/entries.ts";
import { createPagePlaces, type PagePlaces } from "../../src/feeds/page-places.ts";
import { blankItem } from "../../src/ingest/formats/blank-item.ts";

const entryAt = (url: string | null, reach: FreshEntry["reach"] = "teaser"): FreshEntry => ({
  item: { ...blankItem("test", "words"), url },
  reach,
  keys: [],
  hash: "",
  article: null,
  tries: 0,
});
const taken = (places: PagePlaces, urls: readonly string[]) => urls.filter((url) => places.take(entryAt(url))).length;
const pagesOf = (host: string, count: number) => Array.from({ length: count }, (_, at) => `https://${host}/${at}`);

test("no host has more than thirty pages waited for, all together a hundred and fifty", () => {
  const places = createPagePlaces();
  expect(taken(places, pagesOf("slow.example", 99))).toBe(30);
  expect(taken(places, pagesOf("www.slow.example", 1))).toBe(0);
  for (const host of ["b.example", "c.example", "d.example", "e.example"])
    expect(taken(places, pagesOf(host, 30))).toBe(30);
  expect(taken(places, pagesOf("f.example", 1))).toBe(0);
});

test("what is given back can be taken again", () => {
  const places = createPagePlaces();
  const pages = pagesOf("slow.example", 30);
  for (const round of [1, 2, 3, 4, 5, 6]) {
    expect(taken(places, pages), `round ${round}`).toBe(30);
    for (const url of pages) places.giveBack(entryAt(url));
  }
});

test("an entry that is whole, or has no page, needs no place and gives none back", () => {
  const places = createPagePlaces();
  taken(places, pagesOf("slow.example", 30));
  const whole = entryAt("https://slow.example/x", "whole");
  expect([places.take(whole), places.take(entryAt(null))]).toEqual([true, true]);
  places.giveBack(whole);
  expect(places.take(entryAt("https://slow.example/y"))).toBe(false);
});
