import type { ServerResponse } from "node:http";
import type { World } from "./world.ts";

/** Answers `/attachments/{channel}/{id}/{name}` with the file as a download; false when the path is not one of these. */
export function serveFile(world: World, path: string, response: ServerResponse): boolean {
  const [, kind, , id] = path.split("/");
  if (kind !== "attachments") return false;
  const file = world.files.get(id ?? "");
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("This file is gone.");
    return true;
  }
  const isPicture = ["image/png", "image/jpeg", "image/gif", "image/webp"].includes(file.attachment.content_type ?? "");
  response.writeHead(200, {
    // Whatever a bot sends is never run as a page of this address.
    "content-type": isPicture ? file.attachment.content_type : "application/octet-stream",
    "content-disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.attachment.filename)}`,
    "content-length": file.bytes.byteLength,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  response.end(file.bytes);
  return true;
}
