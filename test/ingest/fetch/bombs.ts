import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip, createZstdCompress, gzipSync } from "node:zlib";

const MEGABYTE = Buffer.alloc(1_000_000);

/** Zeros, packed piece by piece, so that making a bomb needs no memory. */
async function packed(megabytes: number, packer: Transform): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(Readable.from(Array(megabytes).fill(MEGABYTE)), packer, async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

export const gzipBomb = (megabytes: number): Promise<Buffer> => packed(megabytes, createGzip({ level: 1 }));
export const gzipTwiceBomb = async (megabytes: number): Promise<Buffer> => gzipSync(await gzipBomb(megabytes));
export const brotliBomb = (megabytes: number): Promise<Buffer> =>
  packed(megabytes, createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
/** Its window alone would take 128 MB. */
export const zstdBomb = (megabytes: number): Promise<Buffer> =>
  packed(megabytes, createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: 27 } }));

/** The most memory that was taken during some work beyond what was taken before, in MB: on the heap, outside of it, and by the whole process. */
export async function growthMb(work: () => Promise<unknown>): Promise<{ readonly used: number; readonly rss: number }> {
  const before = process.memoryUsage();
  let [used, rss] = [0, 0];
  const look = (): void => {
    const now = process.memoryUsage();
    used = Math.max(used, now.heapUsed + now.external - before.heapUsed - before.external);
    rss = Math.max(rss, now.rss - before.rss);
  };
  const timer = setInterval(look, 2);
  await work();
  look();
  clearInterval(timer);
  return { used: used / 1e6, rss: rss / 1e6 };
}
