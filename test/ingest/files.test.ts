import { symlink, truncate } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { type FileReading, readFiles } from "../../src/ingest/files.ts";
import { LARGEST_FILE_BYTES } from "../../src/ingest/formats/index.ts";
import { walk } from "../../src/ingest/walk.ts";
import { outline, parsed } from "../parse/raw.ts";
import { paragraphs, STORY } from "./pages/read.ts";
import { withFiles } from "./temporary-folder.ts";

const NOW = Date.UTC(2025, 5, 12, 9);

async function readAll(folder: string, paths = [folder], onProgress?: (done: number, total: number) => void) {
  const readings: FileReading[] = [];
  const options = {
    now: NOW,
    ...(onProgress && { onProgress: (at: { done: number; total: number }) => onProgress(at.done, at.total) }),
  };
  for await (const reading of readFiles(paths, options)) readings.push(reading);
  return readings.map(({ file, result }) => [
    relative(folder, file),
    result.ok
      ? result.value.kind === "item"
        ? result.value.item.text
        : result.value.article.text
      : result.failure.kind,
  ]);
}

describe("readFiles", () => {
  test("walks folders in the order of names and refuses by name what it cannot read", async () => {
    const files = {
      "b/two.txt": "Two\n\nThe second.",
      "a/one.txt": "One\n\nThe first.",
      "empty.txt": "",
      "blank.md": " \n\n ",
      "picture.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
      "broken.json": '{\n  "uri": "urn:x",\n  "bodies": [\n}',
      "other.docx": "words",
      "big.txt": new Uint8Array(LARGEST_FILE_BYTES + 1).fill(0x41),
      ".hidden/three.txt": "Three",
    };
    await withFiles(files, async (folder) => {
      expect(await readAll(folder)).toEqual([
        ["a/one.txt", "One\n\nThe first."],
        ["b/two.txt", "Two\n\nThe second."],
        ["big.txt", "file-too-large"],
        ["blank.md", "file-empty"],
        ["broken.json", "file-malformed"],
        ["empty.txt", "file-empty"],
        ["other.docx", "file-type-unknown"],
        ["picture.txt", "file-foreign"],
      ]);
    });
  });

  test("reads the article of a page, each line with its kind, and refuses a page without one", async () => {
    const page = `<html lang="en"><head><title>Old pier closes | Tarn Courier</title><link rel="canonical" href="https://tarncourier.example/a/pier"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Old pier closes</h1><p class="standfirst">Islanders must cross from the market</p>
      <p class="byline">By Ana Ruizel</p><time datetime="2025-05-04T09:05:00+02:00">4 May</time>
      <figure><figcaption>The pier at dawn on Monday. <span class="credit">Jonas Tvedt</span></figcaption></figure>
      ${paragraphs()}<h2>What is next</h2><ul><li>Bicycles go free from now on.</li></ul><p>This article was amended on 5 May 2025.</p></article></body></html>`;
    await withFiles({ "pier.html": page, "list.htm": "<ul><li><a href='/a'>One</a></li></ul>" }, async (folder) => {
      const readings: FileReading[] = [];
      for await (const reading of readFiles([folder], { now: NOW })) readings.push(reading);
      const [list, pier] = readings.map(({ result }) => result);
      expect(list).toMatchObject({ ok: false, failure: { kind: "page-without-article" } });
      if (!pier?.ok || pier.value.kind !== "item") throw new Error("not read");
      const article = parsed("", pier.value.item);
      expect(outline(article)).toEqual([
        ["headline", "Old pier closes"],
        ["standfirst", "Islanders must cross from the market"],
        ["caption", "The pier at dawn on Monday."],
        ["credit", "Jonas Tvedt"],
        ...STORY.map((words) => ["paragraph", words]),
        ["subheading", "What is next"],
        ["list-item", "Bicycles go free from now on."],
        ["note", "This article was amended on 5 May 2025."],
      ]);
      expect(article).toMatchObject({
        byline: "Ana Ruizel",
        url: "https://tarncourier.example/a/pier",
        published: { printed: "2025-05-04T09:05:00+02:00", zone: "known" },
        provenance: { headline: "h1", published: "time", byline: "byline" },
      });
    });
  });

  test("names a file that is not there and goes on", async () => {
    await withFiles({ "one.txt": "One" }, async (folder) => {
      const found = await readAll(folder, [join(folder, "none.txt"), join(folder, "one.txt")]);
      expect(found).toEqual([
        ["none.txt", "file-missing"],
        ["one.txt", "One"],
      ]);
    });
  });

  test("tells how far it is", async () => {
    const seen: [number, number][] = [];
    await withFiles({ "1.txt": "One", "2.txt": "Two", "3.txt": "" }, (folder) =>
      readAll(folder, [folder], (done, total) => seen.push([done, total])),
    );
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test("refuses a huge file by its size, without reading it", async () => {
    await withFiles({ "huge.txt": "x" }, async (folder) => {
      await truncate(join(folder, "huge.txt"), 5_000_000_000);
      expect(await readAll(folder)).toEqual([["huge.txt", "file-too-large"]]);
    });
  });

  test("does not run in circles", async () => {
    await withFiles({ "a/one.txt": "One" }, async (folder) => {
      await symlink(folder, join(folder, "a/again"));
      expect(await readAll(folder)).toEqual([["a/one.txt", "One"]]);
    });
  });
});

describe("walk", () => {
  test("stops at its limits and says so", async () => {
    const files = { "a/b/c/deep.txt": "x", "1.txt": "x", "2.txt": "x", "3.txt": "x" };
    await withFiles(files, async (folder) => {
      const shallow = await walk([folder], { depth: 2, files: 100 });
      expect(shallow.files.length).toBe(3);
      expect(shallow.failures).toEqual([
        { kind: "file-unreadable", file: join(folder, "a/b/c"), reason: "more than 2 folders deep" },
      ]);
      const few = await walk([folder], { depth: 9, files: 2 });
      expect(few.files.length).toBe(2);
      expect(few.failures).toHaveLength(1);
    });
  });
});
