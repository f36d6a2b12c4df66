import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Trouble } from "./trouble.ts";
import { encodingsIn, unpack } from "./unpack.ts";

type Bytes = AsyncIterable<Uint8Array>;

export type BodyLimits = {
  readonly bytes: number;
  readonly encodings: number;
  readonly smallPieces: number;
  readonly pieceBytes: number;
  /** What is longer is cut off there; else it is refused. */
  readonly isCut: boolean;
};

/** The bytes of an answer, unpacked. Each step is counted, so that what is small on the way and large in the end stops at the limit. */
export async function readBody(response: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  const { bytes, isCut } = limits;
  if (!isCut && Number(response.headers["content-length"] ?? 0) > bytes) throw tooLarge(response);
  const encodings = encodingsIn(response.headers["content-encoding"]);
  if (encodings.length > limits.encodings) throw new Trouble("encoding", response.statusCode);
  let stream: Bytes = received(response, limits);
  for (const name of encodings.reverse()) stream = unpack(counted(stream, bytes, response), name);
  return await collect(stream, bytes, () => {
    if (!isCut) throw tooLarge(response);
  });
}

const tooLarge = (response: IncomingMessage): Trouble => new Trouble("too-large", response.statusCode);

/** The answer as it comes. A connection that ends before its answer does is an answer that broke off. */
async function* received(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  const watched = pieceWatch(response, limits);
  // What goes wrong on the way in also ends what is read here.
  void pipeline(response, watched).catch(() => {});
  try {
    yield* watched;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ECONNRESET")
      throw new Trouble("broken-off", response.statusCode);
    throw error;
  }
}

/** Counts small pieces where they still are apart: a stream joins what has gathered in it. As objects they stay apart, which saves a copy of everything. */
function pieceWatch(response: IncomingMessage, { smallPieces, pieceBytes }: BodyLimits): Transform {
  let small = 0;
  return new Transform({
    readableObjectMode: true,
    transform(piece: Buffer, _, done) {
      if (piece.length < pieceBytes) small += 1;
      done(small > smallPieces ? new Trouble("too-slow", response.statusCode) : null, piece);
    },
  });
}

async function* counted(source: Bytes, limit: number, response: IncomingMessage): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of source) {
    count += chunk.length;
    if (count > limit) throw tooLarge(response);
    yield chunk;
  }
}

/** Copies the chunks together as they come: kept by themselves, a chunk of one byte would take a hundred. A resizable buffer grows where it is. */
async function collect(source: Bytes, limit: number, onOver: () => void): Promise<Uint8Array> {
  const buffer = new ArrayBuffer(0, { maxByteLength: limit });
  const bytes = new Uint8Array(buffer);
  for await (const chunk of source) {
    const start = buffer.byteLength;
    const isOver = start + chunk.length > limit;
    if (isOver) onOver();
    buffer.resize(Math.min(start + chunk.length, limit));
    bytes.set(isOver ? chunk.subarray(0, limit - start) : chunk, start);
    if (isOver) break;
  }
  return new Uint8Array(buffer.transferToFixedLength());
}
