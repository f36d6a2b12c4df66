import type { IncomingMessage } from "node:http";
import { refusals } from "../refusal.ts";
import { MAX_FILE_BYTES, type Upload } from "../uploads.ts";

/** Discord's limit for a whole request with files. JSON alone is held shorter, since nothing in it may be long. */
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;
const MAX_JSON_BYTES = 1024 * 1024;

export type ReadBody = { readonly json: unknown; readonly uploads: readonly Upload[] };

/** Reads a request's body: JSON, or a form with `payload_json` and `files[n]`. Refuses what is too long or malformed. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const type = request.headers["content-type"] ?? "";
  const isForm = type.startsWith("multipart/form-data");
  const bytes = await readBytes(request, isForm ? MAX_REQUEST_BYTES : MAX_JSON_BYTES);
  if (bytes.byteLength === 0) return { json: null, uploads: [] };
  return isForm ? readForm(bytes, type) : { json: parse(new TextDecoder().decode(bytes)), uploads: [] };
}

/** The body's bytes; refused as soon as there are more than allowed. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw refusals.tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<ReadBody> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw refusals.notJson();
  });
  const payload = form.get("payload_json");
  const uploads: Upload[] = [];
  for (const [name, value] of form) {
    const index = fileIndex(name);
    if (index === null || typeof value === "string") continue;
    if (value.size > MAX_FILE_BYTES) throw refusals.tooLarge();
    const contentType = value.type || "application/octet-stream";
    uploads.push({ index, filename: value.name, contentType, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { json: typeof payload === "string" ? parse(payload) : {}, uploads };
}

/** "files[2]" is the file of index 2. */
function fileIndex(name: string): number | null {
  if (!name.startsWith("files[") || !name.endsWith("]")) return null;
  const index = Number(name.slice("files[".length, -1));
  return Number.isInteger(index) && index >= 0 ? index : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusals.notJson();
  }
}
