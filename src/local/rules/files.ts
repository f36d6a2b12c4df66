import type { PlacedComponent } from "../components.ts";
import type { Complaint } from "../refusal.ts";
import type { ApiAttachment } from "../types.ts";
import type { AttachmentNote, Upload } from "../uploads.ts";

const SCHEME = "attachment://";
const MAX_FILES = 10;

/** Files that a V2 message shows must have come with it, and notes on files must name one that is there. */
export function fileComplaints(
  placed: readonly PlacedComponent[],
  notes: readonly AttachmentNote[],
  uploads: readonly Upload[],
  standing: readonly ApiAttachment[],
): Complaint[] {
  const names = new Set([
    ...uploads.map(
      (upload) => notes.find((note) => String(note.id) === String(upload.index))?.filename ?? upload.filename,
    ),
    ...standing.map((attachment) => attachment.filename),
  ]);
  const ids = new Set([
    ...uploads.map((upload) => String(upload.index)),
    ...standing.map((attachment) => attachment.id),
  ]);
  return [
    ...placed
      .flatMap((one) =>
        mediaOf(one).filter(({ url }) => url.startsWith(SCHEME) && !names.has(url.slice(SCHEME.length))),
      )
      .map(({ path }) => missing(path)),
    ...notes.flatMap(({ id }, index) => (ids.has(String(id)) ? [] : [unknownFile(["attachments", index, "id"], id)])),
    ...(uploads.length > MAX_FILES
      ? [{ path: ["attachments"], code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${MAX_FILES} or fewer in length.` }]
      : []),
  ];
}

type Media = { readonly url: string; readonly path: Complaint["path"] };

function mediaOf({ component, path }: PlacedComponent): Media[] {
  const items: unknown[] = Array.isArray(component.items) ? component.items : [];
  return [
    media(component.media, [...path, "media"]),
    media(component.file, [...path, "file"]),
    ...items.map((item, index) =>
      media((item as { media?: unknown } | null)?.media, [...path, "items", index, "media"]),
    ),
  ].filter((one): one is Media => one !== null);
}

function media(value: unknown, path: Complaint["path"]): Media | null {
  const url = (value as { url?: unknown } | null | undefined)?.url;
  return typeof url === "string" ? { url, path: [...path, "url"] } : null;
}

function missing(path: Complaint["path"]): Complaint {
  return {
    path,
    code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    message: "The referenced attachment was not found",
  };
}

function unknownFile(path: Complaint["path"], id: string | number): Complaint {
  return { path, code: "MESSAGE_ATTACHMENT_NOT_FOUND", message: `Attachment data not found for ${id}` };
}
