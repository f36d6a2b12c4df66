import type { IncomingMessage } from "node:http";
import { Mistake } from "../mistake.ts";
import { readBytes } from "../rest/body.ts";
import type { ApiUser } from "../types.ts";
import { MAX_FILE_BYTES, takeFile } from "../uploads.ts";
import type { World } from "../world.ts";
import { askerFor } from "./deeds.ts";

const PLAIN_BYTES = "application/octet-stream";

/** Takes a file that a person chose for an option of a command, and gives its id. Name, type and channel stand in the query, the body is the file. */
export async function takeUpload(
  world: World,
  person: ApiUser,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<string> {
  // A form of another site cannot send this type.
  if (request.headers["content-type"] !== PLAIN_BYTES) throw new Mistake("the body must be the file's bytes");
  const { channel } = askerFor(world, person, query.get("channelId"));
  const type = query.get("type") ?? "";
  return takeFile(world, person, channel.id, {
    filename: query.get("name") || "file",
    contentType: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : PLAIN_BYTES,
    bytes: await readBytes(request, MAX_FILE_BYTES),
  }).id;
}
