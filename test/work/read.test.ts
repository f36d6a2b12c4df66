import { afterEach, describe, expect, test } from "vitest";
import type { RawItem } from "../../src/domain/raw-item.ts";
import { cut } from "../../src/domain/span.ts";
import { type ReadWorker, startReadWorker } from "../../src/work/read.ts";
import { readAll } from "../../src/work/read-all.ts";

const at = { retrieved: Date.UTC(2030, 0, 2) };

function item(source: string, change: Partial<RawItem> = {}): RawItem {
  return {
    source,
    text: `Pilots in Port Alder will strike for 12 days, their union said.\n\n“We have waited long enough,” said Orla Venn, who leads it.\n\nThis is ${source}.`,
    shape: "body",
    headline: "Pilots to strike in Port Alder",
    standfirst: null,
    byline: null,
    publisher: "Alder Gazette",
    language: "en",
    url: `https://gazette.example/${source}`,
    uri: null,
    published: "2030-01-01T08:00:00Z",
    modified: null,
    subjects: [],
    usageTerms: null,
    status: "usable",
    ...change,
  };
}

describe("the read worker", () => {
  let worker: ReadWorker;
  const said: string[] = [];
  const start = (change: { script?: URL; timeoutMs?: number } = {}) => {
    said.length = 0;
    worker = startReadWorker({ log: (message) => said.push(message), ...change });
    return worker;
  };
  afterEach(() => worker.close());

  test("gives article, facts and signature, the same as reading here", async () => {
    const [result] = await start().read([item("a")], at);
    expect(result).toEqual(readAll([item("a")], at).results[0]);
    if (!result?.ok) throw new Error("was not read");
    const { article, facts, signature } = result.value;
    expect(facts.quotes.map(({ span }) => cut(article.text, span))).toContain("We have waited long enough,");
    expect(signature.shingles.length).toBeGreaterThan(0);
  });

  test("keeps the order over many slices, with what is wrong in its place", async () => {
    const items = Array.from({ length: 20 }, (_, index) =>
      item(`i${index}`, index === 11 ? { text: " ", headline: null } : {}),
    );
    const results = await start().read(items, at);
    expect(results.map((one) => (one.ok ? one.value.article.url : one.failure))).toEqual(
      items.map(({ source, url }, index) => (index === 11 ? { kind: "article-without-text", source } : url)),
    );
    expect(said).toEqual([]);
  });

  test("nothing gives nothing", async () => {
    expect(await start().read([], at)).toEqual([]);
  });

  test("that hangs rejects, says so and reads on", async () => {
    start({ script: new URL("./scripts/fragile-read.ts", import.meta.url), timeoutMs: 2_000 });
    await expect(worker.read([item("HANG")], at)).rejects.toThrow(
      'read worker did not answer "readAll" within 2000 ms',
    );
    expect(said).toHaveLength(1);
    expect((await worker.read([item("a")], at))[0]?.ok).toBe(true);
  });

  test("tells of an item at which reading threw, without its words", async () => {
    start();
    const odd = item("odd", { text: 7 as never });
    const results = await worker.read([item("a"), odd, item("b")], at);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("odd: TypeError");
    expect(said[0]).not.toContain("Pilots");
  });
});
