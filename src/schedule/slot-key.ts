import { createHash } from "node:crypto";
import type { Briefing } from "../domain/briefing.ts";
import type { Slot } from "./slots.ts";

/** Discord takes 25 characters; 22 of base64url hold 132 bits. */
const NONCE_LENGTH = 22;

/**
 * What makes a post the one it is, on every computer and after every restart. The zone is part of it: eight in the morning comes again where a briefing moves west.
 * Parts of one post count from 1, or say what they are.
 */
export function slotKey(
  { guild, id, rule }: Pick<Briefing, "guild" | "id" | "rule">,
  { date, time }: Pick<Slot, "date" | "time">,
  part: number | string = 1,
): string {
  return [guild, id, date, time, rule.zone, part].join("/");
}

/** The nonce of a slot key: also the token by which its message is found again. */
export function nonceOf(slotKey: string): string {
  return createHash("sha256").update(slotKey).digest("base64url").slice(0, NONCE_LENGTH);
}
