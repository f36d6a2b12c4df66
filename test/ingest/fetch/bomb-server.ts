import { brotliCompressSync } from "node:zlib";
import { brotliBomb, gzipBomb, gzipTwiceBomb, zstdBomb } from "./bombs.ts";
import { answer, hostileServer, type Route, stream } from "./hostile-server.ts";

/** A process of its own, so that its memory is not counted as ours. Tells its port when it is ready. */
const coded = (encoding: string, body: Uint8Array): Route => answer(200, { "content-encoding": encoding }, body);
const chunked = { "transfer-encoding": "chunked" };
function* endless(piece: Uint8Array): Generator<Uint8Array> {
  for (;;) yield piece;
}

const gzip = await gzipBomb(300);
const twice = await gzipTwiceBomb(300);
const brotli = await brotliBomb(300);
const zstd = await zstdBomb(300);
const kilobytes = Buffer.alloc(65_536, "x");
const { port } = await hostileServer({
  "/feed": answer(200, {}, "a feed"),
  "/gzip": coded("gzip", gzip),
  "/brotli": coded("br", brotli),
  "/gzip-twice": coded("gzip, gzip", twice),
  "/brotli-of-gzip": coded("gzip, br", brotliCompressSync(gzip)),
  "/zstd": coded("zstd", zstd),
  "/until-close": stream({}, () => endless(kilobytes)),
  "/chunked": stream(chunked, () => endless(Buffer.concat([Buffer.from("10000\r\n"), kilobytes, Buffer.from("\r\n")]))),
  "/bytewise": stream(chunked, () => endless(Buffer.from("1\r\nx\r\n".repeat(10_000)))),
});
process.send?.(port);
process.on("disconnect", () => process.exit());
