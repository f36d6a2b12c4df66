import { readFacts } from "../src/extract/index.ts";
import { parseItem } from "../src/parse/index.ts";
import { signatureOf } from "../src/stories/signature.ts";
import type { Hostile } from "./hostile-texts.ts";

const RETRIEVED = Date.UTC(2026, 2, 7);

/** Milliseconds of this thread's CPU that a hostile text takes to be parsed and read as one English article: others on the machine do not count. */
export function timeToRead({ of }: Hostile, share: number): { readonly parseMs: number; readonly readMs: number } {
  const text = of(share);
  const started = process.threadCpuUsage();
  const parsed = parseItem(
    {
      source: "hostile",
      text,
      shape: "newspaper",
      headline: null,
      standfirst: null,
      byline: null,
      publisher: null,
      language: "en",
      url: null,
      uri: null,
      published: "2026-03-06",
      modified: null,
      subjects: [],
      usageTerms: null,
      status: "usable",
    },
    { retrieved: RETRIEVED },
  );
  const parseMs = since(started);
  if (parsed.ok) {
    readFacts(parsed.value);
    signatureOf(parsed.value);
  }
  return { parseMs, readMs: since(started) - parseMs };
}

function since(started: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1_000;
}
