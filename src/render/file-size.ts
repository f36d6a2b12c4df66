import type { ReplyFile } from "../domain/reply.ts";

export const sizeBytesOf = ({ content }: ReplyFile): number => Buffer.byteLength(content);

const KIBIBYTE = 1_024;

/** As Discord says it: "312 bytes", "12.3 KB", "4.0 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < KIBIBYTE) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  return bytes < KIBIBYTE ** 2 ? `${(bytes / KIBIBYTE).toFixed(1)} KB` : `${(bytes / KIBIBYTE ** 2).toFixed(1)} MB`;
}
