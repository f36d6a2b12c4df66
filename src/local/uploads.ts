import { Mistake } from "./mistake.ts";
import type { ApiAttachment, ApiUser } from "./types.ts";
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

/** Discord's limit for one file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
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
    const described = note?.description ? { description: note.description } : {};
    return keep(world, channelId, { ...upload, filename: note?.filename ?? upload.filename }, described, null);
  });
  return [...kept, ...added];
}

/** Takes a file that a person attaches to a command. Throws a Mistake when it is larger than Discord takes. */
export function takeFile(world: World, person: ApiUser, channelId: string, file: Omit<Upload, "index">): ApiAttachment {
  if (file.bytes.byteLength > MAX_FILE_BYTES) throw new Mistake(`${file.filename} is larger than 10 MB`);
  return keep(world, channelId, file, { ephemeral: true }, person.id);
}

/** The file with this id, if this person attached it to a command. */
export function ownFile(world: World, person: ApiUser, id: string): ApiAttachment | null {
  const file = world.files.get(id);
  return file?.by === person.id ? file.attachment : null;
}

function keep(
  world: World,
  channelId: string,
  upload: Omit<Upload, "index">,
  more: Partial<ApiAttachment>,
  by: string | null,
): ApiAttachment {
  const id = world.ids.next();
  const filename = upload.filename.toWellFormed();
  // ".." would lead out of its folder.
  const lastPart = encodeURIComponent(filename).replace(/^\.*$/, "file");
  const url = `${world.origin}/attachments/${channelId}/${id}/${lastPart}`;
  const attachment: ApiAttachment = {
    id,
    filename,
    size: upload.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: upload.contentType,
    ...more,
  };
  world.files.set(id, { attachment, bytes: upload.bytes, by });
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
