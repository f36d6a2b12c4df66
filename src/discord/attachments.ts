import type { App } from "../app.ts";
import { failed, ok, type Result } from "../domain/result.ts";
import type { AttachmentOption } from "../targets.ts";

/** What Discord lets everybody attach; members of boosted servers may attach more than is read. */
const LIMITS = { limitBytes: 10 * 1024 * 1024, deadlineMs: 10_000 };
/** Where Discord keeps what people attach. */
const STORES = new Set(["https://cdn.discordapp.com", "https://media.discordapp.net"]);
/** A server that speaks Discord's API itself, as the local Discord does, keeps files below this path. */
const OWN_STORE = "/attachments/";
const GONE = new Set([403, 404, 410]);

/** What commands read attached files with; `api` is the address of Discord's API. */
export function createAttachments(api: string): App["attachments"] {
  return { read: (attachment) => readAttachment(attachment, { api, ...LIMITS }) };
}

/**
 * The bytes of an attached file, counted while they come. An address that is not Discord's is not asked at all, and Discord's may not lead elsewhere: the bot
 * would otherwise read for anybody what stands in its own network.
 */
export async function readAttachment(
  { name: file, url, sizeBytes }: AttachmentOption,
  { api, limitBytes, deadlineMs }: { readonly api: string; readonly limitBytes: number; readonly deadlineMs: number },
): Promise<Result<Uint8Array>> {
  if (!isAttachmentAddress(url, api)) return failed({ kind: "attachment-foreign", file });
  const tooLarge = (size: number) => failed<Uint8Array>({ kind: "file-too-large", file, sizeBytes: size, limitBytes });
  if (sizeBytes > limitBytes) return tooLarge(sizeBytes);
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const response = await fetch(url, { redirect: "error", signal, headers: { "accept-encoding": "identity" } });
    if (!response.ok) {
      await response.body?.cancel();
      return failed({ kind: "file-not-fetched", file, why: GONE.has(response.status) ? "gone" : "broken" });
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > limitBytes) return tooLarge(size);
      chunks.push(chunk);
    }
    return ok(new Uint8Array(Buffer.concat(chunks)));
  } catch {
    return failed({ kind: "file-not-fetched", file, why: signal.aborted ? "slow" : "broken" });
  }
}

/** True for an address at which Discord itself, or the server in its place, keeps files. */
export function isAttachmentAddress(address: string, api: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username + url.password !== "") return false;
  if (STORES.has(url.origin)) return true;
  return url.origin === URL.parse(api)?.origin && url.pathname.startsWith(OWN_STORE);
}
