import type { RawItem } from "../../domain/raw-item.ts";
import { feedMoment } from "../feeds/dates.ts";

/**
 * What may be done with an agency's item: what it says ("usable", "stat:canceled", nothing), and until when it is embargoed, where it says so. A time that
 * cannot be read holds it back, and so does a status that nobody knows.
 */
export function statusOf(said: string | null | undefined, embargo: string | null, now: number): RawItem["status"] {
  const status =
    said
      ?.trim()
      .toLowerCase()
      .replace(/^.*[:/]/, "") || "usable";
  if (/^cancell?ed$/.test(status)) return "canceled";
  if (status !== "usable") return "withheld";
  const until = embargo === null ? now : (feedMoment(embargo)?.at ?? Number.POSITIVE_INFINITY);
  return until <= now ? "usable" : "withheld";
}
