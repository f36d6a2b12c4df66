import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Article, headlineOf, paragraphs } from "../../src/domain/article.ts";
import { cut } from "../../src/domain/span.ts";
import { readFiles } from "../../src/ingest/files.ts";
import { parseItem } from "../../src/parse/index.ts";
import { containment, isCopy } from "../../src/stories/copies.ts";
import { isMark, signatureOf } from "../../src/stories/signature.ts";
import { parsed } from "../parse/raw.ts";

const FOLDER = fileURLToPath(new URL("../../data/articles", import.meta.url));

/** What papers do to a report that they take over. */
const EDITS: Readonly<Record<string, (body: readonly string[]) => string[]>> = {
  "as it is": (body) => [...body],
  "furniture added": (body) => [
    "Sign up for our newsletter",
    ...body,
    "Read more: What we know so far",
    "Share this article",
  ],
  "the last two fifths cut": (body) => body.slice(0, Math.ceil(body.length * 0.6)),
  "every sixth sentence dropped": (body) => {
    const sentences = body.join("\n\n").split(/(?<=[.!?”]) /);
    return sentences
      .filter((_, index) => index % 6 !== 5)
      .join(" ")
      .split("\n\n");
  },
  "spelt otherwise": (body) =>
    body.map((words) => words.replaceAll("our ", "or ").replaceAll("ise", "ize").replaceAll("per cent", "percent")),
  "a correction added": (body) => [...body, "Correction: an earlier version of this article gave a wrong date."],
};

describe("copies", () => {
  const articles: Article[] = [];
  beforeAll(async () => {
    for await (const { result } of readFiles([FOLDER], { now: 0 })) {
      if (!result.ok || result.value.kind !== "item") continue;
      const article = parseItem(result.value.item, { retrieved: 0 });
      if (article.ok) articles.push(article.value);
    }
  });

  const shinglesOf = (article: Pick<Article, "text" | "blocks">) =>
    signatureOf(article).shingles.filter((number) => !isMark(number));
  const edited = (article: Article, edit: (body: readonly string[]) => string[]) =>
    parsed(edit(paragraphs(article).map((place) => cut(article.text, place))).join("\n\n"), {
      shape: "body",
      headline: headlineOf(article),
    });

  test("are told from other reports of the same story: F1 of at least 0.99", () => {
    let [found, missed, mistaken] = [0, 0, 0];
    const originals = articles.map((article) => shinglesOf(article));
    for (const [index, article] of articles.entries()) {
      for (const edit of Object.values(EDITS)) {
        if (isCopy(containment(shinglesOf(edited(article, edit)), originals[index]!))) found += 1;
        else missed += 1;
      }
      for (const other of originals.slice(index + 1)) if (isCopy(containment(originals[index]!, other))) mistaken += 1;
    }
    expect(found).toBeGreaterThan(200);
    expect((2 * found) / (2 * found + missed + mistaken)).toBeGreaterThanOrEqual(0.99);
  });

  test("are not proven by a few words in common", () => {
    expect(containment([2, 4, 6], [2, 4, 6])).toBe(0);
    expect(containment([], [])).toBe(0);
  });
});
