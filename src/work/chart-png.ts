import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { svgOf } from "../charts/index.ts";
import type { LabelledChart } from "../domain/chart.ts";

/** Latin, Greek and Cyrillic, and Japanese; of the machine's own fonts none is used, so that a picture looks the same everywhere. */
const FONTS = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  "@expo-google-fonts/sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf",
];

const bytesOf = (name: string): Promise<Uint8Array> => readFile(fileURLToPath(import.meta.resolve(name)));

let fonts: Promise<Uint8Array[]> | null = null;

async function prepared(): Promise<Uint8Array[]> {
  await initWasm(await bytesOf("@resvg/resvg-wasm/index_bg.wasm"));
  return Promise.all(FONTS.map(bytesOf));
}

/** Draws a chart as a PNG. */
export async function drawPng(labelled: LabelledChart): Promise<Uint8Array> {
  fonts ??= prepared();
  const drawing = new Resvg(svgOf(labelled), { font: { fontBuffers: await fonts, defaultFontFamily: "Noto Sans" } });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}
