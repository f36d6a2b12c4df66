import { afterEach, expect, test } from "vitest";
import type { LabelledChart } from "../../src/domain/chart.ts";
import { type ChartWorker, startChartWorker } from "../../src/work/charts.ts";

let worker: ChartWorker;
afterEach(() => worker.close());

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function labelled(title: string, words = "14 people"): LabelledChart {
  const points = [14, 22, 63].map((value, index) => ({
    time: `2026-03-0${index + 4}T07:10`,
    value,
    words,
    from: "Echo",
  }));
  return {
    chart: { kind: "course", title: [], headline: "", points },
    labels: { title, note: "Note", locale: "en-GB" },
  };
}

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test("a chart is drawn as a PNG of its size, whatever stands in its words", async () => {
  worker = startChartWorker({ log: () => {} });
  const plain = await worker.draw(labelled("Figures"));
  const hostile = await worker.draw(
    labelled(`<script>${"x".repeat(10_000)}`, `\u202e<b>&\u0000 東京 😀 ${"مرحبا ".repeat(500)}`),
  );
  for (const png of [plain, hostile]) {
    expect([...png!.slice(0, 8)]).toEqual(SIGNATURE);
    expect(sizeOf(png!)).toEqual([1_200, 630]);
  }
  expect(Buffer.compare(plain!, hostile!)).not.toBe(0);
});

test("its words are seen: with other words it is another picture", async () => {
  worker = startChartWorker({ log: () => {} });
  const [one, same, japanese, otherJapanese] = [
    await worker.draw(labelled("Figures")),
    await worker.draw(labelled("Figures")),
    await worker.draw(labelled("東京")),
    await worker.draw(labelled("大阪")),
  ];
  expect(Buffer.compare(one!, same!)).toBe(0);
  expect(Buffer.compare(japanese!, otherJapanese!)).not.toBe(0);
});

test.each([
  ["takes too long", "HANG"],
  ["fails", "THROW"],
])("a chart whose drawing %s is none, and the next one is drawn", async (_, title) => {
  const said: string[] = [];
  worker = startChartWorker({
    log: (line) => said.push(line),
    script: new URL("./scripts/fragile-chart.ts", import.meta.url),
    timeoutMs: title === "HANG" ? 300 : 5_000,
  });
  await worker.draw(labelled("Figures"));
  expect(await worker.draw(labelled(title))).toBeNull();
  expect(said.at(-1)).toMatch(/^a chart was not drawn: chart worker /);
});
