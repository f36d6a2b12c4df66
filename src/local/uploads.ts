import type { ApiAttachment } from "./types.ts";
import type { World } from "./world.ts";

/** A file that came with a request: `index` is the n of its `files[n]`. */
export type Upload = {
  readonly index: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** What a body says of a file: an upload by its index, or one that is already there by its id. */
export type AttachmentNote = { id: string | number; filename?: string; description?: string };

const MAX_KEPT_BYTES = 32 * 1024 * 1024;

/**
 * The message's files after a request: those already there that the body still names (all of them when it names none), then the new
 * ones, each with an address on this server. The bytes are kept in memory up to a limit, the oldest going first.
 */
export function attach(
  world: World,
  channelId: string,
  standing: readonly ApiAttachment[],
  notes: readonly AttachmentNote[] | null | undefined,
  uploads: readonly Upload[],
): ApiAttachment[] {
  const kept = notes ? standing.filter((one) => notes.some((note) => String(note.id) === one.id)) : standing;
  const added = uploads.map((upload) => {
    const note = notes?.find((one) => String(one.id) === String(upload.index));
    return keep(world, channelId, upload, note);
  });
  return [...kept, ...added];
}

function keep(world: World, channelId: string, upload: Upload, note: AttachmentNote | undefined): ApiAttachment {
  const id = world.ids.next();
  const filename = note?.filename ?? upload.filename;
  const url = `${world.origin}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
  const attachment: ApiAttachment = {
    id,
    filename,
    size: upload.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: upload.contentType,
  };
  if (note?.description) attachment.description = note.description;
  world.files.set(id, { attachment, bytes: upload.bytes });
  forgetOldest(world);
  return attachment;
}

function forgetOldest(world: World): void {
  let total = 0;
  for (const file of world.files.values()) total += file.bytes.byteLength;
  for (const [id, file] of world.files) {
    if (total <= MAX_KEPT_BYTES) return;
    world.files.delete(id);
    total -= file.bytes.byteLength;
  }
}
