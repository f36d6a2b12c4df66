import { createRequire } from "node:module";
import { cpuMs } from "./cpu.ts";
import type { Row } from "./row.ts";

/** The slowest peer needs about a second for an article: so much is enough to tell, bytes. */
const ENOUGH = 8_000;
const ROUNDS = 2;

type Find = (paragraph: string) => number;
/** How a peer is loaded and asked for all that it finds of what we find; it gives the number of finds. */
type Peer = { readonly name: string; readonly finds: string; load(require: NodeJS.Require): Find };

const PEERS: readonly Peer[] = [
  {
    name: "@microsoft/recognizers-text-suite",
    finds: "figures and dates",
    load(require) {
      const suite = require("@microsoft/recognizers-text-suite") as Record<
        string,
        (text: string, culture: string) => unknown[]
      >;
      const kinds = ["Number", "Ordinal", "Percentage", "Age", "Currency", "Dimension", "Temperature", "DateTime"];
      return (text) => kinds.reduce((sum, kind) => sum + suite[`recognize${kind}`]!(text, "en-us").length, 0);
    },
  },
  {
    name: "compromise",
    finds: "numbers and quotations",
    load(require) {
      type Found = { json(): unknown[] };
      const read = require("compromise") as (text: string) => { numbers(): Found; quotations(): Found };
      return (text) => {
        const document = read(text);
        return document.numbers().json().length + document.quotations().json().length;
      };
    },
  },
  {
    name: "wink-nlp",
    finds: "figures and dates, no values",
    load(require) {
      type Wink = { readDoc(text: string): { entities(): { out(): unknown[] } } };
      const wink = (require("wink-nlp") as (model: unknown) => Wink)(require("wink-eng-lite-web-model"));
      return (text) => wink.readDoc(text).entities().out().length;
    },
  },
];

/** How fast other readers are over the same paragraphs, where they are installed; they are no part of the bot. */
export function peers(paragraphs: readonly string[]): Row[] {
  const require = createRequire(new URL("./peers/package.json", import.meta.url));
  const texts: string[] = [];
  let bytes = 0;
  for (const text of paragraphs) {
    if (bytes > ENOUGH) break;
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  return PEERS.flatMap(({ name, finds, load }) => {
    const find = loaded(() => load(require));
    if (!find) {
      process.stdout.write(`read      ${name} is not installed: npm install --prefix bench/peers\n`);
      return [];
    }
    const ms = cpuMs(() => {
      for (const text of texts) find(text);
    }, ROUNDS);
    return [{ what: `${name}: ${finds}`, value: bytes / 1_000 / ms, unit: "MB/s", bar: null, more: true }];
  });
}

function loaded(load: () => Find): Find | null {
  try {
    return load();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}
