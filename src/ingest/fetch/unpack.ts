import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { Trouble, troubleOf } from "./trouble.ts";

type Bytes = AsyncIterable<Uint8Array>;

/** A zstd frame may ask for a window of 128 MB and more; RFC 9659 allows 8 MB on the web. */
const ZSTD_WINDOW_LOG = 23;
const HEAD_BYTES = 16;

type Packing = {
  /** Whether bytes that begin so can be packed this way at all. */
  readonly fits: (head: Buffer) => boolean;
  readonly unpacker: (head: Buffer) => NodeJS.ReadWriteStream & { destroy(): void };
};

const gzip: Packing = {
  fits: (head) => head[0] === 0x1f && head[1] === 0x8b,
  unpacker: () => createGunzip(),
};
const PACKINGS: Readonly<Record<string, Packing>> = {
  gzip,
  "x-gzip": gzip,
  br: { fits: (head) => !isPlain(head), unpacker: () => createBrotliDecompress() },
  deflate: {
    fits: (head) => !isPlain(head),
    // The standard has a zlib header here; many servers leave it out.
    unpacker: (head) => (((head[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  },
  zstd: {
    fits: (head) => head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528,
    unpacker: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } }),
  },
};

/** The encodings of a Content-Encoding, in the order in which they were put on. */
export const encodingsIn = (header: string | undefined): string[] =>
  (header ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");

/** Takes one encoding off, in a stream. What is not packed as its header claims is handed on as it is: servers say gzip of plain text now and then. */
export async function* unpack(source: Bytes, name: string): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(source);
  const packing = Object.hasOwn(PACKINGS, name) ? PACKINGS[name] : undefined;
  if (!packing?.fits(head)) {
    if (!packing && !isPlain(head)) throw new Trouble("encoding");
    yield* all;
    return;
  }
  const unpacker = packing.unpacker(head);
  // What goes wrong on the way in also ends the unpacker, which is read below.
  const feeding = pipeline(all, unpacker).catch(() => {});
  try {
    for await (const chunk of unpacker) yield chunk as Buffer;
    await feeding;
  } catch (error) {
    throw troubleOf(error);
  } finally {
    unpacker.destroy();
  }
}

/** Text of a page or feed begins with a mark, and no packed bytes are sixteen printable ones. */
const isPlain = (head: Buffer): boolean =>
  head.length === 0 || /^(?:\u00ef\u00bb\u00bf)?\s*[<{[][\s\u0020-\u007e\u0080-\u00ff]*$/.test(head.toString("latin1"));

/** The first bytes, and all of them. */
async function peek(source: Bytes): Promise<{ head: Buffer; all: Bytes }> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES; length += first.at(-1)!.length) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), all: again() };

  async function* again(): AsyncGenerator<Uint8Array> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
}
